"""Abbreviations of the survey's own wording: "LTN" in a question is nobody's name in an answer."""

import re

from pipeline.language.lexicon import fold, lexicon
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.redact.settings import RedactSettings

_ABBREVIATION = re.compile(r"\b([A-Z]{2,6})s?\b")
_SHOUTED = 0.5  # of the letters of a text are capitals: it tells no abbreviation from a word


def with_abbreviations(settings: RedactSettings, questionnaire: Questionnaire) -> RedactSettings:
    """Allow what the questions and answers abbreviate, as one and as many.

    An English word that is emphasised and whatever is somebody's name too are no abbreviations.
    """
    texts = [
        text for question in questionnaire.questions for text in (question.text, *question.answers)
    ]
    found = {
        word
        for text in texts
        if not _is_shouted(text)
        for word in _ABBREVIATION.findall(text)
        if _means_nothing_else(fold(word))
    }
    allow = (*settings.allow, *sorted(found | {f"{word}s" for word in found}))
    return settings.model_copy(update={"allow": allow}) if found else settings


def _means_nothing_else(word: str) -> bool:
    known = lexicon()
    return not (known.given.get(word) or known.surnames.get(word) or word in known.words)


def _is_shouted(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return len(letters) > 8 and capitals >= _SHOUTED * len(letters)
