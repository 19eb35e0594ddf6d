"""Names that need no model: after a title, after "my name is", given name and surname together.

Each rule takes the tokens and the place to look at, and gives the tokens that are a name (or none)
and how sure it is. They hold in any case of the letters, since many people type without capitals.
"""

from collections.abc import Iterator, Sequence

import regex

from pipeline.redact.names.features import word_lists
from pipeline.redact.names.lexicon import COMMON
from pipeline.redact.names.tokens import Token

Found = tuple[int, int, float, str]  # first token, last token, score, name of the rule

# Titles that are also ordinary words need a capital, or a plain name, after them.
_WEAK_TITLES = frozenset(
    "miss father sister nurse major coach master judge justice mp captain lord lady sir aunt uncle "
    "nana constable sergeant inspector commissioner headteacher doctor professor matron councillor "
    "councilor superintendent bishop canon imam pastor rabbi reverend".split()
)
_INTRODUCED = regex.compile(
    r"(?:\b(?:(?:my|his|her|their|your|the) (?:full |first |last |real |sur)?name(?:'s| is| was)?|"
    r"name:|names:|named|called|signed(?: by)?|(?:kind|kindest|best|warm|many) (?:regards|wishes)|"
    r"regards|(?:yours )?(?:sincerely|faithfully|truly)|ask(?:ed)? for|i am|i'm|this is|"
    r"spoke(?:n)? (?:to|with)|speak(?:ing)? (?:to|with)|speak to|attn|fao|c/o|contact)[\s,:;.\-]*)$",
    regex.IGNORECASE,
)
_BODY_WORDS = frozenset(
    "street road lane avenue close drive way crescent court park school academy church hospital college "
    "university centre center hall trust foundation council county town village square gardens library "
    "surgery theatre station bridge estate ward act hotel market mosque temple united rovers athletic "
    "police ltd plc charity house hill green rd st ave ln cathedral chapel arms inn stadium museum "
    "junction roundabout retail shopping industrial leisure health medical primary secondary junior "
    "infant infants high grammar community district borough city clinic practice partnership".split()
)
_PARTICLES = frozenset(
    "de van von der den bin ibn al el da di la le du dos del mac mc ap ferch abu ten ter binti bint "
    "ben dal della degli zu st".split()
)
_SAINTLY = frozenset("st saint prince king queen port mount lake fort".split())


def sure_names(tokens: Sequence[Token], text: str) -> list[Found]:
    """All that the rules find, one after another along the text."""
    found: list[Found] = []
    index = 0
    while index < len(tokens):
        hit = next(_at(tokens, index, text), None)
        if hit is None:
            index += 1
        else:
            found.append(hit)
            index = hit[1] + 1
    return found


def _at(tokens: Sequence[Token], index: int, text: str) -> Iterator[Found]:
    token = tokens[index]
    if index and joined(tokens, index) and tokens[index - 1].word in word_lists()["titles"]:
        weak = tokens[index - 1].word in _WEAK_TITLES
        if _fits_after_title(token, weak):
            yield index, _stretched(tokens, index), 0.9, "title"
    if token.everyday or token.word in word_lists()["titles"] or _named_after(tokens, index):
        return
    following = index + 1 if joined(tokens, index + 1) else None
    if following is not None and _pair(token, tokens[following]):
        yield index, _stretched(tokens, following), 0.9, "given_and_surname"
    if _plainly_given(token) and not _in_body(tokens, index):
        yield index, _stretched(tokens, index), 0.8, "given_name"
    if _INTRODUCED.search(text[max(0, token.start - 40) : token.start]) and _nameable(token):
        yield index, _stretched(tokens, index), 0.8, "introduced"


def joined(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token follows the one before as the next part of a name would."""
    if not 0 < index < len(tokens):
        return False
    token, before = tokens[index], tokens[index - 1]
    initial = token.start - before.end <= 2 and len(before.word) == 1
    short_title = before.word in word_lists()["titles"] and token.start - before.end <= 2
    if before.possessive:
        return False
    return token.gap in ("space", "dash") and token.start - before.end <= 2 or (
        token.gap == "stop" and (initial or short_title)
    )


def _fits_after_title(token: Token, weak: bool) -> bool:
    if len(token.word) < 2 or token.level == "#" or token.word in _BODY_WORDS:
        return False
    if token.shape == "C":
        return token.level != "a" or bool(token.given or token.surname)
    if token.level in "ab":
        return not weak and max(token.given, token.surname) == COMMON and token.level == "b"
    return token.level in "-pc" if not weak else bool(token.given or token.surname)


def _plainly_given(token: Token) -> bool:
    """A given name that is nothing else: no word, no British place."""
    if token.given < 1 or token.level not in "-p" or token.shape == "U" and len(token.word) < 4:
        return False
    return token.place == "-" and (token.given == COMMON or token.level == "-" and len(token.word) > 3)


def _pair(given: Token, surname: Token) -> bool:
    if not given.given or not (surname.surname or surname.given) or surname.word in _BODY_WORDS:
        return False
    if given.shape == "C" and surname.shape == "C" and not given.first:
        return given.level not in "ab" or surname.level not in "ab" or given.given == COMMON == surname.surname
    return given.level in "-pc" and surname.level in "-pc" and len(given.word) > 2 and len(surname.word) > 2


def _nameable(token: Token) -> bool:
    if token.level == "-":
        return len(token.word) > 2 and (token.shape != "l" or bool(token.given or token.surname))
    return bool(token.given or token.surname) and token.level in "cp" and token.place != "u"


def _named_after(tokens: Sequence[Token], index: int) -> bool:
    """St Andrew, Prince Albert: what they name is a place or a body."""
    return index > 0 and joined(tokens, index) and tokens[index - 1].word in _SAINTLY


def _in_body(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is the first of a body's name: Albert Street, John Clare School."""
    for after in (index + 1, index + 2):
        if not joined(tokens, after):
            return False
        if tokens[after].word in _BODY_WORDS:
            return True
    return False


def _stretched(tokens: Sequence[Token], index: int) -> int:
    """The last token of a name that goes on after `index`: initials, particles, surnames."""
    last = index
    while joined(tokens, last + 1) and last - index < 3:
        token = tokens[last + 1]
        if token.word in _BODY_WORDS and token.level == "a" and not token.surname:
            break
        named = bool(token.given or token.surname)
        capital = token.shape == "C"
        initial = len(token.word) == 1 and token.word not in "ai" and joined(tokens, last + 2)
        particle = token.word in _PARTICLES and joined(tokens, last + 2) and token.level != "a"
        likely = token.level in "-pc" and (named or capital or token.level == "-" and token.shape == "n" and len(token.word) > 4)
        if not (likely or initial or particle or capital and named):
            break
        last += 1
    return last
