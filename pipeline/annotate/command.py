"""`themes annotate push | pull | status | agreement | adjudicate`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from pipeline.annotate.workspace import Workspace
    from pipeline.doccano.client import Doccano

annotate_app = typer.Typer(
    help="Send comments to annotators in doccano and fetch what they said "
    "(DOCCANO_URL and DOCCANO_TOKEN name the server).",
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


@annotate_app.command("push")
def push_command(consultation: CONSULTATION, out: OUT = None, round_: ROUND = None) -> None:
    """Draw the round's comments (once) and send them to doccano; safe to repeat."""
    from pipeline.annotate.label_sets import label_sets
    from pipeline.annotate.push import push, queue_link
    from pipeline.annotate.report import pushed_lines
    from pipeline.doccano.client import Doccano

    workspace = _open(consultation, out, round_)
    with Doccano.from_environment() as doccano:
        _erase_what_waits(doccano, workspace)
        doccano.username()  # server and token are tried before anything is drawn
        sample, withdrawn = workspace.to_show()
        for part, codebook in label_sets(workspace.round_, workspace.codebook):
            own = sample[sample["question_id"].isin(list(part.questions))]
            if own.empty:
                continue
            pushed = push(
                doccano,
                part,
                own,
                codebook=codebook,
                guideline=workspace.guideline(codebook),
                settings=workspace.consultation.annotate,
                withdrawn=withdrawn,
            )
            links = {
                name: queue_link(doccano, pushed.project, name, page=workspace.next_page(name, own))
                for name in workspace.consultation.annotate.annotators
            }
            _say(pushed_lines(part, own, pushed, links))


@annotate_app.command("pull")
def pull_command(consultation: CONSULTATION, out: OUT = None, round_: ROUND = None) -> None:
    """Fetch every annotator's labels into the annotations folder."""
    from pipeline.annotate.pull import pull
    from pipeline.annotate.report import pulled_lines
    from pipeline.doccano.client import Doccano

    workspace = _open(consultation, out, round_)
    with Doccano.from_environment() as doccano:
        _erase_what_waits(doccano, workspace)
        pulled = pull(doccano, workspace.round_, codebook=workspace.codebook)
    _say(pulled_lines(workspace.round_, pulled))


@annotate_app.command("status")
def status_command(consultation: CONSULTATION, out: OUT = None, round_: ROUND = None) -> None:
    """Say what is labelled, whether annotators keep up, and whether another round is worth it."""
    from pipeline.annotate.report import status_lines

    _say(status_lines(_open(consultation, out, round_)))


@annotate_app.command("agreement")
def agreement_command(consultation: CONSULTATION, out: OUT = None, round_: ROUND = None) -> None:
    """Compare annotators: alpha, kappa and AC1 per code, confusions, outliers; keep the history."""
    from pipeline.annotate.agreement import agreement
    from pipeline.annotate.history import keep_agreement
    from pipeline.annotate.report import agreement_lines
    from pipeline.codebook.scope import limited

    workspace = _open(consultation, out, round_)
    found = agreement(
        workspace.said(workspace.round_.folder.name),
        workspace.codebook.ids,
        limited(workspace.codebook),
    )
    kept = keep_agreement(workspace.history, workspace.round_.folder.name, found)
    _say(agreement_lines(found, workspace.codebook, kept))


@annotate_app.command("adjudicate")
def adjudicate_command(
    consultation: CONSULTATION,
    out: OUT = None,
    round_: ROUND = None,
    csv: Annotated[
        Path | None,
        typer.Option(help="Write the disagreements here instead of to doccano."),
    ] = None,
    decisions: Annotated[
        Path | None, typer.Option(help="Read this file, its column `decision` filled in.")
    ] = None,
) -> None:
    """Have disagreements decided: in doccano (repeat to fetch the decisions), or in a table."""
    from pipeline.annotate.adjudicate import (
        adjudicate_in_doccano,
        read_decisions,
        write_disagreements,
    )
    from pipeline.annotate.report import adjudicated_lines, count_of
    from pipeline.doccano.client import Doccano

    workspace = _open(consultation, out, round_)
    open_cases = workspace.disagreements()
    if csv is not None:
        write_disagreements(csv, open_cases, workspace.round_)
        count = count_of(len(open_cases), "disagreement")
        _say([f"{count} in {csv}: fill in `decision`, then repeat with --decisions {csv}"])
        return
    if decisions is not None:
        done = read_decisions(decisions, open_cases, workspace.round_, workspace.codebook)
    else:
        with Doccano.from_environment() as doccano:
            _erase_what_waits(doccano, workspace)
            done = adjudicate_in_doccano(
                doccano,
                workspace.round_,
                open_cases,
                codebook=workspace.codebook,
                guideline=workspace.guideline(),
                adjudicators=workspace.consultation.annotate.adjudicators,
            )
    _say(adjudicated_lines(workspace.round_, done))


def _open(consultation: Path, out: Path | None, name: str | None) -> "Workspace":
    from pipeline.annotate.workspace import open_workspace

    return open_workspace(consultation, out=out, name=name)


def _erase_what_waits(doccano: "Doccano", workspace: "Workspace") -> None:
    """A server that was down when somebody was erased still holds what they wrote."""
    from pipeline.annotate.erase import erase_documents

    if len(workspace.erased):
        erase_documents(doccano, workspace.consultation.name, workspace.erased)


def _say(lines: list[str]) -> None:
    for line in lines:
        typer.echo(line)
