"""Code: the codes of one comment after the other, put right by keys in sight of the model's."""

from functools import partial
from typing import NamedTuple

from starlette.responses import Response
from starlette.routing import Route

from pipeline.codebook.codebook import Codebook
from pipeline.desk.chosen import chosen
from pipeline.desk.coded import keys_for, said_before, save, state_of, today
from pipeline.desk.reading import shown
from pipeline.desk.snapshot import Snapshot
from pipeline.desk.visit import Visit, for_roles, link
from pipeline.errors import UserError
from pipeline.labels.annotation import Annotation
from pipeline.labels.rounds import SEEN


class Asked(NamedTuple):
    """What a form asks to do with a comment's codes."""

    comment_id: str
    codes: frozenset[str]
    done: str
    """What was done, in words."""
    goes_on: bool
    """Whether the person has finished with the comment."""


@for_roles("analyst")
def code(visit: Visit) -> Response:
    """Show one of the comments that fit, with its codes."""
    desk = visit.desk
    snapshot, consultation, wanted, marks, _, found, question = chosen(visit)
    rows, first_of = _once(snapshot, found.rows.tolist())
    here = partial(link, "/code", **(wanted._asdict() | {"question": question.id}))
    if not rows:
        return visit.page("code.html", "Code", question=question, comment=None)
    at = first_of.get(snapshot.row_of.get(visit.query.get("at", ""), rows[0]), rows[0])
    place = rows.index(at)
    book, row = desk.codebook(consultation), rows[place]
    names = desk.code_names(consultation)
    comment = shown(snapshot, row, names, marks, wanted.theme)
    own = said_before(desk, SEEN, visit.session).get(comment.comment_id)
    given = today(own, book) if own is not None else frozenset(snapshot.codes_of(row))
    ids = snapshot.comments["comment_id"]
    return visit.page(
        "code.html",
        "Code",
        question=question,
        comment=comment,
        own=own,
        state=state_of(own),
        keys=keys_for(book, question.id, given),
        number=place + 1,
        in_all=len(rows),
        back=here(at=comment.comment_id),
        before=here(at=ids.iloc[rows[place - 1]]) if place else "",
        after=here(at=ids.iloc[rows[place + 1]]) if place + 1 < len(rows) else "",
        choose=link("/read", **(wanted._asdict() | {"question": question.id})),
    )


def _once(snapshot: Snapshot, rows: list[int]) -> tuple[list[int], dict[int, int]]:
    """The rows with each text once, and each row → the one that stands for it.

    What is decided for one copy holds for all; what adds words of its own is decided by itself. The
    text is shown as most sent it, where that is among the rows.
    """
    ids, here = snapshot.comments["comment_id"].tolist(), set(rows)
    text_of = {row: snapshot.row_of[snapshot.same_text[ids[row]]] for row in rows}
    stands_for: dict[int, int] = {}
    first_of = {
        row: stands_for.setdefault(text, text if text in here else row)
        for row, text in text_of.items()
    }
    return list(stands_for.values()), first_of


@for_roles("analyst")
def save_code(visit: Visit) -> Response:
    """Save the codes that somebody gives in sight of the model's, or leave them to the model."""
    desk, session = visit.desk, visit.session
    row = row_sent(visit)
    comment_id, book = visit.sent("comment"), desk.codebook(desk.consultation)
    own = said_before(desk, SEEN, session).get(comment_id)
    snapshot = desk.finished()
    given = today(own, book) if own is not None else frozenset(snapshot.codes_of(row))
    question = str(snapshot.comments["question_id"].iloc[row])
    asked = asked_for(visit, book, question, given)
    label = label_of(visit, asked, SEEN, question, book, confirmed=True, seen=True)
    if visit.sent("action") == "leave":
        label, asked = None, asked._replace(done="left to the model")
    undo = save(desk, session, SEEN, comment_id, label, visit.sent("before"))
    desk.note(session, "code in sight", comment_id, ";".join(sorted(asked.codes)) or "none")
    to = visit.came_from("/code")
    if asked.goes_on and visit.sent("after"):
        to = visit.after(to)
    return visit.back(to, f"Saved: {asked.done}.", undo)


def row_sent(visit: Visit) -> int:
    """Return the row of the comment that a form is about.

    Raises
    ------
    UserError
        When the last run has no such comment that may be read.
    """
    row = visit.desk.finished().row_of.get(visit.sent("comment"))
    if row is None:
        raise UserError("There is no such comment to read any more: look at the page again.")
    return row


def asked_for(visit: Visit, book: Codebook, question: str, given: frozenset[str]) -> Asked:
    """Return the codes that a comment has after what a form asks.

    Raises
    ------
    UserError
        A code that is not for the question.
    """
    comment_id, action = visit.sent("comment"), visit.sent("action")
    names = {one.code.id: one.code.name for one in keys_for(book, question, ())}
    given = given & names.keys()
    if action == "none":
        return Asked(comment_id, frozenset(), f"no code applies to {comment_id}", True)
    if action in ("confirm", "leave"):
        said = f"{len(given)} {'code' if len(given) == 1 else 'codes'} of {comment_id}"
        return Asked(comment_id, given, said, action == "confirm")
    toggled = visit.sent("code")
    if toggled not in names:
        raise UserError("There is no such code for this question: look at the page again.")
    if toggled in given:
        return Asked(comment_id, given - {toggled}, f"not “{names[toggled]}”", False)
    others = frozenset[str]() if book.selection == "one" else given
    return Asked(comment_id, others | {toggled}, f"“{names[toggled]}”", False)


def label_of(
    visit: Visit,
    asked: Asked,
    round_name: str,
    question: str,
    book: Codebook,
    *,
    confirmed: bool,
    seen: bool,
) -> Annotation | None:
    """Return what is asked as a label of this person."""
    return Annotation(
        comment_id=asked.comment_id,
        question_id=question,
        annotator=visit.session.annotator,
        round=round_name,
        codes=tuple(sorted(asked.codes)),
        confirmed=confirmed,
        codebook_version=book.version,
        source="the desk",
        seen=seen,
    )


ROUTES = [
    Route("/code", code, methods=["GET"]),
    Route("/code", save_code, methods=["POST"]),
]
