"""Where people coded some comments, a model's count is told as one, and what is certain is told."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pipeline.publish.at_a_glance import at_a_glance
from pipeline.publish.blocks import Block, Paragraph, Table
from pipeline.publish.by_question import by_question
from pipeline.publish.campaigns import Campaign, campaign_blocks, counted_with_copies
from pipeline.publish.charts import themes_chart
from pipeline.publish.conclusion import conclusion
from pipeline.publish.drawn_aside import DrawnAside
from pipeline.publish.figures import Figures
from pipeline.publish.findings import question_findings
from pipeline.publish.participation import by_group, themes_overall
from pipeline.publish.sheets import sheets_of
from pipeline.publish.sureness import sureness
from pipeline.questionnaire.questions import Demographic
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
    ("labels", "head", "shares"),
    [
        (100, "partly as a model counts, not verified", ["70.0%", "20.0%"]),
        (0, "as a model counts, not verified", ["70%", "20%"]),
    ],
)
def test_a_models_count_is_called_one_where_it_stands_and_has_no_tenth(
    labels: int, head: str, shares: list[str]
) -> None:
    (figures,), _ = drawn(labels, 0.7, 0.2)
    blocks = question_findings(figures, pd.DataFrame({"question_id": []}), {})
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert table.header[1] == f"All: respondents, {head}"
    assert [row[-1] for row in table.rows] == shares
    assert "all questions are a model's count" in said(themes_overall([figures], pd.DataFrame()))


def test_what_people_counted_is_told_to_a_tenth_and_without_a_reserve() -> None:
    (figures,), _ = drawn(MANY, 0.7, 0.2)
    blocks = question_findings(figures, pd.DataFrame({"question_id": []}), {})
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert table.header[1] == "All: respondents"
    assert [row[-1] for row in table.rows] == ["70.0%", "20.0%"]
    assert "model" not in said(themes_overall([figures], pd.DataFrame()))


def biased() -> Any:
    """A model that finds one theme as often as it is there, and of another hardly any.

    A hundred comments were drawn and coded by people; a fifth of them have either theme.
    """
    given = [
        (f"q1-{n:010x}", f"theme_{theme}", share, n % 5 == theme and (n < 100 or n % 100 < seen),
         "human" if n < 100 else "model", "")
        for n in range(MANY)
        for theme, share, seen in ((0, 0.2, 100), (1, 0.02, 5))
    ]  # fmt: skip
    table = comments([{"rating": None} for _ in range(MANY)])
    return tabulate(
        table, assignments(given), codebook=codebook(2),
        consultation=consultation([question("q1", ())], **OPEN),
        sample=set(table["comment_id"][:100]),
    )  # fmt: skip


def test_where_a_sample_was_coded_its_estimate_is_the_number_of_table_sentence_and_bar(
    tmp_path: Path,
) -> None:
    tables = biased()
    (figures,) = by_question(tables)
    with DrawnAside(tmp_path) as charts:
        chart = themes_chart(figures, charts)
        charts.finish()
    counted = figures.percent("theme_1", section="themes") or 0
    estimated = figures.estimated["theme_1"]
    assert counted < 8 and estimated > 15
    blocks = question_findings(figures, pd.DataFrame({"question_id": []}), {})
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert table.header[-1].startswith("Estimated percentage")
    assert {row[0]: row[-1] for row in table.rows}["Theme 1"] == f"{estimated:.1f}%"
    assert f"Theme 1 ({estimated:.1f}%)" in said(blocks)
    assert chart is not None and f"Theme 1: {estimated:.1f}%" in chart.alt


def test_the_ends_of_a_share_stand_on_both_sides_of_its_bar() -> None:
    (figures,) = by_question(biased())
    assert figures.ends
    for theme, (low, high) in figures.ends.items():
        share = figures.theme_percent(theme)
        assert share is not None and low <= share <= high


@pytest.mark.parametrize("labels", [0, 10])
def test_without_a_sample_nothing_is_told_of_how_many_are_for_and_against(
    labels: int, tmp_path: Path
) -> None:
    _, tables = drawn(labels, 0.7, 0.2, 0.4)
    (figures,) = by_question(tables, stances=["theme_0", "theme_1"])
    with DrawnAside(tmp_path) as charts:
        chart = themes_chart(figures, charts)
        charts.finish()
    blocks = question_findings(figures, pd.DataFrame({"question_id": []}), {})
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert [row[0] for row in table.rows] == ["Theme 2"]
    assert "Theme 0" not in said(blocks) and "for and how many against is not told" in said(blocks)
    assert chart is not None and "Theme 0" not in chart.alt and "Theme 2: 40%" in chart.alt
    overall = [b for b in themes_overall([figures], pd.DataFrame()) if isinstance(b, Table)]
    assert "Theme 0" not in str(overall)


def test_bars_of_themes_stand_by_size_also_where_the_codebook_has_another_order(
    tmp_path: Path,
) -> None:
    (figures,), _ = drawn(0, 0.1, 0.7, 0.4)
    with DrawnAside(tmp_path) as charts:
        chart = themes_chart(figures, charts)
        charts.finish()
    assert chart is not None and chart.alt.endswith("Theme 1: 70%; Theme 2: 40%; Theme 0: 10%.")


ENOUGH = 250  # labels, of 400, that tell shares to within 5 points


def test_where_there_are_estimates_the_conclusion_ranks_by_them_and_not_by_a_models_count() -> None:
    (figures,), tables = drawn(ENOUGH, 0.2, 0.7)
    counts = tables.counts.copy()
    whole = counts["row_id"].eq("theme_0")
    counts.loc[whole, "respondents"] = 399  # what a model that is off would count
    (figures,) = by_question(replace(tables, counts=counts))
    assert figures.verified and figures.estimated
    assert [theme for theme, _ in figures.raised] == ["theme_1", "theme_0"]
    for told in (
        said(conclusion([figures], tables.demographics)),
        said(at_a_glance([figures], tables.demographics)),
    ):
        assert "The theme raised most was Theme 1 on “" in told
        assert f"({figures.estimated['theme_1']:.1f}% of the comments, " in told
        assert "certainly" not in told and "399" not in told


def test_a_theme_that_may_be_no_more_frequent_than_the_next_is_not_said_to_be_certainly_ahead() -> (
    None
):
    (figures,), tables = drawn(ENOUGH, 0.32, 0.3, 0.05)
    told = said(conclusion([figures], tables.demographics))
    assert "not certainly ahead of Theme 1)" in told
    (figures,), tables = drawn(ENOUGH, *[0.3] * 6)
    assert "not certainly ahead of all others)" in said(conclusion([figures], tables.demographics))


def test_respondents_beside_an_estimate_are_called_a_models_count() -> None:
    (figures,), _ = drawn(ENOUGH, 0.7, 0.2)
    blocks = question_findings(figures, pd.DataFrame({"question_id": []}), {})
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert table.header[1] == "All: respondents, partly as a model counts, not verified"
    assert table.header[-1] == "Estimated percentage of all comments read"
    assert "all questions are a model's count" in said(themes_overall([figures], pd.DataFrame()))


DISTRICT = Demographic(name="district", label="District", column="District")


def grouped(stances: Sequence[str], labels: int = 0) -> list[Table]:
    """Who raised what, of two themes over one question; 40 people of two districts each."""
    given = [
        (f"q1-{n:010x}", f"theme_{theme}", 0.5, n % 3 > theme, "human" if n < labels else "model",
         "")
        for n in range(80)
        for theme in (0, 1)
    ]  # fmt: skip
    people = [
        {"rating": None, "demographic_district": "North" if n < 40 else "South"} for n in range(80)
    ]
    tables = tabulate(
        comments(people), assignments(given), codebook=codebook(2),
        consultation=consultation([question("q1", ())], (DISTRICT,), **OPEN),
    )  # fmt: skip
    blocks = by_group(by_question(tables, stances=stances), tables.demographics, "")
    return [block for block in blocks if isinstance(block, Table)]


@pytest.mark.parametrize(
    ("labels", "head"),
    [
        (0, "Respondents who (themes as a model counts, not verified)"),
        (20, "Respondents who (themes partly as a model counts, not verified)"),
        (80, "Respondents who"),
    ],
)
def test_a_table_of_groups_says_that_a_model_counted(labels: int, head: str) -> None:
    (table,) = grouped([], labels)
    assert table.header[0] == head


def test_who_is_for_and_against_is_told_of_no_group_without_a_sample() -> None:
    (table,) = grouped(["theme_0"])
    named = [row[0] for row in table.rows]
    assert "Theme 1" in named and "Theme 0" not in named


def test_a_table_of_campaigns_says_that_a_model_counted_and_tells_no_for_and_against() -> None:
    _, tables = drawn(0, 0.7, 0.2)
    (figures,) = by_question(tables, stances=["theme_0"])
    sent = Campaign("q1", "Please keep the bus.", 12, None, {"theme_0": 12, "theme_1": 12})
    blocks = campaign_blocks(figures, [sent], minimum=0)
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert [row[0] for row in table.rows] == ["Theme 1"]
    assert all(head.endswith(", as a model counts, not verified") for head in table.header[1:])
    told = counted_with_copies(figures, [sent], minimum=0)
    assert "Theme 1" in told and "Theme 0" not in told


@pytest.mark.parametrize(
    ("labels", "counted"),
    [
        (0, "Numbers of themes are as a model counts, not verified"),
        (100, "Numbers of themes are partly as a model counts, not verified"),
        (ENOUGH, "Numbers of themes are partly as a model counts, not verified"),
        (MANY, ""),
    ],
)
def test_the_workbook_says_that_a_model_counted(labels: int, counted: str) -> None:
    _, tables = drawn(labels, 0.7, 0.2)
    sheet = next(sheets_of(tables))
    assert sheet.kind == "overall" and sheet.base.endswith(counted)
    assert ("model" in sheet.base) == bool(counted)


@pytest.mark.parametrize(("labels", "told"), [(0, False), (100, True)])
def test_the_workbook_tells_who_is_for_and_against_of_a_sample_alone(
    labels: int, told: bool
) -> None:
    _, tables = drawn(labels, 0.7, 0.2)
    for sheet in sheets_of(tables, stances=["theme_0"]):
        if sheet.kind in ("overall", "by_answer", "by_group"):
            rows = sheet.table.set_index("Row").drop(columns="Base")
            assert ("[u]" not in set(rows.loc["Theme 0"])) == told
            assert "[u]" not in set(rows.loc["Theme 1"])
