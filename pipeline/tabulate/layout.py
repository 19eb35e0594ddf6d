"""What the rows and columns of a question's table are."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code, Codebook
from pipeline.codebook.scope import of_question
from pipeline.questionnaire.closed_answers import gave
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.questionnaire.questions import Question
from pipeline.tables.readable import was_read
from pipeline.tabulate.crosstab import Crosstab, cross, opinion_columns
from pipeline.tabulate.row_definitions import definition_of, definitions

_UNLISTED = 4  # kinds of responses that are counted and not listed


def tabulated(codebook: Codebook) -> tuple[Code, ...]:
    """The codes that tables show: active ones (drafts are tried out, not reported)."""
    return tuple(code for code in codebook.active if code.status == "active")


def theme_matrix(
    comments: pd.DataFrame, assignments: pd.DataFrame, codes: Sequence[Code]
) -> NDArray[np.bool_]:
    """Which comment has which code, bool [n_comments, n_codes]; unread comments have none."""
    given = assignments[assignments["assigned"]]
    rows = pd.Index(comments["comment_id"]).get_indexer(pd.Index(given["comment_id"]))
    columns = pd.Index([code.id for code in codes]).get_indexer(pd.Index(given["code_id"]))
    known = (rows >= 0) & (columns >= 0)
    themes = np.zeros((len(comments), len(codes)), dtype=bool)
    themes[rows[known], columns[known]] = True
    return themes & was_read(comments)[:, None]


def rows_by_question(question_ids: pd.Series) -> dict[str, NDArray[np.intp]]:
    """Where each question's id stands, ascending: looked up once, and not for each of hundreds."""
    found = question_ids.groupby(question_ids, sort=False).indices
    return {str(question): np.asarray(rows, dtype=np.intp) for question, rows in found.items()}


class Laid(NamedTuple):
    """One question, laid out and counted."""

    question: Question
    here: NDArray[np.intp]
    """int [m]: where this question's rows of the comments table stand, ascending."""
    asked: pd.DataFrame
    """These rows, index 0..m-1."""
    codes: tuple[Code, ...]
    """The codes that its table shows."""
    themes: NDArray[np.bool_]
    """bool [m, codes]"""
    table: Crosstab


def question_tables(
    comments: pd.DataFrame,
    themes: NDArray[np.bool_],
    *,
    questionnaire: Questionnaire,
    codebook: Codebook,
) -> Iterator[Laid]:
    """Lay out each question that has comments, in the questionnaire's order.

    Parameters
    ----------
    themes [n, k] : `theme_matrix` of the codes that are `tabulated`
    """
    every, rows = tabulated(codebook), rows_by_question(comments["question_id"])
    for question in questionnaire.questions:
        if question.id not in rows:
            continue
        here = rows[question.id]
        asked = comments.iloc[here].reset_index(drop=True)
        book = of_question(codebook, question.id)
        # Where nobody could write, a row of noughts would say that nobody raised the theme.
        wrote = _could_write(question, asked)
        codes = tabulated(book) if wrote else ()
        headings = [code for code in book.headings if code.status == "active"] if wrote else []
        own = np.array([every.index(code) for code in codes], dtype=np.int64)
        of_question_themes = themes[here][:, own]
        table = question_table(
            asked, of_question_themes, question=question, codes=codes, headings=headings
        )
        yield Laid(question, here, asked, codes, of_question_themes, table)


def _could_write(question: Question, asked: pd.DataFrame) -> bool:
    """Whether a question had room for words, or an answer was read as such."""
    if question.comment or question.other_columns:
        return True
    return bool(asked["substance"].isin(["comment", "no_substance"]).any())


