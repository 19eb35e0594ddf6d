"""`themes codebook`: look at it, check it, compare it, change it and carry labels along."""

from pathlib import Path
from typing import Annotated

import typer

codebook_app = typer.Typer(help="The codebook of themes: show, check, diff.", no_args_is_help=True)
CodebookFile = Annotated[Path, typer.Argument(metavar="CODEBOOK", help="codebook.yaml")]


@codebook_app.command("show")
def show_command(codebook: CodebookFile) -> None:
    """Print the codes with their definitions, examples and keywords."""
    from pipeline.codebook.codebook import load_codebook
    from pipeline.codebook.page import pages

    for line in pages(load_codebook(codebook)):
        typer.echo(line)


@codebook_app.command("check")
def check_command(codebook: CodebookFile) -> None:
    """Find mistakes (exit 2) and what will trouble coders (exit 0, listed)."""
    from pipeline.codebook.advice import advice
    from pipeline.codebook.codebook import load_codebook

    book = load_codebook(codebook)
    remarks = list(advice(book))
    typer.echo(f"{codebook}: version {book.version}, {len(book.active)} active codes, no mistakes.")
    for remark in remarks:
        typer.echo(f"- {remark}")


@codebook_app.command("diff")
def diff_command(
    before: Annotated[Path, typer.Argument(help="The older codebook.yaml")],
    after: Annotated[Path, typer.Argument(help="The newer codebook.yaml")],
) -> None:
    """Say what changed between two codebooks."""
    from pipeline.codebook.codebook import load_codebook
    from pipeline.codebook.difference import differences

    lines = list(differences(load_codebook(before), load_codebook(after)))
    for line in lines or ["no difference"]:
        typer.echo(line)
