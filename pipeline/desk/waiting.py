"""What waits for a person: for the analyst from the run, for the lead officer from restricted/."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pipeline.codebook.sign_off import State, standings
from pipeline.desk.coded import blind
from pipeline.desk.progress import progress_of
from pipeline.desk.quotes import listed
from pipeline.desk.visit import link
from pipeline.flag.decide import read_with_decisions, undecided
from pipeline.flag.decisions import AUDIT_CSV, INCIDENTS_CSV
from pipeline.labels.reading import read_marks
from pipeline.redact.decide import read_doubts
from pipeline.redact.people_write import AT_RISK, TO_ACT_ON, read_beside

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pipeline.desk.desk import Desk
    from pipeline.desk.sessions import Session
    from pipeline.desk.snapshot import Snapshot


class Task(NamedTuple):
    """Something that needs a person, how much of it, and where."""

    said: str
    left: int
    link: str


def waiting_for(desk: "Desk", session: "Session") -> list[Task]:
    """Return the tasks of a role; those with nothing left to do are left out."""
    if session.role == "officer":
        tasks = list(_of_the_officer(desk))
    else:
        snapshot = desk.snapshot()
        tasks = [] if snapshot is None else list(_of_the_analyst(desk, session, snapshot))
    return [task for task in tasks if task.left]


def _of_the_analyst(desk: "Desk", session: "Session", snapshot: "Snapshot") -> Iterator[Task]:
    comments = snapshot.comments
    for coverage, said in (
        ("uncertain", "Comments that the model is unsure of"),
        ("uncoded", "Comments that no theme fits: does the codebook lack one?"),
    ):
        at = comments["coverage"].eq(coverage).fillna(False).to_numpy(dtype=bool)
        yield _to_read(snapshot, at, said, coverage=coverage)
    consultation = desk.consultation
    signed = standings(consultation.accepted_files, desk.codebook(consultation))
    waiting = sum(one.state != State.SIGNED for one in signed)
    yield Task("Questions whose themes nobody has signed off as they are now", waiting, "/themes")
    for question in consultation.questions:
        progress = progress_of(desk, question.id)
        called = question.label or question.text or question.id
        yield Task(
            f"Comments to code blind until the shares of “{called}” can be told",
            max(0, progress.least - progress.coded),
            link("/blind", question=question.id),
        )
    yield _campaigns(desk, snapshot)
    quoted = {one.comment_id for one in listed(desk) if one.quoted and not one.choice}
    yield Task(
        "Comments quoted in the report that nobody has picked or banned",
        len(quoted),
        link("/quotes", show="quoted"),
    )
    marks = read_marks(desk.consultation.labels_folder, session.annotator)
    unread = ~comments["comment_id"].isin(marks).to_numpy(dtype=bool)
    yield _to_read(snapshot, unread, "Comments that you have not marked as read", unread="yes")


def _campaigns(desk: "Desk", snapshot: "Snapshot") -> Task:
    """Texts that several people sent and of which nobody has decided a single copy."""
    by, in_sight = blind(desk).of_texts(snapshot.same_text)
    decided = by.keys() | frozenset().union(*in_sight.values())
    sent = snapshot.to_code[snapshot.to_code["sent_by"].gt(0)]
    open_ = sent[~sent["comment_id"].isin(decided)]
    questions = open_["question_id"].value_counts().sort_values(kind="stable")
    first = str(questions.index[-1]) if len(questions) else ""
    return Task(
        "Campaigns whose codes nobody has decided: one decision holds for all copies",
        len(open_),
        link("/blind", question=first),
    )


def _of_the_officer(desk: "Desk") -> Iterator[Task]:
    if desk.snapshot() is None:
        return
    restricted = desk.folder.restricted
    for name, said, to in (
        (TO_ACT_ON, "Comments that ask for somebody's action", "/risk?list=act"),
        (
            AT_RISK,
            "Comments that may put somebody at risk, printed nowhere until you decide",
            "/risk",
        ),
    ):
        yield Task(said, int(read_beside(restricted, name)["written"].eq("").sum()), to)
    for name, said, to in (
        (INCIDENTS_CSV, "Comments held back until you decide", "/hate"),
        (AUDIT_CSV, "Comments of the audit sample to read", "/hate?list=audit"),
    ):
        yield Task(said, undecided(read_with_decisions(restricted, name)), to)
    doubts = read_doubts(restricted)["decision"].fillna("").eq("").sum()
    yield Task("Words that redaction was not sure of", int(doubts), "/redaction")


def _to_read(snapshot: "Snapshot", at: "NDArray[np.bool_]", said: str, **filters: str) -> Task:
    """A task that leads to the question with most of these comments."""
    questions = snapshot.comments.loc[at, "question_id"].value_counts()
    first = str(questions.index[0]) if len(questions) else ""
    return Task(said, int(at.sum()), link("/read", question=first, **filters))
