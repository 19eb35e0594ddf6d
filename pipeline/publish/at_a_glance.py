"""The first page, for those who read no other: what was answered to each question, and to how many.

Questions that were answered on one scale stand in one table. How themes rank is told where people
verified it.
"""

from collections.abc import Sequence

import pandas as pd

from pipeline.publish.answers import commonest, mean_of
from pipeline.publish.blocks import Block, Heading, Paragraph, Placeholder, Table
from pipeline.publish.campaigns import Campaign
from pipeline.publish.conclusion import ahead_of_all, first_by_estimates, most_raised
from pipeline.publish.figures import Figures
from pipeline.publish.one_scale import OneScale, balance, between, has_a_scale, on_one_scale
from pipeline.publish.wording import shown, words

_LONGEST = 30  # questions: a table of more is none that is taken in at a glance


def at_a_glance(
    questions: Sequence[Figures], demographics: pd.DataFrame, campaigns: Sequence[Campaign] = ()
) -> list[Block]:
    """A table for each scale, one of ratings and one of the answers given most often; first themes.

    Parameters
    ----------
    demographics : `ThemeTables.demographics`, which counts who raised a theme on any question
    campaigns : what several sent, which the themes' numbers hold
    """
    say = words()["glance"]
    scales = on_one_scale(questions) if len(questions) <= _LONGEST else []
    tables = [*_by_scale(scales), *_rated(questions), *_given_most(questions)]
    tables = tables if len(questions) <= _LONGEST else []
    themes = most_raised(questions, demographics, campaigns) or first_by_estimates(questions)
    blocks: list[Block] = [Heading(say["heading"], 2, "glance"), Placeholder(say["author"])]
    if tables:
        blocks += [Paragraph(say["intro"]), *tables]
    for one in scales:
        told = " ".join(text for text in (between(one), balance(one)) if text)
        blocks += [Paragraph(told)] if told else []
    if themes:
        blocks.append(Paragraph(themes))
    if not all(figures.verified for figures in questions if figures.tells_themes):
        ahead = ahead_of_all(questions)
        blocks += [Paragraph(ahead)] if ahead else []
        blocks.append(Placeholder(say["unverified"]))
    labels = {figures.question_id: figures.label for figures in questions}
    return [
        *blocks,
        *(
            Paragraph(
                say["campaign"].format(count=each.respondents, question=labels[each.question_id])
            )
            for each in campaigns
            if each.respondents is not None
        ),
    ]


def _by_scale(scales: Sequence[OneScale]) -> list[Table]:
    """Questions whose answers are the same, or the same groups of answers, in one table."""
    say = words()["glance"]
    return [
        Table(
            say["caption"].format(scale=one.name),
            (say["question"], *one.answers, say["answered"]),
            tuple(
                (figures.label, *one.shares(figures), shown(figures.count("answered")))
                for figures in one.asked
            ),
            tuple(figures.question_id for figures in one.asked),
        )
        for one in scales
    ]


def _rated(questions: Sequence[Figures]) -> list[Table]:
    """Of ratings on a long scale, such as 0 to 10, the mean."""
    rows = []
    for figures in questions:
        mean = None if has_a_scale(figures) else mean_of(figures)
        if mean is not None:
            scale, told = f"{mean.low} to {mean.high}", f"{mean.value:.1f}"
            rows.append((figures, scale, told))
    return _of_each("caption_rated", ("scale", "mean"), rows)


def _given_most(questions: Sequence[Figures]) -> list[Table]:
    """Of the other questions the answer given most often."""
    rows = []
    for figures in questions:
        rated = has_a_scale(figures) or mean_of(figures) is not None
        top = None if rated else commonest(figures)
        if top is not None:
            rows.append((figures, top.label, figures.share("answered", top.id)))
    return _of_each("caption_commonest", ("commonest", "share"), rows)


def _of_each(
    caption: str, columns: tuple[str, str], rows: Sequence[tuple[Figures, str, str]]
) -> list[Table]:
    """A table of two things told of each question, and how many answered; none without rows."""
    if not rows:
        return []
    say = words()["glance"]
    header = (say["question"], *(say[name] for name in columns), say["answered"])
    cells = tuple(
        (figures.label, *told, shown(figures.count("answered"))) for figures, *told in rows
    )
    return [Table(say[caption], header, cells, tuple(each[0].question_id for each in rows))]
