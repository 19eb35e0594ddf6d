"""What people made of the organisations that were found: only what they confirm is published."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from pipeline.errors import UserError
from pipeline.questionnaire.questions import Question
from pipeline.tables.organisations import FOUND, ORGANISATIONS

_YES, _NO = {"yes", "y", "keep"}, {"no", "n", "drop"}


def read_checked(path: Path) -> dict[str, str]:
    """Read the checked list: the name that was found → the name to publish.

    Raises
    ------
    UserError
        A missing file or column, or one name that is decided in two ways (the row is named).
    """
    from pipeline.files.columns import require_column
    from pipeline.files.flat import read_table

    table = read_table(path)
    for name in ("organisation", "decision"):
        require_column(table.columns, name, str(path))
    names: dict[str, str] = {}
    said: dict[str, str] = {}
    for row, (name, cell) in enumerate(
        zip(table["organisation"], table["decision"], strict=True), start=2
    ):
        decision = "" if pd.isna(cell) else str(cell).strip()
        if not decision:
            continue
        name = str(name).strip()
        if said.setdefault(name, decision) != decision:
            raise UserError(
                f"{path}, row {row}: “{name}” is decided differently above: decide on it once."
            )
        if decision.casefold() in _YES:
            names[name] = name
        elif decision.casefold() not in _NO:
            names[name] = decision
    return names


def checklist(found: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """Return the list that people check: organisation, kind, comments, respondents, decision.

    Parameters
    ----------
    found : `FOUND`, one line per comment and organisation.
    names : what was decided so far.
    """
    counted = found.groupby(["organisation", "how"], sort=False).agg(
        comments=("comment_id", "nunique"), respondents=("respondent_id", "nunique")
    )
    table = counted.reset_index().sort_values(
        ["respondents", "organisation"], ascending=[False, True], ignore_index=True
    )
    decided = table["organisation"].map(names)
    same = decided.eq(table["organisation"])
    table["decision"] = decided.fillna("").mask(same, "yes").astype("str")
    return table


def confirmed(
    found: pd.DataFrame, names: dict[str, str], questions: Sequence[Question], minimum: int
) -> pd.DataFrame:
    """Return `ORGANISATIONS`: those that people confirmed, by question, the most named first.

    One that fewer than `minimum` respondents name has no number.
    """
    kept = found.assign(organisation=found["organisation"].map(names)).dropna(
        subset=["organisation"]
    )
    lines = []
    for question in questions:
        here = kept[kept["question_id"].eq(question.id)]
        for name, rows in here.groupby("organisation", sort=True):
            people = rows["respondent_id"].nunique()
            status = "c" if people < minimum else ""
            label = question.label or question.text or question.id
            lines.append(
                (question.id, label, str(name), rows["comment_id"].nunique(), people, status)
            )
    place = {question.id: number for number, question in enumerate(questions)}
    lines.sort(key=lambda line: (place[line[0]], -line[4], line[2]))
    table = pd.DataFrame(lines, columns=list(ORGANISATIONS)).astype({"status": "str"})
    for unit in ("comments", "respondents"):
        table[unit] = table[unit].astype("Int64").mask(table["status"].eq("c"))
    return table


def empty() -> pd.DataFrame:
    """Return `FOUND` without a line."""
    return pd.DataFrame({name: pd.Series([], dtype="str") for name in FOUND})
