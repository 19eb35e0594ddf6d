"""What a draft made of each column, told from its settings, for tests to compare."""

from pathlib import Path

import pandas as pd

from pipeline.config import Consultation, load_consultation
from pipeline.ingest.drafting.draft import draft_consultation

ROWS = 24
COMMENTS = [f"The path number {row} floods whenever it rains hard" for row in range(ROWS)]


def drafted(export: Path, folder: Path, **options: object) -> Consultation:
    """The consultation that `themes init` drafts for an export."""
    return load_consultation(draft_consultation(export, folder, **options))  # type: ignore[arg-type]


def kinds(consultation: Consultation) -> dict[str, str]:
    """What each column that the settings name is read as; others are not read."""
    named = consultation.input
    found = dict.fromkeys(named.identifying, "identifying")
    for kind in ("respondent", "question", "comment", "answer", "comment_id"):
        if column := getattr(named, kind):
            found[column] = kind
    if named.publishing:
        found[named.publishing.column] = "publishing"
    for group in consultation.demographics:
        if not group.outward:  # of which the first half is read: it stays identifying
            found |= dict.fromkeys(group.columns, "demographic")
    for question in consultation.questions:
        found |= dict.fromkeys(question.other_columns, "other")
        found |= dict.fromkeys(question.comment_columns, "open")
        closed = "several" if question.separator or question.several else "closed"
        found |= dict.fromkeys(question.answer_columns, closed)
    return found


def written(folder: Path, columns: dict[str, list[str]], name: str = "export.csv") -> Path:
    path = folder / name
    pd.DataFrame(columns).to_csv(path, index=False)
    return path


def every(count: int, answer: str, otherwise: str = "") -> list[str]:
    """The answer in every so manieth row."""
    return [answer if row % count == 0 else otherwise for row in range(ROWS)]


def cycle(*answers: str) -> list[str]:
    return [answers[row % len(answers)] for row in range(ROWS)]
