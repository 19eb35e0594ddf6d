"""Closed answers stand in every table as the settings spell them: none may hold personal data."""

import re
from typing import NamedTuple

import pandas as pd

from pipeline.errors import UserError
from pipeline.language.folding import comparable
from pipeline.language.lexicon import fold, lexicon
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.questionnaire.scales import scale_of
from pipeline.redact.many import find_in_many
from pipeline.redact.settings import RedactSettings
from pipeline.redact.spans import Span

_SENTENCE = 5  # words from which a name is believed: "Thornleigh" alone may be a district
_BY_LOOKS = {"PERSON", "URL", "HANDLE", "ADDRESS", "PLACE"}
"""what is told by how it looks: "Software as a Service (SaaS)" may be taken for somebody"""
_OFFERED = 2  # respondents who gave an answer word for word: nobody typed it
_WORDS = re.compile(r"[^\W\d_]+")


class _Listed(NamedTuple):
    """An answer, and where the settings list it."""

    where: str
    setting: str
    answer: str
    column: str
    """of the comments table, in which it is given"""
    question: str
    typed: bool
    """whether it could have been typed: not where it has a column of its own"""


def personal_answers(
    questionnaire: Questionnaire, settings: RedactSettings, comments: pd.DataFrame
) -> list[str]:
    """Refuse closed answers and groups of respondents in which redaction recognises something.

    A name counts in answers of five words and more, but not in the answers of a known scale. What
    is told by its looks counts in what one respondent gave and could have typed.

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
        if all(map(_by_looks, spans)) and _was_offered(each, spans, comments):
            told.append(
                f"{each.where}: {kinds} by its looks. It was offered to respondents, so it is "
                "taken for none and printed: see that it names nobody."
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
            question.id, typed=isinstance(question.answer, str | None),
        )
        for question in questionnaire.questions
        for number, answer in enumerate(question.answers, start=1)
    ]  # fmt: skip
    groups = [
        _Listed(
            f"demographic '{group.name}', answer {number}", "`order`", answer,
            f"demographic_{group.name}", "", typed=len(group.columns) == 1,
        )
        for group in questionnaire.demographics
        for number, answer in enumerate(group.order, start=1)
    ]  # fmt: skip
    return [*answers, *groups]


def _by_looks(span: Span) -> bool:
    return span.entity in _BY_LOOKS and span.recogniser != "deny_list"


def _was_offered(listed: _Listed, spans: list[Span], comments: pd.DataFrame) -> bool:
    """Whether a form offered the answer: by a column of its own, or by how many gave it."""
    if not listed.typed:
        return True
    if listed.column not in comments:
        return False
    here = comments if not listed.question else comments[comments["question_id"] == listed.question]
    given = here.drop_duplicates("respondent_id")[listed.column].dropna()
    wanted = comparable(listed.answer)
    count = sum(wanted in map(comparable, cell.split("\n")) for cell in given)
    if count >= _OFFERED:
        return True
    named = [listed.answer[span.start : span.end] for span in spans if span.entity == "PERSON"]
    return len(named) == len(spans) and not any(map(_holds_a_name, named))


def _holds_a_name(text: str) -> bool:
    """Whether some word of it is a given name or surname that is no everyday word."""
    known = lexicon()
    words = [fold(word) for word in _WORDS.findall(text)]
    return any(
        (word in known.given or word in known.surnames) and known.words.get(word) not in ("a", "b")
        for word in words
    )
