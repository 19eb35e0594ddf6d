"""The step: score the redacted comments for hate, and list for the lead officer what is held."""

from typing import TYPE_CHECKING

from pipeline.encoders.minilm_package import package_digest
from pipeline.flag.decisions import DECIDED_IN, NEARLY, read_decisions
from pipeline.flag.weights import hate_model_digest
from pipeline.step import Context, Plan, Step
from pipeline.store.work import Work
from pipeline.terminal.progress import Progress

if TYPE_CHECKING:
    import pandas as pd


def _plan(context: Context) -> Plan:
    restricted = context.folder.restricted

    def decisions() -> "pd.DataFrame | None":
        return context.erased.without(read_decisions(restricted))

    def compute(progress: Progress) -> Work:
        from pipeline.flag.incidents import write_audit, write_incidents
        from pipeline.flag.stage import flag
        from pipeline.tables.schema import check_comments
        from pipeline.terminal.counts import count_each

        decided = decisions()
        flagged = flag(
            context.table("redact", "comments"),
            settings=context.consultation.flag,
            decisions=decided,
            progress=progress,
            workers=context.workers,
        )
        comments = check_comments(flagged.comments, "flag")
        # No output of the record: the lead officer writes into these files.
        write_incidents(flagged.incidents, restricted, decided)
        write_audit(flagged.audit, restricted)
        longest = context.consultation.flag.longest_comment
        counts: dict[str, int] = count_each(comments["hate_status"])
        counts["undecided"] = int(flagged.incidents["decision"].eq("").sum())
        to_read = flagged.audit.loc[flagged.audit["decision"].eq(""), "score"]
        counts["audit"] = len(to_read)
        counts["audit_first"] = int(to_read.ge(NEARLY * context.consultation.flag.review).sum())
        counts["not_read_to_the_end"] = int(comments["text_redacted"].str.len().gt(longest).sum())
        return Work(tables={"comments": comments}, counts=counts)

    return Plan(
        compute,
        inputs={
            "decisions": context.decided.digest(
                "hate",
                decisions,
                [restricted / name for name in DECIDED_IN],
                beside=context.erased.marks,
            )
        },
        models={"hate": hate_model_digest(), "encoder": package_digest()},
    )


FLAG = Step(name="flag", reads=("redact",), writes=("comments",), settings=("flag",), plan=_plan)
