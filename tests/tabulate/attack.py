"""An outsider who has the published tables and the published comments, and integer programming.

Written apart from the pipeline and from the definitions of the tables alone: one unknown per listed
comment and closed answer (did its writer give it?), one per kind of unlisted response and answer.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

UNLISTED = ("withheld", "review", "no_substance", "blank")
READ = ("coded", "uncertain", "uncoded")
STATUS = {
    "commented": ("read", "withheld", "review"),
    "withheld": ("withheld",),
    "review": ("review",),
    "no_substance": ("no_substance",),
    "blank": ("blank",),
    "read": ("read",),
}


@dataclass(frozen=True)
class Recovered:
    """Suppressed cells that are certain, and published comments whose answer is."""

    cells: list[tuple[str, str]]
    comments: list[str]


def attack(
    counts: pd.DataFrame,
    published: pd.DataFrame,
    *,
    answers: tuple[str, ...],
    quotes: pd.DataFrame | None = None,
    secret: NDArray[np.bool_] | None = None,
) -> Recovered:
    """Attack one question: its lines of theme_counts, its rows of coded_comments.

    Theme cells over the whole question can be counted in the comments file and are not recovered
    by it: they are public. Who is quoted beside an answer or a group is known to be in it; `secret`
    marks the lines to go for (default: those left out).
    """
    columns = [*answers, "no_answer"]
    listed, width = len(published), len(columns)
    unknowns = (listed + len(UNLISTED)) * width
    groups = counts[counts["answer_kind"].eq("group")]
    made_of = {"total": columns, **{name: [name] for name in columns}}
    for name, label in zip(groups["answer_id"], groups["answer"], strict=True):
        made_of[name] = label.split(" or ")

    def cell(row_id: str, answer: str, section: str) -> NDArray[np.float64]:
        place = np.zeros((listed + len(UNLISTED), width))
        inside = [columns.index(one) for one in made_of[answer]]
        if section == "themes":
            people = [*np.flatnonzero(published[row_id].to_numpy() == 1)]
        elif row_id in READ:
            people = [*np.flatnonzero(published["coverage"].to_numpy() == row_id)]
        elif row_id in STATUS:
            kinds = STATUS[row_id]
            people = [*range(listed)] if "read" in kinds else []
            people += [listed + UNLISTED.index(kind) for kind in kinds if kind != "read"]
        else:
            people = [*range(listed + len(UNLISTED))]
            if row_id == "answered":
                inside = [one for one in inside if columns[one] != "no_answer"]
            elif row_id == "skipped":
                inside = [columns.index("no_answer")]
        place[np.ix_(people, inside)] = 1
        return place.reshape(-1)

    one_answer_each = np.zeros((listed, unknowns))
    for comment in range(listed):
        one_answer_each[comment, comment * width : (comment + 1) * width] = 1
    lines = list(counts.itertuples())
    sums = np.array([cell(line.row_id, line.answer_id, line.section) for line in lines])
    hidden = counts["status"].eq("c").to_numpy(dtype=bool)
    figures = counts["respondents"].fillna(0).to_numpy(dtype=float)
    blur = np.where(counts["status"].eq("r"), 2, 0)[~hidden]  # rounded to the nearest 5
    printed = figures[~hidden]
    constraints = [
        LinearConstraint(csr_array(one_answer_each), 1, 1),
        LinearConstraint(csr_array(sums[~hidden]), printed - blur, printed + blur),
    ]
    quoted = {}
    if quotes is not None:
        quoted = dict(zip(quotes["comment_id"], quotes["answer_id"], strict=True))
    for comment, comment_id in enumerate(published["comment_id"]):
        if comment_id in quoted:
            beside = np.zeros(unknowns)
            for one in made_of[quoted[comment_id]]:
                beside[comment * width + columns.index(one)] = 1
            constraints.append(LinearConstraint(csr_array(beside[None, :]), 1, 1))
    top = np.concatenate([np.ones(listed * width), np.full(len(UNLISTED) * width, 1000.0)])

    def world(direction: NDArray[np.float64]) -> NDArray[np.int64]:
        answer = milp(direction, integrality=1, bounds=Bounds(0, top), constraints=constraints)
        assert answer.x is not None, "the published figures contradict each other"
        return np.rint(answer.x).astype(np.int64)

    public = np.array([line.section == "themes" and line.answer_id == "total" for line in lines])
    public |= np.array(
        [line.row_id in (*READ, "read") and line.answer_id == "total" for line in lines]
    )
    wanted = (hidden if secret is None else secret) & ~public
    targets = sums[wanted]
    names = [(line.row_id, line.answer_id) for line in lines]
    names = [name for name, go in zip(names, wanted, strict=True) if go]
    random = np.random.default_rng(0)
    worlds = [world(random.normal(size=unknowns)) for _ in range(8)]
    certain = []
    for target, name in zip(targets, names, strict=True):
        if len({int(target @ each) for each in worlds}) > 1:
            continue
        low, high = world(target), world(-target)
        worlds += [low, high]
        if int(target @ low) == int(target @ high):
            certain.append(name)
    told = []
    for comment in range(listed):
        if published["comment_id"].iloc[comment] in quoted:
            continue
        own = slice(comment * width, (comment + 1) * width)
        given = {int(each[own].argmax()) for each in worlds}
        if len(given) > 1:
            continue
        direction = np.zeros(unknowns)
        direction[comment * width + given.pop()] = 1
        another = world(direction)
        worlds.append(another)
        if another @ direction == 1:
            told.append(str(published["comment_id"].iloc[comment]))
    return Recovered(certain, told)
