"""Send a round's comments to doccano, whatever happened to an earlier attempt.

Every example gets an id of its own making, derived from the project and the comment, and doccano
refuses a second example of one id. So a push can be repeated after any failure, run twice at once,
or be overtaken by an import that waited for a worker: nothing is sent twice, nothing is missed.
"""

import hashlib
import uuid
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from pipeline.annotate.project import (
    LabelChanges,
    Presence,
    ensure_labels,
    ensure_members,
    ensure_project,
)
from pipeline.annotate.round import Link, Round
from pipeline.codebook.codebook import Codebook
from pipeline.doccano.client import Doccano, Json
from pipeline.labels.settings import AnnotateSettings

_CHUNK = 500


@dataclass(frozen=True)
class Sent:
    """How a project came to hold its rows."""

    new: int
    there_before: int
    reworded: int
    withdrawn: int
    copies: int
    refused: tuple[str, ...]


@dataclass(frozen=True)
class Pushed:
    """What a push found and did."""

    project: int
    presence: Presence
    sent: Sent
    members_added: int
    labels: LabelChanges


def push(
    doccano: Doccano,
    round_: Round,
    sample: pd.DataFrame,
    *,
    codebook: Codebook,
    guideline: str,
    settings: AnnotateSettings,
    withdrawn: Collection[str] = (),
) -> Pushed:
    """Make the round's project hold exactly one example of each sampled comment, in order.

    Parameters
    ----------
    sample
        In the order of the queue: comment_id, question_id, text_redacted, annotators
        (";"-joined: whose queue it is in) and, where suggestions are shown, suggestion.
    withdrawn
        Ids of sampled comments that nobody may see any more (held back since).

    Raises
    ------
    UserError
        Server down, token refused, no worker, an account that is not there. Run it again after
        mending: it goes on where it stopped.
    """
    with round_.locked():
        link = Link.read(round_.link_file)
        presence = ensure_project(
            doccano,
            round_,
            guideline=guideline,
            link=link,
            single=codebook.selection == "one",
        )
        assert link.project is not None
        link.write(round_.link_file)
        labels = ensure_labels(doccano, codebook, link)
        link.write(round_.link_file)
        members = ensure_members(doccano, link.project, settings.annotators)
        rows = list(_rows(round_, sample, link.project))
        sent = send(doccano, link.project, rows, withdrawn=withdrawn)
        return Pushed(link.project, presence, sent, members, labels)


def send(
    doccano: Doccano, project: int, rows: Sequence[Json], *, withdrawn: Collection[str] = ()
) -> Sent:
    """Make a project hold one example of each row, with the text as it is now.

    Uploads what is missing, rewrites texts whose redaction has changed, takes away comments that
    nobody may see any more (`withdrawn`, comment ids) and idle extra copies.
    """
    before = examples_of(doccano, project)
    gone = [example for comment in withdrawn for example in before.pop(comment, {})]
    doccano.delete_examples(project, gone)
    missing = [row for row in rows if row["comment_id"] not in before]
    for start in range(0, len(missing), _CHUNK):
        _import(doccano, project, missing[start : start + _CHUNK])
    stale = {
        example: row["text"]
        for row in rows
        for example, text in before.get(row["comment_id"], {}).items()
        if text != row["text"]
    }
    for example, text in stale.items():
        doccano.patch(f"projects/{project}/examples/{example}", {"text": text})
    after = examples_of(doccano, project) if missing else before
    return Sent(
        new=sum(row["comment_id"] in after for row in missing),
        there_before=len(rows) - len(missing),
        reworded=len(stale),
        withdrawn=len(gone),
        copies=_remove_copies(doccano, project, after),
        refused=tuple(row["comment_id"] for row in missing if row["comment_id"] not in after),
    )


Examples = dict[str, dict[int, str]]
"""Comment id → its examples in a project: doccano's id → text. One each, unless copied by hand."""


def examples_of(doccano: Doccano, project: int) -> Examples:
    """Return the examples of a project, from one export (pages are slower)."""
    found: Examples = defaultdict(dict)
    for rows in doccano.export(project, confirmed_only=False).values():
        for row in rows:
            if "comment_id" in row:
                found[str(row["comment_id"])][row["id"]] = row["text"]
    return dict(found)


def queue_mark(annotator: str) -> str:
    """What marks an example as being in an annotator's queue; doccano's search box finds it."""
    return f"@{annotator};"


def queue_link(doccano: Doccano, project: int, annotator: str, *, page: int = 1) -> str:
    """Where an annotator finds their own comments, in order.

    All of them, not only the unconfirmed: that list shrinks as one confirms, and "next" would then
    skip every second comment.
    """
    query = f"page={page}&q=%40{annotator}%3B"
    return f"{doccano.address}/projects/{project}/text-classification?{query}"


def _rows(round_: Round, sample: pd.DataFrame, project: int) -> Iterator[Json]:
    with_suggestion = "suggestion" in sample
    marks = {queue: _marks(queue) for queue in sample["annotators"].unique()}
    for comment in sample.to_dict("records"):
        question = str(comment["question_id"])
        row = {
            "text": _sendable(str(comment["text_redacted"])),
            "question": _sendable(round_.questions.get(question, question)),
            "question_id": question,
            "comment_id": str(comment["comment_id"]),
            # An example's file name is not shown, but searched: it says whose queue this is in.
            "filename": marks[comment["annotators"]],
            "example_uuid": example_uuid(round_.tag, project, str(comment["comment_id"])),
        }
        if with_suggestion:
            row["suggestion"] = str(comment["suggestion"])
        yield row


def _marks(annotators: str) -> str:
    return " ".join(queue_mark(name) for name in annotators.split(";"))


def example_uuid(tag: str, project: int, comment_id: str) -> str:
    """Return the id that an example of this comment always gets in this project."""
    digest = hashlib.sha256(f"{tag}/{project}/{comment_id}".encode()).digest()
    return str(uuid.UUID(bytes=digest[:16], version=4))


def _sendable(text: str) -> str:
    """PostgreSQL cannot store a null character, JSON no half of a surrogate pair."""
    return text.replace("\0", "�").encode("utf-8", "replace").decode()


def _import(doccano: Doccano, project: int, rows: Sequence[Json]) -> None:
    """Import rows; when doccano chokes on some, halve until only those are left out."""
    failure = doccano.wait(doccano.submit_import(project, rows))
    if failure is None or len(rows) == 1:
        return
    there = examples_of(doccano, project)
    left = [row for row in rows if row["comment_id"] not in there]
    middle = (len(left) + 1) // 2
    for half in (left[:middle], left[middle:]):
        if half:
            _import(doccano, project, half)


def _remove_copies(doccano: Doccano, project: int, examples: Examples) -> int:
    """Remove extra examples of a comment (somebody imported a file by hand) that nobody used."""
    if all(len(copies) == 1 for copies in examples.values()):
        return 0
    used = {
        row["id"]
        for rows in doccano.export(project, confirmed_only=False).values()
        for row in rows
        if row["label"] or row["Comments"]
    } | {
        row["id"] for rows in doccano.export(project, confirmed_only=True).values() for row in rows
    }
    idle: list[int] = []
    for copies in examples.values():
        spare = sorted(copies, key=lambda example: (example not in used, example))[1:]
        idle += [example for example in spare if example not in used]
    doccano.delete_examples(project, idle)
    return len(idle)
