"""The survey's own wording: "LTN" or "Pentrewyn" in a question is nobody's name in an answer."""

import re
from collections.abc import Iterator

from pipeline.language.lexicon import fold, lexicon
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.redact.settings import RedactSettings

_ABBREVIATION = re.compile(r"\b([A-Z]{2,6})s?\b")
_SHOUTED = 0.5  # of the letters of a text are capitals: it tells no abbreviation from a word
_CAPITAL = r"[A-ZÀ-Þ][\w'’-]*[a-zà-ÿ][\w'’-]*"
_NAME = re.compile(rf"(?<![.?!:”\"]\s)(?<!^){_CAPITAL}(?: (?:(?:of|the|y|yr|on|in) )?{_CAPITAL})*")
"""capitalised words in the middle of a sentence"""
_OFFERED = re.compile(rf"{_CAPITAL}(?: (?:(?:of|the|and|y|yr|on|in) )?{_CAPITAL}){{0,3}}")
_LETTERS = 4  # of the shortest name


def with_own_words(settings: RedactSettings, questionnaire: Questionnaire) -> RedactSettings:
    """Allow what the questions and answers abbreviate, and keep the places that they name.

    An English word that is emphasised and whatever is somebody's name too are no abbreviations. A
    name of one word is kept where nobody is called so; one of several where it is an answer that is
    offered, such as a ward, and somebody's name in part only, or no word of it is.
    """
    asked = [text for each in questionnaire.questions for text in (each.text, *each.answers)]
    offered = [answer for each in questionnaire.demographics for answer in each.order]
    offered += [answer for each in questionnaire.questions for answer in each.answers]
    abbreviated = {
        word
        for text in asked
        if not _is_shouted(text)
        for word in _ABBREVIATION.findall(text)
        if _is_nobodys(word) and fold(word) not in lexicon().words
    }
    places = {name for text in (questionnaire.title, *asked) for name in _names_in(text)}
    places |= {name for answer in offered if (name := _offered(answer))}
    written = abbreviated | {f"{word}s" for word in abbreviated}
    update = {
        "allow": (*settings.allow, *sorted(written)),
        "places": (*settings.places, *sorted(places)),
    }
    return settings.model_copy(update=update)


def _names_in(text: str) -> Iterator[str]:
    if _is_shouted(text):
        return
    for found in _NAME.finditer(text):
        words = found[0].split()
        ordinary = len(words) == 1 and fold(words[0]) in lexicon().words
        if len(found[0]) >= _LETTERS and not ordinary and all(map(_is_nobodys, words)):
            yield found[0]


def _offered(answer: str) -> str:
    """An answer that is a name of a place or a body and of nobody; "" for any other."""
    name = answer.strip()
    if not _OFFERED.fullmatch(name) or len(name) < _LETTERS or _is_shouted(name):
        return ""
    words = name.split()
    if len(words) == 1 and fold(name) in lexicon().words:
        return ""
    # Somebody is called by two names that people have; "Porth Gwyn" is not.
    persons = sum(not _is_nobodys(word) for word in words)
    return name if persons == 0 or (len(words) > 1 and persons < len(words)) else ""


def _is_nobodys(word: str) -> bool:
    known, folded = lexicon(), fold(word)
    return not (known.given.get(folded) or known.surnames.get(folded))


def _is_shouted(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return len(letters) > 8 and capitals >= _SHOUTED * len(letters)
