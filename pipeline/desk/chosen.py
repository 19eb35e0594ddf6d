"""The comments that a page's filters choose, for one who reads or codes them."""

from typing import NamedTuple

from pipeline.config import Consultation
from pipeline.desk.filters import Filters, Found, Wanted
from pipeline.desk.snapshot import Snapshot
from pipeline.desk.visit import Visit
from pipeline.labels.reading import read_marks
from pipeline.questionnaire.questions import Question


class Chosen(NamedTuple):
    """What a page's address asks for, and what it finds."""

    snapshot: Snapshot
    consultation: Consultation
    wanted: Wanted
    marks: frozenset[str]
    """Ids of the comments that this person has marked as read."""
    filters: Filters
    found: Found
    question: Question


def chosen(visit: Visit) -> Chosen:
    """Return the comments of the last run that a page asks for.

    Raises
    ------
    UserError
        When there is no run yet.
    """
    desk = visit.desk
    snapshot, consultation = desk.finished(), desk.consultation
    wanted = Wanted.of(visit.query)
    marks = read_marks(consultation.labels_folder, visit.session.annotator)
    filters = desk.filters()
    return Chosen(
        snapshot, consultation, wanted, marks, filters, filters.find(wanted, marks),
        filters.question(wanted),
    )  # fmt: skip
