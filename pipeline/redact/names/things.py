"""Words that look like names and stand for things: foods, plants, streets, reports, clubs.

Whatever could as well be somebody is left to the other rules: a thing is told by words that nobody
is called by, or by what stands beside it.
"""

from collections.abc import Sequence
from functools import cache

import regex

from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token, joined

_BESIDE = (
    4  # words on each side in which a plant, or what is done with one, tells that one is meant
)
_NAMED = 2  # capitals before "Review" that belong to its name
_SAYS = regex.compile(r"\s?[:#=]")
_OF_PEOPLE = frozenset(["and", "who", "whose", "is", "was", "has", "had", "said", "told"])
_CLAUSE_ENDS = frozenset(["stop", "line", "colon", "start"])


@cache
def _grown() -> frozenset[str]:
    return word_lists()["foods"] | word_lists()["plants_and_animals"]


@cache
def _about_people() -> frozenset[str]:
    lists = word_lists()
    return lists["titles"] | lists["kinship"] | lists["roles"] | frozenset(["named", "called"])


def things_in(found: Sequence[Token], text: str, case: str) -> set[int]:
    """The tokens that stand for things, whatever lists of names say of their words."""
    kept: set[int] = set()
    for i, token in enumerate(found):
        if _is_a_label(found, i, text) or _grows_or_is_eaten(found, i):
            kept.add(i)
        if case == "mixed":
            kept |= _named_after(found, i) | _called_so(found, i) | _club(found, i)
            if _is_lower_word(found, i):
                kept.add(i)
        if token.level != "#":
            kept |= _street(found, i)
    return kept


def _grows_or_is_eaten(found: Sequence[Token], index: int) -> bool:
    """Whether a food or a plant is meant.

    What is a given name as well only without a capital, beside a plant that is none or beside what
    is done with plants; what is a surname only without a capital.
    """
    token, grown = found[index], _grown()
    pair = f"{found[index - 1].word} {token.word}" if joined(found, index) else ""
    following = f"{token.word} {found[index + 1].word}" if joined(found, index + 1) else ""
    if token.word not in grown:
        whole = pair in grown or following in grown
        return whole and token.shape in "ln" and not _spoken_of(found, index)
    if token.possessive or _spoken_of(found, index):
        return False
    if not token.given and (token.shape == "l" or not token.surname):
        return True
    return token.shape in "ln" and any(_is_of_a_garden(other) for other in _near(found, index))


def _near(found: Sequence[Token], index: int) -> list[Token]:
    """The words beside one in its clause."""
    near: list[Token] = []
    for step in (-1, 1):
        for distance in range(1, _BESIDE + 1):
            place = index + step * distance
            edge = found[place + (step < 0)] if 0 <= place + (step < 0) < len(found) else None
            if not 0 <= place < len(found) or edge is None or edge.gap in _CLAUSE_ENDS:
                break
            near.append(found[place])
    return near


def _is_of_a_garden(token: Token) -> bool:
    listed = token.word in _grown() and not token.given
    return listed or token.word in word_lists()["thing_cues"]


def _named_after(found: Sequence[Token], index: int) -> set[int]:
    """Casey Review, Natasha's Law, Barnett formula: the words before what was called so."""
    token, lists = found[index], word_lists()
    after = found[index + 1] if index + 1 < len(found) else None
    near = after is not None and after.gap == "space" and after.start - token.end <= len("'s ")
    if after is None or not near or token.shape not in "CU" or token.level == "#":
        return set()
    called = after.word in lists["named_after"] and after.shape == "C"
    called |= after.word == "law" and after.shape == "C" and token.possessive
    if not (called or after.word in lists["named_after_small"]) or _spoken_of(found, index):
        return set()
    kept, first = {index, index + 1}, index
    while joined(found, first) and found[first - 1].shape == "C" and index - first < _NAMED:
        if found[first - 1].first:
            break
        first -= 1
        if _spoken_of(found, first):
            return set()
        kept.add(first)
    return kept


def _is_lower_word(found: Sequence[Token], index: int) -> bool:
    """Whether an English word in small letters is used as one: those *jade* tiles, do not *crow*.

    Also *Miles* of cycle lane.
    """
    token, lists = found[index], word_lists()
    if token.word == "miles" and index + 2 < len(found):
        of, what = found[index + 1 : index + 3]
        return of.word == "of" and what.shape == "l" and what.word not in lists["small_words"]
    if token.level not in "abc" or token.shape != "l" or not joined(found, index):
        return False
    if joined(found, index + 1) and found[index + 1].word in _OF_PEOPLE:
        return False
    before = found[index - 1].word
    return before in lists["determiners"] or before in lists["before_verbs"]


def _called_so(found: Sequence[Token], index: int) -> set[int]:
    """The Marmot report, at the Lord Nelson, St Giles: what is called after somebody."""
    token, lists = found[index], word_lists()
    if token.shape != "C" or not joined(found, index):
        return set()
    before = found[index - 1]
    far = found[index - 2].word if joined(found, index - 1) else ""
    of_a_name = bool(far) and found[index - 2].given > 0  # Angela St John
    farther = found[index - 3].word if index > 2 and joined(found, index - 2) else ""
    following = found[index + 1].word if joined(found, index + 1) else ""
    if before.word == "the" and following in lists["called_so"] and not token.possessive:
        return set() if token.given else {index}
    ranked = before.word in lists["ranks"] and before.shape == "C" and far == "the"
    if ranked and farther in lists["along"]:
        return {index}
    titled = of_a_name or far in lists["titles"]
    saint = before.word in ("st", "saint") and token.given and not titled
    return {index} if saint else set()


def _street(found: Sequence[Token], index: int) -> set[int]:
    """Victoria Avenue; along Rosemary Lane."""
    if not joined(found, index + 1) or _spoken_of(found, index):
        return set()
    token, after, lists = found[index], found[index + 1], word_lists()
    if token.shape != after.shape or token.shape == "l" or after.possessive:
        return set()
    before = found[index - 1].word if joined(found, index) else ""
    if after.word in lists["streets"]:
        return {index, index + 1}
    further = found[index + 2].word if joined(found, index + 2) else ""
    along = before in lists["along"] and token.shape == "C" and further not in _OF_PEOPLE
    return {index, index + 1} if along and after.word in lists["weak_streets"] else set()


def _club(found: Sequence[Token], index: int) -> set[int]:
    """Raith Rovers, Surrey Rockets: a place before a club's last word."""
    if not joined(found, index + 1) or _spoken_of(found, index):
        return set()
    token, after = found[index], found[index + 1]
    ends = after.word in word_lists()["club_words"] and after.shape in "CU"
    return {index, index + 1} if ends and token.shape in "CU" and not token.given else set()


def _is_a_label(found: Sequence[Token], index: int, text: str) -> bool:
    """Whether a form's label is meant: "NINO: …", "tel 01234"."""
    token = found[index]
    if token.word not in word_lists()["labels"] or _spoken_of(found, index):
        return False
    if token.given and token.shape != "U":
        return False
    following = text[token.end : token.end + 2]
    return bool(_SAYS.match(following)) or following.strip()[:1].isdigit()


def _spoken_of(found: Sequence[Token], index: int) -> bool:
    """Whether a title, kinship, a role or an introduction stands before: a person is meant."""
    return joined(found, index) and found[index - 1].word in _about_people()
