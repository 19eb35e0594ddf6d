"""An outsider who has the table of one demographic and the published comments.

Written apart from the pipeline, from what the two files say: how many respondents of each group
had a theme, and which comments have which themes. Who wrote which comment, and what comments share
a writer, is unknown.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.optimize import LinearConstraint

from tests.tabulate.whole_numbers import world


def tied_comments(
    demographics: pd.DataFrame, published: pd.DataFrame, *, questions: int = 1
) -> list[tuple[str, str]]:
    """Comments whose writer is certain to be of one group: (comment_id, group).

    Parameters
    ----------
    demographics : the lines of one demographic in theme_demographics.csv
    published : coded_comments.csv
    questions : how many questions there are, so how many comments a respondent may have written
    """
    everyone = demographics["group"].iloc[0]
    groups = [name for name in demographics["group"].unique() if name != everyone]
    themes = [row for row in demographics["row_id"].unique() if row not in ("responses", "read")]
    held = published[themes].to_numpy(dtype=int)
    patterns, kind = np.unique(held, axis=0, return_inverse=True)
    kind = np.asarray(kind).reshape(-1)
    sizes = np.bincount(kind)
    shape = (len(patterns), len(groups))

    def of(where: NDArray[np.bool_], inside: list[int]) -> NDArray[np.float64]:
        chosen = np.zeros(shape)
        chosen[np.ix_(np.flatnonzero(where), inside)] = 1
        return chosen.reshape(-1)

    constraints = [
        LinearConstraint(of(np.arange(len(sizes)) == number, [*range(len(groups))]), size, size)
        for number, size in enumerate(sizes)
    ]
    for line in demographics.itertuples():
        if line.status == "c" or line.row_id == "responses":
            continue
        inside = [*range(len(groups))] if line.group == everyone else [groups.index(line.group)]
        everything = np.ones(len(sizes), dtype=bool)
        where = everything if line.row_id == "read" else patterns[:, themes.index(line.row_id)] == 1
        # Each of them wrote at least one such comment, and at most one to a question.
        most = questions * line.respondents
        constraints.append(LinearConstraint(of(where, inside), line.respondents, most))

    most = np.full(patterns.shape[0] * len(groups), float(sizes.max()))

    def find(direction: NDArray[np.float64]) -> NDArray[np.int64]:
        return world(direction, most=most, constraints=constraints).reshape(shape)

    worlds = [find(np.random.default_rng(seed).normal(size=patterns.shape[0] * len(groups)))
              for seed in range(4)]  # fmt: skip
    told = {}
    for number in range(len(sizes)):
        for group in range(len(groups)):
            if any(each[number, group] < sizes[number] for each in worlds):
                continue
            fewest = find(of(np.arange(len(sizes)) == number, [group]))
            worlds.append(fewest)
            if fewest[number, group] == sizes[number]:
                told[number] = groups[group]
    ids = published["comment_id"].to_numpy()
    return [(str(ids[row]), told[int(of_)]) for row, of_ in enumerate(kind) if int(of_) in told]
