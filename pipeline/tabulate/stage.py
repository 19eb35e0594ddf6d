"""Tabulate: counts of themes that can be published and defended."""

from dataclasses import dataclass, fields
from typing import Any

import pandas as pd

from pipeline.codebook.codebook import Codebook
from pipeline.tabulate.layout import question_table, tabulated, theme_matrix, was_read
from pipeline.tabulate.percentages import with_bases
from pipeline.tabulate.protection import left_out_cells, rounded_to
from pipeline.tabulate.quality import quality_counts

COUNTS = (
    "question_id", "question", "section", "row_id", "row", "answer_kind", "answer_id", "answer",
    "unit", "comments", "respondents", "base", "base_comments", "base_respondents",
    "percent_of_comments", "percent_of_respondents",
    "distinct_comments", "coded_by_people", "status", "percent_status",
)  # fmt: skip


@dataclass(frozen=True)
class Tables:
    """The theme tables, already protected: nothing in them is below the minimum or gives it away.

    counts : one line per question × row × answer. Rows run from all responses to the themes,
        answers from the whole question over each closed answer to the groups. Int64 and Float64
        with missing values. `status` of the counts: "" plain, "r" rounded, "c" left out to protect
        people; `percent_status` likewise, and "z" where the base is nobody. Missing for another
        reason: `unit` says whether comments are counted at all; distinct comments and those coded
        by people are counted over whole questions only.
    """

    counts: pd.DataFrame

    def frames(self) -> dict[str, pd.DataFrame]:
        """The tables by name, to keep on disk; ``Tables(**frames)`` is the way back."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def tabulate(
    comments: pd.DataFrame, assignments: pd.DataFrame, *, consultation: Any, codebook: Codebook
) -> Tables:
    """Count themes by question and closed answer, and leave out what could identify someone.

    Parameters
    ----------
    comments : the comments table after classify, one row per respondent and question
    assignments : one row per comment and code (comment_id, code_id, assigned, source, …)
    consultation : title, questions (id, text, answers in order, groups) and the tabulate settings
    """
    settings = consultation.tabulate
    codes = tabulated(codebook)
    themes = theme_matrix(comments, assignments, codes)
    by_people = set(assignments.loc[assignments["source"].eq("human"), "comment_id"])
    parts = []
    for question in consultation.questions:
        here = comments["question_id"].eq(question.id).to_numpy(dtype=bool)
        if not here.any():
            continue
        asked = comments[here].reset_index(drop=True)
        table = question_table(asked, themes[here], question=question, codes=codes)
        groups = [
            made_of
            for kind, made_of in zip(
                table.columns["answer_kind"], table.columns["made_of"], strict=True
            )
            if kind in ("answer", "group")
        ]
        left_out = left_out_cells(table, listed=was_read(asked), groups=groups, settings=settings)
        lines = table.lines(left_out)
        for unit in ("comments", "respondents"):
            if settings.disclosure == "round":
                counted = lines[unit].to_numpy()
                lines[unit] = rounded_to(counted, settings.rounding_base)
            lines[unit] = lines[unit].astype("Int64").mask(lines["left_out"])
        lines["comments"] = lines["comments"].where(lines["counts"].eq("comments"))
        plain = "r" if settings.disclosure == "round" else ""
        lines["status"] = lines["left_out"].map({True: "c", False: plain}).astype("str")
        lines = with_bases(lines).rename(columns={"counts": "unit"})
        lines["question_id"], lines["question"] = question.id, question.text
        lines = quality_counts(lines, asked, table, by_people=by_people)
        parts.append(lines[list(COUNTS)])
    counts = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=list(COUNTS))
    return Tables(counts=counts)
