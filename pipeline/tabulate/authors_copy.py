"""restricted/authors_copy.xlsx: what the author of a report reads, with nothing left out.

Every count as it is, and every comment that may be read, beside the closed answer of its writer: so
never for publication. Comments withheld as hateful are counted; only the lead officer reads them.
"""

import datetime
import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code
from pipeline.files.atomic import RESTRICTED_FILE, write_atomically
from pipeline.language.evidence import evidence
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.tables.readable import may_be_read
from pipeline.tabulate.layout import rows_by_question

FILE = "authors_copy.xlsx"
_WARNING = (
    "RESTRICTED: not for publication",
    "This workbook is for whoever writes the report. It shows every number, however small, and "
    "each comment beside its writer's closed answer: somebody who knows a writer could learn how "
    "they answered. Do not pass it on, and quote from publish/quotes.csv or publish/report.docx.",
    "It is written anew by every run. Keep notes in a copy, and delete the copy when the report is "
    "done: whoever is erased on request is erased here, and not in copies.",
    "Sheets: Counts by question and answer; Answers by group, how each group of respondents "
    "answered; Groups, themes by who answered; Comments, to be "
    "filtered by question, answer and theme, and sorted by the evidence they give (figures, "
    "sources, personal experience, length).",
)
_NO_ROWS = np.array([], dtype=np.intp)
_CELL = 32_000  # characters; a workbook's cell holds 32,767
_COUNTS = {
    "question_label": "Question", "row": "Row", "answer": "Answer", "respondents": "Respondents",
    "percent_of_respondents": "Percentage of respondents", "comments": "Comments",
    "base": "Base", "base_respondents": "Respondents in the base",
}  # fmt: skip
_ANSWERS = {
    "question": "Question", "demographic_label": "Asked", "group": "Group", "answer": "Answer",
    "respondents": "Respondents", "percent": "Percentage of the group who answered",
    "answered": "Of the group answered",
}  # fmt: skip
_GROUPS = {
    "demographic_label": "Asked", "group": "Group", "row": "Row", "respondents": "Respondents",
    "percent_of_respondents": "Percentage", "base": "Base",
}  # fmt: skip
_WIDTHS = {
    "Comment": 90,
    "Question": 32,
    "Row": 32,
    "Base": 42,
    "Answer": 28,
    "Group of answers": 36,
}


def comments_by_theme(
    comments: pd.DataFrame,
    themes: NDArray[np.bool_],
    *,
    questionnaire: Questionnaire,
    codes: Sequence[Code],
) -> pd.DataFrame:
    """Every comment that may be read, by question and answer in the survey's order.

    Columns: Question, Group of answers, Answer, one per theme ("x" or empty), Evidence (how many
    kinds of it: see `evidence`), Evidence of, Coverage, Comment id, Comment.

    Parameters
    ----------
    comments : the comments table (n), themes [n, n_codes] : bool
    """
    parts, listed_rows = [], np.flatnonzero(may_be_read(comments))
    of_question = rows_by_question(comments["question_id"].iloc[listed_rows])
    for question in questionnaire.questions:
        listed = listed_rows[of_question.get(question.id, _NO_ROWS)]
        here = comments.iloc[listed]
        order = {answer: place for place, answer in enumerate(question.answers)}
        group = {answer: answer for answer in question.answers}
        for members in question.groups.values():
            group |= dict.fromkeys(members, " or ".join(members))
        rating = here["rating"]
        table = pd.DataFrame(
            {
                "Question": question.label or question.text or question.id,
                "Group of answers": rating.map(group).fillna("No answer given"),
                "Answer": rating.fillna("No answer given"),
            },
            index=here.index,
        )
        for place, code in enumerate(codes):
            marks = np.where(themes[listed, place], "x", "")
            table[code.name if code.name not in table else code.id] = marks
        found = evidence(here["text_redacted"].astype(str).tolist())
        table["Evidence"] = [each.marks for each in found]
        table["Evidence of"] = [str(each) for each in found]
        table["Coverage"], table["Comment id"] = here["coverage"], here["comment_id"]
        table["Comment"] = here["text_redacted"]
        table["_order"] = rating.map(order).fillna(len(order))
        parts.append(table.sort_values(["_order", "Comment id"]).drop(columns="_order"))
    return pd.concat(parts, ignore_index=True)


def write_authors_copy(
    counts: pd.DataFrame,
    answers: pd.DataFrame,
    groups: pd.DataFrame,
    comments: pd.DataFrame,
    path: Path,
    *,
    title: str,
    date: datetime.date,
) -> None:
    """Write the workbook so that only its owner can read it (0600); the same, the same bytes.

    Parameters
    ----------
    counts, groups : by question and by demographic group, with nothing left out
    answers : `ANSWERS_BY_GROUP` of all questions
    comments : as `comments_by_theme` lists them
    date : the day that it says it was made on
    """
    import xlsxwriter

    written = io.BytesIO()  # as files/workbook.py: not into the file
    workbook = xlsxwriter.Workbook(
        written,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    workbook.set_properties(
        {"title": f"{_WARNING[0]}: {title}",
         "created": datetime.datetime.combine(date, datetime.time(), tzinfo=datetime.UTC)}
    )  # fmt: skip
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top", "font_name": "Arial"})
    head = workbook.add_format(
        {"bold": True, "text_wrap": True, "valign": "top", "font_name": "Arial", "bottom": 1}
    )
    warned = workbook.add_format({"bold": True, "font_color": "#B10E1E", "font_size": 16})
    cover = workbook.add_worksheet("Read me first")
    cover.set_column(0, 0, 100)
    cover.write_string(0, 0, _WARNING[0], warned)
    for place, line in enumerate((title, *_WARNING[1:]), start=1):
        cover.write_string(place, 0, line, wrapped)
    sheets = {
        "Counts": counts[list(_COUNTS)].rename(columns=_COUNTS),
        "Answers by group": answers[list(_ANSWERS)].rename(columns=_ANSWERS),
        "Groups": groups[list(_GROUPS)].rename(columns=_GROUPS),
        "Comments": comments,
    }
    for name, table in sheets.items():
        sheet = workbook.add_worksheet(name)
        sheet.write_string(0, 0, _WARNING[0], warned)
        for column, header in enumerate(table.columns):
            sheet.set_column(column, column, _WIDTHS.get(str(header), 14))
            sheet.write_string(1, column, str(header), head)
            for row, cell in enumerate(table.iloc[:, column].tolist(), start=2):
                if pd.isna(cell):
                    continue
                if isinstance(cell, str):
                    sheet.write_string(row, column, cell[:_CELL], wrapped)
                else:
                    sheet.write_number(row, column, cell, wrapped)
        sheet.freeze_panes(2, 0)
        sheet.autofilter(1, 0, 1 + len(table), max(0, table.shape[1] - 1))
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0, 1)
        sheet.set_footer(f"&L{_WARNING[0]}&RPage &P of &N")
    workbook.close()
    with write_atomically(path, RESTRICTED_FILE) as temporary:
        temporary.write_bytes(written.getbuffer())
