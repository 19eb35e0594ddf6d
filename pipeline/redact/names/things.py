"""Words that look like names and stand for things: foods, plants, streets, reports, clubs, pubs.

Whatever could as well be somebody is left to the other rules: a thing is told by words that nobody
is called by, or by what stands beside it.
"""

from collections.abc import Sequence
from functools import cache

import regex

from pipeline.redact.names.around import does_what_people_do
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token, joined

_SAYS = regex.compile(r"\s?[:#=]")
_OF_PEOPLE = frozenset(["and", "who", "whose", "is", "was", "has", "had", "said", "told"])


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
        if token.everyday:
            continue  # nobody takes it for a name
        if _is_a_label(found, i, text) or _grows_or_is_eaten(found, i, kept):
            kept.add(i)
        if case == "mixed":
            kept |= _named_after(found, i) | _pub_or_saint(found, i) | _club(found, i)
            if _is_lower_word(found, i) or _are_miles(found, i):
                kept.add(i)
        kept |= _street(found, i)
    return kept


def _grows_or_is_eaten(found: Sequence[Token], index: int, kept: set[int]) -> bool:
    """Whether a food or a plant is meant.

    What is a given name as well only without a capital, before a word for plants or in a row with
    one; what is a surname only without a capital. Beside a name it is part of the name.
    """
    token, grown = found[index], _grown()
    before = found[index - 1] if joined(found, index) else None
    after = found[index + 1] if joined(found, index + 1) else None
    if _spoken_of(found, index) or (before is not None and before.given and before.level != "a"):
        return False
    if after is not None and after.surname and after.shape in "CU":
        return False
    if token.shape in "CU" and any(each and each.shape in "CU" for each in (before, after)):
        return False
    if token.word not in grown:
        pairs = [f"{a.word} {b.word}" for a, b in ((before, token), (token, after)) if a and b]
        return token.shape in "ln" and not grown.isdisjoint(pairs)
    if token.possessive:
        return False
    if not token.given:
        return token.shape == "l" or not token.surname
    if token.shape in "ln" and _grows_there(found, index):
        return True
    if token.shape != "l":
        return _opens_a_row(found, index)
    planted = before is not None and before.word in ("plant", "planting")
    cue = after is not None and after.word in word_lists()["thing_cues"]
    return planted or cue or _in_a_row(found, index, kept)


def _grows_there(found: Sequence[Token], index: int) -> bool:
    """*Jasmine* on the trellis."""
    behind = [each.word for each in found[index + 1 : index + 4]]
    if len(behind) < 3 or behind[0] not in ("on", "in", "up", "round", "along", "over"):
        return False
    return (
        behind[1] in ("the", "our", "my", "every") and behind[2] in word_lists()["plants_grow_on"]
    )


def _opens_a_row(found: Sequence[Token], index: int) -> bool:
    """*Iris*, violet and holly; *Hazel* and ivy: a row of plants opens a sentence."""
    token, ahead = found[index], found[index + 1 : index + 3]
    if not token.first or token.shape != "C" or token.word not in _grown() or len(ahead) < 2:
        return False
    named = ahead[1] if ahead[0].word in ("and", "or") else ahead[0]
    if named is ahead[0] and named.gap != "comma":
        # Rose bay willowherb
        return named.shape == "l" and named.word in _grown() and ahead[1].shape == "l"
    lists = word_lists()
    neighbours = lists["says_who"] | lists["and_somebody"]
    if any(each.word in neighbours or each.word == "live" for each in found[index + 1 : index + 6]):
        return False
    goes_on = named.shape == "l" and named.word in _grown() and not named.possessive
    return goes_on and not does_what_people_do(found, index)


def _in_a_row(found: Sequence[Token], index: int, kept: set[int]) -> bool:
    """Whether the thing before it in a list is one: rowan, *hazel* and *holly*; oak and *hazel*."""

    def is_one(place: int) -> bool:
        other = found[place]
        return place in kept or (other.everyday and other.word in _grown())

    if index and found[index].gap == "comma":
        return is_one(index - 1)
    if index > 1 and found[index - 1].word in ("and", "or"):
        return is_one(index - 2)
    ahead = found[index + 1 : index + 3]  # rosemary and *sage*
    plain = len(ahead) == 2 and ahead[1].word in _grown() and not ahead[1].given
    return plain and ahead[0].word in ("and", "or")


