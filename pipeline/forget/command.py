"""The command `themes forget`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from pipeline.forget.forget import Forgotten


def forget_command(
    consultation: Annotated[Path, typer.Argument(help="consultation.toml", metavar="CONSULTATION")],
    respondent: Annotated[
        str,
        typer.Argument(
            help="The id as in the export, or as in identifiers.csv (r-…).",
            metavar="RESPONDENT_ID",
        ),
    ],
    out: Annotated[
        Path | None, typer.Option(help="Folder of the run; outputs/<name> unless given.")
    ] = None,
) -> None:
    """Erase a respondent from everything that is stored, and run again without them."""
    from pipeline.errors import UserError
    from pipeline.forget.forget import forget
    from pipeline.summary import summary

    done = forget(consultation, respondent, out=out)
    for line in _lines(done):
        typer.echo(line)
    if done.run is not None:
        typer.echo("")
        typer.echo(summary(done.run))
    if done.waiting:
        raise UserError(
            f"doccano still holds what they wrote ({done.waiting}). All else is erased: run the "
            "same command again when the server runs and DOCCANO_URL and DOCCANO_TOKEN name it, or "
            "delete the consultation's projects in doccano; until then every push and pull tries."
        )


def _lines(done: "Forgotten") -> list[str]:
    from pipeline.ingest.erased import rows_in_words

    lines = ["Erased from the run's folder, its cache, the labels and the decisions."]
    if done.labels or done.choices or done.documents:
        lines.append(
            f"  {done.labels} labels, {done.choices} choices of quotes and {done.documents} "
            "documents in doccano were theirs."
        )
    if done.documents:
        lines.append(
            "  doccano keeps uploads and exports as files: `make doccano-stop` removes them."
        )
    if done.suggestions:
        lines.append("  `themes codebook suggest` had quoted them: run it again.")
    if done.respondent.rows:
        lines.append(rows_in_words(done.respondent.rows, done.consultation))
    lines += [f"{path} quotes them: change it." for path in done.quoting]
    lines += [f"{path} is no file of a run: see whether it holds them." for path in done.unknown]
    return [
        *lines,
        "Copies made elsewhere (published files, backups, doccano exports, notebooks) are yours "
        "to find.",
    ]
