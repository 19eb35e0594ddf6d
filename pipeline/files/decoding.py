"""From the bytes of a text file to its rows: encoding, delimiter, quoting."""

import codecs
import csv
import io
import re
from typing import NamedTuple

import charset_normalizer

from pipeline.errors import UserError

DELIMITERS = (",", ";", "\t", "|")
_BOMS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT = {
    b"PK\x03\x04": "a workbook or zip archive: give it its own ending (.xlsx or .ods)",
    b"\xd0\xcf\x11\xe0": "an Excel workbook (old or password-protected): save it as .xlsx or CSV",
    b"PAR1": "a Parquet file: give it the ending .parquet",
    b"%PDF": "a PDF document: export the responses as CSV or XLSX",
    b"\x1f\x8b": "compressed: unpack it first",
}
# Single-byte encodings in which surveys are exported besides Windows-1252: Excel on a Mac, and the
# one with the Welsh letters. Any byte is "valid" in them, so they need a letter-frequency guess.
_RARE_ENCODINGS = ["mac_roman", "iso8859_14", "cp1250"]
LONGEST_CELL = 1_000_000  # characters; five hundred pages
LONGEST_REDACTED = 8 * LONGEST_CELL  # [DATE_OF_BIRTH] is longer than what stood there
_SNIFFED_CHARACTERS = 65_536
_SNIFFED_ROWS = 200
_SHARED = 200_000  # different cells of which one object each is kept


class Decoded(NamedTuple):
    """Text of a file, and the encoding it was read in."""

    text: str
    encoding: str


def decode(content: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Turn the bytes of a text file into text.

    In this order: the encoding asked for; a byte-order mark; UTF-8; UTF-16 without a mark (half of
    the bytes are null); Windows-1252, which contains Latin-1's printable characters; the best guess
    of charset-normalizer among the rarer ones. Null bytes inside otherwise valid text are kept.

    Raises
    ------
    UserError
        When the bytes are no text, or no text in the encoding asked for. Names the line.
    """
    for magic, what in _NOT_TEXT.items():
        if content.startswith(magic):
            raise UserError(f"{name} is not a CSV file but {what}.")
    if encoding is not None:
        return _decode_as(content, name, encoding)
    for mark, marked in _BOMS:
        if content.startswith(mark):
            return _decode_as(content, name, marked)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(content, name, error.start)
    half = len(content) // 2
    for wide, nulls in (("utf-16-le", content[1::2]), ("utf-16-be", content[::2])):
        if nulls.count(0) > 0.8 * half > 0:
            return _decode_as(content, name, wide)
    if _control_share(content) < 0.001:
        try:
            return Decoded(content.decode("cp1252"), "cp1252")
        except UnicodeDecodeError:
            guess = charset_normalizer.from_bytes(content, cp_isolation=_RARE_ENCODINGS).best()
            if guess is not None:
                return Decoded(str(guess), guess.encoding)
    raise UserError(
        f"{name} is in no encoding this program can recognise: save it again as 'CSV UTF-8', or "
        'name its encoding under [input], for example encoding = "cp1252".'
    )


def split_rows(
    text: str, name: str, delimiter: str | None = None
) -> tuple[list[int], list[list[str]]]:
    """Split CSV text into records: their row numbers (from 1, blank lines counted) and their cells.

    A record counts as one row however many lines a quoted cell spans, as spreadsheets count.

    Raises
    ------
    UserError
        When a quotation mark is not closed or not doubled, or a cell has no end. Names the row.
    """
    csv.field_size_limit(LONGEST_REDACTED)  # the default refuses comments above 131,072 characters
    skipped = 0
    if declared := re.match(r"sep=(.)\r?\n", text):  # Excel's own note to itself
        delimiter = delimiter or declared.group(1)
        text, skipped = text[declared.end() :], 1
    delimiter = delimiter or sniff_delimiter(text)
    if delimiter in '"\r\n':
        raise UserError(
            f"{name}: a quotation mark or line break cannot be the delimiter: correct `delimiter` "
            "under [input], or the line sep= at the top of the file."
        )
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    numbers: list[int] = []
    records: list[list[str]] = []
    number = skipped
    seen: dict[str, str] = {}
    try:
        for number, record in enumerate(reader, start=skipped + 1):
            if record:
                numbers.append(number)
                # Closed answers repeat: one object for all of them, or a large file fills memory.
                add = seen.setdefault if len(seen) < _SHARED else seen.get
                records.append(list(map(add, record, record)))
    except csv.Error as error:
        endless = f"a cell has more than {LONGEST_REDACTED:,} characters, perhaps because "
        raise UserError(
            f"{name}, row {number + 1}: {endless if 'limit' in str(error) else ''}"
            "a quotation mark is not closed, or one inside a quoted cell is not doubled: export "
            "the file again, or mend that row."
        ) from error
    return numbers, records


def sniff_delimiter(text: str) -> str:
    """Return the delimiter that splits the first rows into equally many cells, the most cells.

    csv.Sniffer is led astray by prose, which is full of commas; equal widths are not.
    """
    sample = text[:_SNIFFED_CHARACTERS]
    best, best_quality = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
        widths = [
            len(record) for _, record in zip(range(_SNIFFED_ROWS), reader, strict=False) if record
        ]
        if len(sample) < len(text) and len(widths) > 1:
            widths.pop()  # cut short by the sample
        if not widths or widths[0] < 2:
            continue
        regular = sum(width == widths[0] for width in widths) / len(widths)
        if (regular, widths[0]) > best_quality:
            best, best_quality = delimiter, (regular, widths[0])
    return best


def _decode_as(content: bytes, name: str, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding), encoding)
    except LookupError as error:
        raise UserError(
            f"{name}: there is no encoding called '{encoding}': use for example "
            "utf-8, cp1252 or utf-16."
        ) from error
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise UserError(
            f"{name}, line {line}: the bytes there are not {encoding}: save the file again as "
            "'CSV UTF-8', or leave `encoding` out of [input] to let the program look."
        ) from error


def _refuse_damaged_utf8(content: bytes, name: str, start: int) -> None:
    """Refuse a file that is UTF-8 but for a few bytes: any other reading garbles every name."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", errors="ignore")) - broken
    if whole > broken:  # by chance, bytes of another encoding hardly ever make a character of UTF-8
        line = content[:start].count(b"\n") + 1
        raise UserError(
            f"{name}, line {line}: the file is UTF-8 except there, as if two files were joined: "
            "save it again as 'CSV UTF-8' from the program that made it."
        )


def _control_share(content: bytes) -> float:
    sample = content[:_SNIFFED_CHARACTERS]
    control = sum(byte < 32 and byte not in b"\t\n\r\0" for byte in sample)
    return control / max(1, len(sample))
