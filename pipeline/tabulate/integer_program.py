"""Integer programs: whole numbers within bounds on their sums, at the least cost."""

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

_FAR = 100_000  # an end far off keeps every direction bounded
_WHOLE = 1e-6  # a number so near to a whole one is it
_STEP = 1e-3  # costs are told apart to this
# How long a search for the least cost may take, in the solver's own count of its work: the same on
# every machine, and about as many seconds. The best that was found until then is taken; with twice
# as much time one cell in a hundred fewer is left out.
_WORK = 1.0


class Bounded(NamedTuple):
    """Sums of the numbers, 0/1 [n_sums, n], that must keep within bounds; whole or infinite."""

    sums: csr_array
    low: NDArray[np.float64]
    high: NDArray[np.float64]


def least(
    cost: NDArray[np.float64],
    rows: Bounded,
    *,
    near: NDArray[np.int64] | None = None,
    any_will_do: bool = False,
) -> NDArray[np.int64] | None:
    """Find whole numbers ≥ 0 within the bounds at the least cost, or None where none fit: [n].

    `near` are numbers [n] that nearly do, for where none is found soon. Where `any_will_do`, some
    whole numbers that lean the way of the cost. A linear program is tried first, at a fraction of
    the price: where its answer is whole, no integer program has a better one. Else constraint
    programming (OR-Tools' CP-SAT), since people put under answers are what it is for: branch and
    bound needs some ten times as long for such sums.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    answer = milp(
        c=cost,
        bounds=Bounds(0, _FAR),
        constraints=LinearConstraint(rows.sums, rows.low, rows.high),
    )
    if answer.x is None:
        return None
    whole = np.rint(answer.x)
    if (np.abs(answer.x - whole) < _WHOLE).all():
        return whole.astype(np.int64)
    return _constraint_program(cost, rows, near, any_will_do=any_will_do)


def _constraint_program(
    cost: NDArray[np.float64],
    rows: Bounded,
    near: NDArray[np.int64] | None,
    *,
    any_will_do: bool,
) -> NDArray[np.int64] | None:
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    numbers = [model.new_int_var(0, _FAR, "") for _ in cost]
    low = np.maximum(rows.low, cp_model.INT32_MIN).astype(np.int64).tolist()
    high = np.minimum(rows.high, cp_model.INT32_MAX).astype(np.int64).tolist()
    sums = csr_array(rows.sums)
    places, weights = sums.indices.tolist(), sums.data.astype(np.int64).tolist()
    for row, (start, end) in enumerate(pairwise(sums.indptr.tolist())):
        # As the model's own method writes it, by way of an expression at three times the price.
        linear = model.proto.constraints.add().linear
        linear.vars.extend(places[start:end])
        linear.coeffs.extend(weights[start:end])
        linear.domain.extend((low[row], high[row]))
    steps = np.rint(cost / _STEP).astype(np.int64).tolist()
    model.minimize(cp_model.LinearExpr.weighted_sum(numbers, steps))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1  # more of them race, and the first to answer differs
    solver.parameters.random_seed = 0
    solver.parameters.max_deterministic_time = _WORK
    solver.parameters.stop_after_first_solution = any_will_do
    solver.parameters.cp_model_probing_level = 0  # costs more than it saves in so small programs
    found = solver.solve(model)
    if found == cp_model.UNKNOWN and not any_will_do:
        if near is not None:
            for number, value in zip(numbers, near.tolist(), strict=True):
                model.add_hint(number, value)
        found = solver.solve(model)
    if found == cp_model.UNKNOWN and not any_will_do:
        # Whether there is a world at all has to be known: the first one is taken, however long.
        solver.parameters.max_deterministic_time = np.inf
        solver.parameters.stop_after_first_solution = True
        found = solver.solve(model)
    if found not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return np.array([solver.value(number) for number in numbers], dtype=np.int64)
