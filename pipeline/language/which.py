"""Which language a comment is written in: English, Welsh or another.

A comment is English unless there is good reason to say otherwise, since everything that reads
comments reads English. Reason one: few of its words are everyday English, or it is a sentence
without any word that English sentences can hardly do without. Reason two: a language
identifier (Lui and Baldwin 2012, "langid.py: an off-the-shelf language identification tool") is
sure, of Welsh between Welsh and English alone, of another language among all that it knows. A
comment in both languages whose English half can be read is English.
"""

import copy
import io
import unicodedata
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import regex

from pipeline.files.yaml_data import yaml_data
from pipeline.language.lexicon import fold, lexicon

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*")
_APART = regex.compile(r"\[[A-Z_ ]+(?: \d+)?\]|\S*[@/\d]\S*")  # placeholders, addresses, numbers
_ENOUGH = 4  # words in small letters
_LONG = 3  # letters
_READ = 2_000  # characters: enough to tell, however long a comment is
_ENGLISH = 1 / 3  # share of everyday English words from which a comment is English
_SURE = 0.9
_SENTENCE = 8  # words


def language_of(text: str, least_letters: int = 20) -> str:
    """Tell the language of a text: "en", "cy" or "other".

    Parameters
    ----------
    least_letters : a text of fewer letters is too short to tell, and counts as English, unless its
        letters are none of the Latin alphabet
    """
    start = _APART.sub(" ", text[:_READ])
    words = _WORD.findall(start)
    letters = "".join(words)
    if sum(_is_latin(letter) for letter in letters) < len(letters) / 2:
        return "other"
    if len(letters) < least_letters:
        return "en"
    # Names say nothing of a language, and what is redacted of them must not change the answer.
    # Words of one or two letters tell little: "a", "am" and "i" are English and Welsh.
    long = [word for word in words if len(word) >= _LONG] or words
    small = [word for word in long if word[0].islower()]
    if not small and not start.isupper():
        return "en"  # a list of names
    told_by = small if len(small) >= _ENOUGH else long
    known = lexicon().words
    everyday = sum(known.get(fold(word)) in ("a", "b") for word in told_by)
    # "Plan", "plus" and "bus" are French too.
    usual = len(words) < _SENTENCE or any(word.lower() in _usual_english() for word in words)
    if usual and everyday >= _ENGLISH * len(told_by):
        return "en"
    between_two, among_all = _identifiers()
    language, probability = between_two.classify(start)
    likeliest, of_all = among_all.classify(start)
    if language == "cy" and probability >= _SURE and likeliest in ("cy", "en"):
        return "cy"
    return "other" if likeliest not in ("cy", "en") and of_all >= _SURE else "en"


def _is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")


@lru_cache(maxsize=1)
def _usual_english() -> frozenset[str]:
    text = Path(__file__).with_name("usual_english.yaml").read_text(encoding="utf-8")
    return frozenset(yaml_data(text)["words"])


@lru_cache(maxsize=1)
def _identifiers() -> "tuple[LanguageIdentifier, LanguageIdentifier]":
    """One that knows Welsh and English alone, and one that knows some hundred languages."""
    from unittest.mock import patch

    from py3langid import modelio
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    # The library unpacks its model into a temporary file: into memory instead, since no command
    # writes outside its folders.
    in_memory = SimpleNamespace(TemporaryFile=lambda **_: io.BytesIO())
    with patch.object(modelio, "tempfile", in_memory, create=True):
        among_all = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    between_two = copy.copy(among_all)
    between_two.set_languages(["en", "cy"])
    return between_two, among_all
