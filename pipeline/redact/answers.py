"""Closed answers stand in every table as the settings spell them: none may hold personal data."""

import re
from typing import NamedTuple

import pandas as pd

from pipeline.errors import UserError
from pipeline.language.folding import comparable
from pipeline.questionnaire.closed_answers import gave
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.questionnaire.scales import scale_of
from pipeline.redact.many import find_in_many
from pipeline.redact.settings import RedactSettings
from pipeline.redact.spans import Span

_SENTENCE = 5  # words from which a name is believed: "Thornleigh" alone may be a district
_BY_LOOKS = {"PERSON", "URL", "HANDLE", "ADDRESS", "PLACE"}
"""what is told by how it looks: "Software as a Service (SaaS)" may be taken for somebody"""
_OFFERED = 3  # respondents who gave an answer word for word: nobody typed it
_WORDS = re.compile(r"\w+")


class _Listed(NamedTuple):
    """An answer, and where the settings list it."""

    where: str
    setting: str
    answer: str
    column: str
    """of the comments table, in which it is given"""
    question: str
    headings: tuple[str, ...]
    """of the columns that stand for one answer each"""


def personal_answers(
    questionnaire: Questionnaire, settings: RedactSettings, comments: pd.DataFrame
) -> list[str]:
    """Refuse closed answers and groups of respondents in which redaction recognises something.

    A name counts in answers of five words and more, but not in the answers of a known scale. What
    is told by its looks counts in what fewer than three respondents gave, unless it
    is the heading of a column of its own.

    Parameters
    ----------
    comments : as `ingest` returns them

    Returns
    -------
    Sentences about the answers that several gave in which something was recognised by its looks.

    Raises
    ------
    UserError
        Names the question, the answer's number and what was recognised; never quotes the answer.
    """
    listed = _listed(questionnaire)
    if not listed:
        return []
    found = find_in_many([(each.answer, ()) for each in listed], settings)
    scales = [scale_of(question.answers) for question in questionnaire.questions]
    opinions = {answer for scale in scales if scale is not None for answer in scale.answers}
    told = []
    for each, seen in zip(listed, found, strict=True):
        words = max(len(half.split()) for half in each.answer.split(" / "))  # in two languages
        spoken = bool(each.question) and words >= _SENTENCE and each.answer not in opinions
        spans = [span for span in seen.spans if spoken or span.entity != "PERSON"]
        if not spans:
            continue
        kinds = ", ".join(dict.fromkeys(span.entity for span in spans))
        if all(map(_by_looks, spans)) and _was_offered(each, comments):
            told.append(
                f"{each.where}: {kinds} by its looks. Several gave it, or it heads a column, so it "
                "is taken for an offered answer and printed: see that it names nobody."
            )
            continue
        raise UserError(
            f"{each.where}: redaction recognises {kinds} in it, and every table would print it: "
            f"take it out of {each.setting} and name the column as the question's `other` too, or, "
            "where it is no personal data, put its words into `allow` under [redact]."
        )
    return told


def _listed(questionnaire: Questionnaire) -> list[_Listed]:
    answers = [
        _Listed(
            f"question '{question.id}', answer {number}", "`answers`", answer, "rating",
            question.id, _of_options(question.answer_columns),
        )
        for question in questionnaire.questions
        for number, answer in enumerate(question.answers, start=1)
    ]  # fmt: skip
    groups = [
        _Listed(
            f"demographic '{group.name}', answer {number}", "`order`", answer,
            f"demographic_{group.name}", "", _of_options(group.columns),
        )
        for group in questionnaire.demographics
        for number, answer in enumerate(group.order, start=1)
    ]  # fmt: skip
    return [*answers, *groups]


def _of_options(columns: tuple[str, ...]) -> tuple[str, ...]:
    """The columns, where each stands for an answer: not the one column of all answers."""
    return columns if len(columns) > 1 else ()


def _by_looks(span: Span) -> bool:
    return span.entity in _BY_LOOKS and span.recogniser != "deny_list"


def _was_offered(listed: _Listed, comments: pd.DataFrame) -> bool:
    """Whether a form offered the answer: by a heading with its words, or by how many gave it."""
    if any(f" {_words(listed.answer)} " in f" {_words(name)} " for name in listed.headings):
        return True
    if listed.column not in comments:
        return False
    asked = comments["question_id"] == listed.question
    here = comments[asked] if listed.question else comments.drop_duplicates("respondent_id")
    return int(gave(here[listed.column], [listed.answer]).sum()) >= _OFFERED


def _words(text: str) -> str:
    return " ".join(_WORDS.findall(comparable(text)))
