"""What asks about a protected characteristic is counted by group, and never read as a text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.ingest.drafting.column import FEW, MOST_GROUPS, PROSE, Column
from pipeline.questionnaire.scales import in_natural_order

PROTECTED = (
    "age", "gender", "orientation", "ethnicity", "religion", "disability", "marital_status",
    "pregnancy",
)  # fmt: skip
"""demographics that are those of the Equality Act 2010"""
_TEXT = re.compile(r"[\W_]+(other[\W_]+)?(text|specify|specified|details?|described?)")
_SAID = 5.0  # words in the mean, in which people say what they are
_ASKS_FOR_COMMENTS = ("comment", "explanation", "own_words", "anything_else")


def never_as_texts(columns: Sequence[Column]) -> list[Column]:
    """Count such answers by group, rare ones as another; what people typed is not read."""
    found: list[Column] = []
    for column in columns:
        beside = bool(found) and _of_people(found[-1])
        beside = beside and (_tells_more(column) or _is_its_text(column, found[-1]))
        reason = "what people say of themselves beside a question about respondents"
        found.append(
            replace(column, kind="identifying", reason=reason) if beside else _without_texts(column)
        )
    return found


def _of_people(before: Column) -> bool:
    name = before.demographic or before.heading.demographic()
    asked = before.kind == "tick" and before.heading.is_asked  # not one of several answers
    return name in PROTECTED and (asked or before.kind in ("demographic", "ignored"))


def _tells_more(column: Column) -> bool:
    """Whether it follows up what somebody is in a few words: "If yes, which?"."""
    asked = column.heading.asks("follow_up") or column.heading.asks("other")
    return column.kind in ("open", "other") and asked and column.cells.words < PROSE


def _is_its_text(column: Column, before: Column) -> bool:
    """Whether it is called as the column before, and a text: "disability", "disability_text"."""
    ends = column.name.lower().removeprefix(before.name.lower())
    return ends != column.name.lower() and bool(_TEXT.fullmatch(ends))


def _without_texts(column: Column) -> Column:
    name, cells = column.heading.demographic(), column.cells
    if name not in PROTECTED or not cells.n:
        return column
    scale = cells.scale
    opinion = scale is not None and bool(scale.groups)
    if column.kind in ("closed", "several") and column.typed and not opinion:
        if column.kind == "several" or len(column.answers) > MOST_GROUPS:
            reason = "asks about respondents, and what they typed could tell who it is"
            return replace(column, kind="ignored", reason=reason, doubt=True)
        return replace(
            column, kind="demographic", reason="asks about respondents", demographic=name,
            answers=tuple(in_natural_order(column.answers)), groups={},
        )  # fmt: skip
    own = column.kind == "other" and cells.words < FEW
    short = column.kind == "open" and cells.words < _SAID
    if own or (short and not any(map(column.heading.asks, _ASKS_FOR_COMMENTS))):
        return replace(column, kind="identifying", reason="what people are, in their own words")
    return column
