"""The findings in sentences: what a council's report says about each question, filled in.

Order and wording follow county consultation reports (the sentences are in ``report.toml``): the
question, who answered, agreement collapsed, who commented, themes by group of answers with the
largest first, quotes.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.publish.blocks import HIDDEN, Block, Heading, Paragraph, Quote, Table
from pipeline.publish.figures import Column, Figures
from pipeline.publish.quantify import is_rarest, quantifier
from pipeline.questionnaire.scales import points_of

CLOSE = 0.9  # "closely followed": the next theme has at least this share of the one before


@cache
def words() -> dict[str, Any]:
    """The report's sentences."""
    return tomllib.loads((Path(__file__).parent / "report.toml").read_text(encoding="utf-8"))


def caption(kind: str, question: str) -> str:
    """What a chart or table of a question is called."""
    return str(words()["charts"]["caption"].format(kind=words()["charts"][kind], question=question))


def listed(parts: list[str], last: str = "and") -> str:
    """“a, b and c”."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def question_findings(
    figures: Figures, quotes: pd.DataFrame, charts: dict[str, Block]
) -> list[Block]:
    """What one question found, as blocks.

    Parameters
    ----------
    figures : the question's protected figures
    quotes : the quotes of all questions
    charts : the question's figures by kind ("answers", "themes", "groups"), those there are
    """
    blocks: list[Block] = [Heading(figures.label, 2, f"question-{figures.question_id}")]
    blocks.append(Paragraph(_answered(figures)))
    if "answers" in charts:
        blocks += [charts["answers"], _answers_table(figures)]
        blocks += [Paragraph(text) for text in (_of_several(figures), _mean(figures)) if text]
    blocks += [Paragraph(text) for text in (_commented(figures), _themes(figures)) if text]
    if "themes" in charts:
        blocks.append(charts["themes"])
    if figures.count("read"):
        by_group = " ".join(_by_group(figures))
        blocks += [Paragraph(by_group)] if by_group else []
        blocks += [charts["groups"]] if "groups" in charts else []
        blocks += _themes_table(figures) if figures.raised else []
    here = quotes[quotes["question_id"].eq(figures.question_id)]
    if len(here):
        blocks.append(Heading(words()["themes"]["quotes"], 3))
        blocks += _quotes(figures, here)
    return blocks


def _answered(figures: Figures) -> str:
    """The question, how many answered it, and what, answers collapsed into their groups."""
    say = words()["question"]
    asked = say["asked"].format(text=figures.question)
    answered, skipped = figures.count("answered"), figures.count("skipped")
    responses = _shown(figures.count("responses"))
    if answered is None or skipped is None:
        return f"{asked} {say['open'].format(responses=responses)}"
    percent = figures.percent("answered")
    sentences = [
        asked,
        say["answered"].format(
            answered=answered, responses=responses, percent=tenth(percent), skipped=skipped
        ),
    ]
    groups: list[str] = []
    for column in figures.opinions:
        count, share = figures.count("answered", column.id), figures.percent("answered", column.id)
        if count is not None and share is not None:
            text = say["group" if groups else "group_first"]
            answer = quoted(figures, column)
            groups.append(
                text.format(percent=tenth(share), answer=answer, count=count, answered=answered)
            )
    if groups:
        sentences.append(f"{listed(groups)}.")
        if len(groups) < len(figures.opinions):
            sentences.append(say["hidden_answers"])
    return " ".join(sentences)


def _of_several(figures: Figures) -> str:
    """That shares may add up to more than 100, where several answers could be given."""
    several = any(column.kind == "ticked" for column in figures.columns)
    return str(words()["question"]["several"]) if several else ""


def _mean(figures: Figures) -> str:
    """The mean of a rating scale, from the counts as they are printed; none if one is hidden."""
    answers = {each.label: each.id for each in figures.columns if each.kind == "answer"}
    points = points_of(answers)
    counts = {label: figures.count("answered", answers[label]) for label in points}
    if not points or any(count is None for count in counts.values()):
        return ""
    total = sum(count or 0 for count in counts.values())
    if not total:
        return ""
    mean = sum(points[label] * (count or 0) for label, count in counts.items()) / total
    return str(
        words()["question"]["mean"].format(
            mean=f"{mean:.1f}", low=min(points.values()), high=max(points.values()), total=total
        )
    )


def _commented(figures: Figures) -> str:
    """How many commented, or else were read for themes, and what they had answered."""
    say = words()["question"]
    row = "read" if figures.count("commented") is None else "commented"
    commented, base = figures.count(row), figures.count("responses")
    if not commented or not base:
        return ""
    text = say["commented" if row == "commented" else "commented_read"]
    percent = tenth(figures.percent("commented"))
    sentences = [text.format(commented=commented, responses=base, percent=percent)]
    counts = [
        (figures.count(row, column.id), quoted(figures, column)) for column in figures.opinions
    ]
    known = [
        say["from_group"].format(count=count, answer=answer) for count, answer in counts if count
    ]
    if nobody := figures.count(row, "no_answer"):
        known.append(say["from_nobody"].format(count=nobody))
    if known:
        sentences.append(say["of_them"].format(groups=listed(known)))
    if known and any(count is None for count, _ in counts):
        sentences.append(say["hidden_answers"])
    return " ".join(sentences)


def _themes(figures: Figures) -> str:
    """How many comments were read, and their themes, the most frequent first."""
    say, theme = words()["question"], words()["themes"]
    read, base = figures.comments("read"), figures.count("read")
    if read == 0:
        return str(say["no_comments"])
    several = base is not None and base != read
    sentences = [say["read_of" if several else "read"].format(read=_shown(read), base=base)]
    ranked = _ranked(figures, "total")
    if not ranked or base is None:
        return " ".join([*sentences, say["hidden"] if base else say["few_comments"]])
    (name, count), *rest = ranked
    share = figures.percent(_id(figures, name), section="themes")
    word = None if share is None else quantifier(share, base)
    kind = "first_few" if word is None else "first_rare" if is_rarest(word) else "first"
    first = theme[kind].format(word=word, theme=name, count=count, base=base, percent=tenth(share))
    sentences.append(f"{first}{_followed(count, rest)}.")
    if rest[1:]:
        sentences.append(theme["others"].format(themes=listed(_counted(rest[1:]))))
    if any(figures.count(code, section="themes") is None for code, _ in figures.themes):
        sentences.append(theme["fewer"])
    if uncoded := figures.comments("uncoded"):
        sentences.append(theme["uncoded"].format(uncoded=uncoded))
    return " ".join(sentences)


def _by_group(figures: Figures) -> list[str]:
    """The themes by group of answers in the survey's order; groups without any, together."""
    heard = [column for column in figures.opinions if figures.count("read", column.id) != 0]
    told = [column for column in heard if _ranked(figures, column.id)]
    sentences = [_of_group(figures, column) for column in told]
    silent = [
        f"“{part}”" for column in heard if column not in told for part in figures.labels(column)
    ]
    if silent:
        text = words()["themes"]["by_group_hidden"]
        sentences.append(text.format(answers=listed(silent, "or")))
    return sentences


