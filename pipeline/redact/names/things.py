"""Words that look like names and stand for things: foods, plants, streets, laws, clubs."""

from collections.abc import Sequence

import regex

from pipeline.language.lexicon import COMMON
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token, joined

_BESIDE = 4  # words on each side in which another food or plant tells that one is meant
_SAYS = regex.compile(r"\s?[:#=]")


def things_in(found: Sequence[Token], text: str, case: str) -> set[int]:
    """The tokens that stand for things, whatever lists of names say of their words."""
    kept: set[int] = set()
    for i, token in enumerate(found):
        if _grows_or_is_eaten(found, i) or _is_a_label(token, text):
            kept.add(i)
        if case == "mixed":
            kept |= _named_after(found, i)
            if _is_lower_word(found, i):
                kept.add(i)
        kept |= _street(found, i) | _club(found, i) | _called_so(found, i)
    return kept


def _grows_or_is_eaten(found: Sequence[Token], index: int) -> bool:
    """Whether a food or a plant is meant: in small letters, or beside another of its kind."""
    token, lists = found[index], word_lists()
    things = lists["foods"] | lists["plants_and_animals"]
    pair = f"{found[index - 1].word} {token.word}" if joined(found, index) else ""
    following = f"{token.word} {found[index + 1].word}" if joined(found, index + 1) else ""
    if not things & {token.word, pair, following}:
        return False
    if _spoken_of(found, index):
        return False
    if token.shape == "l" or not (token.given or token.surname):
        return True
    near = [*found[max(0, index - _BESIDE) : index], *found[index + 1 : index + 1 + _BESIDE]]
    return any(other.word in things or other.word in word_lists()["thing_cues"] for other in near)


def _named_after(found: Sequence[Token], index: int) -> set[int]:
    """Casey Review, Awaab's Law, Barnett formula: the words before what was called so."""
    token, lists = found[index], word_lists()
    after = found[index + 1] if index + 1 < len(found) else None
    near = after is not None and after.gap == "space" and after.start - token.end <= len("'s ")
    if after is None or not near or token.shape not in "CU" or token.level == "#":
        return set()
    called = after.word in lists["named_after"] and after.shape == "C"
    if not (called or after.word in lists["named_after_small"]) or _spoken_of(found, index):
        return set()
    kept, first = {index}, index
    while joined(found, first) and found[first - 1].shape == "C" and not found[first - 1].first:
        first -= 1
        if _spoken_of(found, first):
            return set()
        kept.add(first)
    return kept | {index + 1}


def _is_lower_word(found: Sequence[Token], index: int) -> bool:
    """Whether an English word in small letters is used as one: those *jade* tiles, do not *crow*.

    Also one that begins a sentence before "of": *Miles* of cycle lane.
    """
    token, lists = found[index], word_lists()
    if token.level not in "abc":
        return False
    if token.first and token.shape == "C" and joined(found, index + 1):
        return found[index + 1].word == "of"
    if token.shape != "l" or not joined(found, index):
        return False
    return found[index - 1].word in lists["determiners"] | lists["before_verbs"]


def _called_so(found: Sequence[Token], index: int) -> set[int]:
    """The Marmot report, the Lord Nelson, St Giles: what is called after somebody."""
    token, lists = found[index], word_lists()
    if token.level == "#" or token.shape == "l" or not joined(found, index):
        return set()
    before = found[index - 1].word
    far = found[index - 2].word if joined(found, index - 1) else ""
    following = found[index + 1].word if joined(found, index + 1) else ""
    if before == "the" and following in lists["called_so"] and not token.possessive:
        return {index}
    if before in lists["ranks"] and far == "the":
        return {index}
    saint = before in ("st", "saint") and token.given and far not in lists["titles"]
    return {index} if saint else set()


def _street(found: Sequence[Token], index: int) -> set[int]:
    """Victoria Avenue; along Rosemary Lane."""
    if not joined(found, index + 1) or _spoken_of(found, index):
        return set()
    token, after = found[index], found[index + 1]
    if token.shape != after.shape and "n" not in (token.shape, after.shape):
        return set()
    if token.shape == "l" or token.level == "#":
        return set()
    before = found[index - 1].word if joined(found, index) else ""
    weak = after.word in word_lists()["weak_streets"] and before in word_lists()["along"]
    return {index, index + 1} if after.word in word_lists()["streets"] or weak else set()


def _club(found: Sequence[Token], index: int) -> set[int]:
    """Raith Rovers, Dulwich Hamlet: a place or a name before a club's last word."""
    if not joined(found, index + 1) or _spoken_of(found, index):
        return set()
    token, after = found[index], found[index + 1]
    ends = after.word in word_lists()["club_words"] and after.shape in "CUn"
    known = after.surname < COMMON or after.word in ("rovers", "wanderers")
    return {index, index + 1} if ends and known and token.shape in "CU" else set()


def _is_a_label(token: Token, text: str) -> bool:
    """Whether a form's label is meant: "NINO: …", "tel 01234"."""
    if token.word not in word_lists()["labels"]:
        return False
    following = text[token.end : token.end + 2]
    return bool(_SAYS.match(following)) or following.strip()[:1].isdigit()


def _spoken_of(found: Sequence[Token], index: int) -> bool:
    """Whether a title, kinship or an introduction stands before a word: a person is meant."""
    if not joined(found, index):
        return False
    before, lists = found[index - 1].word, word_lists()
    return before in lists["titles"] or before in lists["kinship"] or before in ("named", "called")
