"""`themes embed`: the vectors of any flat file's text column."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.encoders.settings import EncoderSettings
from pipeline.errors import UserError
from pipeline.terminal.setting_options import setting, settings_of


def embed_command(
    source: Annotated[
        str, typer.Argument(metavar="IN", help="CSV, XLSX, ODS or Parquet; - for stdin.")
    ],
    out: Annotated[Path, typer.Argument(metavar="OUT.npy", help="Where the vectors go.")],
    text_column: Annotated[str, typer.Option(help="The column with the texts.")] = "text",
    encoder: str = setting(EncoderSettings, "encoder"),
    threads: int = setting(EncoderSettings, "threads"),
) -> None:
    """Write float32 unit vectors, one row per row of IN (zeros where the text is blank)."""
    if out.suffix != ".npy":
        raise UserError(
            f"{out}: vectors are written as a NumPy file: give a name that ends in .npy."
        )
    import numpy as np

    from pipeline.embed.stage import embed as embed_comments
    from pipeline.encoders.load import load_encoder
    from pipeline.files.atomic import write_atomically
    from pipeline.files.flat import read_stage_input

    table = read_stage_input(source, text_column)
    texts = table[text_column]
    comments = texts.to_frame("text_redacted").assign(
        substance=texts.str.strip().ne("").map({True: "comment", False: "blank"}),
        hate_status="clear",
    )
    loaded = load_encoder(settings_of(EncoderSettings, encoder=encoder, threads=threads))
    vectors = embed_comments(comments, encode=loaded.encode)
    with write_atomically(out) as temporary:
        np.save(temporary, vectors[:])
