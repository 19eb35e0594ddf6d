"""The step: what every comment that may be read says of every code."""

from pipeline.read.weights import reader_digest
from pipeline.step import Context, Plan, Step
from pipeline.store.work import Work
from pipeline.terminal.progress import Progress


def _plan(context: Context) -> Plan:
    consultation, codebook = context.consultation, context.codebook

    def compute(progress: Progress) -> Work:
        from pipeline.questionnaire.questions import asked_by_id
        from pipeline.read.stage import read

        readings = read(
            context.table("flag", "comments"),
            codebook,
            asked_by_id(consultation.questions),
            consultation.read,
            progress=progress,
            workers=context.workers,
        )
        return Work(arrays=readings.arrays, counts={"texts": len(readings.log_odds) - 1})

    return Plan(
        compute,
        inputs={"codebook": codebook.model_dump(mode="json")},
        models={"reader": reader_digest(consultation.read.base)},
    )


READ = Step(
    name="read",
    reads=("flag",),
    writes=("log_odds", "spans", "beside", "of_row", "own_row", "base"),
    settings=("questions",),
    plan=_plan,
)