def question_table(
    comments: pd.DataFrame,
    themes: NDArray[np.bool_],
    *,
    question: Question,
    codes: Sequence[Code],
    headings: Sequence[Code] = (),
) -> Crosstab:
    """Lay out and count one question: status rows and themes by closed answer and answer group.

    Parameters
    ----------
    comments : the question's rows of the comments table (n)
    themes [n, n_codes] : the same rows of `theme_matrix`
    headings : codes that no comment has by itself; counted with what is below them
    """
    columns, in_column = _columns(comments, question)
    closed = len(columns) > 1
    states = _states(comments)
    rows = [
        {"section": "responses", "row_id": row["id"], "row": row["label"], "counts": row["counts"]}
        for row in definitions()["rows"]
        if (closed or row["id"] not in ("answered", "skipped"))
        and (question.comment_asked_of or row["id"] != "asked")
    ]
    if question.asked_of:
        rows[0]["row"] = definitions()["follow_up"]["label"]
    in_row = [states[row["row_id"]] for row in rows]
    for place, code in enumerate(codes):
        rows.append(
            {"section": "themes", "row_id": code.id, "row": code.name, "counts": "comments"}
        )
        in_row.append(themes[:, place])
    for parent, places in families(codes, headings):
        whole = parent in headings
        name = f"{parent.name}, all its themes" if whole else f"{parent.name}, with its sub-themes"
        rows.append({"section": "parents", "row_id": parent.id, "row": name, "counts": "comments"})
        in_row.append(np.asarray(themes[:, places].any(axis=1)))
    table = cross(
        comments["respondent_id"],
        pd.DataFrame(rows),
        np.array(in_row),
        columns,
        in_column,
        _imaginable(rows),
        _shown(rows, columns, wrote=not (states["blank"] | ~states["asked"]).all()),
    )
    return _of_those_asked(table, question, comments["rating"], states["asked"])


def _of_those_asked(
    table: Crosstab, question: Question, rating: pd.Series, asked: NDArray[np.bool_]
) -> Crosstab:
    """The table without what the questionnaire tells: how those answered who alone were asked.

    Where somebody wrote who was not asked it does not tell, and nothing changes but that how many
    were asked is told over the whole question only.
    """
    row = table.rows["section"].eq("responses") & table.rows["row_id"].eq("asked")
    if question.several or not row.any():
        return table
    shown = table.shown.copy()
    if not (asked == rating.isin(question.comment_asked_of).to_numpy(dtype=bool)).all():
        shown[row, 1:] = False
        return replace(table, shown=shown)
    answers = table.columns["answer_kind"].eq("answer")
    places = np.flatnonzero(answers & table.columns["answer"].isin(question.comment_asked_of))
    table = replace(table, asked=tuple(places.tolist()))
    by_answer = opinion_columns(table) != [0]
    apart = [by_answer and bool({*parts} & {*table.asked}) for parts in table.columns["made_of"]]
    closed = row | table.rows["row_id"].isin(["answered"]) & table.rows["section"].eq("responses")
    shown[~closed, 1:] &= np.array(apart)[1:]
    return replace(table, shown=shown)


def families(codes: Sequence[Code], headings: Sequence[Code] = ()) -> list[tuple[Code, list[int]]]:
    """Each code or heading with sub-themes, and the places of all codes within it, itself too."""
    parents = {code.id: code.parent for code in (*codes, *headings)}

    def within(code_id: str | None, parent: str) -> bool:
        return code_id is not None and (code_id == parent or within(parents.get(code_id), parent))

    found = []
    for code in (*codes, *headings):
        members = [place for place, one in enumerate(codes) if within(one.id, code.id)]
        if len(members) > (code not in headings):
            found.append((code, members))
    return found


def _shown(rows: list[dict[str, Any]], columns: pd.DataFrame, *, wrote: bool) -> NDArray[np.bool_]:
    """A row over the whole question has one cell; nobody both answered and gave no answer.

    Where nobody wrote anything, only the closed answers are split.
    """
    split = np.array([definition_of(row["section"], row["row_id"])["split"] for row in rows])
    shown = np.repeat(split[:, None], len(columns), axis=1)
    shown[:, 0] = True
    answered = np.array(
        [row["row_id"] == "answered" and row["section"] == "responses" for row in rows]
    )
    shown[:, 1:] &= wrote | answered[:, None]
    # Who ticked what overlaps: themes are not split by it, nothing could protect such a table.
    ticked = columns["answer_kind"].eq("ticked").to_numpy(dtype=bool)
    shown[np.ix_(~answered, ticked)] = False
    shown[answered[:, None] & columns["answer_kind"].eq("no_answer").to_numpy(dtype=bool)] = False
    return shown


