"""The theme tables' columns, types and rules, written down once and checked."""

import pandera.pandas as pa

from pipeline.tables.schema import checked
from pipeline.tables.theme_tables import (
    ANSWERS,
    CAMPAIGNS,
    COUNTS,
    DEMOGRAPHICS,
    ESTIMATES,
    OUTCOMES,
    QUOTES,
    SUBPOINT_QUOTES,
    SUBPOINTS,
    THEN_AND_NOW,
    TOGETHER,
    ThemeTables,
)

_COUNT = pa.Column("Int64", checks=pa.Check.ge(0), nullable=True)
_PERCENT = pa.Column("Float64", checks=pa.Check.in_range(0, 100), nullable=True)
_POINTS = pa.Column("Float64", checks=pa.Check.in_range(-100, 100), nullable=True)
_OF = {
    "section": ("responses", "themes", "parents"),
    "answer_kind": ("total", "answer", "no_answer", "group", "ticked"),
    "unit": ("comments", "respondents"),
    "status": ("", "r", "c"),
    "percent_status": ("", "r", "c", "z"),
    "outcome": OUTCOMES,
}
_COUNTED = {
    "comments", "respondents", "base_comments", "base_respondents", "distinct_comments",
    "uncertain_comments", "coded_by_people", "labelled", "to_verify",
    "base_now", "base_then", "respondents_adding",
}  # fmt: skip
_SHARES = {"percent_of_comments", "percent_of_respondents", "percent_now", "percent_then"}
# A difference may be negative.
_ESTIMATED = {"percent", "low", "high", "people_low", "people_high", "points"}


def _column(name: str) -> pa.Column:
    if name == "point":
        return pa.Column("int64", checks=pa.Check.ge(0))
    if name in _COUNTED:
        return _COUNT
    if name in _SHARES:
        return _PERCENT
    if name in _ESTIMATED:
        return _POINTS
    return pa.Column("str", checks=pa.Check.isin(_OF[name]) if name in _OF else None)


def _schema(columns: tuple[str, ...], unique: tuple[str, ...]) -> pa.DataFrameSchema:
    return pa.DataFrameSchema(
        {name: _column(name) for name in columns},
        strict=True,
        ordered=True,
        coerce=True,  # a table without lines has no types of its own
        unique=list(unique),
    )


SCHEMAS = {
    "counts": _schema(COUNTS, ("question_id", "section", "row_id", "answer_id")),
    "answers": _schema(ANSWERS, ("question_id", "answer_id", "part_id")),
    "quotes": _schema(QUOTES, ("question_id", "theme_id", "answer_id", "comment_id", "quote")),
    "demographics": _schema(DEMOGRAPHICS, ("demographic", "section", "row_id", "group")),
    "together": _schema(TOGETHER, ("theme_id", "with_theme_id")),
    "subpoints": _schema(SUBPOINTS, ("question_id", "theme_id", "point")),
    "subpoint_quotes": _schema(SUBPOINT_QUOTES, ("question_id", "theme_id", "point", "comment_id")),
    "campaigns": _schema(CAMPAIGNS, ("campaign",)),
    "estimates": _schema(ESTIMATES, ("question_id", "theme_id", "answer_id", "minus_answer_id")),
    "then_and_now": _schema(THEN_AND_NOW, ("question_id", "question_then", "theme_id")),
}


def check_theme_tables(tables: ThemeTables) -> ThemeTables:
    """Check the theme tables as they leave tabulate and return them.

    Raises
    ------
    ValueError
        When a promise is broken. Names the table, column and rule, never a value.
    """
    frames = tables.frames()
    return ThemeTables(
        **{
            name: checked(schema, frames[name], f"the theme table {name}")
            for name, schema in SCHEMAS.items()
        }
    )
