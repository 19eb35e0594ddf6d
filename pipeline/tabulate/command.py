"""The command `themes tables`: the theme tables of a run, alone or beside another run's."""

from pathlib import Path
from typing import Annotated

import typer


def tables_command(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="Folder of a finished run.")],
    out: Annotated[
        str, typer.Argument(metavar="OUT", help="CSV, XLSX or Parquet; - prints.")
    ] = "-",
    compare: Annotated[
        Path | None,
        typer.Option("--compare", metavar="OTHER", help="Folder of the run to compare with."),
    ] = None,
) -> None:
    """Write a run's counts, or how they differ from another run's (respondents and points).

    Two runs over the same comments are compared over whole questions only: figures by closed answer
    would tell, by their difference, about those who came or were coded anew between the runs.
    """
    from pipeline.files.flat import write_table
    from pipeline.files.formulas import neutralise
    from pipeline.tabulate.compare import compare_runs, read_counts

    table = read_counts(run) if compare is None else compare_runs(run, compare)
    write_table(neutralise(table.astype(object).where(table.notna(), None)), out)
