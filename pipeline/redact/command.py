"""The commands of redaction: any flat file with a text column, and how well it works."""

import json
from pathlib import Path
from typing import Annotated

import typer

from pipeline.redact.settings import RedactSettings
from pipeline.terminal.setting_options import setting, settings_of


def redact_command(
    source: Annotated[str, typer.Argument(metavar="IN", help="CSV, XLSX or Parquet; - is stdin.")],
    target: Annotated[
        str, typer.Argument(metavar="OUT", help="CSV, XLSX or Parquet; - is stdout.")
    ],
    text_column: Annotated[str, typer.Option(help="The column of comments.")] = "text",
    ledger: Annotated[
        Path | None,
        typer.Option(help="Where what was replaced is listed (JSON lines, restricted)."),
    ] = None,
    style: str = setting(RedactSettings, "style"),
    model: str = setting(RedactSettings, "model"),
) -> None:
    """Replace personal data: adds text_redacted, removes the raw text column, keeps the rest.

    Row order and all other columns stay as they are. Ledger rows hold row (from 0), start, end
    (characters of the raw text), entity, score and recogniser, never the text itself.
    """
    from pipeline.files.atomic import RESTRICTED_FILE, write_atomically
    from pipeline.files.flat import read_stage_input, write_table
    from pipeline.redact.stage import redact_texts

    table = read_stage_input(source, text_column)
    settings = settings_of(RedactSettings, style=style, model=model)
    texts, spans = redact_texts(table[text_column].fillna("").tolist(), settings=settings)
    if ledger:
        with write_atomically(ledger, mode=RESTRICTED_FILE) as path, path.open("w") as lines:
            for row, found in enumerate(spans):
                for s in found:
                    entry = {
                        "row": row, "start": s.start, "end": s.end, "entity": s.entity,
                        "score": round(s.score, 4), "recogniser": s.recogniser,
                    }  # fmt: skip
                    lines.write(json.dumps(entry) + "\n")
    write_table(table.drop(columns=text_column).assign(text_redacted=texts), target)


def evaluate_redaction_command(
    spans: Annotated[
        Path,
        typer.Argument(
            help="JSON lines of {text, spans: [[start, end, type], …]}; the true spans. With "
            "--by-origin: JSON of {templates, names: {origin: […]}}."
        ),
    ],
    model: str = setting(RedactSettings, "model"),
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    by_origin: Annotated[
        bool,
        typer.Option("--by-origin", help="How many names are left, by where they are common."),
    ] = False,
) -> None:
    """Print recall per kind, precision, F2 and leaking comments, as typed, lower and upper case."""
    from pipeline.redact.evaluation import (
        evaluate_by_origin,
        evaluate_file,
        sentences_by_origin,
        sentences_of,
    )

    settings = settings_of(RedactSettings, model=model)
    if by_origin:
        origins = evaluate_by_origin(spans, settings)
        typer.echo(json.dumps(origins, indent=2) if as_json else sentences_by_origin(origins))
        return
    report = evaluate_file(spans, settings)
    typer.echo(json.dumps(report, indent=2) if as_json else sentences_of(report))
