"""What says nothing depends on what was asked: "Nothing" answers "What could we do better?"."""

import pandas as pd

from pipeline.ingest.substance import substance_of
from pipeline.ingest.survey import Survey
from pipeline.language.folding import comparable


def substance_by_question(comments: pd.DataFrame, survey: Survey) -> pd.Series:
    """Sort comments into `blank`, `no_substance` and `comment`, each by its question's phrases.

    Parameters
    ----------
    comments : question_id, text, one row per respondent and question

    Returns
    -------
    Series of str [n]. What a question says of a phrase stands above what [input] says of it.
    """
    found = pd.Series("blank", index=comments.index, dtype="str")
    everywhere = survey.input
    for question in survey.questions:
        empty = {comparable(phrase) for phrase in question.no_substance}
        here = comments["question_id"] == question.id
        found[here] = substance_of(
            comments.loc[here, "text"],
            no_substance=(*everywhere.no_substance, *question.no_substance),
            substance=(
                *(each for each in everywhere.substance if comparable(each) not in empty),
                *question.substance,
            ),
        )
    return found
