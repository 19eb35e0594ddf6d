"""`themes ask`: what a language model would be sent, and asking it without the rest of a run."""

from pathlib import Path
from typing import Annotated

import typer


def ask_command(
    consultation: Annotated[
        Path, typer.Argument(help="consultation.toml", metavar="CONSULTATION", readable=False)
    ],
    out: Annotated[
        Path | None, typer.Option(help="The run's folder; outputs/<name> unless given.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say how much would be sent, and where to.")
    ] = False,
) -> None:
    """Let the language model of [read] read the comments, as a run would; or estimate it."""
    from pipeline.config import load_consultation
    from pipeline.errors import UserError
    from pipeline.read.language_model.told import second_reader
    from pipeline.run import run

    settings = load_consultation(consultation).read
    if settings.model is None:
        raise UserError(
            f"{consultation} names no language model: set endpoint and model under [read]."
        )
    if not dry_run:
        counts = run(consultation, out=out, until="ask").kept["ask"].record.counts
        typer.echo(second_reader(counts["second_reader"]))
        return
    from pipeline.questionnaire.questions import asked_by_id
    from pipeline.read.language_model.stage import estimate_of

    result = run(consultation, out=out, until="flag")
    address, wanted = estimate_of(
        result.comments,
        result.codebook,
        asked_by_id(result.consultation.questions),
        settings,
        result.folder.work / "answers",
    )
    typer.echo(
        f"{settings.model} at {address.url} ({address.where}): {wanted.comments:,} distinct "
        f"comments, {wanted.known:,} of them answered already; some {wanted.tokens:,} tokens to "
        "go. Nothing was sent."
    )
