"""The commands: flag any flat file, measure the model on a labelled one."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.errors import UserError
from pipeline.flag.settings import FlagSettings
from pipeline.terminal.setting_options import setting, settings_of


def flag_command(
    source: Annotated[
        str, typer.Argument(metavar="IN", help="CSV, XLSX, ODS or Parquet; - is stdin.")
    ],
    target: Annotated[
        str, typer.Argument(metavar="OUT", help="CSV, XLSX or Parquet; - is stdout.")
    ],
    text_column: Annotated[str, typer.Option(help="Column that holds the comments.")] = "text",
    review: float = setting(FlagSettings, "review"),
    withheld: float = setting(FlagSettings, "withheld"),
    review_budget: float | None = setting(FlagSettings, "review_budget"),
) -> None:
    """Add hate_score (0 to 1) and hate_status (clear, review, withheld) to any flat file."""
    from pipeline.files.flat import read_stage_input, write_table
    from pipeline.flag.bands import bands
    from pipeline.flag.scoring import score_comments

    settings = settings_of(
        FlagSettings, review=review, withheld=withheld, review_budget=review_budget
    )
    table = read_stage_input(source, text_column)
    for column in ("hate_score", "hate_status"):
        if column in table.columns:
            raise UserError(f"{source} already has a column '{column}': rename or remove it.")
    texts = table[text_column].tolist()
    scored = score_comments(texts, calibration=settings.calibration)
    table["hate_score"] = scored.scores
    table["hate_status"] = bands(texts, scored.scores, settings).astype(str)
    write_table(table, target)


def flag_evaluate_command(
    labelled: Annotated[str, typer.Argument(metavar="FILE", help="Labelled comments.")],
    text_column: Annotated[str, typer.Option(help="Column that holds the comments.")] = "text",
    label_column: Annotated[
        str, typer.Option(help="1, hate, hateful, yes, true; or their opposites.")
    ] = "label",
    functionality_column: Annotated[
        str | None, typer.Option(help="Column that says what each row tests.")
    ] = None,
    review: float = setting(FlagSettings, "review"),
    withheld: float = setting(FlagSettings, "withheld"),
) -> None:
    """Measure the model: accuracy by class, macro-F1, AUC, per functionality; JSON on stdout."""
    import json

    from pipeline.files.flat import read_stage_input
    from pipeline.flag.evaluation import evaluate, labels_from

    columns = [text_column, label_column, *([functionality_column] if functionality_column else [])]
    table = read_stage_input(labelled, *columns)
    result = evaluate(
        table[text_column].tolist(),
        labels_from(table[label_column].tolist(), labelled, label_column),
        settings=settings_of(FlagSettings, review=review, withheld=withheld),
        functionalities=table[functionality_column].tolist() if functionality_column else None,
    )
    typer.echo(json.dumps(result, indent=2))


def flag_calibrate_command(
    restricted: Annotated[Path, typer.Argument(help="The restricted/ folder of a run.")],
    slope: Annotated[float, typer.Option(help="Slope the scores were made with.")] = 1.0,
    intercept: Annotated[float, typer.Option(help="Intercept they were made with.")] = 0.0,
) -> None:
    """Refit the scores on the lead officer's decisions; prints the lines for the settings."""
    from pipeline.flag.calibrate import calibrate

    fitted = calibrate(restricted, (slope, intercept))
    typer.echo(f"# fitted on {fitted.read} decisions, {fitted.hateful} of them on hateful comments")
    typer.echo(f"calibration = [{fitted.slope}, {fitted.intercept}]")
