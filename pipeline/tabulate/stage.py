"""Tabulate: counts of themes that can be published and defended."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code, Codebook
from pipeline.tabulate.crosstab import Crosstab
from pipeline.tabulate.demographics import DEMOGRAPHICS, demographic_lines, demographic_table
from pipeline.tabulate.estimates import ESTIMATES, estimate_shares
from pipeline.tabulate.layout import question_table, tabulated, theme_matrix, was_read
from pipeline.tabulate.percentages import with_bases
from pipeline.tabulate.protection import left_out_cells, rounded_to
from pipeline.tabulate.quality import QUALITY, quality_counts
from pipeline.tabulate.quote_choices import Choices, read_choices
from pipeline.tabulate.quotes import QUOTES, Budget, choose_quotes
from pipeline.tabulate.settings import TabulateSettings
from pipeline.tabulate.singled_out import singled_out
from pipeline.tabulate.together import themes_together

COUNTS = (
    "question_id", "question", "question_label", "section", "row_id", "row",
    "answer_kind", "answer_id", "answer", "unit", "comments", "respondents",
    "base", "base_comments", "base_respondents", "percent_of_comments", "percent_of_respondents",
    "distinct_comments", "uncertain_comments", "coded_by_people", "status", "percent_status",
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
    quotes : whole redacted sentences by question, theme and group of answers, in the tables' order.
    demographics : respondents by theme and demographic group, over all questions.
    together : comments with both of two themes, over all questions.
    estimates : shares of themes with intervals, where people coded a random sample.
    """

    counts: pd.DataFrame
    quotes: pd.DataFrame
    demographics: pd.DataFrame
    together: pd.DataFrame
    estimates: pd.DataFrame

    def frames(self) -> dict[str, pd.DataFrame]:
        """The tables by name, to keep on disk; ``Tables(**frames)`` is the way back."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def tabulate(
    comments: pd.DataFrame,
    assignments: pd.DataFrame,
    *,
    consultation: Any,
    codebook: Codebook,
    sample: Collection[str] = (),
) -> Tables:
    """Count themes by question and closed answer, and leave out what could identify someone.

    Parameters
    ----------
    comments : the comments table after classify, one row per respondent and question
    assignments : one row per comment and code (comment_id, code_id, assigned, source, …)
    consultation : title, questions (id, text, answers in order, groups) and the tabulate settings
    sample : ids of comments that were drawn by lot and coded by people; their probabilities in
        `assignments` must come from models that did not learn from them

    Raises
    ------
    UserError
        When the file of quote choices cannot be used.
    """
    settings = consultation.tabulate
    codes = tabulated(codebook)
    themes = theme_matrix(comments, assignments, codes)
    by_people = set(assignments.loc[assignments["source"].eq("human"), "comment_id"])
    quotable, choices = _quotable(comments, themes, consultation)
    budget = Budget(settings.quotes_limit)
    counted, quoted, estimated = [], [], []
    for question in consultation.questions:
        here = comments["question_id"].eq(question.id).to_numpy(dtype=bool)
        if not here.any():
            continue
        asked = comments[here].reset_index(drop=True)
        table = question_table(asked, themes[here], question=question, codes=codes)
        quotes = choose_quotes(
            asked, themes[here], table, quotable=quotable[here], codes=codes,
            choices=choices, settings=settings, budget=budget,
        )  # fmt: skip
        lines, quotes = _protected(table, asked, quotes, settings)
        lines = quality_counts(lines, asked, table, by_people=by_people)
        if settings.disclosure == "round":
            lines[list(QUALITY)] = lines[list(QUALITY)].map(
                lambda count: rounded_to(count, settings.rounding_base), na_action="ignore"
            )
        shares = estimate_shares(
            asked, assignments, themes[here], table, lines, codes=codes, sample=sample
        )
        for part in (lines, quotes, shares):
            part["question_id"], part["question"] = question.id, question.text or question.id
            part["question_label"] = question.label or question.text or question.id
        counted.append(lines[list(COUNTS)])
        quoted.append(quotes[list(QUOTES)])
        estimated.append(shares[list(ESTIMATES)])
    total = settings.minimum_cell if settings.minimum_total is None else settings.minimum_total
    return Tables(
        counts=_stacked(counted, COUNTS),
        quotes=_stacked(quoted, QUOTES),
        demographics=_by_demographic(comments, themes, consultation, codes),
        together=themes_together(comments, themes, codes=codes, minimum=total),
        estimates=_stacked(estimated, ESTIMATES),
    )


def _by_demographic(
    comments: pd.DataFrame, themes: NDArray[np.bool_], consultation: Any, codes: Sequence[Code]
) -> pd.DataFrame:
    settings = consultation.tabulate
    parts = []
    for demographic in consultation.demographics:
        table = demographic_table(
            comments, themes, demographic=demographic, codes=codes, minimum=settings.minimum_group
        )
        if table is None:
            continue
        people = table.in_row.shape[1]
        left_out = left_out_cells(
            table,
            listed=np.zeros(people, dtype=bool),
            told=np.full(people, -1, dtype=np.int64),
            groups=[],
            settings=settings,
        )
        lines = _counts_as_printed(table.lines(left_out), settings)
        parts.append(demographic_lines(lines, demographic))
    return _stacked(parts, DEMOGRAPHICS)


def _protected(
    table: Crosstab, comments: pd.DataFrame, quotes: pd.DataFrame, settings: TabulateSettings
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """A question's lines as they are printed, and the quotes beside them.

    What a quote tells is counted in. A quote whose cell is left out is dropped, and tells nothing:
    then what is left out is decided anew.
    """
    while True:
        left_out = left_out_cells(
            table,
            listed=was_read(comments),
            told=_told(comments, quotes, table),
            groups=_groups(table),
            settings=settings,
        )
        lines = _printed(table.lines(left_out), settings)
        kept = _beside_printed(quotes, lines)
        if len(kept) == len(quotes):
            return lines, quotes
        quotes = kept


def _quotable(
    comments: pd.DataFrame, themes: NDArray[np.bool_], consultation: Any
) -> tuple[NDArray[np.bool_], Choices]:
    """Which comments may be quoted, bool [n], and what the analyst chose among them."""
    settings = consultation.tabulate
    demographics = [f"demographic_{each.name}" for each in consultation.demographics]
    people = comments.drop_duplicates("respondent_id").reset_index(drop=True)
    risky = singled_out(
        people, demographics, sets_of=settings.quotes_demographics, minimum=settings.quotes_alike
    )
    quotable = was_read(comments) & themes.any(axis=1)
    quotable &= ~comments["respondent_id"].isin(people.loc[risky, "respondent_id"]).to_numpy()
    if settings.quote_choices is None:
        return quotable, Choices()
    by_id = pd.Series(quotable, index=comments["comment_id"])
    return quotable, read_choices(consultation.folder / settings.quote_choices, quotable=by_id)


def _told(comments: pd.DataFrame, quotes: pd.DataFrame, table: Crosstab) -> NDArray[np.int64]:
    """The column beside which each comment is quoted, or -1: readers know that much."""
    told = np.full(len(comments), -1, dtype=np.int64)
    places = pd.MultiIndex.from_frame(table.columns[["answer_kind", "answer_id"]])
    rows = pd.Index(comments["comment_id"]).get_indexer(pd.Index(quotes["comment_id"]))
    told[rows] = places.get_indexer(pd.MultiIndex.from_frame(quotes[["answer_kind", "answer_id"]]))
    return told


def _groups(table: Crosstab) -> list[list[int]]:
    """For every closed answer, group of answers and no answer, the single columns of it."""
    kinds = table.columns["answer_kind"].ne("total")
    made_of: list[list[int]] = table.columns.loc[kinds, "made_of"].tolist()
    return made_of


def _printed(lines: pd.DataFrame, settings: TabulateSettings) -> pd.DataFrame:
    """Counts as they are printed, with status, bases and percentages."""
    return with_bases(_counts_as_printed(lines, settings)).rename(columns={"counts": "unit"})


def _counts_as_printed(lines: pd.DataFrame, settings: TabulateSettings) -> pd.DataFrame:
    printed = lines.copy()
    for unit in ("comments", "respondents"):
        if settings.disclosure == "round":
            printed[unit] = rounded_to(printed[unit].to_numpy(), settings.rounding_base)
        printed[unit] = printed[unit].astype("Int64").mask(printed["left_out"])
    printed["comments"] = printed["comments"].where(printed["counts"].eq("comments"))
    plain = "r" if settings.disclosure == "round" else ""
    printed["status"] = printed["left_out"].map({True: "c", False: plain}).astype("str")
    return printed


def _beside_printed(quotes: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """Quotes of the cells whose count is printed: the others would stand beside a hidden number."""
    printed = lines[lines["section"].eq("themes") & lines["status"].ne("c")]
    places = pd.MultiIndex.from_frame(printed[["row_id", "answer_kind", "answer_id"]])
    quoted = pd.MultiIndex.from_frame(quotes[["theme_id", "answer_kind", "answer_id"]])
    return quotes[quoted.isin(places)].reset_index(drop=True)


def _stacked(parts: list[pd.DataFrame], columns: tuple[str, ...]) -> pd.DataFrame:
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=list(columns))
