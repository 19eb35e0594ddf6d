"""Charts: closed answers, share per theme, themes by answer, what became of the comments.

Colours are the Government Analysis Function's categorical palette, told apart by people with any
colour vision and in grey; every chart has words that stand for it (``alt``).
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.files.atomic import write_atomically
from pipeline.publish.blocks import Figure
from pipeline.publish.figures import Figures
from pipeline.publish.findings import caption, words

# Analysis Function, "Data visualisation: colours in charts".
PALETTE = ("#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1")
_FONT = "Arial, Helvetica, Liberation Sans, sans-serif"
_COVERAGE = ("coded", "uncertain", "uncoded", "review", "withheld")
_WIDTH, _ROW = 560, 30


def answers_chart(figures: Figures, folder: Path) -> Figure | None:
    """Closed answers in the survey's order, in percent of those who answered."""
    answers = [column for column in figures.columns if column.kind == "answer"]
    values = [(column.label, figures.percent("answered", column.id)) for column in answers]
    if not any(value is not None for _, value in values):
        return None
    spec = _bars(values, "Percentage of those who answered")
    return _drawn(spec, folder, f"{figures.question_id}-answers", "answers", figures, values)


def themes_chart(figures: Figures, estimates: pd.DataFrame, folder: Path) -> Figure | None:
    """Share of respondents raising each theme, in percent of those whose comments were read.

    With a 95 % interval where people coded a random sample.

    Parameters
    ----------
    estimates : `ThemeTables.estimates` of all questions
    """
    values = [(name, figures.percent(theme, section="themes")) for theme, name in figures.raised]
    if not any(value is not None for _, value in values):
        return None
    spec = _bars(values, "Percentage of those whose comments were read for themes")
    whole = estimates["question_id"].eq(figures.question_id) & estimates["answer_kind"].eq("total")
    drawn = estimates["theme"].isin([name for name, _ in values])
    known = estimates[whole & drawn & estimates["low"].notna()]
    if len(known):
        ends = zip(known["theme"], known["low"], known["high"], strict=True)
        spec["layer"].append(_whiskers([(str(a), float(b), float(c)) for a, b, c in ends], spec))
    return _drawn(spec, folder, f"{figures.question_id}-themes", "themes", figures, values)


def _whiskers(ends: list[tuple[str, float, float]], spec: dict[str, Any]) -> dict[str, Any]:
    """Intervals as lines over the bars."""
    across = spec["layer"][0]["encoding"]
    return {
        "data": {"values": [{"name": a, "value": b, "high": c} for a, b, c in ends]},
        "mark": {"type": "rule", "strokeWidth": 3, "color": PALETTE[3]},
        "encoding": {"y": across["y"], "x": across["x"], "x2": {"field": "high"}},
    }


def groups_chart(figures: Figures, folder: Path) -> Figure | None:
    """Themes by group of answers, in percent of those of the group whose comments were read."""
    opinions = figures.opinions
    rows = [
        (name, column.label, figures.percent(theme, column.id, section="themes"))
        for theme, name in figures.raised
        for column in opinions
    ]
    known = [row for row in rows if row[2] is not None]
    if len({answer for _, answer, _ in known}) < 2:
        return None
    answers = [column.label for column in opinions if column.label in {row[1] for row in known}]
    spec = {
        "data": {"values": [{"theme": a, "answer": b, "value": c} for a, b, c in known]},
        "mark": {"type": "bar"},
        "encoding": {
            "y": {"field": "theme", "type": "nominal", "title": None, "axis": _LABELS,
                  "sort": [name for _, name in figures.raised]},
            "yOffset": {"field": "answer", "type": "nominal", "sort": answers},
            "x": _percent_axis("Percentage of those of each answer"),
            "color": {"field": "answer", "type": "nominal", "sort": answers, "title": None,
                      "scale": {"domain": answers, "range": list(PALETTE[: len(answers)])},
                      "legend": {"orient": "top", "columns": 1, "labelLimit": 500}},
        },
        "height": {"step": 14},
        "width": _WIDTH,
    }  # fmt: skip
    spoken = [(f"{name}, {answer}", value) for name, answer, value in known]
    return _drawn(spec, folder, f"{figures.question_id}-groups", "groups", figures, spoken)


