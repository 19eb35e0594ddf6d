"""An office file's bytes do not tell when it was written."""

import io
import zipfile

import pytest

from pipeline.publish.archive import EARLIEST, with_fixed_times

MEMBERS = {"word/document.xml": b"<w:p/>" * 500, "docProps/é.xml": b"", "media/1.png": bytes(99)}


def written(year: int) -> io.BytesIO:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in MEMBERS.items():
            info = zipfile.ZipInfo(name, (year, 5, 17, 13, 20, 58))
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    return file


def test_two_files_written_at_two_times_are_one_and_hold_what_they_held() -> None:
    fixed = with_fixed_times(written(2026))
    assert fixed == with_fixed_times(written(2031))
    with zipfile.ZipFile(io.BytesIO(fixed)) as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {EARLIEST}
        assert {name: archive.read(name) for name in archive.namelist()} == MEMBERS


def test_what_is_packed_already_is_not_packed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(2026)
    monkeypatch.setattr(zipfile.ZipFile, "writestr", None)
    assert len(with_fixed_times(file)) == len(file.getvalue())
