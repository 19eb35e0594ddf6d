"""A ZIP as survey tools hand them out: the one file of responses inside, and never a second."""

import io
import zipfile
from pathlib import Path, PurePosixPath

from pipeline.errors import UserError
from pipeline.files.archives import BROKEN, inspect_archive, pieces

_DATA = (".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".ods")
_BESIDE = ("readme", "licen", "codebook", "data_dictionary", "datadictionary")


def responses_inside(path: Path) -> tuple[str, io.BytesIO]:
    """Return the name and content of the one data file in a ZIP, unpacked in memory only.

    Raises
    ------
    UserError
        When the archive is protected, damaged or implausibly large, or does not hold exactly one
        data file (names those it holds).
    """
    try:
        with zipfile.ZipFile(path) as archive:
            inspect_archive(archive, str(path))
            found = [member for member in archive.infolist() if _is_data(member.filename)]
            if len(found) > 1:
                found = [each for each in found if not _lies_beside(each.filename)] or found
            if len(found) != 1:
                raise UserError(f"{path} holds {_listed(found)}: unpack it, and name one file.")
            if found[0].flag_bits & 1:
                raise UserError(
                    f"{path} is protected with a password: unpack it, and name the file inside."
                )
            content = io.BytesIO(b"".join(pieces(archive, found[0])))
            return found[0].filename, content
    except BROKEN as error:
        raise UserError(
            f"{path} is not a readable ZIP, it looks damaged: export the responses again."
        ) from error


def _is_data(name: str) -> bool:
    place = PurePosixPath(name)
    hidden = any(part.startswith((".", "__MACOSX")) for part in place.parts)
    return place.suffix.lower() in _DATA and not hidden


def _lies_beside(name: str) -> bool:
    return PurePosixPath(name).stem.lower().startswith(_BESIDE)


def _listed(members: list[zipfile.ZipInfo]) -> str:
    if not members:
        return "no file of responses (CSV, XLSX or ODS)"
    names = ", ".join(member.filename for member in members[:4])
    return f"{len(members)} files that could be the responses ({names})"
