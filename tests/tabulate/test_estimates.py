"""Intervals of shares that account for the model's errors, and none where nobody checked."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.tables.verified import is_verified
from pipeline.tabulate.estimates import labels_wanted
from pipeline.tabulate.prediction_powered import difference, labels_alone, share_of
from tests.tabulate.invented import (
    assignments,
    codebook,
    comments,
    consultation,
    question,
    tabulate,
)


def coded(share: float, count: int, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Truth, and a biased classifier: it misses some, raises false alarms and is too sure."""
    truth = (random.random(count) < share).astype(float)
    heard = np.where(truth == 1, random.beta(4, 2, count), random.beta(1.2, 4, count))
    return truth, 0.8 * heard + 0.15


@pytest.mark.parametrize(
    ("share", "labelled", "count"), [(0.3, 100, 1000), (0.1, 100, 1000), (0.05, 200, 3000)]
)
def test_intervals_cover_as_often_as_they_say_and_are_narrower_than_the_labels_alone(
    share: float, labelled: int, count: int
) -> None:
    random = np.random.default_rng(7)
    covered, powered, alone = 0, 0.0, 0.0
    for _ in range(1000):
        truth, heard = coded(share, count, random)
        estimate = share_of(truth[:labelled], heard[:labelled], heard[labelled:])
        people = labels_alone(truth[:labelled])
        covered += estimate.low <= share <= estimate.high
        powered += estimate.high - estimate.low
        alone += people.high - people.low
    assert 930 <= covered <= 970
    assert powered < 0.9 * alone


def test_differences_of_groups_are_covered_too() -> None:
    random = np.random.default_rng(3)
    covered = 0
    for _ in range(1000):
        estimates = []
        for share in (0.4, 0.25):
            truth, heard = coded(share, 400, random)
            estimates.append(share_of(truth[:80], heard[:80], heard[80:]))
        gap = difference(*estimates)
        covered += gap.low <= 0.15 <= gap.high
    assert 930 <= covered <= 970


def test_what_nobody_in_a_sample_said_may_still_be_said() -> None:
    none = share_of(np.zeros(39), np.full(39, 0.1), np.full(100, 0.1))
    assert none.share == none.low == 0
    assert none.high == pytest.approx(1 - 0.025 ** (1 / 39))
    every = labels_alone(np.ones(39))
    assert (every.share, every.high) == (1, 1) and every.low < 0.95
    half = share_of(np.tile([0.0, 1.0], 20), np.full(40, 0.5), np.full(100, 0.5))
    assert difference(half, none).low < half.low - none.high + 0.1


@pytest.mark.parametrize("share", [0.01, 0.03, 0.06])
def test_rare_themes_are_covered_by_small_samples(share: float) -> None:
    random = np.random.default_rng(5)
    covered = 0
    for _ in range(600):
        truth, heard = coded(share, 140, random)
        estimate = share_of(truth[:39], heard[:39], heard[39:])
        covered += estimate.low <= share <= estimate.high
    assert covered >= 0.94 * 600


def test_it_agrees_with_the_authors_implementation() -> None:
    # ppi-python 0.2.3, ppi_mean_pointestimate(y, f, u) and ppi_mean_ci(y, f, u, alpha=0.05).
    place = np.arange(120)
    labels = ((place * 7) % 10 < 3).astype(float)
    predicted = np.clip(0.15 + 0.4 * labels + ((place * 13) % 17) / 40, 0, 1)
    others = np.clip(0.25 + ((np.arange(900) * 11) % 23) / 46, 0, 1)
    found = share_of(labels, predicted, others)
    assert found.share == pytest.approx(0.3207971, abs=1e-6)
    half = 1.959964 * found.error  # theirs is the normal interval on the plain scale
    assert found.share - half == pytest.approx(0.26720012, abs=5e-4)
    assert found.share + half == pytest.approx(0.37439408, abs=5e-4)


