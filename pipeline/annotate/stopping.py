"""Is the next batch worth it? What the rounds so far bought, and what one more could.

The model is judged on the random part of each round, which was coded blind, by what it had
predicted when the round was drawn, before it could learn from it (prequential evaluation, Dawid
1984, JRSS A 147). Two annotators judged by the same measure show where people stop agreeing, and
with it where more labels stop helping.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.annotate.coefficients import interval
from pipeline.labels.annotation import Annotation
from pipeline.labels.rounds import RANDOM

# Below this many positive labels a code's classifier is mostly guesswork.
ENOUGH_LABELS = 20


@dataclass(frozen=True)
class Stopping:
    """Per round: labels, model and people; and which codes still lack labels."""

    curve: pd.DataFrame
    scarce: tuple[str, ...]
    worth_it: bool
    why: str


def stopping(
    rounds: Mapping[str, Mapping[str, Sequence[Annotation]]],
    samples: Mapping[str, pd.DataFrame],
    codes: Sequence[str],
) -> Stopping:
    """Judge what one more round would buy.

    Parameters
    ----------
    rounds
        Round → annotator → annotations, oldest first.
    samples
        Round → its sample: comment_id, reason, predicted (";"-joined code ids).
    codes
        Active code ids.

    Returns
    -------
    The curve has one row per round: labelled (comments with a confirmed label, this round),
    positives (codes given), none_share, model_f1 (micro, of the predictions made before the round)
    with its interval, people_f1 (micro, between annotators).
    """
    rows = []
    given: dict[str, set[str]] = {code: set() for code in codes}
    for name, people in rounds.items():
        confirmed = [[a for a in each if a.confirmed] for each in people.values()]
        for annotation in (a for each in confirmed for a in each):
            for code in annotation.codes:
                if code in given:
                    given[code].add(annotation.comment_id)
        if any(confirmed):
            rows.append({"round": name, **_round(confirmed, samples.get(name), codes)})
    scarce = tuple(code for code in codes if len(given[code]) < ENOUGH_LABELS)
    curve = pd.DataFrame(rows)
    worth_it, why = _advice(curve, scarce)
    return Stopping(curve, scarce, worth_it, why)


def _round(
    confirmed: Sequence[Sequence[Annotation]], sample: pd.DataFrame | None, codes: Sequence[str]
) -> dict[str, float]:
    said = [{a.comment_id: _row(a.codes, codes) for a in each} for each in confirmed]
    labelled = {comment for each in said for comment in each}
    low = high = model = float("nan")
    if sample is not None and len(sample):
        drawn = sample[sample["reason"] == RANDOM]
        pairs = [
            (_row(str(predicted).split(";"), codes), each[comment])
            for comment, predicted in zip(drawn["comment_id"], drawn["predicted"], strict=True)
            for each in said
            if comment in each
        ]
        model = _f1(pairs)
        low, high = interval(len(pairs), lambda rows: _f1([pairs[row] for row in rows]))
    people = [
        (one[comment], other[comment])
        for one, other in combinations(said, 2)
        for comment in one.keys() & other.keys()
    ]
    empty = [not codes_.any() for each in said for codes_ in each.values()]
    return {
        "labelled": len(labelled),
        "positives": int(sum(codes_.sum() for each in said for codes_ in each.values())),
        "none_share": float(np.mean(empty)),
        "model_f1": model,
        "model_f1_low": low,
        "model_f1_high": high,
        "people_f1": _f1(people),
    }


def _advice(curve: pd.DataFrame, scarce: Sequence[str]) -> tuple[bool, str]:
    if curve.empty:
        return True, "nothing has been labelled yet"
    last = curve.iloc[-1]
    if scarce:
        return True, f"fewer than {ENOUGH_LABELS} labels for {', '.join(scarce)}"
    if np.isnan(last["people_f1"]):
        return True, "no comment has been coded by two people, so nobody knows how good is good"
    if last["model_f1_high"] < last["people_f1"]:
        return True, "the model still agrees less with people than people do with each other"
    return (
        False,
        "on comments drawn by lot the model agrees with people about as they do themselves",
    )


def _row(given: Sequence[str], codes: Sequence[str]) -> NDArray[np.bool_]:
    return np.array([code in given for code in codes], dtype=bool)


def _f1(pairs: Sequence[tuple[NDArray[np.bool_], NDArray[np.bool_]]]) -> float:
    """Micro F1, which is the same whichever of the two is called right; NaN without any code."""
    both = sum(int((one & other).sum()) for one, other in pairs)
    either = sum(int(one.sum() + other.sum()) for one, other in pairs)
    return 2 * both / either if either else float("nan")
