"""Sentences claim no more than the printed figures bear out."""

import pandas as pd

from pipeline.publish.answers import answered, ends
from pipeline.publish.blocks import Paragraph, Table
from pipeline.publish.by_question import by_question
from pipeline.publish.conclusion import conclusion
from pipeline.publish.figures import Figures
from pipeline.publish.findings import question_findings
from pipeline.publish.participation import themes_overall, you_said
from pipeline.publish.protection import protection_words
from pipeline.tables.theme_tables import ThemeTables
from pipeline.tabulate.settings import TabulateSettings
from tests.tabulate.invented import (
    OPEN,
    assignments,
    codebook,
    comments,
    consultation,
    question,
    tabulate,
)


def counted(yes: list[int], no: list[int], *, by: str = "human") -> ThemeTables:
    """Tables, all printed, of 30 who said Yes and 30 who said No, with so many for each theme.

    Coded by people or by the model.
    """
    rows = [{"rating": rating} for rating in ("Yes", "No") for _ in range(30)]
    given = [
        (f"q1-{first + n:010x}", f"theme_{theme}", 0.9, n < count, by, "")
        for first, themes in ((0, yes), (30, no))
        for theme, count in enumerate(themes)
        for n in range(30)
    ]
    return tabulate(
        comments(rows), assignments(given), codebook=codebook(len(yes)),
        consultation=consultation([question("q1", ("Yes", "No"))], **OPEN),
    )  # fmt: skip


def leave_out(tables: ThemeTables, *cells: tuple[str, str]) -> None:
    counts = tables.counts
    for row, answer in cells:
        at = counts["row_id"].eq(row) & counts["answer_id"].eq(answer)
        figures = ["comments", "respondents", "percent_of_comments", "percent_of_respondents"]
        counts.loc[at, figures] = pd.NA
        counts.loc[at, ["status", "percent_status"]] = "c"


def told(tables: ThemeTables) -> str:
    (figures,) = by_question(tables)
    blocks = question_findings(figures, pd.DataFrame({"question_id": []}), {})
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


def test_the_first_theme_of_a_group_is_the_first_only_if_no_hidden_one_can_be_larger() -> None:
    counts = counted([12, 9], [6, 7])
    assert "answered “Yes”, the most frequent theme was Theme 0, mentioned by 12" in told(counts)
    leave_out(counts, ("theme_1", "Yes"))  # 16 in all: there could be up to 16 of them
    assert "What those who answered “Yes” wrote about most is left out" in told(counts)
    assert "Theme 0 (12)" not in told(counts)
    counts = counted([12, 3], [6, 1])
    leave_out(counts, ("theme_1", "Yes"))  # 4 in all
    assert "answered “Yes”, the most frequent theme was Theme 0, mentioned by 12" in told(counts)


def test_where_all_of_a_group_raised_a_theme_no_hidden_one_can_be_higher() -> None:
    counts = counted([30, 20], [6, 20])
    leave_out(counts, ("theme_1", "Yes"))
    assert "the most frequent theme was Theme 0, mentioned by 30 of 30." in told(counts)


def test_a_theme_is_said_to_follow_only_if_no_hidden_one_can_be_between() -> None:
    counts = counted([20, 8, 4, 2], [6, 7, 6, 1])
    leave_out(counts, ("theme_1", "Yes"))  # 15 in all
    assert "Theme 0, mentioned by 20 of 30. " in told(counts)
    counts = counted([20, 8, 4, 2], [6, 7, 6, 1])
    leave_out(counts, ("theme_3", "Yes"))  # 3 in all
    assert "Theme 0, mentioned by 20 of 30, followed by Theme 1 (8). They also" in told(counts)


def test_a_group_of_answers_of_which_little_can_be_shown_has_no_column() -> None:
    counts = counted([9, 8, 7, 6, 5, 4, 3], [5, 4, 3, 3, 3, 3, 3])
    leave_out(counts, *((f"theme_{n}", "No") for n in (0, 1, 2, 3)))
    assert "Yes: respondents" in _head(counts)
    assert "No: respondents" not in _head(counts)


def test_where_nothing_is_told_of_any_answer_no_list_of_them_is_made() -> None:
    counts = counted([9], [5])
    leave_out(counts, ("theme_0", "Yes"), ("theme_0", "No"))
    assert "those who gave each answer wrote about most is left out" in told(counts)


def _head(tables: ThemeTables) -> tuple[str, ...]:
    (figures,) = by_question(tables)
    blocks = question_findings(figures, pd.DataFrame({"question_id": []}), {})
    return next(block for block in blocks if isinstance(block, Table)).header


def test_counts_of_the_model_with_others_left_out_are_not_told_as_all_there_are() -> None:
    counts = counted([12, 9, 4], [6, 7, 1], by="model")
    leave_out(counts, ("theme_1", "Yes"))
    assert "What those who answered “Yes” wrote about most is left out" in told(counts)
    counts = counted([12, 2, 4], [6, 1, 1], by="model")
    leave_out(counts, ("theme_1", "Yes"))
    assert "the model counts of 30: Theme 0 (12) and Theme 2 (4)." not in told(counts)


