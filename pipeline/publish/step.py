"""The step: write what report authors import."""

import datetime

from pipeline.codebook.sign_off import standings
from pipeline.redact.ner import model_digest
from pipeline.step import Context, Plan, Step
from pipeline.store.record import digest_named
from pipeline.store.work import Work
from pipeline.tables.theme_tables import TABLES
from pipeline.terminal.progress import Progress


def _plan(context: Context) -> Plan:
    consultation, codebook = context.consultation, context.codebook
    settings = consultation.publish
    template = None if settings.template is None else consultation.folder / settings.template
    accepted = standings(consultation.accepted_files, codebook)
    # Not an input: the same run on another day has nothing to do.
    date = settings.date or context.folder.first_day()
    period = context.kept["redact"].record.counts["period"]
    second = context.kept["ask"].record.counts["second_reader"]

    def compute(progress: Progress) -> Work:
        from pipeline.publish.stage import publish
        from pipeline.redact.in_codebook import redact_codebook
        from pipeline.redact.own_words import with_own_words
        from pipeline.tables.fit import Fit
        from pipeline.tables.plain_text import with_plain_text
        from pipeline.tables.theme_tables import ThemeTables

        # Examples are often typed from the export, and the codebook is published.
        printed = redact_codebook(codebook, with_own_words(consultation.redact, consultation))
        waiting = context.folder.unfinished()
        publish(
            ThemeTables(
                **{name: with_plain_text(context.table("tabulate", name)) for name in TABLES}
            ),
            context.table("classify", "comments"),
            context.table("classify", "assignments"),
            questionnaire=consultation,
            codebook=printed.codebook,
            settings=settings,
            protection=consultation.tabulate,
            standings=accepted,
            organisations=context.table("organisations", "confirmed"),
            organisations_asked=consultation.organisations.questions,
            second_reader=second,
            period=[datetime.date.fromisoformat(day) for day in period],
            unfit=Fit.read(context.table("classify", "fit")).sentence,
            date=date,
            template=template,
            folder=waiting / "publish",
            begin=context.begin,
        )
        return Work(waiting=waiting, counts={"personal_in_codebook": list(printed.remarks)})

    inputs = {
        "codebook": codebook.model_dump(mode="json"),
        "second_reader": second,
        "period": period,
        "accepted": [
            (one.question, one.state, one.last and one.last.model_dump(mode="json"))
            for one in accepted
        ],
        "template": None
        if template is None
        else digest_named(template, "template under [publish]"),
    }
    models = {"entities": model_digest(consultation.redact.model)}
    return Plan(compute, inputs=inputs, models=models)


PUBLISH = Step(
    name="publish",
    reads=("redact", "ask", "classify", "organisations", "tabulate"),
    writes=(),
    settings=(
        "title",
        "name",
        "questions",
        "demographics",
        "redact",
        "organisations",
        "tabulate",
        "publish",
    ),
    plan=_plan,
)
