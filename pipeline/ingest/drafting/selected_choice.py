"""Columns that their tool says were chosen from a list: "Which do you use? - Selected Choice".

Qualtrics writes it behind a question that has a text field for another answer. What stands there
was offered, however few chose it; the text field's own column says what "Other" was.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.ingest.drafting.column import MOST_GROUPS, Column
from pipeline.ingest.drafting.several import several_in
from pipeline.questionnaire.scales import in_natural_order

_CHOSEN = re.compile(r"\s[-–]\s+selected choice$", re.IGNORECASE)
_TEXT_OF = re.compile(r"\s[-–]\s+(?!selected choice$).*\s[-–]\s+text$", re.IGNORECASE)
_TEXTS = ("open", "several", "closed")  # what such texts are taken for by themselves


def with_selected_choices(columns: Sequence[Column]) -> list[Column]:
    """Take what was chosen for closed answers, and the texts beside it for other text."""
    found = list(columns)
    chosen = {_CHOSEN.sub("", column.heading.text) for column in columns if _is_chosen(column)}
    for place, column in enumerate(columns):
        if not column.cells.n:
            continue
        if _is_chosen(column) and column.kind in ("open", "ignored"):
            found[place] = _of_a_list(column)
        text = column.heading.text
        beside = any(text.startswith(f"{asked} - ") for asked in chosen)
        if beside and _TEXT_OF.search(text) and column.kind in _TEXTS:
            found[place] = replace(
                column, kind="other", reason="free text beside closed answers", doubt=False,
                answers=(), groups={}, separator="", typed=False,
            )  # fmt: skip
    return found


def _is_chosen(column: Column) -> bool:
    return bool(_CHOSEN.search(column.heading.text))


def _of_a_list(column: Column) -> Column:
    reason = "its tool says that it was chosen"
    if several := several_in(column.cells, asked=True):
        return replace(
            column, kind="several", reason=reason, doubt=False, answers=several.answers,
            separator=several.separator, typed=several.typed,
        )  # fmt: skip
    answers = tuple(in_natural_order(column.cells.distinct))
    if len(answers) > MOST_GROUPS:
        return column
    return replace(column, kind="closed", reason=reason, doubt=False, answers=answers, firm=True)
