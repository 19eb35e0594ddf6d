"""Codebooks to and from other qualitative tools: REFI-QDA codebook exchange (.qdc), version 1.0.

NVivo, ATLAS.ti, MAXQDA, QualCoder, Taguette and others read and write it (see `refi`).
"""

import re
from pathlib import Path
from typing import Any

from pipeline.codebook.codebook import Code, Codebook
from pipeline.codebook.refi import ORIGIN, Imported, describe, guid_of, local_name, read_codes
from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically

_LARGEST = 5_000_000  # bytes; a codebook is a few pages
_XML_CANNOT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write_qdc(codebook: Codebook, path: Path) -> None:
    """Write the codes in use, headings included, as a .qdc file.

    A code that was imported has the guid it came with; any other has the same in every export.
    """
    from pyrefiqda import RefiCodebook
    from pyrefiqda.models.codebook import CodeBook, CodesType

    children: dict[str | None, list[Code]] = {}
    for code in codebook.codes:
        if code.status != "retired":
            children.setdefault(codebook.parent_in_use(code), []).append(code)
    book = CodeBook(codes=CodesType(code=_elements(None, children)), origin=ORIGIN)
    with write_atomically(path) as temporary:
        RefiCodebook.save(book, temporary)


def read_qdc(path: Path) -> Imported:
    """Read a .qdc file from any tool; see `read_codes`.

    Raises
    ------
    UserError
        No such file, not a .qdc file, or no code in it.
    """
    root = _root(path)
    codes = next((child for child in root if local_name(child) == "Codes"), None)
    if local_name(root) != "CodeBook" or codes is None:
        raise UserError(f"{path} is not a REFI-QDA codebook (.qdc): export it again.")
    sets = [
        str(one.get("name", ""))
        for group in root
        if local_name(group) == "Sets"
        for one in group
        if local_name(one) == "Set"
    ]
    return read_codes(path, codes, sets)


def _elements(parent: str | None, children: dict[str | None, list[Code]]) -> list[Any]:
    from pyrefiqda.models.codebook import CodeType

    return [
        CodeType(
            guid=guid_of(code),
            name=_XML_CANNOT.sub("", code.name),
            is_codable=code.codable,
            color=code.colour.upper() if code.colour else None,
            description=_XML_CANNOT.sub("", describe(code)),
            code=_elements(code.id, children),
        )
        for code in children.get(parent, [])
    ]


def _root(path: Path) -> Any:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import ParseError, parse

    try:
        if path.stat().st_size > _LARGEST:
            raise UserError(f"{path} is too large for a codebook: export the codebook only (.qdc).")
        return parse(path).getroot()
    except FileNotFoundError:
        raise UserError(f"There is no codebook at {path}: check the path.") from None
    except (ParseError, DefusedXmlException, LookupError, ValueError, OSError):
        raise UserError(f"{path} is not a REFI-QDA codebook (.qdc): export it again.") from None
