"""The attackers' solver: whole numbers that agree with what is printed, found quickly."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp


def world(
    direction: NDArray[np.float64],
    *,
    most: NDArray[np.float64],
    constraints: Sequence[LinearConstraint],
) -> NDArray[np.int64]:
    """Return whole numbers from 0 to `most` that go as far against a direction as they can.

    A linear program is tried first, at a fraction of the price: where its answer is whole, no
    integer program has a better one.
    """
    for integrality in (0, 1):
        answer = milp(
            direction, integrality=integrality, bounds=Bounds(0, most), constraints=constraints
        )
        assert answer.x is not None, "the published figures contradict each other"
        whole = np.rint(answer.x)
        if np.abs(answer.x - whole).max() < 1e-6:
            break
    return whole.astype(np.int64)
