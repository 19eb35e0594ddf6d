"""The stage: score every comment, decide what is withheld, and list it for the lead officer."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pandas as pd

from pipeline.flag.audit import draw_audit
from pipeline.flag.bands import bands, review_from
from pipeline.flag.decisions import FILLED_IN, wording
from pipeline.flag.hints import hints_in
from pipeline.flag.learnt_targets import load_learnt_targets
from pipeline.flag.scoring import Scored, ScoredSentence, score_comments
from pipeline.flag.settings import FlagSettings
from pipeline.flag.targets import targets_named
from pipeline.flag.weights import MODEL, TARGETS_FILE
from pipeline.store.resources import shipped
from pipeline.workers.base import Workers

INCIDENT_COLUMNS = (
    "comment_id",
    "question_id",
    "comment",
    "sentence",
    "score",
    "status",
    "targets",
    *FILLED_IN,
    "wording",
)
WITHHELD_SENTENCE = "[withheld]"
_STATUS_OF = {"withhold": "withheld", "publish": "clear", "publish redacted": "clear"}


class Flagged(NamedTuple):
    """What `flag` gives back."""

    comments: pd.DataFrame
    """The comments with `hate_score` (float64, 0 to 1) and `hate_status` (clear, review, withheld);
    where the lead officer chose `publish redacted`, `text_redacted` reads [withheld] in place of
    the sentences that fired: no later table holds them."""
    incidents: pd.DataFrame
    """`INCIDENT_COLUMNS`: every comment that is not clear or would not be but for a decision,
    the highest score first. Restricted."""
    audit: pd.DataFrame
    """A random sample of what the model let pass, for a person to read. Restricted."""


def flag(
    comments: pd.DataFrame,
    *,
    settings: FlagSettings,
    decisions: pd.DataFrame | None = None,
    progress: Callable[[int, int], None] | None = None,
    workers: Workers | None = None,
) -> Flagged:
    """Flag hateful comments; only rows whose substance is "comment" are scored.

    Of a comment longer than `longest_comment` only that much is read, and a person must see it. So
    must one that threatens somebody or wishes them dead, whoever they are.

    Parameters
    ----------
    comments
        The comments table after redaction; `threat` is read where it is there.
    decisions
        As `read_decisions` returns it. A decision outranks the model, as long as the comment still
        reads as it did when the decision was taken.
    workers
        Who scores; this machine unless given.
    """
    rows = np.flatnonzero((comments["substance"] == "comment").to_numpy(bool))
    texts = comments["text_redacted"].to_numpy(object)[rows].tolist()
    read = [text[: settings.longest_comment] for text in texts]
    scored = score_comments(
        read, calibration=settings.calibration, progress=progress, workers=workers
    )
    status = bands(read, scored.scores, settings)
    cut = np.array([len(text) > settings.longest_comment for text in texts], dtype=bool)
    status[(cut | _threats(comments)[rows]) & (status == "clear")] = "review"
    passed = status == "clear"
    line = review_from(scored.scores, settings)

    decided = _decisions_that_hold(comments, rows, texts, decisions)
    publishable = list(texts)
    for place, decision in decided.items():
        status[place] = _STATUS_OF[decision["decision"]]
        if decision["decision"] == "publish redacted":
            publishable[place] = _without_what_fired(texts[place], line, settings)

    overruled = {place for place in decided if not passed[place]}
    listed = sorted(
        overruled | set(np.flatnonzero(status != "clear").tolist()),
        key=lambda place: (-scored.scores[place], place),
    )
    incidents = _incidents(comments.iloc[rows[listed]], listed, scored, status, decided, line)

    flagged = comments.copy()
    text = comments["text_redacted"].to_numpy(object).copy()
    text[rows] = publishable
    flagged["text_redacted"] = pd.array(text, dtype="str")
    hate_score, hate_status = np.zeros(len(comments)), np.full(len(comments), "clear", object)
    hate_score[rows], hate_status[rows] = scored.scores, status
    flagged["hate_score"] = hate_score
    flagged["hate_status"] = pd.array(hate_status, dtype="str")
    unflagged = comments.iloc[rows[passed]].assign(hate_score=scored.scores[passed])
    audit = draw_audit(unflagged, settings=settings, decisions=decisions)
    return Flagged(flagged, incidents, audit)


def _threats(comments: pd.DataFrame) -> np.ndarray:
    if "threat" not in comments:
        return np.zeros(len(comments), dtype=bool)
    return comments["threat"].to_numpy(dtype=bool)


def _targets(comments: list[str], sentences: list[str]) -> list[list[str]]:
    """Whom each sentence is aimed at: named in it or its comment, else guessed from its words."""
    learnt = load_learnt_targets(shipped(MODEL) / TARGETS_FILE).name(sentences)
    return [
        in_sentence or in_comment or guessed
        for in_sentence, in_comment, guessed in zip(
            targets_named(sentences), targets_named(comments), learnt, strict=True
        )
    ]


def _decisions_that_hold(
    comments: pd.DataFrame, rows: np.ndarray, texts: list[str], decisions: pd.DataFrame | None
) -> dict[int, dict[str, str]]:
    if decisions is None:
        return {}
    by_comment = {
        str(row["comment_id"]): {str(name): str(cell) for name, cell in row.items()}
        for row in decisions.to_dict("records")
    }
    held = {}
    for place, comment_id in enumerate(comments["comment_id"].to_numpy(object)[rows]):
        decision = by_comment.get(comment_id)
        if decision is not None and decision["wording"] in ("", wording(texts[place])):
            held[place] = decision
    return held


def _without_what_fired(text: str, line: float, settings: FlagSettings) -> str:
    """The text with [withheld] for what fired, and for what fires once that is gone."""
    left, rest = text[: settings.longest_comment], text[settings.longest_comment :]
    least = None  # the first time something goes, although nothing reaches the line
    while True:
        scored = score_comments([left], calibration=settings.calibration).sentences[0]
        own = [sentence for sentence in scored if _says_something(left, sentence)]
        highest = max((sentence.score for sentence in own), default=0.0)
        hinted = hints_in([left])[0]
        least = min(line, highest) if least is None and not hinted else line
        fired = [(start, end) for start, end, score in own if score >= least]
        if not fired and not hinted:
            return left + rest
        for start, end in reversed(_united([*fired, *hinted])):
            left = left[:start] + WITHHELD_SENTENCE + left[end:]


def _united(sentences: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Their ranges in order, those that overlap as one."""
    ranges: list[tuple[int, int]] = []
    for start, end in sorted(sentences):
        if ranges and start < ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], max(end, ranges[-1][1]))
        else:
            ranges.append((start, end))
    return ranges


