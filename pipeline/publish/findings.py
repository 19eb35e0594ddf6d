"""The findings in sentences: what a council's report says about each question, filled in.

Order and wording follow county consultation reports (the templates are in ``report.toml``): the
question, who answered, agreement collapsed, who commented, themes by group of answers with the
largest first, quotes; then what the questions have in common.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.publish.blocks import HIDDEN, Block, Heading, Paragraph, Quote, Table
from pipeline.publish.figures import Column, Figures
from pipeline.publish.quantify import meaning, quantifier, quantifiers

CLOSE = 0.9  # "closely followed": the next theme has at least this share of the one before


@cache
def words() -> dict[str, Any]:
    """The report's sentences."""
    return tomllib.loads((Path(__file__).parent / "report.toml").read_text(encoding="utf-8"))


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
    say = words()["question"]
    anchor = f"question-{figures.question_id}"
    blocks: list[Block] = [Heading(figures.label, 2, anchor)]
    blocks.append(Paragraph(_answered(figures)))
    if "answers" in charts:
        blocks.append(charts["answers"])
        blocks.append(_answers_table(figures))
    commented, base = figures.count("commented"), figures.count("responses")
    if commented and base:
        text = say["commented"].format(
            commented=commented, responses=base, percent=_tenth(figures.percent("commented"))
        )
        blocks.append(Paragraph(" ".join([text, *_commented_by_group(figures)])))
    blocks.append(Paragraph(_themes(figures)))
    if "themes" in charts:
        blocks.append(charts["themes"])
    if figures.count("read"):
        blocks += [Paragraph(text) for text in _by_group(figures)]
        if "groups" in charts:
            blocks.append(charts["groups"])
        blocks.append(_themes_table(figures))
    here = quotes[quotes["question_id"].eq(figures.question_id)]
    if len(here):
        blocks.append(Heading(words()["themes"]["quotes"], 3))
        blocks += _quotes(figures, here)
    return blocks


def conclusion(questions: list[Figures]) -> list[Block]:
    """Themes common to all questions, and where each is raised most."""
    say = words()["conclusion"]
    blocks: list[Block] = [Heading(say["heading"], 2, "conclusion")]
    commented = [figures for figures in questions if figures.count("read")]
    shared = [
        name
        for theme, name in (commented[0].themes if commented else [])
        if all(figures.count(theme, section="themes") for figures in commented)
    ]
    if not shared:
        blocks.append(Paragraph(say["none"]))
    elif len(shared) == 1:
        blocks.append(Paragraph(say["common_one"].format(theme=shared[0])))
    else:
        blocks.append(Paragraph(say["common"].format(themes=_listed(shared))))
    for theme, name in commented[0].themes if commented else []:
        shares = [(figures.percent(theme, section="themes"), figures) for figures in commented]
        known = [(share, figures) for share, figures in shares if share]
        if len(known) > 1:
            share, most = max(known, key=lambda each: each[0])
            text = say["most"].format(theme=name, question=most.label, percent=_tenth(share))
            blocks.append(Paragraph(text))
    return blocks


def used_words(blocks: list[Block]) -> list[Block]:
    """The definition of every word for a share that the paragraphs use."""
    say = words()["words"]
    text = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    used = [each["word"] for each in quantifiers()["words"] if f"{each['word']} of those" in text]
    if not used:
        return []
    sentences = [say["sentence"].format(word=word, meaning=meaning(word)) for word in used]
    return [Heading(say["heading"], 2, "words"), *(Paragraph(each) for each in sentences)]


def _answered(figures: Figures) -> str:
    say = words()["question"]
    asked = say["asked"].format(text=figures.question)
    answered, skipped = figures.count("answered"), figures.count("skipped")
    responses = figures.count("responses")
    if answered is None or skipped is None:
        return f"{asked} {say['open'].format(responses=_shown(responses))}"
    sentences = [
        asked,
        say["answered"].format(
            answered=answered,
            responses=_shown(responses),
            percent=_tenth(figures.percent("answered")),
            skipped=skipped,
        ),
    ]
    groups = []
    for column in figures.opinions:
        count, share = figures.count("answered", column.id), figures.percent("answered", column.id)
        if count is not None and share is not None:
            groups.append(
                say["group"].format(
                    percent=_tenth(share),
                    answer=_quoted(figures, column.label),
                    count=count,
                    answered=answered,
                )
            )
    return " ".join([*sentences, f"{_listed(groups, '; ')}." if groups else ""]).strip()


def _commented_by_group(figures: Figures) -> list[str]:
    say = words()["question"]
    counts = [(figures.count("commented", column.id), column) for column in figures.opinions]
    known = [
        say["from_group"].format(count=count, answer=_quoted(figures, column.label))
        for count, column in counts
        if count
    ]
    return [say["of_them"].format(groups=_listed(known))] if known else []


