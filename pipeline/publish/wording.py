"""The report's words (``report.toml``), and how lists, answers and numbers are written in them."""

import datetime
import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.publish.blocks import HIDDEN
from pipeline.publish.figures import Column, Figures

_VERBS = {
    " were": " was", " have": " has", " are": " is", " that remained were": " that remained was",
}  # fmt: skip
_ONE = re.compile(
    rf"(?<![\d.,])1 (?P<noun>respondent|comment|response)s(?P<verb>{'|'.join(_VERBS)})?\b"
)
_ONE_OF = re.compile(r"(?<![\d.,])\b1 of the comments fit\b")


@cache
def words() -> dict[str, Any]:
    """The report's sentences."""
    return tomllib.loads((Path(__file__).parent / "report.toml").read_text(encoding="utf-8"))


def caption(kind: str, question: str) -> str:
    """What a chart or table of a question is called."""
    return str(words()["charts"]["caption"].format(kind=words()["charts"][kind], question=question))


def listed(parts: list[str], last: str = "and") -> str:
    """“a, b and c”."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def quoted(figures: Figures, column: Column) -> str:
    """The closed answers in a column: “Agree” or “Strongly agree”."""
    return " or ".join(f"“{answer}”" for answer in figures.labels(column))


def agreeing(text: str) -> str:
    """The sentence with one respondent and one comment in the singular, and their verb.

    What stands in quotation marks is people's own.
    """
    parts = re.split("(“[^”]*”)", text)
    return "".join(part if part.startswith("“") else _in_singular(part) for part in parts)


def _in_singular(text: str) -> str:
    text = _ONE.sub(lambda found: f"1 {found['noun']}{_VERBS.get(found['verb'], '')}", text)
    return _ONE_OF.sub("1 of the comments fits", text)


def tenth(percent: float | None) -> str:
    """A percentage as it is printed."""
    return "" if percent is None else f"{percent:.1f}"


def in_hundred(count: int, base: int) -> str:
    """How many of a hundred a count is, to a tenth, halves up: of whole numbers, so exactly."""
    return tenth((2000 * count + base) // (2 * base) / 10)


def in_words(day: datetime.date) -> str:
    """A day as reports write it: 5 January 2031."""
    return f"{day.day} {day:%B %Y}"


def how_counted(figures: Figures) -> str:
    """What is said beside numbers of themes that are a model's, wholly or partly; else nothing."""
    counted = words()["themes"].get(f"counted_by_{who_counted([figures])}")
    return f", {counted}" if counted else ""


def who_counted(questions: Sequence[Figures]) -> str:
    """Who counted the themes of some questions: "people", a "model", or "both"."""
    if all(figures.counted for figures in questions):
        return "people"
    some = any(figures.counted or figures.whole("read", "coded_by_people") for figures in questions)
    return "both" if some else "model"


def shown(count: int | None) -> str:
    return HIDDEN if count is None else str(count)
