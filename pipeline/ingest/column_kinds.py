"""What each column of an unknown export is: told by its name, then by what stands in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import pandas as pd

from pipeline.files.columns import HEADER_JOIN
from pipeline.ingest.substance import substance_of
from pipeline.language.folding import comparable
from pipeline.questionnaire.scales import Scale, in_natural_order, scale_of

_MOST_ANSWERS = 20  # a closed question rarely offers more
_MOST_GROUPS = 40  # of a demographic: the districts of a county, five-year age bands
_LONGEST_ANSWER = 100  # characters
_SHORT_NAME = 9  # words: a column that asks for a name or number, not a question about names
_ID_WORDS = 4  # such as "Site B 1234"
_PROSE = 8  # words in the mean: comments, whatever the column is called


@dataclass(frozen=True)
class Column:
    """A column and what it was taken for."""

    name: str
    kind: str
    """respondent, comment_id, identifying, administrative, demographic, closed, open, other, ticked
    (one of several answers that may be ticked), empty or unknown"""
    answers: tuple[str, ...] = ()
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    demographic: str = ""

    @property
    def question(self) -> str:
        """The upper half of a name joined from two header rows; the name where there is one."""
        return self.name.split(HEADER_JOIN)[0]

    @property
    def label(self) -> str:
        """The lower half of a name joined from two header rows; the name where there is one."""
        return self.name.rsplit(HEADER_JOIN, maxsplit=1)[-1]


def kind_of_columns(frame: pd.DataFrame) -> list[Column]:
    """Take each column of a table of text for something. The first respondent id wins."""
    columns: list[Column] = []
    for name in frame.columns:
        column = _kind(name, frame[name])
        if column.kind == "respondent" and any(other.kind == "respondent" for other in columns):
            column = Column(name, "administrative")
        columns.append(column)
    return columns


def is_called(name: str, group: str) -> bool:
    """Whether a name, or a half of it, matches a group of patterns in column_kinds.yaml."""
    forms = [comparable(form) for form in (name, *name.split(HEADER_JOIN))]
    return any(pattern.search(form) for pattern in _patterns()[group] for form in forms)


def has_second_header(frame: pd.DataFrame, nameless: Sequence[str]) -> bool:
    """Whether the row under the header holds labels, not the first respondent's answers.

    Labels that only survey programs write (`Response`), or, under every column that the header row
    leaves blank, words that do not come again below them.
    """
    first = frame.iloc[0]
    if any(comparable(cell) in _content()["second_header"] for cell in first):
        return True
    return bool(nameless) and all(
        re.search(r"[^\W\d_]{2}", first[name]) and (frame[name].iloc[1:] != first[name]).all()
        for name in nameless
    )


def is_plain_label(label: str) -> bool:
    """Whether a second header's label says nothing that the question above it does not."""
    known = {*_content()["second_header"], *_content()["second_header_labels"]}
    return comparable(label) in known or is_called(label, "explanation")


def _kind(name: str, cells: pd.Series) -> Column:
    filled = cells[cells.str.strip() != ""].str.strip()
    if filled.empty:
        # An optional e-mail that nobody gave this time may be given next time.
        return Column(name, "identifying" if _asks_for_identity(name) else "empty")
    distinct = filled.drop_duplicates()
    words = (filled.str.count(r"\s+") + 1).mean()
    unique = len(distinct) == len(cells)
    if is_called(name, "respondent") and unique and words < _ID_WORDS:
        return Column(name, "respondent")
    if is_called(name, "comment_id") and unique and words < _ID_WORDS:
        return Column(name, "comment_id")
    scale = scale_of(distinct)
    if not scale and words < _PROSE and (_asks_for_identity(name) or _identifies(filled)):
        return Column(name, "identifying")
    if is_called(name, "administrative") and words < _PROSE and not scale:
        return Column(name, "administrative")
    if is_called(name, "other") and HEADER_JOIN in name:
        return Column(name, "other")
    if len(distinct) == 1 and comparable(distinct.iloc[0]) == comparable(Column(name, "").label):
        return Column(name, "ticked")
    return _kind_of_answers(name, filled, distinct, words, scale)


def _kind_of_answers(
    name: str, filled: pd.Series, distinct: pd.Series, words: float, scale: Scale | None
) -> Column:
    repeated = len(filled) >= 2 * len(distinct) and distinct.str.len().max() <= _LONGEST_ANSWER
    demographic = _demographic(name)
    opinion = scale is not None and scale.name != "yes_no"
    if demographic and not opinion and words < _PROSE:
        if len(distinct) > _MOST_GROUPS:
            return Column(name, "unknown")
        answers = tuple(in_natural_order(distinct))
        return Column(name, "demographic", answers, demographic=demographic)
    if is_called(name, "explanation") and not scale:
        return Column(name, "open")
    if scale:
        return Column(name, "closed", scale.answers, scale.groups)
    # "n/a" and "none" repeat themselves in any comment column.
    said = filled[(substance_of(filled) == "comment").to_numpy()]
    if said.empty or not said.str.contains(r"[^\W\d_]{2}", regex=True).any():
        if repeated and len(distinct) <= _MOST_ANSWERS:
            return Column(name, "closed", tuple(in_natural_order(distinct)))
        return Column(name, "unknown")
    if repeated and len(distinct) <= _MOST_ANSWERS and len(said) >= len(filled) / 2:
        return Column(name, "closed", tuple(in_natural_order(distinct)))
    if words >= 2 or len(said.drop_duplicates()) > _MOST_ANSWERS:
        return Column(name, "open")
    return Column(name, "unknown")


def _asks_for_identity(name: str) -> bool:
    halves = name.split(HEADER_JOIN)
    asked = [half for half in halves if len(half.split()) <= _SHORT_NAME]
    return any(is_called(half, "identifying") for half in asked)


def _identifies(filled: pd.Series) -> bool:
    """Whether half of the cells are e-mail or IP addresses, telephone numbers or postcodes."""
    lower = filled.str.lower()
    return any(
        lower.map(pattern.fullmatch).notna().mean() >= 0.5 for pattern in _patterns()["content"]
    )


def _demographic(name: str) -> str:
    forms = [comparable(form) for form in name.split(HEADER_JOIN)]
    for demographic, pattern in _content()["demographic"].items():
        if any(re.search(pattern, form) for form in forms):
            return str(demographic)
    return ""


@cache
def _patterns() -> dict[str, list[re.Pattern[str]]]:
    return {
        group: [re.compile(pattern) for pattern in patterns]
        for group, patterns in _content().items()
        if isinstance(patterns, list)
    }


@cache
def _content() -> dict[str, Any]:
    import yaml

    text = (files("pipeline.ingest") / "column_kinds.yaml").read_text(encoding="utf-8")
    content: dict[str, Any] = yaml.safe_load(text)
    return content
