"""How far the annotators of a round agree, code by code, and where they do not."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from pipeline.annotate.coefficients import (
    Codes,
    ac1,
    alpha,
    interval,
    kappa,
    masi_alpha,
    masi_distance,
    observed_agreement,
)
from pipeline.labels.annotation import Annotation

OVERALL = "(all codes)"
# Krippendorff (2019, ch. 12): below .667 not even tentative conclusions; .800 is the custom.
TENTATIVE = 0.667
RELIABLE = 0.8
# An annotator stands out when the others' alpha is this much better without them.
_OUTLIER_GAIN = 0.1


@dataclass(frozen=True)
class Agreement:
    """The agreement of one round.

    Parameters
    ----------
    by_code
        Per code and for whole sets (`OVERALL`): comments coded twice, how often it was given,
        alpha, ac1 and observed agreement with 95 % intervals, verdict.
    by_pair
        Per pair of annotators: comments both coded, mean kappa over codes, observed agreement.
    confusions
        Per pair of codes: on how many comments one annotator gave the first where another gave the
        second.
    by_annotator
        Per annotator: comments coded, agreement with the others, codes a comment, "outlier".
    disagreements
        Ids of comments that not everybody coded alike.
    """

    by_code: pd.DataFrame
    by_pair: pd.DataFrame
    confusions: pd.DataFrame
    by_annotator: pd.DataFrame
    disagreements: tuple[str, ...]


def agreement(
    said: Mapping[str, Sequence[Annotation]],
    codes: Sequence[str],
    scope: Mapping[str, frozenset[str]] | None = None,
) -> Agreement:
    """Compare what annotators confirmed on the comments that two or more of them coded.

    Not to have given a code that is not for the comment's question is no agreement about it; nor is
    what somebody said with the model's codes in sight.

    Parameters
    ----------
    said
        Annotator → annotations of one round.
    codes
        Code ids, in the codebook's order.
    scope
        Code id → the questions it is for, of codes that are not for all.
    """
    question = {a.comment_id: a.question_id for each in said.values() for a in each}
    sets = {
        name: {a.comment_id: frozenset(a.codes) for a in each if a.confirmed and not a.seen}
        for name, each in said.items()
    }
    names = sorted(name for name, coded in sets.items() if coded)
    times = Counter(comment for name in names for comment in sets[name])
    comments = sorted(comment for comment, count in times.items() if count > 1)
    matrices = {}
    for code in codes:
        own = (scope or {}).get(code)
        asked = [c for c in comments if own is None or question[c] in own]
        matrices[code] = _matrix(sets, names, asked, code)
    return Agreement(
        by_code=_by_code(matrices, sets, names, comments),
        by_pair=_by_pair(matrices, sets, names, comments),
        confusions=_confusions(sets, names, comments, codes),
        by_annotator=_by_annotator(sets, names, comments),
        disagreements=tuple(
            comment
            for comment in comments
            if len({sets[name][comment] for name in names if comment in sets[name]}) > 1
        ),
    )


Sets = Mapping[str, Mapping[str, frozenset[str]]]
"""Annotator → comment id → codes."""


def _matrix(sets: Sets, names: Sequence[str], comments: Sequence[str], code: str) -> Codes:
    return np.array(
        [
            [float(code in sets[name][c]) if c in sets[name] else np.nan for c in comments]
            for name in names
        ]
    ).reshape(len(names), len(comments))


def _by_code(
    matrices: Mapping[str, Codes], sets: Sets, names: Sequence[str], comments: Sequence[str]
) -> pd.DataFrame:
    units = [[sets[name][c] for name in names if c in sets[name]] for c in comments]
    low, high = interval(len(units), lambda rows: masi_alpha([units[row] for row in rows]))
    rows: list[dict[str, Any]] = [
        {
            "code_id": OVERALL,
            "comments": len(comments),
            "given": sum(map(len, (codes for unit in units for codes in unit))),
            "alpha": masi_alpha(units),
            "alpha_low": low,
            "alpha_high": high,
            "ac1": float("nan"),
            "ac1_low": float("nan"),
            "ac1_high": float("nan"),
            "observed": _mean([float(a == b) for u in units for a, b in combinations(u, 2)]),
        }
    ]
    for code, given in matrices.items():
        rows.append({"code_id": code, **_one_code(given)})
    table = pd.DataFrame(rows)
    columns = ("alpha", "alpha_high", "given")
    rated = zip(*(table[column] for column in columns), strict=True)
    table["verdict"] = [_verdict(*row) for row in rated]
    return table


def _one_code(given: Codes) -> dict[str, Any]:
    count = given.shape[1]
    alpha_low, alpha_high = interval(count, lambda rows: alpha(given[:, rows]))
    ac1_low, ac1_high = interval(count, lambda rows: ac1(given[:, rows]))
    return {
        "comments": count,
        "given": int(np.nansum(given)),
        "alpha": alpha(given),
        "alpha_low": alpha_low,
        "alpha_high": alpha_high,
        "ac1": ac1(given),
        "ac1_low": ac1_low,
        "ac1_high": ac1_high,
        "observed": observed_agreement(given),
    }


def _verdict(value: float, high: float, given: int) -> str:
    """A low alpha of a handful of labels says nothing about the definition."""
    if np.isnan(value) or not given:
        return "no evidence"
    if value >= RELIABLE:
        return "reliable"
    if value >= TENTATIVE:
        return "tentative"
    return "definition needs work" if high < RELIABLE else "too few to say"


def _by_pair(
    matrices: Mapping[str, Codes], sets: Sets, names: Sequence[str], comments: Sequence[str]
) -> pd.DataFrame:
    rows = []
    for (i, one), (j, other) in combinations(enumerate(names), 2):
        both = [c for c in comments if c in sets[one] and c in sets[other]]
        kappas = [kappa(given[i], given[j]) for given in matrices.values()]
        rows.append(
            {
                "annotator": one,
                "other": other,
                "comments": len(both),
                "kappa": _mean([value for value in kappas if not np.isnan(value)]),
                "same_codes": _mean([float(sets[one][c] == sets[other][c]) for c in both]),
            }
        )
    return pd.DataFrame(rows, columns=["annotator", "other", "comments", "kappa", "same_codes"])


def _confusions(
    sets: Sets, names: Sequence[str], comments: Sequence[str], codes: Sequence[str]
) -> pd.DataFrame:
    """One gave the first code and not the second, another the second and not the first."""
    counts: Counter[tuple[str, str]] = Counter()
    order = {code: place for place, code in enumerate(codes)}
    for comment in comments:
        said = [sets[name][comment] & order.keys() for name in names if comment in sets[name]]
        mixed = {
            tuple(sorted((mine, theirs), key=order.__getitem__))
            for one, other in combinations(said, 2)
            for mine in one - other
            for theirs in other - one
        }
        counts.update((first, second) for first, second in mixed)
    rows = [(*pair, count) for pair, count in counts.most_common()]
    return pd.DataFrame(rows, columns=["code_id", "instead_of", "comments"])


def _by_annotator(sets: Sets, names: Sequence[str], comments: Sequence[str]) -> pd.DataFrame:
    """Who differs from the rest: leave one out, and see whether the others agree better."""
    everyone = [[sets[name][c] for name in names if c in sets[name]] for c in comments]
    whole = masi_alpha(everyone)
    rows = []
    for name in names:
        others = [
            [sets[other][c] for other in names if other != name and c in sets[other]]
            for c in comments
        ]
        near = [
            1 - masi_distance(sets[name][c], given)
            for c, rest in zip(comments, others, strict=True)
            if c in sets[name]
            for given in rest
        ]
        coded = sets[name]
        rows.append(
            {
                "annotator": name,
                "coded": len(coded),
                "codes_per_comment": _mean([float(len(codes)) for codes in coded.values()]),
                "agreement_with_others": _mean(near),
                "alpha_without": masi_alpha(others) if len(names) > 2 else float("nan"),
            }
        )
    columns = [
        "annotator",
        "coded",
        "codes_per_comment",
        "agreement_with_others",
        "alpha_without",
    ]
    table = pd.DataFrame(rows, columns=columns)
    gain = table["alpha_without"] - whole
    table["outlier"] = (gain > _OUTLIER_GAIN) & (gain == gain.max())
    return table


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values)) if values else float("nan")
