"""Streets and halls that are called what people are called: Sandy Lane, Jack Straw's Lane."""

from collections.abc import Iterator, Sequence

from pipeline.redact.names.around import (
    does_what_people_do,
    has_what_places_have,
    is_somebody,
    of_somebody,
    spoken_of,
)
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token, joined

_MOST_WORDS = 2  # before the word that says what it is
_REACH = 5  # words behind a lane in which its state may be told: is nearly always flooded
_SET_UP = frozenset(["statue", "monument", "mural"])  # to whom everybody knows: Wee Annie statue
AND = frozenset(["and", "or", "nor"])


def street_or_hall(found: Sequence[Token], head: int) -> Iterator[int]:
    """Sandy *Lane*, off Ivy *Hall*, Jack Straw's *Lane*: the words up to `head`."""
    last, lists = found[head], word_lists()
    if head and found[head - 1].possessive:
        if last.word in lists["owned"] and last.shape == "C" == found[head - 1].shape:
            yield from range(_begins(found, head - 1, "C"), head + 1)
        return
    if last.possessive or not joined(found, head):
        return
    first = min(_begins(found, head, found[head - 1].shape), head - 1)
    if first < head - 1 and found[first].word in lists["before_grounds"]:
        first += 1  # Save Bradley Woods
    name = found[first]
    if spoken_of(found, first) or any(is_somebody(each) for each in found[first:head]):
        return  # my neighbour Faith Church, Cllr Green
    if name.everyday and first == head - 1:
        if name.shape == "C" == last.shape and not name.first:
            yield head  # Strawberry Field
        return
    before = found[first - 1].word if joined(found, first) else ""
    if (
        last.shape == "l"
        and last.word not in lists["ways"]
        and last.word not in lists["small_grounds"]
    ):
        return
    placed = before in lists["places_before"] and not of_somebody(found, first - 1)
    placed |= before in lists["before_grounds"] and last.word in lists["grounds"]
    placed |= _the_only(found, first, head)
    placed |= (
        before in AND and first > 1 and found[first - 2].word in lists["ways"]
    )  # Mill Road and Grace Street
    if last.shape == "n":
        sure = last.word in lists["ways"] or before in lists["inside"]
        if not sure or not (placed or name.level in "abc" or name.place == "u"):
            return
    placed = placed or has_what_places_have(found, head)
    town = name.place == "u" and name.level in "abc" and last.word in lists["small_grounds"]
    named = any(each.given for each in found[first:head]) and not town
    told = joined(found, first) and found[first - 1].given > 0
    nobody = name.shape == "C" and not named and not told
    if nobody and last.shape == "C" and last.word in lists["grounds"]:
        nobody = head + 1 < len(found) and found[head + 1].gap == "space"
    placed |= last.word in _SET_UP
    if placed or nobody or _told_of_a_place(found, head) or _both(found, first, head):
        yield from range(first, head + 1)


def _the_only(found: Sequence[Token], first: int, head: int) -> bool:
    """The *Harvey* estate, the old *Mason* baths, Friends of *Daisy* Nook."""
    before = [each.word for each in found[max(0, first - 2) : first]]
    if before and before[-1] in ("old", "new", "former"):
        before = before[:-1]
    if not before:
        return False
    lists, last = word_lists(), found[head]
    if before[-1] == "the" and first == head - 1:
        return last.word in lists["the_only"]
    friends = before[-1] == "of" and before[:-1] == ["friends"]
    return friends and last.shape == "C" and last.word in lists["grounds"]


def _both(found: Sequence[Token], first: int, head: int) -> bool:
    """Whether name and head are rather a lane than somebody: Penny Lane, not Karen Lane."""
    name, last, lists = found[first], found[head], word_lists()
    if last.word not in lists["ways"] or first != head - 1 or name.shape != "C" != last.shape:
        return False
    before = found[first - 1] if joined(found, first) else None
    known = before is not None and (before.level != "a" or before.word in lists["cues"])
    following = [each.word for each in found[head + 1 : head + 3]]
    if known or not following or following[0] in lists["says_who"]:
        return False
    if does_what_people_do(found, head):
        return False
    if following[0] == "and" and following[-1] in lists["and_somebody"]:
        return False
    gap = found[head + 1].gap
    if last.word in lists["sure_ways"]:
        return gap in ("space", "comma")
    return name.level in "ab" and name.first and gap == "space"


def _told_of_a_place(found: Sequence[Token], head: int) -> bool:
    """Whether what only a place is or suffers is said of it: Sandy Lane is never *gritted*."""
    lists = word_lists()
    for after in found[head + 1 : head + 1 + _REACH]:
        if after.gap not in ("space", "dash"):
            return False
        if after.word in lists["of_a_place"]:
            return True
        if after.level == "#" or not after.everyday:
            return False
    return False


def _begins(found: Sequence[Token], head: int, shape: str) -> int:
    """Where the name before `head` begins, of at most `_MOST_WORDS` words with capitals."""
    first = head
    while (
        first > head - _MOST_WORDS
        and joined(found, first)
        and found[first - 1].shape == shape != "l"
    ):
        if shape == "n" and first < head:
            break
        first -= 1
    return first
