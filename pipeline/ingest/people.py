"""Who answered: what tells respondents apart, their demographics, what identifies them."""

from collections import Counter

import numpy as np
import pandas as pd

from pipeline.errors import UserError
from pipeline.files.flat import FlatTable
from pipeline.ingest.closed import ticked_answers
from pipeline.ingest.find_columns import Columns
from pipeline.ingest.survey import Survey
from pipeline.questionnaire.bands import in_bands
from pipeline.questionnaire.closed_answers import (
    match_answers,
    recognise,
    without_no_answer,
)
from pipeline.questionnaire.postcodes import in_districts

_SHOWN = 3
_MOST_ANSWERS = 60  # five-year age bands or a county's wards; postcodes and free text are more


def respondents_in(table: FlatTable, columns: Columns, survey: Survey) -> pd.Series:
    """Return what the file calls each row's respondent. str [n]

    Without a respondent column every row is somebody else, told apart by all that the row says, so
    that the ids stay the same when rows are sorted or added.

    Raises
    ------
    UserError
        A row without a respondent, when there is a column for it. Names the row.
    """
    named = survey.input.respondent or survey.input.comment_id
    if named is None:
        return whole_rows(table.frame)
    column = columns.find(named, "respondent")
    ids = table.frame[column].str.strip()
    empty = (ids == "").to_numpy()
    if empty.any():
        raise UserError(
            f"{columns.where}, row {table.rows[empty][0]}: the column '{column}' is blank: give "
            "the respondent an id, or remove the row."
        )
    return ids


def whole_rows(frame: pd.DataFrame) -> pd.Series:
    """Tell rows apart by their whole content, equal rows by how many there were before. str [n]"""
    seen: Counter[str] = Counter()
    keys = []
    for cells in zip(*(frame[name].tolist() for name in frame.columns), strict=True):
        content = "\x1f".join(cells)
        seen[content] += 1
        keys.append(f"{content}\x1f{seen[content]}")
    return pd.Series(keys, index=frame.index, dtype="str")


def refuse_repeated(keys: pd.DataFrame, rows: np.ndarray, where: str, what: str, mend: str) -> None:
    """Refuse two rows with the same key.

    Raises
    ------
    UserError
        Names the first rows that coincide, in pairs.
    """
    repeated = keys.duplicated(keep=False)
    if not repeated.any():
        return
    numbers = pd.Series(rows, index=keys.index)[repeated]
    groups = list(numbers.groupby([keys[name] for name in keys.columns], sort=False))
    listed = "; ".join(
        " and ".join(str(row) for row in group.tolist()[:_SHOWN]) for _, group in groups[:_SHOWN]
    )
    more = f" (and {len(groups) - _SHOWN} more)" if len(groups) > _SHOWN else ""
    raise UserError(f"{where}: rows {listed}{more} {what}: {mend}.")


def demographics_in(
    table: FlatTable, respondents: pd.Series, columns: Columns, survey: Survey
) -> pd.DataFrame:
    """Return a column `demographic_<name>` each, None where blank. [n rows]

    A respondent with several rows has one answer: where a row leaves it blank, that of the others.

    Raises
    ------
    UserError
        A missing column; an answer that is not in the `order` given; without `order`, so many
        answers that people could be told by them; two answers of one respondent.
    """
    found = {}
    for group in survey.demographics:
        names = [columns.find(name, f"demographic '{group.name}'") for name in group.columns]
        column = names[0]
        given = without_no_answer(table.frame[column].str.strip(), group.order)
        cells = in_districts(given) if group.outward else in_bands(given, group.bands)
        if len(names) > 1:
            role = f"demographic '{group.name}'"
            cells = ticked_answers(names, table, group.order, columns.where, role=role).fillna("")
        elif group.order and group.others:
            cells, unknown = recognise(cells, group.order)
            cells = cells.mask(unknown, group.others).fillna("").astype("str")
        elif group.order:
            cells = match_answers(
                cells,
                table.rows,
                group.order,
                where=f"{columns.where}, column '{column}'",
                mend=f"add the answer to `order` of the demographic '{group.name}'",
            )
        elif (count := cells[cells != ""].nunique()) > _MOST_ANSWERS:
            raise UserError(
                f"{columns.where}, column '{column}': {count:,} different answers to the "
                f"demographic '{group.name}' could tell who somebody is: band them in the file, or "
                "list the possible answers as its `order`."
            )
        cells = cells.where(cells != "", None)
        found[f"demographic_{group.name}"] = _one_answer_each(
            cells, respondents, table.rows, f"{columns.where}, column '{column}'"
        )
    return pd.DataFrame(found, index=table.frame.index)


def publishing_in(table: FlatTable, columns: Columns, survey: Survey) -> pd.Series | None:
    """Return what each row's respondent wants, as `PUBLISHING` has it. str [n]

    None where the survey did not ask.

    Raises
    ------
    UserError
        A missing column; an answer that the settings do not name.
    """
    asked = survey.input.publishing
    if asked is None:
        return None
    column = columns.find(asked.column, "publishing")
    matched = match_answers(
        table.frame[column],
        table.rows,
        tuple(asked.meaning),
        where=f"{columns.where}, column '{column}'",
        mend="put it into one of the lists under [input.publishing]",
    )
    return matched.map(asked.meaning).fillna(asked.left_blank or "not_said").astype("str")


def identifying_in(table: FlatTable, columns: Columns, survey: Survey) -> pd.DataFrame:
    """Return the columns that identify a person, as they stand in the file. [n rows]

    Raises
    ------
    UserError
        A missing column, or one that is also read as an answer, comment or demographic.
    """
    names = [columns.find(name, "identifying") for name in survey.input.identifying]
    used = {columns.find(wanted, role): role for wanted, role in survey.columns_read_whole()}
    for name in names:
        if name in used:
            raise UserError(
                f"{columns.where}: the column '{name}' is under `identifying` and is read as "
                f"{used[name]}: remove it from one of them."
            )
    return table.frame[list(dict.fromkeys(names))]


def _one_answer_each(
    cells: pd.Series, respondents: pd.Series, rows: np.ndarray, where: str
) -> pd.Series:
    answered = pd.DataFrame({"who": respondents, "answer": cells, "row": rows}).dropna()
    distinct = answered.drop_duplicates(["who", "answer"])
    twice = distinct[distinct["who"].duplicated(keep=False)]
    if len(twice):
        pair = twice.loc[twice["who"] == twice["who"].iloc[0], "row"].tolist()[:2]
        raise UserError(
            f"{where}: rows {pair[0]} and {pair[1]} give one respondent two different answers: "
            "correct one, or leave this demographic out."
        )
    return respondents.map(distinct.set_index("who")["answer"]).astype("str")
