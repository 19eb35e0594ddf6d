"""Closed answers of a wide file: in one column, in a column for each answer, several in a cell."""

from typing import NamedTuple

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.flat import FlatTable
from pipeline.ingest.find_columns import Columns
from pipeline.questionnaire.bands import in_bands
from pipeline.questionnaire.closed_answers import (
    joined,
    match_answers,
    other_answer,
    recognise,
    ticked,
    without_no_answer,
)
from pipeline.questionnaire.questions import Question
from pipeline.questionnaire.ranks import put_first, ranks_in
from pipeline.questionnaire.several import answers_in_cell, first_in_cell


class Closed(NamedTuple):
    """The closed answers of one question, row by row."""

    rating: pd.Series
    """the answer; several answers one a line; None where none was given"""
    other: pd.Series
    """what was typed into the answer's own cell and is none of the answers; "" elsewhere"""


def closed_answers(question: Question, table: FlatTable, columns: Columns) -> Closed:
    """Read one question's closed answers.

    Raises
    ------
    UserError
        A column that is not there, an unknown answer (unless its column is the question's `other`
        too), two answers where one could be given.
    """
    role = f"question '{question.id}'"
    names = [columns.find(name, role) for name in question.answer_columns]
    nothing = pd.Series("", index=table.frame.index, dtype="str")
    if not names:
        return Closed(pd.Series(None, index=nothing.index, dtype="str"), nothing)
    others = [columns.find(name, role) for name in question.other_columns]
    if question.ranked and not isinstance(question.answer, str):
        return Closed(_first_of_places(names, table, question.answers, columns.where), nothing)
    if not isinstance(question.answer, str):
        rating = _one_column_each(
            names, table, question.answers, columns.where, role, several=question.several
        )
        return Closed(rating, nothing)
    given = without_no_answer(table.frame[names[0]], question.answers)
    cells = in_bands(given, question.bands)
    if question.ranked:
        cells = _put_first(cells, question)
    where = f"{columns.where}, column '{names[0]}'"
    if names[0] in others and other_answer(question.answers) is None:
        raise UserError(
            f"{where}: {role} names this column as `other` too, but none of its `answers` "
            "begins with Other: add one."
        )
    if question.several:
        rating, typed = _several_in_a_cell(cells, question)
        if names[0] not in others:
            _refuse_unknown(typed, table, question, where, role)
        return Closed(rating, typed if names[0] in others else nothing)
    if names[0] in others:
        # Some forms write "other, please specify" into the answer's own cell.
        rating, unknown = recognise(cells, question.answers)
        return Closed(rating, cells.where(unknown, ""))
    mend = f"add the answer to `answers` of {role}"
    rating = match_answers(cells, table.rows, question.answers, where=where, mend=mend)
    return Closed(rating, nothing)


def ticked_answers(
    names: list[str], table: FlatTable, answers: tuple[str, ...], where: str, *, role: str
) -> pd.Series:
    """Several ticked answers of a demographic as one: more than one ticked is an answer by itself.

    Raises
    ------
    UserError
        A cell that is neither a mark nor the answer.
    """
    rating = _one_column_each(names, table, answers, where, role, several=True)
    return rating.where(~rating.str.contains("\n", regex=False, na=False), SEVERAL)


SEVERAL = "Several of these"


def _one_column_each(
    names: list[str],
    table: FlatTable,
    answers: tuple[str, ...],
    where: str,
    role: str,
    *,
    several: bool,
) -> pd.Series:
    marks = pd.DataFrame(index=table.frame.index)
    for answer, name in zip(answers, names, strict=True):
        marks[answer], unknown = ticked(table.frame[name], answer)
        if unknown.any():
            raise UserError(
                f"{where}, column '{name}', row {table.rows[unknown.to_numpy()][0]}: the cell is "
                f"neither a mark nor '{answer}': correct it, or read the column as a comment."
            )
    count = marks.sum(axis=1).to_numpy()
    if not several and (count > 1).any():
        raise UserError(
            f"{where}, row {table.rows[count > 1][0]}: two answers to {role} where one could be "
            "given: correct them, or set several = true."
        )
    given = [
        joined([answer for answer, mark in zip(answers, row, strict=True) if mark])
        for row in marks.to_numpy()
    ]
    return pd.Series(given, index=marks.index, dtype="str")


def _first_of_places(
    names: list[str], table: FlatTable, answers: tuple[str, ...], where: str
) -> pd.Series:
    """The answer that each row puts first, by the places in the columns of the answers."""
    cells = pd.DataFrame(
        {a: without_no_answer(table.frame[n]) for a, n in zip(answers, names, strict=True)}
    )
    ranks = ranks_in(cells)
    for answer, name in zip(answers, names, strict=True):
        odd = (ranks[answer].isna() & cells[answer].str.strip().ne("")).to_numpy()
        if odd.any():
            raise UserError(
                f"{where}, column '{name}', row {table.rows[odd][0]}: the cell is no place in an "
                "order (1, 2, 3): correct it, or set ranked = false."
            )
    return put_first(ranks).astype("str")


def _put_first(cells: pd.Series, question: Question) -> pd.Series:
    separator = question.separator or ""
    first = {cell: first_in_cell(cell, question.answers, separator) for cell in cells.unique()}
    return cells.map(first).astype("str")


def _several_in_a_cell(cells: pd.Series, question: Question) -> tuple[pd.Series, pd.Series]:
    separator = question.separator or ""
    found = {cell: answers_in_cell(cell, question.answers, separator) for cell in cells.unique()}
    rating = cells.map({cell: joined(given.answers) for cell, given in found.items()})
    typed = cells.map({cell: given.rest for cell, given in found.items()})
    return rating.astype("str").where(rating.notna(), None), typed.astype("str")


def _refuse_unknown(
    typed: pd.Series, table: FlatTable, question: Question, where: str, role: str
) -> None:
    unknown = (typed != "").to_numpy()
    if unknown.any():
        raise UserError(
            f"{where}, row {table.rows[unknown][0]}: a part of the cell is none of the answers: "
            f"correct it, add it to `answers` of {role}, or name the column as its `other` too."
        )
