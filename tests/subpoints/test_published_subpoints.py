"""What is published of sub-points: numbers, words and quotes of people who may be quoted."""

from pathlib import Path

import pandas as pd

from pipeline.subpoints.stage import find_subpoints
from pipeline.tables.theme_tables import ThemeTables
from tests.subpoints.test_subpoints import (
    BOOK,
    EVENING,
    FARES,
    LONE,
    SETTINGS,
    encode,
    found_in,
    given,
    readings,
    table,
)
from tests.tabulate.invented import consultation, question


def published(
    comments: pd.DataFrame,
    choices: Path | None = None,
    codes: tuple[str, ...] = ("buses",),
    quotes_limit: int = 0,
    **settings: object,
) -> ThemeTables:
    from pipeline.tabulate.settings import TabulateSettings
    from pipeline.tabulate.stage import tabulate as tabulate_stage

    asked = consultation([question("q1", (), {})])
    asked.demographics = ()
    coded = pd.concat([given(comments, code) for code in codes], ignore_index=True)
    found = find_subpoints(
        comments, coded, codebook=BOOK, encode=encode, again=encode, settings=SETTINGS,
        readings=readings(comments),
    )  # fmt: skip
    return tabulate_stage(
        comments, coded, questionnaire=asked, codebook=BOOK,
        settings=TabulateSettings(quotes_limit=quotes_limit, **settings), subpoints=found,
        quote_choices=choices,
    )  # fmt: skip


def test_what_is_published_has_counts_and_quotes_of_different_people() -> None:
    tables = published(table([*EVENING, *FARES, LONE]), minimum_cell=0)
    assert tables.subpoints["respondents"].tolist() == [4, 3]
    quoted = tables.subpoint_quotes
    assert set(quoted.loc[quoted["point"].eq(1), "quote"]) == set(EVENING)
    assert quoted["point"].tolist()[-1] == 0


def test_a_small_sub_point_has_no_number_and_none_has_one_where_the_theme_has_none() -> None:
    comments = table([*EVENING, "No evening bus at the school", *FARES, LONE])
    assert published(comments, minimum_total=5).subpoints["status"].tolist() == ["", "c"]
    assert published(comments, minimum_total=50).subpoints["respondents"].isna().all()
    rounded = published(comments, disclosure="round").subpoints
    assert set(rounded["respondents"].dropna()) <= {0, 5, 10}


def test_nobody_is_quoted_who_forbade_it_nor_anybodys_only_words() -> None:
    comments = table([*EVENING, *FARES, LONE])
    comments["publishing"] = ["publish"] * 4 + ["do_not_publish"] * 4
    tables = published(comments, minimum_cell=0)
    assert set(tables.subpoint_quotes["quote"]) <= set(EVENING)
    assert tables.subpoints["point"].tolist() == [1]


def test_a_phrase_holds_no_word_of_those_who_forbade_to_be_published() -> None:
    trams = [f"No evening tram reaches the {place}" for place in ("mill", "green", "quay")]
    comments = table([*trams, *EVENING[:3], *FARES, LONE])
    comments["publishing"] = ["do_not_publish"] * 3 + ["publish"] * 7
    evening, fares = found_in(comments).points["phrase"].str.lower()
    assert "tram" not in evening and "evening bus" in evening
    assert "fares" in fares
    comments["publishing"] = ["do_not_publish"] * 6 + ["publish"] * 4
    assert found_in(comments).points["phrase"].str.contains("fares").tolist() == [True]


def test_sub_points_are_quoted_by_the_rule_of_all_quotes() -> None:
    unfit = ["No evening bus?", "No evening bus 😂 reaches the old harbour at all",
             "No evening bus brings me home, as a nurse, from the hospital"]  # fmt: skip
    tables = published(table([*EVENING, *unfit, *FARES, LONE]), minimum_cell=0)
    assert tables.subpoints["respondents"].tolist() == [7, 3]
    assert set(tables.subpoint_quotes["quote"]) == {*EVENING, *FARES, LONE}


def test_what_is_banned_is_quoted_nowhere(tmp_path: Path) -> None:
    comments = table([*EVENING, *FARES, LONE])
    sheet = tmp_path / "choices.csv"
    sheet.write_text(f"comment_id,choice\n{comments['comment_id'][0]},ban\n", encoding="utf-8")
    tables = published(comments, minimum_cell=0, choices=sheet)
    assert set(tables.subpoint_quotes["quote"]) == {*EVENING[1:], *FARES, LONE}


def test_no_sentence_is_quoted_twice_on_one_question() -> None:
    comments = table([*EVENING, *FARES, LONE])
    tables = published(comments, minimum_cell=0, codes=("money", "buses"))
    quoted = tables.subpoint_quotes
    assert set(quoted["theme_id"]) == {"money"} and quoted["quote"].is_unique
    assert set(tables.subpoints["theme_id"]) == {"money"}, "nobody is left to speak for the other"


def test_what_stands_among_the_quotes_of_a_question_is_not_quoted_again() -> None:
    comments = table([*EVENING, *FARES, LONE])
    tables = published(comments, minimum_cell=0, quotes_limit=2)
    chosen = set(tables.quotes["quote"])
    assert chosen and chosen.isdisjoint(tables.subpoint_quotes["quote"])
    counts = tables.subpoint_quotes[tables.subpoint_quotes["point"].gt(0)].groupby("point").size()
    assert (counts >= 2).all()
    assert set(counts.index) == set(tables.subpoints["point"])


def test_a_sub_point_is_by_two_people_who_may_be_quoted_be_it_in_few_words() -> None:
    comments = table(
        [EVENING[0], "No evening bus now 😂", "No evening bus to us 👎", EVENING[1], *FARES, LONE]
    )
    comments.loc[3, "respondent_id"] = comments["respondent_id"][0]
    assert published(comments, minimum_cell=0).subpoints["phrase"].str.contains("fares").all()
    comments.loc[1, "text_redacted"] = "No evening bus"
    tables = published(comments, minimum_cell=0)
    quoted = tables.subpoint_quotes
    assert tables.subpoints["phrase"].str.contains("fares|evening bus").tolist() == [True, True]
    assert {"No evening bus", *FARES} <= set(quoted.loc[quoted["point"].gt(0), "quote"])


def test_what_nobody_may_quote_calls_no_sub_point(tmp_path: Path) -> None:
    comments = table([*EVENING, *FARES, LONE])
    called = published(comments, minimum_cell=0).subpoints["phrase"][0]
    (by,) = [row for row, said in enumerate(EVENING) if called in said]
    sheet = tmp_path / "choices.csv"
    sheet.write_text(f"comment_id,choice\n{comments['comment_id'][by]},ban\n", encoding="utf-8")
    tables = published(comments, minimum_cell=0, choices=sheet)
    assert tables.subpoints["respondents"][0] == len(EVENING)
    assert any(tables.subpoints["phrase"][0] in said for said in EVENING)
    assert tables.subpoints["phrase"][0] not in EVENING[by]


def test_what_a_campaign_sent_is_no_quote_of_a_sub_point() -> None:
    comments = table([*EVENING, *FARES, LONE, *EVENING[:3]])
    comments["duplicate_group"] = ["d-1"] * 4 + [None] * 4 + ["d-1"] * 3
    tables = published(comments, minimum_cell=0)
    assert set(tables.subpoint_quotes["quote"]) == {*FARES, LONE}
