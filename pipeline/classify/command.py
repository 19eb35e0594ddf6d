"""`themes classify` and `themes train`: any flat file with a text column."""

from pathlib import Path
from typing import Annotated

import typer

TextColumn = Annotated[str, typer.Option(help="The column of comments (redacted).")]
CodebookPath = Annotated[Path, typer.Option(help="codebook.yaml")]
QuestionColumn = Annotated[
    str | None, typer.Option(help="The column that says which question a comment answers.")
]
EncoderName = Annotated[
    str, typer.Option(help="minilm, minilm-float32, static, or a sentence-transformers model.")
]


def classify_command(
    source: Annotated[str, typer.Argument(metavar="IN", help="CSV, XLSX, Parquet; - is stdin.")],
    target: Annotated[str, typer.Argument(metavar="OUT", help="CSV, XLSX, Parquet; - is stdout.")],
    codebook: CodebookPath,
    text_column: TextColumn = "text",
    model: Annotated[Path | None, typer.Option(help="A folder that `themes train` wrote.")] = None,
    question_column: QuestionColumn = None,
    encoder: EncoderName = "minilm",
    expected_error: Annotated[
        float | None,
        typer.Option(
            min=0.001,
            max=0.999,
            help="Without a model: the share of wrong or missing "
            "codes from which a comment is `uncertain`.",
        ),
    ] = None,
) -> None:
    """Code comments: adds codes (';'-joined ids), coverage and p_<id>, keeps rows and columns."""
    import numpy as np

    from pipeline.classify.flat_files import check_encoder, code_table, prepare, rows_with_words
    from pipeline.classify.saved import load_model
    from pipeline.classify.settings import ClassifySettings
    from pipeline.codebook.codebook import load_codebook
    from pipeline.codebook.unread import unread_lines
    from pipeline.encoders.load import load_encoder
    from pipeline.encoders.settings import EncoderSettings
    from pipeline.files.flat import read_stage_input, write_table

    book = load_codebook(codebook)
    trained = load_model(model).for_codebook(book) if model is not None else None
    table = read_stage_input(source, text_column)
    encoding = load_encoder(EncoderSettings(encoder=encoder))
    if model is not None and trained is not None:
        check_encoder(trained, encoding, model)
    rows = rows_with_words(table, text_column, source)
    if trained is not None and trained.blank_too:
        rows = np.arange(len(table), dtype=np.int64)
    comments = prepare(
        table, rows, text_column=text_column, question_column=question_column, codebook=book,
        encoder=encoding, where=source,
    )  # fmt: skip
    settings = ClassifySettings.model_validate(
        {} if expected_error is None else {"expected_error": expected_error}
    )
    coded = code_table(table, comments, codebook=book, settings=settings, model=trained)
    write_table(coded, target)
    for line in unread_lines(book, encoding.encode):
        typer.echo(f"themes: {line}", err=True)


def train_command(
    source: Annotated[str, typer.Argument(metavar="LABELLED", help="Coded comments, flat file.")],
    codebook: CodebookPath,
    out: Annotated[Path, typer.Option(help="The folder the model goes to.")],
    text_column: TextColumn = "text",
    labels_column: Annotated[
        str, typer.Option(help="The column of codes, ';'-separated ids or names.")
    ] = "codes",
    question_column: QuestionColumn = None,
    groups_column: Annotated[
        str | None, typer.Option(help="The column of respondents, kept together when judging.")
    ] = None,
    encoder: EncoderName = "minilm",
    expected_error: Annotated[
        float | None,
        typer.Option(
            min=0.001,
            max=0.999,
            help="The average share of wrong or missing codes "
            "allowed among comments that count as coded.",
        ),
    ] = None,
) -> None:
    """Learn from coded comments; prints how each code was learnt and how well (left-out)."""
    from dataclasses import replace

    from pipeline.classify.flat_files import coder_of
    from pipeline.classify.learn import learn
    from pipeline.classify.report import learnt_lines
    from pipeline.classify.saved import save_model
    from pipeline.classify.settings import ClassifySettings
    from pipeline.codebook.codebook import load_codebook
    from pipeline.encoders.load import load_encoder
    from pipeline.encoders.settings import EncoderSettings
    from pipeline.files.flat import read_stage_input

    book = load_codebook(codebook)
    table = read_stage_input(source, text_column)
    encoding = load_encoder(EncoderSettings(encoder=encoder))
    coder = coder_of(
        table, text_column=text_column, labels_column=labels_column, groups_column=groups_column,
        question_column=question_column, codebook=book, encoder=encoding, where=source,
    )  # fmt: skip
    settings = ClassifySettings.model_validate(
        {} if expected_error is None else {"expected_error": expected_error}
    )
    targets, groups, ids = coder.labelled
    model = learn(
        coder.material, targets, groups, ids, codebook=book, settings=settings,
        encoder=encoding.fingerprint,
    ).model  # fmt: skip
    save_model(replace(model, blank_too=coder.blank_too), out)
    for line in learnt_lines(model, out):
        typer.echo(line)
