"""How sure the shares of themes are, where people coded a random sample; and what it would take."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import ceil, floor

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code
from pipeline.tables.readable import was_read
from pipeline.tables.theme_tables import ESTIMATES
from pipeline.tables.verified import CODED, LEAST, NEARLY, POWERED, UNVERIFIED
from pipeline.tabulate.crosstab import Crosstab, opinion_columns
from pipeline.tabulate.prediction_powered import (
    Copies,
    Estimate,
    coarsely,
    difference,
    labels_alone,
    share_of,
    with_copies,
)

# What `to_verify` labels would give, either way, with the labels alone; and how much of a question
# people may leave to the model, for a share to be known as well as that.
MARGIN = 0.05


def estimate_shares(
    comments: pd.DataFrame,
    assignments: pd.DataFrame,
    themes: NDArray[np.bool_],
    table: Crosstab,
    printed: pd.DataFrame,
    *,
    codes: Sequence[Code],
    sample: Collection[str],
    by_people: Collection[str] = (),
) -> pd.DataFrame:
    """Estimate each theme's share of a question's comments, by group of answers, and differences.

    Returns the columns of `ESTIMATES` without the question: percent (of the comments read for
    themes) with its 95 % interval and that of the labels alone; for a difference, in percentage
    points, `minus_answer` names the group that is taken off. Without a sample of at least `LEAST`
    comments no interval is pretended: the method says so. `to_verify` says how many more comments
    people would have to code for shares to within `MARGIN`.

    A lot is a text's, not a comment's: what several sent may be drawn or not as one. So copies that
    people coded are counted, the sample speaks for the other comments, and what copies that nobody
    coded may hold widens the interval; where they are more than `MARGIN` there is none.

    Where people coded all comments but at most `MARGIN` of them, however they were chosen, the ends
    are certain: what the rest could make of the counted share. Only groups whose counts are printed
    have a line.

    Parameters
    ----------
    comments : the question's rows (n), themes [n, n_codes] as `table` counted them
    printed : the question's printed lines
    sample : ids of the comments that were drawn by lot and coded by people
    by_people : ids of all comments that people coded; where they are all, shares are counted
    """
    read = was_read(comments)
    drawn = read & comments["comment_id"].isin(list(sample)).to_numpy(dtype=bool)
    human = comments["comment_id"].isin(list(by_people)).to_numpy(dtype=bool)
    said = _predictions(comments, assignments, codes)
    opinions = [column for column in opinion_columns(table) if column]
    hidden, told = _hidden(printed), _percentages(printed)
    exact = _percentages(printed[printed["status"].ne("r")])
    rounded = bool(printed["status"].eq("r").any())
    coded = Coded(
        drawn, human, comments["duplicate_group"].astype("object").to_numpy(), themes, said
    )
    lines: list[tuple[object, ...]] = []
    names = table.columns[["answer_kind", "answer_id", "answer"]].itertuples(index=False, name=None)
    wheres: list[tuple[str, ...]] = list(names)
    insides = {column: table.in_column[column] & read for column in [0, *opinions]}
    labels = {column: coded.of(inside) for column, inside in insides.items()}
    count, left = int(insides[0].sum()), int((insides[0] & ~human).sum())
    nearly = 0 < left <= MARGIN * count
    for place, code in enumerate(codes):
        known: dict[int, Estimate] = {}
        for column, inside in insides.items():
            where = wheres[column]
            if (code.id, *where[:2]) in hidden:
                continue
            if inside.any() and human[inside].all():
                if column == 0:  # the others are counted in the tables
                    lines.append(_counted(code, where, told.get(code.id), int(inside.sum())))
                continue
            if column == 0 and nearly and code.id in exact:
                lines.append(_nearly(code, where, exact[code.id], left, count))
                continue
            labelled, missing, open_, letters = labels[column]
            too_many = open_ > MARGIN * inside.sum()
            if labelled < LEAST or too_many:
                if column == 0:
                    missing += letters if too_many else 0
                    lines.append(_line(code, where, None, None, None, labelled, missing))
                continue
            powered, alone = coded.estimates(inside, place)
            if rounded:  # the share of copies is known exactly: the ends would tell their count
                powered, alone = coarsely(powered), coarsely(alone)
            if not open_:
                known[column] = powered
            missing = missing if column == 0 else 0
            lines.append(_line(code, where, None, powered, alone, labelled, missing))
        for first, one in enumerate(opinions):
            for other in opinions[first + 1 :]:
                if one in known and other in known:
                    where, minus = wheres[one], wheres[other][1:]
                    gap = difference(known[one], known[other])
                    lines.append(_line(code, where, minus, gap, None, gap.labelled, 0))
    return pd.DataFrame(lines, columns=list(ESTIMATES[2:])).astype(_TYPES)


@dataclass(frozen=True)
class Coded:
    """What people coded of a question's comments (n), and what the model says of all.

    drawn, human [n] : bool, drawn by lot and coded by people; coded by people at all
    sent [n] : the group of copies that a comment belongs to; none of one that is no copy
    themes [n, k] : bool; said [n, k] : float64, the model's probabilities
    """

    drawn: NDArray[np.bool_]
    human: NDArray[np.bool_]
    sent: NDArray[np.object_]
    themes: NDArray[np.bool_]
    said: NDArray[np.float64]

    def of(self, inside: NDArray[np.bool_]) -> tuple[int, int, int, int]:
        """Labels drawn by lot, how many more it takes; copies that nobody coded, of how many."""
        copied = pd.notna(self.sent)
        labelled, single = int((inside & self.drawn & ~copied).sum()), int((inside & ~copied).sum())
        open_ = inside & copied & ~self.human
        missing = max(0, labels_wanted(single) - labelled)
        return labelled, missing, int(open_.sum()), len(set(self.sent[open_]))

    def copies(self, inside: NDArray[np.bool_], place: int) -> Copies:
        """The copies among some comments, and which of them have a theme."""
        copied = inside & pd.notna(self.sent)
        counted, open_ = copied & self.human, copied & ~self.human
        return Copies(
            int(counted.sum()), int(self.themes[counted, place].sum()),
            int(open_.sum()), float(self.said[open_, place].sum()),
        )  # fmt: skip

    def estimates(self, inside: NDArray[np.bool_], place: int) -> tuple[Estimate, Estimate]:
        """The share of a theme in some comments, and by the labels alone."""
        copied = pd.notna(self.sent)
        labelled, others = inside & self.drawn & ~copied, inside & ~self.drawn & ~copied
        copies = self.copies(inside, place)
        labels, said = self.themes[labelled, place].astype(float), self.said[:, place]
        powered = share_of(labels, said[labelled], said[others])
        single = int((inside & ~copied).sum())
        return (
            with_copies(powered, single, copies),
            with_copies(labels_alone(labels), single, copies),
        )


def not_verified(estimates: pd.DataFrame) -> dict[str, int]:
    """Return the questions of which no share of a theme is known, and what it takes to know them.

    By the question's short name: how many more comments, drawn by lot, people would have to code.

    Parameters
    ----------
    estimates : the columns of `ESTIMATES`.
    """
    open_ = estimates[estimates["to_verify"].gt(0).fillna(False)]
    wanted = open_.groupby("question_label", sort=False)["to_verify"].max()
    return {str(label): int(count) for label, count in wanted.items()}


def _line(
    code: Code,
    where: tuple[str, ...],
    minus: tuple[str, ...] | None,
    estimate: Estimate | None,
    people: Estimate | None,
    labelled: int,
    to_verify: int,
) -> tuple[object, ...]:
    method = UNVERIFIED if estimate is None else POWERED
    ends = (None, None, None) if estimate is None else estimate[:3]
    alone = (None, None) if people is None else people[1:3]
    percents = [None if end is None else round(100 * end, 1) for end in (*ends, *alone)]
    missing = to_verify or None
    return (code.id, code.name, *where, *(minus or ("", "")), method, *percents, labelled, missing)


def _counted(
    code: Code, where: tuple[str, ...], percent: float | None, coded: int
) -> tuple[object, ...]:
    """The line of a theme whose comments were all coded by people: the share that is printed."""
    unknown = (None, None, None, None)
    return (code.id, code.name, *where, "", "", CODED, percent, *unknown, coded, None)


def _nearly(
    code: Code, where: tuple[str, ...], percent: float, few: int, count: int
) -> tuple[object, ...]:
    """The line of a theme of whose comments people coded all but a few: what those could make."""
    open_ = 100 * few / count + 0.05  # the share is printed to a tenth: the ends are rounded apart
    low, high = floor(10 * (percent - open_)) / 10, ceil(10 * (percent + open_)) / 10
    ends = (max(0.0, low), min(100.0, high))
    coded = count - few
    return (code.id, code.name, *where, "", "", NEARLY, percent, *ends, None, None, coded, None)


def _percentages(printed: pd.DataFrame) -> dict[str, float]:
    """Each theme's printed share of a question's comments: of rounded counts where they are."""
    whole = printed[printed["section"].eq("themes") & printed["answer_kind"].eq("total")]
    known = whole[whole["percent_of_comments"].notna()]
    return dict(zip(known["row_id"], known["percent_of_comments"].astype(float), strict=True))


def _predictions(
    comments: pd.DataFrame, assignments: pd.DataFrame, codes: Sequence[Code]
) -> NDArray[np.float64]:
    """The model's probabilities, float64 [n, n_codes]; left-out ones where people coded."""
    said = np.zeros((len(comments), len(codes)))
    rows = pd.Index(comments["comment_id"]).get_indexer(pd.Index(assignments["comment_id"]))
    columns = pd.Index([code.id for code in codes]).get_indexer(pd.Index(assignments["code_id"]))
    known = (rows >= 0) & (columns >= 0)
    said[rows[known], columns[known]] = assignments["probability"].to_numpy(float)[known]
    return said


def _hidden(printed: pd.DataFrame) -> set[tuple[str, ...]]:
    """The themes and columns whose count or base is left out: an estimate would tell about them."""
    cells = printed[printed["section"].eq("themes") & printed["percent_status"].eq("c")]
    return set(zip(cells["row_id"], cells["answer_kind"], cells["answer_id"], strict=True))


def labels_wanted(count: int) -> int:
    """Labels for a margin of `MARGIN` around a half, in a population of `count` comments."""
    endless = 0.25 * (1.96 / MARGIN) ** 2
    return min(count, ceil(endless / (1 + (endless - 1) / count))) if count else 0


def margin(labelled: int, count: int) -> float:
    """How far a share near a half may be off, with so many of `count` coded; at most 1.

    The inverse of `labels_wanted`: labels alone, 95 %, without replacement (Cochran 1977, ch. 3).
    """
    if not 0 < labelled < count:
        return 0.0 if labelled else 1.0
    return min(1.0, 1.96 * float(np.sqrt(0.25 / labelled * (count - labelled) / (count - 1))))


_NUMBERS = ("percent", "low", "high", "people_low", "people_high")
_TYPES = dict.fromkeys(_NUMBERS, "Float64") | {"labelled": "Int64", "to_verify": "Int64"}
