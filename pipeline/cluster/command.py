"""`themes cluster`: groups among the texts of any flat file."""

import json
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cluster.settings import ClusterSettings
from pipeline.encoders.settings import EncoderSettings
from pipeline.errors import UserError
from pipeline.terminal.setting_options import setting, settings_of


def cluster_command(
    source: Annotated[
        str, typer.Argument(metavar="IN", help="CSV, XLSX, ODS or Parquet; - for stdin.")
    ],
    out: Annotated[str, typer.Argument(metavar="OUT", help="CSV, XLSX or Parquet.")],
    text_column: Annotated[str, typer.Option(help="The column with the texts.")] = "text",
    seed: int = setting(ClusterSettings, "seed"),
    clusters: int = setting(ClusterSettings, "clusters"),
    encoder: str = setting(EncoderSettings, "encoder"),
) -> None:
    """Add cluster_id to every row, and describe the clusters in OUT.clusters.json.

    Exemplars are row numbers of IN, counted from 1 without the header. Where IN has a column
    hate_status, only rows that are "clear" are grouped.
    """
    if out == "-":
        raise UserError("OUT is -, but clusters are described in a file beside it: name a file.")
    from pipeline.cluster.stage import cluster
    from pipeline.encoders.load import load_encoder
    from pipeline.files.atomic import write_atomically
    from pipeline.files.flat import read_stage_input, write_table

    table = read_stage_input(source, text_column)
    if "cluster_id" in table:
        raise UserError(f"{source} has a column cluster_id already: rename or remove it.")
    texts = table[text_column]
    status = table.get("hate_status", "clear")
    width = len(str(len(table)))
    comments = texts.to_frame("text_redacted").assign(
        comment_id=[str(row).zfill(width) for row in range(1, len(table) + 1)],
        substance=texts.str.strip().ne("").map({True: "comment", False: "blank"}),
        hate_status=status,
    )
    settings = settings_of(ClusterSettings, clusters=clusters, seed=seed)
    numbers, distinct = texts.factorize()
    vectors = load_encoder(settings_of(EncoderSettings, encoder=encoder)).encode(list(distinct))[
        numbers
    ]
    found = cluster(comments, vectors, settings=settings)
    described = [
        {
            "cluster_id": row["cluster_id"],
            "name": row["name"],
            "size": row["size"],
            "keyphrases": [phrase for phrase in row["keyphrases"].split(";") if phrase],
            "exemplars": [int(number) for number in row["exemplars"].split(";")],
        }
        for row in found.clusters.to_dict("records")
    ]
    write_table(table.assign(cluster_id=found.comments["cluster_id"]), out)
    with write_atomically(Path(f"{out}.clusters.json")) as temporary:
        content = json.dumps({"clusters": described}, indent=1, ensure_ascii=False)
        temporary.write_text(content + "\n", encoding="utf-8")
