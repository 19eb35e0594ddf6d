"""What a column is by what columns like it were in other surveys' files.

Rules know what a heading says; which of the many short headings is a question, which one is about
the respondent and which about the form or its handling is told by likeness: of the heading, of the
answers, and of the headings beside it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.encoders.base import Encode
from pipeline.ingest.drafting.column import Column
from pipeline.ingest.drafting.headings import Heading, in_welsh, plain, worded
from pipeline.store.resources import shipped

MODEL = "models/columns"
WEIGHTS = "weights.safetensors"
KINDS = ("question", "respondent", "form", "text")
"""answers to a question; who answers; about the form, its handling, or private; people's words"""

_WORD = re.compile(r"[A-Za-z][A-Za-z_]{2,}\d?")
_ANSWERS = 12
_LONGEST = 300  # characters of a heading that are looked at
_BESIDE = 2  # columns on each side
_BESIDE_WEIGHT = 0.5
_QUESTION, _MOSTLY = 4, 0.5  # words of a heading whose language tells, share of those


@dataclass(frozen=True)
class Look:
    """What is seen of a column, whatever it is."""

    heading: str
    answers: str
    """the commonest different cells, joined"""
    words: float
    """of a cell, in the mean"""
    variety: float
    """different cells for each cell"""
    filled: float
    """share of the rows"""
    different: int
    coverage: float
    """share of the cells that repeat"""
    scale: str
    """the known scale that they are on, or "" """


def look_of(column: Column) -> Look:
    """Look at a column."""
    cells = column.cells
    return Look(
        heading=_with_name(column.heading)[:_LONGEST],
        answers="; ".join(cells.distinct[:_ANSWERS])[:_LONGEST],
        words=round(cells.words, 2),
        variety=round(cells.variety, 3),
        filled=round(cells.n / max(1, cells.rows), 3),
        different=len(cells.distinct),
        coverage=round(cells.coverage, 3),
        scale=cells.scale.name if cells.scale else "",
    )


def _with_name(heading: Heading) -> str:
    """The heading; before it the program's code where that is a word ("AGE", "HHSIZE")."""
    code = heading.code if _WORD.fullmatch(heading.code) else ""
    return plain(f"{code} {heading.text}")


def features(file: Sequence[Look], encode: Encode) -> NDArray[np.float64]:
    """Describe the columns of one file in numbers. float64 [columns, d]"""
    headings = encode([worded(each.heading) or each.heading for each in file])
    answers = encode([each.answers or "blank" for each in file])
    beside = np.zeros_like(headings)
    for place in range(len(file)):
        near = [
            other
            for other in range(place - _BESIDE, place + _BESIDE + 1)
            if other != place and 0 <= other < len(file)
        ]
        if near:
            beside[place] = headings[near].mean(axis=0)
    asked = float(np.mean(["?" in each.heading for each in file]))
    long = float(np.mean([len(each.heading.split()) for each in file])) / 10
    numbers = [[*_numbers(each), place / len(file), asked, long] for place, each in enumerate(file)]
    return np.hstack([headings, answers, _BESIDE_WEIGHT * beside, numbers]).astype(np.float64)


def _numbers(look: Look) -> list[float]:
    words = len(worded(look.heading).split())
    return [
        min(words, 20) / 10, words <= 3, "?" in look.heading, "you" in look.heading.lower(),
        look.scale != "", look.scale in ("yes_no", "true_false"), min(look.words, 10) / 5,
        look.variety, look.filled, min(look.different, 12) / 12, look.coverage,
    ]  # fmt: skip


def probable(columns: Sequence[Column], encode: Encode) -> NDArray[np.float64]:
    """How probable each of `KINDS` is for the columns of one file. float64 [columns, 4]

    All zero where the heading, or most of the file's questions, are in Welsh: nothing was learnt of
    that.
    """
    from scipy.special import softmax

    found = features([look_of(column) for column in columns], encode)
    weights = _weights()
    told = np.asarray(softmax(found @ weights["weights"] + weights["intercept"], axis=1))
    welsh = np.array([in_welsh(column.heading.text) for column in columns], dtype=bool)
    asked = np.array([column.heading.length > _QUESTION for column in columns], dtype=bool)
    told[welsh | (asked.any() and welsh[asked].mean() > _MOSTLY)] = 0
    return told


@cache
def _weights() -> dict[str, Any]:
    from safetensors.numpy import load

    return load((shipped(MODEL) / WEIGHTS).read_bytes())
