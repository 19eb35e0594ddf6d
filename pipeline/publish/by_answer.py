"""Themes by group of answers, in sentences and as a table, as far as what is left out lets them.

What is left out may be higher than what is told. So a sentence names no theme of a group of answers
where a hidden one could come before it, and a table no group of which little is told.
"""

from pipeline.publish.blocks import Block, Paragraph, Table
from pipeline.publish.figures import Column, Figures
from pipeline.publish.wording import caption, how_counted, listed, quoted, shown, words

IN_A_SENTENCE = 6  # themes with their numbers: the table beside it has them all
CLOSE = 0.9  # "closely followed": the next theme has at least this share of the one before


def themes_by_answer(figures: Figures) -> list[str]:
    """The themes by group of answers in the survey's order; groups of which nothing is told, last.

    That none emerged is said only where none did.
    """
    say = words()["themes"]
    told = [column for column in figures.told_apart if _certain(figures, column)]
    sentences = [_of_group(figures, column) for column in told]
    silent: dict[str, list[str]] = {
        "by_group_unread": [],
        "by_group_none": [],
        "by_group_left_out": [],
    }
    for column in figures.told_apart:
        if column in told:
            continue
        counts = [figures.count(theme, column.id, section="themes") for theme, _ in figures.themes]
        kind = "by_group_left_out" if None in counts else "by_group_none"
        if figures.count("read", column.id) == 0:
            kind = "by_group_unread"
        silent[kind] += [f"“{part}”" for part in figures.labels(column)]
    if len(silent["by_group_left_out"]) == sum(len(one.parts) for one in figures.told_apart) > 1:
        return [str(say["by_group_all_left_out"])]
    spoken = [(say[kind], listed(answers, "or")) for kind, answers in silent.items() if answers]
    return sentences + [text.format(answers=answers) for text, answers in spoken]


def _of_group(figures: Figures, column: Column) -> str:
    """The themes of those who gave one group of answers, none before which a hidden one may be."""
    say = words()["themes"]
    certain = _certain(figures, column)
    (name, count), *rest = certain
    base = figures.count("read", column.id)
    of_base = "" if base is None else say["of_base"].format(base=base)
    answer = quoted(figures, column)
    if not figures.counted:
        told = _highest(certain)
        kind = "by_group_counted"
        counts = [figures.count(theme, column.id, section="themes") for theme, _ in figures.themes]
        if None in counts or len(told) < len([count for count in counts if count]):
            kind += "_highest"
            of_base = "" if base is None else say["of_respondents"].format(base=base)
        if figures.whole("read", "coded_by_people"):
            kind += "_some"
        themes = listed(with_counts(told))
        are = "is" if len(told) == 1 else "are"
        return str(say[kind].format(answer=answer, themes=themes, base=of_base, are=are))
    if count == 1 and rest:
        names = listed([name, *(other for other, _ in rest)])
        return str(say["by_group_single"].format(answer=answer, themes=names, base=of_base))
    text = say["by_group"].format(answer=answer, theme=name, count=count, base=of_base)
    sentences = [f"{text}{followed(count, rest)}."]
    if rest[1:]:
        sentences.append(say["by_group_others"].format(themes=listed(with_counts(rest[1:]))))
    return " ".join(sentences)


def _highest(ranked: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """As many as a sentence holds, in the order they have; none of several with one number."""
    if len(ranked) <= IN_A_SENTENCE:
        return ranked
    next_ = sorted((count for _, count in ranked), reverse=True)[IN_A_SENTENCE]
    return [each for each in ranked if each[1] > next_] or ranked


def _certain(figures: Figures, column: Column) -> list[tuple[str, int]]:
    """The themes of a group of answers before which no theme can come whose number is left out.

    One that is left out in a group is as frequent there as over the whole question, at most; one
    that is left out over the whole question is below what is shown.
    """
    base = figures.count("read", column.id)
    hidden = [
        figures.count(theme, section="themes") or 0
        for theme, _ in figures.themes
        if figures.count(theme, column.id, section="themes") is None
    ]
    least = max(hidden, default=0)
    ranked = ranked_in(figures, column.id)
    return [(name, count) for name, count in ranked if count == base or count >= least]


def followed(count: int, rest: list[tuple[str, int]]) -> str:
    """How the next theme follows one of so many, as the end of a sentence."""
    if not rest:
        return ""
    theme, second = rest[0]
    kind = "level" if second == count else "close" if second >= CLOSE * count else "next"
    return f", {words()['themes'][kind].format(theme=theme, count=second)}"


def with_counts(themes: list[tuple[str, int]]) -> list[str]:
    """Themes with their numbers in brackets."""
    return [f"{name} ({count})" for name, count in themes]


def ranked_in(figures: Figures, answer: str) -> list[tuple[str, int]]:
    """The themes with a number in a column, the largest first where that is verified."""
    counts = [
        (name, figures.count(theme, answer, section="themes"))
        for theme, name in figures.themes
        if figures.is_told(theme)
    ]
    known = [(name, count) for name, count in counts if count]
    return figures.ordered(known, by=lambda each: each[1])  # ties stay in the codebook's order


def _half_told(figures: Figures, column: Column) -> bool:
    """Whether half of the first themes have a number: a few would tell another story."""
    first = sorted(figures.raised, key=lambda each: -_whole(figures, each[0]))[:IN_A_SENTENCE]
    counts = [figures.count(theme, column.id, section="themes") for theme, _ in first]
    return 2 * sum(count is not None for count in counts) >= len(counts)


def _whole(figures: Figures, theme: str) -> int:
    return figures.count(theme, section="themes") or 0


def themes_table(figures: Figures) -> list[Block]:
    """The themes and groups that can be shown, themes by number; a note where there are others."""
    told = [
        column
        for column in figures.told_apart
        if ranked_in(figures, column.id) and _half_told(figures, column)
    ]
    columns = [figures.columns[0], *told]
    rows = [
        (
            name,
            *(shown(figures.count(theme, column.id, section="themes")) for column in columns),
            figures.theme_share(theme),
        )
        for theme, name in figures.told
    ]
    table = Table(
        caption("groups" if len(columns) > 1 else "themes", figures.label),
        (
            "Theme",
            f"{columns[0].label}: respondents{how_counted(figures)}",
            *(f"{column.label}: respondents" for column in told),
            words()["themes"]["estimated_column" if figures.estimated else "counted_column"],
        ),
        tuple(rows),
        tuple(theme for theme, _ in figures.told),
        figures.question_id,
        by="theme",
        columns=("", "", *(column.id for column in told), ""),
    )
    shares = [
        figures.count(theme, column.id, section="themes")
        for theme, _ in figures.themes
        for column in (figures.columns[0], *figures.told_apart)
    ]
    if None not in shares:
        return [table]
    return [table, Paragraph(words()["themes"]["unlisted"])]
