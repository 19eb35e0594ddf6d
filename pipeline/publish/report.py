"""The draft report as blocks: who took part, each question's findings, what they share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from pipeline.codebook.sign_off import Standing
from pipeline.publish.accepted import acceptance
from pipeline.publish.appendix import appendix
from pipeline.publish.blocks import HIDDEN, Block, Figure, Heading, Paragraph, Placeholder, Table
from pipeline.publish.campaigns import Campaign, campaign_blocks
from pipeline.publish.charts import answers_chart, coverage_chart, groups_chart, themes_chart
from pipeline.publish.conclusion import conclusion, used_words
from pipeline.publish.drawn_aside import DrawnAside
from pipeline.publish.figures import Figures
from pipeline.publish.findings import question_findings
from pipeline.publish.meaning import what_people_meant
from pipeline.publish.organisations import organisations_named
from pipeline.publish.participation import by_group, participation, themes_overall, you_said
from pipeline.publish.protection import ProtectionWords
from pipeline.publish.sureness import sureness
from pipeline.publish.then_and_now import compared_with_earlier
from pipeline.publish.wording import agreeing, words
from pipeline.tables.readable import forbidden, may_be_read, was_read

if TYPE_CHECKING:
    from pipeline.tables.theme_tables import ThemeTables

SAMPLE = 100  # comments coded by people from which an interval says something


@dataclass(frozen=True)
class Facts:
    """What the methods paragraph says beside the tables; none of it is in a protected table.

    `campaigns` are texts that several respondents sent, `copies` the comments that repeat them.
    """

    title: str
    respondents: int
    redactions: int
    redacted_comments: int
    campaigns: int
    copies: int
    codes: int
    version: int
    unpublished: int
    """respondents who did not agree to be published"""
    protection: ProtectionWords
    in_welsh: int = 0
    in_other_languages: int = 0
    """comments that wait for people who read them"""
    standings: tuple[Standing, ...] = ()
    """who accepted the codes of which question"""
    second_reader: str = ""
    """name of the language model that read the comments too"""
    left: bool = False
    """they went to it outside the organisation"""
    unfit: str = ""
    """that the codebook does not fit these comments"""


def facts_of(
    comments: pd.DataFrame,
    *,
    title: str,
    codes: int,
    version: int,
    protection: ProtectionWords,
    standings: Sequence[Standing] = (),
    second_reader: Mapping[str, Any] | None = None,
    unfit: str = "",
) -> Facts:
    """Count what the methods paragraph needs from the comments table."""
    copied = comments["duplicate_group"].notna()
    return Facts(
        title=title,
        respondents=comments["respondent_id"].nunique(),
        redactions=int(comments["redactions"].sum()),
        redacted_comments=int(comments["redactions"].gt(0).sum()),
        campaigns=comments.loc[copied, "duplicate_group"].nunique(),
        copies=int(copied.sum()),
        codes=codes,
        version=version,
        unpublished=comments.loc[forbidden(comments), "respondent_id"].nunique(),
        protection=protection,
        in_welsh=_left_to_people(comments, "cy"),
        in_other_languages=_left_to_people(comments, "other"),
        standings=tuple(standings),
        second_reader=(second_reader or {}).get("model", ""),
        left=(second_reader or {}).get("where") == "outside",
        unfit=unfit,
    )


def _left_to_people(comments: pd.DataFrame, language: str) -> int:
    if "language" not in comments:
        return 0
    return int(
        (may_be_read(comments) & ~was_read(comments) & comments["language"].eq(language)).sum()
    )


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
        *_about(),
        Heading(words()["why"]["took_part_heading"], 2, "who"),
        Paragraph(_took_part(questions, facts)),
        *participation(tables.demographics),
        *themes_overall(questions, tables.demographics),
    ]
    for figures in questions:
        drawn = {
            "answers": answers_chart(figures, charts),
            "themes": themes_chart(figures, tables.estimates, charts),
            "groups": groups_chart(figures, charts),
        }
        shown: dict[str, Block] = {kind: chart for kind, chart in drawn.items() if chart}
        told = sureness(tables.estimates, figures)
        meant = what_people_meant(figures, tables)
        blocks += question_findings(figures, tables.quotes, shown, told, meant)
        blocks += campaign_blocks(figures, campaigns, minimum=minimum)
    labels = {each.question_id: each.label for each in questions}
    blocks += organisations_named(organisations, labels)
    blocks += compared_with_earlier(tables.then_and_now)
    blocks += conclusion(questions, tables.demographics)
    blocks += you_said(questions)
    blocks += by_group(tables.demographics, facts.protection.people)
    blocks += _methods(questions, facts, charts)
    blocks += [*used_words(blocks), *appendix(questions, published)]
    return _numbered([_worded(block) for block in blocks])


def _about() -> list[Block]:
    """What no program knows: why, how and when people were asked."""
    say = words()["about"]
    parts = [Placeholder(say[part]) for part in ("background", "how", "dates")]
    return [Heading(say["heading"], 2, "about"), *parts]


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


def _methods(questions: Sequence[Figures], facts: Facts, charts: DrawnAside) -> list[Block]:
    """What was done with the comments, and what the figures do not say."""
    say = words()["why"]
    paragraphs = [_what_was_done(questions, facts)]
    if facts.second_reader:
        name = "second_reader_outside" if facts.left else "second_reader"
        paragraphs.append(say[name].format(model=facts.second_reader))
    if facts.unpublished:
        paragraphs.append(say["unpublished"].format(unpublished=facts.unpublished))
    left = [
        _many(say[name], count)
        for name in ("in_welsh", "in_other_languages")
        if (count := getattr(facts, name))
    ]
    if left:
        paragraphs.append(say["left_to_people"].format(comments=" and ".join(left)))
    if facts.campaigns:
        campaigns = "one text" if facts.campaigns == 1 else f"{facts.campaigns} texts"
        paragraphs.append(say["campaigns"].format(copies=facts.copies, campaigns=campaigns))
    if sure := _coverage(questions):
        paragraphs.append(sure)
    protected = f"{facts.protection.level} {facts.protection.tables} {say['percentages']}"
    paragraphs += [protected, say["standing"]]
    blocks: list[Block] = [Heading(say["heading"], 2, "methods")]
    blocks += [Paragraph(text) for text in paragraphs]
    accepted = acceptance(facts.standings, {each.question_id: each.label for each in questions})
    blocks += [Paragraph(text) for text in accepted] or [Placeholder(say["sign_off"])]
    coverage = coverage_chart(questions, charts)
    return [*blocks, coverage] if coverage else blocks


def _took_part(questions: Sequence[Figures], facts: Facts) -> str:
    say = words()["why"]
    comments, read = _sum(questions, "comments", "commented"), _sum(questions, "comments")
    if comments != HIDDEN:
        left = say["comments"].format(comments=comments)
    else:
        left = "" if read == HIDDEN else say["comments_read"].format(read=read)
    return str(
        say["took_part"].format(
            respondents=facts.respondents,
            questions="one question" if len(questions) == 1 else f"{len(questions)} questions",
            comments=left,
        )
    )


def _what_was_done(questions: Sequence[Figures], facts: Facts) -> str:
    """Redacted, checked for hate, coded: by whom, and how sure that is."""
    say = words()["why"]
    withheld, review = (_sum(questions, "comments", state) for state in ("withheld", "review"))
    hate = "hate_hidden" if HIDDEN in (withheld, review) else "hate"
    if (withheld, review) == ("0", "0"):
        hate = "hate_none"
    read, by_people = _sum(questions, "comments"), _sum(questions, "coded_by_people")
    coders = {HIDDEN: "people_hidden", "0": "people_none", read: "people_all"}
    sentences = [
        say["redacted" if facts.redactions else "redacted_none"],
        say[hate],
        say["coded"],
        say[coders.get(by_people, "people_some")],
    ]
    if by_people == "0":
        few = read != HIDDEN and int(read) <= SAMPLE
        sentences.append(say["verify_few" if few else "verify"])
    return " ".join(sentences).format(
        redactions=_many(say["passages"], facts.redactions),
        redacted_comments=_many(say["passages_in"], facts.redacted_comments),
        withheld=_many(say["withheld"], withheld),
        review=_many(say["review"], review),
        read="" if read == HIDDEN else read,
        codes=facts.codes,
        version=facts.version,
        coded_by_people=by_people,
        sample=SAMPLE,
    )


def _many(forms: Sequence[str], count: int | str) -> str:
    """One or several of something."""
    return forms[str(count) != "1"].format(count=count)


def _sum(questions: Sequence[Figures], measure: str, row: str = "read") -> str:
    """A sum over questions; `HIDDEN` where one is hidden, which the sum would give away."""
    values = [figures.whole(row, measure) for figures in questions]
    known = [value for value in values if value is not None]
    return str(sum(known)) if len(known) == len(values) else HIDDEN


def _coverage(questions: Sequence[Figures]) -> str:
    """How sure the model is of the comments that people did not code; nothing where that is hidden.

    What people coded says nothing of the model.
    """
    by_model: dict[str, int] = {}
    for row in ("read", "coded", "uncertain", "uncoded"):
        every, people = (_sum(questions, of, row) for of in ("comments", "coded_by_people"))
        if HIDDEN in (every, people):
            return ""
        by_model[row] = int(every) - int(people)
    read = by_model.pop("read")
    if not read:
        return ""
    say = words()["why"]
    everything = _sum(questions, "comments") == str(read)
    whose = say["coverage_of_all" if everything else "coverage_of_others"].format(others=read)
    shares = {
        state: f"{(2000 * count + read) // (2 * read) / 10:.1f}"
        for state, count in by_model.items()
    }
    return str(say["coverage"].format(whose=whose, **shares))
