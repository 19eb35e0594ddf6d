"""Grids: one question asked of several lines, told together instead of line by line."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.publish.answers import ends, mean_of
from pipeline.publish.blocks import HIDDEN, Block, Figure, Heading, Paragraph, Placeholder, Table
from pipeline.publish.charts import grid_chart
from pipeline.publish.drawn_aside import DrawnAside
from pipeline.publish.figures import Column, Figures
from pipeline.publish.wording import caption, shown, words
from pipeline.questionnaire.scales import points_of

_BETWEEN = re.compile(  # a question and one of its lines
    r"\s+[-–—|>]\s+|\s*[\[:]\s*|\s*\n\s*|(?<=[^\s.])\.(?=[^\W\d_])"
)
_LEAST = 3  # words of a question: "Q5 - " is none


class Asked(NamedTuple):
    """What a section is about: a question by itself, or the lines of a grid."""

    text: str
    """the question above the lines; "" where there is one question alone"""
    lines: list[Figures]


def sections(questions: Sequence[Figures]) -> list[Asked]:
    """Put the lines of each grid together; every other question stands by itself.

    Lines follow each other, begin with the same question, were answered on the same scale, and had
    no room for a comment.
    """
    found: list[Asked] = []
    for figures in questions:
        before = found[-1] if found else None
        text = _asked_of_both(before, figures) if before else ""
        if before and text:
            found[-1] = Asked(text, [*before.lines, figures])
        else:
            found.append(Asked("", [figures]))
    return found


def _asked_of_both(before: Asked, figures: Figures) -> str:
    """The question above both; "" where there is none, or another than above the lines so far."""
    last = before.lines[-1]
    if not (_is_a_line(last) and _is_a_line(figures)) or _scale(last) != _scale(figures):
        return ""
    text = max(_above(last.question) & _above(figures.question), key=len, default="")
    if len(text.split()) < _LEAST or before.text not in ("", text):
        return ""
    return text


def _above(asked: str) -> set[str]:
    """What may be the question above a line: all that stands before a mark between the two."""
    return {asked[: mark.start()] for mark in _BETWEEN.finditer(asked)}


def _is_a_line(figures: Figures) -> bool:
    return not figures.could_comment and bool(_answers(figures))


def _answers(figures: Figures) -> list[Column]:
    return [column for column in figures.columns if column.kind == "answer"]


def _scale(figures: Figures) -> list[str]:
    return [column.label for column in _answers(figures)]


def grid_findings(asked: Asked, charts: DrawnAside) -> Iterator[Block]:
    """What the lines of a grid found: who answered, a chart, a table, the mean of a rating."""
    say, lines = words()["grid"], asked.lines
    first = lines[0]
    ids = " ".join(figures.question_id for figures in lines)
    yield Heading(asked.text, 2, f"question-{first.question_id}", ids)
    yield Paragraph(_answered(asked))
    chart = grid_chart(asked.text, lines, charts)
    if isinstance(chart, Figure):
        yield chart
    rated = bool(points_of(_scale(first)))
    rows = tuple(
        (
            figures.label,
            *(figures.share("answered", column.id) for column in _answers(figures)),
            *([_mean(figures)] if rated else []),
            shown(figures.count("answered")),
        )
        for figures in lines
    )
    header = (say["line"], *_scale(first), *([say["mean"]] if rated else []), say["answered"])
    keys = tuple(figures.question_id for figures in lines)
    yield Table(caption("grid", asked.text), header, rows, keys)
    yield Paragraph(say["shares"])
    if unclear := ends(first):
        yield Placeholder(unclear)


def _answered(asked: Asked) -> str:
    say, lines = words()["grid"], asked.lines
    counts = [figures.count("answered") for figures in lines]
    text = say["asked"].format(text=asked.text)
    responses = {shown(figures.count("responses")) for figures in lines}
    known = [count for count in counts if count is not None]
    if len(known) < len(counts) or len(responses) > 1:
        return str(text)
    kind = "each" if min(known) == max(known) else "between"
    told = say[kind].format(low=min(known), high=max(known), responses=responses.pop())
    return f"{text} {told}"


def _mean(figures: Figures) -> str:
    mean = mean_of(figures)
    return HIDDEN if mean is None else f"{mean.value:.1f}"
