"""Several answers in one cell ("Car;Bike;"), told apart."""

from collections.abc import Iterable
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
    parts = cell.split(separator)
    given, rest, start = set(), [], 0
    while start < len(parts):
        for end in range(len(parts), start, -1):
            answer = known.get(comparable(separator.join(parts[start:end])))
            if answer is not None:
                given.add(answer)
                start = end
                break
        else:
            if comparable(parts[start]):
                rest.append(parts[start])
            start += 1
    ordered = tuple(answer for answer in known.values() if answer in given)
    return Given(ordered, separator.join(rest).strip())
