"""How each code was learnt and how well, as lines for a terminal."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.classify.model import Model


def learnt_lines(model: Model, folder: Path) -> Iterator[str]:
    """Yield a table of left-out precision, recall and F1 per code, widest column first."""
    width = max(4, *(len(code) for code in model.codes))
    count = max((row["labelled"] for row in model.learnt), default=0)
    yield f"{folder}: learnt from {count} labelled comments ({model.how})."
    yield f"{'code':{width}}  positive  precision  recall     F1  note"
    for row in model.learnt:
        figures = "  ".join(
            f"{_figure(row[name]):>{size}}"
            for name, size in (("precision", 9), ("recall", 6), ("f1", 5))
        )
        yield f"{row['code_id']:{width}}  {row['positive']:>8}  {figures}  {row['note']}".rstrip()


def _figure(value: Any) -> str:
    return "–" if value is None else f"{value:.2f}"
