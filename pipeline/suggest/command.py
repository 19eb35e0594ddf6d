"""`themes codebook suggest | draft`: change a codebook by what it did, or begin one."""

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
        typer.Option(help="File to write; codebook_draft.yaml beside the consultation."),
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
    """Draft a codebook from the comments: codes, definitions, examples, for people to sign."""
    from pipeline.cluster.keyphrases import keyphrases
    from pipeline.codebook.codebook import load_codebook
    from pipeline.codebook.library import library
    from pipeline.codebook.yaml_file import write_codebook
    from pipeline.config import load_consultation
    from pipeline.errors import UserError
    from pipeline.read.stage import read_texts
    from pipeline.run import run
    from pipeline.suggest.first_codebook import draft_codebook
    from pipeline.suggest.settings import DraftSettings

    described = load_consultation(consultation)
    target = codebook or described.folder / "codebook_draft.yaml"
    result = run(consultation, out=out, until="embed")
    own = described.codebook and result.codebook.active
    found = draft_codebook(
        result.comments,
        {question.id: question.text for question in described.questions},
        title=described.title,
        library=library(load_codebook(path) for path in earlier or ()),
        read=lambda texts, asked, book: read_texts(texts, asked, book).log_odds,
        encode=result.encoder.encode,
        phrases=keyphrases,
        settings=DraftSettings(most=most),
        known=result.codebook if own else None,
    )
    if found.codebook is None:
        raise UserError(
            f"{described.input_path} holds too few comments to draft a codebook from "
            f"({found.read:,} that may be read): write one by hand, or read them all."
        )
    write_codebook(found.codebook, target)
    counts = dict(zip(found.holds["code_id"], found.holds["comments"], strict=True))
    for code in found.codebook.codes:
        typer.echo(f"  {counts[code.id]:>5,}  {code.name}")
    typer.echo(
        f"{target}: {len(found.codebook.codes)} codes drafted from {found.read:,} comments; "
        f"{found.without:,} of them fit none. Read every name, definition and example, change what "
        "a person would say otherwise, and name the file as `codebook` in consultation.toml."
    )
