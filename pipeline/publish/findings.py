"""The findings in sentences: what a council's report says about each question, filled in.

Order and wording follow county consultation reports (the sentences are in ``report.toml``): the
question and its closed answers, themes by group of answers with the largest first, quotes.
"""

from collections.abc import Sequence

import pandas as pd

from pipeline.publish.answers import (
    answered,
    answers_table,
    commented,
    ends,
    mean,
    middle,
    of_several,
)
from pipeline.publish.blocks import Block, Heading, Paragraph, Placeholder, Quote, Table
from pipeline.publish.figures import Column, Figures
from pipeline.publish.quantify import is_rarest, quantifier
from pipeline.publish.wording import caption, listed, quoted, shown, tenth, words

_IN_A_SENTENCE = 6  # themes with their numbers: the table beside it has them all
CLOSE = 0.9  # "closely followed": the next theme has at least this share of the one before


def question_findings(
    figures: Figures,
    quotes: pd.DataFrame,
    charts: dict[str, Block],
    sureness: Sequence[Block] = (),
    meant: Sequence[Block] = (),
    copies: str = "",
) -> list[Block]:
    """What one question found, as blocks.

    Parameters
    ----------
    figures : the question's protected figures
    quotes : the quotes of all questions
    charts : the question's figures by kind ("answers", "themes", "groups"), those there are
    sureness : how sure the themes' numbers are; said before any of them is
    meant : what people meant by each theme; stands between the tables and the quotes
    copies : that the themes' numbers hold a text that several sent
    """
    blocks: list[Block] = [Heading(figures.label, 2, f"question-{figures.question_id}")]
    blocks.append(Paragraph(answered(figures)))
    if "answers" in charts:
        blocks += [charts["answers"], answers_table(figures)]
        more = (of_several(figures), mean(figures), middle(figures))
        blocks += [Paragraph(text) for text in more if text]
        blocks += [Placeholder(text) for text in [ends(figures)] if text]
    if wrote := commented(figures):
        blocks.append(Paragraph(wrote))
    blocks += sureness
    if figures.could_comment:
        blocks.append(Paragraph(" ".join(text for text in (_themes(figures), copies) if text)))
    if "themes" in charts:
        blocks.append(charts["themes"])
    if figures.count("read"):
        by_group = " ".join(_by_group(figures))
        blocks += [Paragraph(by_group)] if by_group else []
        blocks += [charts["groups"]] if "groups" in charts else []
        blocks += _themes_table(figures) if figures.raised else []
    blocks += meant
    here = quotes[quotes["question_id"].eq(figures.question_id)]
    if len(here):
        blocks.append(Heading(words()["themes"]["quotes"], 3))
        blocks += _quotes(figures, here)
    return blocks


def _themes(figures: Figures) -> str:
    """How many comments were read, and their themes: largest first where that is verified."""
    say, theme = words()["question"], words()["themes"]
    read, base = figures.comments("read"), figures.count("read")
    if read == 0:
        return str(say["no_comments"])
    several = base is not None and base != read
    sentences = [say["read_of" if several else "read"].format(read=shown(read), base=base)]
    ranked = _ranked(figures, "total")
    if not ranked or base is None:
        hidden = [figures.count(code, section="themes") is None for code, _ in figures.themes]
        return " ".join([*sentences, say["hidden" if base is None or any(hidden) else "none"]])
    if not figures.verified:
        by_people = figures.whole("read", "coded_by_people")
        kind = "counted" if len(ranked) <= _IN_A_SENTENCE else "counted_below"
        counted = theme[f"{kind}_some" if by_people else kind]
        sentences.append(counted.format(by_people=by_people, themes=listed(_counted(ranked))))
        return " ".join([*sentences, *_beside_themes(figures)])
    (name, count), *rest = ranked
    share = figures.percent(_id(figures, name), section="themes")
    word = None if share is None else quantifier(share, base)
    kind = "first_few" if word is None else "first_rare" if is_rarest(word) else "first"
    first = theme[kind].format(word=word, theme=name, count=count, base=base, percent=tenth(share))
    sentences.append(f"{first}{_followed(count, rest)}.")
    if rest[1:]:
        sentences.append(theme["others"].format(themes=listed(_counted(rest[1:]))))
    return " ".join([*sentences, *_beside_themes(figures)])


def _beside_themes(figures: Figures) -> list[str]:
    """That there are other themes, and comments without one."""
    say, sentences = words()["themes"], []
    if any(figures.count(code, section="themes") is None for code, _ in figures.themes):
        sentences.append(say["fewer" if figures.verified else "hidden"])
    if uncoded := figures.comments("uncoded"):
        sentences.append(say["uncoded"].format(uncoded=uncoded))
    return sentences


def _by_group(figures: Figures) -> list[str]:
    """The themes by group of answers in the survey's order; groups of which nothing is told, last.

    That none emerged is said only where none did.
    """
    say = words()["themes"]
    told = [column for column in figures.told_apart if _ranked(figures, column.id)]
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
    spoken = [(say[kind], listed(answers, "or")) for kind, answers in silent.items() if answers]
    return sentences + [text.format(answers=answers) for text, answers in spoken]


