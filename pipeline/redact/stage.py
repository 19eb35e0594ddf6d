"""Personal data in comments replaced; the raw text ends here."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import pandas as pd

from pipeline.redact.known import known_of
from pipeline.redact.many import find_in_many
from pipeline.redact.replace import Numbers, replaced, replacement
from pipeline.redact.review import review_sheet, rulings
from pipeline.redact.settings import RedactSettings
from pipeline.redact.spans import Span
from pipeline.workers.base import Workers

LEDGER_COLUMNS = (
    "comment_id", "start", "end", "entity", "score", "recogniser", "replacement",
)  # fmt: skip


class Redacted(NamedTuple):
    """The comments without their raw text; what was replaced; what a human should look at.

    `ledger` and `review` are restricted; `review` quotes raw text.
    """

    comments: pd.DataFrame
    ledger: pd.DataFrame
    review: pd.DataFrame


def redact(
    comments: pd.DataFrame,
    *,
    settings: RedactSettings,
    decisions: pd.DataFrame | None = None,
    identifiers: pd.DataFrame | None = None,
    progress: Callable[[int, int], None] | None = None,
    workers: Workers | None = None,
) -> Redacted:
    """Replace personal data in every comment.

    Parameters
    ----------
    comments : DataFrame
        The comments table after ingest, with `text`.
    decisions : DataFrame, optional
        What a human decided on an earlier review sheet (`review.read_decisions`).
    identifiers : DataFrame, optional
        The identifying columns after ingest: a writer's own name, e-mail address and telephone
        number go from their comments, the full names of all from everybody's.
    progress : callable, optional
        Told (texts done, texts in all).
    workers : Workers, optional
        Who looks for personal data; this machine unless given.

    Returns
    -------
    Redacted
        `comments` without `text` and with `text_redacted` (str), `redactions` (int64) and
        `language` (str: en, cy or other);
        `ledger`, one row per span: comment_id, start and end in characters of the raw text (end
        exclusive), entity, score (0-1), recogniser, replacement; it quotes no text.
        `review`, see `review.review_sheet`.

    Raises
    ------
    UserError
        When the spaCy model of the settings is not installed.
    """
    ids, texts = comments["comment_id"].tolist(), comments["text"].tolist()
    ruled = rulings(ids, texts, decisions)
    if identifiers is not None:
        known = known_of(identifiers)
        writers = comments["respondent_id"].tolist()
        ruled = [
            (*decided, *known.rulings(writer, text))
            for decided, writer, text in zip(ruled, writers, texts, strict=True)
        ]
    questions = list(zip(texts, ruled, strict=True))
    distinct = list(dict.fromkeys(questions))
    answers = dict(zip(distinct, find_in_many(distinct, settings, progress, workers), strict=True))
    found = [answers[question] for question in questions]

    numbers: dict[str, Numbers] = {}
    redacted, rows = [], []
    for comment_id, respondent, text, (spans, _, _) in zip(
        ids, comments["respondent_id"], texts, found, strict=True
    ):
        seen = numbers.setdefault(respondent, Numbers())
        put = [replacement(span, text, settings.style, seen) for span in spans]
        redacted.append(replaced(text, spans, put))
        rows += [
            (comment_id, s.start, s.end, s.entity, round(s.score, 4), s.recogniser, words)
            for s, words in zip(spans, put, strict=True)
        ]
    table = comments.drop(columns="text").assign(
        text_redacted=pd.array(redacted, dtype="str"),
        redactions=pd.array([len(one.spans) for one in found], dtype="int64"),
        language=pd.array([one.language for one in found], dtype="str"),
    )
    sheet = review_sheet(ids, texts, found, settings=settings, decisions=decisions)
    return Redacted(table, _ledger(rows), sheet)


def redact_texts(
    texts: Sequence[str],
    *,
    settings: RedactSettings,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[list[str], list[list[Span]]]:
    """Redacted texts, and for each its spans in characters of the raw text.

    Every character outside the spans is as it was. Numbers of the style "numbered" start anew in
    each text.
    """
    distinct = list(dict.fromkeys((text, ()) for text in texts))
    answers = dict(zip(distinct, find_in_many(distinct, settings, progress), strict=True))
    redacted, found = [], []
    for text in texts:
        spans, seen = answers[text, ()].spans, Numbers()
        found.append(spans)
        put = [replacement(span, text, settings.style, seen) for span in spans]
        redacted.append(replaced(text, spans, put))
    return redacted, found


def _ledger(rows: Sequence[tuple[object, ...]]) -> pd.DataFrame:
    ledger = pd.DataFrame(rows, columns=list(LEDGER_COLUMNS))
    numbers = {"start": "int64", "end": "int64", "score": "float64"}
    return ledger.astype({name: numbers.get(name, "str") for name in LEDGER_COLUMNS})