def _themes(figures: Figures) -> str:
    """How many comments were read, and their themes, the most frequent first."""
    say, theme = words()["question"], words()["themes"]
    read = figures.comments("read")
    if read == 0:
        return str(say["no_comments"])
    sentences = [say["read"].format(read=_shown(read), minus="")]
    ranked = _ranked(figures, "total")
    base = figures.count("read")
    if not ranked or base is None:
        return " ".join([*sentences, say["few_comments"] if not base else say["hidden"]])
    (name, count), *rest = ranked
    share = figures.percent(_id(figures, name), section="themes")
    word = None if share is None else quantifier(share, base)
    if word is None:
        first = theme["first_few"].format(theme=name, count=count, base=base)
    else:
        first = theme["first"].format(
            word=word, theme=name, count=count, base=base, percent=_tenth(share)
        )
    if rest:
        close = rest[0][1] >= CLOSE * count
        first += ", " + theme["close" if close else "next"].format(
            theme=rest[0][0], count=rest[0][1]
        )
    sentences.append(f"{first}.")
    others = [f"{name} ({count})" for name, count in rest[1:]]
    if others:
        sentences.append(theme["others"].format(themes=_listed(others)))
    return " ".join(sentences)


def _by_group(figures: Figures) -> list[str]:
    """The themes by group of answers in the survey's order; groups without any, together."""
    say = words()["themes"]
    heard = [column for column in figures.opinions if figures.count("read", column.id) != 0]
    told = [column for column in heard if _ranked(figures, column.id)]
    sentences = [_of_group(figures, column) for column in told]
    silent = [_quoted(figures, column.label) for column in heard if column not in told]
    if silent:
        answers = "; ".join(silent)
        sentences.append(say["by_group_hidden"].format(answers=answers))
    return sentences


def _of_group(figures: Figures, column: Column) -> str:
    """The themes of those who gave one group of answers, of which some can be shown."""
    say = words()["themes"]
    ranked = _ranked(figures, column.id)
    base = figures.count("read", column.id)
    (name, count), *rest = ranked
    if base is None:
        text = say["by_group_alone"].format(
            answer=_quoted(figures, column.label), theme=name, count=count
        )
        return f"{text}."
    text = say["by_group"].format(
        answer=_quoted(figures, column.label), theme=name, count=count, base=base
    )
    if rest:
        close = rest[0][1] >= CLOSE * count
        text += ", " + say["close" if close else "next"].format(theme=rest[0][0], count=rest[0][1])
    return f"{text}."


def _ranked(figures: Figures, answer: str) -> list[tuple[str, int]]:
    counts = [
        (name, figures.count(theme, answer, section="themes")) for theme, name in figures.themes
    ]
    known = [(name, count) for name, count in counts if count]
    return sorted(known, key=lambda each: -each[1])  # ties stay in the codebook's order


def _id(figures: Figures, name: str) -> str:
    return next(theme for theme, other in figures.themes if other == name)


def _answers_table(figures: Figures) -> Table:
    answers = [column for column in figures.columns if column.kind == "answer"]
    rows = [
        (
            column.label,
            _shown(figures.count("answered", column.id)),
            figures.share("answered", column.id),
        )
        for column in answers
    ]
    return Table(
        f"{words()['charts']['answers']}: {figures.label}",
        ("Answer", "Respondents", "Percentage of those who answered"),
        tuple(rows),
        tuple(column.id for column in answers),
        figures.question_id,
    )


def _themes_table(figures: Figures) -> Table:
    columns = [figures.columns[0], *figures.opinions]
    rows = [
        (
            name,
            *(_shown(figures.count(theme, column.id, section="themes")) for column in columns),
            figures.share(theme, section="themes"),
        )
        for theme, name in figures.themes
    ]
    header = ("Theme", *(f"{column.label}: respondents" for column in columns), "Percentage of all")
    kind = "groups" if len(columns) > 1 else "themes"
    return Table(
        f"{words()['charts'][kind]}: {figures.label}",
        header,
        tuple(rows),
        tuple(theme for theme, _ in figures.themes),
        figures.question_id,
    )


def _quotes(figures: Figures, quotes: pd.DataFrame) -> list[Block]:
    say = words()["themes"]
    blocks: list[Block] = []
    for (_, theme, kind, answer), group in quotes.groupby(
        ["theme_id", "theme", "answer_kind", "answer"], sort=False
    ):
        text = say["quotes_open" if kind == "total" else "quotes_of"]
        blocks.append(Paragraph(text.format(theme=theme, answer=_quoted(figures, str(answer)))))
        blocks += [
            Quote(str(one.quote), str(one.question_id), str(one.theme_id), str(one.answer_id))
            for one in group.itertuples()
        ]
    return blocks


def _quoted(figures: Figures, label: str) -> str:
    return " or ".join(f"“{part}”" for part in figures.parts(label))


def _shown(count: int | None) -> str:
    return HIDDEN if count is None else str(count)


def _tenth(percent: float | None) -> str:
    return "" if percent is None else f"{percent:.1f}"


def _listed(parts: list[str], between: str = ", ") -> str:
    if len(parts) < 2 or between != ", ":
        return between.join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
