"""What the desk shows of a run: comments that may be read, their codes, why, and what is alike.

Read only, and of one finished run: while another is at work the last one stays. Comments that are
withheld or await a decision are left out as they are read, so that no page can show them.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.annotate.sampling import eligible, lot, same_text
from pipeline.encoders.rows import RowVectors
from pipeline.language.evidence import evidence
from pipeline.read.language_model.reading import NOT_READ, SecondReading
from pipeline.store.run_folder import Kept, RunFolder
from pipeline.tables.copies import EachText, each_text
from pipeline.tables.readable import may_be_quoted, may_be_read
from pipeline.tables.spans import Span, spans_of

if TYPE_CHECKING:
    from pipeline.codebook.codebook import Codebook

_OF = ("flag", "embed", "ask", "cluster", "classify", "subpoints")


@dataclass(frozen=True)
class Snapshot:
    """The n comments of a run that may be read, in the table's order."""

    comments: pd.DataFrame
    """The comments table after classify; index 0..n-1."""
    codes: tuple[str, ...]
    """Ids of the k codes that the run coded with."""
    assigned: NDArray[np.bool_]
    """bool [n, k]"""
    probability: NDArray[np.float64]
    """float64 [n, k]"""
    source: NDArray[np.object_]
    """str [n, k]: human, model or rule."""
    reason: NDArray[np.object_]
    """str [n, k]: why, without a word of the comment."""
    speaks: Mapping[str, Mapping[str, Span]]
    """Comment id → a code that it has → the words that speak for it."""
    vectors: RowVectors | None
    """float32 [n, d]; None where a run stopped early."""
    codebook: "Codebook | None"
    """What the run coded with; None where it was changed since."""
    second: SecondReading | None
    """What a language model says of the n comments and the codebook's codes; None where nobody
    asked one, or the codebook was changed since."""
    clusters: pd.DataFrame
    points: pd.DataFrame | None
    members: pd.DataFrame | None
    """The tables of sub-points; None where a run stopped early."""
    counts: dict[str, Any]
    """What the steps counted."""

    @cached_property
    def row_of(self) -> dict[str, int]:
        """Comment id → row."""
        return {one: row for row, one in enumerate(self.comments["comment_id"].tolist())}

    @cached_property
    def folded(self) -> list[str]:
        """The texts as words are looked for in them."""
        return [text.casefold() for text in self.comments["text_redacted"].tolist()]

    @cached_property
    def rich(self) -> NDArray[np.bool_]:
        """Which bring evidence. bool [n]"""
        texts = self.comments["text_redacted"].tolist()
        return np.array([found.rich for found in evidence(texts)], dtype=bool)

    @cached_property
    def publishable(self) -> NDArray[np.bool_]:
        """Which may be quoted: their writers did not forbid it, nor is anybody at risk. bool [n]"""
        return may_be_quoted(self.comments)

    @cached_property
    def to_code(self) -> pd.DataFrame:
        """The comments with each text once, as `eligible` has them."""
        return eligible(self.comments, self.texts)

    @cached_property
    def texts(self) -> EachText:
        """Which of the n comments stand for others, and which add words of their own."""
        return each_text(self.comments)

    @cached_property
    def same_text(self) -> dict[str, str]:
        """Comment id → the comment of `to_code` that is coded for it."""
        return same_text(self.comments, self.texts)

    def sent_by_many(self, question: str) -> dict[str, int]:
        """Return a question's campaign texts, as ids, and how many sent each; the largest first."""
        here = self.to_code[
            self.to_code["question_id"].eq(question) & self.to_code["sent_by"].gt(0)
        ]
        here = here.sort_values("sent_by", ascending=False, kind="stable")
        return dict(zip(here["comment_id"].tolist(), here["sent_by"].tolist(), strict=True))

    @cached_property
    def lotteries(self) -> dict[tuple[str, int], tuple[list[str], list[float]]]:
        """What `by_lot` has found, by question and seed."""
        return {}

    def by_lot(self, question: str, seed: int) -> tuple[list[str], list[float]]:
        """Return the ids of a question's comments in the order of their lots, and the lots.

        Each text stands in it once, as in the rounds of `themes annotate`.
        """
        if (question, seed) not in self.lotteries:
            comments = self.to_code[self.to_code["question_id"].eq(question)]
            lots = [lot(str(one), seed) for one in comments["lot_of"]]
            order = sorted(zip(lots, comments["comment_id"].tolist(), strict=True))
            self.lotteries[question, seed] = (
                [one for _, one in order],
                [drawn for drawn, _ in order],
            )
        return self.lotteries[question, seed]

    def having(self, code: str) -> frozenset[str]:
        """Return the ids of the comments that have a code."""
        if code not in self.codes:
            return frozenset()
        ids = self.comments["comment_id"].to_numpy(dtype=object)
        return frozenset(ids[self.assigned[:, self.codes.index(code)]].tolist())

    def codes_of(self, row: int) -> tuple[str, ...]:
        """Ids of the codes that a comment was assigned."""
        return tuple(code for code, has in zip(self.codes, self.assigned[row], strict=True) if has)


def moved(before: Snapshot, after: Snapshot) -> list[tuple[str, int, int]]:
    """Return the codes that comments gained or lost from one run to another, and how many."""
    found = []
    for code in dict.fromkeys((*before.codes, *after.codes)):
        had, has = before.having(code), after.having(code)
        if had != has:
            found.append((code, len(has - had), len(had - has)))
    return found


