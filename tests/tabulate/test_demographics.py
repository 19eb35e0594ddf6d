"""Themes by demographic group, themes together, and themes with their sub-themes."""

from itertools import product
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import LinearConstraint, milp

from pipeline.tabulate.demographics import NOT_STATED, OTHER, merged_groups
from tests.tabulate.invented import (
    assignments,
    codebook,
    comments,
    consultation,
    invent,
    question,
    tabulate,
)


def test_respondents_are_counted_once_whatever_they_wrote_about() -> None:
    made = invent(150, minimum_cell=0, minimum_group=1)
    found = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).demographics
    coded = made.assignments[made.assignments["assigned"]].merge(made.comments, on="comment_id")
    for line in found[
        found["section"].eq("themes") & found["group"].ne("All respondents")
    ].itertuples():
        here = coded[
            coded["code_id"].eq(line.row_id) & coded["demographic_district"].eq(line.group)
        ]
        assert line.respondents == here["respondent_id"].nunique()
        read = made.comments[made.comments["coverage"].notna()]
        read = read[read["demographic_district"].eq(line.group)]
        assert line.base_respondents == read["respondent_id"].nunique()


def test_small_groups_are_merged_and_keep_the_surveys_order() -> None:
    answers = pd.Series(["old"] * 12 + ["young"] * 11 + ["teen"] * 6 + ["child"] * 5, dtype="str")
    merged = merged_groups(answers, order=["child", "teen", "young", "old"], minimum=10)
    assert list(merged.cat.categories) == ["young", "old", OTHER]
    assert merged.value_counts().to_dict() == {"old": 12, "young": 11, OTHER: 11}


def test_a_small_rest_takes_the_next_smallest_group_in() -> None:
    answers = pd.Series(["old"] * 30 + ["young"] * 11 + ["teen"] * 2, dtype="str")
    merged = merged_groups(answers, order=[], minimum=10)
    assert merged.value_counts().to_dict() == {"old": 30, OTHER: 13}


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["a", "b", "c", "d", None]), min_size=1, max_size=60),
    st.integers(1, 15),
)
def test_no_merged_group_is_below_the_minimum_unless_it_is_everybody(
    said: list[str | None], minimum: int
) -> None:
    merged = merged_groups(pd.Series(said, dtype="str"), order=["d", "a"], minimum=minimum)
    assert not merged.isna().any()
    sizes = merged.value_counts()
    assert len(sizes) == 1 or sizes.min() >= minimum


def test_what_was_not_said_is_a_group_of_its_own() -> None:
    merged = merged_groups(pd.Series(["a", None, None], dtype="str"), order=[], minimum=1)
    assert list(merged.cat.categories) == ["a", NOT_STATED]


def test_a_demographic_of_one_group_makes_no_table() -> None:
    made = invent(30, minimum_group=40)
    found = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).demographics
    assert found.empty


def test_small_numbers_by_group_are_left_out() -> None:
    made = invent(150, minimum_cell=20)
    found = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).demographics
    assert found["status"].eq("c").any()
    assert not found["respondents"].dropna().between(1, 19).any()
    assert found.loc[found["status"].eq("c"), "percent_of_respondents"].isna().all()


@pytest.mark.parametrize("seed", range(8))
def test_no_number_left_out_by_group_can_be_worked_out(seed: int) -> None:
    made = invent(60, questions=1, codes=3, seed=seed, minimum_group=8)
    found = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).demographics
    groups = [name for name in found["group"].unique() if name != "All respondents"]
    rows = list(found["row_id"].unique())
    place = {(row, group): n for n, (row, group) in enumerate(product(rows, groups))}

    def sum_of(row: str, group: str) -> np.ndarray:
        cells = np.zeros(len(place))
        cells[[place[row, one] for one in (groups if group == "All respondents" else [group])]] = 1
        return cells

    facts = []
    for line in found[found["status"].ne("c")].itertuples():
        facts.append(LinearConstraint(sum_of(line.row_id, line.group), *[line.respondents] * 2))
    for row, group in place:  # who has a theme has commented, who has commented has responded
        if row != "responses":
            above = "responses" if row == "read" else "read"
            facts.append(LinearConstraint(sum_of(above, group) - sum_of(row, group), 0, np.inf))
    for line in found[found["status"].eq("c")].itertuples():
        ends = [
            milp(sign * sum_of(line.row_id, line.group), integrality=1, constraints=facts).fun
            for sign in (1, -1)
        ]
        assert ends[0] is not None
        assert ends[1] is None or round(ends[0]) < round(-ends[1])


def test_themes_that_come_together_are_counted_by_comment() -> None:
    rows = comments([{} for _ in range(8)])
    both = [
        (comment, code, 0.9, True, "model", "")
        for comment in rows["comment_id"]
        for code in ("theme_0", "theme_1")
    ]
    found = tabulate(
        rows, assignments(both), consultation=consultation([question("q1")]), codebook=codebook(3)
    ).together.set_index(["theme_id", "with_theme_id"])
    assert found.loc[("theme_0", "theme_1"), "comments"] == 8
    assert found.loc[("theme_0", "theme_2"), "comments"] == 0


def test_a_parent_counts_every_comment_on_it_or_below_it_once() -> None:
    book = codebook(3)
    codes = [
        code.model_copy(update={"parent": None if n == 0 else "theme_0"})
        for n, code in enumerate(book.codes)
    ]
    rows = comments([{} for _ in range(6)])
    made = [(rows["comment_id"][n], f"theme_{n % 3}", 0.9, True, "model", "") for n in range(6)]
    made.append((rows["comment_id"][0], "theme_1", 0.9, True, "model", ""))
    counts = tabulate(
        rows, assignments(made), consultation=consultation([question("q1")], minimum_cell=0),
        codebook=book.model_copy(update={"codes": tuple(codes)}),
    ).counts  # fmt: skip
    line = counts[counts["section"].eq("parents") & counts["answer_kind"].eq("total")]
    assert line["row_id"].tolist() == ["theme_0"]
    assert line["comments"].tolist() == [6]


@pytest.mark.parametrize("order", [None, ("South", "North", "West")])
def test_demographics_may_or_may_not_have_an_order(order: tuple[str, ...] | None) -> None:
    made = invent(60)
    made.consultation.demographics = (SimpleNamespace(name="district", label="", order=order),)
    found = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).demographics
    assert found["demographic_label"].unique().tolist() == ["district"]