def coverage_chart(questions: Sequence[Figures], folder: Path) -> Figure | None:
    """What became of the comments on each question: coded, uncertain, without theme, not read."""
    labels = {
        str(row_id): str(label)
        for figures in questions
        for row_id, label in figures.lines[["row_id", "row"]].itertuples(index=False)
        if row_id in _COVERAGE
    }
    rows = [
        (figures.label, labels[row_id], count)
        for figures in questions
        for row_id in _COVERAGE
        if (count := figures.comments(row_id))
    ]
    if not rows:
        return None
    states = [labels[row_id] for row_id in _COVERAGE if labels[row_id] in {row[1] for row in rows}]
    spec = {
        "data": {"values": [{"question": a, "state": b, "value": c} for a, b, c in rows]},
        "transform": [{"calculate": f"indexof({json.dumps(states)}, datum.state)", "as": "rank"}],
        "mark": {"type": "bar", "stroke": "white", "strokeWidth": 1},
        "encoding": {
            "y": {"field": "question", "type": "nominal", "title": None, "axis": _LABELS,
                  "sort": [figures.label for figures in questions]},
            "x": {"field": "value", "type": "quantitative", "title": "Comments"},
            "order": {"field": "rank", "type": "quantitative"},
            "color": {"field": "state", "type": "nominal", "sort": states, "title": None,
                      "scale": {"domain": states, "range": list(PALETTE[: len(states)])},
                      "legend": {"orient": "top", "columns": 1, "labelLimit": 500}},
        },
        "height": {"step": 40},
        "width": _WIDTH,
    }  # fmt: skip
    say = words()["charts"]
    spoken = "; ".join(f"{question}, {state.lower()}: {count}" for question, state, count in rows)
    alt = say["coverage_alt"].format(values=spoken)
    return _written(spec, folder, "coverage", say["coverage"], alt, "")


# Browsers draw labels in a font of their own, some wider than the one measured here.
_ROOM = {"left": 56, "right": 24, "top": 5, "bottom": 5}
_LABELS = {"labelLimit": 260, "labelFontSize": 13, "ticks": False, "domain": False}


def _percent_axis(title: str) -> dict[str, Any]:
    return {
        "field": "value",
        "type": "quantitative",
        "title": title,
        "scale": {"domain": [0, 100]},
        "axis": {"values": [0, 20, 40, 60, 80, 100], "gridColor": "#d9d9d9", "domain": False},
    }


def _bars(values: Sequence[tuple[str, float | None]], title: str) -> dict[str, Any]:
    """Horizontal bars with their values beside them; a value that is not shown says so."""
    hidden = words()["charts"]["hidden"]
    rows = [
        {"name": name, "value": value or 0, "label": hidden if value is None else f"{value:.1f}%"}
        for name, value in values
    ]
    y = {
        "field": "name",
        "type": "nominal",
        "sort": [name for name, _ in values],
        "title": None,
        "axis": _LABELS,
    }
    x = _percent_axis(title)
    return {
        "data": {"values": rows},
        "layer": [
            {"mark": {"type": "bar", "color": PALETTE[0]}, "encoding": {"y": y, "x": x}},
            {
                "mark": {"type": "text", "align": "left", "dx": 4, "fontSize": 13},
                "encoding": {"y": y, "x": x, "text": {"field": "label", "type": "nominal"}},
            },
        ],
        "height": {"step": _ROW},
        "width": _WIDTH,
    }


def _drawn(
    spec: dict[str, Any],
    folder: Path,
    name: str,
    kind: str,
    figures: Figures,
    values: Sequence[tuple[str, float | None]],
) -> Figure:
    say = words()["charts"]
    spoken = "; ".join(
        f"{label}: {say['hidden'] if value is None else f'{value:.1f}%'}" for label, value in values
    )
    alt = say[f"{kind}_alt"].format(question=figures.label, values=spoken)
    return _written(spec, folder, name, caption(kind, figures.label), alt, figures.question_id)


def _written(
    spec: dict[str, Any], folder: Path, name: str, title: str, alt: str, question_id: str
) -> Figure:
    """Draw a chart as SVG and PNG. Altair checks the specification, vl-convert draws it."""
    import altair
    import vl_convert

    spec = {"padding": _ROOM, **spec}

    config = {
        "font": _FONT,
        "background": "white",
        "view": {"stroke": None},
        "axis": {"labelFontSize": 13, "titleFontSize": 13, "titleFontWeight": "normal"},
        "legend": {"labelFontSize": 13},
    }
    chart = altair.Chart.from_dict({**spec, "config": config, "description": alt})
    drawing = chart.to_json(indent=None, sort_keys=True)
    svg, png = folder / f"{name}.svg", folder / f"{name}.png"
    with write_atomically(svg) as temporary:
        temporary.write_text(vl_convert.vegalite_to_svg(drawing), encoding="utf-8")
    with write_atomically(png) as temporary:
        temporary.write_bytes(vl_convert.vegalite_to_png(drawing, scale=2))
    return Figure(svg, png, title, alt, question_id)


def chart_table(figures: Sequence[Figure]) -> pd.DataFrame:
    """The words that stand for each chart, by file."""
    lines = [(figure.svg.name, figure.png.name, figure.caption, figure.alt) for figure in figures]
    return pd.DataFrame(lines, columns=["svg", "png", "caption", "alt_text"], dtype="str")
