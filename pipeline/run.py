"""The way of a comment, from a raw survey export to theme tables: the steps in order, and the loop.

Each stage is a function from table to table; its step says what decides the result. What a step
made is kept, and made again only where a fresh run would make something else.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.classify.step import CLASSIFY
from pipeline.cluster.step import CLUSTER
from pipeline.config import load_consultation
from pipeline.drafting import write_draft
from pipeline.embed.step import EMBED
from pipeline.errors import UserError
from pipeline.flag.step import FLAG
from pipeline.organisations.step import ORGANISATIONS
from pipeline.publish.step import PUBLISH
from pipeline.read.language_model.step import ASK
from pipeline.read.step import READ
from pipeline.redact.step import REDACT
from pipeline.result import Result
from pipeline.step import Context, Step
from pipeline.store.fingerprint import Installation
from pipeline.store.manifest import write_manifest
from pipeline.store.run_folder import RunFolder
from pipeline.store.work import Work
from pipeline.subpoints.step import SUBPOINTS
from pipeline.suggest.draft_file import DraftFile
from pipeline.tabulate.step import TABULATE
from pipeline.terminal.progress import say, stage_progress
from pipeline.workers.aside import Aside

if TYPE_CHECKING:
    from pipeline.workers.base import Workers

STEPS = (
    REDACT, FLAG, EMBED, READ, ASK, CLUSTER, CLASSIFY, SUBPOINTS, ORGANISATIONS, TABULATE, PUBLISH
)  # fmt: skip
STAGES = ("ingest", *(step.name for step in STEPS))  # `redact` reads too: raw text is not kept
_WIDE = 20  # questions from which a second process pays
# What steps let it do, imported ahead.
_DONE_ASIDE = ("pipeline.tabulate.stage", "pipeline.publish.workbook")
# What these hand to a step (settings, what others kept, the codebook) is counted by itself.
_BOUNDARY = frozenset({"pipeline.config", "pipeline.step"})


def run(
    consultation_file: Path,
    *,
    out: Path | None = None,
    until: str = "publish",
    fresh: bool = False,
    workers: "Workers | None" = None,
) -> Result:
    """Take a consultation from its export to its theme tables.

    Parameters
    ----------
    consultation_file
        ``consultation.toml``.
    out
        The run's folder; ``outputs/<name>`` under the working directory unless given.
    until
        The last stage to do, one of `STAGES`.
    fresh
        Do every stage again, and let clusters form anew.
    workers
        A cluster that does what can be done in parts: redaction, flagging, vectors, coding. This
        machine unless given; the result is the same.

    Raises
    ------
    UserError
        When the consultation, its file, its codebook or the folder needs mending. What a stage has
        not finished is not left behind.
    """
    if until not in STAGES:
        raise UserError(f"there is no stage '{until}': choose one of {', '.join(STAGES)}.")
    consultation = load_consultation(consultation_file)
    folder = RunFolder(out or Path("outputs") / consultation.name)
    aside = Aside(_DONE_ASIDE)
    context = Context(consultation, folder, fresh, workers, aside.begin)
    # Its codebook and list of the erased are read now: a mistake is told before minutes are spent.
    if until == "ingest":
        _only_read(context)
        return Result(consultation, folder, context.codebook, {})
    coded_later = not context.codebook.active and STAGES.index(until) > STAGES.index("cluster")
    if coded_later:
        until = "cluster"  # nothing to code with yet: a draft is made for people to sign off
    with folder.locked(), aside:
        installation = Installation(_BOUNDARY, folder.work)
        for step in STEPS[: STAGES.index(until)]:
            do(step, context, installation, aside)
        installation.remember()
        context.decided.remember()
        write_manifest(folder.path, consultation.model_dump(mode="json"), context.kept)
    result = Result(consultation, folder, context.codebook, context.kept)
    return replace(result, draft=_draft(result)) if coded_later else result


def _draft(result: Result) -> DraftFile | Path | None:
    """Draft a codebook, unless one waits to be signed off: people may have changed it."""
    waiting = result.consultation.draft_path
    return waiting if waiting.exists() else write_draft(result, waiting)


def do(step: Step, context: Context, installation: Installation, aside: Aside) -> None:
    """Let a step work, unless what it kept still holds."""
    seen = context.of(step)
    plan = step.plan(seen)
    fingerprint = installation.fingerprint(
        step.plan.__module__,
        settings=seen.settings(step),
        inputs={**plan.inputs, **{name: kept.digest for name, kept in seen.kept.items()}},
        models=plan.models,
    )

    def work() -> Work:
        if len(context.consultation.questions) >= _WIDE:
            aside.start()
        try:
            with stage_progress(step.name) as progress:
                done = plan.compute(progress)
        except BaseException:
            aside.stop()  # before what the step has written is cleared away
            raise
        assert {*done.tables, *done.arrays} == set(step.writes), step.name
        return done

    context.kept[step.name] = context.folder.keep(
        step.name, work, fingerprint=fingerprint, fresh=context.fresh
    )


def _only_read(context: Context) -> None:
    from pipeline.ingest.stage import ingest
    from pipeline.tables.schema import check_comments

    ingested = ingest(context.consultation, context.erased)
    for line in ingested.report:
        say(f"  {line}")
    check_comments(ingested.comments, "ingest")
