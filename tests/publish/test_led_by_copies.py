"""A theme that leads because several sent one text is not told as what most people think."""

from typing import Any

from pipeline.publish.blocks import Block, Paragraph
from pipeline.publish.by_question import by_question
from pipeline.publish.campaigns import Campaign, campaigns_in, counted_with_copies
from pipeline.publish.conclusion import conclusion
from pipeline.publish.figures import Figures
from tests.tabulate.invented import (
    OPEN,
    assignments,
    codebook,
    comments,
    consultation,
    question,
    tabulate,
)


def asked(
    *groups: tuple[int, str, bool], others: int = 30, by: str = "human", **settings: Any
) -> tuple[list[Figures], list[Campaign], list[Block]]:
    """One open question: groups of so many with a theme, as copies of one text or each their own.

    The question's figures, its campaigns, and the conclusion.
    """
    rows: list[dict[str, Any]] = []
    given = []
    for place, (count, theme, copied) in enumerate(groups):
        for _ in range(count):
            row: dict[str, Any] = {"rating": None, "text_redacted": f"Own words {len(rows)}."}
            if copied:
                row |= {"text_redacted": f"Letter {place}.", "duplicate_group": f"g{place}"}
            given.append((f"q1-{len(rows):010x}", theme, 0.9, True, by, ""))
            rows.append(row)
    for _ in range(others):
        given.append((f"q1-{len(rows):010x}", "theme_0", 0.1, False, by, ""))
        rows.append({"rating": None, "text_redacted": f"Others {len(rows)}."})
    table = comments(rows)
    tables = tabulate(
        table, assignments(given), codebook=codebook(3),
        consultation=consultation([question("q1", ())], **{**OPEN, **settings}),
    )  # fmt: skip
    campaigns = campaigns_in(tables.campaigns, table, assignments(given))
    figures = by_question(tables)
    return figures, campaigns, conclusion(figures, tables.demographics, campaigns)


def said(blocks: list[Block]) -> str:
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


def beside(figures: list[Figures], campaigns: list[Campaign], minimum: int = 0) -> str:
    return counted_with_copies(figures[0], campaigns, minimum=minimum)


LED = ((8, "theme_0", True), (2, "theme_0", False), (7, "theme_1", False))


def test_what_leads_only_with_the_copies_is_told_with_what_leads_without_them() -> None:
    figures, campaigns, concluded = asked(*LED)
    assert beside(figures, campaigns) == (
        "Among these comments is one text that 8 respondents sent; it counts for Theme 0. "
        "Without it, Theme 1 (7) came up most."
    )
    assert "2 without a text that several sent; then Theme 1 came up most, with 7)" in said(
        concluded
    )


def test_what_leads_without_the_copies_too_is_said_to() -> None:
    figures, campaigns, concluded = asked(
        (4, "theme_0", True), (9, "theme_0", False), (7, "theme_1", False)
    )
    assert beside(figures, campaigns).endswith("Without it, Theme 0 (9) still came up most.")
    assert "(13 of 50 respondents, 9 without a text that several sent)" in said(concluded)


def test_of_a_theme_that_does_not_lead_only_the_copies_are_told() -> None:
    figures, campaigns, concluded = asked((4, "theme_0", True), (9, "theme_1", False))
    assert beside(figures, campaigns).endswith("it counts for Theme 0.")
    assert "without a text" not in said(concluded)


def test_several_texts_are_told_together() -> None:
    figures, campaigns, _ = asked((8, "theme_0", True), (5, "theme_2", True), (7, "theme_1", False))
    assert beside(figures, campaigns) == (
        "Among these comments are texts that 8 and 5 respondents sent; they count for Theme 0 and "
        "Theme 2. Without them, Theme 1 (7) came up most."
    )


def test_what_would_be_too_small_a_number_is_not_told_of_the_rest() -> None:
    figures, campaigns, _ = asked(*LED, minimum_total=5)
    told = beside(figures, campaigns, minimum=5)
    assert told.endswith("Which theme came up most without it is not told.")


def test_nothing_is_said_of_an_order_that_people_have_not_verified() -> None:
    figures, campaigns, _ = asked(*LED, by="model")
    assert beside(figures, campaigns).endswith("it counts for Theme 0.")


def test_a_question_without_copies_says_nothing_of_them() -> None:
    figures, campaigns, concluded = asked((9, "theme_0", False))
    assert not beside(figures, campaigns)
    assert "several sent" not in said(concluded)


def test_a_handful_of_other_answers_is_no_finding_beside_questions_that_many_answered() -> None:
    rows = [
        {"rating": None, "question_id": name, "respondent_id": f"r{name}{n}"}
        for name, many in (("q1", 30), ("q2", 8))
        for n in range(many)
    ]
    table = comments(rows)
    given = [(one, "theme_0", 0.9, True, "human", "") for one in table["comment_id"]]
    tables = tabulate(
        table, assignments(given), codebook=codebook(2),
        consultation=consultation([question("q1", ()), question("q2", ())], **OPEN),
    )  # fmt: skip
    told = said(conclusion(by_question(tables), tables.demographics))
    assert "(30 of 30 respondents)" in told
    assert "of 8 respondents" not in told
