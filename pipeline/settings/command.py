"""The command `themes settings`."""

from typing import Annotated

import typer


def settings_command(
    table: Annotated[
        str | None,
        typer.Argument(metavar="[STAGE]", help="Only this table, such as flag or annotate.mix."),
    ] = None,
    toml: Annotated[
        bool, typer.Option("--toml", help="As TOML to paste into a consultation.toml and change.")
    ] = False,
) -> None:
    """Print what a consultation.toml may say: every setting, its default and what it decides."""
    import shutil

    from pipeline.config import Consultation
    from pipeline.settings.pages import terminal_lines, toml_lines
    from pipeline.settings.tables import chosen_tables, tables_of

    tables = tables_of(Consultation)
    if table is not None:
        tables = chosen_tables(tables, table)
    width = min(shutil.get_terminal_size().columns, 100)
    for line in toml_lines(tables, width) if toml else terminal_lines(tables, width):
        typer.echo(line)
