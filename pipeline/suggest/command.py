"""`themes codebook suggest`: what a codebook did with the comments, and what to change."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.encoders.settings import EncoderSettings
from pipeline.terminal.setting_options import setting, settings_of


def suggest_command(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run's folder, outputs/<name>.")],
    codebook: Annotated[Path, typer.Option(help="The codebook the run used.")],
    annotations: Annotated[
        Path | None, typer.Option(help="annotations/<consultation>, for agreement.")
    ] = None,
    encoder: str = setting(EncoderSettings, "encoder", only="the one that the run used"),
    out: Annotated[
        Path | None, typer.Option(help="Folder of the page and the table; RUN/restricted.")
    ] = None,
) -> None:
    """Write suggestions.html and .csv: new codes, splits, merges, what to sharpen, what is rare."""
    from pipeline.codebook.codebook import load_codebook
    from pipeline.encoders.load import load_encoder
    from pipeline.files.atomic import restricted_folder
    from pipeline.suggest.page import write_suggestions
    from pipeline.suggest.run_results import read_run
    from pipeline.suggest.settings import SuggestSettings
    from pipeline.suggest.suggest import suggest

    book = load_codebook(codebook)
    labels = None
    if annotations is not None:
        from pipeline.labels.rounds import read_labels

        labels = read_labels(annotations)
    coded = read_run(run, book, labels)
    encode = load_encoder(settings_of(EncoderSettings, encoder=encoder)).encode
    found = suggest(coded, codebook=book, settings=SuggestSettings(), encode=encode)
    texts = dict(zip(coded.comments["comment_id"], coded.comments["text_redacted"], strict=True))
    folder = out or restricted_folder(run / "restricted")
    page, table = write_suggestions(found, texts, folder)
    counts = ", ".join(
        f"{sum(each.kind == kind for each in found)} {kind}"
        for kind in dict.fromkeys(each.kind for each in found)
    )
    typer.echo(f"{len(found)} suggestions ({counts or 'nothing stands out'}): {page} and {table}.")
