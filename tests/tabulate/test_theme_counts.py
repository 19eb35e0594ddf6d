"""Theme tables count what they say they count."""

import pandas as pd
import pytest

from pipeline.codebook.codebook import Codebook
from pipeline.tabulate.printed import left_out_by_answer
from tests.tabulate.invented import (
    ANSWERS,
    OPEN,
    assignments,
    codebook,
    comments,
    consultation,
    invent,
    question,
    tabulate,
)
from tests.tabulate.recount import behind


def cell(counts: pd.DataFrame, row: str, answer: str = "total") -> pd.Series:
    found = counts[counts["row_id"].eq(row) & counts["answer_id"].eq(answer)]
    assert len(found) == 1
    return found.iloc[0]


def given(themes: dict[int, list[str]], source: str = "model") -> pd.DataFrame:
    return assignments(
        [
            (f"q1-{n:010x}", code, 0.9, True, source, "")
            for n, codes in themes.items()
            for code in codes
        ]
    )


def test_an_independent_recount_with_plain_pandas_agrees() -> None:
    made = invent(200, **OPEN)
    counts = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).counts
    table = made.comments
    coded = made.assignments[made.assignments["assigned"]].merge(table, on="comment_id")
    themes = counts[counts["section"].eq("themes")]
    for line in themes.itertuples():
        here = behind(line, coded, {"agree": ANSWERS[:2], "disagree": ANSWERS[3:5]})
        assert line.comments == len(here)
        assert line.respondents == here["respondent_id"].nunique()
    for name in ("q1", "q2"):
        here, lines = table[table["question_id"].eq(name)], counts[counts["question_id"].eq(name)]
        assert cell(lines, "responses").respondents == len(here)
        assert cell(lines, "answered").respondents == here["rating"].notna().sum()
        assert cell(lines, "commented").comments == here["substance"].eq("comment").sum()
        assert cell(lines, "blank").respondents == here["substance"].eq("blank").sum()
        for status in ("withheld", "review"):
            assert cell(lines, status).comments == here["hate_status"].eq(status).sum()
        for coverage in ("coded", "uncertain", "uncoded"):
            assert cell(lines, coverage).comments == here["coverage"].eq(coverage).sum()


def test_a_respondent_counts_once_per_theme_and_question() -> None:
    table = comments([{"respondent_id": "r-1"}, {"respondent_id": "r-1"}, {"respondent_id": "r-2"}])
    counts = tabulate(
        table,
        given({0: ["theme_0"], 1: ["theme_0"], 2: ["theme_0"]}),
        consultation=consultation([question("q1")], **OPEN),
        codebook=codebook(),
    ).counts
    line = cell(counts, "theme_0")
    assert (line.comments, line.respondents) == (3, 2)


def test_answers_stand_in_the_surveys_order_and_groups_follow() -> None:
    made = invent(60, questions=1, **OPEN)
    counts = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).counts
    theme = counts[counts["row_id"].eq("theme_0")]
    assert list(theme["answer_id"]) == ["total", *ANSWERS, "no_answer", "agree", "disagree"]
    assert theme["answer"].iloc[-2] == "Strongly agree or Agree"


def test_a_groups_percentage_is_computed_from_counts_and_not_from_rounded_percentages() -> None:
    # The published report this follows printed 44.1 + 38.2 = 82.3; from the counts it is 82.4.
    ratings = ["Strongly agree"] * 45 + ["Agree"] * 39 + ["Disagree"] * 18
    table = comments(
        [{"rating": rating, "substance": "blank", "coverage": None} for rating in ratings]
    )
    counts = tabulate(
        table, given({}), consultation=consultation([question("q1")], **OPEN), codebook=codebook()
    ).counts
    shares = [
        cell(counts, "answered", answer).percent_of_respondents
        for answer in ("Strongly agree", "Agree", "agree")
    ]
    assert shares == [44.1, 38.2, 82.4]
    assert cell(counts, "answered", "agree").base == "those who answered the question"


def test_hateful_comments_are_counted_and_carry_no_theme() -> None:
    table = comments([{"hate_status": "withheld", "coverage": None}, {"hate_status": "review"}, {}])
    counts = tabulate(
        table,
        given({0: ["theme_0"], 1: ["theme_0"], 2: ["theme_0"]}),
        consultation=consultation([question("q1")], **OPEN),
        codebook=codebook(),
    ).counts
    assert cell(counts, "withheld").comments == 1
    assert cell(counts, "review").comments == 1
    assert cell(counts, "theme_0").comments == 1


def test_campaigns_are_counted_raw_and_distinct() -> None:
    rows = [{"duplicate_group": "d1", "duplicate_size": 6} for _ in range(6)] + [{}]
    counts = tabulate(
        comments(rows),
        given({n: ["theme_0"] for n in range(7)}),
        consultation=consultation([question("q1")], **OPEN),
        codebook=codebook(),
    ).counts
    line = cell(counts, "theme_0")
    assert (line.comments, line.respondents, line.distinct_comments) == (7, 7, 2)


