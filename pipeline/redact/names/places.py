"""Words that name a place here, whoever else is called so: in Burton, Lynn to Ely, Heath ward.

Lanes, halls and villages are what people write about; many of them are called what people are
called. A place is told by the word behind it, by what stands before it, or by the row it is in.
"""

from collections.abc import Iterator, Sequence

from pipeline.language.lexicon import COMMON
from pipeline.redact.names.around import (
    does_what_people_do,
    has_what_places_have,
    is_somebody,
    of_somebody,
    spoken_of,
)
from pipeline.redact.names.honours import (
    at_what_bears_a_name,
    called_after_somebody,
    called_after_two_names,
    in_honour,
)
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.streets import AND, street_or_hall
from pipeline.redact.names.tokens import Token, joined

_BEFORE_A_BODY = frozenset(["the", "at", "in"])
_LONGEST_ROW = 8  # words
_LEAST_LETTERS = 6  # of a word with a village's ending


def places_in(found: Sequence[Token]) -> set[int]:
    """The tokens that name a place by the words around them."""
    lists = word_lists()
    heads, ranks = lists["ways"] | lists["grounds"], lists["royals"] | lists["honours"]
    kept: set[int] = set()
    for i, token in enumerate(found):
        if token.shape == "C" and (_sounds_like_one(found, i) or _is_spoken_of_as_one(found, i)):
            kept.add(i)
        if token.word in heads:
            kept.update(street_or_hall(found, i))
        if token.word in lists["inside"] or token.word in lists["about"]:
            kept.update(_where(found, i))
        elif token.word in ("to", "from"):
            kept.update(_whither(found, i))
        elif token.word == "the":
            kept.update(_pub_of_two(found, i))
        if token.word in _BEFORE_A_BODY and i + 2 < len(found) and found[i + 2].shape == "C":
            kept.update(at_what_bears_a_name(found, i))
        elif token.level == "#" and i and found[i - 1].word in lists["numbered_places"]:
            kept.update(_behind_its_number(found, i))
        elif token.word in lists["places_many"]:
            kept.update(_row_before(found, i))
        elif token.word in ranks:
            kept.update(in_honour(found, i))
        elif token.word in lists["called_after"]:
            kept.update(called_after_two_names(found, i))
        if joined(found, i + 1) and f"{token.word} {found[i + 1].word}" in lists["bodies_of_two"]:
            kept.update(called_after_somebody(found, i))
        if token.word in lists["places_listed"]:
            kept.update(_row_behind(found, i))
    kept |= _rows(found, kept) | _of_one_kind(found)
    # What is a place once is one in the whole text.
    again = {found[i].word for i in kept if found[i].given < COMMON and not found[i].everyday}
    return kept | {
        i
        for i, token in enumerate(found)
        if token.word in again and token.shape == "C" and _may_be_the_same(found, i)
    }


def _may_be_the_same(found: Sequence[Token], index: int) -> bool:
    """Whether a word that was a place before is one here too: not Mary *Potter*, *Norton* Smith."""
    behind, ahead = joined(found, index), joined(found, index + 1)
    part_of_a_name = (behind and found[index - 1].shape == "C") or (
        ahead and found[index + 1].shape == "C" and not found[index + 1].everyday
    )
    if part_of_a_name or spoken_of(found, index):
        return False
    return not does_what_people_do(found, index)


def _sounds_like_one(found: Sequence[Token], index: int) -> bool:
    """Upper Cawle; Thornbeck: nobody's name, with the ending or the first word of a village."""
    token, lists = found[index], word_lists()
    if token.given == COMMON or token.level not in "-p" or spoken_of(found, index):
        return False
    before = found[index - 1] if joined(found, index) else None
    if before is not None and before.shape == "C":
        if before.word in lists["first_of_a_place"]:
            return True
        if token.given:
            return False
        if before.given or len(before.word) == 1:
            return False  # John Thornbeck
    if does_what_people_do(found, index):
        return False
    nobody = token.level == "-" and not token.given and not token.surname
    return nobody and len(token.word) >= _LEAST_LETTERS and _is_shaped_so(token.word)


