"""Whose a file in a run's folder is: a run replaces and removes only what runs have written.

People put files of their own beside a run's, and name folders with ``--out`` that hold others.
What a stage writes is recorded before it is put in place, so what no record names is not a run's.
"""

import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from pipeline.errors import UserError
from pipeline.store.record import (
    digest_file,
    digest_in_place,
    recorded_files,
    recorded_stages,
)

FOLDERS = ("publish", "restricted", "work")
FIRST_DAY = "first_day"
_STATE = (FIRST_DAY, "manifest.json", "code.json", "libraries.json", "decided.json")
_INNER = ("work/records", "work/embeddings")


def refuse_links(folder: Path) -> None:
    """Refuse a folder whose parts lie elsewhere: what is written there would be out of sight.

    Raises
    ------
    UserError
        Where a part of it is a link, or no folder.
    """
    for path in (folder / name for name in (*FOLDERS, *_INNER)):
        if path.is_symlink():
            raise UserError(
                f"{path} is a link: a run keeps what it writes in a folder of its own; remove the "
                "link, or choose another folder with --out."
            )
        if path.exists() and not path.is_dir():
            raise UserError(
                f"{path} is a file, and a run needs a folder of that name: move it elsewhere, or "
                "choose another folder with --out."
            )


def refuse_what_others_hold(folder: Path) -> None:
    """Refuse a folder that is no run's yet, where files stand that a run would take for its own.

    Raises
    ------
    UserError
        Names the file.
    """
    work = folder / "work"
    stages = recorded_stages(folder)
    if _lock_is_a_runs(work / "lock") or any(recorded_files(folder, stage) for stage in stages):
        return
    taken = [work / name for name in ("lock", *_STATE)]
    taken += [work / "records" / f"{stage}.json" for stage in stages]
    for path in taken:
        if os.path.lexists(path):
            raise _not_a_runs(path, 0)


def refuse_to_replace(folder: Path, stage: str, waiting: Mapping[Path, Path]) -> None:
    """Refuse to put a stage's files where others stand that no run is known to have written.

    One whose record is damaged may have written any.

    Parameters
    ----------
    waiting : each file's place, and where its content waits

    Raises
    ------
    UserError
        Names the first of them. Nothing has been touched.
    """
    if (own := recorded_files(folder, stage)) is None:
        return
    known = {*own}.union(
        *(recorded_files(folder, other) or {} for other in recorded_stages(folder))
    )
    foreign = []
    for path in sorted(waiting):
        name = path.relative_to(folder)
        inner = [folder / part for part in name.parents if part != Path()]
        linked = [part for part in inner if part.is_symlink()]
        if linked:
            raise UserError(
                f"{linked[0]} is a link: a run keeps what it writes in a folder of its own; remove "
                "the link, or choose another folder with --out."
            )
        if not os.path.lexists(path) or (str(name) in known and not path.is_dir()):
            continue
        if digest_in_place(path) != digest_file(waiting[path]):
            foreign.append(path)
    if foreign:
        raise _not_a_runs(foreign[0], len(foreign) - 1)


def remove_stale(folder: Path, stage: str, made: Collection[str]) -> None:
    """Remove what the stage wrote earlier and makes no longer, unless somebody changed it since.

    A chart that an earlier run published may show what this one protects.
    """
    for name, digests in (recorded_files(folder, stage) or {}).items():
        path = folder / name
        if name not in made and not path.is_symlink() and digest_in_place(path) in digests:
            path.unlink()


def lying_there(folder: Path, stage: str) -> dict[str, list[str]]:
    """Return what of the stage's own lies there as it was written: path → its digest, settings'."""
    found = {}
    for name, digests in (recorded_files(folder, stage) or {}).items():
        digest = digest_in_place(folder / name)
        if digest in digests:
            found[name] = [digest, digests[digest]]
    return found


def remove_other_stages(folder: Path, stages: Collection[str]) -> None:
    """Remove what stages wrote that the program no longer has, and their records."""
    for stage in recorded_stages(folder):
        if stage not in stages and recorded_files(folder, stage):
            remove_stale(folder, stage, ())
            (folder / "work" / "records" / f"{stage}.json").unlink()


def unrecorded(folder: Path) -> list[Path]:
    """Return the files in a run's three folders that no record names, sorted.

    Beside what people put there: what stages write for people to fill in, and remembered vectors.
    """
    known = {folder / "work" / name for name in ("lock", *_STATE)}
    for stage in recorded_stages(folder):
        known.add(folder / "work" / "records" / f"{stage}.json")
        known |= {folder / name for name in recorded_files(folder, stage) or {}}
    return sorted(path for path in _files(folder) if path not in known)


def _files(folder: Path) -> Iterator[Path]:
    for part in FOLDERS:
        for inner, folders, names in os.walk(folder / part):
            # Links are no folders to go into, and may lead to what must not be in publish/.
            links = [name for name in folders if Path(inner, name).is_symlink()]
            yield from (Path(inner, name) for name in [*names, *links])


def _lock_is_a_runs(lock: Path) -> bool:
    """Whether a run took this lock, which it leaves empty."""
    return lock.is_file() and not lock.is_symlink() and not lock.stat().st_size


def _not_a_runs(path: Path, others: int) -> UserError:
    more = f" (and {others} more files)" if others else ""
    return UserError(
        f"{path}{more} is there already, and no run is known to have written it: move it "
        "elsewhere, or choose another folder with --out, and run again."
    )
