"""Which files can hold a table at all, told by their name, kind and size."""

from pathlib import Path

from pipeline.errors import UserError
from pipeline.files.archives import MAX_UNPACKED
from pipeline.files.workbook import WORKBOOKS

CSV_SUFFIXES = (".csv", ".tsv", ".txt", ".tab")


def refuse_unusable(path: Path) -> None:
    """Refuse a path where no table can be: before anything of it is read.

    Raises
    ------
    UserError
        A folder, nothing, a device, no permission, an empty or very large file, an unknown ending.
    """
    if path.is_dir():
        raise UserError(f"{path} is a folder: name the file of responses in it.")
    if not path.exists():
        raise UserError(f"{path} does not exist: check the name and the folder.")
    if not path.is_file():
        raise UserError(f"{path} is a device or a pipe: save what it gives as a file first.")
    try:
        size = path.stat().st_size
        with path.open("rb"):
            pass
    except OSError as error:
        raise UserError(
            f"{path} cannot be read ({error.strerror}): check its permissions."
        ) from error
    if size == 0:
        raise UserError(f"{path} is empty: export the responses again.")
    refuse_vast(str(path), size)
    known = (*CSV_SUFFIXES, *WORKBOOKS, ".parquet", ".zip", "")
    if path.suffix.lower() not in known:
        raise UserError(
            f"{path}: files of this kind are not read: export CSV, XLSX, ODS or Parquet."
        )


def refuse_vast(name: str, size: int) -> None:
    """Refuse what is larger than an export of comments can be.

    Raises
    ------
    UserError
    """
    if size > MAX_UNPACKED:
        raise UserError(
            f"{name} is larger than {MAX_UNPACKED >> 30} GiB, more than an export of comments can "
            "be: split it, or name the right file."
        )
