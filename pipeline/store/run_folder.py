"""A run's folder, and the rule that unchanged work in it is not done again.

``publish/`` may be shown to anyone, ``restricted/`` to the lead officer and the analyst only,
``work/`` holds what stages left for each other (redacted text and numbers, never raw text).
"""

import datetime
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import AcquireReturnProxy, FileLock, Timeout

from pipeline.errors import UserError
from pipeline.files.atomic import (
    RESTRICTED_FILE,
    put_in_place,
    remove_leftovers,
    restricted_folder,
    unfinished_folder,
    write_atomically,
)
from pipeline.store.fingerprint import Fingerprint
from pipeline.store.own_files import (
    FIRST_DAY,
    lying_there,
    refuse_links,
    refuse_to_replace,
    refuse_what_others_hold,
    remove_stale,
)
from pipeline.store.record import (
    Record,
    digest_in_place,
    digest_json,
    digest_outputs,
    outputs_are_whole,
    read_record,
    recorded_files,
    write_record,
)
from pipeline.store.work import Work

if TYPE_CHECKING:  # what an unchanged run needs is read without them
    import numpy as np
    import pandas as pd

_A_LOOK = 0.1  # seconds after which a held folder is held by a run


@dataclass(frozen=True)
class Kept:
    """A stage's result as it lies in the folder; tables are read only when somebody asks."""

    folder: Path
    record: Record
    redone: bool

    @property
    def digest(self) -> str:
        """Digest of everything the stage wrote: what the next stage depends on."""
        return digest_json(self.record.outputs)

    def table(self, name: str) -> "pd.DataFrame":
        """Return a table the stage kept."""
        import pandas as pd

        return pd.read_parquet(self._path(name, ".parquet"))

    def array(self, name: str) -> "np.ndarray":
        """Return an array the stage kept, mapped from disk."""
        import numpy as np

        return np.load(self._path(name, ".npy"), mmap_mode="r", allow_pickle=False)

    def _path(self, name: str, suffix: str) -> Path:
        return _work_path(self.folder, self.record.stage, name, suffix)


