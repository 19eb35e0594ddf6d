"""One respondent, found in the file by the export's id or the keyed one."""

import re
from typing import NamedTuple

import pandas as pd

from pipeline.ingest.find_columns import Columns
from pipeline.ingest.ids import comment_ids, respondent_ids
from pipeline.ingest.people import respondents_in
from pipeline.ingest.stage import answers_in, read_responses
from pipeline.ingest.survey import Survey

_KEYED = re.compile(r"r-(?:[0-9a-f]{10}|[0-9a-f]{24})")


class Respondent(NamedTuple):
    """One respondent by the ids that outputs know them by."""

    respondent_id: str
    comment_ids: frozenset[str]
    """of what they wrote, or would have been given for each question"""
    rows: tuple[int, ...]
    """rows of the file that hold them; () when it does not"""


def respondent_in_file(survey: Survey, named: str) -> Respondent | None:
    """Find a respondent by the export's own id or by the keyed one (`r-…`); None if not there.

    Raises
    ------
    UserError
        When the file cannot be read or does not fit the survey.
    """
    table = read_responses(survey).table
    columns = Columns(list(table.frame.columns), str(survey.input_path))
    respondents = respondents_in(table, columns, survey)
    keyed = respondent_ids(respondents, survey.id_key)
    named = named.strip()
    theirs = respondents.eq(named) if respondents.eq(named).any() else keyed.eq(named)
    if not theirs.any():
        return None
    answers = answers_in(table, respondents, columns, survey)
    answers["comment_id"] = comment_ids(answers, survey.id_key)
    wrote = answers.loc[answers["respondent"].isin(respondents[theirs]), "comment_id"]
    rows = tuple(table.rows[theirs.to_numpy()].tolist())
    return Respondent(keyed[theirs].iloc[0], frozenset(wrote), rows)


def respondent_outside_file(survey: Survey, named: str) -> Respondent:
    """Return the ids that a respondent has, or would have, who is not in the file (any more).

    From a keyed id, and from comments that the file names itself, no comment id can be worked out.
    """
    named = named.strip()
    if _KEYED.fullmatch(named):
        return Respondent(named, frozenset(), ())
    key = survey.id_key
    questions = [question.id for question in survey.questions]
    answers = pd.DataFrame({"question_id": questions, "comment_key": named}, dtype="str")
    keyed = respondent_ids(pd.Series([named], dtype="str"), key).iloc[0]
    return Respondent(keyed, frozenset(comment_ids(answers, key)), ())
