"""How many comments of a question people coded blind, and how sure that makes its figures."""

from typing import TYPE_CHECKING, NamedTuple

from pipeline.desk.coded import blind
from pipeline.tables.readable import was_read
from pipeline.tabulate.estimates import LEAST, labels_wanted, margin

if TYPE_CHECKING:
    from pipeline.desk.desk import Desk

_STEP = 20  # labels that a person does in one go


class Progress(NamedTuple):
    """How many comments of a question were coded blind, and what that buys."""

    coded: int
    read: int
    """Comments of the question that were read for themes."""
    least: int
    """Labels from which on any share is given."""
    wanted: int
    """Labels from which on shares are known to within 5 points."""
    points: int
    """How far a share may be off now, in percentage points."""
    step: int
    points_after: int
    """How far after so many more."""


def progress_of(desk: "Desk", question: str) -> Progress:
    """Return how many of a question's comments were coded blind, and what that buys."""
    comments = desk.finished().comments
    here = comments["question_id"].eq(question).to_numpy(dtype=bool)
    ids = comments.loc[here & was_read(comments), "comment_id"].tolist()
    coded, read = blind(desk).counted(ids), len(ids)
    step = min(_STEP, read - coded)
    points, after = (round(100 * margin(count, read)) for count in (coded, coded + step))
    return Progress(coded, read, min(LEAST, read), labels_wanted(read), points, step, after)
