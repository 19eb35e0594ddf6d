"""Themes: the codebook beside what it holds, changed with its labels carried along, signed off."""

import datetime
import hashlib
from dataclasses import replace
from pathlib import Path

from starlette.responses import Response
from starlette.routing import Route

from pipeline.codebook.change import (
    Change,
    accept,
    changed,
    define,
    merge,
    rename,
    retire,
    split,
)
from pipeline.codebook.codebook import Code, Codebook, load_codebook
from pipeline.codebook.ids import free_id
from pipeline.codebook.scope import of_question
from pipeline.codebook.sign_off import sign_off, standings
from pipeline.config import Consultation
from pipeline.desk.code_cards import cards
from pipeline.desk.conflict import Conflict
from pipeline.desk.desk import Desk
from pipeline.desk.effect import Now
from pipeline.desk.sessions import Undo
from pipeline.desk.tried import FIELDS, Form, Tried, told
from pipeline.desk.visit import Visit, for_roles
from pipeline.drafting import use_draft
from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically
from pipeline.redact.in_codebook import redact_codebook
from pipeline.redact.own_words import with_own_words


@for_roles("analyst")
def themes(visit: Visit) -> Response:
    """Show each codebook: what its codes hold, what a change would do, and who signed."""
    desk = visit.desk
    if desk.snapshot() is not None and not (trial := desk.trial()).begun:
        trial.begun = True
        now, book = _now(desk), desk.codebook(desk.consultation)
        desk.ahead(lambda: trial.make_ready(book, now))
    return _page(visit, None)


@for_roles("analyst")
def try_change(visit: Visit) -> Response:
    """Say which comments would gain or lose a code if it were as the form says; save nothing."""
    desk, code, action = visit.desk, visit.sent("code"), visit.sent("action")
    consultation, trial = desk.consultation, desk.trial()
    path = _file(consultation, visit.sent("file"))
    _refuse_if_changed(path, visit.sent("state"))
    if action not in FIELDS:
        raise UserError("choose what shall be tried: another name, or another meaning.")
    after = consultation.read_codebook({path: changed(path, _wanted(visit, action))[1]})
    effect = trial.effect(code, desk.codebook(consultation), after, _now(desk))
    fields = {name: visit.sent(name) for name in FIELDS[action]}
    tried = told(effect, after, trial.snapshot, consultation, Form(path.name, code, action, fields))
    return _page(replace(visit, address="/themes"), tried)


def _now(desk: Desk) -> Now:
    return Now(desk.consultation, desk.labels(desk.consultation))


def _page(visit: Visit, tried: Tried | None) -> Response:
    desk = visit.desk
    consultation = desk.consultation
    snapshot = desk.snapshot()
    book = desk.codebook(consultation)

    def load(path: Path) -> Codebook:
        return desk.as_now(f"codebook {path}", (path,), lambda paths: load_codebook(paths[0]))

    labels = {one.id: one.label or one.text or one.id for one in consultation.questions}
    files, accepted = [], consultation.accepted_files
    for path, questions in consultation.codebook_files.items():
        if path.exists():
            files.append(
                {
                    "name": path.name,
                    "version": load(path).version,
                    "state": _state(path),
                    "codes": cards(load(path).active, questions, snapshot, labels),
                    "standings": standings({path: accepted.get(path, ())}, book),
                }
            )
    drafted = _drafted(desk) if not book.active else ()
    return visit.page(
        "themes.html", "Themes", files=files, labels=labels, drafted=drafted, tried=tried
    )


