"""Long files: one row a comment, as feedback systems write them."""

import re

import pandas as pd

from pipeline.ingest.drafting.column import Column
from pipeline.ingest.drafting.draft_parts import Draft, DraftDemographic, DraftQuestion, Unread
from pipeline.ingest.drafting.headings import patterns
from pipeline.language.folding import comparable
from pipeline.questionnaire.scales import in_natural_order, scale_of

_MOST_QUESTIONS = 60  # a column with more values is not the question
_WORDED = 3.0  # words, in the mean, of questions spelt out
_QUESTION = re.compile(r"\?\s*(\([^()]*\)|\*)?\s*$")  # also "How sure are you? (after)"
_FEWEST = 3  # questions
_ANSWERED = 0.5  # of the rows
_DATED = 0.5  # of the cells
_REPEATED = 1.5  # rows of a respondent, in the mean


def long_draft(columns: list[Column], frame: pd.DataFrame) -> Draft | None:
    """A draft for a long file, or None when the file is none.

    A long file has a column that tells questions apart beside one of comments; or one of comments,
    each with an id, whose writers come back.
    """
    prose = [column for column in columns if column.kind == "open"]
    question = _spelt_out(
        _first(columns, "question", lambda each: _tells_questions(each, frame)), columns, frame
    )
    comment = _first(prose, "comment", lambda each: each is not question)
    if comment is None and question is not None and len(prose) == 1:
        comment = prose[0]
    if comment is None and question is not None:
        comment = _beside_questions(question, columns)
    writer = _writer(columns, frame)
    own_id = _first(
        columns, "comment_id",
        lambda each: (
            each not in (writer, question) and _unique(each) and each.cells.n == len(frame)
        ),
    )  # fmt: skip
    if comment is None:
        return None
    if question is None and (writer is None or own_id is None or len(prose) != 1):
        return None
    draft = Draft("long", comment=comment.name, question=question.name if question else None)
    answer = _first(
        columns, "answer", lambda each: each.kind in ("closed", "tick") and each is not comment
    )
    draft.answer = answer.name if answer else None
    draft.respondent = writer.name if writer else None
    together = [column.name for column in (writer, question) if column]
    repeats = bool(frame[together].duplicated().any()) if writer else False
    if own_id is not None and (repeats or writer is None or _unique(own_id)):
        draft.comment_id = own_id.name
    elif repeats:
        draft.told.append(
            f"“{draft.respondent}” writes several comments to one question, and no column tells "
            "comments apart: every row counts as somebody else."
        )
        draft.respondent = None
    used = {question, comment, answer, writer if draft.respondent else None}
    used |= {own_id} if draft.comment_id else set()
    draft.questions = _questions(question, comment, answer, frame)
    for place, column in enumerate(columns):
        if column not in used:
            _put(draft, column, place, writer, frame)
    return draft


def _spelt_out(
    question: Column | None, columns: list[Column], frame: pd.DataFrame
) -> Column | None:
    """The column with the questions' texts, where the one that tells them apart has numbers."""
    if question is None or question.cells.words >= _WORDED:
        return question
    for column in columns:
        words = column.cells.words if column.heading.asks("question") else 0.0
        if words >= _WORDED and _tells_questions(column, frame):
            pairs = frame[[question.name, column.name]].drop_duplicates()
            if len(pairs) == len(question.cells.counts) == len(column.cells.counts):
                return column
    return question


def _beside_questions(question: Column, columns: list[Column]) -> Column | None:
    """The column of answers right beside one that holds questions word for word.

    What is ticked and what is written stand together in it, whatever the rules made of that.
    """
    cells = question.cells
    asked = sum(_QUESTION.search(text) is not None for text in cells.distinct)
    if cells.words < _WORDED or len(cells.distinct) < _FEWEST or asked < len(cells.distinct) / 2:
        return None
    place = columns.index(question)
    for column in columns[max(0, place - 1) : place + 2]:
        told, dated = column.cells, max(map(column.cells.share, ("date", "number", "token")))
        read = column.kind not in ("identifying", "respondent", "id", "demographic", "publishing")
        varied = len(told.counts) > len(cells.counts) and told.n >= _ANSWERED * cells.n
        if column is not question and read and varied and told.words >= 2 and dated < _DATED:
            return column
    return None


