"""The theme tables: what tabulate hands to publish, already protected."""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

COUNTS = (
    "question_id", "question", "question_label", "section", "row_id", "row",
    "answer_kind", "answer_id", "answer", "unit", "comments", "respondents",
    "base", "base_comments", "base_respondents", "percent_of_comments", "percent_of_respondents",
    "distinct_comments", "uncertain_comments", "coded_by_people", "status", "percent_status",
)  # fmt: skip
ANSWERS = ("question_id", "answer_kind", "answer_id", "answer", "part_id", "part")
QUOTES = (
    "question_id", "question", "question_label", "theme_id", "theme",
    "answer_kind", "answer_id", "answer", "comment_id", "quote",
)  # fmt: skip
DEMOGRAPHICS = (
    "demographic", "demographic_label", "section", "row_id", "row", "group", "respondents",
    "base", "base_respondents", "percent_of_respondents", "status", "percent_status",
)  # fmt: skip
TOGETHER = (
    "theme_id", "theme", "with_theme_id", "with_theme", "comments", "respondents", "status",
)  # fmt: skip
ESTIMATES = (
    "question_id", "question_label", "theme_id", "theme", "answer_kind", "answer_id", "answer",
    "minus_answer_id", "minus_answer", "method", "percent", "low", "high", "people_low",
    "people_high", "labelled", "to_verify",
)  # fmt: skip
SUBPOINTS = (
    "question_id", "question_label", "theme_id", "theme", "point", "phrase", "comments",
    "respondents", "status",
)  # fmt: skip
SUBPOINT_QUOTES = (
    "question_id", "question_label", "theme_id", "theme", "point", "phrase", "comment_id", "quote",
)  # fmt: skip
CAMPAIGNS = (
    "question_id", "question_label", "campaign", "respondents", "respondents_adding", "status",
    "theme_ids", "themes", "decided_by_people", "campaign_text",
)  # fmt: skip
COMPARED = ("percent_then", "base_then", "percent_now", "base_now", "points", "low", "high")
"""Numbers of a theme beside an earlier consultation's: all are there, or none."""
THEN_AND_NOW = (
    "question_id", "question_label", "question_then", "theme_id", "theme", "outcome", *COMPARED,
    "examples", "then",
)  # fmt: skip
OUTCOMES = (
    "compared", "not verified", "definition changed", "left out", "rounded", "nobody wrote",
    "same comments", "theme only now", "theme only then", "question only now", "question only then",
)  # fmt: skip
"""Of a theme beside that of an earlier consultation: compared, or why not."""

NOT_STATED = "Not stated"
"""The demographic group of those who said nothing."""
EVERYONE = "All respondents"
ASKED = "all who were asked"
"""The base of a question that only some were asked."""


@dataclass(frozen=True)
class ThemeTables:
    """The theme tables, already protected: nothing in them is below the minimum or gives it away.

    counts : one line per question × row × answer. Rows run from all responses to the themes,
        answers from the whole question over each closed answer to the groups. Int64 and Float64
        with missing values. `status` of the counts: "" plain, "r" rounded, "c" left out to protect
        people; `percent_status` likewise, and "z" where the base is nobody. Missing for another
        reason: `unit` says whether comments are counted at all; distinct comments and those coded
        by people are counted over whole questions only.
    answers : what each answer column of a question is made of: one line per single answer in it,
        in the survey's order.
    quotes : whole redacted sentences by question, theme and group of answers, in the tables' order.
    demographics : respondents by theme and demographic group, over all questions; all of them in
        `EVERYONE`, those who said nothing in `NOT_STATED`.
    together : comments with both of two themes, over all questions.
    subpoints : what people mean by a theme of a question, in their own words, with counts.
    campaigns : texts that several respondents sent, each with one decision on its themes.
    subpoint_quotes : sentences of each sub-point; of point 0: what only one person says.
    estimates : shares of themes with intervals, where people coded a random sample.
    then_and_now : shares of themes beside those of an earlier consultation, where one is named.
    """

    counts: "pd.DataFrame"
    answers: "pd.DataFrame"
    quotes: "pd.DataFrame"
    demographics: "pd.DataFrame"
    together: "pd.DataFrame"
    estimates: "pd.DataFrame"
    subpoints: "pd.DataFrame"
    subpoint_quotes: "pd.DataFrame"
    campaigns: "pd.DataFrame"
    then_and_now: "pd.DataFrame"

    def frames(self) -> "dict[str, pd.DataFrame]":
        """The tables by name, to keep on disk; ``ThemeTables(**frames)`` is the way back."""
        return {name: getattr(self, name) for name in TABLES}


TABLES = tuple(field.name for field in fields(ThemeTables))
