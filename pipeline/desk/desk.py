"""The desk itself: one consultation, its run's folder, who sits there, and what is under way."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, RLock
from typing import TYPE_CHECKING, Any

from pipeline.codebook.codebook import Codebook
from pipeline.config import FILE_NAME, Consultation, load_consultation
from pipeline.desk.background import Background, in_a_thread
from pipeline.desk.conflict import Conflict
from pipeline.desk.filters import Filters
from pipeline.desk.sessions import Keys, Session, Sessions
from pipeline.desk.snapshot import Snapshot, moved, read_snapshot, state_of
from pipeline.errors import UserError
from pipeline.labels.actions import note_action
from pipeline.labels.rounds import label_files, read_labels
from pipeline.store.run_folder import RunFolder

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from pipeline.desk.effect import Trial
    from pipeline.encoders.base import Encoder

WORDS = {
    "comment": "comments",
    "clear": "comments that may be read",
    "review": "comments that wait for the lead officer",
    "with_codes": "comments with a theme",
    "redactions": "pieces of personal data replaced",
    "texts": "different comments read",
    "cells": "figures in the tables",
}
"""What counts of a run are called here."""


@dataclass
class Desk:
    """What all pages share."""

    consultation_file: Path
    folder: RunFolder
    keys: Keys
    sessions: Sessions
    background: Background
    ahead: Callable[[Callable[[], None]], object] = in_a_thread
    """Does work before somebody asks for it."""
    saving: RLock = field(default_factory=RLock)
    """Held while a file is read, changed and written again: two people lose nothing."""
    _reading: Lock = field(default_factory=Lock)
    _snapshot: Snapshot | None = None
    _state: object = None
    _before: Snapshot | None = None
    _filters: tuple[tuple[Any, ...], Filters] | None = None
    _read: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    _encoder: "Encoder | None" = None
    _trial: "Trial | None" = None

    @property
    def consultation(self) -> Consultation:
        """The consultation as its file says now.

        Raises
        ------
        UserError
            When somebody is changing it by hand and it cannot be read.
        """
        path = self.consultation_file
        path = path / FILE_NAME if path.is_dir() else path
        return self.as_now("consultation", (path,), lambda paths: load_consultation(paths[0]))

    def codebook(self, consultation: Consultation) -> Codebook:
        """The codebook as it is now, which may be newer than the run's."""
        paths = tuple(consultation.codebook_files)
        return self.as_now("codebook", paths, lambda _: consultation.read_codebook())

    def filters(self) -> Filters:
        """The filters over the last run's comments."""
        snapshot, consultation = self.finished(), self.consultation
        book = self.codebook(consultation)
        made_of = (snapshot, consultation, book)
        if self._filters is None or any(
            one is not other for one, other in zip(made_of, self._filters[0], strict=True)
        ):
            names = {code.id: code.name for code in book.codes}
            made = Filters(snapshot, consultation, names=names, encode=self.encode)
            self._filters = (made_of, made)
        return self._filters[1]

    def trial(self) -> "Trial":
        """The last run's comments, to try other codebooks on."""
        from pipeline.desk.effect import Trial

        snapshot = self.finished()
        with self._reading:
            if self._trial is None or self._trial.snapshot is not snapshot:
                self._trial = Trial(snapshot, self.encode)
            return self._trial

    def labels(self, consultation: Consultation) -> "pd.DataFrame | None":
        """People's labels as they are now; None where nobody has labelled."""
        files = tuple(label_files(consultation.labels_folder))
        return self.as_now("labels", files, lambda _: read_labels(consultation.labels_folder))

    def as_now(
        self, name: str, paths: tuple[Path, ...], load: Callable[[tuple[Path, ...]], Any]
    ) -> Any:
        """Return what files say, read again only when they are others than before."""
        try:
            found = [path.stat() for path in paths]
        except OSError:
            return load(paths)  # says what is the matter
        state = (paths, [(one.st_ino, one.st_mtime_ns, one.st_size) for one in found])
        before = self._read.get(name)
        if before is None or before[0] != state:
            before = self._read[name] = (state, load(paths))
        return before[1]

    def code_names(self, consultation: Consultation) -> dict[str, str]:
        """Code id → the name it has now, retired ones too."""
        return {code.id: code.name for code in self.codebook(consultation).codes}

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return the vectors of texts by the run's encoder, float32 [n, d]."""
        from pipeline.encoders.load import load_encoder

        if self._encoder is None:
            # Without the run's cache: what is typed into a search is kept nowhere.
            self._encoder = load_encoder(self.consultation.embed)
        return self._encoder.encode(texts)

    def snapshot(self) -> Snapshot | None:
        """What the last finished run knows; None where there is none.

        Two runs are never mixed: while one is at work the one before is shown.
        """
        with self._reading:
            state = state_of(self.folder)
            if state != self._state and not self.run_under_way():
                consultation = self.consultation
                read = read_snapshot(
                    self.folder, self.codebook(consultation), tuple(consultation.codebook_files)
                )
                self._snapshot, self._state = read, state
            return self._snapshot

    def finished(self) -> Snapshot:
        """Return what the last run knows.

        Raises
        ------
        UserError
            When there is no run yet.
        """
        snapshot = self.snapshot()
        if snapshot is None:
            raise UserError(
                "There is no finished run to look at yet: start one on the page “To do” and wait "
                "for its end."
            )
        return snapshot

    def run_under_way(self) -> bool:
        """Whether a run, of the desk or of somebody's terminal, holds the folder."""
        return self.background.alive or self.folder.in_use

    def restart(self) -> None:
        """Run again, in the background.

        Raises
        ------
        Conflict
            When a run is at work already.
        """
        if self.run_under_way():
            raise Conflict("A run is at work already: wait for its end.")
        self._before = self.snapshot()
        self.background.start()

    def difference(self) -> list[str]:
        """Return a line for each thing that the desk's last run counted otherwise than before."""
        before, after = self._before, self.snapshot()
        if before is None or after is None:
            return []
        names = self.code_names(self.consultation)
        return [
            f"{names.get(code, code)}: {gained:,} comments gained it, {lost:,} lost it"
            for code, gained, lost in moved(before, after)
        ] + [
            f"{WORDS.get(name, name.replace('_', ' '))}: {count:,} → {after.counts[name]:,}"
            for name, count in before.counts.items()
            if isinstance(count, int) and isinstance(after.counts.get(name), int)
            if after.counts[name] != count
        ]

    @contextmanager
    def restricted(self) -> Iterator[Path]:
        """Hold the run's folder to change what a run reads and writes anew.

        Raises
        ------
        Conflict
            When a run is at work: it would write over what is decided now.
        """
        with self.saving:
            if self.run_under_way():
                raise Conflict(
                    "A run is at work and would not see this: nothing was saved, so decide again "
                    "when it has ended."
                )
            with self.folder.locked():
                yield self.folder.restricted

    def note(self, session: Session, action: str, of: str, value: str = "") -> None:
        """Write an action into the log of the session's role."""
        if session.role == "officer":
            folder = self.folder.restricted
        else:
            folder = self.consultation.labels_folder
        note_action(folder, who=session.name, action=action, of=of, value=value)