def test_a_conclusion_names_themes_that_are_level_together_and_tells_yes_from_no() -> None:
    counts = counted([8, 7], [5, 6])
    blocks = conclusion(by_question(counts), counts.demographics)
    text = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    assert "was Theme 0 and Theme 1, level with each other, on “" in text
    assert "(13 each of 60 respondents)" in text
    assert "50.0% answered “Yes” (30 of 60) and 50.0% “No” (30)" in text


def test_themes_that_are_level_are_said_to_be() -> None:
    assert "Theme 0, mentioned by 8 of 30, level with Theme 1 (8)" in told(counted([8, 8], [5, 1]))


def test_a_theme_below_a_tenth_does_not_stand_out() -> None:
    text = told(counted([4, 1], [1, 0]))
    assert "No theme stood out: the most frequent, Theme 0, was raised by 5 of 60" in text


def test_who_commented_is_told_by_who_was_read_where_it_is_left_out() -> None:
    counts = counted([8, 2], [5, 1])
    leave_out(counts, ("commented", "total"))
    assert "60 of 60 respondents left a comment that was read for themes. Of these, 30" in told(
        counts
    )


def test_themes_and_answers_without_a_number_are_not_listed_but_mentioned() -> None:
    counts = counted([8, 2], [3, 1])
    leave_out(counts, ("theme_1", "total"), ("theme_1", "Yes"))
    leave_out(counts, ("theme_0", "No"), ("theme_1", "No"))
    (figures,) = by_question(counts)
    blocks = question_findings(figures, pd.DataFrame({"question_id": []}), {})
    table = next(block for block in blocks if isinstance(block, Table))
    assert table.header[:3] == ("Theme", "All: respondents", "Yes: respondents")
    assert [row[:3] for row in table.rows] == [("Theme 0", "11", "8")]
    assert "theme_tables.xlsx has them all" in told(counts)
    assert "those who answered “No” wrote about most is left out to protect them." in told(counts)


def test_where_nobody_repeats_a_theme_none_is_called_the_first() -> None:
    text = told(counted([8, 2], [1, 1]))
    assert "“No”, no theme was raised by more than one respondent of 30: single comments" in text


def test_that_no_themes_emerged_is_said_only_where_none_did() -> None:
    assert "Among those who answered “No”, no themes emerged." in told(counted([8], [0]))


def test_how_numbers_are_protected_is_said_as_it_was_done() -> None:
    usual = protection_words(TabulateSettings())
    assert "Numbers over a whole question are all shown" in usual.tables
    assert "by closed answer below 3 are left out" in usual.tables
    assert "each closed answer is shown even where few did" in usual.tables
    assert "No published comment can be tied" in usual.tables
    assert usual.level == "Level of protection: published."
    council = protection_words(TabulateSettings(protection="council"))
    assert "shown however small, as councils publish them" in council.tables
    assert "the numbers tell how they answered" in council.tables
    strict = protection_words(TabulateSettings(protection="strict", minimum_answer=10))
    assert "over a whole question below 5 are left out" in strict.tables
    assert "Closed answers of fewer than 10 respondents are left out" in strict.tables
    assert strict.level.endswith("These settings differ from the level: minimum_answer.")
    rounded = protection_words(TabulateSettings(disclosure="round", rounding_base=3))
    assert "multiples of 3" in rounded.tables
    assert "[c]" not in protection_words(TabulateSettings(**OPEN)).legend


def test_an_answer_that_holds_another_is_one_answer() -> None:
    """What a group is made of is never read back from its label."""
    asked = question(
        "q1", ("Yes or maybe", "maybe", "No"), groups={"yes": ("Yes or maybe", "maybe")}
    )
    rows = [{"rating": rating} for rating in ("Yes or maybe", "maybe", "No") for _ in range(20)]
    tables = tabulate(
        comments(rows), assignments([]), codebook=codebook(1),
        consultation=consultation([asked], **OPEN),
    )  # fmt: skip
    (figures,) = by_question(tables)
    assert [(column.id, column.parts) for column in figures.opinions] == [
        ("yes", ("Yes or maybe", "maybe")),
        ("No", ("No",)),
    ]
    asked = question("q1", ("Yes or maybe", "maybe", "No"), groups={})
    tables = tabulate(
        comments(rows), assignments([]), codebook=codebook(1),
        consultation=consultation([asked], **OPEN),
    )  # fmt: skip
    (figures,) = by_question(tables)
    assert [column.label for column in figures.opinions] == ["Yes or maybe", "maybe", "No"]


