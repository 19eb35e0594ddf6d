"""`themes flag-train` and `themes read-train`: make the shipped weights anew."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.read.weights import Base

MEAN_WITH = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FOLDER", help="Keep the mean with the weights in FOLDER; may be repeated."
    ),
]


def flag_train_command(
    data: Annotated[
        Path, typer.Argument(help="Folder with the training sets (see the model card).")
    ],
    out: Annotated[Path, typer.Option(help="Folder for the weights.")] = Path("models/hate"),
    consultations: Annotated[
        Path, typer.Option(help="Folder with consultations, whose comments are harmless rows.")
    ] = Path("models/themes/consultations"),
    start: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="FOLDER",
            help="Go on from the weights in this folder, in a quarter of an hour.",
        ),
    ] = None,
    mean_with: MEAN_WITH = None,
) -> None:
    """Retrain the hate model from its data: half an hour to two of one processor core."""
    from pipeline.training.hate.train import train

    train(
        data, out, lambda line: typer.echo(line, err=True), consultations=consultations,
        start=start, mean_with=mean_with or (),
    )  # fmt: skip


def read_train_command(
    data: Annotated[
        Path, typer.Argument(help="Folder with consultations (*.json; see the model card).")
    ] = Path("models/themes/consultations"),
    out: Annotated[Path, typer.Option(help="Folder for the weights.")] = Path("models/themes"),
    mean_with: MEAN_WITH = None,
    seed: Annotated[int, typer.Option(help="Of what is left to chance: another run.")] = 0,
    base: Annotated[Base, typer.Option(help="The packaged encoder to begin from.")] = "minilm",
    start: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="FOLDER",
            help="Go on from the small reader in this folder, taught by the large one there.",
        ),
    ] = None,
) -> None:
    """Retrain the theme reader from coded consultations: one to two hours of a processor core."""
    from pipeline.training.themes.train import train

    train(
        data, out, lambda line: typer.echo(line, err=True),
        mean_with=mean_with or (), seed=seed, base=base, start=start,
    )  # fmt: skip
