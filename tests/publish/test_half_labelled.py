"""Where people coded some comments, a model's count is told as one, and what is certain is told."""

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from pipeline.publish.at_a_glance import at_a_glance
from pipeline.publish.blocks import Block, Paragraph, Table
from pipeline.publish.conclusion import conclusion
from pipeline.publish.figures import Figures, by_question
from pipeline.publish.findings import question_findings
from pipeline.publish.participation import themes_overall
from pipeline.publish.sureness import sureness
from tests.tabulate.invented import (
    OPEN,
    assignments,
    codebook,
    comments,
    consultation,
    question,
    tabulate,
)

MANY = 400


def drawn(labels: int, *shares: float) -> tuple[list[Figures], Any]:
    """An open question: themes with such shares, by people of so many that were drawn by lot."""
    given = [
        (f"q1-{n:010x}", f"theme_{theme}", share, (n % 100) < 100 * share,
         "human" if n < labels else "model", "")
        for n in range(MANY)
        for theme, share in enumerate(shares)
    ]  # fmt: skip
    table = comments([{"rating": None} for _ in range(MANY)])
    tables = tabulate(
        table, assignments(given), codebook=codebook(len(shares)),
        consultation=consultation([question("q1", ())], **OPEN),
        sample=set(table["comment_id"][:labels]),
    )  # fmt: skip
    return by_question(tables), tables


def said(blocks: list[Block]) -> str:
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


def test_a_theme_whose_share_lies_above_all_others_is_said_to_have_come_up_most() -> None:
    (figures,), tables = drawn(100, 0.7, 0.2, 0.1)
    assert "Theme 0 came up most" in said(sureness(tables.estimates, figures))
    assert "the theme raised most was Theme 0 on “" in said(
        conclusion([figures], tables.demographics)
    )
    assert "the theme raised most was Theme 0 on “" in said(
        at_a_glance([figures], tables.demographics)
    )


def test_themes_that_are_ahead_together_are_named_together() -> None:
    (figures,), tables = drawn(100, 0.7, 0.68, 0.1)
    told = said(sureness(tables.estimates, figures))
    assert "Theme 0 and Theme 1 came up more often than all others" in told
    assert "raised most" not in said(conclusion([figures], tables.demographics))


def test_of_shares_that_overlap_no_order_is_told() -> None:
    (figures,), tables = drawn(100, 0.3, 0.28, 0.26, 0.25, 0.24)
    told = said(sureness(tables.estimates, figures))
    assert "it is not told which theme came up more often" in told
    assert "came up most" not in told


def test_no_theme_is_ahead_of_one_whose_share_is_not_known() -> None:
    _, tables = drawn(100, 0.7, 0.2, 0.1)
    known = tables.estimates[tables.estimates["theme_id"].ne("theme_2")]
    (figures,) = by_question(replace(tables, estimates=known))
    assert not figures.ahead


def test_themes_that_no_drawn_comment_has_are_not_listed_with_an_empty_interval() -> None:
    (figures,), tables = drawn(100, 0.7, 0.4, 0.3, 0.2, 0.2, 0.1, 0.1, 0.0, 0.0)
    blocks = sureness(tables.estimates, figures)
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert [row[0] for row in table.rows] == [f"Theme {n}" for n in range(7)]
    assert "None of the comments that were drawn has one of the other themes." in said(blocks)


@pytest.mark.parametrize(
    ("labels", "head"),
    [(100, "partly as a model counts, not verified"), (0, "as a model counts, not verified")],
)
def test_a_models_count_is_called_one_where_it_stands_and_has_no_tenth(
    labels: int, head: str
) -> None:
    (figures,), _ = drawn(labels, 0.7, 0.2)
    blocks = question_findings(figures, pd.DataFrame({"question_id": []}), {})
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert table.header[1] == f"All: respondents, {head}"
    assert [row[-1] for row in table.rows] == ["70%", "20%"]
    assert "all questions are a model's count" in said(themes_overall([figures], pd.DataFrame()))


def test_what_people_counted_is_told_to_a_tenth_and_without_a_reserve() -> None:
    (figures,), _ = drawn(MANY, 0.7, 0.2)
    blocks = question_findings(figures, pd.DataFrame({"question_id": []}), {})
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert table.header[1] == "All: respondents"
    assert [row[-1] for row in table.rows] == ["70.0%", "20.0%"]
    assert "model" not in said(themes_overall([figures], pd.DataFrame()))
