"""What a stage did, kept so that unchanged work is not done again.

A stage's fingerprint covers its inputs (by content), its settings, its models, its own code and
the libraries it leans on. Its record is written when its files are, just before they are put in
place; a record counts only while every file it names is there with the content it had. So a run
killed at any moment, or a file damaged later, only costs the work to be done again.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Record:
    """What one stage did: its fingerprint, what it wrote, counted and took."""

    stage: str
    fingerprint: str
    settings: str
    """Digest of the settings: they may name people (deny-lists) and hold the key of the ids."""
    outputs: dict[str, str]
    """Path relative to the run's folder → content digest."""
    replaced: dict[str, list[str]] = field(default_factory=dict)
    """What of earlier runs lay there when these outputs were put in place: path → content digest,
    and digest of the settings that it was made with"""
    counts: dict[str, Any] = field(default_factory=dict)
    seconds: float = 0.0
    versions: dict[str, str] = field(default_factory=dict)


def digest_file(path: Path) -> str:
    """Return the BLAKE2b digest of a file's content (hex, 32 digits), without reading it whole."""
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


def digest_json(content: Any) -> str:
    """Return the digest of JSON-able content, whatever the order of its keys."""
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.blake2b(canonical.encode(), digest_size=16).hexdigest()


def digest_rows(table: "pd.DataFrame | None") -> str:
    """Return the digest of a table's rows, in their order; that of nothing for None."""
    return digest_json(None if table is None else table.to_dict("records"))


def digest_named(path: Path, setting: str) -> str:
    """Return the digest of a file that the settings name.

    Raises
    ------
    UserError
        When it cannot be read; names the setting to correct.
    """
    try:
        return digest_file(path)
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}): correct {setting}.") from None


def digest_folder(folder: Path) -> str:
    """Return the digest of every file below a folder, by name and content."""
    return digest_json(
        {
            path.relative_to(folder).as_posix(): digest_file(path)
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.suffix != ".pyc"
        }
    )


def read_record(folder: Path, stage: str) -> Record | None:
    """Return the stage's record, or None where there is none that can be trusted.

    Raises nothing: a record that cannot be read is a stage that has to run.
    """
    try:
        content = json.loads(_record_path(folder, stage).read_text(encoding="utf-8"))
        record = Record(**content)
        leads_out = not all(map(_stays_inside, record.outputs))
        return None if leads_out or record.stage != stage else record
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def recorded_files(folder: Path, stage: str) -> dict[str, dict[str, str]] | None:
    """Return what the stage is known to have written: path → content digests → settings' digests.

    Of the files it names as its own and of those of earlier runs that they replaced. Also from a
    record of another version of the program; None where there is one that tells nothing.
    """
    try:
        content = json.loads(_record_path(folder, stage).read_text(encoding="utf-8"))
        settings = str(content.get("settings"))
        known = {str(n): {str(d): settings} for n, d in content["outputs"].items()}
        for name, earlier in dict(content.get("replaced", {})).items():
            if isinstance(earlier, list) and len(earlier) == 2:
                known.setdefault(name, {}).setdefault(str(earlier[0]), str(earlier[1]))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    # What a run no longer makes it removes: never what lies outside its folder.
    return known if all(map(_stays_inside, known)) else None


def recorded_stages(folder: Path) -> list[str]:
    """Return the stages that have a record, sorted."""
    return sorted(path.stem for path in _record_path(folder, "").parent.glob("*.json"))


def _stays_inside(name: str) -> bool:
    return not PurePath(name).is_absolute() and ".." not in PurePath(name).parts


def outputs_are_whole(folder: Path, record: Record) -> bool:
    """Tell whether every file of a record is there with the content it was written with."""
    try:
        return all(digest_file(folder / name) == digest for name, digest in record.outputs.items())
    except OSError:
        return False


def digest_in_place(path: Path) -> str | None:
    """Return the digest of what lies there; None for what is no file or cannot be read."""
    try:
        return digest_file(path)
    except OSError:
        return None


def write_record(folder: Path, record: Record) -> None:
    """Write a stage's record, just before its files are put in place."""
    with write_atomically(_record_path(folder, record.stage)) as path:
        path.write_text(json.dumps(asdict(record), indent=1, ensure_ascii=False), encoding="utf-8")


def digest_outputs(folder: Path, files: Mapping[Path, Path]) -> dict[str, str]:
    """Map each file, relative to the run's folder, to the digest of what waits to be put there."""
    return {str(path.relative_to(folder)): digest_file(files[path]) for path in sorted(files)}


def _record_path(folder: Path, stage: str) -> Path:
    return folder / "work" / "records" / f"{stage}.json"
