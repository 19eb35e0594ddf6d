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
    replaced: dict[str, str] = field(default_factory=dict)
    """The outputs before these, where they were made with the same settings"""
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
        # The next run removes what it no longer makes: never what lies outside its folder.
        leads_out = any(
            PurePath(name).is_absolute() or ".." in PurePath(name).parts for name in record.outputs
        )
        return None if leads_out or record.stage != stage else record
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def outputs_are_whole(folder: Path, record: Record) -> bool:
    """Tell whether every file of a record is there with the content it was written with."""
    try:
        return all(digest_file(folder / name) == digest for name, digest in record.outputs.items())
    except OSError:
        return False


def is_of_now_or_before(folder: Path, record: Record, path: Path) -> bool:
    """Tell whether a file has the content that a record names, or the one that it replaced."""
    name = str(path.relative_to(folder))
    try:
        return digest_file(path) in (record.outputs.get(name), record.replaced.get(name))
    except OSError:
        return False


def write_record(folder: Path, record: Record) -> None:
    """Write a stage's record, just before its files are put in place."""
    with write_atomically(_record_path(folder, record.stage)) as path:
        path.write_text(json.dumps(asdict(record), indent=1, ensure_ascii=False), encoding="utf-8")


def digest_outputs(folder: Path, files: Mapping[Path, Path]) -> dict[str, str]:
    """Map each file, relative to the run's folder, to the digest of what waits to be put there."""
    return {str(path.relative_to(folder)): digest_file(files[path]) for path in sorted(files)}


def _record_path(folder: Path, stage: str) -> Path:
    return folder / "work" / "records" / f"{stage}.json"
