"""Whole numbers at the least cost: never worse than another solver's, never outside the bounds."""

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from pipeline.tabulate.integer_program import Bounded, least


def people_under_answers(seed: int) -> tuple[np.ndarray, Bounded]:
    """Kinds of people of known number put under answers, with bounds on sums of both."""
    random = np.random.default_rng(seed)
    kinds, answers = int(random.integers(5, 25)), int(random.integers(2, 6))
    truth = random.integers(0, 3, size=kinds * answers)
    of_kind = np.kron(np.eye(kinds, dtype=int), np.ones(answers, dtype=int))
    rows = random.random((8, kinds)) < 0.4
    crossed = np.array([np.kron(row, np.eye(answers, dtype=int)[a]) for row in rows
                        for a in range(answers)])  # fmt: skip
    slack = random.integers(0, 2, size=len(crossed))
    sums = np.vstack([of_kind, crossed])
    low = np.concatenate([of_kind @ truth, crossed @ truth - slack]).astype(float)
    high = np.concatenate([of_kind @ truth, crossed @ truth + slack]).astype(float)
    return random.normal(size=kinds * answers).round(3), Bounded(csr_array(sums), low, high)


@pytest.mark.parametrize("seed", range(25))
def test_nobody_finds_whole_numbers_at_less_cost(seed: int) -> None:
    cost, rows = people_under_answers(seed)
    found = least(cost, rows)
    assert found is not None and (found >= 0).all()
    sums = rows.sums @ found
    assert ((rows.low <= sums) & (sums <= rows.high)).all()
    theirs = milp(cost, integrality=1, bounds=Bounds(0, np.inf),
                  constraints=LinearConstraint(rows.sums, rows.low, rows.high))  # fmt: skip
    assert cost @ found == pytest.approx(theirs.fun, abs=1e-3)


@pytest.mark.parametrize("seed", range(10))
def test_where_any_will_do_they_are_within_the_bounds_too(seed: int) -> None:
    cost, rows = people_under_answers(seed)
    found = least(cost, rows, any_will_do=True)
    assert found is not None
    sums = rows.sums @ found
    assert (found >= 0).all() and ((rows.low <= sums) & (sums <= rows.high)).all()


def test_where_only_broken_numbers_fit_there_are_none() -> None:
    # Three pairs of three numbers that add up to one each: a half everywhere.
    pairs = Bounded(csr_array(np.array([[1, 1, 0], [0, 1, 1], [1, 0, 1]])), np.ones(3), np.ones(3))
    assert least(np.ones(3), pairs) is None


def test_the_same_numbers_every_time() -> None:
    cost, rows = people_under_answers(3)
    assert np.array_equal(least(cost, rows), least(cost, rows))  # type: ignore[arg-type]
