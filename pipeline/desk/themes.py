"""Themes: the codebook beside what it holds, changed with its labels carried along, signed off."""

import datetime
import hashlib
from pathlib import Path
from typing import Any

import numpy as np
from starlette.responses import Response
from starlette.routing import Route

from pipeline.codebook.change import Change, apply_change, merge, rename, retire
from pipeline.codebook.codebook import load_codebook
from pipeline.codebook.sign_off import sign_off, standings
from pipeline.config import Consultation
from pipeline.desk.conflict import Conflict
from pipeline.desk.sessions import Undo
from pipeline.desk.snapshot import Snapshot
from pipeline.desk.visit import PAGES_OF, Visit, for_roles
from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically


@for_roles("analyst")
def themes(visit: Visit) -> Response:
    """Show each codebook: what its codes hold, what a change would do, and who signed."""
    desk = visit.desk
    consultation = desk.consultation
    snapshot = desk.snapshot()
    book = desk.codebook(consultation)
    labels = {one.id: one.label or one.text or one.id for one in consultation.questions}
    files = []
    for path, questions in consultation.codebook_files.items():
        if path.exists():
            files.append(
                {
                    "name": path.name,
                    "version": load_codebook(path).version,
                    "state": _state(path),
                    "codes": _codes(path, questions, snapshot, labels),
                    "standings": [
                        one for one in standings({path: questions}, book) if one.question in labels
                    ],
                }
            )
    return visit.page("themes.html", "Themes", files=files, labels=labels)


@for_roles("analyst")
def change(visit: Visit) -> Response:
    """Rename, merge or retire a code."""
    desk, code = visit.desk, visit.sent("code")
    path = _file(desk.consultation, visit.sent("file"))
    wanted: dict[str, Change] = {
        "rename": rename(code, " ".join(visit.sent("name").split()) or None, None),
        "merge": merge([code], visit.sent("into")),
        "retire": retire(code, " ".join(visit.sent("note").split())),
    }
    action = visit.sent("action")
    if action not in wanted:
        raise UserError("choose what shall become of the code: rename, merge or retire.")
    with desk.saving:
        before = path.read_bytes()
        _refuse_if_changed(path, visit.sent("state"))
        book = apply_change(path, wanted[action])
        after = _state(path)
    step = book.migrations[-1]
    desk.note(visit.session, f"codebook {action}", code, f"version {book.version}: {step}")

    def back() -> None:
        with desk.saving:
            _refuse_if_changed(path, after)
            with write_atomically(path) as temporary:
                temporary.write_bytes(before)

    said = f"{step}"
    return visit.back(
        visit.came_from("/themes"),
        f"Saved: {said} (version {book.version}). Run again to see what it does.",
        Undo(said, back),
    )


@for_roles("analyst")
def sign(visit: Visit) -> Response:
    """Record that this person accepts a question's codes."""
    desk, consultation = visit.desk, visit.desk.consultation
    path = _file(consultation, visit.sent("file"))
    with desk.saving:
        _refuse_if_changed(path, visit.sent("state"))
        made = sign_off(
            consultation.codebook_files,
            consultation.read_codebook(),
            by=visit.session.name,
            on=datetime.date.today(),
            questions=[visit.sent("question")],
        )
    desk.note(visit.session, "sign-off", made[0].question, f"version {made[0].version}")
    said = f"Signed off: {made[0].question}, version {made[0].version}."
    return visit.back(visit.came_from("/themes"), said)


def _codes(
    path: Path, questions: tuple[str, ...], snapshot: Snapshot | None, labels: dict[str, str]
) -> list[dict[str, Any]]:
    """The codes in use, each with its comments by question and what merging would do."""
    codes = load_codebook(path).active
    held = {one.id: _held(snapshot, one.id, questions) for one in codes}
    asked = None if snapshot is None else snapshot.comments["question_id"].to_numpy(dtype=object)
    found = []
    for one in codes:
        own = held[one.id]
        counts = [
            (question, labels[question], int((own & (asked == question)).sum()))
            for question in questions
            if asked is not None
        ]
        others = [
            (other.id, other.name, int((own & ~held[other.id]).sum()))
            for other in codes
            if other.id != one.id
        ]
        found.append(
            {
                "entry": one,
                "comments": int(own.sum()),
                "by_question": [count for count in counts if count[2]],
                "others": others,
            }
        )
    return found


def _held(snapshot: Snapshot | None, code: str, questions: tuple[str, ...]) -> Any:
    """Which comments of some questions the last run gave a code. bool [n]"""
    if snapshot is None:
        return np.zeros(0, dtype=bool)
    if code not in snapshot.codes:
        return np.zeros(len(snapshot.comments), dtype=bool)
    asked = snapshot.comments["question_id"].isin(questions).to_numpy(dtype=bool)
    return asked & snapshot.assigned[:, snapshot.codes.index(code)]


def _file(consultation: Consultation, name: str) -> Path:
    """The codebook's file of that name, where it is this consultation's to change."""
    path = next((one for one in consultation.codebook_files if one.name == name), None)
    if path is None or not path.exists():
        raise UserError("There is no such codebook any more: look at the page again.")
    if "_shipped" in path.parts:
        raise UserError(
            "The codebook in use is the one that is installed with the program: copy it beside "
            "consultation.toml, run again, and change the copy."
        )
    return path


def _state(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def _refuse_if_changed(path: Path, state: str) -> None:
    if _state(path) != state:
        raise Conflict(
            f"{path.name} has been changed since the page was made, by hand or by somebody else: "
            "look at it as it is now, then do this again."
        )


PAGES_OF["analyst"].append(("/themes", "Themes"))
ROUTES = [
    Route("/themes", themes, methods=["GET"]),
    Route("/themes", change, methods=["POST"]),
    Route("/themes/sign-off", sign, methods=["POST"]),
]
