"""Read: the comments of a question, filtered, searched, with what carries their themes."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from pipeline.desk.chosen import chosen
from pipeline.desk.marked import Piece, pieces
from pipeline.desk.sessions import Undo
from pipeline.desk.snapshot import Snapshot
from pipeline.desk.visit import Visit, for_roles, link
from pipeline.labels.reading import read_marks, write_marks

PER_PAGE = 20
_SOURCES = {
    "human": "a person",
    "corrected": "a person who saw the model's codes",
    "model": "the model",
    "rule": "a rule",
}


@dataclass(frozen=True)
class Given:
    """A theme that a comment has, and why."""

    code: str
    name: str
    source: str
    percent: int
    reason: str


@dataclass(frozen=True)
class Shown:
    """A comment as a page shows it."""

    comment_id: str
    text: list[Piece]
    answer: str
    coverage: str
    copies: int
    adds: bool
    """Whether it adds words of its own to what others sent."""
    group: str
    themes: list[Given]
    read: bool
    cluster: str


@for_roles("analyst")
def read(visit: Visit) -> Response:
    """Show a page of comments."""
    snapshot, consultation, wanted, marks, filters, found, question = chosen(visit)
    pages = max(1, -(-len(found.rows) // PER_PAGE))
    number = min(max(1, _whole(visit.query.get("page", "1"))), pages)
    rows = found.rows[(number - 1) * PER_PAGE : number * PER_PAGE]
    names = visit.desk.code_names(consultation)
    here = partial(link, "/read", **(wanted._asdict() | {"question": question.id}))
    return visit.page(
        "read.html",
        "Read",
        wanted=wanted,
        questions=[(one.id, one.label or one.text or one.id) for one in consultation.questions],
        question=question,
        facets=filters.facets(wanted, marks),
        found=found,
        comments=[shown(snapshot, int(row), names, marks, wanted.theme) for row in rows],
        number=number,
        pages_in_all=pages,
        before=here(page=number - 1) if number > 1 else "",
        after=here(page=number + 1) if number < pages else "",
        can_mean=snapshot.vectors is not None,
        code=partial(link, "/code", **(wanted._asdict() | {"question": question.id})),
    )


@for_roles("analyst")
def mark(visit: Visit) -> Response:
    """Mark comments as read, or as not read."""
    desk = visit.desk
    folder, annotator = desk.consultation.labels_folder, visit.session.annotator
    known = desk.finished().row_of
    ids = [one for one in visit.form.get("comment", []) if one in known]
    is_read = visit.sent("as") != "unread"

    def change(to_read: bool, which: list[str]) -> None:
        with desk.saving:
            marked = read_marks(folder, annotator)
            after = marked.union(which) if to_read else marked.difference(which)
            if after != marked:
                write_marks(folder, annotator, after)

    before = read_marks(folder, annotator)
    changed = [one for one in ids if (one in before) != is_read]
    change(is_read, changed)
    said = f"{len(changed)} marked as {'read' if is_read else 'not read'}"
    undo = Undo(said, lambda: change(not is_read, changed)) if changed else None
    return visit.back(visit.came_from("/read"), f"{said}.", undo)


def shown(
    snapshot: Snapshot, row: int, names: dict[str, str], marks: frozenset[str], theme: str = ""
) -> Shown:
    """Return a comment as a page shows it.

    Parameters
    ----------
    names : code id → name.
    theme : the code whose words are marked; those of all its themes where it is none of them.
    """
    comment = snapshot.comments.iloc[row]
    places = {
        place: names.get(code, code)
        for place, code in enumerate(snapshot.codes)
        if snapshot.assigned[row, place]
    }
    marked = {p: name for p, name in places.items() if snapshot.codes[p] == theme} or places
    speaks = snapshot.speaks.get(str(comment["comment_id"]), {})
    return Shown(
        comment_id=str(comment["comment_id"]),
        text=pieces(
            str(comment["text_redacted"]),
            [(speaks.get(snapshot.codes[place], (0, 0)), name) for place, name in marked.items()],
        ),
        answer=_cell(comment["rating"]).replace("\n", ", "),
        coverage=_cell(comment["coverage"]),
        copies=int(comment["duplicate_size"]),
        adds=bool(snapshot.texts.adds[row]),
        group=_cell(comment["duplicate_group"]),
        themes=[
            Given(
                snapshot.codes[place],
                name,
                _SOURCES[str(snapshot.source[row, place])],
                round(100 * float(snapshot.probability[row, place])),
                str(snapshot.reason[row, place]),
            )
            for place, name in places.items()
        ],
        read=str(comment["comment_id"]) in marks,
        cluster=_cell(comment["cluster_id"]),
    )


def _cell(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 8 else 1


ROUTES = [
    Route("/read", read, methods=["GET"]),
    Route("/read", mark, methods=["POST"]),
]
