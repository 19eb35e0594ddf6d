"""What surveys always say: their lead-ins, their instructions, their small words."""

import re
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.files.yaml_data import yaml_data
from pipeline.ingest.drafting.headings import worded

_TELLING = 2  # letters beyond which a word says what a question is about


def own_words(text: str) -> set[str]:
    """The words that say what a text is about, lower case: not "please explain your answer"."""
    said = listed("words") | listed("words_in_welsh")
    return {
        word
        for word in worded(text).split()
        if len(word) > _TELLING and word not in said and not word.isdigit()
    }


@cache
def listed(group: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(_content()[group].split())


@cache
def said(group: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a group, to be looked for in any case."""
    found = _content()[group]
    return tuple(
        re.compile(p, re.IGNORECASE) for p in ([found] if isinstance(found, str) else found)
    )


@cache
def names_of_questions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Names that questions have of their own, each with the pattern of such a question."""
    return tuple((name, re.compile(p, re.IGNORECASE)) for name, p in _content()["called"].items())


@cache
def _content() -> dict[str, Any]:
    text = (files("pipeline.ingest.drafting") / "surveys_say.yaml").read_text(encoding="utf-8")
    content: dict[str, Any] = yaml_data(text)
    return content
