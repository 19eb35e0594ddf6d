"""`themes desk`: everything a person has to do after a run, in a browser."""

from pathlib import Path
from typing import Annotated

import typer


def desk_command(
    consultation: Annotated[
        Path,
        typer.Argument(help="consultation.toml", metavar="CONSULTATION", readable=False),
    ],
    out: Annotated[
        Path | None, typer.Option(help="Folder of the run; outputs/<name> unless given.")
    ] = None,
    port: Annotated[int, typer.Option(help="Where it listens.", min=1, max=65535)] = 8766,
    host: Annotated[
        str, typer.Option(help="Name it listens under; any but this machine needs a certificate.")
    ] = "127.0.0.1",
    certificate: Annotated[
        Path | None, typer.Option(help="TLS certificate (PEM).", exists=True, dir_okay=False)
    ] = None,
    private_key: Annotated[
        Path | None, typer.Option(help="Its private key (PEM).", exists=True, dir_okay=False)
    ] = None,
) -> None:
    """Read, decide, correct and sign off in a browser on this machine, until Ctrl+C."""
    from pipeline.desk.server import Listening, serve

    serve(
        consultation,
        out=out,
        listening=Listening(host, port, certificate, private_key),
        say=typer.echo,
    )