@dataclass(frozen=True)
class RunFolder:
    """The folder of one run, e.g. ``outputs/sample``."""

    path: Path

    @property
    def publish(self) -> Path:
        """Where public files go."""
        return self.path / "publish"

    @property
    def restricted(self) -> Path:
        """Where files for the lead officer and the analyst go: 0700, made on first use."""
        refuse_links(self.path)
        return restricted_folder(self.path / "restricted")

    @property
    def work(self) -> Path:
        """Where stages leave tables for each other: 0700, made on first use."""
        refuse_links(self.path)
        return restricted_folder(self.path / "work")

    def first_day(self) -> datetime.date:
        """The day of the first run in this folder (UTC), written down then: what files are dated.

        So that a run on another day gives the same files.
        """
        path = self.work / FIRST_DAY
        try:
            return datetime.date.fromisoformat(path.read_text(encoding="ascii"))
        except (OSError, ValueError):  # the first run, or a damaged note
            today = datetime.datetime.now(datetime.UTC).date()
        with write_atomically(path, RESTRICTED_FILE) as temporary:
            temporary.write_text(today.isoformat(), encoding="ascii")
        return today

    def unfinished(self) -> Path:
        """Make a folder, laid out as this one, for a step's files until they are put in place."""
        return unfinished_folder(self.work)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder for one run; what killed ones were writing is removed.

        Raises
        ------
        UserError
            When another run holds it, it cannot be made, or it holds files of others where a run
            keeps its own.
        """
        refuse_links(self.path)
        refuse_what_others_hold(self.path)
        try:
            held = _held(self.work / "lock")
        except Timeout as error:
            raise UserError(
                f"another run is at work in {self.path}: wait for it, or choose another --out."
            ) from error
        except OSError as error:
            raise UserError(
                f"the output folder {self.path} cannot be written to "
                f"({error.strerror}): choose another with --out."
            ) from error
        with held:
            self._without_leftovers()
            yield

    @property
    def in_use(self) -> bool:
        """Whether a run holds the folder now."""
        lock = self.path / "work" / "lock"
        if not lock.exists():
            return False
        try:  # another who only looks holds it as well, but not for long
            _held(lock).lock.release()
        except Timeout:
            return True
        return False

    def _without_leftovers(self) -> None:
        try:
            remove_leftovers(self.publish, self.restricted, self.work)
        except OSError as error:
            raise UserError(
                f"{error.filename}, left behind by a run that was killed, cannot be removed "
                f"({error.strerror}): remove it, or choose another --out."
            ) from error

    def keep(
        self,
        stage: str,
        compute: Callable[[], Work],
        *,
        fingerprint: Fingerprint,
        fresh: bool = False,
    ) -> Kept:
        """Return the stage's kept result, computing it only when something it depends on changed.

        Parameters
        ----------
        compute
            Does the work; called at most once.
        fingerprint
            What decides the result.
        fresh
            Do the work whatever was kept.
        """
        before = read_record(self.path, stage)
        unchanged = before is not None and before.fingerprint == fingerprint.digest
        if before and unchanged and not fresh and outputs_are_whole(self.path, before):
            return Kept(self.path, before, redone=False)
        started = time.monotonic()
        try:
            record = self._put_in_place(stage, compute(), fingerprint, started)
        finally:
            remove_leftovers(self.work)
        return Kept(self.path, record, redone=True)

    def _put_in_place(
        self, stage: str, work: Work, fingerprint: Fingerprint, started: float
    ) -> Record:
        with ExitStack() as in_place_at_the_end:
            written = self._written(work)
            waiting = written | self._write(stage, work, in_place_at_the_end)
            refuse_to_replace(self.path, stage, waiting)
            outputs = digest_outputs(self.path, waiting)
            remove_stale(self.path, stage, outputs)
            record = Record(
                stage=stage,
                fingerprint=fingerprint.digest,
                settings=fingerprint.settings,
                outputs=outputs,
                replaced=lying_there(self.path, stage),
                counts=dict(work.counts),
                seconds=round(time.monotonic() - started, 2),
                versions=fingerprint.versions,
            )
            write_record(self.path, record)
            for path, content in written.items():
                put_in_place(content, path)
        return record

    def previous(self, stage: str) -> Kept | None:
        """Return what the stage kept last time, whatever has changed since; None if damaged."""
        record = read_record(self.path, stage)
        if record is None or not outputs_are_whole(self.path, record):
            return None
        return Kept(self.path, record, redone=False)

    def last_table(self, stage: str, name: str, *, settings: Any) -> "pd.DataFrame | None":
        """Return a table as the stage last made it with these settings; None if lost or damaged.

        It outlives a stop while the stage's files are put in place, which leaves some of them new.
        """
        import pandas as pd

        path = _work_path(self.path, stage, name, ".parquet")
        made_with = (recorded_files(self.path, stage) or {}).get(str(path.relative_to(self.path)))
        if not made_with or made_with.get(digest_in_place(path) or "") != digest_json(settings):
            return None
        return pd.read_parquet(path)

    def _written(self, work: Work) -> dict[Path, Path]:
        """Each file that a step wrote itself: where it belongs, and where it waits."""
        if work.waiting is None:
            return {}
        files = (path for path in sorted(work.waiting.rglob("*")) if path.is_file())
        return {self.path / path.relative_to(work.waiting): path for path in files}

    def _write(self, stage: str, work: Work, stack: ExitStack) -> dict[Path, Path]:
        """Write tables and arrays; each path with where its content waits until the stack ends."""
        import numpy as np

        waiting = {}
        for name, table in work.tables.items():
            path = _work_path(self.path, stage, name, ".parquet")
            waiting[path] = stack.enter_context(write_atomically(path))
            table.to_parquet(waiting[path], index=False, compression="zstd")
        for name, array in work.arrays.items():
            path = _work_path(self.path, stage, name, ".npy")
            waiting[path] = stack.enter_context(write_atomically(path))
            np.save(waiting[path], array, allow_pickle=False)
        return waiting


def _held(lock: Path) -> AcquireReturnProxy:
    return FileLock(lock, timeout=_A_LOOK, mode=RESTRICTED_FILE).acquire(poll_interval=_A_LOOK / 20)


def _work_path(folder: Path, stage: str, name: str, suffix: str) -> Path:
    return folder / "work" / stage / f"{name}{suffix}"
