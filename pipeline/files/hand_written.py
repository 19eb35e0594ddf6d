"""Text files that people write by hand: read whole, refused where they cannot be one."""

from pathlib import Path

from pipeline.errors import UserError

LARGEST = 500_000  # bytes; the shipped codebook has ten thousand


def read_hand_written(path: Path, missing: str, largest: int = LARGEST) -> str:
    """Return the text of a UTF-8 file of at most `largest` bytes, without a byte-order mark.

    Raises
    ------
    UserError
        With the sentence `missing` where there is no such file; not readable, not UTF-8, too large.
    """
    try:
        with path.open("rb") as file:
            content = file.read(largest + 1)  # a device would go on for ever
    except FileNotFoundError:
        raise UserError(missing) from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        reason = getattr(error, "strerror", None) or "no such name"
        raise UserError(f"{path} cannot be read ({reason}): check the path.") from None
    if len(content) > largest:
        raise UserError(
            f"{path} is larger than {largest // 1000:,} kB, which nobody writes by hand: name "
            "the right file."
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(f"{path} is not UTF-8 text: save it as UTF-8.") from None
