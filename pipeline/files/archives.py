"""Zip archives from elsewhere: refused before what is in them can fill the memory.

What an archive declares is checked first and never believed: a member is unpacked in small pieces
and must end where it said it would. Nothing is ever unpacked onto the disk; names that would lead
out of a folder are refused all the same, for whoever unpacks the file with another program.
"""

import copy
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from pipeline.errors import UserError

MAX_UNPACKED = 2 * 1024**3  # bytes; a survey of 100,000 respondents unpacks to about a tenth of it
MAX_RATIO = 500  # unpacked : packed; honest sheets stay under 50
_ALWAYS_FINE = 64 * 1024**2  # bytes; small files of little variety reach any ratio
MAX_MEMBERS = 10_000
_PIECE = 1 << 20
_END = struct.Struct("<4s4H2LH")  # end of central directory record, APPNOTE.TXT 4.3.16

BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # a compression method of another program
    OSError,
    RuntimeError,  # a member that is encrypted
    ValueError,
)
"""What reading a damaged archive raises beside `UserError`."""


def inspect_archive(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse an archive by what it declares, without unpacking anything.

    Raises
    ------
    UserError
        When it would unpack to more than an honest file can.
    zipfile.BadZipFile
        When another program could find other members in it than Python does, a name is there
        twice or leads out of a folder, or a member is a link.
    """
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if unpacked > MAX_UNPACKED or (unpacked > _ALWAYS_FINE and unpacked > MAX_RATIO * packed):
        raise UserError(
            f"{name} unpacks to {unpacked / 1024**2:,.0f} MiB, more than an honest file of its "
            "kind can: it is damaged or made to harm; export it again, or use CSV."
        )
    if len(members) > MAX_MEMBERS:
        raise zipfile.BadZipFile("too many members")
    _refuse_two_directories(archive)
    names = {member.filename.casefold() for member in members}
    if len(names) < len(members) or any(_leads_astray(member) for member in members):
        raise zipfile.BadZipFile("a name that no honest archive has")


def pieces(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Unpack a member piece by piece.

    Raises
    ------
    zipfile.BadZipFile
        When it holds more than it declares, or its checksum is wrong.
    """
    asked = copy.copy(member)
    asked.file_size += 1  # zipfile stops where the declared size is reached, whatever follows
    left = member.file_size
    with archive.open(asked) as unpacking:
        while piece := unpacking.read(_PIECE):
            left -= len(piece)
            if left < 0:
                raise zipfile.BadZipFile("a member is larger than it declares")
            yield piece


def _refuse_two_directories(archive: zipfile.ZipFile) -> None:
    """Programs differ in which of several directories they believe: there must be one, at the end.

    Its record is the file's last 22 bytes (no comment behind it that could hold another), and
    points at the directory that Python read.
    """
    assert archive.fp is not None
    archive.fp.seek(-_END.size, os.SEEK_END)
    magic, _, _, _, count, _, place, comment = _END.unpack(archive.fp.read(_END.size))
    found = len(archive.infolist()), archive.start_dir
    told = (count, place)
    beyond = (0xFFFF, 0xFFFFFFFF)  # "see the 64-bit record"
    if magic != b"PK\x05\x06" or comment:
        raise zipfile.BadZipFile("something behind the directory")
    if any(a not in (b, c) for a, b, c in zip(told, found, beyond, strict=True)):
        raise zipfile.BadZipFile("two directories")


def _leads_astray(member: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(member.filename.replace("\\", "/"))
    return (
        path.is_absolute()
        or ".." in path.parts
        or member.filename[1:2] == ":"
        or stat.S_ISLNK(member.external_attr >> 16)
    )
