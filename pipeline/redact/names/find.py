"""People's names in a text: rules and the tagger, then spaCy where doubt is left."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.language.lexicon import COMMON, lexicon
from pipeline.redact.names.company import placed_at_work, said_of_a_person
from pipeline.redact.names.introduced import in_apposition
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.no_names import (
    is_month,
    maybe_a_place,
    no_person,
    only_a_place,
    several_words,
)
from pipeline.redact.names.ordinary import ordinary_words
from pipeline.redact.names.places import places_in
from pipeline.redact.names.rules import sure_names
from pipeline.redact.names.sentences import around
from pipeline.redact.names.tagger import probabilities
from pipeline.redact.names.things import things_in
from pipeline.redact.names.tokens import Token, case_of, joined, tokens
from pipeline.redact.spans import Span

# Least probability of a word's being a name at which the tagger alone redacts it: everyday words
# (Hope, Will) need more than words that are nothing else.
LEAST = {"a": 0.4, "b": 0.3}
LEAST_ELSE = 0.2
LEAST_PLACED = 0.4  # for a name that is a well-known place too: Paris, Charlotte
LEAST_VILLAGE = 0.6  # for a British one that few are called: Ripley
LEAST_PLACE = 0.8  # for a place after "in" or "near", and before the words of a street or body
SMALL_LETTER = 0.2  # added for a small letter where others have capitals
NEIGHBOUR = 0.12  # a word beside a name is part of it from this probability on
HINT = 0.03  # the same for a word that follows one and is in a list of surnames
# spaCy's word counts for a word at least this likely: less where the case of letters helped it.
DOUBT = {"mixed": 0.08, "lower": 0.15, "upper": 0.15}
_HEARD = 0.95  # from which a word in small letters is a name though no list has it
HALF_SURE = 0.25  # for an English word alone, in a text without capitals, that spaCy calls a person
_MOST_PARTICLES = 3  # van der, de la: more in a row are no surname


@dataclass(slots=True)
class Names:
    """The names of one text so far, and what is known about its words."""

    text: str
    case: str
    tokens: list[Token]
    likely: dict[int, float]
    kept: frozenset[int]
    taken: set[int] = field(default_factory=set)
    spans: list[Span] = field(default_factory=list)
    left: list[Span] = field(default_factory=list)

    def take(self, first: int, last: int, score: float, recogniser: str) -> None:
        """Enter tokens first to last (inclusive) as part of a name."""
        self.taken.update(range(first, last + 1))
        start, end = self.tokens[first].start, self.tokens[last].end
        self.spans.append(Span(start, end, "PERSON", score, recogniser))

    def leave(self, start: int, end: int, score: float) -> None:
        """Give up what was entered between two characters: no person is meant there."""
        self.spans = [s for s in self.spans if s.end <= start or end <= s.start]
        self.taken.difference_update(between(self.tokens, start, end))
        self.left.append(Span(start, end, "PERSON", score, "no_person"))

    def doubts(self) -> list[int]:
        """Tokens that may be a name and are not redacted so far."""
        least = DOUBT[self.case]
        return [
            i
            for i, p in self.likely.items()
            if p >= least and i not in self.taken and i not in self.kept
        ]


def names_in(
    text: str, kept: Sequence[tuple[int, int]] = (), threshold: float | None = None
) -> Names:
    """Names by rule and by tagger in a plain text whose other personal data is masked by zeros.

    `kept` are ranges that hold no name whatever they look like; `threshold` replaces the least
    probabilities above.
    """
    case = case_of(text)
    found = tokens(text, lexicon(), case)
    unnamed = {i for a, b in kept for i in between(found, a, b)}
    unnamed |= {i for i, token in enumerate(found) if only_a_place(found, i, token)}
    unnamed |= {i for i, token in enumerate(found) if is_month(found, i, token)}
    unnamed |= several_words(found) | things_in(found, text, case) | places_in(found)
    unnamed |= ordinary_words(found, unnamed)
    unnamed -= {
        i
        for i in unnamed
        if placed_at_work(found[i], text)
        or said_of_a_person(found, i, text)
        or in_apposition(found, i, text)
    }
    names = Names(text, case, found, probabilities(found), frozenset(unnamed))
    for first, last, score, rule in sure_names(found, text):
        if names.kept.isdisjoint(range(first, last + 1)):
            names.take(first, last, score, rule)
    for i, p in names.likely.items():
        # An initial or "van" alone is nobody (Mr A, Objective B); beside a name it is taken.
        if i in names.kept or i in names.taken or len(found[i].word) == 1 or _is_small(found[i]):
            continue
        least = LEAST.get(found[i].level, LEAST_ELSE) + SMALL_LETTER * (found[i].shape == "l")
        if found[i].place != "-" and found[i].level in "pc":
            village = found[i].place == "u" and found[i].given < COMMON and case == "mixed"
            least = max(least, LEAST_VILLAGE if village else LEAST_PLACED)
        if maybe_a_place(found, i):
            least = LEAST_PLACE
        if p >= (threshold or least) and not no_person(found, i) and not _unheard(found, i, p):
            names.take(i, i, p, "tagger")
    _widen(names)
    return names


def segments(names: Names, everything: bool) -> list[tuple[int, int]]:
    """Ranges of the text that spaCy is asked about: sentences that hold a doubt, or all."""
    return around(names.text, [names.tokens[i].start for i in names.doubts()], everything)


def hear(names: Names, persons: Sequence[tuple[int, int]]) -> None:
    """Enter spaCy's persons, less those that hold no word that could be a name."""
    least = DOUBT[names.case]
    for start, end in persons:
        real = [
            i
            for i in between(names.tokens, start, end)
            if i not in names.kept
            and names.likely.get(i, 0) >= least
            and not _unheard(names.tokens, i, names.likely[i])
        ]
        if len(real) == 1 and _needs_more(names.tokens[real[0]], names.likely[real[0]]):
            continue
        if real:
            names.take(real[0], real[-1], 0.6, "spacy")
    _widen(names)


