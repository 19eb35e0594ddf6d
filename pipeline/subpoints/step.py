"""The step: what people mean by each theme of each question."""

from pipeline.encoders.choose import encoder_digest
from pipeline.encoders.load import load_encoder
from pipeline.read.weights import reader_digest
from pipeline.step import Context, Plan, Step
from pipeline.store.work import Work
from pipeline.terminal.progress import Progress


def _plan(context: Context) -> Plan:
    consultation, codebook = context.consultation, context.codebook

    def compute(progress: Progress) -> Work:
        from pipeline.questionnaire.questions import asked_by_id
        from pipeline.read.reader import load_reader
        from pipeline.read.stage import ReadComments
        from pipeline.subpoints.stage import find_subpoints
        from pipeline.tables.subpoints import check_subpoints

        threads = consultation.read.threads
        encoder = load_encoder(
            consultation.embed, context.folder.work / "embeddings", context.workers
        )
        found = find_subpoints(
            context.table("classify", "comments"),
            context.table("classify", "assignments"),
            codebook=codebook,
            readings=ReadComments.read(context.arrays("read")),
            encode=encoder.encode,
            again=lambda sentences: load_reader(threads=threads).vectors(sentences),
            settings=consultation.subpoints,
            questions=asked_by_id(consultation.questions),
            progress=progress,
        )
        tables = {name: check_subpoints(name, table) for name, table in found._asdict().items()}
        return Work(tables=tables, counts={"subpoints": len(tables["points"])})

    return Plan(
        compute,
        inputs={"codebook": codebook.model_dump(mode="json")},
        models={
            "encoder": encoder_digest(consultation.embed),
            # How near is near was chosen by what the smaller reader makes of sentences.
            "reader": reader_digest("minilm"),
        },
    )


SUBPOINTS = Step(
    name="subpoints",
    reads=("classify", "read"),
    writes=("points", "members"),
    settings=("questions", "subpoints", "embed.encoder"),
    plan=_plan,
)
