"""Code blind: comments in the order of their lots, nothing of the model's in sight.

Only what is coded here, or in a round of annotation, makes shares of themes known. What many sent
comes first: one label decides all its copies, and it is drawn by lot only when its turn comes.
"""

from typing import TYPE_CHECKING, NamedTuple

from starlette.responses import Response
from starlette.routing import Route

from pipeline.desk.coded import Blind, blind, keys_for, said_before, save, state_of, today
from pipeline.desk.coding import asked_for, label_of, row_sent
from pipeline.desk.conflict import Conflict
from pipeline.desk.progress import progress_of
from pipeline.desk.visit import Visit, for_roles, link
from pipeline.labels.coding import note_passed
from pipeline.labels.rounds import BLIND, CAMPAIGN, RANDOM

if TYPE_CHECKING:
    from pipeline.desk.desk import Desk
    from pipeline.desk.sessions import Session


class Queue(NamedTuple):
    """What one person codes blind of a question, in the order of the lots."""

    order: list[str]
    lots: list[float]
    waiting: list[str]
    """Campaigns that nobody has decided, then the others."""
    mine: list[str]
    left_to_others: int
    """Of those drawn so far: coded by this person in sight of the suggestion, by nobody else."""


@for_roles("analyst")
def show(visit: Visit) -> Response:
    """Show the next comment by lot, with codes to give and without a suggestion."""
    desk, snapshot = visit.desk, visit.desk.finished()
    consultation = desk.consultation
    asked = {one.id: one for one in consultation.questions}
    question = asked.get(visit.query.get("question", ""), consultation.questions[0])
    known = blind(desk)
    queue = queue_of(desk, visit.session, question.id, known)
    at = visit.query.get("at", "")
    current = at if at in queue.mine else next(iter(queue.waiting), "")
    labels = {one.id: one.label or one.text or one.id for one in consultation.questions}
    shown = {"question": question, "labels": labels, "progress": progress_of(desk, question.id)}
    shown |= {"left_to_others": queue.left_to_others, "comment_id": current}
    if not current:
        return visit.page("blind.html", "Code blind", **shown)
    book = desk.codebook(consultation)
    own = said_before(desk, BLIND, visit.session).get(current)
    earlier = queue.mine[: queue.mine.index(current)] if current in queue.mine else queue.mine
    return visit.page(
        "blind.html",
        "Code blind",
        text=str(snapshot.comments["text_redacted"].iloc[snapshot.row_of[current]]),
        state=state_of(own),
        confirmed=own is not None and own.confirmed,
        sent_by=snapshot.sent_by_many(question.id).get(current, 0),
        keys=keys_for(book, question.id, today(own, book)),
        back=link("/blind", question=question.id, at=at),
        after=link("/blind", question=question.id),
        before=link("/blind", question=question.id, at=earlier[-1]) if earlier else "",
        **shown,
    )


@for_roles("analyst")
def save_blind(visit: Visit) -> Response:
    """Save codes that somebody gives without a suggestion; confirmed ones count."""
    desk, session, snapshot = visit.desk, visit.session, visit.desk.finished()
    row, comment_id = row_sent(visit), visit.sent("comment")
    question = str(snapshot.comments["question_id"].iloc[row])
    queue = queue_of(desk, session, question, blind(desk))
    if comment_id not in (*queue.waiting[:1], *queue.mine):
        raise Conflict(
            "This comment is not the next one by lot any more: nothing was saved, so go on with "
            "the one that the page shows now."
        )
    book = desk.codebook(desk.consultation)
    own = said_before(desk, BLIND, session).get(comment_id)
    asked = asked_for(visit, book, question, today(own, book))
    confirmed = asked.goes_on or (own is not None and own.confirmed)
    label = label_of(visit, asked, BLIND, question, book, confirmed=confirmed, seen=False)
    if confirmed:
        # First: a comment that was drawn and has no label harms no estimate.
        _note_passed(desk, session, queue, comment_id, question)
    undo = save(desk, session, BLIND, comment_id, label, visit.sent("before"))
    desk.note(session, "code blind", comment_id, ";".join(sorted(asked.codes)) or "none")
    to = visit.came_from("/blind")
    return visit.back(visit.after(to) if asked.goes_on else to, f"Saved: {asked.done}.", undo)


def queue_of(desk: "Desk", session: "Session", question: str, known: Blind) -> Queue:
    """Return what this person has coded, and what comes next.

    A share of the comments (`overlap` under `[annotate]`) is for two people, so that their
    agreement can be told; which, the lots say.
    """
    snapshot, settings = desk.finished(), desk.consultation.annotate
    order, lots = snapshot.by_lot(question, settings.seed)
    own = session.annotator
    confirmed = {id_ for id_, one in said_before(desk, BLIND, session).items() if one.confirmed}
    by, seen = known.of_texts(snapshot.same_text)
    in_sight = seen.get(own, frozenset())
    decided = by.keys() | frozenset().union(*seen.values())
    campaigns = [one for one in snapshot.sent_by_many(question) if one not in decided]
    waiting, mine, left = list(campaigns), [], 0
    for comment_id, lot in zip(order, lots, strict=True):
        people = by.get(comment_id, frozenset())
        if comment_id in confirmed:
            mine.append(comment_id)
        elif comment_id in in_sight:
            left += comment_id in known.drawn and not people
        elif comment_id not in campaigns and (
            not people
            or (own not in people and len(people) == 1 and _for_two(lot, settings.overlap))
        ):
            waiting.append(comment_id)
    return Queue(order, lots, waiting, mine, left)


def _for_two(lot: float, overlap: float) -> bool:
    """Whether a comment is one of those that two people code: digits of its lot that order none."""
    return (lot * 2**20) % 1 < overlap


def _note_passed(
    desk: "Desk", session: "Session", queue: Queue, comment_id: str, question: str
) -> None:
    """List the comment and all before it as drawn: also those that people coded before.

    A campaign that is coded before its turn is listed alone, for what it is. When nobody waits any
    more, the turn of all has come.
    """
    snapshot = desk.finished()
    at = queue.order.index(comment_id)
    others = set(queue.waiting) - {comment_id}
    by_lot = others.isdisjoint(queue.order[:at])
    upto = at + 1 if others else len(queue.order)
    places = range(upto) if by_lot else (at,)
    note_passed(
        desk.consultation.labels_folder,
        [
            {
                "comment_id": queue.order[place],
                "reason": RANDOM if by_lot else CAMPAIGN,
                "lot": f"{queue.lots[place]:.17g}",
                "probability": f"{upto / len(queue.order):.6g}" if by_lot else "",
                "annotators": session.annotator,
                "predicted": ";".join(snapshot.codes_of(snapshot.row_of[queue.order[place]])),
                "question_id": question,
            }
            for place in places
        ],
    )


ROUTES = [
    Route("/blind", show, methods=["GET"]),
    Route("/blind", save_blind, methods=["POST"]),
]
