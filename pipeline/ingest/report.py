"""What ingest found, in sentences: counts and columns, never a word of a comment."""

import pandas as pd

from pipeline.files.flat import FlatTable
from pipeline.ingest.closed import closed_answers
from pipeline.ingest.find_columns import Columns
from pipeline.ingest.period import Period
from pipeline.ingest.survey import Survey
from pipeline.questionnaire.questions import Question
from pipeline.tables.readable import forbidden, not_said, only_quotes
from pipeline.terminal.amounts import amount

_SHOWN = 12


def told(comments: pd.DataFrame, table: FlatTable, columns: Columns, survey: Survey) -> list[str]:
    """Word the counts of an ingested survey, one sentence an entry."""
    encoding = f", read as {table.encoding}" if table.encoding else ""
    lines = [
        f"{amount(len(table.frame), 'row')} in {survey.input_path}{encoding}.",
        f"{amount(comments['respondent_id'].nunique(), 'respondent')} and "
        f"{amount(len(survey.questions), 'question')}.",
    ]
    by_question = comments.groupby("question_id")
    closed = by_question["rating"].count()
    kinds = {
        str(name): each.droplevel(0)
        for name, each in by_question["substance"].value_counts().groupby(level=0)
    }
    for question in survey.questions:
        counts = kinds.get(question.id, pd.Series(dtype="int64"))
        asked_of, box = int(counts.sum()), int(counts.drop("not_asked", errors="ignore").sum())
        said = []
        if question.answers:
            said.append(f"{closed.get(question.id, 0):,} closed answers")
        if set(counts.index) != {"not_asked"}:
            said.append(
                f"{amount(int(counts.get('comment', 0)), 'comment')}, "
                f"{counts.get('no_substance', 0):,} that say nothing (n/a, as above) and "
                f"{counts.get('blank', 0):,} blank"
            )
        asked = f" Asked of {asked_of:,}." if question.asked_of else ""
        if question.comment_asked_of:
            asked = f" {box:,} were asked to comment."
        lines.append(f"{question.id}: {', '.join(said)}.{asked}")
        lines += _typed(question, table, columns)
    lines += _silent_demographics(comments, survey)
    lines += _preferences(comments)
    grouped = comments.dropna(subset=["duplicate_group"])
    if len(grouped):
        groups = grouped["duplicate_group"].nunique()
        largest = grouped["duplicate_size"].max()
        lines.append(
            f"{amount(len(grouped), 'comment')} in {amount(groups, 'group')} of (near) copies, "
            f"the largest from {largest:,} respondents."
        )
    used = _used(columns, survey)
    unused = [name for name in columns.names if name not in used]
    if unused:
        shown = ", ".join(f"'{name}'" for name in unused[:_SHOWN])
        more = f" and {len(unused) - _SHOWN} more" if len(unused) > _SHOWN else ""
        lines.append(f"Not used: {amount(len(unused), 'column')} ({shown}{more}).")
    return lines


def told_of_period(period: Period | None, survey: Survey) -> list[str]:
    """When people answered, or that the columns named for it do not tell."""
    if period is not None:
        return [f"Answered from {period.first} to {period.last}."]
    if not survey.input.answered_on:
        return []
    return [
        "`answered_on` does not tell when people answered: a cell is no date, or could be of two "
        "days (03/04/2026), so the report leaves the dates to its author."
    ]


def _typed(question: Question, table: FlatTable, columns: Columns) -> list[str]:
    """Where something else than an answer was typed into the answer's own cell."""
    own = [name for name in question.other_columns if name in question.answer_columns]
    if not own:
        return []
    column = columns.find(own[0], "other")
    typed = closed_answers(question, table, columns).other.str.strip() != ""
    if not typed.any():
        return []
    rows = table.rows[typed.to_numpy()]
    shown = ", ".join(str(row) for row in rows[:_SHOWN])
    more = f" and {len(rows) - _SHOWN} more" if len(rows) > _SHOWN else ""
    return [
        f"{question.id}: column '{column}', {'rows' if len(rows) > 1 else 'row'} {shown}{more}: "
        "none of the answers; read as a text, redacted and coded like a comment."
    ]


def _preferences(comments: pd.DataFrame) -> list[str]:
    """How many asked not to be published, did not say, or agreed to quotes alone."""
    if "publishing" not in comments:
        return []
    people = comments.loc[forbidden(comments), "respondent_id"].nunique()
    blank = comments.loc[not_said(comments), "respondent_id"].nunique()
    silent = f" ({blank:,} of them left it blank)" if blank else ""
    lines = [
        f"{amount(people, 'respondent')} did not agree to be published{silent}: counted and coded, "
        "and neither listed nor quoted."
    ]
    quoted = comments.loc[only_quotes(comments), "respondent_id"].nunique()
    if quoted:
        lines.append(
            f"{amount(quoted, 'respondent')} agreed to be quoted, and were not asked about more: "
            "quoted in part, and not listed."
        )
    return lines


def _silent_demographics(comments: pd.DataFrame, survey: Survey) -> list[str]:
    """Demographics whose table is none, or says nothing."""
    lines = []
    people = comments.drop_duplicates("respondent_id")
    for group in survey.demographics:
        given = people[f"demographic_{group.name}"]
        different = given.dropna().unique()
        if not len(different):
            lines.append(f"demographic '{group.name}': nobody answered it, so it has no table.")
        elif len(different) == 1:
            blank = int(given.isna().sum())
            rest = f", and {blank:,} left it blank" if blank else ""
            lines.append(
                f"demographic '{group.name}': everybody who answered gave the same answer{rest}: "
                "its table compares nobody."
            )
    return lines


def _used(columns: Columns, survey: Survey) -> set[str]:
    named = survey.input
    wanted = [named.respondent, named.question, named.comment, named.answer, named.comment_id]
    wanted += [*named.identifying, *named.answered_on]
    if named.publishing:
        wanted.append(named.publishing.column)
    wanted += [column for group in survey.demographics for column in group.columns]
    wanted += [column for question in survey.questions for column in question.columns]
    return {columns.find(name, "column") for name in wanted if name}
