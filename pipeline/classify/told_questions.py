"""What the program does not know of the questions that comments answer, in sentences."""

from collections.abc import Sequence

from pipeline.classify.model import Model
from pipeline.read.pieces import asks

_SHORT = 3  # words: "The staff" is praise or complaint by what was asked
_MANY = 0.1  # share of such comments


def told_of_questions(
    texts: Sequence[str],
    questions: Sequence[str],
    *,
    question_column: str | None,
    model: Model | None,
    where: str,
) -> list[str]:
    """Say where comments are read without the question that they answer.

    Parameters
    ----------
    texts, questions : of the n comments that are read; "" where the question is not known
    model : the model that judges them, if people's labels taught one
    """
    if question_column is not None:
        if not questions or any(map(asks, questions)):
            return []
        return [
            f"{where}, column '{question_column}' holds no question's text (three words or more), "
            "so that short answers are read without their question: give the column of the "
            "questions as they were asked."
        ]
    if model is not None and model.blend is not None and model.blend.kernel.questions:
        return [
            f"{where} is read without its questions, by a model that learnt from comments with "
            "theirs: name their column with --question-column."
        ]
    short = sum(len(text.split()) <= _SHORT for text in texts)
    if not short or short < _MANY * len(texts):
        return []
    return [
        f"{where}: {short:,} of {len(texts):,} comments have at most three words and are read "
        "without their question, which tells praise from complaint: name the column of the "
        "questions with --question-column."
    ]
