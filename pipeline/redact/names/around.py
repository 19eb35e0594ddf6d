"""What stands around a capital that tells a place from somebody."""

from collections.abc import Sequence

from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token

_LONGEST_PREDICATE = 8  # words in which what is had or needed is named


def is_somebody(token: Token) -> bool:
    """Whether a word is a title, kinship or a role."""
    lists = word_lists()
    return (
        token.word in lists["titles"]
        or token.word in lists["kinship"]
        or token.word in lists["roles"]
    )


def spoken_of(found: Sequence[Token], index: int) -> bool:
    """Whether a title, kinship, a role or a cue (named, regards, thanks) stands before."""
    if not index or found[index].gap not in ("space", "comma", "stop", "line"):
        return False
    before = found[index - 1]
    return is_somebody(before) or before.word in word_lists()["signs"]


def does_what_people_do(found: Sequence[Token], index: int) -> bool:
    """Whether the sentence goes on as one about a person: Thornbeck was *rude*; *she* lied."""
    acts = word_lists()["of_a_person"]
    for place in range(index + 1, min(len(found), index + 1 + _LONGEST_PREDICATE)):
        each = found[place]
        if each.gap in ("stop", "line"):
            return False
        is_a = found[place - 2].word in ("is", "was") and place - 2 > index
        if each.word in acts or (is_a and is_somebody(each)):
            return True
    return False


def of_somebody(found: Sequence[Token], index: int) -> bool:
    """Whether what stands before "at" or "in" says that a person follows: shouted *at*."""
    return index > 0 and found[index - 1].word in word_lists()["of_somebody"]


def has_what_places_have(found: Sequence[Token], last: int) -> bool:
    """Clay Cross needs its own *tip*; Ripley has a *library*."""
    lists = word_lists()
    behind = found[last + 1 : last + _LONGEST_PREDICATE]
    if not behind or behind[0].gap != "space" or behind[0].word not in lists["has_got"]:
        return False
    for each in behind[1:]:
        if each.gap != "space":
            return False
        if each.word in lists["what_places_have"]:
            return True
    return False
