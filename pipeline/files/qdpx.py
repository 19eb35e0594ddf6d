"""REFI-QDA project files (.qdpx) of other tools, opened without unpacking anything on the disk."""

import zipfile
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from pipeline.errors import UserError
from pipeline.files.archives import BROKEN, inspect_archive, pieces

_LARGEST_TEXT = 500_000_000  # bytes of one member


class QdaProject(NamedTuple):
    """A project's XML, and the text files beside it by their names in lower case."""

    root: Any
    texts: dict[str, str]


def open_qdpx(path: Path) -> QdaProject:
    """Read a .qdpx file: its project and its plain texts; pictures, sound and PDFs stay unread.

    Raises
    ------
    UserError
        No such file, or not a whole, honest REFI-QDA project.
    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    wrong = UserError(f"{path} is not a REFI-QDA project (.qdpx): export it again.")
    try:
        with zipfile.ZipFile(path) as archive:
            inspect_archive(archive, str(path))
            members = {member.filename.replace("\\", "/"): member for member in archive.infolist()}
            projects = [
                name for name in members if "/" not in name and name.casefold().endswith(".qde")
            ]
            if len(projects) != 1:
                raise wrong
            root = fromstring(_content(archive, members[projects[0]]))
            texts = {
                PurePosixPath(name).name.casefold(): _decoded(_content(archive, member))
                for name, member in members.items()
                if name.casefold().endswith(".txt")
            }
    except FileNotFoundError:
        raise UserError(f"There is no project at {path}: check the path.") from None
    except (ParseError, DefusedXmlException, LookupError, *BROKEN):
        raise wrong from None
    if str(root.tag).rsplit("}", 1)[-1] != "Project":
        raise wrong
    return QdaProject(root, texts)


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    if member.file_size > _LARGEST_TEXT:
        raise ValueError("a text that nobody wrote")
    return b"".join(pieces(archive, member))


def _decoded(content: bytes) -> str:
    """UTF-8, as the standard asks, or UTF-16; a byte order mark is no character of the text."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16")
    return content.decode("utf-8-sig")
