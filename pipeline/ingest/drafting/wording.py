"""How a question reads: what its columns' headings say beside one another."""

import re
from collections.abc import Sequence

from pipeline.ingest.drafting.headings import Heading, plain_labels, says_nothing_more
from pipeline.ingest.drafting.surveys_say import own_words
from pipeline.language.folding import comparable

_WHOLE = 5  # words from which a question is one by itself
_MORE = 2  # words by which a comment's heading asks more than the question before
_NUMBERED_BOX = re.compile(r"(?P<asked>.*\S)\s+[-–—]\s+(?P<box>[^-–—]+?)\s*\d*", re.DOTALL)
_TELLING = 3  # letters beyond which a word says what a question is about
_PART = re.compile(r"(?P<question>\S+(?: \S+){3,}\?) - \S+(?: \S+){0,2}")
_ROW = re.compile(r"q?(\d+)\.\d+\b")


def which_of(answers: tuple[str, ...]) -> str:
    """A question for answers whose question the file does not hold."""
    return f"Which of these: {', '.join(answers)}?"


def title_of(heading: Heading, stem: str, leaf: str, closed: Sequence[Heading]) -> str:
    """The question above a column, as a survey words it.

    Parameters
    ----------
    stem, leaf : what it shares with other columns, and what is its own; "" where nothing is shared
    closed : the headings of all columns of closed answers, this one among them
    """
    if len(heading.halves) > 1 and not heading.codes:
        upper, lower = heading.halves[0], heading.halves[-1]
        if comparable(upper) == comparable(lower) or says_nothing_more(lower):
            return upper
        return f"{upper}: {lower}"
    if leaf and says_nothing_more(leaf) and len(stem.split()) > 1:
        return stem
    part = _PART.fullmatch(heading.text)
    others = (other for other in closed if other is not heading)
    if part and not any(other.text.startswith(part["question"]) for other in others):
        return part["question"]  # Citizen Space's: "Do you support it? - Agreement"
    box = _NUMBERED_BOX.fullmatch(heading.text)
    if box and comparable(box["box"]) in plain_labels() and len(box["asked"].split()) >= _WHOLE:
        return box["asked"]  # and its "Please say why. - Comments 1"
    return heading.text


def says_no_more(heading: Heading) -> bool:
    """Whether the end of a heading says nothing beside the question."""
    return says_nothing_more(heading.halves[-1].split(" - ")[-1])


def explains(heading: Heading) -> bool:
    """Whether a heading asks for reasons; under a question of its own, that question decides."""
    if len(heading.halves) > 1 and not heading.codes:
        return Heading(heading.halves[0]).asks("explanation")
    last = heading.text.rstrip("? ").rpartition("?")[2]
    return heading.asks("explanation") or Heading(last).asks("explanation")


def asks_another(text: str, before: str) -> bool:
    """Whether a heading asks a whole question, other than the one before, and then for reasons.

    "Should there be more of them? Why?" asks for the reasons of its own question.
    """
    question, mark, rest = text.partition("?")
    if not mark or len(question.split()) < _WHOLE or Heading(question).asks("explanation"):
        return False
    if not Heading(rest).asks("explanation"):
        return False
    own, earlier = (
        {word for word in comparable(each).split() if len(word) > _TELLING}
        for each in (question, before)
    )
    return 3 * len(own & earlier) < len(own)


def asks_more(heading: Heading, before: str) -> bool:
    """Whether a comment's heading asks more than why: a whole question, or what to write about."""
    question, mark, _ = heading.text.partition("?")
    whole = bool(mark) and len(question.split()) >= _WHOLE
    if whole and not heading.asks("follow_up") and not explains(heading):
        return True
    return len(own_words(heading.text) - own_words(before)) >= _MORE


def stands_under(heading: Heading, before: str) -> bool:
    """Whether the upper of two header rows has the question before: it is its comment box."""
    upper = heading.halves[0] if len(heading.halves) > 1 and not heading.codes else ""
    return bool(upper) and comparable(upper) == comparable(before)


def numbered_apart(text: str, before: str) -> bool:
    """Whether a question has another number than the one before: 9 after 8, 8 after 7.a."""
    own, earlier = (re.match(r"q?(\d+)\b", comparable(each)) for each in (text, before))
    return own is not None and earlier is not None and own.group(1) != earlier.group(1)


def part_of_the_same(text: str, before: str) -> bool:
    """Whether a question is numbered as a part of the one before: 5a after 5, 5b after 5a."""
    own, earlier = (
        re.match(r"q?(\d+)\.?\s?([a-z])?\b", comparable(each)) for each in (text, before)
    )
    if own is None or earlier is None or own.group(1) != earlier.group(1):
        return False
    return own.group(2) is not None and own.group(2) != earlier.group(2)


def in_a_grid(text: str, others: Sequence[str]) -> bool:
    """Whether a question is numbered as a row of a grid: 2.1 beside 2.2, or 2.1 beside 2.a."""
    row = _ROW.match(comparable(text))
    rows = [match for other in others if (match := _ROW.match(comparable(other)))]
    return row is not None and sum(row.group(1) == each.group(1) for each in rows) > 1


def told_apart(options: list[str]) -> list[str]:
    """Options told apart, where two columns have the same words."""
    seen: dict[str, int] = {}
    found = []
    for option in options:
        seen[option] = seen.get(option, 0) + 1
        found.append(option if seen[option] == 1 else f"{option} ({seen[option]})")
    return found
