"""Who took part, and themes by who raised them: respondents by group, over all questions.

Groups are as the survey has them. None is merged with another: "prefer not to say" says nothing of
those who said something, and no two groups mean the same. A group too small to be told about has
its number of respondents, and nothing else (`pipeline.tabulate.protection.by_group`).
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code
from pipeline.questionnaire.questions import Demographic
from pipeline.tables.readable import may_be_published, was_read
from pipeline.tables.theme_tables import DEMOGRAPHICS, EVERYONE, NOT_STATED
from pipeline.tabulate.crosstab import Crosstab, cross
from pipeline.tabulate.percentages import percent

_BASES = {
    "responses": ("responses", "all respondents"),
    "read": ("responses", "all respondents of the group"),
}
_THEME_BASE = ("read", "those of the group whose comments were read for themes")


def groups_of(answers: pd.Series, *, order: Sequence[str]) -> pd.Series:
    """Demographic answers as categories in the survey's order, those nobody gave too.

    Parameters
    ----------
    answers : one per respondent; missing where nothing was said, which is a group by itself
    order : the answers in the survey's order; others follow by name
    """
    # A survey's own answer of that name is not the same as none.
    taken = {NOT_STATED: f"{NOT_STATED} (answer)", EVERYONE: f"{EVERYONE} (answer)"}
    given = answers.map(lambda answer: taken.get(answer, answer), na_action="ignore")
    named = [taken.get(answer, answer) for answer in order]
    others = sorted({str(answer) for answer in given.dropna()} - set(named))
    silent = [NOT_STATED] if answers.isna().any() else []
    said = given.fillna(NOT_STATED).astype(str)
    return pd.Series(pd.Categorical(said, categories=[*named, *others, *silent]), answers.index)


def demographic_table(
    comments: pd.DataFrame,
    themes: NDArray[np.bool_],
    *,
    demographic: Demographic,
    codes: Sequence[Code],
) -> Crosstab | None:
    """Count respondents by theme and group; None where nobody said anything.

    A respondent has a theme when any of their comments has it. Of a group of nobody only that.

    Parameters
    ----------
    comments : the comments table (n), themes [n, n_codes] : bool
    """
    people, first, writer = _writers(comments)
    answers = comments[f"demographic_{demographic.name}"].iloc[first].reset_index(drop=True)
    if answers.isna().all():
        return None
    groups = groups_of(answers, order=demographic.order or ())
    names = [str(name) for name in groups.cat.categories]

    def anyone(of_comment: NDArray[np.bool_]) -> NDArray[np.bool_]:
        return np.asarray(np.bincount(writer, weights=of_comment, minlength=len(people)) > 0)

    rows = [
        ("responses", "responses", "Respondents"),
        ("responses", "read", "Had comments read for themes"),
    ]
    rows += [("themes", code.id, code.name) for code in codes]
    everyone = np.ones(len(people), dtype=bool)
    in_row = [everyone, anyone(was_read(comments))]
    in_row += [anyone(themes[:, place]) for place in range(len(codes))]
    columns = [("total", "total", EVERYONE, list(range(1, len(names) + 1)))]
    columns += [("answer", f"group {n}", name, [n]) for n, name in enumerate(names, start=1)]
    in_column = np.array([everyone, *(groups.eq(name).to_numpy(dtype=bool) for name in names)])
    shown = np.tile(in_column.sum(axis=1) > 0, (len(rows), 1))
    shown[0] = True
    return cross(
        pd.Series(people),
        pd.DataFrame(rows, columns=["section", "row_id", "row"]).assign(counts="respondents"),
        np.array(in_row),
        pd.DataFrame(columns, columns=["answer_kind", "answer_id", "answer", "made_of"]),
        in_column,
        np.zeros((len(rows), 0), dtype=bool),
        shown,
    )


def published_themes(
    comments: pd.DataFrame, themes: NDArray[np.bool_], table: Crosstab
) -> tuple[NDArray[np.bool_], NDArray[np.bool_] | None]:
    """What the file of comments tells of people: who stands in it, and with which sets of themes.

    Returns
    -------
    bool [n_people], whose comments it lists; bool [n_sets, n_rows], each set of themes of a listed
    comment as rows of the table that its writer stands in. None where there is one question: then
    a comment's themes are all that its writer has.
    """
    people, _, writer = _writers(comments)
    listed = may_be_published(comments)
    of_people = np.bincount(writer, weights=listed, minlength=len(people)) > 0
    if len(set(comments["question_id"])) == 1:
        return of_people, None
    sets = np.unique(themes[listed], axis=0)
    rows = np.zeros((len(sets), len(table.rows)), dtype=bool)
    rows[:, :2], rows[:, 2:] = True, sets
    return of_people, rows


def _writers(
    comments: pd.DataFrame,
) -> tuple[NDArray[np.str_], NDArray[np.intp], NDArray[np.intp]]:
    """The respondents by id, the first row of each, and the place of each row's writer."""
    ids = comments["respondent_id"].to_numpy(dtype=str)
    people, first, writer = np.unique(ids, return_index=True, return_inverse=True)
    return people, first, writer.reshape(-1)


def demographic_lines(lines: pd.DataFrame, demographic: Demographic) -> pd.DataFrame:
    """The printed lines of a demographic's table, with bases and percentages: `DEMOGRAPHICS`.

    Parameters
    ----------
    lines : one line per cell; `respondents` Int64, missing when left out; `status`
    """
    counts = lines.set_index(["row_id", "answer_id"])["respondents"]
    found = lines.rename(columns={"answer": "group"})
    bases = [
        _THEME_BASE if section == "themes" else _BASES[row_id]
        for section, row_id in zip(lines["section"], lines["row_id"], strict=True)
    ]
    places = [
        (row, "total" if row_id == "responses" else answer_id)
        for (row, _), row_id, answer_id in zip(
            bases, lines["row_id"], lines["answer_id"], strict=True
        )
    ]
    status_rows = counts[lines["section"].eq("responses").to_numpy(dtype=bool)]
    base = pd.Series(
        status_rows.reindex(pd.MultiIndex.from_tuples(places)).array, index=lines.index
    )
    found["base"] = pd.Series([words for _, words in bases], index=lines.index, dtype="str")
    found["base_respondents"] = base
    found["percent_of_respondents"] = percent(lines["respondents"], base)
    hidden = lines["respondents"].isna() | base.isna()
    nobody = base.eq(0).fillna(False).astype(bool)
    found["percent_status"] = lines["status"].mask(nobody, "z").mask(hidden, "c")
    found["demographic"] = demographic.name
    found["demographic_label"] = demographic.label or demographic.name
    return found[list(DEMOGRAPHICS)]
