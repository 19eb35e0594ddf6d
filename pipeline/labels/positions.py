"""Where a selection of a REFI-QDA project stands: tools count characters in several ways.

The standard counts Unicode code points, line ends as the text file has them, up to but without the
end position. Some tools count UTF-16 code units, so that 😀 is two; ATLAS.ti counts a Windows line
end as one; a few name the last character instead of the one behind it. Many tools name a selection
by its words: where they do, the way of counting by which most of these words are found is right.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

_ENOUGH = 4  # characters of a name that tell one place from another
_CUT = "… ."  # how tools end the words they cut


class Selection(NamedTuple):
    """A stretch of a text as a tool counts it, and the name it gave it."""

    start: int
    end: int
    name: str


class Counting(NamedTuple):
    """One way to count characters."""

    utf16: bool = False
    windows_end_is_one: bool = False
    end_included: bool = False

    def spans(self, text: str, selections: Sequence[Selection]) -> list[tuple[int, int]]:
        """Return the selections as slices of the text, in code points."""
        place = self._places(text)
        last = len(place) - 1
        return [
            (
                place[min(max(one.start, 0), last)],
                place[min(max(one.end + self.end_included, 0), last)],
            )
            for one in selections
        ]

    def fits(self, text: str, selections: Sequence[Selection]) -> bool:
        """Tell whether every selection ends within the text."""
        last = len(self._places(text)) - 1
        return all(0 <= one.start <= one.end + self.end_included <= last for one in selections)

    def _places(self, text: str) -> list[int]:
        """Position as the tool counts → position in code points, one beyond the end included."""
        places = []
        for place, sign in enumerate(text):
            if self.windows_end_is_one and sign == "\n" and place and text[place - 1] == "\r":
                continue
            places.append(place)
            if self.utf16 and sign > "\uffff":
                places.append(place)
        return [*places, len(text)]


class Located(NamedTuple):
    """Selections as slices of their text, and whether their names bear them out."""

    spans: list[tuple[int, int]]
    named: int
    """Selections whose words stand somewhere in the text."""
    borne_out: int
    """Of these, the selections that hold their words."""
    within: bool
    """Whether all of them end within the text."""


def locate(text: str, selections: Sequence[Selection], *, windows_end_is_one: bool) -> Located:
    """Return where selections stand, counted in the way that their names bear out best.

    Parameters
    ----------
    windows_end_is_one : the way of the tool that wrote the file, where names do not tell.
    """
    best, most = None, -1
    flat = " ".join(text.split())
    names = [" ".join(one.name.split()).rstrip(_CUT) for one in selections]
    told = [len(name) >= _ENOUGH and name in flat for name in names]
    for counting in _ways(windows_end_is_one):
        within = counting.fits(text, selections)
        if best is not None and not within:
            continue
        spans = counting.spans(text, selections)
        points = [
            _borne_out(text[start:end], name)
            for (start, end), name, tells in zip(spans, names, told, strict=True)
            if tells
        ]
        if sum(points) > most or (best is not None and not best.within):
            best, most = Located(spans, len(points), sum(map(bool, points)), within), sum(points)
    assert best is not None
    return best


def _borne_out(said: str, name: str) -> int:
    """2 where the words are the name's, 1 where the name is their beginning, cut."""
    words = " ".join(said.split())
    return 2 if words.rstrip(_CUT) == name else int(words.startswith(name))


def _ways(windows_end_is_one: bool) -> Iterator[Counting]:
    """All ways, the standard's own or the tool's usual one first."""
    ends = (windows_end_is_one, not windows_end_is_one)
    for included, utf16, one in product((False, True), (False, True), ends):
        yield Counting(utf16, one, included)
