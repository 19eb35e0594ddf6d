"""The step: the organisations that comments name, as a list for people to check."""

from typing import TYPE_CHECKING

from pipeline.redact.ner import model_digest
from pipeline.step import Context, Plan, Step
from pipeline.store.record import digest_named
from pipeline.store.work import Work
from pipeline.terminal.progress import Progress

if TYPE_CHECKING:
    import pandas as pd

    from pipeline.organisations.checked import Decisions

FILE = "organisations.csv"
SETTING = "checked under [organisations]"


def _plan(context: Context) -> Plan:
    consultation = context.consultation
    settings = consultation.organisations
    named = None if settings.checked is None else consultation.folder / settings.checked
    own = context.folder.restricted / FILE

    def decided() -> "Decisions":
        from pipeline.organisations.checked import read_decisions

        return read_decisions(own, named) if settings.questions else {}

    def decisions() -> "pd.DataFrame":
        import pandas as pd

        lines = sorted((name, ";".join(instead)) for name, instead in decided().items())
        return pd.DataFrame(lines, columns=["organisation", "decision"], dtype="str")

    def compute(progress: Progress) -> Work:
        from functools import partial

        from pipeline.files.atomic import RESTRICTED_FILE
        from pipeline.files.formulas import write_safe_csv
        from pipeline.organisations.checked import checklist, confirmed
        from pipeline.organisations.stage import find_organisations
        from pipeline.redact.ner import entities

        known = decided()
        find = partial(entities, model=consultation.redact.model, batch_size=128)
        found = find_organisations(
            context.table("flag", "comments"), settings.questions, lambda texts: find(texts)
        )
        kept = confirmed(found, known, consultation.questions, consultation.tabulate.minimum_total)
        listed = checklist(found, known)
        counts = {
            "organisations": found["organisation"].nunique(),
            "organisations_to_check": int(listed["decision"].eq("").sum()),
        }
        if settings.questions:  # no output of the record: people write into it
            write_safe_csv(listed, own, RESTRICTED_FILE)
        return Work(tables={"found": found, "confirmed": kept}, counts=counts)

    return Plan(
        compute,
        inputs={
            "checked": None if named is None else digest_named(named, SETTING),
            "decided": context.decided.digest(
                "organisations",
                decisions,
                [own, *([] if named is None else [named])],
                beside=settings.questions,
            ),
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
