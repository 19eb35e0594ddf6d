"""Given names that are ordinary words here: rob us, the heating bill, pearl of the Peak."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from pipeline.redact.names.around import is_somebody
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token, joined

_MADE_OF = frozenset(
    ["my", "our", "your", "their", "his", "her", "the", "a", "this", "that", "every", "each", "per"]
)
_WORKS = ("er", "or", "man", "men", "ist", "ian", "ant", "ee", "ie", "woman", "mate", "friend")
_FAMILY = 6  # words in which it is told that children are called so
_ROLE_WITHIN = 3  # words in which a role follows: Sue the lollipop lady


def ordinary_words(found: Sequence[Token], unnamed: AbstractSet[int]) -> set[int]:
    """The tokens that are somebody's name elsewhere and a verb, a noun or a season here.

    `unnamed` are those known to be no name; what goes on behind one in small letters is none.
    """
    lists = word_lists()
    kept: set[int] = set()
    kinds = (("verbs", _acts), ("nouns", _is_something), ("seasons", _in_a_year))
    for i, token in enumerate(found):
        if token.everyday:
            continue
        told = any(token.word in lists[name] and is_one(found, i) for name, is_one in kinds)
        small = token.shape == "l" and token.level == "a" and not token.given
        goes_on = small and i - 1 in unnamed and joined(found, i)  # every Tom, Dick and Harry parks
        if told or goes_on or (token.word == "bill" and _is_for_something(found, i)):
            kept.add(i)
    return kept


def _acts(found: Sequence[Token], index: int) -> bool:
    """Rob *us*, nick *the* lead: what is done to something, and nobody's role behind the name."""
    lists = word_lists()
    if not joined(found, index + 1) or found[index + 1].word not in lists["objects"]:
        return False
    token, before = found[index], found[index - 1] if joined(found, index) else None
    opens = token.first or token.gap in ("comma", "other")
    if token.shape == "C" and not opens:
        return False
    if (
        before is not None
        and not opens
        and before.word
        not in ("to", "and", "or", "don't", "dont", "just", "not", "will", "they", "we", "you")
    ):
        return False
    if (
        before is not None
        and before.word == "to"
        and index > 1
        and found[index - 2].word in lists["cues"]
    ):
        return False  # I spoke to rob the other day
    behind = found[index + 2 : index + 2 + _ROLE_WITHIN]
    return not any(_is_a_role(each) for each in behind)


def _is_a_role(token: Token) -> bool:
    lists = word_lists()
    return (
        token.word in lists["roles"]
        or token.word in lists["kinship"]
        or token.word.endswith(_WORKS)
    )


def _is_something(found: Sequence[Token], index: int) -> bool:
    """*Pearl* of the Peak; 20 *marks*."""
    token = found[index]
    before = found[index - 1] if joined(found, index) else None
    if before is not None and before.level == "#" and token.shape == "l":
        return True
    after = found[index + 1] if joined(found, index + 1) else None
    if after is None:
        return False
    if after.level == "#":
        return token.word == "max"
    ends = joined(found, index + 2) and found[index + 2].word in ("the", "a", "an", "our", "all")
    return ends and (after.word == "of" or (after.word == "for" and token.first))


def _in_a_year(found: Sequence[Token], index: int) -> bool:
    """Summer, autumn or winter."""
    seasons, children = word_lists()["seasons"], word_lists()["several_kin"]
    near_by = found[max(0, index - _FAMILY) : index + _FAMILY]
    if any(is_somebody(each) or each.word in children for each in near_by):
        return False  # our daughters Summer and Autumn
    for step in (-2, -1, 1, 2):
        place = index + step
        if 0 <= place < len(found) and found[place].word in seasons:
            near = found[max(place, index)].gap in ("comma", "space", "other")
            between = found[min(place, index) + 1].word if abs(step) == 2 else "and"
            if near and between in ("and", "or", "to", "till", "until", "through"):
                return True
    return False


def _is_for_something(found: Sequence[Token], index: int) -> bool:
    """My heating *bill*: behind a word for what is paid, which is nobody's work."""
    token = found[index]
    if token.shape == "C" or not (joined(found, index) and joined(found, index - 1)):
        return False
    paid, whose, lists = found[index - 1], found[index - 2], word_lists()
    if whose.word not in _MADE_OF or paid.given or paid.shape == "C":
        return False
    return not _is_a_role(paid) and paid.word not in lists["titles"]