def test_a_useless_model_leaves_the_labels_alone() -> None:
    labels = np.array([0.0, 1.0] * 20)
    found = share_of(labels, np.full(40, 0.5), np.full(400, 0.5))
    assert found == labels_alone(labels)


def sampled(count: int, share: float = 0.4) -> tuple[pd.DataFrame, pd.DataFrame, list[str]]:
    random = np.random.default_rng(0)
    truth, heard = coded(share, count, random)
    table = comments([{"rating": ("Yes", "No")[place % 2]} for place in range(count)])
    ids = table["comment_id"]
    sample = list(ids[: count // 2])
    given = [
        (ids[n], "theme_0", round(float(heard[n]), 4))
        + ((bool(truth[n]), "human", "") if n < count // 2 else (bool(heard[n] > 0.5), "model", ""))
        for n in range(count)
    ]
    return table, assignments(given), sample


def test_with_a_random_sample_each_theme_group_and_difference_has_an_interval() -> None:
    table, given, sample = sampled(300)
    found = tabulate(
        table, given, consultation=consultation([question("q1", ("Yes", "No"))]),
        codebook=codebook(1), sample=sample,
    ).estimates  # fmt: skip
    assert found["answer_id"].tolist() == ["total", "Yes", "No", "Yes"]
    assert found["minus_answer_id"].tolist() == ["", "", "", "No"]
    assert found["method"].eq("prediction-powered").all()
    assert (found["low"] < found["percent"]).all()
    assert (found["percent"] < found["high"]).all()
    whole = found.iloc[0]
    assert whole["high"] - whole["low"] < whole["people_high"] - whole["people_low"]
    assert whole["labelled"] == 150


def with_letter(
    decided: bool, *, letters: int = 40, theme: bool = True
) -> tuple[pd.DataFrame, pd.DataFrame, list[str]]:
    """A sample of 60 of 100, and a letter with the theme that 40 more sent."""
    table, given, _ = sampled(100, share=0.2)
    sent = comments([{"rating": "Yes", "respondent_id": f"s{n}"} for n in range(letters)])
    sent["comment_id"] = [f"q1-letter{n:05d}" for n in range(letters)]
    sent["duplicate_group"] = "d1"
    source = "human" if decided else "model"
    more = assignments([(one, "theme_0", 0.7, theme, source, "") for one in sent["comment_id"]])
    table, given = (pd.concat(both, ignore_index=True) for both in ((table, sent), (given, more)))
    drawn = given.loc[given["source"].eq("human"), "comment_id"]
    return table, given, [one for one in drawn if "letter" not in one]


def estimated(made: tuple[pd.DataFrame, pd.DataFrame, list[str]]) -> pd.Series:
    table, given, sample = made
    return tabulate(
        table, given, consultation=consultation([question("q1", ("Yes", "No"))]),
        codebook=codebook(1), sample=sample,
    ).estimates.iloc[0]  # fmt: skip


def test_a_letter_that_people_coded_is_counted_beside_what_the_sample_says_of_the_others() -> None:
    line = estimated(with_letter(decided=True))
    alone = estimated(with_letter(decided=True, letters=0))
    assert line["labelled"] == alone["labelled"] == 50
    for end in ("percent", "low", "high"):
        assert line[end] == pytest.approx((40 + alone[end]) / 1.4, abs=0.1)
    without = estimated(with_letter(decided=True, theme=False))
    assert without["percent"] == pytest.approx(alone["percent"] / 1.4, abs=0.1)


def test_a_letter_that_nobody_coded_leaves_the_question_unverified() -> None:
    line = estimated(with_letter(decided=False))
    assert line["method"] == "model-coded, not verified"
    few = estimated(with_letter(decided=False, letters=5))
    certain = estimated(with_letter(decided=True, letters=5))
    assert few["low"] < certain["low"] and few["high"] == pytest.approx(certain["high"], abs=0.1)


def test_a_small_sample_has_intervals_and_asks_for_more_before_anything_is_ranked() -> None:
    table, given, sample = sampled(300)
    found = tabulate(
        table, given, consultation=consultation([question("q1", ("Yes", "No"))]),
        codebook=codebook(1), sample=sample[:40],
    ).estimates  # fmt: skip
    whole = found.iloc[0]
    assert whole["low"] < whole["high"] and whole["labelled"] == 40
    assert whole["to_verify"] == 169 - 40
    assert not is_verified(found.assign(question_id="q1"), "q1")


def test_without_one_the_table_says_so_and_what_would_verify_it() -> None:
    table, given, _ = sampled(300)
    found = tabulate(
        table, given, consultation=consultation([question("q1", ("Yes", "No"))]),
        codebook=codebook(1),
    ).estimates  # fmt: skip
    assert found["method"].tolist() == ["model-coded, not verified"]
    assert found[["percent", "low", "high"]].isna().all(axis=None)
    assert found["to_verify"].tolist() == [169]


@settings(max_examples=12, deadline=None)
@given(
    left=st.lists(st.booleans(), min_size=1, max_size=3), said=st.lists(st.booleans(), min_size=3)
)
def test_where_people_left_a_few_comments_the_ends_hold_whatever_those_say(
    left: list[bool], said: list[bool]
) -> None:
    table, given, _ = sampled(60)
    few = len(left)
    given["source"] = ["model"] * few + ["human"] * (60 - few)
    given.loc[: few - 1, "assigned"] = said[:few]
    found = tabulate(
        table, given, consultation=consultation([question("q1", ("Yes", "No"))]),
        codebook=codebook(1),
    ).estimates  # fmt: skip
    (line,) = found.itertuples()
    assert (line.method, line.labelled) == ("nearly all coded by people", 60 - few)
    truth = 100 * (given["assigned"][few:].sum() + sum(left)) / 60
    assert line.low <= truth <= line.high
    assert line.high - line.low <= 200 * few / 60 + 0.31


def test_where_people_left_more_than_one_in_twenty_nothing_is_verified() -> None:
    table, given, _ = sampled(60)
    given["source"] = ["model"] * 4 + ["human"] * 56
    found = tabulate(
        table, given, consultation=consultation([question("q1", ("Yes", "No"))]),
        codebook=codebook(1),
    ).estimates  # fmt: skip
    assert found["method"].tolist() == ["model-coded, not verified"]


def test_hidden_counts_have_no_estimate() -> None:
    table, given, sample = sampled(120, share=0.01)
    given["assigned"] = False
    given.loc[0, "assigned"] = True
    found = tabulate(
        table, given,
        consultation=consultation([question("q1", ("Yes", "No"))], protection="strict"),
        codebook=codebook(1), sample=sample,
    ).estimates  # fmt: skip
    assert found.empty


def test_a_pair_of_copies_that_nobody_coded_asks_for_nothing_more() -> None:
    pair, none = (
        estimated(with_letter(decided=False, letters=2)),
        estimated(with_letter(decided=True, letters=0)),
    )
    assert pair["to_verify"] == none["to_verify"] == labels_wanted(100) - 50
    letter = estimated(with_letter(decided=False))
    assert letter["to_verify"] == none["to_verify"] + 1


def test_beside_rounded_counts_the_ends_tell_no_count_of_copies() -> None:
    table, given, sample = with_letter(decided=True)
    found = tabulate(
        table, given,
        consultation=consultation([question("q1", ("Yes", "No"))], disclosure="round"),
        codebook=codebook(1), sample=sample,
    ).estimates  # fmt: skip
    exact = estimated(with_letter(decided=True))
    whole = found.iloc[0]
    ends = whole[["percent", "low", "high"]].astype(float)
    assert (ends % 5 == 0).all()
    assert whole["low"] <= exact["low"] and exact["high"] <= whole["high"]
