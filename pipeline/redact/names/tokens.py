"""Words of a text with what is known about each, for the rules and the tagger."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from pipeline.language.lexicon import COMMON, Lexicon, fold, lexicon
from pipeline.redact.names.lists import word_lists

# d.o.b., e.g. and p.m. are one word each; J.R. Smith has two initials.
_TOKEN = regex.compile(
    r"\b(?:d\.o\.b|e\.g|i\.e|a\.m|p\.m|n\.b|p\.s|u\.k|n\.h\.s|a\.s\.b|etc)\b"
    r"|[\p{L}\p{M}]*\d[\p{L}\p{M}\d]*|[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*",
    regex.IGNORECASE,
)
_POSSESSIVE = regex.compile(r"'s$", regex.IGNORECASE)
_SENTENCE_END = frozenset('.!?:;\n"(')


@dataclass(slots=True)
class Token:
    """A word, number or mixture (12b): its place, its folded form, and its class.

    `level` is the lexicon's (a, b, c, p, or "-" for unknown, "#" for a number); `given` and
    `surname` 0 to 2; `place` u, w or "-". `shape`: C capital first, U all capitals, l lower case,
    n where the case of the whole text says nothing. `gap` is what stands before the token:
    space, start, line, stop, comma, dash, open, quote, at or other.
    """

    start: int
    end: int
    word: str
    level: str
    given: int
    surname: int
    place: str
    shape: str
    first: bool
    gap: str
    possessive: bool

    @property
    def kind(self) -> str:
        """The class as one short string."""
        return f"{self.level}{self.given}{self.surname}{self.place}"

    @property
    def everyday(self) -> bool:
        """An everyday English word that is no name, or a number: never a candidate."""
        return self.level == "#" or (self.level == "a" and not self.given and not self.surname)


def case_of(text: str) -> str:
    """Whether the case of a text tells names apart: mixed, lower or upper."""
    upper = sum(map(str.isupper, text))
    letters = sum(map(str.isalpha, text))
    if upper > 0.6 * letters and letters > 3:
        return "upper"
    return "lower" if upper <= max(0.5, 0.005 * letters) else "mixed"


def tokens(text: str, lexicon: Lexicon, case: str) -> list[Token]:
    """The tokens of a plain text. `case` is `case_of` the text without its placeholders."""
    result: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        word = match.group()
        stop = match.end()
        possessive = bool(_POSSESSIVE.search(word))
        if possessive:
            word, stop = word[:-2], stop - 2
        before = text[end : match.start()]
        folded = fold(word)
        known = lexicon.looked_up.get(folded)
        if known is None:
            known = lexicon.looked_up[folded] = _known(folded, lexicon)
        level, given, surname = known
        if (
            level == "-"
            and not given
            and not surname
            and word.islower()
            and _is_made_of_words(folded)
        ):
            level = "a"
        token = Token(
            start=match.start(),
            end=stop,
            word=folded,
            level=level,
            given=given,
            surname=surname,
            place=lexicon.places.get(folded, "-"),
            shape=_shape(word) if case == "mixed" else "n",
            first=not result or not _SENTENCE_END.isdisjoint(before),
            gap=_gap(before, not result),
            possessive=possessive,
        )
        result.append(token)
        end = match.end()
    return result


@lru_cache(maxsize=100_000)
def _is_made_of_words(word: str) -> bool:
    """Whether an unlisted word is two everyday words or one with an ending: helpline, childs."""
    words = lexicon().words
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _LEAST_STEM and words.get(stem) == "a":
            return True
    halves = range(_LEAST_HALF, len(word) - _LEAST_HALF + 1) if len(word) >= _LEAST_COMPOUND else ()
    return any(words.get(word[:i]) == words.get(word[i:]) == "a" for i in halves)


_ENDINGS = ("s", "es", "ed", "ing", "ings", "er", "ers", "ly", "ish", "less", "ness")
_LEAST_STEM, _LEAST_HALF, _LEAST_COMPOUND = 4, 4, 8  # letters


def _known(word: str, lexicon: Lexicon) -> tuple[str, int, int]:
    if any(c.isdigit() for c in word):
        return "#", 0, 0
    if "." in word or word in word_lists()["everyday"]:
        return "a", 0, 0
    level = lexicon.words.get(word, "-")
    given, surname = lexicon.given.get(word, 0), lexicon.surnames.get(word, 0)
    if level == "a":  # "the" and "from" are somebody's surname too
        given, surname = given * (given == COMMON), surname * (surname == COMMON)
    if "-" in word and not given and not surname:
        parts = word.split("-")
        common = all(COMMON in (lexicon.given.get(p), lexicon.surnames.get(p)) for p in parts)
        levels = [lexicon.words.get(part, "-") for part in parts]
        # Okonjo-Bright: a surname that is a word too, behind one that is no word at all
        doubled = len(parts[0]) > 3 and levels[0] == "-" and bool(lexicon.surnames.get(parts[-1]))
        ends_plainly = levels[-1] == "a" and len(parts[-1]) > 4 and not doubled
        if not common and (ends_plainly or all(level in "abc" for level in levels)):
            return "a", 0, 0  # drop-in, well-being, un-licence
        given = max(lexicon.given.get(part, 0) for part in parts)
        surname = max(lexicon.surnames.get(part, 0) for part in parts)
    elif level == "-" and "'" in word:
        head, _, tail = word.partition("'")
        if head in ("o", "d", "m") and len(tail) > 2 and not lexicon.words.get(word):
            surname = surname or COMMON
        elif tail in ("t", "s", "re", "ve", "ll", "d", "m", "em") or head in ("t", "th"):
            return "a", 0, 0  # don't, we'll, t'ginnel
    elif level == "-" and len(word) > 5 and word.startswith(("mc", "mac", "fitz")):
        surname = surname or COMMON
    return level, given, surname


def _shape(word: str) -> str:
    if not word[0].isupper():
        return "l"
    return "U" if len(word) > 1 and word.isupper() else "C"


def _gap(before: str, at_start: bool) -> str:
    if at_start and not before.strip():
        return "start"
    if "\n" in before:
        return "line"
    mark = before.strip()
    if not mark:
        return "space"
    for marks, name in ((".!?", "stop"), (",;", "comma"), ("-", "dash"), ("([{/", "open")):
        if mark[-1] in marks:
            return name
    return {":": "colon", '"': "quote", "'": "quote", "@": "at", ")": "close"}.get(
        mark[-1], "other"
    )


def joined(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token follows the one before as the next part of a name would."""
    if not 0 < index < len(tokens):
        return False
    token, before = tokens[index], tokens[index - 1]
    if before.possessive or token.start - before.end > 2:
        return False
    if token.gap in ("space", "dash"):
        return True
    short = len(before.word) == 1 or before.word in word_lists()["titles"]
    return token.gap == "stop" and short


def in_body(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word begins the name of a street or a body, with at most one word between."""
    for after in (index + 1, index + 2):
        if not joined(tokens, after):
            return False
        if tokens[after].word in word_lists()["body_words"]:
            return True
    return False
