"""Each question's table has its own codes, and nothing is said of codes it was not asked about."""

import pandas as pd

from pipeline.codebook.codebook import Code, Codebook
from pipeline.publish.comments_file import coded_comments
from tests.annotate.test_agreement import said
from tests.tabulate.invented import assignments, comments, consultation, question, tabulate

BOOK = Codebook(
    version=1,
    codes=(
        Code(id="money", name="Money", definition="d"),
        Code(id="clear", name="Clarity", definition="d", questions=("q2",)),
        Code(id="who", name="Who is missing", definition="d", questions=("q1",)),
    ),
)
OPEN = {"minimum_cell": 0, "minimum_total": 0}


def made() -> tuple[pd.DataFrame, pd.DataFrame]:
    table = comments([{"question_id": q} for q in ("q1", "q1", "q2", "q2", "q2")])
    given = [
        (comment, code, 0.9, True, "model", "")
        for comment, codes in zip(
            table["comment_id"],
            [("money", "who"), ("who",), ("money", "clear"), ("clear",), ()],
            strict=True,
        )
        for code in codes
    ]
    return table, assignments(given)


def test_a_question_has_the_themes_that_are_for_it() -> None:
    asked = consultation([question("q1"), question("q2")], **OPEN)
    counts = tabulate(*made(), consultation=asked, codebook=BOOK).counts
    themes = counts[counts["section"].eq("themes") & counts["answer_id"].eq("total")]
    rows = themes.groupby("question_id")["row_id"].agg(list).to_dict()
    assert rows == {"q1": ["money", "who"], "q2": ["money", "clear"]}
    assert themes["respondents"].tolist() == [1, 2, 1, 2]


def test_codes_that_share_no_question_are_no_pair() -> None:
    asked = consultation([question("q1"), question("q2")], **OPEN)
    together = tabulate(*made(), consultation=asked, codebook=BOOK).together
    pairs = set(zip(together["theme_id"], together["with_theme_id"], strict=True))
    assert pairs == {("money", "clear"), ("money", "who")}


def test_the_comments_file_is_empty_where_a_code_was_not_asked_about() -> None:
    listed = coded_comments(*made(), codebook=BOOK).set_index("question_id")
    assert listed.loc["q1", "clear"].isna().all() and listed.loc["q2", "who"].isna().all()
    assert listed.loc["q2", "clear"].sum() == 2
    assert listed["money"].notna().all()


def test_annotators_do_not_agree_on_what_they_were_not_asked() -> None:
    from pipeline.annotate.agreement import agreement

    of = {0: ("money",), 1: (), 2: ("clear",), 3: ()}
    people = {
        name: [
            each.model_copy(update={"question_id": "q1" if int(each.comment_id[1:]) < 2 else "q2"})
            for each in said(name, of)
        ]
        for name in ("ann", "bob")
    }
    found = agreement(people, BOOK.ids, {"clear": frozenset({"q2"}), "who": frozenset({"q1"})})
    counted = found.by_code.set_index("code_id")["comments"].to_dict()
    assert (counted["money"], counted["clear"], counted["who"]) == (4, 2, 2)


def test_pairs_of_themes_are_rounded_where_counts_are() -> None:
    table = comments([{"question_id": "q1"} for _ in range(7)])
    given = [
        (comment, code, 0.9, True, "model", "")
        for comment in table["comment_id"]
        for code in ("money", "who")
    ]
    asked = consultation([question("q1"), question("q2")], disclosure="round", **OPEN)
    pair = tabulate(table, assignments(given), consultation=asked, codebook=BOOK).together
    pair = pair[pair["with_theme_id"].eq("who")].iloc[0]
    assert (pair["comments"], pair["respondents"], pair["status"]) == (5, 5, "r")