@for_roles("analyst")
def change(visit: Visit) -> Response:
    """Change a code, or say anew what it means."""
    desk, code = visit.desk, visit.sent("code")
    path = _file(desk.consultation, visit.sent("file"))
    action = visit.sent("action")
    wanted = _wanted(visit, action)
    with desk.saving:
        before = path.read_bytes()
        _refuse_if_changed(path, visit.sent("state"))
        content, book = changed(path, wanted)
        desk.consultation.read_codebook({path: book})  # what other codebooks do not contradict
        with write_atomically(path) as temporary:
            temporary.write_text(content, encoding="utf-8")
        after = _state(path)
    carried = action in ("rename", "merge", "split", "retire")
    step = str(book.migrations[-1]) if carried else f"{action} {code}"
    desk.note(visit.session, f"codebook {action}", code, f"version {book.version}: {step}")

    def back() -> None:
        with desk.saving:
            _refuse_if_changed(path, after)
            with write_atomically(path) as temporary:
                temporary.write_bytes(before)

    return visit.back(
        visit.came_from("/themes"),
        f"Saved: {step} (version {book.version}). Run again to see what it does.",
        Undo(step, back),
    )


@for_roles("analyst")
def take_draft(visit: Visit) -> Response:
    """Put the drafted codebook in use, where there are no codes yet."""
    desk = visit.desk
    with desk.saving:
        taken = use_draft(desk.consultation)
    if taken is None:
        raise UserError("There are codes already, or no draft any more: look at the page again.")
    desk.note(visit.session, "codebook draft taken", taken.name)
    return visit.back("/themes", "The draft is the codebook now. Run again to code with it.")


@for_roles("analyst")
def sign(visit: Visit) -> Response:
    """Record that this person accepts a question's codes."""
    desk, consultation = visit.desk, visit.desk.consultation
    path = _file(consultation, visit.sent("file"))
    with desk.saving:
        _refuse_if_changed(path, visit.sent("state"))
        book = consultation.read_codebook()
        made = sign_off(
            consultation.accepted_files,
            book,
            by=visit.session.name,
            on=datetime.date.today(),
            questions=[visit.sent("question")],
        )
    desk.note(visit.session, "sign-off", made[0].question, f"version {made[0].version}")
    own = of_question(book, made[0].question)
    remarks = redact_codebook(own, with_own_words(consultation.redact, consultation)).remarks
    signed = f"Signed off: {made[0].question}, version {made[0].version}."
    said = " ".join([signed, *remarks])
    return visit.back(visit.came_from("/themes"), said)


def _drafted(desk: Desk) -> tuple[Code, ...]:
    """The codes of a draft that waits to be taken."""
    path = desk.consultation.draft_path
    return load_codebook(path).active if path.exists() else ()


def _parts(visit: Visit) -> list[tuple[str, str]]:
    """The parts of a split: ids that nothing has had, and names."""
    book = visit.desk.codebook(visit.desk.consultation)
    used = {one.id for one in book.codes}
    used |= {one for step in book.migrations for one in (*step.old, *step.new)}
    parts = []
    for name in map(" ".join, map(str.split, visit.form.get("part", []))):
        if name:
            parts.append((free_id(name, used), name))
            used.add(parts[-1][0])
    return parts


def _wanted(visit: Visit, action: str) -> Change:
    """What the form says that shall become of a code."""
    code = visit.sent("code")
    if action == "rename":
        return rename(code, " ".join(visit.sent("name").split()) or None, None)
    if action == "merge":
        return merge([code], visit.sent("into"))
    if action == "retire":
        return retire(code, " ".join(visit.sent("note").split()))
    if action == "split":
        return split(code, _parts(visit))
    if action == "accept":
        return accept(code)
    if action == "define":
        return define(
            code,
            definition=visit.sent("definition").replace("\r\n", "\n").strip(),
            **{field: _lines(visit.sent(field)) for field in ("include", "exclude", "keywords")},
        )
    raise UserError(
        "choose what shall become of the code: rename, merge, split, retire, define, accept."
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


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


ROUTES = [
    Route("/themes", themes, methods=["GET"]),
    Route("/themes", change, methods=["POST"]),
    Route("/themes/try", try_change, methods=["POST"]),
    Route("/themes/sign-off", sign, methods=["POST"]),
    Route("/themes/draft", take_draft, methods=["POST"]),
]
