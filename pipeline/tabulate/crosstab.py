"""Counting: which comments stand in which row and column, and how many people wrote them."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray


@dataclass(frozen=True)
class Crosstab:
    """One table before protection: who is in which cell.

    rows, columns : one row per table row or column, in the order of print; a column's `made_of`
        lists the places of the single columns it adds up (its own place when it is single)
    in_row [n_rows, n] and in_column [n_columns, n] : bool, which of the n comments stand there
    imaginable [n_rows, n_kinds] : bool, kinds of response that an outsider must reckon with whether
        or not there are any: the rows that such a response would stand in
    shown [n_rows, n_columns] : bool, the cells the table has
    comments, respondents [n_rows, n_columns] : int64
    asked : places of the single columns whose people alone were asked to comment, as the
        questionnaire tells everybody; none where all were
    """

    rows: pd.DataFrame
    columns: pd.DataFrame
    in_row: NDArray[np.bool_]
    in_column: NDArray[np.bool_]
    imaginable: NDArray[np.bool_]
    shown: NDArray[np.bool_]
    comments: NDArray[np.int64]
    respondents: NDArray[np.int64]
    asked: tuple[int, ...] = ()

    def only(self, columns: NDArray[np.bool_]) -> "Crosstab":
        """Some of its columns, none of which adds up one that goes. bool [n_columns]"""
        return Crosstab(
            self.rows,
            self.columns[columns].reset_index(drop=True),
            self.in_row,
            self.in_column[columns],
            self.imaginable,
            self.shown[:, columns],
            self.comments[:, columns],
            self.respondents[:, columns],
        )

    def lines(self, left_out: NDArray[np.bool_]) -> pd.DataFrame:
        """One line per cell that the table has, in the order of print, with what is left out."""
        down, across = np.nonzero(self.shown)
        lines = pd.concat(
            [
                self.rows.iloc[down].reset_index(drop=True),
                self.columns.drop(columns="made_of").iloc[across].reset_index(drop=True),
            ],
            axis=1,
        )
        lines["comments"] = self.comments[down, across]
        lines["respondents"] = self.respondents[down, across]
        lines["left_out"] = left_out[down, across]
        return lines


def cross(
    respondents: pd.Series,
    rows: pd.DataFrame,
    in_row: NDArray[np.bool_],
    columns: pd.DataFrame,
    in_column: NDArray[np.bool_],
    imaginable: NDArray[np.bool_],
    shown: NDArray[np.bool_],
) -> Crosstab:
    """Count the comments of every cell, and the different respondents behind them.

    Parameters
    ----------
    respondents : pseudonym of the writer of each of the n comments
    rows, columns : the table's rows and columns, one line each
    in_row [n_rows, n], in_column [n_columns, n], imaginable [n_rows, n_kinds] : bool
    shown [n_rows, n_columns] : bool
    """
    comments = in_row.astype(np.int64) @ in_column.astype(np.int64).T
    counted = people_in(respondents, in_row, in_column)
    return Crosstab(rows, columns, in_row, in_column, imaginable, shown, comments, counted)


def people_in(
    respondents: pd.Series, in_row: NDArray[np.bool_], in_column: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """How many different respondents wrote the comments of each cell, int64 [n_rows, n_columns].

    Parameters
    ----------
    respondents, in_row, in_column : as `cross` takes them
    """
    writer = pd.factorize(respondents)[0].astype(np.int64)
    people = int(writer.max()) + 1 if len(writer) else 0
    if people == len(writer):  # nobody wrote twice
        return np.asarray(in_row.astype(np.int64) @ in_column.astype(np.int64).T)
    counted = np.zeros((len(in_row), len(in_column)), dtype=np.int64)
    for place, members in enumerate(in_row):
        for across, column in enumerate(in_column):
            counted[place, across] = np.unique(writer[members & column]).size
    return counted


def opinion_columns(table: Crosstab) -> list[int]:
    """The groups of answers in the survey's order; an answer in no group is one by itself.

    Without closed answers, where several could be given, or where only those of one group were
    asked to comment, the whole question.
    """
    opinions = opinions_of(table.columns)
    if not table.asked:
        return opinions
    touched = [
        place for place in opinions if {*table.columns["made_of"].iloc[place]} & {*table.asked}
    ]
    return touched if len(touched) > 1 else [0]


def opinions_of(columns: pd.DataFrame) -> list[int]:
    """The places of the groups of answers, and of the answers in no group; of none, the whole."""
    kinds, made_of = columns["answer_kind"], columns["made_of"]
    if not kinds.isin(["answer", "group"]).any():
        return [0]
    groups = [int(place) for place in np.flatnonzero(kinds.eq("group"))]
    grouped = {part for group in groups for part in made_of.iloc[group]}
    alone = [int(place) for place in np.flatnonzero(kinds.eq("answer")) if place not in grouped]
    return sorted(groups + alone, key=lambda place: made_of.iloc[place][0])


def answer_parts(table: Crosstab) -> pd.DataFrame:
    """What each answer column is made of: answer_kind, answer_id, answer, part_id, part (str).

    One line per single column in it, in the order of print.
    """
    columns = table.columns.explode("made_of", ignore_index=True)
    single = table.columns.iloc[columns["made_of"].astype(int)].reset_index(drop=True)
    return columns[["answer_kind", "answer_id", "answer"]].assign(
        part_id=single["answer_id"], part=single["answer"]
    )
