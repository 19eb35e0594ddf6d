"""The archive that doccano exports a project as: one file of JSON lines for each member."""

import io
import json
import re
import zipfile
from typing import Any

from pipeline.errors import UserError
from pipeline.files.archives import BROKEN, inspect_archive, pieces

# What Django lets people be called, but for what means a folder; names become names of files.
_MEMBER = re.compile(r"(?!\.)[\w.@+-]{1,150}")


def exported_rows(content: bytes, name: str) -> dict[str, list[dict[str, Any]]]:
    """Return each member's rows: user name → rows as doccano wrote them.

    Raises
    ------
    UserError
        When the archive is damaged or implausibly large, or a member's name is no name of a file:
        the server need not be the one that it was taken for.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            inspect_archive(archive, name)
            found = {}
            for member in archive.infolist():
                who = member.filename.removesuffix(".jsonl")
                if not _MEMBER.fullmatch(who):
                    raise UserError(f"{name} holds a file that names no account: pull again.")
                text = b"".join(pieces(archive, member)).decode("utf-8")
                found[who] = [_row(line) for line in text.split("\n") if line]
            return found
    except (*BROKEN, RecursionError) as error:
        raise UserError(f"{name} cannot be read: pull again, or look at its web.log.") from error


def _row(line: str) -> dict[str, Any]:
    row = json.loads(line)
    if not isinstance(row, dict):
        raise ValueError("not an object")
    return row