def _imaginable(rows: list[dict[str, Any]]) -> NDArray[np.bool_]:
    """The rows of responses that are counted and not listed: withheld, under review, no comment."""
    states, none = _unlisted(), np.zeros(_UNLISTED, dtype=bool)
    return np.array(
        [states[row["row_id"]] if row["section"] == "responses" else none for row in rows],
        dtype=bool,
    )


@cache
def _unlisted() -> dict[str, NDArray[np.bool_]]:
    unlisted = pd.DataFrame(
        {
            "substance": ["comment", "comment", "no_substance", "blank"],
            "hate_status": ["withheld", "review", "clear", "clear"],
            "coverage": pd.Series([None] * _UNLISTED, dtype="str"),
            "rating": pd.Series([None] * _UNLISTED, dtype="str"),
        }
    )
    return _states(unlisted)


def _states(comments: pd.DataFrame) -> dict[str, NDArray[np.bool_]]:
    commented = comments["substance"].eq("comment")
    read = pd.Series(was_read(comments), index=comments.index)
    states = {
        "responses": pd.Series(True, index=comments.index),
        "answered": comments["rating"].notna(),
        "skipped": comments["rating"].isna(),
        "asked": comments["substance"].ne("not_asked"),
        "commented": commented,
        "no_substance": comments["substance"].eq("no_substance"),
        "blank": comments["substance"].eq("blank"),
        "withheld": commented & comments["hate_status"].eq("withheld"),
        "review": commented & comments["hate_status"].eq("review"),
        "read": read,
    }
    for coverage in ("coded", "uncertain", "uncoded"):
        states[coverage] = read & comments["coverage"].eq(coverage).fillna(False)
    return {name: mask.to_numpy(dtype=bool) for name, mask in states.items()}


def _columns(comments: pd.DataFrame, question: Question) -> tuple[pd.DataFrame, NDArray[np.bool_]]:
    """The whole question, each closed answer in the survey's order, then the groups of answers.

    `made_of` lists the places of the single columns (answers, no answer) that a column adds up.
    """
    rating = comments["rating"]
    answers = list(question.answers)
    single = list(range(1, len(answers) + 2)) if answers else [0]
    columns: list[tuple[str, str, str, list[int]]] = [("total", "total", "All", single)]
    inside = [np.ones(len(comments), dtype=bool)]
    if question.several:
        columns[0] = ("total", "total", "All", [0])
        for answer in answers:
            answer_id = f"{answer} (answer)" if answer == "total" else answer
            columns.append(("ticked", answer_id, answer, [len(columns)]))
            inside.append(gave(rating, [answer]).to_numpy(dtype=bool))
    elif answers:
        for answer in answers:
            answer_id = f"{answer} (answer)" if answer in ("total", "no_answer") else answer
            columns.append(("answer", answer_id, answer, [len(columns)]))
            inside.append(rating.eq(answer).fillna(False).to_numpy(dtype=bool))
        columns.append(("no_answer", "no_answer", "No answer given", [len(columns)]))
        inside.append(rating.isna().to_numpy(dtype=bool))
        for name, members in question.groups.items():
            if len(members) > 1:  # a group of one answer is that answer's column
                places = [1 + answers.index(member) for member in members]
                taken = {column[1] for column in columns}
                group_id = f"{name} (group)" if name in taken else name
                columns.append(("group", group_id, " or ".join(members), places))
                inside.append(rating.isin(list(members)).to_numpy(dtype=bool))
    names = ["answer_kind", "answer_id", "answer", "made_of"]
    return pd.DataFrame(columns, columns=names), np.array(inside)
