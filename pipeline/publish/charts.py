"""Charts: closed answers, share per theme, themes by answer, what became of the comments.

Every chart has words that stand for it (``alt``). A category keeps its colour from question to
question and from run to run: closed answers by their place in the survey, states by theirs.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from pipeline.publish.blocks import Figure
from pipeline.publish.drawing import (
    GREY,
    PALETTE,
    SHADES,
    Bar,
    Drawing,
    bars_drawing,
    stacked_drawing,
)
from pipeline.publish.drawn_aside import DrawnAside
from pipeline.publish.figures import Column, Figures, as_share
from pipeline.publish.wording import caption, how_counted, listed, quoted, words
from pipeline.questionnaire.scales import points_of

_MOST = 12  # themes below each other: more fill a page, and the table beside it has them all
_MOST_GROUPED = 8  # themes side by side by answer: bars of more are too thin to read on a page
_COVERAGE = ("coded", "uncertain", "uncoded", "review", "withheld")


def answers_chart(figures: Figures, charts: DrawnAside) -> Figure | None:
    """Closed answers in the survey's order, in percent of those who answered."""
    answers = [column for column in figures.columns if column.kind in ("answer", "ticked")]
    values = [(column.label, figures.percent("answered", column.id)) for column in answers]
    if not any(value is not None for _, value in values):
        return None
    axis = _axis("answers_axis", figures.count("answered"))
    drawing = bars_drawing([(label, [_bar(value)]) for label, value in values], axis)
    return _drawn(drawing, charts, "answers", figures, values)


def grid_chart(text: str, lines: Sequence[Figures], charts: DrawnAside) -> Figure | None:
    """The closed answers to each line of a grid side by side, in percent of those who answered.

    None where there are more answers than colours that can be told apart.

    Parameters
    ----------
    text : the question above the lines
    """
    answers = [column for column in lines[0].columns if column.kind == "answer"]
    if len(answers) > len(PALETTE):
        return None
    say = words()["charts"]
    bars: list[tuple[str, list[tuple[str, float]]]] = []
    spoken = []
    for figures in lines:
        shares = [(each.label, figures.percent("answered", each.id)) for each in answers]
        pieces = [(label, share) for label, share in shares if share is not None]
        if len(pieces) < len(shares):
            pieces.append((say["hidden"], max(0.0, 100 - sum(share for _, share in pieces))))
        bars.append((figures.label, pieces))
        spoken.append(
            f"{figures.label}, " + ", ".join(f"{each} {share:.1f}%" for each, share in pieces)
        )
    drawn = {label for _, pieces in bars for label, _ in pieces}
    order = SHADES if points_of([each.label for each in answers]) else PALETTE
    colours = [(each.label, colour) for each, colour in zip(answers, order, strict=False)]
    legend = [entry for entry in [*colours, (say["hidden"], GREY)] if entry[0] in drawn]
    alt = say["grid_alt"].format(question=text, values="; ".join(spoken))
    drawing = stacked_drawing(bars, say["answers_axis"], legend)
    svg, png = charts.draw(drawing, f"{lines[0].question_id}-grid", alt)
    return Figure(svg, png, caption("grid", text), alt, lines[0].question_id)


def themes_chart(figures: Figures, charts: DrawnAside) -> Figure | None:
    """Share of respondents raising each theme, in percent of those whose comments were read.

    Where people coded a random sample it is the estimated share of comments with its 95 % interval:
    a model's counts may lie at its very end.
    """
    if figures.estimated:
        return _estimates_chart(figures, charts)
    values = [
        (name, figures.theme_percent(theme))
        for theme, name in _most_raised(figures, figures.told, _MOST)
    ]
    if not any(value is not None for _, value in values):
        return None
    bars = [(name, [_bar(value, whole=not figures.verified)]) for name, value in values]
    drawing = bars_drawing(bars, _axis("themes_axis", figures.count("read")))
    drawn = _drawn(drawing, charts, "themes", figures, values)
    more = f"{how_counted(figures)}{_of_how_many(figures, _MOST)}"
    return replace(drawn, caption=drawn.caption + more)


def _estimates_chart(figures: Figures, charts: DrawnAside) -> Figure:
    """The highest estimated shares of themes, the highest first, with their intervals."""
    names, shares = dict(figures.themes), figures.estimated
    highest = sorted(shares, key=lambda theme: -shares[theme])[:_MOST]
    bars = []
    for theme in highest:
        low, high = figures.ends[theme]
        bars.append((names[theme], [_bar(shares[theme], low=low, high=high)]))
    drawing = bars_drawing(bars, _axis("estimates_axis", figures.comments("read")))
    values = [(names[theme], shares[theme]) for theme in highest]
    drawn = _drawn(drawing, charts, "themes", figures, values, alt="estimates_alt")
    more = words()["charts"]["most"].format(count=_MOST) if len(shares) > _MOST else ""
    return replace(drawn, caption=drawn.caption + more)


