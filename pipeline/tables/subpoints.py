"""Sub-points as tables: what they are called, and the sentences in them. Not protected."""

import pandas as pd
import pandera.pandas as pa

from pipeline.tables.schema import checked

POINTS = ("question_id", "theme_id", "point", "phrase")
"""One line per sub-point; `point` from 1, the one that most people mean first. `phrase` is what
the first of its members who may be published calls it."""
MEMBERS = ("question_id", "theme_id", "point", "rank", "comment_id", "sentence", "phrase")
"""One line per comment in a sub-point, the most typical first; `point` 0: a single view. `phrase`:
what the sub-point can be called by this sentence, "" where nothing of it can be understood by
itself. A comment may be in several."""

_NUMBERS = {"point": pa.Column("int64", pa.Check.ge(0)), "rank": pa.Column("int64", pa.Check.ge(1))}
SCHEMAS = {
    name: pa.DataFrameSchema(
        {column: _NUMBERS.get(column, pa.Column("str")) for column in columns},
        strict=True,
        ordered=True,
        coerce=True,
        unique=["question_id", "theme_id", *unique],
    )
    for name, columns, unique in (
        ("points", POINTS, ["point"]),
        ("members", MEMBERS, ["point", "comment_id"]),
    )
}


def check_subpoints(name: str, table: pd.DataFrame) -> pd.DataFrame:
    """Check one of the tables, `points` or `members`, and return it.

    Raises
    ------
    ValueError
        When a promise is broken. Names the table, column and rule, never a value.
    """
    return checked(SCHEMAS[name], table, f"the table {name} of sub-points")
