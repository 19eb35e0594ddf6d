"""`themes classify` and `themes train`: any flat file with a text column."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.classify.settings import ClassifySettings
from pipeline.encoders.settings import EncoderSettings
from pipeline.terminal.setting_options import setting, settings_of

TextColumn = Annotated[str, typer.Option(help="The column of comments (redacted).")]
CodebookPath = Annotated[Path, typer.Option(help="codebook.yaml")]
QuestionColumn = Annotated[
    str | None, typer.Option(help="The column that says which question a comment answers.")
]


def classify_command(
    source: Annotated[str, typer.Argument(metavar="IN", help="CSV, XLSX, Parquet; - is stdin.")],
    target: Annotated[str, typer.Argument(metavar="OUT", help="CSV, XLSX, Parquet; - is stdout.")],
    codebook: CodebookPath,
    text_column: TextColumn = "text",
    model: Annotated[Path | None, typer.Option(help="A folder that `themes train` wrote.")] = None,
    question_column: QuestionColumn = None,
    encoder: str = setting(EncoderSettings, "encoder"),
    expected_error: float = setting(ClassifySettings, "expected_error", only="without --model"),
) -> None:
    """Code comments: adds codes (';'-joined ids), coverage and p_<id>, keeps rows and columns."""
    import numpy as np

    from pipeline.classify.flat_files import check_encoder, code_table, prepare, rows_with_words
    from pipeline.classify.saved import load_model
    from pipeline.classify.told_questions import told_of_questions
    from pipeline.codebook.codebook import load_codebook
    from pipeline.codebook.unread import unread_lines
    from pipeline.encoders.load import load_encoder
    from pipeline.files.flat import read_stage_input, write_table

    book = load_codebook(codebook)
    trained = load_model(model).for_codebook(book) if model is not None else None
    table = read_stage_input(source, text_column)
    encoding = load_encoder(settings_of(EncoderSettings, encoder=encoder))
    if model is not None and trained is not None:
        check_encoder(trained, encoding, model)
    rows = rows_with_words(table, text_column, source)
    if trained is not None and trained.blank_too:
        rows = np.arange(len(table), dtype=np.int64)
    comments = prepare(
        table, rows, text_column=text_column, question_column=question_column, codebook=book,
        encoder=encoding, where=source,
    )  # fmt: skip
    settings = settings_of(ClassifySettings, expected_error=expected_error)
    coded = code_table(table, comments, codebook=book, settings=settings, model=trained)
    write_table(coded, target)
    asked = told_of_questions(
        comments.material.texts, comments.material.questions, question_column=question_column,
        model=trained, where=source,
    )  # fmt: skip
    for line in [*asked, *unread_lines(book, encoding.encode)]:
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
    encoder: str = setting(EncoderSettings, "encoder"),
    expected_error: float = setting(ClassifySettings, "expected_error"),
) -> None:
    """Learn from coded comments; prints how each code was learnt and how well (left-out)."""
    from dataclasses import replace

    from pipeline.classify.flat_files import coder_of
    from pipeline.classify.learn import learn
    from pipeline.classify.report import learnt_lines
    from pipeline.classify.saved import refuse_what_is_no_model, save_model
    from pipeline.classify.told_questions import told_of_questions
    from pipeline.codebook.codebook import load_codebook
    from pipeline.encoders.load import load_encoder
    from pipeline.files.flat import read_stage_input

    refuse_what_is_no_model(out)  # before minutes are spent
    book = load_codebook(codebook)
    table = read_stage_input(source, text_column)
    encoding = load_encoder(settings_of(EncoderSettings, encoder=encoder))
    coder = coder_of(
        table, text_column=text_column, labels_column=labels_column, groups_column=groups_column,
        question_column=question_column, codebook=book, encoder=encoding, where=source,
    )  # fmt: skip
    for line in told_of_questions(
        coder.material.texts, coder.material.questions, question_column=question_column,
        model=None, where=source,
    ):  # fmt: skip
        typer.echo(f"themes: {line}", err=True)
    settings = settings_of(ClassifySettings, expected_error=expected_error)
    targets, groups, ids = coder.labelled
    model = learn(
        coder.material, targets, groups, ids, codebook=book, settings=settings,
        encoder=encoding.fingerprint,
    ).model  # fmt: skip
    save_model(replace(model, blank_too=coder.blank_too), out)
    for line in learnt_lines(model, out):
        typer.echo(line)
