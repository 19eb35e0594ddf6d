"""How much of a column's texts comes again word for word: what people write themselves does not.

The options of a question that was ticked in do, in other company from cell to cell, whatever stands
between them and however long they are.
"""

from collections import Counter
from collections.abc import Sequence

from pipeline.language.folding import comparable

_RUN = 4  # words that come again together
_CELLS = 200  # different cells that are looked at
_CHARACTERS = 3_000  # of a cell that are looked at
_AGAIN = 20  # in a long column a phrase comes again in one of so many cells
_LEAST = 4  # different cells from which it is told


def echoed_in(cells: Sequence[str]) -> float:
    """Which share of the words stands in a run of four that another cell holds too, from 0 to 1.

    0 where there are too few cells to tell.

    Parameters
    ----------
    cells : different ones, the most frequent first
    """
    texts = [comparable(cell[:_CHARACTERS]).split() for cell in cells[:_CELLS]]
    if len(texts) < _LEAST:
        return 0.0
    held = Counter(run for text in texts for run in set(_runs(text)))
    least = max(2, len(texts) // _AGAIN)
    inside = total = 0
    for text in texts:
        again = [False] * len(text)
        for start, run in enumerate(_runs(text)):
            if held[run] >= least:
                again[start : start + len(run)] = [True] * len(run)
        inside += sum(again)
        total += len(text)
    return inside / max(1, total)


def _runs(text: list[str]) -> list[tuple[str, ...]]:
    """All runs of words of one text; of a short one, the whole."""
    return [tuple(text[i : i + _RUN]) for i in range(max(1, len(text) - _RUN + 1))]
