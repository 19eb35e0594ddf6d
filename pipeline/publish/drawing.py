"""How charts look: bars under their labels, narrow enough to be read on a telephone.

Colours are the Government Analysis Function's categorical palette, told apart by people with any
colour vision and in grey. Text is set in Roboto of the package font-roboto (Apache 2.0; Latin,
Greek and Cyrillic letters), so that the fonts of a machine, or none, change no chart. Letters that
it lacks are drawn with what the machine has: there alone the bytes may differ.
"""

import json
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pipeline.files.atomic import write_atomically

# Analysis Function, "Data visualisation: colours in charts".
PALETTE = ("#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1")
GREY = "#BFC1C3"  # of what is not told
# Its sequential blues and steps between them: marks of a rating, from the lowest on.
SHADES = ("#D6E6F4", "#A5CBEE", "#6BACE6", "#2073BC", "#12436D", "#071C2E")
_FONT = "Roboto, Arial, Helvetica, sans-serif"
_WIDTH, _LETTERS = 400, 52  # pixels, and letters of a label that fit in one line of them
_LINE, _BAR, _GAP = 17, 18, 12  # heights in pixels
_ABOVE = 1  # pixels between letters and the line above: of several lines the first is placed
# Browsers draw text in a font of their own, which may be a little wider.
_PADDING = {"left": 4, "right": 12, "top": 4, "bottom": 4}
_LOOK = {
    "font": _FONT, "background": "white", "lineBreak": "\n",
    "axis": {
        "gridColor": "#d9d9d9", "domain": False, "titleAnchor": "start",
        "labelFontSize": 13, "titleFontSize": 13, "titleFontWeight": "normal",
    },
    "legend": {"labelFontSize": 13},
    "view": {"continuousWidth": 300, "continuousHeight": 300, "stroke": None},
}  # fmt: skip
_OF_THE_BAR = {"field": "colour", "type": "nominal", "scale": None, "legend": None}
_ROOM = 0.66  # of the width for the longest bar; the value stands beside it

Drawing = dict[str, Any]
"""A Vega-Lite specification, or a layer or channel of one (Satyanarayan et al. 2017)."""


@dataclass(frozen=True)
class Bar:
    """One bar: what it stands for, how long it is, and what is written beside it.

    `low` and `high` are the ends of an interval; `colour` is a place in `PALETTE`.
    """

    value: float | None
    written: str
    colour: int = 0
    low: float | None = None
    high: float | None = None


