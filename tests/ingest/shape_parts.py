"""What invented exports of survey tools are put together from: columns, and cells for them.

A shape says of each of its columns what it is, with the letters of test_invented_exports.py.
"""

import csv
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl

from tests.ingest.shape_words import FIRST, LAST, SAYS, SUBJECTS, THEN

Cells = Callable[[random.Random, int], str]


@dataclass(frozen=True)
class Col:
    """A column: the rows of its heading, what it is, and how its cells come about."""

    name: str | tuple[str, ...]
    letter: str
    cells: Cells


@dataclass(frozen=True)
class Shape:
    """An export as a tool writes it."""

    file: str
    questions: int
    columns: Sequence[Col]
    rows: int = 40
    before: Sequence[Sequence[str]] = ()
    after: Sequence[Sequence[str]] = ()
    delimiter: str = ","
    sheets: dict[str, list[list[str]]] = field(default_factory=dict)
    """other sheets, before the one with the responses"""

    @property
    def letters(self) -> str:
        """What the columns are, in order."""
        return "".join(column.letter for column in self.columns)

    def write(self, folder: Path) -> Path:
        """Write the export; the same bytes each time."""
        rng = random.Random(self.file)
        depth = max(1 if isinstance(c.name, str) else len(c.name) for c in self.columns)
        names = [(c.name,) if isinstance(c.name, str) else c.name for c in self.columns]
        head = [[name[i] if i < len(name) else "" for name in names] for i in range(depth)]
        body = [[c.cells(rng, i) for c in self.columns] for i in range(self.rows)]
        lines = [*map(list, self.before), *head, *body, *map(list, self.after)]
        path = folder / self.file
        if path.suffix == ".xlsx":
            book = openpyxl.Workbook()
            book.remove(book.active)
            for title, rows in {**self.sheets, "Sheet1": lines}.items():
                sheet = book.create_sheet(title)
                for row in rows:
                    sheet.append([cell or None for cell in row])
            book.save(path)
        else:
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, delimiter=self.delimiter).writerows(lines)
        return path


# --- cells


def blank() -> Cells:
    """Nothing, in every row."""
    return lambda rng, i: ""


def always(text: str) -> Cells:
    """The same in every row."""
    return lambda rng, i: text


def number(start: int, step: int = 1) -> Cells:
    """Numbers that count up."""
    return lambda rng, i: str(start + i * step)


def near(low: int, high: int) -> Cells:
    """A number from a range."""
    return lambda rng, i: str(rng.randint(low, high))


def decimal(low: float, high: float) -> Cells:
    """A number with six decimals."""
    return lambda rng, i: f"{rng.uniform(low, high):.6f}"


def hexes(length: int = 16, *, dashed: bool = False) -> Cells:
    """Random ids of hexadecimal digits."""

    def make(rng: random.Random, i: int) -> str:
        digits = f"{rng.getrandbits(4 * length):0{length}x}"
        if not dashed:
            return digits
        return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))

    return make


def when(pattern: str = "2025-{m:02d}-{d:02d} {h:02d}:{s:02d}:11") -> Cells:
    """Moments of one spring."""
    return lambda rng, i: pattern.format(
        m=rng.randint(2, 5), d=rng.randint(1, 28), h=rng.randint(7, 21), s=rng.randint(10, 59)
    )


def address() -> Cells:
    """Addresses of machines."""
    return lambda rng, i: ".".join(str(rng.randint(11, 230)) for _ in range(4))


def first() -> Cells:
    """Given names."""
    return lambda rng, i: FIRST[(i * 7 + 3) % len(FIRST)]


def last() -> Cells:
    """Family names."""
    return lambda rng, i: LAST[(i * 5 + 1) % len(LAST)]


def person(missing: float = 0.0) -> Cells:
    """Whole names."""

    def make(rng: random.Random, i: int) -> str:
        name = f"{FIRST[(i * 11 + 2) % len(FIRST)]} {LAST[(i * 3 + 5) % len(LAST)]}"
        return "" if rng.random() < missing else name

    return make


def email(missing: float = 0.0) -> Cells:
    """E-mail addresses."""

    def make(rng: random.Random, i: int) -> str:
        mail = f"{rng.choice(FIRST).lower()}.{rng.choice(LAST).lower()}{i}@example.org"
        return "" if rng.random() < missing else mail

    return make


