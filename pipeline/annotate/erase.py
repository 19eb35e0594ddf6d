"""What an erased respondent wrote goes from samples, labels, agreement and doccano."""

import json
from pathlib import Path

import pandas as pd

from pipeline.annotate.agreement import agreement
from pipeline.annotate.history import forget_agreement, keep_agreement, read_agreement
from pipeline.annotate.round import hold
from pipeline.annotate.samples import SAMPLE, round_names
from pipeline.annotate.workspace import Workspace
from pipeline.doccano.client import Doccano
from pipeline.errors import UserError
from pipeline.files.atomic import remove_leftovers, write_atomically
from pipeline.labels.annotation import read_annotations, write_annotations
from pipeline.store.erased import Erased

_LINKS = "doccano*.json"


def erase_labels(workspace: Workspace, erased: Erased) -> int:
    """Take out of every round what was sampled or said of erased comments; return how many labels.

    Where labels went, the round's agreement is computed again. Repeating it changes nothing.

    Raises
    ------
    UserError
        When a push or pull is at work, or a file of labels is damaged.
    """
    gone = 0
    for name in round_names(workspace.history):
        folder = workspace.history / name
        with hold(folder, f"{workspace.consultation.name}, {name}"):
            labels = sum(_erase_said(path, erased) for path in sorted(folder.glob("*.jsonl")))
            _erase_sampled(folder / SAMPLE, erased)
            remove_leftovers(folder)
            if labels and name in set(read_agreement(workspace.history)["round"]):
                forget_agreement(workspace.history, name)
                found = agreement(workspace.said(name), workspace.codebook.ids)
                keep_agreement(workspace.history, name, found)
        gone += labels
    return gone


def erase_documents(doccano: Doccano, consultation: str, erased: Erased) -> int:
    """Delete the erased comments from every project of a consultation; return how many documents.

    Raises
    ------
    UserError
        Server down, token refused or not a project administrator's.
    """
    gone = 0
    for project in list(doccano.pages("projects")):
        tags = [str(tag["text"]) for tag in project["tags"]]
        if not any(tag.startswith(f"themes:{consultation}:") for tag in tags):
            continue
        # Page by page: an export would be kept by the server as one more file with every comment.
        examples = list(doccano.pages(f"projects/{project['id']}/examples"))
        theirs = erased.wrote(str(example["meta"].get("comment_id", "")) for example in examples)
        numbers = [
            int(example["id"]) for example, is_theirs in zip(examples, theirs, strict=True)
            if is_theirs
        ]  # fmt: skip
        doccano.delete_examples(int(project["id"]), numbers)
        gone += len(numbers)
    return gone


def was_pushed(history: Path) -> bool:
    """Tell whether a round of this consultation was ever sent to doccano."""
    for path in history.glob(f"*/{_LINKS}"):
        try:
            if json.loads(path.read_text(encoding="utf-8"))["project"] is not None:
                return True
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return True  # it cannot be told any more: look
    return False


def _erase_said(path: Path, erased: Erased) -> int:
    said = read_annotations(path)
    theirs = erased.wrote(annotation.comment_id for annotation in said)
    if theirs.any():
        kept = [one for one, is_theirs in zip(said, theirs, strict=True) if not is_theirs]
        write_annotations(path, kept)
    return int(theirs.sum())


def _erase_sampled(path: Path, erased: Erased) -> None:
    if not path.exists():
        return
    try:
        # As text: what stays is written as it stood.
        sampled = pd.read_csv(path, dtype=str, keep_default_na=False)
        theirs = erased.wrote(sampled["comment_id"])
    except (KeyError, ValueError):
        raise UserError(
            f"{path} is not as `themes annotate push` wrote it: restore it, or remove the round."
        ) from None
    if theirs.any():
        with write_atomically(path) as temporary:
            sampled[~theirs].to_csv(temporary, index=False, lineterminator="\n")