def _says_something(text: str, sentence: ScoredSentence) -> bool:
    said = text[sentence.start : sentence.end].replace(WITHHELD_SENTENCE, "")
    return any(character.isalnum() for character in said)


def _incidents(
    table: pd.DataFrame,
    listed: list[int],
    scored: Scored,
    status: np.ndarray,
    decided: dict[int, dict[str, str]],
    line: float,
) -> pd.DataFrame:
    comments = table["text_redacted"].tolist()
    sentences = []
    for text, place, hinted in zip(comments, listed, hints_in(comments), strict=True):
        fired = scored.fired(place)
        if hinted and (fired is None or fired.score < line):
            sentences.append(text[slice(*hinted[0])])
        else:
            sentences.append(text[fired.start : fired.end] if fired else "")
    columns = {
        "comment_id": table["comment_id"].tolist(),
        "question_id": table["question_id"].tolist(),
        "comment": comments,
        "sentence": sentences,
        "status": [str(status[place]) for place in listed],
        "targets": ["; ".join(named) for named in _targets(comments, sentences)],
        "wording": [wording(text) for text in comments],
    } | {
        name: [str(decided.get(place, {}).get(name, "")) for place in listed] for name in FILLED_IN
    }
    incidents = pd.DataFrame(
        {name: pd.array(cells, dtype="str") for name, cells in columns.items()}
    )
    incidents["score"] = scored.scores[listed].astype(np.float64)
    return incidents[list(INCIDENT_COLUMNS)]
