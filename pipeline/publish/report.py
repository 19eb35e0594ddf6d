"""The draft report as blocks: who took part, each question's findings, what they share."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from pipeline.publish.appendix import appendix
from pipeline.publish.at_a_glance import at_a_glance
from pipeline.publish.blocks import HIDDEN, Block, Figure, Heading, Paragraph, Placeholder, Table
from pipeline.publish.campaigns import Campaign, campaign_blocks, counted_with_copies
from pipeline.publish.charts import answers_chart, groups_chart, themes_chart
from pipeline.publish.conclusion import conclusion, used_words
from pipeline.publish.drawn_aside import DrawnAside
from pipeline.publish.facts import Facts
from pipeline.publish.figures import Figures
from pipeline.publish.findings import closed_findings, question_findings
from pipeline.publish.grids import grid_findings, sections
from pipeline.publish.languages import in_no_count, with_languages
from pipeline.publish.meaning import what_people_meant
from pipeline.publish.method import method, took_part
from pipeline.publish.organisations import organisations_named, that_responded
from pipeline.publish.participation import by_group, participation, themes_overall, you_said
from pipeline.publish.sureness import sureness
from pipeline.publish.then_and_now import compared_with_earlier
from pipeline.publish.typed import typed_answers
from pipeline.publish.wording import agreeing, in_words, words
from pipeline.tables.readable import in_english

if TYPE_CHECKING:
    from pipeline.tables.theme_tables import ThemeTables


def report_blocks(
    tables: "ThemeTables",
    questions: list[Figures],
    facts: Facts,
    published: pd.DataFrame,
    campaigns: list[Campaign],
    organisations: pd.DataFrame,
    charts: DrawnAside,
    *,
    minimum: int,
) -> list[Block]:
    """The whole draft, every number from the protected tables; has its charts drawn.

    In the order of county reports: who took part, the themes over all questions, a section for each
    question, what follows, how it was done, every comment.

    Parameters
    ----------
    questions : the same tables by question (`by_question`)
    published : coded_comments.csv as a table
    organisations : `ORGANISATIONS` that people confirmed
    minimum : numbers of comments below it are not told over a whole question
    """
    blocks: list[Block] = [
        Heading(words()["title"].format(title=facts.title), 1),
        *([Paragraph(facts.unfit)] if facts.unfit else []),
        Paragraph(words()["draft"]),
        *at_a_glance(questions, tables.demographics, campaigns),
        *_about(facts),
        Heading(words()["why"]["took_part_heading"], 2, "who"),
        Paragraph(took_part(questions, facts)),
        *participation(tables.demographics),
        *themes_overall(questions, tables.demographics),
    ]
    for asked in sections(questions):
        if asked.text:
            blocks += grid_findings(asked, charts)
        else:
            blocks += _question(
                asked.lines[0], tables, facts, published, campaigns, organisations, charts, minimum
            )
    blocks += that_responded(questions, facts.organisations_asked)
    blocks += compared_with_earlier(tables.then_and_now)
    blocks += conclusion(questions, tables.demographics, campaigns, minimum=minimum)
    blocks += you_said(questions, tables.demographics)
    blocks += by_group(questions, tables.demographics, facts.protection.people)
    blocks += method(questions, facts, charts)
    blocks += [*used_words(blocks), *appendix(questions, published, campaigns)]
    blocks = with_languages(_explained(blocks), published)
    return _numbered([_worded(block) for block in blocks])


def _question(
    figures: Figures,
    tables: "ThemeTables",
    facts: Facts,
    published: pd.DataFrame,
    campaigns: list[Campaign],
    organisations: pd.DataFrame,
    charts: DrawnAside,
    minimum: int,
) -> list[Block]:
    """The section of one question."""
    waiting = facts.left_to_people.get(figures.question_id, {})
    if figures.is_list:
        chart = answers_chart(figures, charts)
        shown_alone: dict[str, Block] = {"answers": chart} if chart else {}
        return [
            *closed_findings(figures, shown_alone),
            *typed_answers(figures, published),
            *in_no_count(figures, waiting),
        ]
    drawn = {
        "answers": answers_chart(figures, charts),
        "themes": themes_chart(figures, charts),
        "groups": groups_chart(figures, charts),
    }
    shown: dict[str, Block] = {kind: chart for kind, chart in drawn.items() if chart}
    told = [*in_no_count(figures, waiting), *sureness(tables.estimates, figures)]
    foreign = published["question_id"].eq(figures.question_id) & ~in_english(published)
    meant = what_people_meant(figures, tables, in_other_languages=bool(foreign.any()))
    copies = counted_with_copies(figures, campaigns, minimum=minimum)
    unread = _unread(figures, facts)
    named = []
    if figures.question_id in facts.organisations_asked and figures.could_comment:
        named = organisations_named(figures, organisations)
    return [
        *question_findings(figures, tables.quotes, shown, told, meant, copies, unread),
        *named,
        *campaign_blocks(figures, campaigns, minimum=minimum),
    ]


def _unread(figures: Figures, facts: Facts) -> str:
    """Why nobody read a question's comments for themes; "" where they were read."""
    if figures.question_id not in facts.without_codes:
        return ""
    named = figures.question_id in facts.organisations_asked
    return str(words()["question"]["organisations" if named else "without_codes"])


def _explained(blocks: Sequence[Block]) -> list[Block]:
    """What the mark of a number that is left out means, below the first table that has one."""
    for place, block in enumerate(blocks):
        if isinstance(block, Table) and any(HIDDEN in row for row in block.rows):
            note = Paragraph(words()["hidden"]["note"])
            return [*blocks[: place + 1], note, *blocks[place + 1 :]]
    return list(blocks)


def _about(facts: Facts) -> list[Block]:
    """When people answered, and what no program knows: why, how and when they were asked."""
    say = words()["about"]
    parts = [Placeholder(say[part]) for part in ("background", "how", "dates")]
    blocks: list[Block] = [Heading(say["heading"], 2, "about"), *parts]
    if facts.period:
        first, last = map(in_words, facts.period)
        text = say["answered_on" if first == last else "answered_between"]
        blocks.append(Paragraph(text.format(first=first, last=last)))
    return blocks


def _worded(block: Block) -> Block:
    """Sentences with numbers filled in, in the singular where one is meant."""
    if isinstance(block, Paragraph | Placeholder):
        return replace(block, text=agreeing(block.text))
    return block


def _numbered(blocks: list[Block]) -> list[Block]:
    """Captions with “Figure 1: …” and “Table 1: …” before them."""
    numbers = {Figure: 0, Table: 0}
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Figure | Table):
            numbers[type(block)] += 1
            name = f"{type(block).__name__} {numbers[type(block)]}"
            block = replace(block, caption=f"{name}: {block.caption}")
        found.append(block)
    return found


def figures_in(blocks: Sequence[Block]) -> list[Figure]:
    """The charts of a report, in order."""
    return [block for block in blocks if isinstance(block, Figure)]
