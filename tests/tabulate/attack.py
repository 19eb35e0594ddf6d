"""An outsider who has the published tables and the published comments, and integer programming.

Written apart from the pipeline and from the definitions of the tables alone: one unknown per kind
of response (comments that look alike; responses that are not listed) and closed answer.
"""

import os
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.optimize import LinearConstraint
from scipy.sparse import csr_array

from tests.tabulate.whole_numbers import world

TABLES = 30 if "LONG_TESTS" not in os.environ else 200
"""Sets of linked tables that are attacked in each way: `make test-long` takes 200."""
UNLISTED = ("withheld", "review", "no_substance", "blank")
WORLDS = 4  # that are looked for before any number is
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
    writers: bool = True,
) -> Recovered:
    """Attack one question: its lines of theme_counts, its rows of coded_comments.

    Theme cells over the whole question can be counted in the comments file and are not recovered
    by it: they are public. Who is quoted beside an answer or a group is known to be in it; `secret`
    marks the lines to go for (default: those left out); `writers`: whether to go for answers of
    writers, too.
    """
    columns = [*answers, "no_answer"]
    width = len(columns)
    quoted = {}
    if quotes is not None:
        quoted = dict(zip(quotes["comment_id"], quotes["answer_id"], strict=True))
    # Comments that look alike are alike: what is certain of one is of all.
    beside = published["comment_id"].map(quoted).fillna("")
    looks = published.drop(columns=["comment_id", "question_id", "text_redacted"])
    kind_of = looks.assign(beside=beside).groupby([*looks, "beside"], dropna=False).ngroup()
    kind_of = kind_of.to_numpy(dtype=np.int64)
    first = [int(np.flatnonzero(kind_of == kind)[0]) for kind in range(kind_of.max(initial=-1) + 1)]
    sizes, kinds = np.bincount(kind_of, minlength=len(first)), published.iloc[first]
    listed = len(kinds)
    unknowns = (listed + len(UNLISTED)) * width
    groups = counts[counts["answer_kind"].eq("group")]
    made_of = {"total": columns, **{name: [name] for name in columns}}
    for name, label in zip(groups["answer_id"], groups["answer"], strict=True):
        made_of[name] = label.split(" or ")

    def cell(row_id: str, answer: str, section: str) -> NDArray[np.float64]:
        place = np.zeros((listed + len(UNLISTED), width))
        inside = [columns.index(one) for one in made_of[answer]]
        if section == "themes":
            people = [*np.flatnonzero(kinds[row_id].to_numpy() == 1)]
        elif row_id in READ:
            people = [*np.flatnonzero(kinds["coverage"].to_numpy() == row_id)]
        elif row_id in STATUS:
            states = STATUS[row_id]
            people = [*range(listed)] if "read" in states else []
            people += [listed + UNLISTED.index(state) for state in states if state != "read"]
        else:
            people = [*range(listed + len(UNLISTED))]
            if row_id == "answered":
                inside = [one for one in inside if columns[one] != "no_answer"]
            elif row_id == "skipped":
                inside = [columns.index("no_answer")]
        place[np.ix_(people, inside)] = 1
        return place.reshape(-1)

    one_answer_each = np.zeros((listed, unknowns))
    for kind in range(listed):
        one_answer_each[kind, kind * width : (kind + 1) * width] = 1
    lines = list(counts.itertuples())
    sums = np.array([cell(line.row_id, line.answer_id, line.section) for line in lines])
    hidden = counts["status"].eq("c").to_numpy(dtype=bool)
    figures = counts["respondents"].fillna(0).to_numpy(dtype=float)
    blur = np.where(counts["status"].eq("r"), 2, 0)[~hidden]  # rounded to the nearest 5
    printed = figures[~hidden]
    constraints = [
        LinearConstraint(csr_array(one_answer_each), sizes, sizes),
        LinearConstraint(csr_array(sums[~hidden]), printed - blur, printed + blur),
    ]
    for kind, row in enumerate(first):
        if beside.iloc[row]:
            known = np.zeros(unknowns)
            for one in made_of[beside.iloc[row]]:
                known[kind * width + columns.index(one)] = 1
            alike = sizes[kind]
            constraints.append(LinearConstraint(csr_array(known[None, :]), alike, alike))
    most = np.concatenate([np.repeat(sizes, width), np.full(len(UNLISTED) * width, 1000)])
    find = partial(world, most=most.astype(float), constraints=constraints)

    public = np.array([line.section == "themes" and line.answer_id == "total" for line in lines])
    public |= np.array(
        [line.row_id in (*READ, "read") and line.answer_id == "total" for line in lines]
    )
    wanted = (hidden if secret is None else secret) & ~public
    if not wanted.any() and not writers:
        return Recovered([], [])
    random = np.random.default_rng(0)
    worlds = [find(random.normal(size=unknowns)) for _ in range(WORLDS)]
    certain = []
    for line, target in zip(
        (line for line, go in zip(lines, wanted, strict=True) if go), sums[wanted], strict=True
    ):
        if len({int(target @ each) for each in worlds}) > 1:
            continue
        low, high = find(target), find(-target)
        worlds += [low, high]
        if int(target @ low) == int(target @ high):
            certain.append((line.row_id, line.answer_id))
    told: list[str] = []
    for kind, row in enumerate(first):
        if beside.iloc[row] or not writers:
            continue
        for answer in range(width):
            place = kind * width + answer
            if any(each[place] < sizes[kind] for each in worlds):
                continue
            direction = np.zeros(unknowns)
            direction[place] = 1
            fewest = find(direction)
            worlds.append(fewest)
            if fewest[place] == sizes[kind]:
                told += published["comment_id"][kind_of == kind].astype(str).tolist()
    return Recovered(certain, sorted(told))