def bars_drawing(
    groups: Sequence[tuple[str, Sequence[Bar]]],
    axis: str,
    legend: Sequence[tuple[str, str]] = (),
) -> Drawing:
    """Horizontal bars from nought on, each group of them under its label.

    Parameters
    ----------
    axis : what the bars measure
    legend : words and colours
    """
    labels: list[dict[str, Any]] = []
    bars: list[dict[str, Any]] = []
    top = 0.0
    for label, members in groups:
        written, top = _label(label, top)
        labels.append(written)
        for bar in members:
            bars.append(
                {
                    "y": top, "y2": top + _BAR - 2, "middle": top + _BAR / 2 - 1,
                    "value": bar.value or 0, "written": bar.written,
                    "end": max(bar.value or 0, bar.high or 0),
                    "colour": PALETTE[bar.colour % len(PALETTE)],
                    "low": bar.low, "high": bar.high,
                }
            )  # fmt: skip
            top += _BAR
        top += _GAP
    longest = max((bar["end"] for bar in bars), default=0) or 100
    step = next(step for step in (1, 2, 5, 10, 20) if longest / step <= 6 or step == 20)
    x = {
        "type": "quantitative", "title": axis,
        "scale": {"domain": [0, longest / _ROOM], "nice": False},
        "axis": {"values": [step * n for n in range(int(longest // step) + 1)]},
    }  # fmt: skip
    y = _downwards(top)
    data = {"values": bars}
    layers: list[Drawing] = [
        {
            "data": data,
            "mark": {"type": "bar"},
            "encoding": {
                "x": {"field": "value", **x}, "x2": {"datum": 0},
                "y": {"field": "y", **y}, "y2": {"field": "y2"},
                "color": _OF_THE_BAR,
            },
        },
        {
            "data": data,
            "mark": {"type": "text", "align": "left", "dx": 5, "fontSize": 14},
            "encoding": {
                "x": {"field": "end", **x},
                "y": {"field": "middle", **y},
                "text": {"field": "written", "type": "nominal"},
            },
        },
        _labels(labels, x, y, fontWeight="bold" if legend else "normal"),
    ]  # fmt: skip
    sure = [bar for bar in bars if bar["low"] is not None]
    if sure:
        layers.append(
            {
                "data": {"values": sure},
                "mark": {"type": "rule", "strokeWidth": 3, "color": PALETTE[3]},
                "encoding": {
                    "x": {"field": "low", **x}, "x2": {"field": "high"},
                    "y": {"field": "middle", **y},
                },
            }
        )  # fmt: skip
    if legend:
        layers.append(_legend(legend, x, y))
    return {"layer": layers, "width": _WIDTH, "height": top}


def stacked_drawing(
    bars: Sequence[tuple[str, Sequence[tuple[str, float]]]],
    axis: str,
    legend: Sequence[tuple[str, str]],
) -> Drawing:
    """One bar of pieces under each label.

    Parameters
    ----------
    bars : labels, each with its pieces as (word of the legend, number)
    """
    colours = dict(legend)
    labels, pieces, top = [], [], 0.0
    for label, parts in bars:
        written, top = _label(label, top)
        labels.append(written)
        left = 0.0
        for word, number in parts:
            pieces.append({"y": top, "y2": top + _BAR, "x": left, "x2": left + number,
                           "colour": colours[word]})  # fmt: skip
            left += number
        top += _BAR + _GAP
    x = {
        "type": "quantitative", "title": axis, "axis": {"tickMinStep": 1, "tickCount": 6},
    }  # fmt: skip
    y = _downwards(top)
    layers = [
        {
            "data": {"values": pieces},
            "mark": {"type": "bar", "stroke": "white", "strokeWidth": 1},
            "encoding": {
                "x": {"field": "x", **x}, "x2": {"field": "x2"},
                "y": {"field": "y", **y}, "y2": {"field": "y2"},
                "color": _OF_THE_BAR,
            },
        },
        _labels(labels, x, y),
        _legend(legend, x, y),
    ]  # fmt: skip
    return {"layer": layers, "width": _WIDTH, "height": top}


def _label(label: str, top: float) -> tuple[dict[str, Any], float]:
    """A label from `top` on in as many lines as it needs, and where what it is of begins."""
    lines = textwrap.wrap(label, _LETTERS, break_long_words=True) or [""]
    return {"y": top + _ABOVE, "text": "\n".join(lines)}, top + _LINE * len(lines)


def _downwards(height: float) -> Drawing:
    """The options of a y that counts pixels from the top."""
    return {
        "type": "quantitative",
        "scale": {"domain": [0, height], "reverse": True, "nice": False},
        "axis": None,
    }


def _labels(labels: Sequence[dict[str, Any]], x: Drawing, y: Drawing, **look: Any) -> Drawing:
    """Each label above the bars it is of."""
    return {
        "data": {"values": labels},
        "mark": {
            "type": "text", "align": "left", "baseline": "top", "fontSize": 14,
            "lineHeight": _LINE, **look,
        },
        "encoding": {
            "x": {"datum": 0, **x},
            "y": {"field": "y", **y},
            "text": {"field": "text", "type": "nominal"},
        },
    }  # fmt: skip


def _legend(entries: Sequence[tuple[str, str]], x: Drawing, y: Drawing) -> Drawing:
    """Words with their colours above a drawing, by points that are nowhere in it."""
    words = [word for word, _ in entries]
    fill = {
        "field": "word", "type": "nominal", "title": None, "sort": words,
        "scale": {"domain": words, "range": [colour for _, colour in entries]},
        "legend": {
            "orient": "top", "columns": 1, "labelLimit": _WIDTH, "offset": 10,
            "symbolType": "square", "symbolSize": 180, "symbolOpacity": 1,
        },
    }  # fmt: skip
    return {
        "data": {"values": [{"word": word, "x": 0, "y": 0} for word in words]},
        "mark": {"type": "square", "opacity": 0},
        "encoding": {"x": {"field": "x", **x}, "y": {"field": "y", **y}, "fill": fill},
    }


@cache
def _with_font() -> Any:
    """vl-convert, told of the package's font once."""
    import vl_convert

    vl_convert.register_font_directory(str(files("font_roboto") / "files"))
    return vl_convert


def write_drawing(drawing: Drawing, folder: Path, name: str, description: str) -> tuple[Path, Path]:
    """Draw a chart as SVG and PNG."""
    vl_convert = _with_font()
    whole = {**drawing, "padding": _PADDING, "description": description, "config": _LOOK}
    image = vl_convert.vegalite_to_svg(json.dumps(whole, sort_keys=True))
    svg, png = folder / f"{name}.svg", folder / f"{name}.png"
    with write_atomically(svg) as temporary:
        temporary.write_text(image, encoding="utf-8")
    with write_atomically(png) as temporary:
        temporary.write_bytes(vl_convert.svg_to_png(image, scale=3))
    return svg, png
