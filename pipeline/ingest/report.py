"""What ingest found, in sentences: counts and columns, never a word of a comment."""

import pandas as pd

from pipeline.files.flat import FlatTable
from pipeline.ingest.find_columns import Columns
from pipeline.ingest.survey import Survey

_SHOWN = 12


def told(comments: pd.DataFrame, table: FlatTable, columns: Columns, survey: Survey) -> list[str]:
    """Word the counts of an ingested survey, one sentence an entry."""
    encoding = f", read as {table.encoding}" if table.encoding else ""
    lines = [
        f"{_many(len(table.frame), 'row')} in {survey.input_path}{encoding}.",
        f"{_many(comments['respondent_id'].nunique(), 'respondent')} and "
        f"{_many(len(survey.questions), 'question')}.",
    ]
    for question in survey.questions:
        mine = comments[comments["question_id"] == question.id]
        counts = mine["substance"].value_counts()
        closed = f"{mine['rating'].notna().sum():,} closed answers, " if question.answers else ""
        lines.append(
            f"{question.id}: {closed}{_many(int(counts.get('comment', 0)), 'comment')}, "
            f"{counts.get('no_substance', 0):,} that say nothing (n/a, as above) and "
            f"{counts.get('blank', 0):,} blank."
        )
    grouped = comments.dropna(subset=["duplicate_group"])
    if len(grouped):
        groups = grouped["duplicate_group"].nunique()
        largest = grouped["duplicate_size"].max()
        lines.append(
            f"{_many(len(grouped), 'comment')} in {_many(groups, 'group')} of (near) copies, "
            f"the largest from {largest:,} respondents."
        )
    unused = [name for name in columns.names if name not in _used(columns, survey)]
    if unused:
        shown = ", ".join(f"'{name}'" for name in unused[:_SHOWN])
        more = f" and {len(unused) - _SHOWN} more" if len(unused) > _SHOWN else ""
        lines.append(f"Not used: {_many(len(unused), 'column')} ({shown}{more}).")
    return lines


def _used(columns: Columns, survey: Survey) -> set[str]:
    named = survey.input
    wanted = [named.respondent, named.question, named.comment, named.answer, named.comment_id]
    wanted += [*named.identifying, *(group.column for group in survey.demographics)]
    for question in survey.questions:
        wanted += [question.answer, question.comment, question.other]
    return {columns.find(name, "column") for name in wanted if name}


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