def _is_shaped_so(word: str) -> bool:
    lists = word_lists()
    ends, begins = tuple(lists["place_endings"]), tuple(lists["place_beginnings"])
    return word.endswith(ends) or word.startswith(begins)


def _is_spoken_of_as_one(found: Sequence[Token], index: int) -> bool:
    """*Ripley* has no library."""
    token = found[index]
    behind = joined(found, index) and found[index - 1].shape == "C"
    if token.place != "u" or token.possessive or behind:
        return False
    return not spoken_of(found, index) and has_what_places_have(found, index)


def _where(found: Sequence[Token], index: int) -> Iterator[int]:
    """*In* Burton, round Ashby and Lenton: the names behind a word of place."""
    inside = found[index].word in word_lists()["inside"]
    if of_somebody(found, index):
        return
    place = index + 1
    while joined(found, place) or (
        place > index + 1 and found[place : place + 1] and found[place].gap == "comma"
    ):
        if not _may_be_a_place(found, place, inside):
            return
        yield place
        place += 1
        if place < len(found) and found[place].word in AND:
            place += 1


def _may_be_a_place(found: Sequence[Token], index: int, inside: bool) -> bool:
    token = found[index]
    if token.shape != "C" or token.everyday or token.possessive or is_somebody(token):
        return False
    following = found[index + 1] if joined(found, index + 1) else None
    goes_on = following is not None and following.shape == "C" and following.surname > 0
    if goes_on and token.given and found[index + 1].word not in word_lists()["grounds"]:
        return False  # in Susan Chester's class
    named = token.place != "-" or token.word.endswith(tuple(word_lists()["place_endings"]))
    if token.given == COMMON and token.level == "p":
        return token.place == "u"
    return named or (inside and token.given < COMMON)


def _whither(found: Sequence[Token], index: int) -> Iterator[int]:
    """The X38 *to* Burton, Lynn *to* Ely trains."""
    lists = word_lists()
    if not index or not joined(found, index + 1):
        return
    before, after = found[index - 1], found[index + 1]
    beyond = found[index + 2].word if joined(found, index + 2) else ""
    plain = after.shape == "C" and not after.possessive and after.place == "u"
    if found[index].word == "from":
        if before.word in lists["travels"]:
            yield from _name_of_a_place(found, index + 1)
        return
    if plain and (before.word in lists["travels"] or before.level == "#"):
        yield index + 1
    if not plain or before.shape != "C":
        return
    # Melton to Oakham by bus
    by = found[index + 3].word if beyond == "by" and joined(found, index + 3) else ""
    travelled = not lists["travelled"].isdisjoint((beyond, by)) or by in ("bike", "car", "rail")
    if before.place == "u" and not is_somebody(before):
        sure = after.given < COMMON or travelled
    else:
        named = before.place != "-" or before.word.endswith(tuple(lists["place_endings"]))
        sure = travelled and named
    if sure:
        yield from (index - 1, index + 1)


def _name_of_a_place(found: Sequence[Token], index: int) -> Iterator[int]:
    """The bus from *Harold Hill*, the train from *Burton*."""
    lists, token = word_lists(), found[index]
    full = joined(found, index + 1) and found[index + 1].shape == "C" == token.shape
    if full and (
        found[index + 1].word in lists["ways"] or found[index + 1].word in lists["grounds"]
    ):
        yield from (index, index + 1)
    elif not full and token.shape == "C" and token.place == "u" and not token.possessive:
        yield index


