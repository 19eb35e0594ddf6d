"""Where only some were asked to comment, no number and no mark pretends that it could be hidden."""

import pandas as pd

from pipeline.publish.answers import commented
from pipeline.publish.blocks import Paragraph, Table
from pipeline.publish.by_question import by_question
from pipeline.publish.findings import question_findings
from pipeline.tables.theme_tables import ThemeTables
from tests.tabulate.invented import (
    assignments,
    codebook,
    comments,
    consultation,
    question,
    tabulate,
)

ANSWERS = ("Yes", "No", "Not sure")


def asked_of(
    *answers: str, wrote: dict[str, int], themes: dict[str, int], unasked: int = 0
) -> ThemeTables:
    """30 gave each answer; of those asked so many wrote, and so many of these raised a theme."""
    rows, given = [], []
    for answer in ANSWERS:
        for place in range(30):
            writes = place < wrote.get(answer, unasked)
            state = "comment" if writes else "blank" if answer in answers else "not_asked"
            if writes:
                raised = place < themes.get(answer, 0)
                given.append((f"q1-{len(rows):010x}", "theme_0", 0.9, raised, "human", ""))
            coverage = "coded" if writes else None
            rows.append({"rating": answer, "substance": state, "coverage": coverage})
    one = question("q1", ANSWERS)
    one.comment_asked_of = answers
    return tabulate(
        comments(rows), assignments(given), codebook=codebook(1), consultation=consultation([one])
    )


def cells(tables: ThemeTables, row: str) -> dict[str, object]:
    lines = tables.counts[tables.counts["row_id"].eq(row)]
    counts = lines["respondents"].astype(object).where(lines["status"].eq(""), "[c]")
    return dict(zip(lines["answer_id"], counts, strict=True))


def test_comments_of_one_answer_are_not_counted_by_answer() -> None:
    tables = asked_of("No", wrote={"No": 20}, themes={"No": 20})
    assert cells(tables, "theme_0") == {"total": 20}
    assert cells(tables, "commented") == {"total": 20}


def test_how_many_were_asked_is_told_by_answer_as_their_answers_are() -> None:
    tables = asked_of("No", wrote={"No": 20}, themes={"No": 2})
    asked = cells(tables, "asked")
    assert asked == {"total": 30, "Yes": 0, "No": 30, "Not sure": 0, "no_answer": 0}


def test_one_sentence_says_how_all_who_commented_had_answered() -> None:
    (figures,) = by_question(asked_of("No", wrote={"No": 20}, themes={"No": 20}))
    assert "All of them had answered “No”: they alone were asked to comment." in commented(figures)
    blocks = question_findings(figures, pd.DataFrame({"question_id": []}), {})
    told = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    assert "left out" not in told
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert table.header == (
        "Theme",
        "All: respondents",
        "Percentage of all whose comments were read",
    )


def test_of_several_answers_those_that_were_asked_are_told_apart_and_protected() -> None:
    tables = asked_of(
        "No", "Not sure", wrote={"No": 20, "Not sure": 20}, themes={"No": 1, "Not sure": 5}
    )
    # Everybody knows that nobody else wrote: 6 less 5 would tell the one.
    assert cells(tables, "theme_0") == {"total": 6, "No": "[c]", "Not sure": "[c]"}
    (figures,) = by_question(tables)
    assert "Only those who had answered “No” or “Not sure” were asked" in commented(figures)


def test_where_others_wrote_too_comments_are_counted_by_answer() -> None:
    tables = asked_of("No", wrote={"No": 20}, themes={"No": 8, "Yes": 6}, unasked=10)
    assert cells(tables, "theme_0")["Yes"] == 6
    assert cells(tables, "asked") == {"total": 50}
    (figures,) = by_question(tables)
    assert "they alone" not in commented(figures)
