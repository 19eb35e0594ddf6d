"""Questions to which "Nothing" is an answer, what is wrong or good, and those to which "No" is."""

import re
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.files.yaml_data import yaml_data
from pipeline.ingest.drafting.draft_parts import Draft
from pipeline.ingest.drafting.headings import Heading, in_each_language, in_welsh, worded
from pipeline.language.nothing import nothing_said

_ASKED = ("asks_what_is_wrong", "asks_what_follows", "asks_what_is_good")


def find_short_answers(draft: Draft) -> None:
    """Find the phrases that answer a question, though they say nothing in another comment box."""
    welsh = any(map(_of_welsh, (question.text for question in draft.questions)))
    for question in draft.questions:
        if draft.layout == "wide" and not question.comment:
            continue
        asked = [Heading(name).text for name in question.comment] or [question.text]
        question.substance = answers_of_a_word(" ".join(asked), question.text, welsh=welsh)


def answers_of_a_word(asked: str, question: str = "", *, welsh: bool = False) -> tuple[str, ...]:
    """The phrases such as "nothing" that answer what was asked; () where they say nothing.

    Who is asked what they think of a proposal and says no has said all that matters, as has who
    says yes.

    Parameters
    ----------
    asked : the heading of the comments
    question : the question that it stands below, where that is another
    welsh : whether people may have answered in Welsh
    """
    words = _words(asked)
    groups = _groups(words, _words(question))
    groups += [f"{group}_in_welsh" for group in groups if welsh]
    return tuple(phrase for group in groups for phrase in nothing_said()[group])


def _groups(words: str, question: str) -> list[str]:
    """The kinds of phrases that answer a question."""
    if _matches("asks_for_more", words):
        return []
    groups = ["answered_no", "answered_yes"] if _matches("asks_for_a_stance", words) else []
    described = _matches("asks_for_an_answer", words)
    if described and any(_matches(group, words) for group in _ASKED):
        groups.append("nothing")
        if _matches("yes_or_no", words) or _matches("yes_or_no", question):
            groups.append("answered_no")
    return list(dict.fromkeys(groups))


def _of_welsh(text: str) -> bool:
    """Whether a question is in Welsh, also beside English, or about it."""
    return "Welsh" in text or any(map(in_welsh, in_each_language(text)))


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
