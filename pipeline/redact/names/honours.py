"""Bodies and pubs that are called after somebody: the Prince Albert, Mary Potter health centre."""

from collections.abc import Iterator, Sequence

from pipeline.language.lexicon import COMMON
from pipeline.redact.names.around import is_somebody
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token, joined

_MOST_WORDS = 3
_WARD_WITHIN = 3  # words before "at" in which a ward is named


def called_after_somebody(found: Sequence[Token], index: int) -> Iterator[int]:
    """*Bramwell* care home, the *Ellis Guilford* high school: the capitals before a body."""
    first = index
    while index - first < _MOST_WORDS and joined(found, first) and found[first - 1].shape == "C":
        first -= 1
    titled = first < index and joined(found, first) and is_somebody(found[first - 1])
    alone = index - first == 1 and found[first].given == COMMON and found[first].level == "p"
    if not (titled or alone):
        yield from (i for i in range(first, index) if not found[i].everyday)


def in_honour(found: Sequence[Token], index: int) -> Iterator[int]:
    """The *Prince* Albert; *Sir* John Moore school: the capitals behind a rank."""
    token, lists = found[index], word_lists()
    last = index
    while last < index + _MOST_WORDS and joined(found, last + 1) and found[last + 1].shape == "C":
        last += 1
    if token.shape != "C":
        return
    if joined(found, index + 1) and found[index + 1].word == "of":
        yield index  # the Marquis of Granby
    if last == index:
        return
    the = joined(found, index) and found[index - 1].word == "the"
    behind = found[last + 1].word if joined(found, last + 1) else ""
    buildings = lists["called_after"] | lists["institutions"]
    of_a_body = not buildings.isdisjoint((found[last].word, behind))
    if (the and token.word in lists["royals"]) or of_a_body:
        yield from range(index + 1, last + 1)


def at_what_bears_a_name(found: Sequence[Token], index: int) -> Iterator[int]:
    """At *the* Robert Jones, ward 7 *at* George Eliot: nobody is called "the" or has a ward."""
    lists, token = word_lists(), found[index]
    if not joined(found, index + 2) or not joined(found, index + 1):
        return
    given, surname = found[index + 1], found[index + 2]
    capitals = given.shape == "C" == surname.shape and given.given > 0 and not surname.possessive
    goes_on = joined(found, index + 3) and found[index + 3].word in lists["of_families"]
    if not capitals or goes_on:
        return
    before = {each.word for each in found[max(0, index - _WARD_WITHIN) : index]}
    the = token.word == "the" and joined(found, index)
    the = the and found[index - 1].word in ("at", "in", "to", "from", "into")
    if the or (token.word in ("at", "in") and not before.isdisjoint(lists["wards_of"])):
        yield from (index + 1, index + 2)


def called_after_two_names(found: Sequence[Token], index: int) -> Iterator[int]:
    """*Robert Peel* pub: a given name and a surname before what bears them."""
    first = index - 2
    if not (joined(found, index) and joined(found, index - 1) and found[first].given):
        return
    before = found[first - 1] if joined(found, first) else None
    known = before is not None and is_somebody(before)
    if not known and found[first].shape == "C" == found[first + 1].shape:
        yield from (first, first + 1)
