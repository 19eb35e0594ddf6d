"""The first page: what was answered to every question, and what is known of the themes."""

from typing import Any

import pandas as pd

from pipeline.publish.at_a_glance import at_a_glance
from pipeline.publish.blocks import Block, Paragraph, Placeholder, Table
from pipeline.publish.by_question import by_question
from pipeline.publish.campaigns import Campaign
from pipeline.publish.conclusion import conclusion
from tests.tabulate.invented import (
    ANSWERS,
    OPEN,
    assignments,
    codebook,
    comments,
    consultation,
    question,
    tabulate,
)

WAYS = ("By bus", "By car", "On foot")
MARKS = ("1", "2", "3", "4", "5")


def glance(questions: list[Any], rated: dict[str, list[str]], by: str = "model") -> list[Block]:
    """The page of a consultation whose questions were answered so; of ten who commented."""
    rows = [
        {"question_id": name, "rating": rating, "respondent_id": f"r{n}"}
        for name, ratings in rated.items()
        for n, rating in enumerate(ratings)
    ]
    first = next(iter(rated))
    given = [
        (f"{first}-{n:010x}", f"theme_{theme}", 0.9, n < count, by, "")
        for theme, count in enumerate((10, 6))
        for n in range(len(rated[first]))
    ]
    tables = tabulate(
        comments(rows), assignments(given), codebook=codebook(2),
        consultation=consultation(questions, **OPEN),
    )  # fmt: skip
    return at_a_glance(by_question(tables), tables.demographics)


