"""The step: code every comment that may be read against the codebook."""

from typing import TYPE_CHECKING

from pipeline.encoders.choose import encoder_digest
from pipeline.encoders.load import load_encoder
from pipeline.labels.rounds import label_files, read_labels
from pipeline.step import Context, Plan, Step
from pipeline.store.work import Work
from pipeline.terminal.progress import Progress

if TYPE_CHECKING:
    import pandas as pd


def _plan(context: Context) -> Plan:
    consultation, codebook = context.consultation, context.codebook

    def labels() -> "pd.DataFrame | None":
        return read_labels(consultation.labels_folder)

    def compute(progress: Progress) -> Work:
        from pipeline.classify.copies import undecided_campaigns
        from pipeline.classify.stage import classify
        from pipeline.codebook.scope import has_codes
        from pipeline.codebook.unread import unread_lines
        from pipeline.encoders.remote import encode_anywhere
        from pipeline.encoders.rows import RowVectors
        from pipeline.read.language_model.reading import SecondReading
        from pipeline.read.stage import ReadComments
        from pipeline.tables.coded_by_people import coded_by_people
        from pipeline.tables.readable import may_be_read
        from pipeline.tables.schema import check_assignments, check_comments
        from pipeline.terminal.counts import count_each, count_languages, count_with_codes

        folder = context.folder.work / "embeddings"
        encoder = load_encoder(consultation.embed, folder, context.workers)
        classified = classify(
            context.table("cluster", "comments"),
            RowVectors.read(context.arrays("embed")),
            codebook=codebook,
            settings=consultation.classify,
            encode=encode_anywhere(encoder, consultation.embed, context.workers),
            readings=ReadComments.read(context.arrays("read")),
            second=SecondReading.read(context.arrays("ask")),
            labels=labels(),
            progress=progress,
            workers=context.workers,
        )
        comments = check_comments(classified.comments, "classify")
        asked = has_codes(codebook, comments["question_id"].tolist())
        coded = comments[asked].reset_index(drop=True)
        by_people = comments["comment_id"].isin(coded_by_people(classified.assignments))
        return Work(
            tables={
                "comments": comments,
                "assignments": check_assignments(classified.assignments),
                "learnt": classified.learnt,
                "fit": classified.fit.table(),
            },
            counts={
                "with_codes": count_with_codes(classified.assignments),
                "misfit": classified.fit.sentence,
                "unread_codes": list(unread_lines(codebook, encoder.encode)),
                **count_each(comments["coverage"]),
                **count_languages(coded),
                "without_codes": count_each(
                    comments.loc[may_be_read(comments) & ~asked, "question_id"]
                ),
                "of_people": count_each(comments.loc[by_people, "coverage"]),
                "undecided_campaigns": undecided_campaigns(coded, classified.assignments),
            },
        )

    return Plan(
        compute,
        inputs={
            "codebook": codebook.model_dump(mode="json"),
            "labels": context.decided.digest(
                "labels", labels, label_files(consultation.labels_folder)
            ),
        },
        models={"encoder": encoder_digest(consultation.embed)},
    )


CLASSIFY = Step(
    name="classify",
    reads=("cluster", "embed", "read", "ask"),
    writes=("comments", "assignments", "learnt", "fit"),
    settings=("classify", "embed.encoder", "questions"),
    plan=_plan,
)
