"""What a consultation is called at first: by its file's name, or its folder's."""

import re
from functools import cache
from importlib.resources import files
from pathlib import Path

from pipeline.files.yaml_data import yaml_data

_LEAST = 3  # letters of a name that says something
_PARTS = re.compile(r"[_\-.,;()\[\]\s]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NO_WORD = re.compile(r"[\W\d_]*|v?\d+\w?|(?=\w*\d)[0-9a-f]{6,}|\d+(st|nd|rd|th)?", re.IGNORECASE)
_YEAR = re.compile(r"(19|20)\d\d")


def title_of_file(responses: Path) -> str:
    """Draft a title: of the file's name, else its folder's, what is not "export" or a date."""
    place = responses.resolve()
    folder = "" if place.parent in (Path.home(), Path(place.anchor)) else place.parent.name
    return _told_by(place.stem) or _told_by(folder) or "Consultation"


def _told_by(name: str) -> str:
    """A name without what it says of the file; "" where it says nothing of what was asked."""
    words = [word for part in _PARTS.split(name) for word in _CAMEL.split(part) if word]
    told = [not _says_nothing(word) for word in words]
    if not any(told):
        return ""
    first, end = told.index(True), len(told) - told[::-1].index(True)
    if (
        end < len(words)
        and _YEAR.fullmatch(words[end])
        and not any(map(str.isdigit, words[end + 1 :]))
    ):
        end += 1  # "Budget 2026", not "Budget 2026 05 03"
    title = " ".join(words[first:end])
    if sum(map(str.isalpha, title)) < _LEAST or all(
        word.lower() in _of_any("survey") for word in words[first:end]
    ):
        return ""
    return title[0].upper() + title[1:]


def _says_nothing(word: str) -> bool:
    return word.lower().rstrip("0123456789") in _of_any("file") or bool(_NO_WORD.fullmatch(word))


@cache
def _of_any(group: str) -> frozenset[str]:
    text = (files("pipeline.ingest.drafting") / "titles.yaml").read_text(encoding="utf-8")
    return frozenset(yaml_data(text)[group].split())
