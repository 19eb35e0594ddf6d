"""Themes by who raised them: respondents by theme and demographic group, over all questions."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code
from pipeline.questionnaire.questions import Demographic
from pipeline.tables.readable import may_be_read
from pipeline.tables.theme_tables import DEMOGRAPHICS
from pipeline.tabulate.crosstab import Crosstab, cross
from pipeline.tabulate.percentages import percent

NOT_STATED = "Not stated"
OTHER = "Other groups together"
_BASES = {
    "responses": ("responses", "all respondents"),
    "read": ("responses", "all respondents of the group"),
}
_THEME_BASE = ("read", "those of the group whose comments were read for themes")


def merged_groups(answers: pd.Series, *, order: Sequence[str], minimum: int) -> pd.Series:
    """Demographic answers with small groups merged, as categories in the survey's order.

    Groups of fewer than `minimum` respondents become one; while that one is too small itself, the
    next smallest joins it. So no group of the result is below the minimum, or there is only one.

    Parameters
    ----------
    answers : one per respondent; missing where nothing was said, which is a group by itself
    order : the answers in the survey's order; others follow by name
    """
    said = answers.fillna(NOT_STATED).astype(str)
    sizes = said.value_counts()
    small = [str(group) for group, size in sizes.items() if size < minimum]
    others = [group for group in sizes.index if group not in small]
    by_size = sorted(others, key=lambda group: (sizes[group], group))
    while small and sum(sizes[group] for group in small) < minimum and by_size:
        small.append(by_size.pop(0))
    kept = [*order, *sorted(set(sizes.index) - {*order, NOT_STATED}), NOT_STATED]
    names = [name for name in kept if name in sizes.index and name not in small]
    if small:
        names.insert(len(names) - (NOT_STATED in names), OTHER)
    return pd.Series(
        pd.Categorical(said.where(~said.isin(small), OTHER), categories=names), index=answers.index
    )


def demographic_table(
    comments: pd.DataFrame,
    themes: NDArray[np.bool_],
    *,
    demographic: Demographic,
    codes: Sequence[Code],
    minimum: int,
) -> Crosstab | None:
    """Count respondents by theme and group; None when merging leaves fewer than two groups.

    A respondent has a theme when any of their comments has it.

    Parameters
    ----------
    comments : the comments table (n), themes [n, n_codes] : bool
    """
    people, first = np.unique(comments["respondent_id"].to_numpy(dtype=str), return_index=True)
    writer = np.searchsorted(people, comments["respondent_id"].to_numpy(dtype=str))
    answers = comments[f"demographic_{demographic.name}"].iloc[first].reset_index(drop=True)
    groups = merged_groups(answers, order=demographic.order or (), minimum=minimum)
    names = [str(name) for name in groups.cat.categories]
    if len(names) < 2:
        return None

    def anyone(of_comment: NDArray[np.bool_]) -> NDArray[np.bool_]:
        return np.bincount(writer, weights=of_comment, minlength=len(people)) > 0

    rows = [
        ("responses", "responses", "Respondents"),
        ("responses", "read", "Had comments read for themes"),
    ]
    rows += [("themes", code.id, code.name) for code in codes]
    everyone = np.ones(len(people), dtype=bool)
    in_row = [everyone, anyone(may_be_read(comments))]
    in_row += [anyone(themes[:, place]) for place in range(len(codes))]
    columns = [("total", "total", "All respondents", list(range(1, len(names) + 1)))]
    columns += [("answer", name, name, [place]) for place, name in enumerate(names, start=1)]
    in_column = [everyone, *(groups.eq(name).to_numpy(dtype=bool) for name in names)]
    return cross(
        pd.Series(people),
        pd.DataFrame(rows, columns=["section", "row_id", "row"]).assign(counts="respondents"),
        np.array(in_row),
        pd.DataFrame(columns, columns=["answer_kind", "answer_id", "answer", "made_of"]),
        np.array(in_column),
        np.zeros((len(rows), 0), dtype=bool),
        np.ones((len(rows), len(columns)), dtype=bool),
    )


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
