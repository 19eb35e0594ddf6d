"""Questions to which "Nothing" is an answer: those that ask what is wrong, or what is good."""

import re
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.files.yaml_data import yaml_data
from pipeline.ingest.drafting.draft_parts import Draft
from pipeline.ingest.drafting.headings import Heading, worded
from pipeline.language.nothing import nothing_said


def find_short_answers(draft: Draft) -> None:
    """Find the phrases that answer a question, though they say nothing in another comment box."""
    for question in draft.questions:
        if draft.layout == "wide" and not question.comment:
            continue
        asked = [Heading(name).text for name in question.comment] or [question.text]
        question.substance = answers_of_a_word(" ".join(asked), question.text)


def answers_of_a_word(asked: str, question: str = "") -> tuple[str, ...]:
    """The phrases such as "nothing" that answer what was asked; () where they say nothing.

    Parameters
    ----------
    asked : the heading of the comments
    question : the question that it stands below, where that is another
    """
    words = _words(asked)
    if _matches("asks_for_more", words) or not _matches("asks_for_an_answer", words):
        return ()
    if not (_matches("asks_what_is_wrong", words) or _matches("asks_what_is_good", words)):
        return ()
    either = _matches("yes_or_no", words) or _matches("yes_or_no", _words(question))
    known = nothing_said()
    return (*known["nothing"], *(known["answered_no"] if either else ()))


def _words(text: str) -> str:
    """A question's words, without its number."""
    return re.sub(r"^(q? ?\d+[a-z]?|[a-z]) (?=\S)", "", worded(Heading(text).text))


def _matches(group: str, words: str) -> bool:
    return any(re.search(pattern, words) for pattern in _content()[group])


@cache
def _content() -> dict[str, Any]:
    path = files("pipeline.ingest.drafting") / "short_answers.yaml"
    content: dict[str, Any] = yaml_data(path.read_text(encoding="utf-8"))
    return content
