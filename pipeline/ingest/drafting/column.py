"""A column of an export and what it was taken for."""

import re
from dataclasses import dataclass, field

from pipeline.ingest.drafting.cells import Cells
from pipeline.ingest.drafting.headings import Heading

_LIST = re.compile(r"\w/\w+/other$", re.IGNORECASE)  # all that is offered: "Man/Woman/Other"
PROSE = 7.0  # words in the mean: people's own sentences, whatever the column is called
SHORT_NAME = 10  # words: a heading that asks for a name or number, not a question about names
FEW = 6  # different cells
ABOUT_FORM = "its heading is about the form"
"""why a column is not read, unless its cells rate as those beside it do"""
MOST_GROUPS = 60  # of respondents: with more, they could tell who somebody is


@dataclass(frozen=True, eq=False)
class Column:
    """A column and what it was taken for, with the reason."""

    heading: Heading
    cells: Cells
    kind: str
    reason: str
    doubt: bool = False
    answers: tuple[str, ...] = ()
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    demographic: str = ""
    separator: str = ""
    bands: tuple[int | float, ...] = ()
    """where bands of its numbers begin"""
    ranked: bool = False
    """the answers of a cell stand in order"""
    firm: bool = False
    """it is what it was taken for, whatever stands beside it"""
    typed: bool = False
    """texts were typed into the cell of the closed answer"""

    @property
    def name(self) -> str:
        """The column's name in the file."""
        return self.heading.name

    @property
    def reason_told(self) -> str:
        """The reason, with a word where it is not sure."""
        return f"DOUBTFUL: {self.reason}" if self.doubt else self.reason


def asks_for_another(heading: Heading) -> bool:
    """Whether the end of the name asks for another answer than those offered."""
    parts = [part for half in heading.halves for part in half.split(" - ")[-2:]]
    parts += [part for half in heading.halves for part in half.strip("]").split(" / ")[-2:]]
    parts += [half.split(":")[0] for half in heading.halves if ":" in half]  # the option first
    if _LIST.search(heading.text):
        return False
    return any(Heading(part).asks("other") for part in parts if len(part.split()) <= SHORT_NAME)
