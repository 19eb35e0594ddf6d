"""Answers that are ranges of numbers: forms offer them, and hardly anybody writes them."""

import re

from pipeline.ingest.drafting.cells import Cells
from pipeline.language.folding import comparable
from pipeline.questionnaire.scales import stands_last

_UNIT = r"(years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|miles?|people|times)"
_AMOUNT = rf"[£$€]? ?\d[\d,.]* ?[km%£$€]?( ?{_UNIT})?"
_RANGE = re.compile(  # 2-5, £6 to £10, 10+, more than 20, < 1,000
    rf"{_AMOUNT} ?(-|–|—|to) ?(under |less than )?{_AMOUNT}"
    rf"|{_AMOUNT} ?(\+|or (more|less|over|above|under|fewer)|and (over|above|more|under))"
    rf"|(more|less|fewer|greater) than ({_AMOUNT}|(a|an|one) {_UNIT})"
    rf"|(over|under|above|below|up to) {_AMOUNT}"
    rf"|[<>≤≥]=? ?{_AMOUNT}"
)
_DAY = re.compile(r"\d{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")  # 6-10, to Excel
_PHONE = re.compile(r"\d{3,4}-\d{4,}|(19|20)\d\d-\d\d(-\d\d)?")  # or a month, as programs write it
_MOST, _LEAST = 41, 2  # different cells
_NEARLY_ALL = 0.75  # of them
_SHORT = 3  # words: "None", "Not at all"


def is_range(answer: str) -> bool:
    """Whether an answer is a range: 18-24, £5,000 or more; 6-Oct is one that Excel read."""
    said = comparable(answer)
    return bool(_DAY.fullmatch(said)) or (
        bool(_RANGE.fullmatch(said)) and not _PHONE.fullmatch(said)
    )


def are_ranges(cells: Cells) -> bool:
    """Whether the cells are ranges, beside a few such as "None" and "Don't know": a list's.

    However few chose each of them, nobody wrote them in words of their own.
    """
    distinct = cells.distinct[:_MOST]
    told = [cell for cell in distinct if is_range(cell)]
    others = [cell for cell in distinct if cell not in told and not stands_last(cell)]
    spelt = any(not _DAY.fullmatch(comparable(cell)) for cell in told)
    few = len(told) >= _NEARLY_ALL * (len(told) + len(others))
    short = all(len(cell.split()) <= _SHORT for cell in others)
    return len(told) >= _LEAST and len(distinct) < _MOST and few and short and spelt
