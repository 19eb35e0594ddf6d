"""Who took part, before anything is said about what they said; and themes over all questions."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from pipeline.publish.blocks import HIDDEN, Block, Heading, Paragraph, Placeholder, Table
from pipeline.publish.figures import Figures
from pipeline.publish.findings import words

_NOT_STATED = "Not stated"  # as tabulate names those who did not say
_MOST = 12  # questions that a table can lay side by side


def participation(demographics: pd.DataFrame) -> list[Block]:
    """A table for each demographic, as closed answers are printed: of those who answered it.

    Parameters
    ----------
    demographics : `ThemeTables.demographics`
    """
    say = words()["participation"]
    blocks: list[Block] = [Heading(say["heading"], 3)]
    if demographics.empty:
        return [*blocks, Placeholder(say["none"])]
    blocks.append(Paragraph(say["intro"]))
    people = demographics[demographics["row_id"].eq("responses")]
    for _, lines in people.groupby("demographic", sort=False):
        label = str(lines["demographic_label"].iloc[0])
        counts = dict(zip(lines["group"].astype(str), lines["respondents"], strict=True))
        whole, *groups = counts
        silent = counts.get(_NOT_STATED, 0)
        answered = None if pd.isna(counts[whole]) or pd.isna(silent) else counts[whole] - silent
        rows = [
            (group, _count(counts[group]), _share(counts[group], answered))
            for group in groups
            if group != _NOT_STATED
        ]
        caption = say["caption"].format(label=label)
        keys = tuple(row[0] for row in rows)
        blocks.append(Table(caption, (label, *say["columns"]), tuple(rows), keys))
        blocks.append(
            Paragraph(say["base"].format(answered=_count(answered), silent=_count(silent)))
        )
    return [*blocks, Placeholder(say["compare"])]


def themes_overall(questions: Sequence[Figures], demographics: pd.DataFrame) -> list[Block]:
    """One table of all themes by question, most raised first, with those who raised it anywhere."""
    say = words()["overall"]
    commented = [figures for figures in questions if figures.count("read")]
    themes = commented[0].themes if commented else []
    if not themes:
        return []
    anywhere = _anywhere(demographics)
    shown = commented if len(commented) <= _MOST else []
    rows = []
    for theme, name in themes:
        counts = [figures.count(theme, section="themes") for figures in shown]
        known = anywhere.get(theme)
        rank = max([known or 0, *(count or 0 for count in counts)])
        cells = [*([_count(known)] if anywhere else []), *map(_count, counts)]
        rows.append((rank, theme, (name, *cells)))
    rows.sort(key=lambda row: -row[0])
    header = ("Theme", *([say["anywhere"]] if anywhere else []), *(one.label for one in shown))
    if len(header) == 1:
        return []
    read = (say["read"], *([_count(anywhere.get("read"))] if anywhere else []),
            *(_count(figures.count("read")) for figures in shown))  # fmt: skip
    table = Table(
        say["caption"], header,
        (*(cells for _, _, cells in rows), read),
        (*(theme for _, theme, _ in rows), "read"),
    )  # fmt: skip
    return [Heading(say["heading"], 2, "themes"), Paragraph(say["intro"]), table]


def you_said(questions: Sequence[Figures]) -> list[Block]:
    """A skeleton of what is to be done about what was said: a line for each theme that was."""
    say = words()["you_said"]
    themes: dict[str, str] = {}
    for figures in questions:
        themes |= dict(figures.raised)
    blocks: list[Block] = [Heading(say["heading"], 2, "you-said"), Placeholder(say["author"])]
    if themes:
        rows = tuple((name, say["cell"]) for name in themes.values())
        blocks.append(Table(say["caption"], tuple(say["columns"]), rows, tuple(themes)))
    return blocks


def _anywhere(demographics: pd.DataFrame) -> dict[str, Any]:
    """Respondents who raised a theme on any question; the same in the table of any demographic."""
    if demographics.empty:
        return {}
    lines = demographics[demographics["demographic"].eq(demographics["demographic"].iloc[0])]
    whole = lines[lines["group"].eq(lines["group"].iloc[0])]
    return {
        str(row): None if pd.isna(count) else int(count)
        for row, count in zip(whole["row_id"], whole["respondents"], strict=True)
    }


def _count(count: Any) -> str:
    return HIDDEN if count is None or pd.isna(count) else str(int(count))


def _share(count: Any, base: Any) -> str:
    if base is None or pd.isna(base) or pd.isna(count):
        return HIDDEN
    return "[z]" if base <= 0 else f"{(2000 * int(count) + int(base)) // (2 * int(base)) / 10:.1f}%"
