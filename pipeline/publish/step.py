"""The step: write what report authors import."""

from pipeline.step import Context, Plan, Step
from pipeline.store.work import Work
from pipeline.tables.theme_tables import TABLES
from pipeline.terminal.progress import Progress


def _plan(context: Context) -> Plan:
    consultation, codebook = context.consultation, context.codebook

    def compute(progress: Progress) -> Work:
        from pipeline.publish.stage import publish
        from pipeline.tables.theme_tables import ThemeTables

        return Work(
            files=publish(
                ThemeTables(**{name: context.table("tabulate", name) for name in TABLES}),
                context.table("classify", "comments"),
                context.table("classify", "assignments"),
                questionnaire=consultation,
                codebook=codebook,
                settings=consultation.publish,
                protection=consultation.tabulate,
                folder=context.folder.publish,
            )
        )

    return Plan(compute, inputs={"codebook": codebook.model_dump(mode="json")})


PUBLISH = Step(
    name="publish",
    reads=("classify", "tabulate"),
    writes=(),
    settings=("title", "name", "questions", "demographics", "tabulate", "publish"),
    plan=_plan,
)
