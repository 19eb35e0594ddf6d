"""What stands in a column's cells, whatever it is called."""

import re
from functools import cache, cached_property

import numpy as np
import pandas as pd

from pipeline.ingest.drafting.echoes import echoed_in
from pipeline.ingest.substance import substance_of
from pipeline.language.folding import comparable
from pipeline.language.lexicon import COMMON, fold, lexicon
from pipeline.questionnaire.closed_answers import is_mark, without_no_answer
from pipeline.questionnaire.scales import Scale, scale_of, stands_last

_LOOKED_AT = 200  # distinct cells of a column: enough to tell what kind they are
_OFTEN = 3  # times that an answer comes: once or twice among repeated ones it is other text
_SHORT = 4  # words of an answer that counts when it comes twice in a small file
_SMALL = 60  # cells
_LISTED = 0.9  # of the cells: where so many come again, a list was offered

_SHAPES = {
    "email": r"[^@\s]+@[^@\s]+\.[a-z]{2,}",
    "ip": r"\d{1,3}(\.\d{1,3}){3}|([0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}",
    "phone": r"[\"'=]*(\+|00)\d[\d ()./-]{7,16}\d|\(?0\d[\d ()./-]{6,13}\d"
    r"|(\+?1[ .-]?)?(\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}( ?(x|ext)\.? ?\d+)?",  # America's
    "postcode": r"[a-z]{1,2}\d[a-z\d]? *\d[a-z]{2}"
    r"|[a-z]\d[a-z][ -]?\d[a-z]\d|[ac-fhknprtv-y]\d[\dw] [a-z\d]{4}"  # Canada's, Ireland's
    r"|[1-9]\d{3} ?[a-z]{2}",  # the Netherlands'
    "district": r"[a-z]{1,2}\d[a-z\d]?|[a-z]\d[\dw]",  # SE15; of Canada, of Ireland
    "url": r"(https?://|www\.)\S+|\S+\.(pdf|docx?|jpe?g|png|xlsx?|mp[34]|txt)",
    "agent": r"mozilla/\d.*|.*\b(chrome|safari|firefox|edge)[/ ]\d+.*",
    "json": r"[{\[].*[}\]]",
    "street": r"(flat|unit|apartment|suite|no\.?)? ?\d{1,4}[a-z]?(?:[,/-] ?\d{1,4})?,? "
    r"(?:[^\W\d_][\w'’.-]* ){1,4}"
    r"(street|st|road|rd|lane|ln|avenue|ave|drive|dr|close|court|crescent|way|place|terrace|"
    r"gardens|grove|boulevard|blvd|square|row|hill|walk|mews|view|park|green)\b.*",
    "located": r".*(?<![a-z\d])[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}(?![a-z\d]).*",
    "place": r"(?!\d+\.\d{1,2}(0{4}|9{4})\d*$)"  # 61.40000153 is 61.4 in few bits
    r"-?\d{1,3}\.\d{3,}([ ,;]+-?\d{1,3}\.\d{3,}([ ,;]+-?\d+(\.\d+)?)*)?",
    "whole": r"-?\d{1,9}(\.0+)?",
    "number": r"-?[\d.,]*\d[\d.,]* ?%?",
    "token": r"(?=.*\d)[a-z0-9#:._~/+=@-]{3,}|[0-9a-f]{8,}(-[0-9a-f]{4,}){0,4}"
    r"|[a-z]{2,6}[ -]?\d{2,}",
}
_HOLDS = {
    "mailed": re.compile(r"[^\s@<>,;:()]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){0,4}\.[A-Za-z]{2,}"),
    "called": re.compile(r"(?<![\d.,£$€+])(\+\d{2} ?(\(0\) ?)?|\(?0)\d[\d ()-]{7,12}\d(?![\d,%])"),
}
"""what stands somewhere in a cell: an e-mail address, a telephone number"""
_DATE_WORDS = (
    r"jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?"
    r"|nov(ember)?|dec(ember)?|mon(day)?|tue(s|sday)?|wed(nesday)?|thu(rs|rsday)?|fri(day)?"
    r"|sat(urday)?|sun(day)?|am|pm|a\.m|p\.m|at|of|on|the|st|nd|rd|th|gmt|utc|bst|z|t|est|cet|cest"
    r"|januar|februar|märz|mai|juni|juli|oktober|dezember|uhr|janvier|février|mars|avril|juin"
    r"|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|junio|julio"
    r"|agosto|septiembre|octubre|noviembre|diciembre|de"
)
_DATE_REST = re.compile(
    rf"(?:\b(?:{_DATE_WORDS})\b|(?<=\d)(?:st|nd|rd|th|t|z|am|pm)\b|(?<=\d)t(?=\d)|[\d\s:/.,+()'-])*"
)
_DATED = re.compile(
    r"\b(19|20)\d{2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|(^| )\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$"
)
_CAPITAL = r"[A-ZÀ-Þ][\w'’.-]*,?(?: (?:of|the|de|la|van|von|der|den|and|&|y|bin|al|\d+[a-z]?),?)*"
_PROPER = re.compile(rf"{_CAPITAL}(?: {_CAPITAL}){{1,6}}")
_GAPS = re.compile(r"\s+")
_TITLES = {"mr", "mrs", "ms", "miss", "dr", "prof", "rev", "cllr", "sir"}
_NAME_LIKE = re.compile(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,3}")