def finish(names: Names) -> list[Span]:
    """The names found, each as one span, with further mentions of them in the same text."""
    known = {
        names.tokens[i].word
        for i in names.taken
        if len(names.tokens[i].word) > 2 and names.tokens[i].level not in "ab#"
    }
    for i, token in enumerate(names.tokens):
        if token.word in known and i not in names.kept and i not in names.taken:
            names.take(i, i, 0.7, "mentioned_again")
    return connected(names.spans, names.text)


def _unheard(found: Sequence[Token], index: int, p: float) -> bool:
    """Whether a word in small letters among others with capitals is in no list of names.

    Who types names so says beside them that somebody is meant, or has a name that is listed.
    """
    token = found[index]
    if token.shape != "l" or token.level != "-" or token.given or token.surname or p >= _HEARD:
        return False
    before = found[index - 1].word if index else ""
    lists, told = word_lists(), ("titles", "kinship", "cues", "roles")
    return not any(before in lists[name] for name in told)


def _needs_more(token: Token, p: float) -> bool:
    """Whether spaCy's word is too little: an initial, or an English word without its capital."""
    no_capital = token.shape in "nl" or token.first
    unsure = (no_capital and token.level in "abc") or token.place != "-"
    return len(token.word) == 1 or (unsure and p < HALF_SURE)


def truecased(names: Names) -> str:
    """The text as spaCy expects it: capitals on names and sentence starts, small letters else."""
    if names.case == "mixed":
        return names.text
    characters = list(names.text)
    if names.case == "upper":
        characters = [low if len(low := c.lower()) == 1 else c for c in characters]
    for i, token in enumerate(names.tokens):
        placed = token.place != "-" and token.level not in "ab"
        likely = names.likely.get(i, 0) >= DOUBT[names.case]
        if token.first or token.word == "i" or token.level == "p" or placed or likely:
            upper = characters[token.start].upper()
            characters[token.start] = upper if len(upper) == 1 else characters[token.start]
    return "".join(characters)


def between(found: Sequence[Token], start: int, end: int) -> range:
    """The tokens that begin at characters start to end (exclusive)."""
    first = bisect_left(found, start, key=lambda token: token.start)
    return range(first, bisect_left(found, end, first, key=lambda token: token.start))