def _of_group(figures: Figures, column: Column) -> str:
    """The themes of those who gave one group of answers, of which some can be shown."""
    say = words()["themes"]
    (name, count), *rest = _ranked(figures, column.id)
    base = figures.count("read", column.id)
    of_base = "" if base is None else say["of_base"].format(base=base)
    if not figures.verified:
        told = _highest([(name, count), *rest])
        kind = "by_group_counted"
        counts = [figures.count(theme, column.id, section="themes") for theme, _ in figures.themes]
        if len(told) <= len(rest) or None in counts:
            least = min(count for _, count in told)
            first = _is_first(figures, column, least)
            kind += "_highest" if first else "_shown"
            of_base = "," if base is None else say["of_respondents"].format(base=base)
            if base is None and first:
                of_base = ""
        if figures.whole("read", "coded_by_people"):
            kind += "_some"
        themes, answer = listed(_counted(told)), quoted(figures, column)
        return str(say[kind].format(answer=answer, themes=themes, base=of_base))
    if count == 1 and rest and _is_first(figures, column, count):
        names = listed([name, *(other for other, _ in rest)])
        return str(
            say["by_group_single"].format(
                answer=quoted(figures, column), themes=names, base=of_base
            )
        )
    if not _is_first(figures, column, count):
        of_respondents = "," if base is None else say["of_respondents"].format(base=base)
        themes, answer = listed(_counted(_highest([(name, count), *rest]))), quoted(figures, column)
        return str(say["by_group_shown"].format(answer=answer, themes=themes, base=of_respondents))
    text = say["by_group"].format(
        answer=quoted(figures, column), theme=name, count=count, base=of_base
    )
    sentences = [f"{text}{_followed(count, rest)}."]
    if rest[1:]:
        sentences.append(say["by_group_others"].format(themes=listed(_counted(rest[1:]))))
    return " ".join(sentences)


def _highest(ranked: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """As many as a sentence holds, in the order they have; none of several with one number."""
    if len(ranked) <= _IN_A_SENTENCE:
        return ranked
    next_ = sorted((count for _, count in ranked), reverse=True)[_IN_A_SENTENCE]
    return [each for each in ranked if each[1] > next_] or ranked


def _is_first(figures: Figures, column: Column, count: int) -> bool:
    """Whether no theme that is left out in a column can be more frequent there, as all can see."""
    if figures.count("read", column.id) == count:
        return True
    for theme, _ in figures.themes:
        if figures.count(theme, column.id, section="themes") is None:
            most = figures.count(theme, section="themes")
            if most is not None and most > count:  # one left out over all is below what is shown
                return False
    return True


def _followed(count: int, rest: list[tuple[str, int]]) -> str:
    if not rest:
        return ""
    theme, second = rest[0]
    kind = "level" if second == count else "close" if second >= CLOSE * count else "next"
    return f", {words()['themes'][kind].format(theme=theme, count=second)}"


def _counted(themes: list[tuple[str, int]]) -> list[str]:
    return [f"{name} ({count})" for name, count in themes]


def _ranked(figures: Figures, answer: str) -> list[tuple[str, int]]:
    counts = [
        (name, figures.count(theme, answer, section="themes")) for theme, name in figures.themes
    ]
    known = [(name, count) for name, count in counts if count]
    return figures.ordered(known, by=lambda each: each[1])  # ties stay in the codebook's order


def _id(figures: Figures, name: str) -> str:
    return next(theme for theme, other in figures.themes if other == name)


def _themes_table(figures: Figures) -> list[Block]:
    """The themes and answers that can be shown, themes by number; a note where there are others."""
    told = [column for column in figures.told_apart if _ranked(figures, column.id)]
    columns = [figures.columns[0], *told]
    rows = [
        (
            name,
            *(shown(figures.count(theme, column.id, section="themes")) for column in columns),
            figures.share(theme, section="themes"),
        )
        for theme, name in figures.raised
    ]
    table = Table(
        caption("groups" if len(columns) > 1 else "themes", figures.label),
        (
            "Theme",
            *(f"{column.label}: respondents" for column in columns),
            "Percentage of all whose comments were read",
        ),
        tuple(rows),
        tuple(theme for theme, _ in figures.raised),
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


def _quotes(figures: Figures, quotes: pd.DataFrame) -> list[Block]:
    say = words()["themes"]
    blocks: list[Block] = []
    columns = {column.id: column for column in figures.columns}
    for (theme_id, theme, answer_id), group in quotes.groupby(
        ["theme_id", "theme", "answer_id"], sort=False
    ):
        column = columns[str(answer_id)]
        text = say["quotes_open" if column.kind == "total" else "quotes_of"]
        told = text.format(theme=theme, answer=quoted(figures, column))
        group_id = "" if column.kind == "total" else column.id
        blocks.append(Paragraph(told, str(theme_id), group_id))
        blocks += [
            Quote(str(one.quote), str(one.question_id), str(one.theme_id), str(one.answer_id))
            for one in group.itertuples()
        ]
    return blocks
