"""`themes init`: a first consultation.toml, drafted by looking at the columns of an export."""

import os
import re
from pathlib import Path

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.atomic import RESTRICTED_FILE, write_atomically
from pipeline.files.flat import FlatTable, open_table
from pipeline.ingest.column_kinds import (
    Column,
    has_second_header,
    is_called,
    is_plain_label,
    kind_of_columns,
)
from pipeline.ingest.draft_toml import Draft, DraftQuestion, as_toml
from pipeline.language.folding import comparable
from pipeline.questionnaire.scales import in_natural_order, scale_of

FILE_NAME = "consultation.toml"
_MOST_QUESTIONS = 60  # of a long file; a column with more values is not the question


def draft_consultation(responses: Path, folder: Path) -> Path:
    """Draft `folder`/consultation.toml for an export and return its path.

    Raises
    ------
    UserError
        When the file cannot be read, has no responses or no question, or a draft is there already.
    """
    target = folder / FILE_NAME
    if target.exists():
        raise UserError(f"{target} is there already: move it away, or choose another --out folder.")
    header_rows, table = _open(responses)
    draft = _long(table) or _wide(table)
    if not draft.questions:
        raise UserError(
            f"{responses} has no column that looks like a question: it needs a header row, and "
            "below it comments or closed answers."
        )
    draft.title = _title(responses)
    draft.file = _relative(responses, folder)
    draft.header_rows = header_rows
    with write_atomically(target, RESTRICTED_FILE) as temporary:  # it holds id_key
        temporary.write_text(as_toml(draft), encoding="utf-8")
    return target


def _open(responses: Path) -> tuple[int, FlatTable]:
    """The table, and whether its header has one row or two."""
    table = open_table(responses)
    if table.frame.empty:
        raise UserError(f"{responses} has a header and no responses: export it again.")
    if has_second_header(table.frame, table.nameless):
        return 2, open_table(responses, header_rows=2)
    return 1, table


def _wide(table: FlatTable) -> Draft:
    columns = kind_of_columns(table.frame)
    draft = Draft(layout="wide")
    _describe_people(draft, columns)
    before: Column | None = None
    for column in columns:
        question = draft.questions[-1] if draft.questions else None
        continues = (
            before is not None and before.kind in ("closed", "open") and question is not None
        )
        same = continues and before is not None and before.question == column.question
        if column.kind == "closed" and not (same and question and not question.answer):
            draft.questions.append(DraftQuestion(_title_of(column), answer=column))
        elif column.kind == "closed" and question:
            question.answer = column
        elif column.kind == "open":
            paired = question and not question.comment and question.answer is before
            if question and paired and (same or is_called(column.question, "explanation")):
                question.comment = column
            else:
                draft.questions.append(DraftQuestion(_title_of(column), comment=column))
        elif column.kind == "other":
            owner = next((q for q in draft.questions if q.belongs_with(column)), None)
            if owner is None:  # beside a demographic: what people say of themselves there
                draft.identifying.append(column.name)
            elif owner.other is None:
                owner.other = column
        elif column.kind in ("ticked", "unknown"):
            draft.unread.append(column.name)
        before = column
    return draft


def _long(table: FlatTable) -> Draft | None:
    """A draft for a long file, or None when the file is none."""
    names = list(table.frame.columns)
    question = next(
        (n for n in _called(names, "question") if _tells_questions(table.frame[n])), None
    )
    kinds = {column.name: column for column in kind_of_columns(table.frame)}
    prose = [name for name in names if kinds[name].kind == "open"]
    comment = next((n for n in _called(names, "comment") if n in prose), None)
    if question is None or comment is None:
        return None
    draft = Draft(layout="long", question=question, comment=comment)
    answer = next(
        (n for n in _called(names, "answer") if kinds[n].kind == "closed" and n != comment), None
    )
    draft.answer = answer
    draft.comment_id = next((n for n in names if _is_comment_id(table.frame, n, question)), None)
    taken = {question, comment, answer, draft.comment_id}
    _describe_people(draft, [column for name, column in kinds.items() if name not in taken])
    draft.respondent = next(
        (
            n
            for n in _called(names, "respondent")
            if n not in taken and (table.frame[n] != "").all()
        ),
        None,
    )
    for text in table.frame[question].drop_duplicates():
        asked = DraftQuestion(text)
        if answer is not None:
            mine = table.frame.loc[table.frame[question] == text, answer].str.strip()
            found = mine[mine != ""].drop_duplicates()
            scale = scale_of(found)
            answers = tuple(in_natural_order(found))
            asked.answer = Column(answer, "closed", answers, scale.groups if scale else {})
        draft.questions.append(asked)
    used = {*taken, draft.respondent, *draft.identifying}
    used |= {column.name for column in draft.demographics}
    draft.unread = [name for name in names if name not in used]
    return draft


def _describe_people(draft: Draft, columns: list[Column]) -> None:
    draft.identifying = [column.name for column in columns if column.kind == "identifying"]
    draft.demographics = [column for column in columns if column.kind == "demographic"]
    draft.respondent = next((c.name for c in columns if c.kind == "respondent"), None)


def _called(names: list[str], group: str) -> list[str]:
    return [name for name in names if is_called(name, group)]


def _tells_questions(cells: pd.Series) -> bool:
    distinct = cells.nunique()
    return bool((cells.str.strip() != "").all()) and distinct <= min(_MOST_QUESTIONS, len(cells))


def _is_comment_id(frame: pd.DataFrame, name: str, question: str) -> bool:
    """An id of its own for every row, while respondents come back with other questions."""
    return is_called(name, "comment_id") and frame[name].is_unique and _several(frame[question])


def _several(cells: pd.Series) -> bool:
    return bool((cells != cells.iloc[0]).any())


def _title_of(column: Column) -> str:
    if comparable(column.question) == comparable(column.label) or is_plain_label(column.label):
        return column.question
    return f"{column.question}: {column.label}"


def _title(responses: Path) -> str:
    return re.sub(r"[_\-.\s]+", " ", responses.stem).strip().capitalize() or "Consultation"


def _relative(responses: Path, folder: Path) -> str:
    """Name the file by its place beside the draft, or by its whole path when far away."""
    relative = Path(os.path.relpath(responses.resolve(), folder.resolve())).as_posix()
    return responses.resolve().as_posix() if relative.startswith("../../") else relative
