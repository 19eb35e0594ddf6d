"""Everything that the project stored of a respondent goes, and what depended on it is done again.

The order makes it safe to be stopped at any moment: first the list of erased ids, by which any
later run leaves them out and a repeated call recognises what is still to be done, then everything
that a run does not write anew by itself, then the run.
"""

import os
import re
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from pipeline.annotate.erase import erase_documents, erase_labels, was_pushed
from pipeline.annotate.workspace import Workspace, open_workspace
from pipeline.config import Consultation
from pipeline.doccano.client import Doccano
from pipeline.encoders.cache import begin_anew, cache_files, leave_behind
from pipeline.errors import UserError
from pipeline.flag.decisions import AUDIT_CSV, INCIDENTS_CSV, INCIDENTS_XLSX, LOG_CSV
from pipeline.flag.incidents import AUDIT_TEXT
from pipeline.forget.find import find_respondent, texts_of
from pipeline.ingest.respondent import Respondent
from pipeline.labels.actions import FILE as ACTIONS
from pipeline.labels.actions import erase_actions
from pipeline.labels.reading import erase_marks
from pipeline.read.language_model.remembered import FILE as ANSWERS
from pipeline.redact.at_risk_sheet import FILE as AT_RISK
from pipeline.redact.review import FILE as REVIEW
from pipeline.redact.to_act_on_sheet import FILE as TO_ACT_ON
from pipeline.result import Result
from pipeline.run import STAGES, run
from pipeline.store.erased import Erased, write_erased
from pipeline.store.own_files import remove_other_stages, unrecorded
from pipeline.store.run_folder import RunFolder
from pipeline.suggest.page import PAGE, TABLE, erase_suggestions
from pipeline.tabulate.quote_choices import erase_choices
from pipeline.tabulate.quote_sheet import SHEET

_WRITTEN_FOR_PEOPLE = {
    REVIEW, INCIDENTS_CSV, INCIDENTS_XLSX, AUDIT_CSV, AUDIT_TEXT, LOG_CSV, PAGE, TABLE, ACTIONS,
    AT_RISK, TO_ACT_ON, SHEET,
}  # fmt: skip
_TELLING = 6  # words in a row that are hardly anybody else's


@dataclass
class Forgotten:
    """What was erased, what was done again, and what is left for a person to do."""

    respondent: Respondent
    consultation: Consultation
    labels: int = 0
    choices: int = 0
    documents: int = 0
    suggestions: bool = False
    quoting: tuple[Path, ...] = ()
    """files that people write, in which words of theirs stand"""
    unknown: tuple[Path, ...] = ()
    """files in the run's folder that no run wrote"""
    waiting: str = ""
    """why doccano still holds what they wrote"""
    run: Result | None = None


def forget(consultation_file: Path, named: str, *, out: Path | None = None) -> Forgotten:
    """Erase a respondent from everything stored, and run again without them.

    Repeating it, also after it was stopped, ends in the same state.

    Parameters
    ----------
    named
        The respondent's id as the export has it, or as outputs have it (``r-…``).
    out
        The run's folder; ``outputs/<name>`` under the working directory unless given.

    Raises
    ------
    UserError
        When nobody is known by that id; when another run, push or pull is at work; when something
        stored cannot be read. Says what is left to do if it was not the first thing.
    """
    workspace = open_workspace(consultation_file, out=out)
    folder, erased = workspace.run, workspace.erased
    with folder.locked() if folder.path.exists() else nullcontext():
        respondent = find_respondent(workspace.consultation, named, folder=folder, erased=erased)
        done = Forgotten(respondent, workspace.consultation)
        done.quoting = _quoting(workspace, texts_of(folder, respondent.comment_ids))
        erased = erased.with_respondent(respondent.respondent_id, respondent.comment_ids)
        write_erased(workspace.history, erased)
        _erase_beside_the_run(workspace, erased, done)
        if folder.path.exists():
            begin_anew(folder.work / "embeddings")
    if (folder.path / "work" / "records").is_dir():
        done.run = _run_again(consultation_file, out, workspace)
    if folder.path.exists():
        with folder.locked():
            done.unknown = _clean(folder)
    return done


def _erase_beside_the_run(workspace: Workspace, erased: Erased, done: Forgotten) -> None:
    done.labels = erase_labels(workspace, erased)
    erase_marks(workspace.history, erased)
    erase_actions(workspace.history, erased)
    if (choices := workspace.consultation.quote_choices_path).exists():
        done.choices = erase_choices(choices, erased)
    if workspace.run.path.exists():
        done.suggestions = erase_suggestions(workspace.run.restricted, erased)
        erase_actions(workspace.run.restricted, erased)
    if was_pushed(workspace.history) or os.environ.get("DOCCANO_URL"):
        try:
            with Doccano.from_environment() as doccano:
                done.documents = erase_documents(doccano, workspace.consultation.name, erased)
        except UserError as error:
            done.waiting = str(error)


def _run_again(consultation_file: Path, out: Path | None, workspace: Workspace) -> Result:
    try:
        return run(consultation_file, out=out)
    except UserError as error:
        raise UserError(
            f"{error} Until then {workspace.run.path} still holds them: mend this and run the same "
            "command again."
        ) from None


def _clean(folder: RunFolder) -> tuple[Path, ...]:
    """Remove what runs wrote and need no longer; return what no run is known to have written."""
    leave_behind(folder.work / "embeddings")
    remove_other_stages(folder.path, STAGES)
    own = {folder.restricted / name for name in _WRITTEN_FOR_PEOPLE}
    own |= {*cache_files(folder.work / "embeddings"), folder.work / "answers" / ANSWERS}
    return tuple(path for path in unrecorded(folder.path) if path not in own)


def _quoting(workspace: Workspace, texts: list[str]) -> tuple[Path, ...]:
    """Files that people write, such as the codebook's examples, in which their words stand."""
    passages: set[str] = set()
    for text in texts:
        for part in re.split(r"\[[^\]]*\]|<[^>]*>", text):
            words = _folded(part).split()
            runs = range(len(words) - _TELLING + 1)
            passages |= {" ".join(words[first : first + _TELLING]) for first in runs}
    drafts = workspace.consultation.draft_path
    candidates = (
        *workspace.consultation.codebook_files,
        *sorted(drafts.parent.glob(f"{drafts.stem}*{drafts.suffix}")),
        workspace.consultation.annotations_folder / "guideline.md",
    )
    quoting = []
    for path in candidates:
        written = _folded(path.read_text(encoding="utf-8")) if path.exists() else ""
        if any(passage in written for passage in passages):
            quoting.append(path)
    return tuple(quoting)


def _folded(text: str) -> str:
    return " ".join(re.sub(r"\W+", " ", text).casefold().split())
