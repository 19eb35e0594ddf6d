"""`themes labels export | import`: people code in a spreadsheet or in a tool for coding."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.annotate.workspace import Workspace
    from pipeline.labels.before_redaction import BeforeRedaction
    from pipeline.labels.said import Comment, Matched

labels_app = typer.Typer(
    help="Labels from where people work: a workbook, a coded table, a REFI-QDA project.",
    no_args_is_help=True,
)

CONSULTATION = Annotated[Path, typer.Argument(help="consultation.toml", metavar="CONSULTATION")]
OUT = Annotated[Path | None, typer.Option(help="Folder of the run; outputs/<name> unless given.")]
ROUND = Annotated[
    str | None,
    typer.Option(
        "--round",
        help="Name of a round, such as round-02; the latest round unless given. A name that no "
        "round has yet begins another round.",
    ),
]
ROUND_OF_LABELS = Annotated[
    str | None,
    typer.Option(
        "--round",
        help="Name of a round, such as round-02; unless given the round that FILE was exported "
        "from, or that drew its comments.",
    ),
]


@labels_app.command("export")
def export_command(
    consultation: CONSULTATION,
    target: Annotated[Path, typer.Argument(metavar="FILE.xlsx", help="The workbook to write.")],
    annotator: Annotated[str, typer.Option(help="Who will code; each annotator has a file.")],
    out: OUT = None,
    round_: ROUND = None,
) -> None:
    """Write a round's comments (drawn once) as a workbook: a row a comment, a column a code."""
    from pipeline.annotate.report import by_lot_line
    from pipeline.annotate.workspace import open_workspace
    from pipeline.errors import UserError
    from pipeline.labels.said import annotator_name
    from pipeline.labels.workbook import write_coding_workbook
    from pipeline.questionnaire.questions import shown_by_id

    if target.suffix.lower() != ".xlsx":
        raise UserError(f"{target}: comments to code are written as .xlsx: name it so.")
    workspace = open_workspace(consultation, out=out, name=round_)
    who = annotator_name(annotator, "--annotator")
    sample, _ = workspace.to_show()
    queues = sample["annotators"].str.split(";")
    theirs = sample[[who in queue for queue in queues]]
    named = shown_by_id(workspace.consultation.questions)
    shown = theirs if len(theirs) else sample  # somebody who has no queue gets all
    write_coding_workbook(
        target,
        shown,
        codebook=workspace.codebook,
        questions={each: named[each] for each in workspace.round_.questions},
        guideline=workspace.guideline(),
        annotator=who,
        round_name=workspace.round_.name,
    )
    typer.echo(
        f"{target}: {len(shown)} comments of {workspace.round_.name} for {who}. Write x under each "
        f"code that applies; then `themes labels import {consultation} {target}`."
    )
    typer.echo(by_lot_line(shown))


@labels_app.command("import")
def import_command(
    consultation: CONSULTATION,
    source: Annotated[
        Path, typer.Argument(metavar="FILE", help="The workbook, a coded CSV or XLSX, a .qdpx.")
    ],
    out: OUT = None,
    round_: ROUND_OF_LABELS = None,
    annotator: Annotated[
        str | None, typer.Option(help="Who coded; else the file's annotators or users.")
    ] = None,
    complete: Annotated[
        bool,
        typer.Option(
            "--complete", help="Every comment in FILE was read: without a code, none applies."
        ),
    ] = False,
    leave_out: Annotated[
        bool,
        typer.Option("--leave-out-unmatched", help="Go on without what is in no comment."),
    ] = False,
    id_column: Annotated[
        str | None, typer.Option(help="The column of comment ids; comment_id unless given.")
    ] = None,
    text_column: Annotated[
        str | None, typer.Option(help="The column of the comments' words, where there are no ids.")
    ] = None,
    labels_column: Annotated[
        str | None, typer.Option(help="The column of codes, ';'-separated ids or names.")
    ] = None,
    annotator_column: Annotated[
        str | None, typer.Option(help="The column that says who coded; annotator unless given.")
    ] = None,
) -> None:
    """Take labels of a file into a round; nothing is written unless all of it is understood."""
    from pipeline.annotate.workspace import open_workspace
    from pipeline.labels.coded_table import Columns, read_coded_table
    from pipeline.labels.qdpx import read_coded_project
    from pipeline.labels.round_of import round_of_workbook
    from pipeline.labels.said import Comment, match, refuse_other_questions_codes

    workspace = open_workspace(consultation, out=out, name=round_ or round_of_workbook(source))
    shown = workspace.eligible_texts()
    shown = shown[~workspace.erased.wrote(shown.index)]
    comments = {
        str(row.Index): Comment(str(row.question_id), str(row.text_redacted))
        for row in shown.itertuples()
    }
    hidden = frozenset(workspace.comments["comment_id"]) - set(comments)
    names = _questions(workspace)
    if source.suffix.lower() == ".qdpx":
        project = read_coded_project(
            source, workspace.codebook, comments, annotator=annotator, complete=complete,
            questions=names,
        )  # fmt: skip
        found = match(project.said, comments, hidden=hidden, where=str(source))
        found = found._replace(unmatched=project.elsewhere)
        uncoded, by_model = project.uncoded, project.by_model
    else:
        table = read_coded_table(
            source, workspace.codebook, annotator=annotator, complete=complete, questions=names,
            columns=Columns(id_column, text_column, labels_column, annotator_column),
        )  # fmt: skip
        found = match(
            table.said, comments, hidden=hidden, where=str(source),
            written=_before_redaction(workspace, comments),
        )  # fmt: skip
        uncoded, by_model = table.uncoded, 0
    _refuse_unmatched(found, source, leave_out)
    if round_ is None and round_of_workbook(source) is None:
        workspace = _of_the_round_that_drew(workspace, found, source)
    refuse_other_questions_codes(found, comments, workspace.codebook, str(source))
    _keep(workspace, found, source, uncoded, by_model)


