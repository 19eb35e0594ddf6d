"""Several answers in one cell ("Car;Bike;"), told apart, or put in order."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pipeline.language.folding import comparable


class Given(NamedTuple):
    """What one cell says."""

    answers: tuple[str, ...]
    """as the settings spell them, in their order"""
    rest: str
    """what is none of the answers; "" where nothing is"""


def answers_in_cell(cell: str, answers: Iterable[str], separator: str) -> Given:
    """Find the answers in a cell; an answer may itself hold the separator ("Yes, always")."""
    known = {comparable(answer): answer for answer in answers}
    found = list(_parts(cell, known, separator))
    given = {answer for answer, _ in found if answer is not None}
    rest = [part for answer, part in found if answer is None]
    ordered = tuple(answer for answer in known.values() if answer in given)
    return Given(ordered, separator.join(rest).strip())


def first_in_cell(cell: str, answers: Iterable[str], separator: str) -> str:
    """The answer that a ranking puts first, as the settings spell it; else what stands there."""
    known = {comparable(answer): answer for answer in answers}
    answer, part = next(_parts(cell, known, separator), (None, ""))
    return part if answer is None else answer


def _parts(cell: str, known: Mapping[str, str], separator: str) -> Iterator[tuple[str | None, str]]:
    """What stands between separators, in the cell's order: the answer that it is, and the text."""
    parts, start = cell.split(separator), 0
    while start < len(parts):
        for end in range(len(parts), start, -1):
            part = separator.join(parts[start:end])
            if (answer := known.get(comparable(part))) is not None:
                yield answer, part
                start = end
                break
        else:
            if comparable(parts[start]):
                yield None, parts[start]
            start += 1
