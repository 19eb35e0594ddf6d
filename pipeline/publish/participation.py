"""Who took part, before anything is said about what they said; and themes over all questions."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from pipeline.publish.blocks import HIDDEN, Block, Heading, Paragraph, Placeholder, Table
from pipeline.publish.figures import Figures
from pipeline.publish.wording import in_hundred, listed, who_counted, words
from pipeline.tables.theme_tables import EVERYONE, NOT_STATED

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
        everybody = NOT_STATED not in counts
        whole, silent = counts.pop(EVERYONE), counts.pop(NOT_STATED, 0)
        answered = None if pd.isna(whole) or pd.isna(silent) else whole - silent
        rows = [(group, _count(count), _share(count, answered)) for group, count in counts.items()]
        caption = say["caption"].format(label=label)
        blocks.append(Table(caption, (label, *say["columns"]), tuple(rows), tuple(counts)))
        base = "base_hidden" if answered is None else "base_all" if everybody else "base"
        told = say[base].format(answered=_count(answered), silent=_count(silent))
        blocks.append(Paragraph(told))
    return [*blocks, Placeholder(say["compare"])]


def themes_overall(questions: Sequence[Figures], demographics: pd.DataFrame) -> list[Block]:
    """One table of all themes by question, with those who raised it anywhere.

    The most raised first; in the codebook's order where people have not verified that.
    """
    say = words()["overall"]
    commented = [figures for figures in questions if figures.tells_themes]
    overall = anywhere(demographics)
    hidden = untold(commented)
    themes = [each for each in _most_raised_first(commented, overall) if each[0] not in hidden]
    if not themes:
        return []
    shown = commented if len(commented) <= _MOST else []
    rows = []
    for theme, name in themes:
        cells = [
            *([_count(overall.get(theme))] if overall else []),
            *(
                _count(figures.count(theme, section="themes")) if figures.has(theme) else "[z]"
                for figures in shown
            ),
        ]
        rows.append((theme, (name, *cells)))
    header = ("Theme", *([say["anywhere"]] if overall else []), *(one.label for one in shown))
    if len(header) == 1:
        return []
    read = (say["read"], *([_count(overall.get("read"))] if overall else []),
            *(_count(figures.count("read")) for figures in shown))  # fmt: skip
    table = Table(
        say["caption"], header,
        (*(cells for _, cells in rows), read),
        (*(theme for theme, _ in rows), ""),
        by="theme",
    )  # fmt: skip
    blocks: list[Block] = [Heading(say["heading"], 2, "themes"), Paragraph(say["intro"])]
    if guessed := [f"“{figures.label}”" for figures in commented if not figures.counted]:
        every = say["unverified_all"] if len(guessed) == len(commented) else listed(guessed)
        blocks.append(Paragraph(say["unverified"].format(questions=every)))
    return [*blocks, table]


def untold(questions: Sequence[Figures]) -> set[str]:
    """The themes whose numbers over all questions are not told: for and against, by a model."""
    read = [figures for figures in questions if figures.tells_themes]
    return {theme for figures in read if not figures.is_sampled for theme in figures.stances}


def by_group(
    questions: Sequence[Figures], demographics: pd.DataFrame, protection: str
) -> list[Block]:
    """Themes by group: the groups of which something can be told, and the names of the others.

    Parameters
    ----------
    questions : they tell who counted the themes, and which are not told
    protection : how groups are protected, in words
    """
    if demographics.empty:
        return []
    say = words()["people"]
    blocks: list[Block] = [Heading(say["heading"], 2, "people")]
    blocks.append(Paragraph(f"{say['intro']} {protection}"))
    who = who_counted([figures for figures in questions if figures.tells_themes])
    column = say["column" if who == "people" else f"column_{who}"]
    told_themes = ~demographics["row_id"].isin(untold(questions))
    for _, lines in demographics[told_themes].groupby("demographic", sort=False):
        label = str(lines["demographic_label"].iloc[0])
        rows = lines[["section", "row_id", "row"]].drop_duplicates()
        cells = lines.set_index(["section", "row_id", "group"])["respondents"]
        crossed = lines[lines["section"].eq("themes")]
        told = set(crossed.loc[crossed["respondents"].notna(), "group"])
        # Of whom nothing was read, as of who wrote in another language, no theme is known.
        told -= set(lines.loc[lines["row_id"].eq("read") & lines["respondents"].eq(0), "group"])
        nobody = lines["respondents"].eq(0).fillna(False).astype(bool)
        somebody = lines[lines["row_id"].eq("responses") & ~nobody]
        named = list(somebody["group"])
        groups = [group for group in named if group in told]
        if len(groups) > 1:
            table = tuple(
                (str(row), *(_count(cells[section, row_id, group]) for group in groups))
                for section, row_id, row in rows.itertuples(index=False)
            )
            header = (column, *map(str, groups))
            themes = rows["row_id"].where(rows["section"].eq("themes"), "")
            caption = say["caption"].format(label=label)
            blocks.append(Table(caption, header, table, tuple(map(str, themes)), by="theme"))
        left_out = [str(group) for group in named if group not in groups or len(groups) < 2]
        left_out = [group for group in left_out if group != EVERYONE]
        if left_out:
            names = listed([f"“{group}”" for group in left_out])
            text = say["left_out" if len(groups) > 1 else "none"]
            blocks.append(Paragraph(text.format(label=label, groups=names)))
    return blocks


def you_said(questions: Sequence[Figures], demographics: pd.DataFrame) -> list[Block]:
    """A skeleton of what is to be done about what was said: a line for each theme that was.

    In the order of the table over all questions.
    """
    say = words()["you_said"]
    told = [figures for figures in questions if not figures.is_list]
    raised = {theme: name for figures in told for theme, name in figures.raised}
    commented = [figures for figures in told if figures.tells_themes]
    ranked = _most_raised_first(commented, anywhere(demographics))
    order = dict.fromkeys([*(theme for theme, _ in ranked), *raised])
    themes = {theme: raised[theme] for theme in order if theme in raised}
    blocks: list[Block] = [Heading(say["heading"], 2, "you-said"), Placeholder(say["author"])]
    if themes:
        rows = tuple((name, say["cell"]) for name in themes.values())
        blocks.append(Table(say["caption"], tuple(say["columns"]), rows, tuple(themes), by="theme"))
    return blocks


def _most_raised_first(
    commented: Sequence[Figures], overall: Mapping[str, Any]
) -> list[tuple[str, str]]:
    """Ids and names of themes by their highest number that is printed.

    In the codebook's order where people have not verified it.

    Parameters
    ----------
    overall : as `anywhere` has it
    """
    themes = list(dict.fromkeys(theme for figures in commented for theme in figures.themes))
    if not all(figures.counted for figures in commented):
        return themes
    highest = {
        theme: max(
            [overall.get(theme) or 0]
            + [each.count(theme, section="themes") or 0 for each in commented if each.has(theme)]
        )
        for theme, _ in themes
    }
    return sorted(themes, key=lambda each: -highest[each[0]])


def anywhere(demographics: pd.DataFrame) -> dict[str, Any]:
    """Respondents who raised a theme on any question; the same in the table of any demographic."""
    if demographics.empty:
        return {}
    lines = demographics[demographics["demographic"].eq(demographics["demographic"].iloc[0])]
    whole = lines[lines["group"].eq(EVERYONE)]
    return {
        str(row): None if pd.isna(count) else int(count)
        for row, count in zip(whole["row_id"], whole["respondents"], strict=True)
    }


def _count(count: Any) -> str:
    return HIDDEN if count is None or pd.isna(count) else str(int(count))


def _share(count: Any, base: Any) -> str:
    if base is None or pd.isna(base) or pd.isna(count):
        return HIDDEN
    return "[z]" if base <= 0 else f"{in_hundred(int(count), int(base))}%"
