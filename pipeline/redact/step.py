"""The step: read the export and replace personal data. One step: what is kept is never raw text."""

import time
from typing import TYPE_CHECKING

from pipeline.encoders.minilm_package import package_digest
from pipeline.files.atomic import RESTRICTED_FILE
from pipeline.read.weights import reader_digest
from pipeline.redact.at_risk_sheet import FILE as AT_RISK
from pipeline.redact.at_risk_sheet import read_decisions as read_at_risk
from pipeline.redact.learnt_signs import risk_model_digest
from pipeline.redact.ner import model_digest
from pipeline.redact.review import FILE, read_decisions
from pipeline.redact.to_act_on_sheet import FILE as TO_ACT_ON
from pipeline.redact.to_act_on_sheet import read_dealt_with
from pipeline.step import Context, Plan, Step
from pipeline.store.record import digest_named
from pipeline.store.work import Work
from pipeline.terminal.progress import Progress, say

if TYPE_CHECKING:
    import pandas as pd


def _plan(context: Context) -> Plan:
    consultation, restricted = context.consultation, context.folder.restricted

    def decisions() -> "pd.DataFrame | None":
        return context.erased.without(read_decisions(restricted))

    def at_risk() -> "pd.DataFrame | None":
        return context.erased.without(read_at_risk(restricted))

    def dealt_with() -> "pd.DataFrame | None":
        return context.erased.without(read_dealt_with(restricted))

    def compute(progress: Progress) -> Work:
        from pipeline.files.formulas import write_safe_csv
        from pipeline.ingest.stage import ingest
        from pipeline.redact.answers import personal_answers
        from pipeline.redact.at_risk_sheet import left_out_in_vain, notice
        from pipeline.redact.learnt_signs import what_texts_are_like
        from pipeline.redact.own_words import with_own_words
        from pipeline.redact.stage import redact
        from pipeline.redact.to_act_on_sheet import list_to_act_on, open_by_kind
        from pipeline.tables.schema import check_comments
        from pipeline.terminal.counts import count_languages, count_responses

        started = time.monotonic()
        ingested = ingest(consultation, context.erased)
        settings = with_own_words(consultation.redact, consultation)
        looks = personal_answers(consultation, settings, ingested.comments)
        for line in [*ingested.report, *looks]:
            say(f"  {line}")
        seconds_reading = round(time.monotonic() - started, 2)
        comments, ledger, review = redact(
            check_comments(ingested.comments, "ingest"),
            settings=settings,
            decisions=decisions(),
            identifiers=ingested.identifiers,
            progress=progress,
            workers=context.workers,
        )

        written = comments.loc[comments["substance"].eq("comment"), "text_redacted"]
        alike = what_texts_are_like(written.tolist())
        comments, noticed = notice(comments, at_risk(), alike)
        to_act_on = list_to_act_on(comments, dealt_with(), alike)

        # No outputs of the record: people write into them.
        write_safe_csv(review, restricted / FILE, RESTRICTED_FILE)
        write_safe_csv(noticed, restricted / AT_RISK, RESTRICTED_FILE)
        write_safe_csv(to_act_on, restricted / TO_ACT_ON, RESTRICTED_FILE)
        waiting = context.folder.unfinished()
        for table, name in ((ingested.identifiers, "identifiers"), (ledger, "redactions")):
            write_safe_csv(table, waiting / "restricted" / f"{name}.csv", RESTRICTED_FILE)
        return Work(
            tables={"comments": check_comments(comments, "redact")},
            waiting=waiting,
            counts={
                "seconds_reading": seconds_reading,
                "doubtful_redactions": int(review["decision"].eq("").sum()),
                "at_risk": int(noticed["decision"].eq("").sum()),
                "to_act_on": int(to_act_on["dealt_with"].eq("").sum()),
                "to_act_on_kinds": open_by_kind(to_act_on),
                "left_out_gone": left_out_in_vain(noticed, comments),
                "erased": len(context.erased),
                "period": [day.isoformat() for day in ingested.period or ()],
                **count_languages(comments),
                **count_responses(comments),
            },
        )

    return Plan(
        compute,
        inputs={
            "responses": digest_named(consultation.input_path, "`file` under [input]"),
            "decisions": context.decided.digest(
                "redactions", decisions, [restricted / FILE], beside=context.erased.marks
            ),
            "at_risk": context.decided.digest(
                "at_risk", at_risk, [restricted / AT_RISK], beside=context.erased.marks
            ),
            "to_act_on": context.decided.digest(
                "to_act_on", dealt_with, [restricted / TO_ACT_ON], beside=context.erased.marks
            ),
            "erased": context.erased.marks,
        },
        models={
            "entities": model_digest(consultation.redact.model),
            "risk": risk_model_digest(),
            "reader": reader_digest("minilm"),
            "encoder": package_digest(),
        },
    )


REDACT = Step(
    name="redact",
    reads=(),
    writes=("comments",),
    settings=("name", "id_key", "input", "demographics", "questions", "redact"),
    plan=_plan,
)