def tables_of(blocks: list[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


AGREED = ["Strongly agree"] * 6 + ["Agree"] * 9 + ["Neither"] * 2 + ["Disagree"] * 3
DIVIDED = ["Agree"] * 5 + ["Disagree"] * 15


def test_questions_answered_on_one_scale_stand_in_one_table() -> None:
    asked = [question("q1"), question("q2"), question("q3", MARKS, {})]
    rated = {"q1": AGREED, "q2": DIVIDED, "q3": ["1"] * 2 + ["5"] * 18}
    agreement, marks = tables_of(glance(asked, rated))
    assert agreement.header == (
        "Question", "Strongly agree or Agree", "Neither", "Disagree or Strongly disagree",
        "Don't know", "Respondents who answered",
    )  # fmt: skip
    assert agreement.rows == (
        ("How far do you agree with q1?", "75.0%", "10.0%", "15.0%", "0.0%", "20"),
        ("How far do you agree with q2?", "25.0%", "0.0%", "75.0%", "0.0%", "20"),
    )
    assert marks.rows == (
        ("How far do you agree with q3?", "10.0%", "0.0%", "0.0%", "0.0%", "90.0%", "20"),
    )


def test_of_answers_without_a_scale_the_one_given_most_often_is_told() -> None:
    asked = [question("q1", WAYS, {}), question("q2", WAYS, {})]
    level = ["By bus"] * 5 + ["By car"] * 5
    (given_most,) = tables_of(glance(asked, {"q1": ["By bus"] * 3 + ["On foot"] * 7, "q2": level}))
    assert given_most.rows == (("How far do you agree with q1?", "On foot", "70.0%", "10"),)


def test_what_came_first_is_told_only_where_people_verified_it() -> None:
    unverified = glance([question("q1")], {"q1": AGREED})
    assert not any("spoke most" in each.text for each in unverified if isinstance(each, Paragraph))
    assert any("until then" in each.text for each in unverified if isinstance(each, Placeholder))
    verified = glance([question("q1")], {"q1": AGREED}, by="human")
    told = [each.text for each in verified if isinstance(each, Paragraph)]
    assert told[-1] == "Respondents spoke most of Theme 0 (10) and Theme 1 (6)."


def test_a_long_scale_is_told_by_its_mean_and_yes_and_no_by_their_shares() -> None:
    asked = [question("q1", tuple(map(str, range(11))), {}), question("q2", ("Yes", "No"), {})]
    rated = {"q1": ["0"] * 5 + ["7"] * 5, "q2": ["Yes"] * 3 + ["No"] * 7}
    yes_no, ratings = tables_of(glance(asked, rated))
    assert ratings.rows == (("How far do you agree with q1?", "0 to 10", "3.5", "10"),)
    assert yes_no.rows == (("How far do you agree with q2?", "30.0%", "70.0%", "10"),)


def test_a_letter_that_several_sent_is_told_beside_the_themes_that_it_lifts() -> None:
    rows = [{"rating": rating} for rating in AGREED]
    tables = tabulate(
        comments(rows), assignments([]), codebook=codebook(2),
        consultation=consultation([question("q1")], **OPEN),
    )  # fmt: skip
    letters = [Campaign("q1", "Keep it open.", count, None, {}) for count in (9, None)]
    blocks = at_a_glance(by_question(tables), tables.demographics, letters)
    told = [each.text for each in blocks if isinstance(each, Paragraph)]
    assert [each.startswith("9 of the comments on “How far") for each in told[-2:]] == [False, True]


def test_more_questions_than_a_glance_takes_in_have_no_table_there() -> None:
    names = [f"q{n}" for n in range(31)]
    many = glance([question(name) for name in names], dict.fromkeys(names, AGREED[:6]))
    assert not tables_of(many)
    assert ANSWERS[0] not in str(many)


def test_a_number_that_is_left_out_is_marked() -> None:
    rows = [{"rating": rating} for rating in AGREED]
    tables = tabulate(
        comments(rows), assignments([]), codebook=codebook(2),
        consultation=consultation([question("q1")], **OPEN),
    )  # fmt: skip
    at = tables.counts["row_id"].eq("answered") & tables.counts["answer_id"].eq("disagree")
    tables.counts.loc[at, ["respondents", "percent_of_respondents"]] = pd.NA
    tables.counts.loc[at, ["status", "percent_status"]] = "c"
    (agreement,) = tables_of(at_a_glance(by_question(tables), tables.demographics))
    assert agreement.rows[0][3] == "[c]"


def said(blocks: list[Block]) -> list[str]:
    return [each.text for each in blocks if isinstance(each, Paragraph)]


SHORT = ANSWERS[:5]
SHORTER = ("Strongly agree", "Agree", "Neither", "Disagree")
SHORT_GROUPS = {"agree": SHORT[:2], "neither": SHORT[2:3], "disagree": SHORT[3:]}
SHORTER_GROUPS = {"agree": SHORT[:2], "neither": SHORT[2:3], "disagree": SHORT[3:4]}


def test_an_answer_that_nobody_gave_to_one_question_makes_no_table_of_its_own() -> None:
    asked = [question("q1", SHORT, SHORT_GROUPS), question("q2"),
             question("q3", SHORTER, SHORTER_GROUPS)]  # fmt: skip
    (agreement,) = tables_of(glance(asked, {"q1": AGREED, "q2": DIVIDED, "q3": AGREED}))
    assert agreement.header[1:-1] == (
        "Strongly agree or Agree", "Neither", "Disagree or Strongly disagree", "Don't know",
    )  # fmt: skip
    assert [row[1:5] for row in agreement.rows] == [
        ("75.0%", "10.0%", "15.0%", "[z]"),
        ("25.0%", "0.0%", "75.0%", "0.0%"),
        ("75.0%", "10.0%", "15.0%", "[z]"),
    ]


def test_tables_at_a_glance_say_which_scale_they_are_of() -> None:
    asked = [question("q1"), question("q2", ("Yes", "No"))]
    captions = [each.caption for each in tables_of(glance(asked, {"q1": AGREED, "q2": ["No"] * 9}))]
    assert captions == [
        "Answers at a glance, “Strongly agree” to “Strongly disagree”",
        "Answers at a glance, “Yes” or “No”",
    ]


def test_questions_on_one_scale_are_compared_in_a_sentence() -> None:
    asked = [question("q1"), question("q2"), question("q3")]
    for each, name in zip(asked, ("Parks", "Roads", "Buses"), strict=True):
        each.label = name
    rated = {"q1": AGREED, "q2": DIVIDED, "q3": AGREED}
    assert said(glance(asked, rated))[1] == (
        "Of those who answered each question, between 25.0% (“Roads”) and 75.0% (“Parks”) answered "
        "“Strongly agree” or “Agree”. More answered “Disagree” or “Strongly disagree” than "
        "“Strongly agree” or “Agree” on “Roads” (75.0% and 25.0%)."
    )
    alike = said(glance(asked, dict.fromkeys(rated, AGREED)))[1]
    assert alike == (
        "On every question that was answered from “Strongly agree” to “Strongly disagree”, more "
        "answered “Strongly agree” or “Agree” than “Disagree” or “Strongly disagree”."
    )


def test_a_conclusion_compares_questions_and_repeats_no_table() -> None:
    asked = [*(question(f"q{n}") for n in range(9)), question("q9", WAYS, {})]
    rated = {each.id: AGREED for each in asked[:8]} | {
        "q8": DIVIDED, "q9": ["By bus"] * 3 + ["On foot"] * 7,
    }  # fmt: skip
    tables = tabulate(
        comments([{"question_id": name, "rating": one, "respondent_id": f"r{n}"}
                  for name, given in rated.items() for n, one in enumerate(given)]),
        assignments([]), codebook=codebook(2), consultation=consultation(asked, **OPEN),
    )  # fmt: skip
    told = said(conclusion(by_question(tables), tables.demographics))
    assert sum("Strongly agree" in each for each in told) == 1
    assert any("given most often was “On foot” (70.0%)" in each for each in told)
