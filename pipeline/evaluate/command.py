"""`themes evaluate`: predicted codes against gold ones, as JSON."""

from pathlib import Path
from typing import Annotated

import typer


def evaluate_command(
    predicted: Annotated[str, typer.Argument(help="The file that `themes classify` wrote.")],
    gold: Annotated[str, typer.Argument(help="The same comments with people's codes.")],
    labels_column: Annotated[
        str, typer.Option(help="GOLD's column of codes, ';'-separated ids or names.")
    ] = "codes",
    codebook: Annotated[
        Path | None, typer.Option(help="Needed when one file holds ids and the other names.")
    ] = None,
    id_column: Annotated[
        str | None, typer.Option(help="Column that matches rows; else comment_id, id, or order.")
    ] = None,
    groups_column: Annotated[
        str | None, typer.Option(help="GOLD's column of respondents, resampled whole.")
    ] = None,
    min_support: Annotated[
        int,
        typer.Option(min=1, help="Codes with fewer gold comments are not in the macro figures."),
    ] = 1,
    out: Annotated[Path | None, typer.Option(help="Write the JSON here instead of stdout.")] = None,
) -> None:
    """Print n, per code P/R/F1/AP/support, macro, micro, samples, exact and coverage as JSON."""
    import json

    from pipeline.codebook.codebook import load_codebook
    from pipeline.evaluate.pairing import pair
    from pipeline.evaluate.settings import EvaluateSettings
    from pipeline.evaluate.stage import evaluate
    from pipeline.store.atomic import write_atomically
    from pipeline.store.flat import read_table

    paired = pair(
        read_table(predicted),
        read_table(gold),
        labels_column=labels_column,
        names=(predicted, gold),
        codebook=load_codebook(codebook) if codebook else None,
        id_column=id_column,
        groups_column=groups_column,
    )
    report = evaluate(
        paired.gold,
        paired.predicted,
        codes=paired.codes,
        settings=EvaluateSettings(min_support=min_support),
        probabilities=paired.probabilities,
        coverage=paired.coverage,
        groups=paired.groups,
    )
    written = json.dumps(report, indent=1, ensure_ascii=False) + "\n"
    if out is None:
        typer.echo(written, nl=False)
    else:
        with write_atomically(out) as temporary:
            temporary.write_text(written, encoding="utf-8")