def _pub_of_two(found: Sequence[Token], index: int) -> Iterator[int]:
    """*The* Rose and Thistle."""
    words = found[index + 1 : index + 5]
    if len(words) < 3 or words[1].word != "and" or not (words[0].shape == "C" == words[2].shape):
        return
    apart = words[0].possessive or any(is_somebody(each) for each in (words[0], words[2]))
    behind = words[3].word if len(words) > 3 and words[3].gap == "space" else ""
    many = behind in word_lists()["of_families"] or (words[2].surname and words[2].word[-1:] == "s")
    if not apart and not many and words[0].gap == "space":
        yield from (index + 1, index + 3)


def _behind_its_number(found: Sequence[Token], index: int) -> Iterator[int]:
    """Ward *5* Ochil, bus *3* Shirley."""
    behind = index + 1
    if joined(found, behind) and found[behind].shape == "C" and not found[behind].given:
        yield behind


def _row_before(found: Sequence[Token], index: int) -> Iterator[int]:
    """Heath, Glen and Dalewood *wards*."""
    place = index - 1
    while place >= 0 and place > index - _LONGEST_ROW:
        token = found[place]
        if token.word in AND and found[place + 1].shape == "C":
            place -= 1
            continue
        near = found[place + 1].gap in ("space", "comma") and not token.possessive
        if not near or token.shape != "C" or token.everyday or is_somebody(token):
            return
        yield place
        place -= 1


def _row_behind(found: Sequence[Token], index: int) -> Iterator[int]:
    """*Villages* like Norton, Heath and Glen."""
    place = index + 1
    if not joined(found, place) or found[place].word not in word_lists()["listing"]:
        return
    place += 2 if joined(found, place + 1) and found[place + 1].word in ("as", "the") else 1
    while place < len(found) and found[place].gap in ("space", "comma"):
        token = found[place]
        if token.shape != "C" or token.everyday or token.possessive or is_somebody(token):
            return
        yield place
        place += 1
        if place < len(found) and found[place].word in AND:
            place += 1


def _rows(found: Sequence[Token], kept: set[int]) -> set[int]:
    """Morley, Rothwell and *Garforth*: places in a row with one that is nothing else."""
    named: set[int] = set()
    row: list[int] = []
    for i, token in enumerate(found):
        goes_on = token.gap in ("comma", "other") or (i > 1 and found[i - 1].word in AND)
        if token.shape != "C" or token.everyday or (row and not goes_on):
            if token.word in AND and row:
                continue
            named |= _places_of(found, row, kept)
            row = []
        if token.shape == "C" and not token.everyday:
            row.append(i)
    return named | _places_of(found, row, kept)


def _of_one_kind(found: Sequence[Token]) -> set[int]:
    """*Lea* Ward, Bishops Ward and Castle Ward: of one kind, and one of them is nobody's name."""
    pairs: dict[str, list[int]] = {}
    grounds = word_lists()["grounds"]
    for i, token in enumerate(found):
        capital = token.shape == "C" and token.word in grounds
        if capital and joined(found, i) and found[i - 1].shape == "C":
            pairs.setdefault(token.word, []).append(i)
    return {
        place
        for heads in pairs.values()
        if len(heads) > 1 and any(not found[i - 1].given for i in heads)
        for i in heads
        if not spoken_of(found, i - 1)
        for place in (i - 1, i)
    }


def _places_of(found: Sequence[Token], row: Sequence[int], kept: set[int]) -> set[int]:
    """The places in a row of capitals, if the row is one of places."""
    if len(row) > 1 and has_what_places_have(found, row[-1]):
        return {i for i in row if not (found[i].given == COMMON and found[i].level == "p")}
    sure = sum(i in kept or _only_a_place(found[i]) for i in row)
    if len(row) < 2 or not sure:
        return set()
    return {
        i
        for i in row
        if not found[i].possessive
        and (found[i].place != "-" or (sure > 1 and found[i].given < COMMON))
    }


def _only_a_place(token: Token) -> bool:
    return token.place != "-" and not token.given and token.surname < COMMON