def groups_chart(figures: Figures, charts: DrawnAside) -> Figure | None:
    """Themes by group of answers, in percent of those of the group whose comments were read."""
    # Of a group whose numbers are left out, a theme that nobody raised may be told: a bar of
    # nothing beside bars that are missing says the wrong thing.
    known = [each for each in figures.told if figures.counted or each[0] not in figures.stances]
    themes = _most_raised(figures, known, _MOST_GROUPED)
    opinions = [
        (place, column)
        for place, column in enumerate(figures.opinions)
        if any(figures.count(theme, column.id, section="themes") for theme, _ in figures.themes)
    ]
    hidden = [column for _, column in opinions if not _mostly_told(figures, column, themes)]
    opinions = [each for each in opinions if each[1] not in hidden]
    rows = [
        (
            name,
            [
                (place, column.label, figures.percent(theme, column.id, section="themes"))
                for place, column in opinions
            ],
        )
        for theme, name in themes
    ]
    told = {place for _, row in rows for place, _, value in row if value is not None}
    if len(told) < 2:
        return None
    groups, spoken = [], []
    for name, row in rows:
        shown = [(place, label, value) for place, label, value in row if value is not None]
        if shown:
            whole = not figures.counted
            row_of_bars = [_bar(value, whole=whole, colour=place) for place, _, value in shown]
            groups.append((name, row_of_bars))
            spoken += [(f"{name}, {label}", value) for _, label, value in shown]
    say = words()["charts"]
    legend = []
    for place, column in opinions:
        if place in told:
            read = figures.count("read", column.id)
            base = "" if read is None else say["base"].format(base=read)
            legend.append((f"{column.label}{base}", PALETTE[place % len(PALETTE)]))
    drawing = bars_drawing(groups, say["groups_axis"], legend)
    drawn = _drawn(drawing, charts, "groups", figures, spoken)
    more = f"{how_counted(figures)}{_of_how_many(figures, len(groups))}"
    missing = any(value is None for _, row in rows for place, _, value in row if place in told)
    more += say["groups_hidden"] if missing else ""
    left_out = [quoted(figures, column) for place, column in opinions if place not in told]
    if left_out:
        more += say["groups_left_out"].format(answers=listed(left_out, "or"))
    if hidden:
        answers = listed([quoted(figures, column) for column in hidden], "or")
        more += say["groups_mostly_hidden"].format(answers=answers)
    return replace(drawn, caption=drawn.caption + more)


def _mostly_told(figures: Figures, column: Column, themes: Sequence[tuple[str, str]]) -> bool:
    """Whether most of the themes have their number: what few are left would tell another story."""
    counts = [figures.count(theme, column.id, section="themes") for theme, _ in themes]
    return 2 * sum(count is not None for count in counts) > len(counts)


def _of_how_many(figures: Figures, most: int) -> str:
    """That a chart has some of the themes only, where it has."""
    if len(figures.raised) <= most:
        return ""
    known = all(figures.count(code, section="themes") is not None for code, _ in figures.themes)
    return str(words()["charts"]["most" if known else "most_shown"].format(count=most))


def _most_raised(
    figures: Figures, themes: Sequence[tuple[str, str]], most: int
) -> list[tuple[str, str]]:
    """So many of some themes, with the highest numbers, the highest first."""
    counts = {theme: figures.count(theme, section="themes") or 0 for theme, _ in themes}
    return sorted(themes, key=lambda each: -counts[each[0]])[:most]


def coverage_chart(
    questions: Sequence[Figures], charts: DrawnAside, *, languages: bool = False
) -> Figure | None:
    """What became of the comments on each question: coded, uncertain, without theme, not read.

    The pieces add up to the comments; those that must not be told apart are one piece, and those in
    `languages` that nobody has read are among them.
    """
    say, rest_of = words()["charts"], "rest_and_languages" if languages else "rest"
    labels = {state: say["states"][state] for state in (*_COVERAGE, rest_of)}
    colours = dict(zip(_COVERAGE, PALETTE, strict=False)) | {rest_of: GREY}
    bars: list[tuple[str, list[tuple[str, int]]]] = []
    for figures in questions:
        counted = {state: figures.comments(state) for state in _COVERAGE}
        pieces = [(state, count) for state, count in counted.items() if count]
        whole = figures.comments("commented")
        rest = 0 if whole is None else whole - sum(count for _, count in pieces)
        if rest:
            pieces.append((rest_of, rest))
        if pieces:
            bars.append((figures.label, [(labels[state], count) for state, count in pieces]))
    if not bars:
        return None
    drawn = {word for _, pieces in bars for word, _ in pieces}
    legend = [(labels[state], colours[state]) for state in labels if labels[state] in drawn]
    spoken = "; ".join(
        f"{question}, {word[0].lower()}{word[1:]}: {count}"
        for question, pieces in bars
        for word, count in pieces
    )
    alt = say["coverage_alt"].format(values=spoken)
    drawing = stacked_drawing(bars, say["coverage_axis"], legend)
    svg, png = charts.draw(drawing, "coverage", alt)
    return Figure(svg, png, say["coverage"], alt)


def _bar(value: float | None, *, whole: bool = False, **other: Any) -> Bar:
    return Bar(value, _said(value, whole=whole), **other)


def _said(value: float | None, *, whole: bool) -> str:
    return str(words()["charts"]["hidden"]) if value is None else as_share(value, whole=whole)


def _axis(name: str, base: int | None) -> str:
    say = words()["charts"]
    return str(say[name]) + ("" if base is None else str(say["base"].format(base=base)))


def _drawn(
    drawing: Drawing,
    charts: DrawnAside,
    kind: str,
    figures: Figures,
    values: Sequence[tuple[str, float | None]],
    alt: str = "",
) -> Figure:
    say = words()["charts"]
    whole = kind != "answers" and not alt and not figures.counted
    spoken = "; ".join(f"{label}: {_said(value, whole=whole)}" for label, value in values)
    told = say[alt or f"{kind}_alt"].format(question=figures.label, values=spoken)
    svg, png = charts.draw(drawing, f"{figures.question_id}-{kind}", told)
    named = caption("estimates" if alt else kind, figures.label)
    return Figure(svg, png, named, told, figures.question_id)


def chart_table(figures: Sequence[Figure]) -> pd.DataFrame:
    """The words that stand for each chart, by file."""
    lines = [(figure.svg.name, figure.png.name, figure.caption, figure.alt) for figure in figures]
    return pd.DataFrame(lines, columns=["svg", "png", "caption", "alt_text"], dtype="str")
