"""The step: the organisations that comments name, as a list for people to check."""

from pipeline.redact.ner import model_digest
from pipeline.step import Context, Plan, Step
from pipeline.store.record import digest_named
from pipeline.store.work import Work
from pipeline.terminal.progress import Progress

FILE = "organisations.csv"


def _plan(context: Context) -> Plan:
    consultation = context.consultation
    settings = consultation.organisations
    checked = None if settings.checked is None else consultation.folder / settings.checked

    def compute(progress: Progress) -> Work:
        from functools import partial

        from pipeline.files.atomic import RESTRICTED_FILE, restricted_folder
        from pipeline.files.formulas import write_safe_csv
        from pipeline.organisations.checked import checklist, confirmed, read_checked
        from pipeline.organisations.stage import find_organisations
        from pipeline.redact.ner import entities

        names = {} if checked is None else read_checked(checked)
        find = partial(entities, model=consultation.redact.model, batch_size=128)
        found = find_organisations(
            context.table("flag", "comments"), settings.questions, lambda texts: find(texts)
        )
        kept = confirmed(found, names, consultation.questions, consultation.tabulate.minimum_total)
        tables = {"found": found, "confirmed": kept}
        counts = {"organisations": found["organisation"].nunique()}
        if not settings.questions:
            return Work(tables=tables, counts=counts)
        waiting = context.folder.unfinished()
        folder = restricted_folder(waiting / "restricted")
        write_safe_csv(checklist(found, names), folder / FILE, RESTRICTED_FILE)
        return Work(tables=tables, waiting=waiting, counts=counts)

    return Plan(
        compute,
        inputs={
            "checked": None
            if checked is None
            else digest_named(checked, "checked under [organisations]")
        },
        models={"names": model_digest(consultation.redact.model)} if settings.questions else {},
    )


ORGANISATIONS = Step(
    name="organisations",
    reads=("flag",),
    writes=("found", "confirmed"),
    settings=("organisations", "questions", "redact.model", "tabulate"),
    plan=_plan,
)
