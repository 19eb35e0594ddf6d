"""What a run counts for its closing words and its manifest."""

from typing import Any

import pandas as pd

LANGUAGES_LEFT = {"in_welsh": "cy", "in_other_languages": "other"}


def count_each(column: pd.Series) -> dict[str, int]:
    """Count each value of a column, missing ones left out."""
    return {str(value): int(count) for value, count in column.value_counts().items()}


def count_with_codes(assignments: pd.DataFrame) -> int:
    """Count the comments that have at least one code."""
    return assignments.loc[assignments["assigned"], "comment_id"].nunique()


def count_languages(comments: pd.DataFrame) -> dict[str, int]:
    """Count comments in Welsh and in other languages than English that nobody has coded yet."""
    left = comments["substance"].eq("comment")
    if "coverage" in comments:
        left &= comments["coverage"].isna()
    written = comments.loc[left, "language"]
    return {name: int(written.eq(code).sum()) for name, code in LANGUAGES_LEFT.items()}


def count_responses(comments: pd.DataFrame) -> dict[str, Any]:
    """Count respondents, what they wrote, campaign copies and redactions."""
    copies = comments.loc[comments["duplicate_group"].notna()]
    return {
        "respondents": comments["respondent_id"].nunique(),
        "responses": len(comments),
        **count_each(comments["substance"]),
        "campaigns": copies["duplicate_group"].nunique(),
        "campaign_comments": len(copies),
        "redactions": int(comments["redactions"].sum()),
        "redacted_comments": int(comments["redactions"].gt(0).sum()),
    }
