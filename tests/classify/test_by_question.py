"""A question is coded with its own codes: others are neither read nor given nor learnt from."""

import numpy as np
import pandas as pd
import pytest

from pipeline.classify.settings import ClassifySettings
from pipeline.codebook.codebook import Codebook
from pipeline.codebook.scope import of_question
from tests.classify.invented import classified, codebook, comments, given, labels, readings

OF_Q2 = ("buses", "parks")


def scoped(**options: object) -> Codebook:
    """Schools for both questions, money for the first, buses and parks for the second."""
    scope = {"money": ("q1",), **dict.fromkeys(OF_Q2, ("q2",))}
    codes = [
        code.model_copy(update={"questions": scope.get(code.id, ())}) for code in codebook().codes
    ]
    return Codebook.model_validate({"version": 1, "codes": codes} | options)


def two_questions(count: int) -> tuple[pd.DataFrame, list[list[str]]]:
    """Comments on two questions, and their true codes of those for the question."""
    table, codes = comments(count)
    table["question_id"] = np.where(np.arange(count) % 2, "q2", "q1")
    own = [set(of_question(scoped(), q).ids) for q in table["question_id"]]
    return table, [sorted(set(each) & may) for each, may in zip(codes, own, strict=True)]


@pytest.mark.parametrize("labelled", [0, 30, 110])
@pytest.mark.parametrize("selection", ["many", "one"])
def test_no_comment_gets_a_code_of_another_question(labelled: int, selection: str) -> None:
    table, codes = two_questions(140)
    if selection == "one":
        codes = [each[:1] or ["schools"] for each in codes]
    settings = ClassifySettings(few_labels=20, many_labels=100)
    result = classified(
        table, scoped(selection=selection), settings=settings,
        labels=labels(table, codes, range(labelled)) if labelled else None,
    )  # fmt: skip
    question = result.assignments["comment_id"].map(table.set_index("comment_id")["question_id"])
    assert set(result.assignments.loc[question.eq("q1"), "code_id"]) == {"schools", "money"}
    assert set(result.assignments.loc[question.eq("q2"), "code_id"]) == {"schools", *OF_Q2}
    if selection == "one":
        assert result.assignments.groupby("comment_id")["assigned"].sum().eq(1).all()


def test_a_question_is_coded_as_if_its_codes_were_the_whole_codebook() -> None:
    table, _ = two_questions(60)
    together = classified(table, scoped()).assignments
    for question in ("q1", "q2"):
        own = table[table["question_id"].eq(question)].reset_index(drop=True)
        alone = classified(own, of_question(scoped(), question)).assignments
        there = together[together["comment_id"].isin(own["comment_id"])].reset_index(drop=True)
        pd.testing.assert_frame_equal(there, alone)


def test_the_same_words_are_read_once_for_each_question_of_other_codes() -> None:
    table, _ = comments(4)
    table["text_redacted"] = "the bus and the pond and the budget"
    table["question_id"] = ["q1", "q1", "q2", "q2"]
    assert len(readings(table, codebook()).log_odds) == 1 + 1
    assert len(readings(table, scoped()).log_odds) == 1 + 2


def test_a_code_is_learnt_and_judged_on_the_comments_it_is_for() -> None:
    table, codes = two_questions(200)
    result = classified(table, scoped(), labels=labels(table, codes, range(120)))
    told = result.learnt.set_index("code_id")
    assert told["labelled"].to_dict() == {"schools": 120, "buses": 60, "money": 60, "parks": 60}
    assert told.loc[["buses", "parks"], "f1"].min() > 0.8
    found = given(result)
    rest = range(120, 200)
    truth = {table["comment_id"].iloc[row]: set(codes[row]) for row in rest}
    right = sum(len(found.get(cid, set()) & own) for cid, own in truth.items())
    size = sum(len(found.get(cid, set())) + len(own) for cid, own in truth.items())
    assert 2 * right / size > 0.8


def test_a_label_of_another_question_does_not_count() -> None:
    table, codes = two_questions(20)
    wrong = [sorted({*own, "parks"}) for own in codes]
    result = classified(table, scoped(), labels=labels(table, wrong, range(20)))
    found = given(result)
    for row, comment_id in enumerate(table["comment_id"]):
        own = set(codes[row]) | ({"parks"} if table["question_id"].iloc[row] == "q2" else set())
        assert found.get(comment_id, set()) == own


def test_a_question_that_no_code_is_for_is_not_read_for_themes() -> None:
    """Nor is it judged: that no code fits is said of comments that codes are for."""
    table, codes = two_questions(20)
    book = Codebook(version=1, codes=tuple(c for c in scoped().codes if c.id in OF_Q2))
    mine = [[code for code in each if code in OF_Q2] for each in codes]
    for said in (None, labels(table, mine, range(20))):
        result = classified(table, book, labels=said)
        asked = result.comments.set_index("question_id")["coverage"]
        assert asked["q1"].isna().all()
        assert asked["q2"].notna().all()
        of = result.assignments["comment_id"].map(table.set_index("comment_id")["question_id"])
        assert set(of) == {"q2"}
        assert set(result.assignments["code_id"]) == set(OF_Q2)
    assert result.learnt["labelled"].max() == 10
    assert result.fit.texts <= 10
