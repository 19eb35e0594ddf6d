"""`themes evaluate`, `read-evaluate`, `learning-curve`: how good coding is, and with labels."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.encoders.settings import EncoderSettings
from pipeline.evaluate.settings import EvaluateSettings
from pipeline.terminal.setting_options import setting, settings_of

if TYPE_CHECKING:
    from pipeline.evaluate.readers import AgainstPeople


def evaluate_command(
    predicted: Annotated[str, typer.Argument(help="The file that `themes classify` wrote.")],
    gold: Annotated[str, typer.Argument(help="The same comments with people's codes.")],
    labels_column: Annotated[
        str, typer.Option(help="GOLD's column of codes, ';'-separated ids or names.")
    ] = "codes",
    codebook: Annotated[
        Path | None, typer.Option(help="Needed when one file holds ids and the other names.")
    ] = None,
    id_column: Annotated[
        str | None,
        typer.Option(
            help="The column of ids in both files, or A=B: A in PREDICTED, B in GOLD. "
            "Otherwise comment_id or id, else the text."
        ),
    ] = None,
    text_column: Annotated[
        str | None, typer.Option(help="Match by the comments' text: its column, or A=B.")
    ] = None,
    groups_column: Annotated[
        str | None, typer.Option(help="GOLD's column of respondents, resampled whole.")
    ] = None,
    min_support: int = setting(EvaluateSettings, "min_support"),
    out: Annotated[Path | None, typer.Option(help="Write the JSON here instead of stdout.")] = None,
) -> None:
    """Print n, per code P/R/F1/AP/support, macro, micro, samples, exact and coverage as JSON."""
    import json

    from pipeline.codebook.codebook import load_codebook
    from pipeline.evaluate.pairing import pair
    from pipeline.evaluate.stage import evaluate
    from pipeline.files.atomic import write_atomically
    from pipeline.files.flat import read_table

    paired = pair(
        read_table(predicted),
        read_table(gold),
        labels_column=labels_column,
        names=(predicted, gold),
        codebook=load_codebook(codebook) if codebook else None,
        id_column=id_column,
        text_column=text_column,
        groups_column=groups_column,
    )
    report = evaluate(
        paired.gold,
        paired.predicted,
        codes=paired.codes,
        settings=settings_of(EvaluateSettings, min_support=min_support),
        probabilities=paired.probabilities,
        coverage=paired.coverage,
        groups=paired.groups,
    )
    written = json.dumps(report, indent=1, ensure_ascii=False) + "\n"
    if out is None:
        typer.echo(written, nl=False)
    else:
        with write_atomically(out) as temporary:
            temporary.write_text(written, encoding="utf-8")


def learning_curve_command(
    source: Annotated[str, typer.Argument(metavar="LABELLED", help="Coded comments, flat file.")],
    codebook: Annotated[Path, typer.Option(help="codebook.yaml")],
    text_column: Annotated[str, typer.Option(help="The column of comments.")] = "text",
    labels_column: Annotated[
        str, typer.Option(help="The column of codes, ';'-separated ids or names.")
    ] = "codes",
    question_column: Annotated[
        str | None, typer.Option(help="The column that says which question a comment answers.")
    ] = None,
    groups_column: Annotated[
        str | None, typer.Option(help="The column of respondents, never on both sides.")
    ] = None,
    encoder: str = setting(EncoderSettings, "encoder"),
    repeats: Annotated[int, typer.Option(min=1, max=200, help="Random splits.")] = 10,
    min_support: Annotated[
        int, typer.Option(min=1, help="Codes with fewer comments are not in the macro figure.")
    ] = 4,
    out: Annotated[Path | None, typer.Option(help="Write the figures here as JSON, too.")] = None,
) -> None:
    """Show macro-F1 and micro-F1 with 0, 8, 16, 32, 64 and all labels, repeated."""
    import json

    from pipeline.classify.flat_files import coder_of
    from pipeline.classify.told_questions import told_of_questions
    from pipeline.codebook.codebook import load_codebook
    from pipeline.encoders.load import load_encoder
    from pipeline.evaluate.curve import caution, learning_curve
    from pipeline.files.atomic import write_atomically
    from pipeline.files.flat import read_stage_input

    table = read_stage_input(source, text_column)
    coder = coder_of(
        table, text_column=text_column, labels_column=labels_column, groups_column=groups_column,
        question_column=question_column, codebook=load_codebook(codebook),
        encoder=load_encoder(settings_of(EncoderSettings, encoder=encoder)), where=source,
    )  # fmt: skip
    for line in told_of_questions(
        coder.material.texts, coder.material.questions, question_column=question_column,
        model=None, where=source,
    ):  # fmt: skip
        typer.echo(f"themes: {line}", err=True)
    points = []
    for line in caution(coder.gold, coder.groups, min_support):
        typer.echo(line)
    typer.echo("labels  macro-F1 (95 %)      micro-F1 (95 %)      samples-F1")
    for point in learning_curve(
        coder.gold, coder.groups, predict=coder.predict, repeats=repeats, min_support=min_support
    ):
        points.append(point._asdict())
        macro = _figure(point.macro_f1, point.macro_f1_interval)
        micro = _figure(point.micro_f1, point.micro_f1_interval)
        typer.echo(f"{point.labels:>6}  {macro}  {micro}  {point.samples_f1:.3f}")
    if out is not None:
        with write_atomically(out) as temporary:
            temporary.write_text(json.dumps(points, indent=1) + "\n", encoding="utf-8")


def read_evaluate_command(
    consultation: Annotated[
        Path, typer.Argument(help="consultation.toml", metavar="CONSULTATION", readable=False)
    ],
    out: Annotated[
        Path | None, typer.Option(help="The run's folder; outputs/<name> unless given.")
    ] = None,
) -> None:
    """Compare the packaged reader and the language model of [read] with people, code by code."""
    from pipeline.encoders.rows import RowVectors
    from pipeline.errors import UserError
    from pipeline.evaluate.of_run import compared_in
    from pipeline.labels.rounds import read_labels
    from pipeline.read.language_model.reading import SecondReading
    from pipeline.read.stage import ReadComments
    from pipeline.run import run

    result = run(consultation, out=out, until="classify")
    compared = compared_in(
        result.kept["cluster"].table("comments"),
        RowVectors.read(result.kept["embed"].array),
        codebook=result.codebook,
        settings=result.consultation.classify,
        encode=result.encoder.encode,
        readings=ReadComments.read(result.kept["read"].array),
        second=SecondReading.read(result.kept["ask"].array),
        labels=read_labels(result.consultation.labels_folder),
    )
    if not compared.read:
        raise UserError(
            f"No language model has read the comments of {consultation}: set endpoint and model "
            "under [read]."
        )
    typer.echo(
        f"{compared.coded:,} comments coded by people; {compared.read:,} read by both. Without "
        "labels, reader: P/R/F1 against people; kappa: between the two readers."
    )
    typer.echo(f"{'code':<24} people  packaged           language model     kappa")
    for line in (*compared.codes, compared.overall):
        typer.echo(
            f"{line.code:<24} {line.by_people:>6}  {_three(line.packaged)}  "
            f"{_three(line.second)}  " + ("none" if line.kappa is None else f"{line.kappa:.2f}")
        )


def _three(figures: "AgainstPeople") -> str:
    return f"{figures.precision:.3f}/{figures.recall:.3f}/{figures.f1:.3f} "


def _figure(value: float | None, interval: list[float] | None) -> str:
    if value is None or interval is None:
        return f"{'none':<19}"
    return f"{value:.3f} ({interval[0]:.3f}–{interval[1]:.3f})"
