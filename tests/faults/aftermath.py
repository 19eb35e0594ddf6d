"""What a run left: every file whole, nothing raw, nothing that others could read."""

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from tests.faults.small import HATE, RAW
from tests.faults.trial import Ended
from tests.sample_run import made

_NOT_PUBLIC = ("restricted", "work")
_QUOTES_RAW = "redaction_review"
"""The analyst's sheet quotes what is doubtful; it is the one file that may."""


def half_written(out: Path, *complete: dict[str, str]) -> list[str]:
    """Files under their final names whose content no complete run ever gave them."""
    strange = [
        name
        for name, digest in made(out).items()
        if not _is_hidden(Path(name)) and digest not in [whole.get(name) for whole in complete]
    ]
    for path in _files(out / "work"):
        if path.suffix == ".json" and not _is_hidden(path.relative_to(out)):
            try:
                json.loads(path.read_bytes())
            except ValueError:
                strange.append(str(path.relative_to(out)))
    return strange


def is_one_sentence(ended: Ended) -> bool:
    """Tell whether a run ended by saying what the user can mend, and nothing raw."""
    told = ended.complaint
    return (
        ended.code == 2
        and told.startswith("themes: ")
        and told.endswith(".")
        and "Traceback" not in ended.printed
        and not any(raw in ended.printed for raw in RAW)
    )


def leftovers(*folders: Path) -> list[str]:
    """Hidden files below a run's folder, and whatever lies among the temporary files."""
    out, temporary = folders
    return [
        *(str(path) for path in _files(out) if _is_hidden(path.relative_to(out))),
        *(str(path) for path in _files(temporary)),
    ]


def leaks(out: Path, temporary: Path) -> list[str]:
    """Files that hold what they must not, or that others can read although they must not."""
    found = []
    for path in [*_files(out), *_files(temporary)]:
        read = _words(path)
        if any(raw in read for raw in RAW) and _QUOTES_RAW not in path.name:
            found.append(f"{path}: raw text")
        if HATE in read and not any(path.is_relative_to(out / name) for name in _NOT_PUBLIC):
            found.append(f"{path}: withheld text")
        if "restricted" in path.parts and path.stat().st_mode & 0o077:
            found.append(f"{path}: readable by others")
    for name in _NOT_PUBLIC:
        if (out / name).exists() and (out / name).stat().st_mode & 0o077:
            found.append(f"{name}: a folder that others can enter")
    return found


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _words(path: Path) -> str:
    """What can be read in a file, unpacked where it is whole, white space folded."""
    try:
        if path.suffix == ".parquet":
            table = pd.read_parquet(path)
            assert "text" not in table.columns
            return table.to_csv()
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                return _folded(b" ".join(archive.read(name) for name in archive.namelist()))
    except (OSError, ValueError, zipfile.BadZipFile):  # half a file, under a temporary name
        pass
    return _folded(path.read_bytes())


def _folded(content: bytes) -> str:
    return re.sub(r"\s+", " ", content.decode("utf-8", "ignore"))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())