def _put(
    draft: Draft, column: Column, place: int, writer: Column | None, frame: pd.DataFrame
) -> None:
    unread = Unread(column.name, column.kind, column.reason_told)
    if column.kind == "identifying":
        draft.identifying.append(unread)
    elif column.kind == "publishing" and draft.publishing is None:
        draft.publishing = (column.name, column.answers)
    elif column.kind == "demographic" and not _contradicts(column, writer, frame):
        others = "Other" if column.typed else ""
        draft.demographics.append(
            DraftDemographic(
                column.demographic,
                [column.name],
                column.answers,
                column.reason,
                others,
                column.bands,
                "",
                place,
            )
        )
    else:
        reason = column.reason_told
        if column.kind in ("open", "closed", "several", "tick", "demographic"):
            reason = f"looks {column.kind}, but a long file has one column of answers"
        draft.unread.append(Unread(column.name, column.kind, reason))


def _contradicts(column: Column, writer: Column | None, frame: pd.DataFrame) -> bool:
    """Whether one respondent gives two answers: then it is about the comment, not the writer."""
    if writer is None:
        return False
    said = frame.loc[frame[column.name].str.strip() != "", [writer.name, column.name]]
    return bool(said.drop_duplicates()[writer.name].duplicated().any())


def _first(columns: list[Column], group: str, fits: object) -> Column | None:
    assert callable(fits)
    for pattern in patterns(group):
        for column in columns:
            if any(pattern.search(form) for form in column.heading.forms) and fits(column):
                return column
    return None


def _writer(columns: list[Column], frame: pd.DataFrame) -> Column | None:
    """The column of respondents who come back; also one that nobody comes back to."""
    named = [
        column
        for pattern in patterns("respondent")
        for column in columns
        if any(pattern.search(form) for form in column.heading.forms)
        and column.cells.n == len(frame)
        and column.kind in ("administrative", "respondent", "identifying", "ignored", "closed")
        and column.cells.words < 6
    ]
    back = [column for column in named if len(column.cells.counts) * _REPEATED <= column.cells.n]
    unique = [
        column
        for column in named
        if column.kind == "respondent" and not column.heading.asks("comment_id_only")
    ]
    many = [column for column in back if len(column.cells.counts) > 1]
    return next(iter(many or unique), None)


def _unique(column: Column) -> bool:
    return len(column.cells.counts) == column.cells.n


def _tells_questions(column: Column, frame: pd.DataFrame) -> bool:
    cells = column.cells
    few = len(cells.counts) <= min(_MOST_QUESTIONS, len(frame) / 2)
    return cells.n == len(frame) and few


def _questions(
    question: Column | None, comment: Column, answer: Column | None, frame: pd.DataFrame
) -> list[DraftQuestion]:
    if question is None:
        texts = [comment.heading.text]
    else:
        texts = [str(text) for text in frame[question.name].drop_duplicates()]
    drafted = []
    for text in texts:
        asked = DraftQuestion(
            text, ["told apart by its own column" if question else "one question"]
        )
        if answer is not None:
            mine = (
                frame[answer.name]
                if question is None
                else frame.loc[frame[question.name] == text, answer.name]
            )
            found = mine.str.strip()
            kept = found[found != ""].drop_duplicates()
            scale = scale_of(kept)
            asked.answers = tuple(in_natural_order(kept)) or ("No answer",)
            asked.groups = dict(scale.groups) if scale else {}
            if scale:
                asked.answers = scale.answers
        drafted.append(asked)
    return _named_once(drafted)


def _named_once(drafted: list[DraftQuestion]) -> list[DraftQuestion]:
    """Spellings of one question are one: runs compare them without case and spacing."""
    by_text: dict[str, DraftQuestion] = {}
    for each in drafted:
        by_text.setdefault(comparable(each.text), each)
    return list(by_text.values())
