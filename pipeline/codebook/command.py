"""`themes codebook`: look at it, check it, compare it, change it and carry labels along."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from pipeline.codebook.change import Change

codebook_app = typer.Typer(
    help="The codebook of themes: show, check, change, exchange, improve.", no_args_is_help=True
)
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
    from pipeline.codebook.unread import unread_lines
    from pipeline.encoders.load import load_encoder
    from pipeline.encoders.settings import EncoderSettings
    from pipeline.redact.in_codebook import redact_codebook
    from pipeline.redact.settings import RedactSettings

    book = load_codebook(codebook)
    encode = load_encoder(EncoderSettings()).encode
    personal = redact_codebook(book, RedactSettings()).remarks
    remarks = [*advice(book), *unread_lines(book, encode), *personal]
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


@codebook_app.command("merge")
def merge_command(
    codebook: CodebookFile,
    codes: Annotated[list[str], typer.Argument(help="Ids of the codes that go.")],
    into: Annotated[str, typer.Option(help="Id of the code that stays.")],
) -> None:
    """Put codes together; labels of the old ones count for the one that stays."""
    from pipeline.codebook.change import merge

    _change(codebook, merge(codes, into))


@codebook_app.command("split")
def split_command(
    codebook: CodebookFile,
    code: Annotated[str, typer.Argument(help="Id of the code to take apart.")],
    into: Annotated[list[str], typer.Option(help='A part, "id=Name"; twice or more.')],
    annotations: Annotated[
        Path | None, typer.Option(help="annotations/<consultation>: lists what to code again.")
    ] = None,
) -> None:
    """Take a code apart; comments that people gave it have to be coded again."""
    from pipeline.codebook.change import split
    from pipeline.errors import UserError

    parts = []
    for part in into:
        part_id, equals, name = part.partition("=")
        if not equals:
            raise UserError(f'--into {part}: write the part as "id=Name".')
        parts.append((part_id.strip(), name.strip()))
    _change(codebook, split(code, parts))
    if annotations is not None:
        _tell_what_to_recode(codebook, annotations)


@codebook_app.command("rename")
def rename_command(
    codebook: CodebookFile,
    code: Annotated[str, typer.Argument(help="Id of the code.")],
    name: Annotated[str | None, typer.Option(help="The new name people see.")] = None,
    new_id: Annotated[str | None, typer.Option("--id", help="A new id, if it must change.")] = None,
) -> None:
    """Give a code another name; its labels stay its own."""
    from pipeline.codebook.change import rename

    _change(codebook, rename(code, name, new_id))


@codebook_app.command("retire")
def retire_command(
    codebook: CodebookFile,
    code: Annotated[str, typer.Argument(help="Id of the code.")],
    note: Annotated[str, typer.Option(help="Why, for the record.")] = "",
) -> None:
    """Stop using a code; it stays in the file, so that its id keeps its meaning."""
    from pipeline.codebook.change import retire

    _change(codebook, retire(code, note))


@codebook_app.command("import")
def import_command(
    source: Annotated[
        Path, typer.Argument(metavar="FILE", help="A .qdc or .qdpx of NVivo, ATLAS.ti, …")
    ],
    codebook: Annotated[Path, typer.Argument(metavar="CODEBOOK", help="codebook.yaml to write.")],
) -> None:
    """Make a codebook.yaml from a REFI-QDA codebook of another tool."""
    from pipeline.codebook.qdc import read_qdc
    from pipeline.codebook.yaml_file import write_codebook
    from pipeline.labels.qdpx import project_codebook

    read = project_codebook if source.suffix.lower() == ".qdpx" else read_qdc
    book, changes = read(source)
    write_codebook(book, codebook)
    headings = f" and {len(book.headings)} headings" if book.headings else ""
    typer.echo(
        f"{codebook}: {len(book.active)} codes{headings}. Check their definitions before coding."
    )
    if changes:
        typer.echo(f"Not as in {source.name}:")
    for line in changes:
        typer.echo(f"- {line}")


@codebook_app.command("export")
def export_command(
    codebook: CodebookFile,
    target: Annotated[Path, typer.Argument(metavar="FILE.qdc", help="For NVivo, ATLAS.ti, …")],
) -> None:
    """Write a REFI-QDA codebook that other tools read."""
    from pipeline.codebook.codebook import load_codebook
    from pipeline.codebook.qdc import write_qdc

    book = load_codebook(codebook)
    write_qdc(book, target)
    typer.echo(f"{target}: {len(book.active)} codes.")


def _change(codebook: Path, change: "Change") -> None:
    from pipeline.codebook.change import apply_change

    book = apply_change(codebook, change)
    step = book.migrations[-1]  # each of the commands makes one
    typer.echo(
        f"{codebook}: version {book.version}, {step}. Labels are carried along at the next run."
    )


def _tell_what_to_recode(codebook: Path, annotations: Path) -> None:
    from pipeline.codebook.codebook import load_codebook
    from pipeline.labels.rounds import read_labels
    from pipeline.labels.settled import needs_recoding

    waiting = needs_recoding(read_labels(annotations), load_codebook(codebook))
    typer.echo(f"{len(waiting)} labelled comments need recoding.")
    for comment_id, codes in waiting.items():
        typer.echo(f"{comment_id}  {', '.join(sorted(codes))}")
