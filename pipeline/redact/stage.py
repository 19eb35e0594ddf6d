"""Personal data in comments replaced; the raw text ends here."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import pandas as pd

from pipeline.redact.detect import find_spans
from pipeline.redact.replace import Numbers, replaced, replacement
from pipeline.redact.settings import RedactSettings
from pipeline.redact.spans import Span

LEDGER_COLUMNS = (
    "comment_id", "start", "end", "entity", "score", "recogniser", "replacement",
)  # fmt: skip


class Redacted(NamedTuple):
    """The comments without their raw text, and the restricted ledger of what was replaced."""

    comments: pd.DataFrame
    ledger: pd.DataFrame


def redact(
    comments: pd.DataFrame,
    *,
    settings: RedactSettings,
    progress: Callable[[int, int], None] | None = None,
) -> Redacted:
    """Replace personal data in every comment.

    Parameters
    ----------
    comments : DataFrame
        The comments table after ingest, with `text`.
    progress : callable, optional
        Told (texts done, texts in all).

    Returns
    -------
    Redacted
        `comments` without `text` and with `text_redacted` (str) and `redactions` (int64);
        `ledger`, one row per span: comment_id, start and end in characters of the raw text (end
        exclusive), entity, score (0-1), recogniser, replacement. The ledger quotes no text.

    Raises
    ------
    UserError
        When the spaCy model of the settings is not installed.
    """
    texts = comments["text"].tolist()
    redacted, spans, words = _redacted(
        texts, comments["respondent_id"].tolist(), settings, progress
    )
    table = comments.drop(columns="text").assign(
        text_redacted=pd.array(redacted, dtype="str"),
        redactions=pd.array([len(found) for found in spans], dtype="int64"),
    )
    rows = [
        (comment_id, s.start, s.end, s.entity, round(s.score, 4), s.recogniser, word)
        for comment_id, found, put in zip(comments["comment_id"], spans, words, strict=True)
        for s, word in zip(found, put, strict=True)
    ]
    ledger = pd.DataFrame(rows, columns=list(LEDGER_COLUMNS)).astype(
        dict.fromkeys(("comment_id", "entity", "recogniser", "replacement"), "str")
        | {"start": "int64", "end": "int64", "score": "float64"}
    )
    return Redacted(table, ledger)


def redact_texts(
    texts: Sequence[str], *, settings: RedactSettings
) -> tuple[list[str], list[list[Span]]]:
    """Redacted texts, and for each its spans in characters of the raw text.

    Every character outside the spans is as it was. Numbers of the style "numbered" start anew in
    each text.
    """
    redacted, spans, _ = _redacted(texts, range(len(texts)), settings, None)
    return redacted, spans


def _redacted(
    texts: Sequence[str],
    respondents: Sequence[object],
    settings: RedactSettings,
    progress: Callable[[int, int], None] | None,
) -> tuple[list[str], list[list[Span]], list[list[str]]]:
    distinct = list(dict.fromkeys(texts))
    found = dict(zip(distinct, find_spans(distinct, settings), strict=True))
    numbers: dict[object, Numbers] = {}
    redacted, words = [], []
    for done, (text, respondent) in enumerate(zip(texts, respondents, strict=True), 1):
        seen = numbers.setdefault(respondent, Numbers())
        put = [replacement(span, text, settings.style, seen) for span in found[text]]
        redacted.append(replaced(text, found[text], put))
        words.append(put)
        if progress and done % 100 == 0:
            progress(done, len(texts))
    return redacted, [found[text] for text in texts], words