def _of_the_round_that_drew(workspace: "Workspace", found: "Matched", source: Path) -> "Workspace":
    from dataclasses import replace

    from pipeline.labels.round_of import round_that_drew

    ids = {comment_id for said in found.found.values() for comment_id in said}
    suffix = workspace.round_.folder.name.removeprefix(workspace.round_.name)
    name = round_that_drew(workspace.history, ids, suffix=suffix, where=str(source))
    return replace(workspace, round_=replace(workspace.round_, name=name)) if name else workspace


def _before_redaction(
    workspace: "Workspace", comments: "Mapping[str, Comment]"
) -> "BeforeRedaction":
    from pipeline.files.flat import read_table
    from pipeline.labels.before_redaction import BeforeRedaction

    ledger = read_table(workspace.run.restricted / "redactions.csv")
    return BeforeRedaction({each: comment.text for each, comment in comments.items()}, ledger)


def _questions(workspace: "Workspace") -> dict[str, str]:
    """What a question may be called in a file → its id; a name that two have is nobody's."""
    from pipeline.questionnaire.questions import shown_by_id

    names: dict[str, set[str]] = {}
    for question in workspace.consultation.questions:
        shown = shown_by_id([question])[question.id]
        for name in (question.id, question.text, question.comment_text, question.label, shown):
            names.setdefault(str(name or "").strip(), set()).add(question.id)
    return {name: next(iter(ids)) for name, ids in names.items() if name and len(ids) == 1}


def _refuse_unmatched(found: "Matched", source: Path, leave_out: bool) -> None:
    from pipeline.errors import UserError
    from pipeline.labels.said import listed

    if found.unmatched and not leave_out:
        raise UserError(
            f"{source}: {listed(found.unmatched)} stand in no comment of the run, neither by id "
            "nor by their words (which are the redacted ones): correct them, or go on without them "
            "with --leave-out-unmatched."
        )
    if not found.found:
        raise UserError(f"{source} holds no label of a comment that may be shown: nothing to do.")


def _keep(
    workspace: "Workspace", found: "Matched", source: Path, uncoded: int, by_model: int
) -> None:
    from pipeline.labels.importing import keep_labels

    question_of = workspace.eligible_texts()["question_id"]
    questions = {str(comment): str(question) for comment, question in question_of.items()}
    with workspace.round_.locked():
        replaced = keep_labels(
            workspace.round_.folder, found.found, questions=questions, source=source.name,
            codebook_version=workspace.codebook.version,
        )  # fmt: skip
    for annotator, said in found.found.items():
        none = sum(not one.codes for one in said.values())
        before = f", {replaced[annotator]} of them anew" if replaced[annotator] else ""
        typer.echo(
            f"{workspace.round_.folder.name}, {annotator}: {len(said)} comments{before}; "
            f"none applies to {none}."
        )
    for count, what in (
        (uncoded, "Without a code, and so no label (--complete: none applies)"),
        (found.hidden, "Left out, as nobody may see the comment"),
        (len(found.unmatched), "Left out, as they stand in no comment"),
        (by_model, "Left out, as the model said so and not people"),
    ):
        if count:
            typer.echo(f"{what}: {count}.")
    if by_model:
        typer.echo("Coders saw the model's codes: these labels are no independent measure of it.")
