"""The step: a vector for every comment that may be read."""

from pipeline.encoders.choose import encoder_digest
from pipeline.encoders.load import load_encoder
from pipeline.step import Context, Plan, Step
from pipeline.store.work import Work
from pipeline.terminal.progress import Progress


def _plan(context: Context) -> Plan:
    settings = context.consultation.embed

    def compute(progress: Progress) -> Work:
        from pipeline.embed.stage import embed

        encoder = load_encoder(settings, context.folder.work / "embeddings", context.workers)
        comments = context.table("flag", "comments")
        embedded = embed(comments, encode=encoder.encode, progress=progress)
        return Work(arrays=embedded.arrays, counts={"dimension": embedded.shape[1]})

    return Plan(compute, models={"encoder": encoder_digest(settings)})


EMBED = Step(
    name="embed",
    reads=("flag",),
    writes=("vectors", "of_row"),
    settings=("embed.encoder",),
    plan=_plan,
)
