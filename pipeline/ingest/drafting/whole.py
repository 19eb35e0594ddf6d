"""Of a very large file a sample was looked at: closed answers of all rows complete the draft."""

from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

from pipeline.ingest.drafting.column import MOST_GROUPS
from pipeline.ingest.drafting.draft_parts import Draft, DraftDemographic, DraftQuestion
from pipeline.ingest.drafting.shape import Export
from pipeline.language.folding import comparable
from pipeline.questionnaire.bands import number_in
from pipeline.questionnaire.closed_answers import other_answer, says_no_answer
from pipeline.questionnaire.scales import in_natural_order

_OFTEN = 3


def complete_answers(draft: Draft, export: Export) -> None:
    """Add closed answers that stand only in rows which were not looked at.

    An answer that comes often is added; what comes once or twice is other text.
    """
    records = export.records
    if records is None or len(records.cells) - export.header_rows <= len(export.table.frame) + 60:
        return
    place = {str(name): i for i, name in enumerate(export.table.frame.columns)}
    body = records.cells[export.header_rows :]
    questions = {
        place[question.answer[0]]: question
        for question in draft.questions
        if len(question.answer) == 1 and not question.separator and question.answer[0] in place
    }
    groups = {
        place[group.columns[0]]: group
        for group in draft.demographics
        if len(group.columns) == 1 and group.columns[0] in place
    }
    marks = {comparable(mark) for mark in export.no_answer}
    found = {
        i: {c for c in cells if not says_no_answer(c) and comparable(c) not in marks}
        for i, cells in _distinct(body, [*questions, *groups]).items()
    }
    for i, question in questions.items():
        known = {comparable(answer) for answer in question.answers} | {""}
        if any(comparable(cell) not in known for cell in found[i]):
            counts = Counter(map(itemgetter(i), body))
            _complete(question, Counter({cell: counts[cell] for cell in found[i]}))
    for i, group in groups.items():
        _complete_group(group, {cell.strip() for cell in found[i]})


def _distinct(rows: Sequence[Sequence[str]], places: Sequence[int]) -> dict[int, set[str]]:
    """The different cells of some columns; a thousand rows at a time, as they lie in memory."""
    found: dict[int, set[str]] = {i: set() for i in places}
    for start in range(0, len(rows), 1000):
        columns = list(zip(*rows[start : start + 1000], strict=True))
        for i in places:
            found[i].update(columns[i])
    return found


def _complete_group(group: DraftDemographic, found: set[str]) -> None:
    if group.bands:
        found = {cell for cell in found if number_in(cell) is None}
    known = {comparable(answer) for answer in group.order}
    more = [cell for cell in found if comparable(cell) not in known]
    if more and len(more) + len(group.order) > MOST_GROUPS:
        group.others = group.others or "Other"
    elif not group.others:
        group.order = tuple(in_natural_order([*group.order, *sorted(more)]))


def _complete(question: DraftQuestion, counts: Counter[str]) -> None:
    known = {comparable(answer) for answer in question.answers}
    folded: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    for cell, count in counts.items():
        if question.bands and number_in(cell) is not None:
            continue
        key = comparable(cell)
        folded[key] += count
        spelt.setdefault(key, cell.strip())
    more = [key for key in folded if key not in known]
    often = [spelt[key] for key in more if folded[key] >= _OFTEN]
    if often:
        question.answers = tuple(in_natural_order([*question.answers, *sorted(often)]))
    if len(often) < len(more) and not question.other:
        question.other = [question.answer[0]]
        if other_answer(question.answers) is None:
            question.answers = (*question.answers, "Other")
