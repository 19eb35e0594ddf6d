"""Workbooks that are protected, damaged or made to fill the memory are refused before opening."""

import zipfile
from pathlib import Path
from typing import BinaryIO

from pipeline.errors import UserError
from pipeline.files.archives import BROKEN, inspect_archive, pieces
from pipeline.files.sheet_extent import (
    Following,
    NotWellFormed,
    OdsContent,
    Part,
    SharedStrings,
    TooLarge,
    XlsxSheet,
)

_SHARED_STRINGS = "xl/sharedstrings.xml"  # in any case: the reader does not mind
_ODS_CONTENT = "content.xml"
_ODS_MANIFEST = "META-INF/manifest.xml"
_BINARY_WORKBOOK = "xl/workbook.bin"
_SHEET = b"sheetData"  # the element without which the reader sees no cell


def inspect_workbook(opened: BinaryIO, path: Path) -> None:
    """Refuse a workbook that is protected, damaged, or would fill the memory: before opening it.

    Parameters
    ----------
    path : as messages call it

    Raises
    ------
    UserError
        Says which, and how to mend it.
    """
    magic = opened.read(8)
    opened.seek(0)
    if magic.startswith(b"\xd0\xcf\x11\xe0"):
        _inspect_compound_file(opened, path)
        return
    if not magic.startswith(b"PK\x03\x04"):
        raise damaged(path)
    try:
        with zipfile.ZipFile(opened) as archive:
            if any(member.flag_bits & 1 for member in archive.infolist()):
                raise protected(path)
            inspect_archive(archive, str(path))
            _inspect_parts(path, archive)
    except TooLarge:
        raise _sparse(path) from None
    except (*BROKEN, NotWellFormed) as error:
        raise damaged(path) from error
    opened.seek(0)


def protected(path: Path) -> UserError:
    """Say that a workbook has a password."""
    return UserError(
        f"{path} is protected with a password: open it, save a copy without one, and use that."
    )


def damaged(path: Path) -> UserError:
    """Say that a workbook cannot be read."""
    return UserError(
        f"{path} is not a readable workbook, it looks damaged: open and save it again, "
        "or export CSV."
    )


def _inspect_compound_file(opened: BinaryIO, path: Path) -> None:
    import olefile

    try:
        with olefile.OleFileIO(opened) as container:
            encrypted = container.exists("EncryptedPackage")  # [MS-OFFCRYPTO] 2.3.1.1
    except Exception as error:  # the library raises whatever its parser meets
        raise damaged(path) from error
    if encrypted:
        raise protected(path)
    # Its reader believes the dimensions that the file declares, and takes the process with it.
    raise UserError(f"{path} is a workbook of Excel 97-2003 (.xls): save it as .xlsx or CSV.")


def _inspect_parts(path: Path, archive: zipfile.ZipFile) -> None:
    """Follow every part: any of them can be a sheet, whatever its name."""
    shared = SharedStrings()
    members = sorted(archive.infolist(), key=lambda each: not _is_shared_strings(each))
    for member in members:
        if member.filename.casefold() == _BINARY_WORKBOOK:
            raise UserError(f"{path} is a binary workbook (.xlsb): save it as .xlsx.")
        part: Part = XlsxSheet(shared)
        if _is_shared_strings(member):
            part = shared
        elif member.filename == _ODS_CONTENT:
            part = OdsContent()
        must_be_xml = not isinstance(part, XlsxSheet)
        following: Following | None = Following(part)
        before = b""
        for piece in pieces(archive, member):
            joined = before + piece
            must_be_xml |= _SHEET in joined
            if member.filename == _ODS_MANIFEST and b"encryption-data" in joined:
                raise protected(path)
            before = piece[-32:]
            following = _follow(following, piece, must_be_xml)
        _follow(following, b"", must_be_xml, last=True)


def _is_shared_strings(member: zipfile.ZipInfo) -> bool:
    return member.filename.casefold() == _SHARED_STRINGS


def _follow(
    following: Following | None, piece: bytes, must_be_xml: bool, last: bool = False
) -> Following | None:
    """Feed a piece; None once the part turned out to be a picture or the like, and no sheet."""
    if following is not None:
        try:
            following.feed(piece, last)
            return following
        except NotWellFormed:
            pass
    if must_be_xml:
        raise NotWellFormed
    return None


def _sparse(path: Path) -> UserError:
    return UserError(
        f"{path} has a cell far outside its table, or one text in very many cells, so that the "
        "sheet would fill the memory: delete the empty rows and columns beyond the responses, or "
        "export CSV."
    )
