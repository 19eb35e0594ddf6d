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
from typing import TYPE_CHECKING, Any

from pipeline.files.atomic import write_atomically

if TYPE_CHECKING:
    import altair

# Analysis Function, "Data visualisation: colours in charts".
PALETTE = ("#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1")
GREY = "#BFC1C3"  # of what is not told
_FONT = "Roboto, Arial, Helvetica, sans-serif"
_WIDTH, _LETTERS = 400, 52  # pixels, and letters of a label that fit in one line of them
_LINE, _BAR, _GAP = 17, 18, 12  # heights in pixels
# Browsers draw text in a font of their own, which may be a little wider.
_PADDING = {"left": 4, "right": 12, "top": 4, "bottom": 4}
_LOOK = {
    "font": _FONT, "background": "white", "lineBreak": "\n",
    "axis": {
        "gridColor": "#d9d9d9", "domain": False, "titleAnchor": "start",
        "labelFontSize": 13, "titleFontSize": 13, "titleFontWeight": "normal",
    },
    "legend": {"labelFontSize": 13},
}  # fmt: skip
_ROOM = 0.66  # of the width for the longest bar; the value stands beside it


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
) -> "altair.LayerChart":
    """Horizontal bars from nought on, each group of them under its label.

    Parameters
    ----------
    axis : what the bars measure
    legend : words and colours
    """
    import altair

    labels: list[dict[str, Any]] = []
    bars: list[dict[str, Any]] = []
    top = 0.0
    for label, members in groups:
        lines = textwrap.wrap(label, _LETTERS, break_long_words=True) or [""]
        labels.append({"y": top + _LINE * len(lines) / 2, "text": "\n".join(lines)})
        top += _LINE * len(lines)
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
    x: dict[str, Any] = {
        "title": axis,
        "scale": altair.Scale(domain=[0, longest / _ROOM], nice=False),
        "axis": altair.Axis(values=[step * n for n in range(int(longest // step) + 1)]),
    }
    y = _downwards(top)
    drawn = altair.Chart(altair.Data(values=bars))
    layers = [
        drawn.mark_bar().encode(
            y=altair.Y("y:Q", **y), y2="y2",
            x=altair.X("value:Q", **x), x2=altair.X2Datum(0),
            color=altair.Color("colour:N", scale=None, legend=None),
        ),
        drawn.mark_text(align="left", dx=5, fontSize=14).encode(
            y=altair.Y("middle:Q", **y), x=altair.X("end:Q", **x), text="written:N"
        ),
        _labels(labels, x, y, fontWeight="bold" if legend else "normal"),
    ]  # fmt: skip
    sure = [bar for bar in bars if bar["low"] is not None]
    if sure:
        layers.append(
            altair.Chart(altair.Data(values=sure))
            .mark_rule(strokeWidth=3, color=PALETTE[3])
            .encode(y=altair.Y("middle:Q", **y), x=altair.X("low:Q", **x), x2="high")
        )
    if legend:
        layers.append(_legend(legend, x, y))
    return altair.LayerChart(layer=layers, width=_WIDTH, height=top)


def stacked_drawing(
    bars: Sequence[tuple[str, Sequence[tuple[str, int]]]],
    axis: str,
    legend: Sequence[tuple[str, str]],
) -> "altair.LayerChart":
    """One bar of pieces under each label.

    Parameters
    ----------
    bars : labels, each with its pieces as (word of the legend, number)
    """
    import altair

    colours = dict(legend)
    labels, pieces, top = [], [], 0.0
    for label, parts in bars:
        lines = textwrap.wrap(label, _LETTERS, break_long_words=True) or [""]
        labels.append({"y": top + _LINE * len(lines) / 2, "text": "\n".join(lines)})
        top += _LINE * len(lines)
        left = 0
        for word, number in parts:
            pieces.append({"y": top, "y2": top + _BAR, "x": left, "x2": left + number,
                           "colour": colours[word]})  # fmt: skip
            left += number
        top += _BAR + _GAP
    x: dict[str, Any] = {"title": axis, "axis": altair.Axis(tickMinStep=1, tickCount=6)}
    y = _downwards(top)
    drawn = altair.Chart(altair.Data(values=pieces)).mark_bar(stroke="white", strokeWidth=1)
    layers = [
        drawn.encode(
            y=altair.Y("y:Q", **y), y2="y2",
            x=altair.X("x:Q", **x), x2="x2",
            color=altair.Color("colour:N", scale=None, legend=None),
        ),
        _labels(labels, x, y),
        _legend(legend, x, y),
    ]  # fmt: skip
    return altair.LayerChart(layer=layers, width=_WIDTH, height=top)


def _downwards(height: float) -> dict[str, Any]:
    """The options of a y that counts pixels from the top."""
    import altair

    return {
        "scale": altair.Scale(domain=[0, height], reverse=True, nice=False),
        "axis": None,
    }


def _labels(
    labels: Sequence[dict[str, Any]], x: dict[str, Any], y: dict[str, Any], **look: Any
) -> "altair.Chart":
    """Each label above the bars it is of."""
    import altair

    return (
        altair.Chart(altair.Data(values=labels))
        .mark_text(align="left", baseline="middle", fontSize=14, lineHeight=_LINE, **look)
        .encode(y=altair.Y("y:Q", **y), x=altair.XDatum(0, type="quantitative", **x), text="text:N")
    )


def _legend(
    entries: Sequence[tuple[str, str]], x: dict[str, Any], y: dict[str, Any]
) -> "altair.Chart":
    """Words with their colours above a drawing, by points that are nowhere in it."""
    import altair

    words = [word for word, _ in entries]
    nowhere = [{"word": word, "x": 0, "y": 0} for word in words]
    fill = altair.Fill(
        "word:N",
        title=None,
        sort=words,
        scale=altair.Scale(domain=words, range=[colour for _, colour in entries]),
        legend=altair.Legend(
            orient="top", columns=1, labelLimit=_WIDTH, offset=10,
            symbolType="square", symbolSize=180, symbolOpacity=1,
        ),
    )  # fmt: skip
    return (
        altair.Chart(altair.Data(values=nowhere))
        .mark_square(opacity=0)
        .encode(x=altair.X("x:Q", **x), y=altair.Y("y:Q", **y), fill=fill)
    )


@cache
def _with_font() -> Any:
    """vl-convert, told of the package's font once."""
    import vl_convert

    vl_convert.register_font_directory(str(files("font_roboto") / "files"))
    return vl_convert


def write_drawing(
    drawing: "altair.LayerChart", folder: Path, name: str, description: str
) -> tuple[Path, Path]:
    """Draw a chart as SVG and PNG."""
    vl_convert = _with_font()
    # Its parts were checked when they were made: to check the whole again, and to have it copied
    # for each option, took as long as to draw it.
    drawn = drawing.to_dict(validate=False)
    drawn |= {"padding": _PADDING, "description": description}
    drawn["config"] = _LOOK | {"view": {**drawn["config"]["view"], "stroke": None}}
    image = vl_convert.vegalite_to_svg(json.dumps(drawn, sort_keys=True))
    svg, png = folder / f"{name}.svg", folder / f"{name}.png"
    with write_atomically(svg) as temporary:
        temporary.write_text(image, encoding="utf-8")
    with write_atomically(png) as temporary:
        temporary.write_bytes(vl_convert.svg_to_png(image, scale=3))
    return svg, png
