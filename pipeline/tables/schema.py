"""The comments table at each stop of its way, written down once and checked.

One row per respondent and question, also where nothing was written, so that people who skipped a
question can be counted. A stage adds columns and changes none; the raw ``text`` ends at redaction.
"""

from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaError

from pipeline.tables.readable import PUBLISHING, RISK

SUBSTANCE = ("comment", "no_substance", "blank", "not_asked")
HATE_STATUS = ("clear", "review", "withheld")
LANGUAGES = ("en", "cy", "other")
COVERAGE = ("coded", "uncertain", "uncoded")
SOURCE = ("human", "corrected", "model", "rule")
"""Who gave a code: people who had not seen the model's, people who had, the model, a rule."""


def _text(**options: Any) -> pa.Column:
    return pa.Column(str, coerce=False, **options)


_INGESTED = {
    "comment_id": _text(unique=True),
    "respondent_id": _text(),
    "question_id": _text(),
    "rating": _text(nullable=True),
    "publishing": _text(required=False, checks=pa.Check.isin(PUBLISHING)),
    r"^demographic_.*$": _text(nullable=True, regex=True, required=False),
    "text": _text(),
    "substance": _text(checks=pa.Check.isin(SUBSTANCE)),
    "duplicate_group": _text(nullable=True),
    "duplicate_size": pa.Column("int64", checks=pa.Check.ge(1)),
}
_REDACTED = {name: column for name, column in _INGESTED.items() if name != "text"} | {
    "text_redacted": _text(),
    "redactions": pa.Column("int64", checks=pa.Check.ge(0)),
    "language": _text(required=False, checks=pa.Check.isin(LANGUAGES)),
    "risk": _text(required=False, checks=pa.Check.isin(RISK)),
    "threat": pa.Column(bool, required=False),
}
_FLAGGED = _REDACTED | {
    "hate_score": pa.Column("float64", checks=pa.Check.in_range(0, 1)),
    "hate_status": _text(checks=pa.Check.isin(HATE_STATUS)),
}
_CLUSTERED = _FLAGGED | {"cluster_id": _text(nullable=True)}
_CLASSIFIED = _CLUSTERED | {"coverage": _text(nullable=True, checks=pa.Check.isin(COVERAGE))}

COMMENTS = {
    "ingest": pa.DataFrameSchema(_INGESTED, strict=True),
    "redact": pa.DataFrameSchema(_REDACTED, strict=True),
    "flag": pa.DataFrameSchema(_FLAGGED, strict=True),
    "cluster": pa.DataFrameSchema(_CLUSTERED, strict=True),
    "classify": pa.DataFrameSchema(_CLASSIFIED, strict=True),
}
ASSIGNMENTS = pa.DataFrameSchema(
    {
        "comment_id": _text(),
        "code_id": _text(),
        "probability": pa.Column("float64", checks=pa.Check.in_range(0, 1)),
        "assigned": pa.Column(bool),
        "source": _text(checks=pa.Check.isin(SOURCE)),
        "reason": _text(),
        "span_start": pa.Column("int64", checks=pa.Check.ge(0)),
        "span_end": pa.Column("int64", checks=pa.Check.ge(0)),
    },
    strict=True,
    unique=["comment_id", "code_id"],
)


def check_comments(comments: pd.DataFrame, stage: str) -> pd.DataFrame:
    """Check the comments table as it leaves `stage` and return it.

    Raises
    ------
    ValueError
        When a stage broke its promise. Names the column and the rule, never a value: the
        checked cells may be raw text.
    """
    return checked(COMMENTS[stage], comments, f"the comments table after {stage}")


def check_assignments(assignments: pd.DataFrame) -> pd.DataFrame:
    """Check the assignments table (one row per comment and code) and return it."""
    return checked(ASSIGNMENTS, assignments, "the assignments table")


def checked(schema: pa.DataFrameSchema, table: pd.DataFrame, where: str) -> pd.DataFrame:
    """Return a table that keeps to its schema, with its types.

    Raises
    ------
    ValueError
        Otherwise: names the column and the rule, never a value, which may be raw text.
    """
    problem = None
    try:
        table = schema.validate(table)
    except SchemaError as error:
        column = getattr(error.schema, "name", None)
        problem = f"{where} breaks its schema: column {column}, rule {error.reason_code}"
    if problem:  # raised outside the handler: pandera's own message quotes cells
        raise ValueError(problem)
    return table