def test_the_table_says_how_many_comments_people_coded() -> None:
    people = given({0: ["theme_0"], 1: ["theme_0"]}, source="human")
    model = given({2: ["theme_0"]})
    counts = tabulate(
        comments([{}, {}, {}]),
        pd.concat([people, model]),
        consultation=consultation([question("q1")], **OPEN),
        codebook=codebook(),
    ).counts
    assert cell(counts, "theme_0").coded_by_people == 2


def test_draft_and_retired_codes_are_not_tabulated() -> None:
    book = codebook().model_copy(
        update={
            "codes": tuple(
                code.model_copy(update={"status": status})
                for code, status in zip(
                    codebook().codes, ["active", "draft", "retired", "active"], strict=True
                )
            )
        }
    )
    counts = tabulate(
        comments([{}]), given({0: ["theme_1"]}),
        consultation=consultation([question("q1")], **OPEN), codebook=book,
    ).counts  # fmt: skip
    assert list(counts.loc[counts["section"].eq("themes"), "row_id"].unique()) == [
        "theme_0",
        "theme_3",
    ]


def test_a_heading_is_counted_with_what_is_below_it_and_is_no_theme() -> None:
    heading, one, two, other = codebook().codes
    book = Codebook(
        version=1,
        codes=(
            heading.model_copy(update={"codable": False}),
            one.model_copy(update={"parent": "theme_0"}),
            two.model_copy(update={"parent": "theme_0"}),
            other,
        ),
    )
    counts = tabulate(
        comments([{}, {}, {}]), given({0: ["theme_1", "theme_2"], 1: ["theme_2"], 2: ["theme_3"]}),
        consultation=consultation([question("q1")], **OPEN), codebook=book,
    ).counts  # fmt: skip
    themes = counts.loc[counts["section"].eq("themes"), "row_id"].unique()
    assert list(themes) == ["theme_1", "theme_2", "theme_3"]
    row = cell(counts, "theme_0")
    assert (row.section, row.row, row.comments) == ("parents", "Theme 0, all its themes", 2)


def test_a_code_may_have_the_name_of_a_status_row() -> None:
    book = codebook(1).model_copy(
        update={"codes": (codebook(1).codes[0].model_copy(update={"id": "blank"}),)}
    )
    counts = tabulate(
        comments([{}, {"substance": "blank", "coverage": None}]), given({0: ["blank"]}),
        consultation=consultation([question("q1")], **OPEN), codebook=book,
    ).counts  # fmt: skip
    both = counts[counts["row_id"].eq("blank") & counts["answer_id"].eq("total")]
    assert both["respondents"].tolist() == [1, 1]


@pytest.mark.parametrize("answers", [(), ANSWERS])
def test_a_question_without_answers_or_without_comments_still_makes_a_table(
    answers: tuple[str, ...],
) -> None:
    table = comments([{"substance": "blank", "coverage": None}] * 3)
    counts = tabulate(
        table, given({}), consultation=consultation([question("q1", answers)]), codebook=codebook()
    ).counts
    assert cell(counts, "commented").comments == 0
    assert pd.isna(cell(counts, "theme_0").percent_of_comments)
    assert cell(counts, "theme_0").percent_status == "z"


def test_closed_answers_of_a_question_without_comments_are_all_printed() -> None:
    ratings = ["Agree"] * 40 + ["Disagree"] * 7 + ["Don't know"] * 3 + [None] * 4
    rows = [{"rating": each, "substance": "blank", "coverage": None} for each in ratings]
    counts = tabulate(
        comments(rows), given({}), consultation=consultation([question("q1")]), codebook=codebook()
    ).counts
    assert cell(counts, "answered", "Don't know").respondents == 3
    assert cell(counts, "skipped").respondents == 4
    assert counts.loc[counts["answer_kind"].ne("total"), "row_id"].eq("answered").all()


def test_answers_and_groups_may_share_a_name() -> None:
    answers = ("agree", "strongly agree", "total", "no_answer")
    rows = [{"rating": answers[place % 4]} for place in range(40)]
    asked = question("q1", answers, {"agree": answers[:2], "total": answers[2:]})
    counts = tabulate(
        comments(rows), given({}), consultation=consultation([asked]), codebook=codebook()
    ).counts
    line = counts[counts["row_id"].eq("answered")].set_index("answer_id")["respondents"]
    assert line.index.is_unique
    names = ["total", "agree", "agree (group)", "total (answer)", "total (group)"]
    assert line[names].tolist() == [40, 10, 20, 10, 20]


def test_how_many_numbers_by_answer_are_left_out_is_counted_without_those_of_nobody() -> None:
    counts = pd.DataFrame(
        {
            "section": ["themes"] * 5 + ["responses"],
            "answer_kind": ["total", "answer", "group", "answer", "answer", "answer"],
            "respondents": pd.array([9, None, 6, 0, None, None], dtype="Int64"),
            "status": ["", "c", "", "", "c", "c"],
        }
    )
    assert left_out_by_answer(counts) == (2, 3)
