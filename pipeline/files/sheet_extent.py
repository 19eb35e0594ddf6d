"""How much memory a sheet will take, read off its XML before a reader of workbooks opens it.

Readers make room for every cell up to the last one that holds something, and copy a text into each
cell that shows it: a few kilobytes can ask for all the memory there is. What a sheet says of its
own dimensions does not matter to them, nor here.
"""

from array import array
from functools import lru_cache
from typing import Protocol
from xml.parsers import expat  # nosec B406 # no document type, hence no entity

from pipeline.files.archives import MAX_UNPACKED

MAX_CELLS = 50_000_000  # rows x columns: the reader allocates 32 bytes for each, empty ones too
MAX_TEXT = MAX_UNPACKED  # characters in all cells together
_LONGEST = 1 << 24  # bytes of one tag: what is not finished is read again with every piece

Attributes = dict[str, str]


class TooLarge(Exception):
    """The sheet would fill the memory."""


class NotWellFormed(Exception):
    """What was read is not XML, declares a document type, or counts with what is no number."""


class Part(Protocol):
    """What follows the XML of one part."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, content: str) -> None:
        """Text between two tags."""


class Following:
    """Feeds a part's bytes to what follows it."""

    def __init__(self, part: Part) -> None:
        # Said here, for a part may claim an encoding in which the reader would read other tags.
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = part.start
        self._parser.EndElementHandler = part.end
        self._parser.CharacterDataHandler = part.text
        self._parser.StartDoctypeDeclHandler = _refuse_declaration
        self._fed = 0

    def feed(self, piece: bytes, last: bool = False) -> None:
        """Take the next piece.

        Raises
        ------
        TooLarge, NotWellFormed
        """
        try:
            self._parser.Parse(piece, last)
        except (expat.ExpatError, ValueError) as error:
            raise NotWellFormed from error
        self._fed += len(piece)
        if self._fed - self._parser.CurrentByteIndex > _LONGEST:
            raise NotWellFormed


class SharedStrings:
    """The texts of an XLSX workbook, which its cells show by number: how long each is."""

    def __init__(self) -> None:
        self.lengths = array("Q")

    def start(self, name: str, attributes: Attributes) -> None:
        """Each `si` is another text."""
        if _local(name) == "si":
            self.lengths.append(0)

    def end(self, name: str) -> None:
        """Nothing to do."""

    def text(self, content: str) -> None:
        """Whatever stands in it."""
        if self.lengths:
            self.lengths[-1] += len(content)


class XlsxSheet:
    """The cells of an XLSX sheet, placed as calamine places them."""

    def __init__(self, shared: SharedStrings) -> None:
        self._lengths = shared.lengths
        self._row = self._column = 0  # from 0: where the next cell without an address stands
        self._rows = self._columns = self._cells = self._characters = 0
        self._place = (0, 0)
        self._shows_shared = False
        self._number: list[str] | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        """Rows and cells move the place, values fill it."""
        name = _local(name) if ":" in name else name
        if name == "v" or name == "is":
            row, column = self._place
            if row >= self._rows or column >= self._columns:
                self._grow(row + 1, column + 1)
            if self._shows_shared and name == "v":
                self._number = []
        elif name == "c":
            self._cells += 1
            address = attributes.get("r")
            if address is None:
                self._place = (self._row, self._column)
            else:
                letters = address.rstrip("0123456789")
                self._column = column = _column_number(letters)
                self._place = (_count(address[len(letters) :]) - 1, column)
            self._shows_shared = attributes.get("t") == "s"
        elif name == "row":
            if "r" in attributes:
                self._row = _count(attributes["r"]) - 1
        elif name == "sheetData":
            self._row = self._column = 0

    def end(self, name: str) -> None:
        """The next cell without an address stands right of this one."""
        name = _local(name) if ":" in name else name
        if name == "c":
            self._column += 1
        elif self._number is not None and name == "v":
            number = _count("".join(self._number).strip() or "0")
            self._number = None
            if number < len(self._lengths):
                self._characters += self._lengths[number]
                _check(self._characters, MAX_TEXT)
        elif name == "row":
            self._row += 1
            self._column = 0
            _check(self._cells, MAX_CELLS)

    def text(self, content: str) -> None:
        """The number of a shared text."""
        if self._number is not None:
            self._number.append(content)

    def _grow(self, rows: int, columns: int) -> None:
        self._rows = max(self._rows, rows)
        self._columns = max(self._columns, columns)
        _check(self._rows * self._columns, MAX_CELLS)


class OdsContent:
    """The tables of an ODS file, all of which are read: cells and rows say how often they repeat.

    Empty cells count where something stands right of or below them.
    """

    def __init__(self) -> None:
        self._depth = 0
        self._before = 0  # cells of the tables before this one
        self._rows = self._columns = self._empty_rows = self._row_repeats = 0
        self._width = self._empty_cells = self._cell_repeats = 0  # of this row
        self._pushed = self._characters = self._row_characters = self._cell_characters = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """Counts repeats."""
        if name in ("table:table-cell", "table:covered-table-cell"):
            self._begin_cell(attributes)
        elif name == "table:table-row":
            self._row_repeats = _count(attributes.get("table:number-rows-repeated", "1"))
            self._width = self._empty_cells = self._row_characters = 0
        elif name == "text:s":
            self._cell_characters += _count(attributes.get("text:c", "1"))
        elif name == "table:table":
            if self._depth == 0:
                self._before += self._rows * self._columns
                self._rows = self._columns = self._empty_rows = 0
            self._depth += 1

    def end(self, name: str) -> None:
        """Adds up the row or the cell."""
        if name in ("table:table-cell", "table:covered-table-cell"):
            self._row_characters += self._cell_characters * self._cell_repeats
            _check(self._row_characters, MAX_TEXT)
        elif name == "table:table-row":
            self._end_row()
        elif name == "table:table":
            self._depth -= 1

    def text(self, content: str) -> None:
        """Text of a cell is copied into its repeats."""
        self._cell_characters += len(content)

    def _begin_cell(self, attributes: Attributes) -> None:
        self._cell_repeats = _count(attributes.get("table:number-columns-repeated", "1"))
        self._cell_characters = 0
        if any(key.startswith("office:") or key == "table:formula" for key in attributes):
            self._width += self._empty_cells + self._cell_repeats
            self._empty_cells = 0
            _check(self._width, MAX_CELLS)
        else:
            self._empty_cells += self._cell_repeats

    def _end_row(self) -> None:
        self._pushed += self._width
        _check(self._pushed, MAX_CELLS)
        if not self._width:
            self._empty_rows += self._row_repeats
            return
        self._rows += self._empty_rows + self._row_repeats
        self._empty_rows = 0
        self._columns = max(self._columns, self._width)
        _check(self._before + self._rows * self._columns, MAX_CELLS)
        self._characters += self._row_characters * self._row_repeats
        _check(self._characters, MAX_TEXT)


def _check(count: int, most: int) -> None:
    if count > most:
        raise TooLarge


def _refuse_declaration(*_: object) -> None:
    raise NotWellFormed


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _count(digits: str) -> int:
    if not (digits.isascii() and digits.isdigit() and len(digits) < 20):
        raise NotWellFormed
    return int(digits)


@lru_cache(maxsize=20_000)
def _column_number(letters: str) -> int:
    """A is 0."""
    if not (letters.isascii() and letters.isalpha() and len(letters) < 10):
        raise NotWellFormed
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