def state_of(folder: RunFolder) -> tuple[tuple[str, int], ...]:
    """Return what tells whether a run has written anything since: each record's time."""
    records = folder.path / "work" / "records"
    return tuple(sorted((path.stem, path.stat().st_mtime_ns) for path in records.glob("*.json")))


def read_snapshot(
    folder: RunFolder, codebook: "Codebook", codebook_files: Sequence[Path]
) -> Snapshot | None:
    """Read the last run as far as it came; None where it has not come to cluster.

    A run that stops before classify (there is no codebook yet) has comments and clusters, no codes.

    Parameters
    ----------
    codebook : as it is now; where its files are newer than the run, what a language model says is
        left out, since it is of the codes as they were.
    """
    if not (folder.path / "work" / "records").is_dir():
        return None
    kept = {stage: folder.previous(stage) for stage in _OF}
    clustered = kept["cluster"]
    if clustered is None:
        return None
    classified = kept["classify"]
    if classified is not None and not _follows(folder, "classify", "cluster"):
        classified = None  # a run was stopped in between: its codes are of other comments
    pointed = kept["subpoints"] if classified is not None else None
    if pointed is not None and not _follows(folder, "subpoints", "classify"):
        pointed = None
    table = (classified or clustered).table("comments")
    if "coverage" not in table:
        table["coverage"] = pd.array([None] * len(table), dtype="str")
    rows = np.flatnonzero(may_be_read(table))
    comments = table.iloc[rows].reset_index(drop=True)
    assignments = None if classified is None else classified.table("assignments")
    codes = () if assignments is None else tuple(dict.fromkeys(assignments["code_id"].tolist()))
    known = tuple(code for code in codebook.ids if code in codes)
    codes = (*known, *(code for code in codes if code not in known))
    same = (
        classified is not None
        and {*codes} == {*codebook.ids}
        and not _newer(codebook_files, folder)
    )
    return Snapshot(
        comments=comments,
        codes=codes,
        **_wide(comments, assignments, codes),
        speaks=_speaks(assignments),
        vectors=_vectors(kept["embed"], rows, folder),
        codebook=codebook if same else None,
        second=_second(kept["ask"], rows, folder) if same else None,
        clusters=clustered.table("clusters"),
        points=pointed.table("points") if pointed is not None else None,
        members=pointed.table("members") if pointed is not None else None,
        counts=_counts(folder),
    )


def _wide(
    comments: pd.DataFrame, assignments: pd.DataFrame | None, codes: tuple[str, ...]
) -> dict[str, NDArray[Any]]:
    """Put the assignments side by side: [n, k] each."""
    shape = (len(comments), len(codes))
    wide: dict[str, NDArray[Any]] = {
        "assigned": np.zeros(shape, dtype=bool),
        "probability": np.zeros(shape, dtype=np.float64),
        "source": np.full(shape, "model", dtype=object),
        "reason": np.full(shape, "", dtype=object),
    }
    if assignments is None:
        return wide
    rows = pd.Index(comments["comment_id"]).get_indexer(pd.Index(assignments["comment_id"]))
    columns = pd.Index(codes).get_indexer(pd.Index(assignments["code_id"]))
    here = rows >= 0
    for name, array in wide.items():
        array[rows[here], columns[here]] = assignments[name].to_numpy()[here]
    return wide


def _speaks(assignments: pd.DataFrame | None) -> dict[str, dict[str, Span]]:
    if assignments is None or "span_start" not in assignments:  # of an earlier version
        return {}
    return spans_of(assignments)


def _second(asked: Kept | None, rows: NDArray[np.intp], folder: RunFolder) -> SecondReading | None:
    if asked is None or not _follows(folder, "classify", "ask"):
        return None
    every = SecondReading.read(asked.array)
    if len(every.second_row) <= rows.max(initial=-1) or (every.said == NOT_READ).all():
        return None
    return every._replace(second_row=np.asarray(every.second_row[rows]))


def _newer(files: Sequence[Path], folder: RunFolder) -> bool:
    """Whether a file was written after the last run ended."""
    try:
        ended = (folder.path / "work" / "manifest.json").stat().st_mtime_ns
        return any(path.stat().st_mtime_ns > ended for path in files)
    except OSError:
        return True


def _vectors(embedded: Kept | None, rows: NDArray[np.intp], folder: RunFolder) -> RowVectors | None:
    if embedded is None or not _follows(folder, "cluster", "embed"):
        return None
    every = RowVectors.read(embedded.array)
    if len(every.of_row) <= rows.max(initial=-1):
        return None
    return RowVectors(every.vectors, np.asarray(every.of_row[rows]))


def _follows(folder: RunFolder, later: str, earlier: str) -> bool:
    """Whether the later stage was done, or found to hold, after the earlier one was."""
    times = dict(state_of(folder))
    if times[earlier] <= times[later]:
        return True
    manifest = folder.path / "work" / "manifest.json"  # written last, by a run that was not stopped
    try:
        ended = manifest.stat().st_mtime_ns >= max(times.values())
        return ended and later in json.loads(manifest.read_text(encoding="utf-8"))["stages"]
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _counts(folder: RunFolder) -> dict[str, Any]:
    from pipeline.store.record import read_record, recorded_stages

    counts: dict[str, Any] = {}
    for stage in recorded_stages(folder.path):
        record = read_record(folder.path, stage)
        counts |= record.counts if record else {}
    return counts
