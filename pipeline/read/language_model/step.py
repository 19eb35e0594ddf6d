"""The step: what a language model says of the comments, where one is named."""

from pipeline.step import Context, Plan, Step
from pipeline.store.work import Work
from pipeline.terminal.progress import Progress


def _plan(context: Context) -> Plan:
    consultation, codebook = context.consultation, context.codebook

    def compute(progress: Progress) -> Work:
        from pipeline.questionnaire.questions import asked_by_id
        from pipeline.read.language_model.stage import ask

        reading, counts = ask(
            context.table("flag", "comments"),
            codebook,
            asked_by_id(consultation.questions),
            consultation.read,
            context.folder.work / "answers",
            progress=progress,
        )
        return Work(arrays=reading.arrays, counts={"second_reader": counts})

    return Plan(
        compute,
        # Where the model is, and how fast it is asked, decides nothing; what may leave does.
        inputs={
            "codebook": codebook.model_dump(mode="json"),
            "model": consultation.read.model,
            "leaves": consultation.read.leaves_the_organisation,
        },
    )


ASK = Step(
    name="ask",
    reads=("flag",),
    writes=("said", "words", "second_row"),
    settings=("questions",),
    plan=_plan,
)
