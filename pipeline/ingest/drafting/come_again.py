"""Lists that few people answered from: what they ticked stands in other people's cells too.

Of a dozen cells hardly two are alike where several answers were ticked, and none comes often enough
for a list. But nearly each part between the commas comes again in another cell, which people's own
words do not.
"""

from collections import Counter
from typing import NamedTuple

from pipeline.ingest.drafting.cells import Cells
from pipeline.ingest.drafting.column import FEW, PROSE
from pipeline.ingest.drafting.several import bracketed, parts_of
from pipeline.language.folding import comparable

_SEPARATORS = (", ", ";", "\n")
_FEWEST, _MOST = 5, 60  # cells that say something; of more, how often they come tells
_AGAIN = 0.7  # of the parts
_LONG, _ALL_AGAIN = 5.0, 0.85  # words of a part, in the mean; of such parts more come again
_MANY = 0.2  # of the cells hold more than one part, where several were ticked


class Listed(NamedTuple):
    """The answers that come again, the most frequent first."""

    answers: tuple[str, ...]
    separator: str
    """between the answers of a cell; "" where each holds one"""
    typed: bool
    """there are others"""


def come_again(cells: Cells) -> Listed | None:
    """The list that a few cells were answered from; None where people wrote them themselves."""
    counts = {str(cell): int(count) for cell, count in cells.said.items()}
    if not _FEWEST <= sum(counts.values()) <= _MOST:
        return None
    told = [_whole(counts), *(_between(separator, counts) for separator in _SEPARATORS)]
    found = [each for each in told if each is not None]
    return max(found, key=lambda each: each[0])[1] if found else None


def _whole(counts: dict[str, int]) -> tuple[float, Listed] | None:
    """Cells that each hold one answer."""
    times: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    for cell, count in counts.items():
        times[spelt.setdefault(comparable(cell), cell)] += count
    if len(times) > FEW and sum(len(cell.split()) for cell in times) > _LONG * len(times):
        return None  # sentences of rows that stand twice
    return _listed(times, {part for part, count in times.items() if count > 1}, "")


def _between(separator: str, counts: dict[str, int]) -> tuple[float, Listed] | None:
    """Cells that hold several, each of which stands in other company too."""
    split = {cell: bracketed(parts_of(cell, separator), separator) for cell in counts}
    times: Counter[str] = Counter()
    company: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    for cell, parts in split.items():
        for part in dict.fromkeys(spelt.setdefault(comparable(part), part) for part in parts):
            times[part] += counts[cell]
            company[part] += 1
    many = sum(counts[cell] for cell, parts in split.items() if len(parts) > 1)
    if many < max(2, _MANY * sum(counts.values())):
        return None
    return _listed(times, {part for part, cells in company.items() if cells > 1}, separator)


def _listed(times: Counter[str], again: set[str], separator: str) -> tuple[float, Listed] | None:
    """Which share of all that is told comes again, and the list where it is nearly all."""
    total = sum(times.values())
    share = sum(times[part] for part in again) / max(1, total)
    words = sum(len(part.split()) * count for part, count in times.items()) / max(1, total)
    least = _AGAIN if words <= _LONG else _ALL_AGAIN
    if len(again) < 2 or share < least or words > 2 * PROSE:
        return None
    answers = tuple(sorted(again, key=lambda part: (-times[part], part)))
    return share, Listed(answers, separator, len(again) < len(times))
