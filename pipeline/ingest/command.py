"""The commands `themes init` and `themes check`."""

from pathlib import Path
from typing import Annotated

import typer


def init_command(
    responses: Annotated[
        Path, typer.Argument(help="CSV, XLSX, ODS, Parquet, or a ZIP of one", metavar="RESPONSES")
    ],
    out: Annotated[
        Path | None,
        typer.Option(help="Folder for consultation.toml; that of RESPONSES unless given."),
    ] = None,
    sheet: Annotated[
        str | None, typer.Option(help="Of a workbook; the one that looks like responses.")
    ] = None,
    header_rows: Annotated[
        int | None, typer.Option(min=0, max=3, help="Rows of the header; recognised.")
    ] = None,
    no_header: Annotated[
        bool, typer.Option("--no-header", help="The first row is a response already.")
    ] = False,
) -> None:
    """Draft a consultation.toml by looking at the columns of an export."""
    from pipeline.ingest.drafting.draft import draft_consultation

    path = draft_consultation(
        responses,
        out or responses.parent,
        sheet=sheet,
        header_rows=0 if no_header else header_rows,
    )
    typer.echo(f"Drafted {path}: read it through, then run `themes check {path}`.")


def check_command(
    consultation: Annotated[Path, typer.Argument(help="consultation.toml", metavar="CONSULTATION")],
    privacy: Annotated[
        bool, typer.Option("--privacy", help="List every column with what becomes of it.")
    ] = False,
) -> None:
    """Compare a consultation.toml with its file and say what was found and what looks wrong."""
    from pipeline.config import load_consultation
    from pipeline.ingest.fate import fates, needs_words, published_share, warnings
    from pipeline.ingest.find_columns import Columns
    from pipeline.ingest.stage import ingest, read_responses
    from pipeline.redact.answers import personal_answers
    from pipeline.redact.own_words import with_own_words

    described = load_consultation(consultation)
    codes = len(described.read_codebook().codes)
    ingested = ingest(described, described.erased())
    redaction = with_own_words(described.redact, described)
    looks = personal_answers(described, redaction, ingested.comments)
    table = read_responses(described).table
    columns = Columns(list(table.frame.columns), str(described.input_path))
    for line in [*ingested.report, published_share(described, table, columns)]:
        typer.echo(line)
    if privacy:
        for line in fates(described, columns):
            typer.echo(f"  {line}")
    wrong = [*looks, *warnings(described, table, columns), *needs_words(described)]
    for line in wrong:
        typer.echo(f"Look again: {line}")
    empty = "no codes yet: a run drafts some" if not codes else f"{codes} codes"
    named = " and ".join(map(str, described.codebook_files))
    typer.echo(f"Codebook {named}: {empty}.")
    things = "one thing looks" if len(wrong) == 1 else f"{len(wrong)} things look"
    doubt = f", but {things} wrong" if wrong else ""
    typer.echo(
        f"{consultation} fits its file{doubt}: `themes run {consultation}` makes the tables."
    )
