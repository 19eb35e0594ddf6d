"""The command `themes`: every capability's commands in one place, and how errors are told."""

import gc
import sys
import traceback
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from pipeline.annotate.command import annotate_app
from pipeline.classify.command import classify_command, train_command
from pipeline.cluster.command import cluster_command
from pipeline.codebook.command import codebook_app
from pipeline.desk.command import desk_command
from pipeline.embed.command import embed_command
from pipeline.errors import OwnFault, UserError, refused_by_the_disk
from pipeline.evaluate.command import (
    evaluate_command,
    learning_curve_command,
    read_evaluate_command,
)
from pipeline.flag.command import (
    flag_calibrate_command,
    flag_command,
    flag_evaluate_command,
)
from pipeline.forget.command import forget_command
from pipeline.ingest.command import check_command, init_command
from pipeline.labels.command import labels_app
from pipeline.read.language_model.command import ask_command
from pipeline.redact.command import evaluate_redaction_command, redact_command
from pipeline.settings.command import settings_command
from pipeline.suggest.command import draft_command, sign_off_command, suggest_command
from pipeline.tabulate.command import tables_command
from pipeline.training.command import flag_train_command, read_train_command

app = typer.Typer(
    name="themes",
    help="From the raw export of a public consultation to theme tables.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.command("run")
def run_command(
    consultation: Annotated[
        Path,
        # That it cannot be read is said by whoever reads it, in a sentence.
        typer.Argument(help="consultation.toml", metavar="CONSULTATION", readable=False),
    ],
    out: Annotated[
        Path | None, typer.Option(help="Output folder; outputs/<name> unless given.")
    ] = None,
    until: Annotated[str, typer.Option(help="Stop after this stage.")] = "publish",
    fresh: Annotated[bool, typer.Option(help="Do every stage again.")] = False,
    scheduler: Annotated[
        str | None,
        typer.Option(help="Compute on this Dask cluster, such as tcp://10.0.0.5:8786."),
    ] = None,
) -> None:
    """Run every stage: unchanged work is not done again."""
    from pipeline.run import run
    from pipeline.summary import summary
    from pipeline.workers.cluster import connected

    with connected(scheduler) if scheduler else nullcontext() as workers:
        kept = run(consultation, out=out, until=until, fresh=fresh, workers=workers)
    typer.echo(summary(kept))


@app.command("doctor")
def doctor_command() -> None:
    """Check that everything a run needs is installed and whole."""
    from pipeline.doctor import check_installation

    for line in check_installation():
        typer.echo(line)


app.command("init")(init_command)
app.command("check")(check_command)
app.command("settings")(settings_command)
app.command("desk")(desk_command)
app.command("redact")(redact_command)
app.command("redact-evaluate")(evaluate_redaction_command)
app.command("flag")(flag_command)
app.command("flag-evaluate")(flag_evaluate_command)
app.command("flag-calibrate")(flag_calibrate_command)
app.command("flag-train")(flag_train_command)
app.command("read-train")(read_train_command)
app.command("read-evaluate")(read_evaluate_command)
app.command("ask")(ask_command)
app.command("embed")(embed_command)
app.command("cluster")(cluster_command)
app.command("classify")(classify_command)
app.command("train")(train_command)
app.command("evaluate")(evaluate_command)
app.command("tables")(tables_command)
app.command("forget")(forget_command)
app.command("learning-curve")(learning_curve_command)
codebook_app.command("suggest")(suggest_command)
codebook_app.command("draft")(draft_command)
codebook_app.command("sign-off")(sign_off_command)
app.add_typer(codebook_app, name="codebook")
app.add_typer(annotate_app, name="annotate")
app.add_typer(labels_app, name="labels")


# New objects after which Python looks for cycles; 700 as it comes. What a command imports and the
# models it loads are a million objects that stay: to look through them took a second of a run.
_SELDOM = 50_000


def main() -> None:
    """Run the command line: exit 0 when done, 2 when the user can mend it, 1 for a bug."""
    gc.set_threshold(_SELDOM)
    try:
        app()
    except UserError as error:
        sys.exit(_complain(f"themes: {error}", 2))
    except KeyboardInterrupt:
        sys.exit(_complain("themes: stopped; run again to go on where it was.", 130))
    except BrokenPipeError:
        sys.exit(0)
    except OSError as error:
        refused = refused_by_the_disk(error)
        sys.exit(_complain(f"themes: {refused}", 2) if refused else _own_mistake(error))
    except Exception as error:
        sys.exit(_own_mistake(error))


def _own_mistake(error: Exception) -> int:
    # An exception's message may quote a comment: only its kind and place are told.
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    told = f" {error}" if isinstance(error, OwnFault) else ""
    return _complain(
        f"themes: a mistake in the program ({type(error).__name__} at {place}), "
        f"not in your files: please report this line.{told}",
        1,
    )


def _complain(line: str, code: int) -> int:
    print(line, file=sys.stderr)
    return code


if __name__ == "__main__":
    main()
