"""Abbreviations of the survey's own wording: "LTN" in a question is nobody's name in an answer."""

import re

from pipeline.language.lexicon import fold, lexicon
from pipeline.questionnaire.questionnaire import Questionnaire

_ABBREVIATION = re.compile(r"\b([A-Z]{2,6})s?\b")
_SHOUTED = 0.5  # of the letters of a text are capitals: it tells no abbreviation from a word


def abbreviations(questionnaire: Questionnaire) -> tuple[str, ...]:
    """Return what the questions and answers abbreviate, as one and as many; no given name."""
    texts = [
        text for question in questionnaire.questions for text in (question.text, *question.answers)
    ]
    found = {
        word
        for text in texts
        if not _is_shouted(text)
        for word in _ABBREVIATION.findall(text)
        if not lexicon().given.get(fold(word))
    }
    return tuple(sorted(found | {f"{word}s" for word in found}))


def _is_shouted(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return len(letters) > 8 and capitals >= _SHOUTED * len(letters)
