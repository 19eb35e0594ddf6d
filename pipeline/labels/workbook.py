"""A round's comments as a workbook to code in: a row a comment, a column a code."""

import datetime
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Codebook
from pipeline.codebook.scope import in_scope
from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically
from pipeline.files.workbook import CELL_LIMIT
from pipeline.labels.coded_table import CODES_SHEET, COMMENTS_SHEET, NONE_COLUMN

_FIRST = ("comment_id", "annotator", "question_id", "question", "comment")
GUIDELINE_SHEET, ROUND_COLUMN = "guideline", "round"
_LAST = (NONE_COLUMN, "note")
_WIDTHS = {"comment_id": 16, "annotator": 12, "question_id": 10, "question": 30, "comment": 80,
           "note": 40}  # fmt: skip
_OF_A_CODE = 16


def write_coding_workbook(
    path: Path,
    comments: pd.DataFrame,
    *,
    codebook: Codebook,
    questions: Mapping[str, str],
    guideline: str,
    annotator: str,
    round_name: str,
) -> None:
    """Write the sheets comments, codebook, questions and guideline; nothing a model said.

    A mark (x) in a code's column gives the comment the code; a cell takes nothing else. The cell of
    a code that is not for the comment's question is grey; a code of no question here is left out.

    Parameters
    ----------
    comments : in the order of the queue: comment_id, question_id, text_redacted.
    questions : question id → text.
    round_name : stands beside the guideline, so that labels come back to the round they are of.

    Raises
    ------
    UserError
        A comment that is longer than a cell can hold, or codes of a name that a column has.
    """
    import xlsxwriter

    asked = comments["question_id"].astype(str)
    held = in_scope(codebook, asked.tolist())
    used = np.flatnonzero(held.any(axis=0))
    codes = [codebook.active[column] for column in used.tolist()]
    held = held[:, used]
    names = [code.name for code in codes]
    taken = set(names).intersection((*_FIRST, *_LAST))
    if taken:
        raise UserError(
            f"code “{min(taken)}” has the name of a column of the workbook: rename the code."
        )
    if len(comments) and comments["text_redacted"].str.len().max() > CELL_LIMIT:
        raise UserError(f"{path}: a comment is longer than a cell can hold: use doccano for it.")
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, {"in_memory": True})
    book.set_properties({"created": datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)})
    formats = {
        "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "mark": book.add_format({"align": "center", "valign": "top"}),
        "shut": book.add_format({"bg_color": "#d9d9d9"}),
    }
    _comments(book, formats, comments, names, held, questions, annotator)
    _table(
        book, formats, CODES_SHEET,
        ("id", "name", "definition", "yes, for example", "no, for example"),
        [
            (code.id, code.name, code.definition, "\n".join(code.include), "\n".join(code.exclude))
            for code in codes
        ],
    )  # fmt: skip
    _table(book, formats, "questions", ("id", "question"), list(questions.items()))
    lines = [line for line in guideline.splitlines() if line.strip()] or [""]
    rounds = [round_name, *[""] * (len(lines) - 1)]
    _table(
        book, formats, GUIDELINE_SHEET, ("guideline", ROUND_COLUMN),
        list(zip(lines, rounds, strict=True)), widths=(100, 16),
    )  # fmt: skip
    book.close()
    with write_atomically(path) as temporary:
        temporary.write_bytes(written.getbuffer())


def _comments(
    book: Any,
    formats: dict[str, Any],
    comments: pd.DataFrame,
    names: list[str],
    held: NDArray[np.bool_],
    questions: Mapping[str, str],
    annotator: str,
) -> None:
    sheet = book.add_worksheet(COMMENTS_SHEET)
    header = [*_FIRST, *names, *_LAST]
    for column, name in enumerate(header):
        sheet.write_string(0, column, name, formats["head"])
        sheet.set_column(column, column, _WIDTHS.get(name, _OF_A_CODE))
    for row, comment in enumerate(comments.to_dict("records"), start=1):
        question = str(comment["question_id"])
        cells = (comment["comment_id"], annotator, question, questions.get(question, question),
                 comment["text_redacted"])  # fmt: skip
        for column, cell in enumerate(cells):
            sheet.write_string(row, column, str(cell), formats["text"])
        for column in range(len(_FIRST), len(header) - 1):
            code = column - len(_FIRST)
            shut = code < len(names) and not held[row - 1, code]
            sheet.write_blank(row, column, None, formats["shut" if shut else "mark"])
    sheet.freeze_panes(1, len(_FIRST))
    if len(comments):
        sheet.data_validation(
            1, len(_FIRST), len(comments), len(header) - 2,
            {
                "validate": "list", "source": ["x"], "error_title": "A mark",
                "error_message": "Write x where the code applies, nothing where it does not.",
            },
        )  # fmt: skip


def _table(
    book: Any,
    formats: dict[str, Any],
    name: str,
    header: tuple[str, ...],
    rows: list[tuple[str, ...]],
    *,
    widths: tuple[int, ...] = (),
) -> None:
    sheet = book.add_worksheet(name)
    for column, width in enumerate(widths or (40,) * len(header)):
        sheet.set_column(column, column, width)
    for column, title in enumerate(header):
        sheet.write_string(0, column, title, formats["head"])
    for row, cells in enumerate(rows, start=1):
        for column, cell in enumerate(cells):
            sheet.write_string(row, column, cell, formats["text"])
    sheet.freeze_panes(1, 0)
