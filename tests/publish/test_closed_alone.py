"""Where nobody could comment no table tells that nobody raised a theme."""

from pipeline.publish.sheets import sheets_of
from pipeline.tables.theme_tables import ThemeTables
from tests.tabulate.invented import (
    OPEN,
    assignments,
    codebook,
    comments,
    consultation,
    question,
    tabulate,
)


def one_ticked_and_one_written() -> ThemeTables:
    """A question without room for words before one with it; twelve answered both."""
    ticked, wrote = question("q1", ("Yes", "No")), question("q2", ("Yes", "No"))
    ticked.comment = None
    blank = {"substance": "blank", "text_redacted": "", "coverage": None}
    rows = [
        {"question_id": one, "respondent_id": f"r{n}", "rating": "Yes"} | more
        for n in range(12)
        for one, more in (("q1", blank), ("q2", {}))
    ]
    made = comments(rows)
    of_second = made.loc[made["question_id"].eq("q2"), "comment_id"]
    given = [(each, "theme_0", 1.0, True, "human", "") for each in of_second]
    return tabulate(
        made, assignments(given), consultation=consultation([ticked, wrote], **OPEN),
        codebook=codebook(2),
    )  # fmt: skip


def test_a_question_without_room_for_words_has_no_rows_of_themes() -> None:
    tables = one_ticked_and_one_written()
    themes = tables.counts[tables.counts["section"].eq("themes")]
    assert set(themes["question_id"]) == {"q2"}
    assert set(tables.estimates["question_id"]) == {"q2"}


def test_no_sheet_is_called_by_themes_that_has_none() -> None:
    kinds = {sheet.label: sheet.kind for sheet in sheets_of(one_ticked_and_one_written())}
    assert kinds["1a"] == "overall_without_themes"
    assert kinds["1b"] == "by_answer_without_themes"
    assert (kinds["2a"], kinds["2b"]) == ("overall", "by_answer")
