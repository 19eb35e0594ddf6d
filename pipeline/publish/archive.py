"""Office files whose bytes do not depend on when they were written."""

import datetime
import io
import zipfile

EARLIEST = (1980, 1, 1, 0, 0, 0)


def with_fixed_times(file: io.BytesIO) -> bytes:
    """Return a zip file with the same members in the same order, all of one fixed time."""
    with zipfile.ZipFile(file) as archive:
        members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name, EARLIEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, content)
    return written.getvalue()


def midnight(date: datetime.date) -> datetime.datetime:
    """A day as office files want a time: its first second, in UTC."""
    return datetime.datetime.combine(date, datetime.time(), tzinfo=datetime.UTC)
