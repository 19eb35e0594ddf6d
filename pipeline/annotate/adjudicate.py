"""Disagreements, decided by a third person in doccano or in a spreadsheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from pipeline.annotate.project import (
    codes_by_label,
    ensure_labels,
    ensure_members,
    ensure_project,
)
from pipeline.annotate.pull import annotations_in
from pipeline.annotate.push import example_uuid, send
from pipeline.annotate.round import Link, Round
from pipeline.codebook.codebook import Codebook
from pipeline.doccano.client import Doccano, Json
from pipeline.errors import UserError
from pipeline.files.flat import read_table
from pipeline.files.formulas import write_safe_csv
from pipeline.labels.annotation import (
    ADJUDICATED,
    Annotation,
    read_annotations,
    write_annotations,
)
from pipeline.labels.column import SEPARATOR, read_codes

_LINK = "doccano-adjudication.json"
NONE = "none"


@dataclass(frozen=True)
class Adjudicated:
    """How far the disagreements of a round are decided."""

    disagreements: int
    decided: int
    contested: tuple[str, ...] = ()
    project: int | None = None


def adjudicate_in_doccano(
    doccano: Doccano,
    round_: Round,
    disagreements: pd.DataFrame,
    *,
    codebook: Codebook,
    guideline: str,
    adjudicators: Sequence[str] = (),
) -> Adjudicated:
    """Show the disagreements in a project of their own, and fetch what has been decided so far.

    Parameters
    ----------
    disagreements
        comment_id, question_id, text_redacted, choices (what each annotator said).
    adjudicators
        doccano accounts that decide, beside the administrator.

    Returns
    -------
    Comments that two people decided differently are contested: neither decision counts.
    """
    tag = f"{round_.tag}:adjudication"
    with round_.locked():
        link = Link.read(round_.folder / _LINK)
        if disagreements.empty and link.project is None:
            return Adjudicated(0, 0)
        ensure_project(
            doccano,
            round_,
            guideline=f"Decide what each comment says; choices stand beside it.\n\n{guideline}",
            link=link,
            single=codebook.selection == "one",
            tag=tag,
            title=f"{round_.title}, {round_.name}: disagreements",
        )
        assert link.project is not None
        ensure_labels(doccano, codebook, link)
        link.write(round_.folder / _LINK)
        ensure_members(doccano, link.project, adjudicators)
        send(doccano, link.project, _rows(round_, disagreements, link.project, tag))
        code_of = codes_by_label(doccano, codebook, link)
        said, _ = annotations_in(doccano, link.project, round_, code_of, codebook.version)
        decisions, contested = _decisions(said)
        _keep(round_, decisions, contested)
        open_ids = set(disagreements["comment_id"])
        return Adjudicated(
            len(open_ids),
            sum(decision.comment_id in open_ids for decision in decisions),
            contested,
            link.project,
        )


def write_disagreements(path: Path, disagreements: pd.DataFrame, round_: Round) -> None:
    """Write the disagreements as a table whose `decision` column somebody fills in."""
    table = pd.DataFrame(
        {
            "comment_id": disagreements["comment_id"],
            "question": disagreements["question_id"].map(round_.questions),
            "comment": disagreements["text_redacted"],
            "choices": disagreements["choices"],
            "decision": "",
            "decided_by": "",
        }
    )
    write_safe_csv(table, path)


def read_decisions(
    path: Path, disagreements: pd.DataFrame, round_: Round, codebook: Codebook
) -> Adjudicated:
    """Read a filled-in table: codes (ids or names, ";"-joined) or "none"; blank is undecided.

    Raises
    ------
    UserError
        When a column is missing or a decision names no code of the codebook (the row is named).
    """
    table = read_table(path)
    for column in ("comment_id", "decision", "decided_by"):
        if column not in table:
            raise UserError(f"{path} has no column {column}: use the file that adjudicate wrote.")
    questions = disagreements.set_index("comment_id")["question_id"].to_dict()
    decisions = []
    for row, (comment_id, decision, person) in enumerate(
        zip(table["comment_id"], table["decision"], table["decided_by"], strict=True), start=2
    ):
        if pd.isna(decision) or not str(decision).strip():
            continue
        if comment_id not in questions:
            raise UserError(
                f"{path}, row {row}: comment_id is none of the round's disagreements: "
                "use the file that adjudicate wrote for this round."
            )
        codes = _codes(str(decision), codebook, f"{path}, row {row}, column decision")
        decisions.append(
            Annotation(
                comment_id=str(comment_id),
                question_id=questions[comment_id],
                annotator=ADJUDICATED,
                round=round_.folder.name,
                codes=codes,
                confirmed=True,
                codebook_version=codebook.version,
                decided=f"{'' if pd.isna(person) else person}".strip() or path.name,
            )
        )
    with round_.locked():
        _keep(round_, decisions, ())
    return Adjudicated(len(questions), len(decisions))


def disagreements(
    said: Mapping[str, Sequence[Annotation]],
    comment_ids: Sequence[str],
    comments: pd.DataFrame,
    codebook: Codebook,
) -> pd.DataFrame:
    """Return the comments that annotators coded differently, with what each of them chose."""
    choices: dict[str, list[str]] = {comment_id: [] for comment_id in comment_ids}
    for name in sorted(said):
        for annotation in said[name]:
            if annotation.confirmed and annotation.comment_id in choices:
                names = [codebook[c].name if c in codebook else c for c in annotation.codes]
                note = f" ({' / '.join(annotation.notes)})" if annotation.notes else ""
                choices[annotation.comment_id].append(f"{name}: {', '.join(names) or NONE}{note}")
    shown = comments[comments["comment_id"].isin(choices)]
    shown = shown[["comment_id", "question_id", "text_redacted"]].reset_index(drop=True)
    return shown.assign(choices=[" · ".join(choices[c]) for c in shown["comment_id"]])


def _rows(round_: Round, table: pd.DataFrame, project: int, tag: str) -> list[Json]:
    return [
        {
            "text": row["text_redacted"],
            "comment_id": row["comment_id"],
            "question": round_.questions.get(row["question_id"], row["question_id"]),
            "question_id": row["question_id"],
            "choices": row["choices"],
            "example_uuid": example_uuid(tag, project, row["comment_id"]),
        }
        for row in table.to_dict("records")
    ]


def _decisions(
    said: Mapping[str, Sequence[Annotation]],
) -> tuple[list[Annotation], tuple[str, ...]]:
    by_comment: dict[str, list[Annotation]] = {}
    for each in said.values():
        for annotation in each:
            if annotation.confirmed:
                by_comment.setdefault(annotation.comment_id, []).append(annotation)
    contested = tuple(
        comment_id
        for comment_id, several in by_comment.items()
        if len({annotation.codes for annotation in several}) > 1
    )
    decisions = [
        several[0].model_copy(
            update={
                "annotator": ADJUDICATED,
                "decided": ", ".join(sorted(annotation.annotator for annotation in several)),
            }
        )
        for comment_id, several in by_comment.items()
        if comment_id not in contested
    ]
    return decisions, contested


def _keep(round_: Round, decisions: Sequence[Annotation], contested: Sequence[str]) -> None:
    """Add decisions to those of earlier calls; a newer one replaces an older."""
    path = round_.folder / f"{ADJUDICATED}.jsonl"
    kept = {annotation.comment_id: annotation for annotation in read_annotations(path)}
    kept |= {annotation.comment_id: annotation for annotation in decisions}
    for comment_id in contested:
        kept.pop(comment_id, None)
    if kept or path.exists():
        write_annotations(path, kept.values())


def _codes(decision: str, codebook: Codebook, place: str) -> tuple[str, ...]:
    if decision.strip().casefold() == NONE:
        return ()
    codes = set()
    labels = read_codes(decision, codebook)
    if not all(map(codebook.resolve, labels)):  # a name may hold a comma
        labels = read_codes(decision.replace(",", SEPARATOR), codebook)
    for label in labels:
        code_id = codebook.resolve(label)
        if code_id is None or code_id not in codebook.ids:
            known = ", ".join(codebook.ids)
            raise UserError(f"{place}: “{label.strip()}” is no code ({known}, or none).")
        codes.add(code_id)
    return tuple(sorted(codes))
