"""How many comments of a question people coded blind, and how sure that makes its figures."""

from typing import TYPE_CHECKING, NamedTuple

from pipeline.desk.coded import blind
from pipeline.tables.readable import was_read
from pipeline.tabulate.estimates import LEAST, labels_wanted, margin
from pipeline.tabulate.small_questions import MOST

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
    all_of: int
    """The texts of a question so small that they had better all be coded; else 0."""


def progress_of(desk: "Desk", question: str) -> Progress:
    """Return how many of a question's comments were coded blind, and what that buys."""
    snapshot = desk.finished()
    comments = snapshot.comments
    here = comments["question_id"].eq(question).to_numpy(dtype=bool)
    ids = comments.loc[here & was_read(comments), "comment_id"].tolist()
    known, read = blind(desk), len(ids)
    by, _ = known.of_texts(snapshot.same_text)
    whole = by.keys() >= {snapshot.same_text[one] for one in ids}  # copies have no label each
    coded = read if whole else known.counted(ids)
    step = min(_STEP, read - coded)
    points, after = (round(100 * margin(count, read)) for count in (coded, coded + step))
    wanted, texts = labels_wanted(read), int(snapshot.to_code["question_id"].eq(question).sum())
    all_of = texts if wanted > MOST * texts else 0
    return Progress(coded, read, min(LEAST, read), wanted, points, step, after, all_of)
