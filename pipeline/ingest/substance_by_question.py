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
    everywhere = survey.input
    own = {each.id: each for each in survey.questions if each.substance or each.no_substance}
    filled = comments["text"] != ""
    elsewhere = comments["question_id"].isin(list(own))
    found = pd.Series("blank", index=comments.index, dtype="str")
    usual = filled & ~elsewhere
    found[usual] = substance_of(
        comments.loc[usual, "text"],
        no_substance=everywhere.no_substance,
        substance=everywhere.substance,
    )
    for name, texts in comments.loc[filled & elsewhere].groupby("question_id")["text"]:
        question = own[str(name)]
        empty = {comparable(phrase) for phrase in question.no_substance}
        kept = [each for each in everywhere.substance if comparable(each) not in empty]
        found[texts.index] = substance_of(
            texts,
            no_substance=(*everywhere.no_substance, *question.no_substance),
            substance=(*kept, *question.substance),
        )
    return found