def test_no_order_of_themes_is_told_before_people_have_verified_it() -> None:
    text = told(counted([3, 12, 9], [2, 6, 7], by="model"))
    assert "in the codebook's order: Theme 0 (5), Theme 1 (18) and Theme 2 (16)." in text
    assert "“Yes”, the model counts of 30: Theme 0 (3), Theme 1 (12) and Theme 2 (9)." in text
    for word in ("most frequent", "followed", "level with", "fewer", "few of"):
        assert word not in text
    (guessed,) = by_question(counted([3, 12, 9], [2, 6, 7], by="model"))
    assert [row[0] for row in _overall(guessed)] == ["Theme 0", "Theme 1", "Theme 2"]
    (known,) = by_question(counted([3, 12, 9], [2, 6, 7]))
    assert [row[0] for row in _overall(known)] == ["Theme 1", "Theme 2", "Theme 0"]
    assert [name for _, name in guessed.raised] == ["Theme 0", "Theme 1", "Theme 2"]
    assert [name for _, name in known.raised] == ["Theme 1", "Theme 2", "Theme 0"]


def test_counts_that_people_made_some_of_are_not_called_the_models() -> None:
    counts = counted([12, 9], [6, 7], by="model")
    assert "the model counts of 30: Theme 0 (12)" in told(counts)
    whole = counts.counts["row_id"].eq("read") & counts.counts["answer_kind"].eq("total")
    counts.counts.loc[whole, "coded_by_people"] = 50
    assert "“Yes”, the counts of 30 are Theme 0 (12) and Theme 1 (9)." in told(counts)


def _overall(figures: Figures) -> list[tuple[str, ...]]:
    """The rows of the table of all themes, without the last one: its base."""
    blocks = themes_overall([figures], pd.DataFrame())
    table = next(block for block in blocks if isinstance(block, Table))
    return list(table.rows[:-1])


def test_more_themes_than_a_sentence_holds_are_left_to_the_table() -> None:
    text = told(counted([9, 8, 7, 6, 5, 4, 3, 3], [1] * 8, by="model"))
    assert "The table of themes below holds what the model counts." in text
    highest = "Theme 0 (9), Theme 1 (8), Theme 2 (7), Theme 3 (6), Theme 4 (5) and Theme 5 (4)."
    said = "answered “Yes”, the highest of the model's counts, of 30 respondents, are"
    assert f"{said} {highest}" in text
    level = told(counted([9, 8, 7, 6, 5, 4, 4, 3], [1] * 8, by="model"))
    assert f"{said} Theme 0 (9), Theme 1 (8), Theme 2 (7), Theme 3 (6) and Theme 4 (5)." in level
    assert "Theme 5 (4)" not in level, "of two with one number neither is among the highest"
    counts = counted([9, 8, 7, 6, 5, 4, 3, 3], [1] * 8, by="model")
    leave_out(counts, ("theme_1", "Yes"))  # 9 in all
    assert f"{said.removesuffix('are')}is Theme 0 (9)." in told(counts)


def test_of_a_rating_that_asks_how_much_nobody_has_to_say_which_end_is_more() -> None:
    rows = comments([{"rating": rating} for rating in ["2"] * 5 + ["9"] * 7])
    marks = tuple(map(str, range(11)))
    for text, asked in (("How likely are you to use it?", ""), ("Rate the library.", "Say what")):
        rated = question("q1", marks)
        rated.text = text
        tables = tabulate(
            rows, assignments([]), codebook=codebook(1), consultation=consultation([rated], **OPEN)
        )
        (figures,) = by_question(tables)
        assert "9" not in answered(figures), "eleven shares are left to the table"
        assert ends(figures).removeprefix("[For the author] ").startswith(asked)
        assert bool(ends(figures)) == bool(asked)


def test_a_scale_whose_ends_are_told_in_the_question_needs_no_author() -> None:
    marks = ("1", "2", "3", "4", "5")
    rows = [{"rating": marks[n % 5]} for n in range(30)]
    asked = question("q1", marks, {})
    tables = tabulate(
        comments(rows), assignments([]), codebook=codebook(1),
        consultation=consultation([asked], **OPEN),
    )  # fmt: skip
    (figures,) = by_question(tables)
    assert ends(figures)
    figures.lines["question"] = "How near is it (1 = not at all, 5 = very)?"
    assert not ends(figures)


def _said(tables: ThemeTables) -> list[str]:
    (table,) = [
        block for block in you_said(by_question(tables), pd.DataFrame()) if isinstance(block, Table)
    ]
    return [row[0] for row in table.rows]


def test_what_people_said_is_answered_in_the_order_in_which_most_said_it() -> None:
    assert _said(counted([5, 12, 9], [5, 12, 3])) == ["Theme 1", "Theme 2", "Theme 0"]


def test_an_order_that_nobody_verified_is_not_told_by_the_lines_of_what_follows() -> None:
    guessed = counted([5, 12, 9], [5, 12, 3], by="model")
    assert _said(guessed) == ["Theme 0", "Theme 1", "Theme 2"]


def test_what_a_comment_was_asked_for_does_not_run_into_the_closed_question() -> None:
    tables = counted([5, 12], [5, 12])
    asked = "How far do you agree? Please tell us why."
    tables.counts["question"] = asked
    (figures,) = by_question(tables, beside={"q1": "Please tell us why."})
    said = answered(figures)
    assert asked not in said
    assert "“How far do you agree?” Beside it they could comment: “Please tell us why.” 60 " in said
    (alone,) = by_question(tables)
    assert asked in answered(alone)
