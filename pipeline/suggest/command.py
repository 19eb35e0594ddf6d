"""`themes codebook suggest | draft | sign-off`: change a codebook, begin one, accept it."""

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


def draft_command(
    consultation: Annotated[
        Path, typer.Argument(help="consultation.toml", metavar="CONSULTATION", readable=False)
    ],
    codebook: Annotated[
        Path | None,
        typer.Option(
            help="New file to write; codebook_draft.yaml beside the consultation, or the next free "
            "name where people have changed that."
        ),
    ] = None,
    earlier: Annotated[
        list[Path] | None,
        typer.Option(help="A codebook of an earlier consultation, to choose codes from; repeat."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="The run's folder; outputs/<name> unless given.")
    ] = None,
    most: Annotated[int, typer.Option(help="Codes at the most.")] = 20,
) -> None:
    """Draft a codebook from the comments: codes, definitions, examples, for people to sign off."""
    from pipeline.codebook.codebook import load_codebook
    from pipeline.config import load_consultation
    from pipeline.drafting import write_draft
    from pipeline.errors import UserError
    from pipeline.run import run

    described = load_consultation(consultation)
    target = codebook or described.draft_path
    waited = target.exists()
    if codebook is not None and waited:  # before minutes are spent
        raise UserError(f"{target} is there already: choose another name, then compare the two.")
    others = [load_codebook(path) for path in earlier or ()]
    found = write_draft(
        run(consultation, out=out, until="embed"), target, earlier=others, most=most
    )
    if found is None:
        raise UserError(
            f"{described.input_path} holds too few comments to draft a codebook from: write one by "
            "hand, or read them all."
        )
    for line in found.lines():
        typer.echo(line)
    typer.echo(
        f"{found.path}: {len(found.codebook.codes)} codes drafted from {found.read:,} comments; "
        f"without labels a run gives none of them to {found.without:,}. Read every name, "
        "definition and example, change what a person would say otherwise; then `themes codebook "
        "sign-off` puts it in use."
    )
    if found.path != target:
        typer.echo(
            f"{target} holds another draft, or has been changed since it was drafted, and stays as "
            f"it is. It is the one that sign-off takes: to use {found.path.name}, put it in its "
            "place."
        )
    elif waited:
        typer.echo(f"{target} held this very draft already; nobody has changed it.")


def sign_off_command(
    consultation: Annotated[
        Path, typer.Argument(help="consultation.toml", metavar="CONSULTATION", readable=False)
    ],
    by: Annotated[str, typer.Option(help="Who accepts it: a name or a role, as reports say it.")],
    question: Annotated[
        list[str] | None,
        typer.Option(help="Id of a question whose codes are accepted; repeat. All unless given."),
    ] = None,
) -> None:
    """Accept the codebook as it is now; a draft is put in use first where there are no codes."""
    import datetime

    from pipeline.codebook.sign_off import sign_off, to_sign_off
    from pipeline.config import load_consultation
    from pipeline.drafting import draft_to_use, use_draft
    from pipeline.redact.in_codebook import redact_codebook
    from pipeline.redact.own_words import with_own_words

    described = load_consultation(consultation)
    files, today = described.accepted_files, datetime.date.today()
    draft = draft_to_use(described)
    if draft is not None:  # nothing is put in use unless all of it can be accepted
        book = described.read_codebook({described.codebook_path: draft})
        to_sign_off(files, book, by=by, on=today, questions=question)
        typer.echo(f"{use_draft(described)}: the draft is the codebook now.")
    book = described.read_codebook()
    made = sign_off(files, book, by=by, on=today, questions=question)
    accepted = ", ".join(one.question for one in made)
    typer.echo(
        f"Version {book.version} accepted by {made[0].by} for {accepted}: "
        f"`themes run {consultation}` codes with it, and the report says so."
    )
    for remark in redact_codebook(book, with_own_words(described.redact, described)).remarks:
        typer.echo(f"- {remark}")
