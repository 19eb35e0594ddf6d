"""What people made of the organisations that were found: only what they confirm is published."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from pipeline.errors import UserError
from pipeline.questionnaire.questions import Question
from pipeline.tables.organisations import FOUND, ORGANISATIONS

_OR_SEVERAL = ";"  # between the names that one entry stands for
_YES, _NO = {"yes", "y", "keep"}, {"no", "n", "drop"}


Decisions = dict[str, tuple[str, ...]]
"""The name that was found → the names to publish instead: itself, others, or none."""


def read_checked(path: Path) -> Decisions:
    """Read what people decided in a list of organisations; nothing of a name without a decision.

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
    decided: Decisions = {}
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
            decided[name] = (name,)
        elif decision.casefold() in _NO:
            decided[name] = ()
        else:
            decided[name] = tuple(filter(None, map(str.strip, decision.split(_OR_SEVERAL))))
    return decided


def read_decisions(own: Path, checked: Path | None) -> Decisions:
    """Read what people wrote into the run's own list, if it is there, and into the one they named.

    Where both decide on a name the one they named counts: the run copies from it.

    Raises
    ------
    UserError
        As `read_checked`.
    """
    return {
        **(read_checked(own) if own.exists() else {}),
        **({} if checked is None else read_checked(checked)),
    }


def checklist(found: pd.DataFrame, decided: Decisions) -> pd.DataFrame:
    """Return the list that people check: organisation, kind, comments, respondents, decision.

    What nobody has decided comes first.

    Parameters
    ----------
    found : `FOUND`, one line per comment and organisation.
    decided : what was decided so far.
    """
    counted = found.groupby(["organisation", "how"], sort=False).agg(
        comments=("comment_id", "nunique"), respondents=("respondent_id", "nunique")
    )
    table = counted.reset_index()
    table["decision"] = [_written(name, decided) for name in table["organisation"]]
    table["decision"] = table["decision"].astype("str")
    return table.assign(waits=table["decision"].eq("")).sort_values(
        ["waits", "respondents", "organisation"], ascending=[False, False, True], ignore_index=True
    ).drop(columns="waits")  # fmt: skip


def _written(name: str, decided: Decisions) -> str:
    if name not in decided:
        return ""
    names = decided[name]
    return {(): "no", (name,): "yes"}.get(names, f"{_OR_SEVERAL} ".join(names))


def confirmed(
    found: pd.DataFrame, decided: Decisions, questions: Sequence[Question], minimum: int
) -> pd.DataFrame:
    """Return `ORGANISATIONS`: those that people confirmed, by question, the most named first.

    One that fewer than `minimum` respondents name has no number.
    """
    named = found.assign(organisation=found["organisation"].map(decided))
    kept = named.dropna(subset=["organisation"]).explode("organisation")
    kept = kept.dropna(subset=["organisation"])  # decided against
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