def _named_after(found: Sequence[Token], index: int) -> set[int]:
    """Casey Review, Natasha's Law, Barnett formula: the words before what was called so."""
    token, lists = found[index], word_lists()
    after = found[index + 1] if index + 1 < len(found) else None
    near = after is not None and after.gap == "space" and after.start - token.end <= len("'s ")
    if after is None or not near or token.shape not in "CU":
        return set()
    further = found[index + 2] if joined(found, index + 2) else None
    stands = further is None or further.word in lists["laws_do"]  # not: Natasha's law degree
    law = after.word == "law" and (after.shape == "C" or stands) and token.possessive
    the = joined(found, index) and found[index - 1].word == "the"
    called = after.word in lists["named_after"] and after.shape == "C" and the
    called |= after.word in lists["named_after_small"]
    of_a_person = _spoken_of(found, index) or _behind_a_given_name(found, index)
    if of_a_person or not (law or (called and not token.given and not token.possessive)):
        return set()
    return {index, index + 1}


def _behind_a_given_name(found: Sequence[Token], index: int) -> bool:
    return joined(found, index) and found[index - 1].given > 0 and found[index - 1].shape == "C"


def _is_lower_word(found: Sequence[Token], index: int) -> bool:
    """Whether an English word in small letters is used as one: those *jade* tiles, not *crow*."""
    token, lists = found[index], word_lists()
    if token.level not in "abc" or token.shape != "l" or not joined(found, index):
        return False
    if joined(found, index + 1) and found[index + 1].word in _OF_PEOPLE:
        return False
    before = found[index - 1]
    asks = before.first  # Can bill ring me?
    return before.word in lists["determiners"] or (
        before.word in lists["before_verbs"] and not asks
    )


def _are_miles(found: Sequence[Token], index: int) -> bool:
    """*Miles* of cycle lane."""
    token, following = found[index], [each.word for each in found[index + 1 : index + 3]]
    whole = token.word == "miles" and token.first and len(following) > 1
    return whole and following[0] == "of" and following[1] in word_lists()["miles_of"]


def _pub_or_saint(found: Sequence[Token], index: int) -> set[int]:
    """Outside the Lord Nelson; St Giles."""
    token, lists = found[index], word_lists()
    if token.shape != "C" or not (joined(found, index) or _behind_st(found, index)):
        return set()
    before = found[index - 1]
    far = found[index - 2] if joined(found, index - 1) else None
    if before.word in lists["called_by_one_name"] and before.shape == "C":
        return (
            set() if _goes_on(found, index) or _spoken_of(found, index - 1) else {index - 1, index}
        )
    farther = found[index - 3].word if index > 2 and joined(found, index - 2) else ""
    if before.word in lists["ranks"] and before.shape == "C" and far is not None:
        return {index} if far.word == "the" and farther in lists["along"] else set()
    if before.word not in ("st", "saint") or not token.given:
        return set()
    # Angela St John
    named = far is not None and (far.given or far.surname or far.word in lists["titles"])
    return set() if named else {index}


def _behind_st(found: Sequence[Token], index: int) -> bool:
    """Whether "St." with its full stop stands before, and no street's name before that."""
    if not index or found[index - 1].word != "st" or found[index].gap != "stop":
        return False
    if found[index].start - found[index - 1].end > len(". "):
        return False
    return not joined(found, index - 1) or found[index - 2].shape != "C"


def _goes_on(found: Sequence[Token], index: int) -> bool:
    """Whether a name is a part of a longer one: Stephen King *Arthur*, Queen *Mary* Smith."""
    behind = joined(found, index - 1) and found[index - 2].shape == "C" and found[index - 2].given
    ahead = joined(found, index + 1) and found[index + 1].shape == "C" and found[index + 1].surname
    return bool(behind or ahead)


def _street(found: Sequence[Token], index: int) -> set[int]:
    """Victoria Avenue; along Rosemary Lane."""
    if not joined(found, index + 1) or _spoken_of(found, index):
        return set()
    token, after, lists = found[index], found[index + 1], word_lists()
    if token.shape != after.shape or token.shape == "l" or after.possessive:
        return set()
    if token.word in lists["titles"] or (token.shape == "n" and token.given):
        return set()
    before = found[index - 1].word if joined(found, index) else ""
    if after.word in lists["streets"]:
        return {index, index + 1}
    further = found[index + 2].word if joined(found, index + 2) else ""
    along = before in lists["along"] and token.shape == "C" and not token.given
    along = along and further not in _OF_PEOPLE
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