class Cells:
    """The cells of one column, counted.

    Parameters
    ----------
    column : Series of str [n]; blank cells are "" or spaces
    """

    def __init__(self, column: pd.Series) -> None:
        self.rows = len(column)
        stripped = without_no_answer(column.str.strip())
        self.filled = stripped[stripped != ""]
        self.counts = self.filled.value_counts()

    @property
    def n(self) -> int:
        """How many are not blank."""
        return len(self.filled)

    @cached_property
    def distinct(self) -> list[str]:
        """The different cells, the most frequent first; one spelling of each."""
        return list(self._spelt.values())

    @cached_property
    def variety(self) -> float:
        """Different cells for each cell: 1 where no two are alike."""
        return len(self.counts) / self.n if self.n else 0.0

    @cached_property
    def words(self) -> float:
        """Words of a cell, in the mean."""
        return self._mean(np.array([len(_GAPS.findall(cell)) + 1 for cell in self._looked]))

    @cached_property
    def echoed(self) -> float:
        """Which share of the words comes again in other cells, in runs of four."""
        return echoed_in(self.distinct)

    @cached_property
    def length(self) -> float:
        """Characters of a cell, in the mean."""
        return self._mean(np.array([len(cell) for cell in self._looked]))

    @cached_property
    def said(self) -> pd.Series:
        """The counts of cells that say something: "n/a" and "none" repeat in any comment box."""
        cells = pd.Series(self.counts.index, dtype="str")
        return self.counts[(substance_of(cells) == "comment").to_numpy()]

    def share(self, shape: str) -> float:
        """Which share of the cells has a shape: email, phone, token, date, person, proper …"""
        if not self.n:
            return 0.0
        if shape not in self._shares:
            pairs = zip(self._looked, self._looked_folded, strict=True)
            told = [_is(shape, cell, folded) for cell, folded in pairs]
            self._shares[shape] = self._mean(np.array(told))
        return self._shares[shape]

    @cached_property
    def core(self) -> list[str]:
        """The answers that repeat as closed answers do, the most frequent first."""
        often = [key for key, count in self._folded_counts.items() if count > 1]
        return [self._spelt[key] for key in often if self._repeats(key)]

    @cached_property
    def coverage(self) -> float:
        """Which share of the cells is one of the `core`."""
        inside = sum(self._folded_counts[comparable(cell)] for cell in self.core)
        return inside / self.n if self.n else 0.0

    @cached_property
    def scale(self) -> Scale | None:
        """The known scale that the cells are on: all but one-off texts."""
        scale = scale_of(self.distinct[:_LOOKED_AT]) if len(self.counts) <= _LOOKED_AT else None
        if scale is None and self.core and self.coverage >= 0.6:
            scale = scale_of(self.core)
            last = [cell for cell in self.one_off if stands_last(cell)]
            if scale is not None and last:
                scale = scale_of([*self.core, *last]) or scale
        return scale

    @property
    def one_off(self) -> list[str]:
        """The cells outside the core."""
        core = set(self.core)
        return [cell for cell in self.distinct if cell not in core]

    def times(self, cell: str) -> int:
        """How many hold a cell, however it is spelt."""
        return self._folded_counts.get(comparable(cell), 0)

    @cached_property
    def marks_only(self) -> bool:
        """Whether all cells are marks of something ticked or not: 1/0, yes/no, x."""
        return bool(self.n) and len(self.counts) <= 3 and all(map(is_mark, self.distinct))

    @cached_property
    def _shares(self) -> dict[str, float]:
        return {}

    @cached_property
    def _looked(self) -> list[str]:
        """Some distinct cells: evenly over all, with the frequent ones first."""
        step = max(1, len(self.counts) // _LOOKED_AT)
        return list(self.counts.index[::step])

    @cached_property
    def _looked_folded(self) -> list[str]:
        return [comparable(cell) for cell in self._looked]

    @cached_property
    def _weights(self) -> np.ndarray:
        step = max(1, len(self.counts) // _LOOKED_AT)
        return np.asarray(self.counts.to_numpy()[::step])

    def _mean(self, values: np.ndarray) -> float:
        weight = self._weights.sum()
        return float((values * self._weights).sum() / weight) if weight else 0.0

    @cached_property
    def _spelt(self) -> dict[str, str]:
        """The most frequent spelling of each folded cell."""
        spelt: dict[str, str] = {}
        for cell in self.counts.index.tolist():
            spelt.setdefault(comparable(cell), cell)
        return spelt

    @cached_property
    def _folded_counts(self) -> dict[str, int]:
        folded = dict.fromkeys(self._spelt, 0)
        for cell, count in zip(self.counts.index.tolist(), self.counts.tolist(), strict=True):
            folded[comparable(cell)] += count
        return folded

    def _repeats(self, key: str) -> bool:
        count, cell = self._folded_counts[key], self._spelt[key]
        short = len(cell.split()) <= _SHORT and not re.search(r"\d{3}", cell)
        # Nobody writes the same sentence as another; a file with each row twice is no list.
        listed = short or (self._repeated >= _LISTED and len(self._spelt) <= self.n / _OFTEN)
        return count >= _OFTEN or (count == 2 and listed and self.n < _SMALL)

    @cached_property
    def _repeated(self) -> float:
        """Which share of the cells is there more than once."""
        return sum(count for count in self._folded_counts.values() if count > 1) / max(1, self.n)


def has_shape(shape: str, cell: str) -> bool:
    """Whether a cell, without the spaces around it, has a shape; see `Cells.share`."""
    cell = cell.strip()
    return bool(cell) and _is(shape, cell, comparable(cell))


def _is(shape: str, cell: str, folded: str) -> bool:
    if shape == "date":
        return bool(_DATED.search(folded)) and bool(_DATE_REST.fullmatch(folded))
    if shape == "proper":
        return bool(_PROPER.fullmatch(cell))
    if shape == "person":
        if not _NAME_LIKE.fullmatch(cell) or not cell[0].isupper():
            return False
        words = cell.split()
        return all(word[0].isupper() for word in words) and _is_first_name(words[0].rstrip(".,"))
    if shape == "addressed":
        return _is_addressed(cell)
    if shape in _HOLDS:
        return bool(_HOLDS[shape].search(cell))
    if shape == "one_word":
        return not re.search(r"\s", cell)
    return bool(_shapes()[shape].fullmatch(folded))


@cache
def _shapes() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern) for name, pattern in _SHAPES.items()}


def _is_addressed(cell: str) -> bool:
    """Whether a cell is surely a person: a title or an initial, or a given name, and a surname."""
    words = cell.split()
    if not 2 <= len(words) <= 4 or not all(word[:1].isupper() for word in words):
        return False
    first, last = words[0].rstrip("."), fold(words[-1])
    if fold(first) in _TITLES or (len(first) == 1 and "." in words[0]):
        return True
    known = lexicon()
    everyday = known.words.get(last) in ("a", "b") or last in known.places
    return _is_first_name(first) and last in known.surnames and not everyday


@cache
def _is_first_name(word: str) -> bool:
    """Whether a word at the start of a cell is most likely a given name, or a title before one."""
    known, folded = lexicon(), fold(word)
    if folded in _TITLES:
        return True
    if re.fullmatch(_DATE_WORDS, folded):
        return False  # April, May, June
    level = known.given.get(folded)
    other = folded in known.places or known.words.get(folded) in ("a", "b")
    return level == COMMON or (level is not None and not other)
