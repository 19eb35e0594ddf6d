"""The words that speak for a code: where they stand in a comment, with the assignment."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

Span = tuple[int, int]
"""(start, end) in text_redacted, in Unicode code points, as slices count them."""


def spans_of(assignments: "pd.DataFrame") -> dict[str, dict[str, Span]]:
    """Return, per comment and code it was given, the words that speak for it.

    Parameters
    ----------
    assignments : comment_id, code_id, assigned, span_start and span_end are read.
    """
    given = assignments[assignments["assigned"]]
    found: dict[str, dict[str, Span]] = {}
    columns = ["comment_id", "code_id", "span_start", "span_end"]
    for comment_id, code_id, start, end in zip(
        *(given[name].tolist() for name in columns), strict=True
    ):
        found.setdefault(comment_id, {})[code_id] = (start, end)
    return found