def _is_small(token: Token) -> bool:
    return token.word in word_lists()["particles"] and token.level in "ab"


def _widen(names: Names) -> None:
    """Take words less likely alone that stand beside a name: Faith *Church*, *Mo* Ali."""
    found = names.tokens
    waiting = sorted(names.taken, reverse=True)
    while waiting:
        i = waiting.pop()
        last = i + 1
        while last - i <= _MOST_PARTICLES and _is_particle(found, last):
            last += 1
        if not joined(found, last) or not _free(names, range(i + 1, last + 1)):
            continue
        p = names.likely.get(last, 0)
        if p >= NEIGHBOUR or _follows(found[last], p, particle=last > i + 1):
            names.take(i + 1, last, max(p, NEIGHBOUR), "beside_a_name")
            waiting.append(last)
    for i in sorted(names.taken, reverse=True):
        if not joined(found, i) or not _free(names, range(i - 1, i)):
            continue
        p = names.likely.get(i - 1, 0)
        opens = found[i - 1].first and found[i - 1].level == "a"  # Ring Oluwaseun, Ask Jane
        if (p >= NEIGHBOUR and not opens) or _leads(found[i - 1], found[i]):
            names.take(i - 1, i - 1, max(p, NEIGHBOUR), "beside_a_name")


def _free(names: Names, indices: range) -> bool:
    return names.taken.isdisjoint(indices) and names.kept.isdisjoint(indices)


def _follows(token: Token, p: float, particle: bool) -> bool:
    """Whether a word is the surname after a name: heather *moore*, Mehwish *Butt*."""
    lists = word_lists()
    named = bool(token.given or token.surname)
    if token.word in lists["body_words"] and token.surname < COMMON:
        return False
    if token.shape == "C":
        return token.level != "#" and token.word not in lists["small_words"]
    if token.level in "-pc":
        unknown = token.level == "-" and token.shape == "n" and p >= HINT
        return particle or named or unknown
    hinted = p >= HINT or token.word in lists["titles"]  # mark bishop
    return token.shape == "n" and token.surname == COMMON and hinted


def _leads(token: Token, name: Token) -> bool:
    """Whether a word is the given name or initial before a surname: *Mo* Ali, *J* Summers."""
    if len(token.word) == 1:
        if token.word == "i" and name.gap == "stop":
            return False  # neither do I. More buses
        return token.shape == "C" or (
            token.shape == "n" and not name.given and token.word not in "i0123456789"
        )
    if not name.surname or token.level == "#":
        return False
    if token.shape == "C":
        return not (token.first and token.level == "a") and (token.given > 0 or token.level == "-")
    if token.level in "-p":
        return token.shape == "n" and (token.given > 0 or token.surname == COMMON)
    return token.shape == "n" and token.level == "b" and token.given > 0


def _is_particle(found: Sequence[Token], index: int) -> bool:
    """Whether a small word stands inside a surname: van *der* Merwe."""
    if not (joined(found, index) and joined(found, index + 1)):
        return False
    if found[index].word not in word_lists()["particles"]:
        return False
    following = found[index + 1]
    return following.word in word_lists()["particles"] or following.level in "-pc"


def connected(spans: Sequence[Span], text: str) -> list[Span]:
    """Parts of one name as one span: a space, a hyphen or an initial's full stop between them."""
    result: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end, s.recogniser)):
        last = result[-1] if result else None
        if last is None or not _continues(last, span, text):
            result.append(span)
            continue
        lead = max(last, span, key=lambda s: s.score)
        result[-1] = Span(
            last.start, max(last.end, span.end), "PERSON", lead.score, lead.recogniser
        )
    return result


def _continues(last: Span, span: Span, text: str) -> bool:
    between = text[last.end : span.start]
    if span.start <= last.end or between in (" ", "-", "  ", " - "):
        return True
    initial = last.end - last.start == 1 or text[last.end - 2 : last.end - 1] in " ."
    return initial and between in (".", ". ")
