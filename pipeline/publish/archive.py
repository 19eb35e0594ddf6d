"""Office files whose bytes do not depend on when they were written."""

import datetime
import io
import struct
import zipfile

EARLIEST = (1980, 1, 1, 0, 0, 0)
_FIXED = struct.pack("<HH", 0, 1 << 5 | 1)  # the same as a zip file has it: time, then date


def with_fixed_times(file: io.BytesIO) -> bytes:
    """Return a zip file with every member of one fixed time; none is unpacked and packed again.

    A member's time stands before it and in the directory at the end (APPNOTE.TXT 4.3.7, 4.3.12).
    """
    with zipfile.ZipFile(file) as archive:
        members, place = archive.infolist(), archive.start_dir
    content = bytearray(file.getbuffer())
    for member in members:
        content[member.header_offset + 10 : member.header_offset + 14] = _FIXED
        content[place + 12 : place + 16] = _FIXED
        place += 46 + sum(struct.unpack_from("<HHH", content, place + 28))
    return bytes(content)


def midnight(date: datetime.date) -> datetime.datetime:
    """A day as office files want a time: its first second, in UTC."""
    return datetime.datetime.combine(date, datetime.time(), tzinfo=datetime.UTC)