def phone(missing: float = 0.0) -> Cells:
    """Numbers kept for drama."""
    return lambda rng, i: "" if rng.random() < missing else f"07700 900{rng.randint(100, 999)}"


def postcode(missing: float = 0.0) -> Cells:
    """Postcodes of an area that does not exist."""
    return lambda rng, i: (
        "" if rng.random() < missing else f"ZZ{rng.randint(1, 9)} {rng.randint(1, 9)}AB"
    )


def pick(*options: str, missing: float = 0.08) -> Cells:
    """One of a closed list, all of them taken early."""

    def make(rng: random.Random, i: int) -> str:
        chosen = options[i] if i < len(options) else rng.choice(options)
        return "" if i >= len(options) and rng.random() < missing else chosen

    return make


def typed(options: Sequence[str], others: Sequence[str]) -> Cells:
    """One of a closed list, or now and then what somebody typed instead."""

    def make(rng: random.Random, i: int) -> str:
        if i % 9 == 7 and i // 9 < len(others):
            return others[i // 9]
        return rng.choice(list(options))

    return make


def mark(sign: str, share: float = 0.4, absent: str = "") -> Cells:
    """A tick, or none."""
    return lambda rng, i: sign if i == 0 or rng.random() < share else absent


def several(*options: str, by: str = ";", trailing: bool = False, most: int = 3) -> Cells:
    """Several answers in one cell."""

    def make(rng: random.Random, i: int) -> str:
        chosen = rng.sample(options, rng.randint(1, min(most, len(options))))
        chosen.sort(key=options.index)
        return by.join(chosen) + (by if trailing else "")

    return make


def prose(subject: str, missing: float = 0.3, of: Sequence[str] = ()) -> Cells:
    """Comments on a subject; some people have nothing to say."""
    things = SUBJECTS[subject].split("|")

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return rng.choice(["", "", "", "N/A", "No", "none"])
        said = rng.choice(SAYS).format(rng.choice(things)) + rng.choice(THEN)
        return said[0].upper() + said[1:]

    return make


def said(*texts: str, missing: float = 0.4) -> Cells:
    """Short texts of people's own, each once or twice."""

    def make(rng: random.Random, i: int) -> str:
        return "" if rng.random() < missing else texts[i % len(texts)]

    return make


def chosen(*options: str, by: str = ", ", missing: float = 0.2, most: int = 3) -> Cells:
    """Several answers in a cell, of those who were asked."""

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return ""
        return by.join(rng.sample(options, rng.randint(1, min(most, len(options)))))

    return make


def freely(*texts: str, missing: float = 0.4) -> Cells:
    """Texts of people's own in any language: short ones come again, of the others no two."""
    whole = [text for text in texts if len(text.split()) > 3]

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return ""
        text = rng.choice(texts)
        if text not in whole:
            return text
        more = rng.sample(whole, rng.randint(0, len(whole) - 1))
        return f"{'. '.join(dict.fromkeys([text, *more]))} ({i + 2000})"

    return make


# --- columns of one question


def imported(of: str) -> str:
    """The third header row that Qualtrics writes."""
    return f'{{"ImportId":"{of}"}}'


def grid(stem: str, letter: str, items: Sequence[str], cells: Cells) -> list[Col]:
    """A column an item, which stands in brackets behind the question."""
    return [Col(f"{stem}[{item}]", letter, cells) for item in items]


def under(stem: str, letter: str, items: Sequence[str], cells: Cells | None) -> list[Col]:
    """A column an item, under the question in the row above; without cells, the item is ticked."""
    return [
        Col((stem if n == 0 else "", item), letter, cells or mark(item))
        for n, item in enumerate(items)
    ]


def ticks(options: Sequence[str], share: float = 0.4) -> list[Col]:
    """A column an option with nothing but the option over it, and in it where it was ticked."""
    return [Col(option, "S", mark(option, share)) for option in options]


AGREE = (
    "Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "Strongly disagree",
)  # fmt: skip
SATISFIED = (
    "Very satisfied", "Satisfied", "Neither satisfied nor dissatisfied", "Dissatisfied",
    "Very dissatisfied",
)  # fmt: skip
AGES = ("16-24", "25-34", "35-44", "45-54", "55-64", "65 or over", "Prefer not to say")
GENDERS = ("Female", "Male", "Non-binary", "Prefer not to say")
