"""Fetch what annotators said from doccano into the annotations folder."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.annotate.label_sets import parts_in
from pipeline.annotate.project import RETIRED, codes_by_label, require_project
from pipeline.annotate.round import Link, Round
from pipeline.codebook.codebook import Codebook
from pipeline.doccano.client import Doccano, Json
from pipeline.errors import UserError
from pipeline.labels.annotation import (
    ADJUDICATED,
    Annotation,
    read_annotations,
    write_annotations,
)

# What the guideline asks annotators to write when something slipped through.
_REPORTS = ("personal data", "hate", "danger")


@dataclass(frozen=True)
class Pulled:
    """What a pull brought, per annotator, and what somebody should look at.

    Parameters
    ----------
    confirmed, unconfirmed, kept
        Annotator → comments; kept are those pulled earlier that the project no longer has.
    left
        Annotators with labels who are no members any more.
    unknown
        Labels made in doccano that are no code.
    reported
        Ids of comments with a note of personal data, hate or danger.
    """

    confirmed: Mapping[str, int]
    unconfirmed: Mapping[str, int]
    kept: Mapping[str, int]
    left: tuple[str, ...]
    unknown: tuple[str, ...]
    reported: tuple[str, ...]


def pull(doccano: Doccano, round_: Round, *, codebook: Codebook) -> Pulled:
    """Write each annotator's labels to `<round>/<annotator>.jsonl`.

    doccano is right about comments it still holds; what was pulled earlier and is not there any
    more (a deleted project, an annotator who left) is kept.

    Raises
    ------
    UserError
        Server down, token refused, no worker, no such project. Nothing is written then.
    """
    with round_.locked():
        said: dict[str, list[Annotation]] = {}
        there: set[str] = set()
        projects = set()
        for part in parts_in(doccano, round_) or [round_]:
            link = Link.read(part.link_file)
            project = require_project(doccano, part, link)
            code_of = codes_by_label(doccano, codebook, link)
            own, held = annotations_in(doccano, project, part, code_of, codebook.version)
            for name, fresh in own.items():
                said[name] = _one_each([*said.get(name, []), *fresh])
            there |= held
            projects.add(project)
        if ADJUDICATED in said:
            raise UserError(
                f"doccano's account “{ADJUDICATED}” has labels, and that name is kept for "
                "decisions: give the account another name."
            )
        kept = {
            name: _keep_and_write(round_, name, fresh, projects, there)
            for name, fresh in said.items()
        }
        earlier = {path.stem for path in round_.folder.glob("*.jsonl")}
        return Pulled(
            confirmed={name: sum(a.confirmed for a in fresh) for name, fresh in said.items()},
            unconfirmed={name: sum(not a.confirmed for a in fresh) for name, fresh in said.items()},
            kept=kept,
            left=tuple(sorted(earlier - set(said) - {ADJUDICATED})),
            unknown=tuple(
                sorted({label for fresh in said.values() for a in fresh for label in a.unknown})
            ),
            reported=tuple(
                sorted(
                    {
                        a.comment_id
                        for fresh in said.values()
                        for a in fresh
                        if any(word in note.casefold() for note in a.notes for word in _REPORTS)
                    }
                )
            ),
        )


def annotations_in(
    doccano: Doccano,
    project: int,
    round_: Round,
    code_of: Mapping[str, str],
    codebook_version: int,
) -> tuple[dict[str, list[Annotation]], set[str]]:
    """Return what each member of a project said, and the ids of all comments in it.

    To say something is to set a label, to write a note beside the comment, or to tick it.

    Members who said nothing and have no queue of their own (administrators) are left out.
    """
    done = {
        name: {row["id"] for row in rows}
        for name, rows in doccano.export(project, confirmed_only=True).items()
    }
    found: dict[str, list[Annotation]] = {}
    there: set[str] = set()
    for name, rows in doccano.export(project, confirmed_only=False).items():
        there |= {str(row["comment_id"]) for row in rows if "comment_id" in row}
        ticked = done.get(name, set())
        said = [
            _annotation(row, name, row["id"] in ticked, round_, code_of, codebook_version, project)
            for row in rows
            if "comment_id" in row and (row["label"] or row["Comments"] or row["id"] in ticked)
        ]
        found[name] = _one_each(said)
    roles = {
        member["username"]: member["rolename"]
        for member in doccano.get(f"projects/{project}/members")
    }
    speaking = {
        name: said for name, said in found.items() if said or roles.get(name) == "annotator"
    }
    return speaking, there


def _annotation(
    row: Json,
    annotator: str,
    confirmed: bool,
    round_: Round,
    code_of: Mapping[str, str],
    codebook_version: int,
    project: int,
) -> Annotation:
    labels = [str(label) for label in row["label"]]
    return Annotation(
        comment_id=str(row["comment_id"]),
        question_id=str(row.get("question_id", "")),
        annotator=annotator,
        round=round_.folder.name,
        codes=tuple(sorted({code_of[label] for label in labels if label in code_of})),
        confirmed=confirmed,
        notes=tuple(str(note) for note in row["Comments"]),
        unknown=tuple(
            sorted(label.removeprefix(RETIRED) for label in labels if label not in code_of)
        ),
        codebook_version=codebook_version,
        project=project,
    )


def _one_each(said: Iterable[Annotation]) -> list[Annotation]:
    """Of several examples of one comment, the confirmed one speaks, or the first."""
    best: dict[str, Annotation] = {}
    for annotation in said:
        other = best.get(annotation.comment_id)
        if other is None or (annotation.confirmed and not other.confirmed):
            best[annotation.comment_id] = annotation
    return list(best.values())


def _keep_and_write(
    round_: Round, name: str, fresh: list[Annotation], projects: set[int], there: set[str]
) -> int:
    path = round_.folder / f"{name}.jsonl"
    said = {annotation.comment_id for annotation in fresh}
    kept = [
        annotation
        for annotation in read_annotations(path)
        if annotation.comment_id not in said
        and (annotation.comment_id not in there or annotation.project not in projects)
    ]
    if fresh or kept or path.exists():
        write_annotations(path, [*fresh, *kept])
    return len(kept)