def _of_group(figures: Figures, column: Column) -> str:
    """The themes of those who gave one group of answers, of which some can be shown."""
    say = words()["themes"]
    (name, count), *rest = _ranked(figures, column.id)
    base = figures.count("read", column.id)
    text = say["by_group" if _is_first(figures, column, count) else "by_group_shown"].format(
        answer=quoted(figures, column),
        theme=name,
        count=count,
        base="" if base is None else say["of_base"].format(base=base),
    )
    sentences = [f"{text}{_followed(count, rest)}."]
    if rest[1:]:
        sentences.append(say["by_group_others"].format(themes=listed(_counted(rest[1:]))))
    return " ".join(sentences)


def _is_first(figures: Figures, column: Column, count: int) -> bool:
    """Whether no theme that is left out in a column can be more frequent there, as all can see."""
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
    return sorted(known, key=lambda each: -each[1])  # ties stay in the codebook's order


def _id(figures: Figures, name: str) -> str:
    return next(theme for theme, other in figures.themes if other == name)


def _answers_table(figures: Figures) -> Table:
    answers = [column for column in figures.columns if column.kind in ("answer", "ticked")]
    rows = [
        (
            column.label,
            _shown(figures.count("answered", column.id)),
            figures.share("answered", column.id),
        )
        for column in answers
    ]
    return Table(
        caption("answers", figures.label),
        ("Answer", "Respondents", "Percentage of those who answered"),
        tuple(rows),
        tuple(column.id for column in answers),
        figures.question_id,
    )


def _themes_table(figures: Figures) -> list[Block]:
    """The themes and answers that can be shown, themes by number; a note where there are others."""
    told = [column for column in figures.opinions if _ranked(figures, column.id)]
    columns = [figures.columns[0], *told]
    rows = [
        (
            name,
            *(_shown(figures.count(theme, column.id, section="themes")) for column in columns),
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
    )
    if len(figures.raised) == len(figures.themes) and len(told) == len(figures.opinions):
        return [table]
    return [table, Paragraph(words()["themes"]["unlisted"])]


def _quotes(figures: Figures, quotes: pd.DataFrame) -> list[Block]:
    say = words()["themes"]
    blocks: list[Block] = []
    columns = {column.id: column for column in figures.columns}
    for (_, theme, answer_id), group in quotes.groupby(
        ["theme_id", "theme", "answer_id"], sort=False
    ):
        column = columns[str(answer_id)]
        text = say["quotes_open" if column.kind == "total" else "quotes_of"]
        blocks.append(Paragraph(text.format(theme=theme, answer=quoted(figures, column))))
        blocks += [
            Quote(str(one.quote), str(one.question_id), str(one.theme_id), str(one.answer_id))
            for one in group.itertuples()
        ]
    return blocks


def quoted(figures: Figures, column: Column) -> str:
    """The closed answers in a column: “Agree” or “Strongly agree”."""
    return " or ".join(f"“{answer}”" for answer in figures.labels(column))


def tenth(percent: float | None) -> str:
    """A percentage as it is printed."""
    return "" if percent is None else f"{percent:.1f}"


def _shown(count: int | None) -> str:
    return HIDDEN if count is None else str(count)
