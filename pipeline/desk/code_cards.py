"""What the codes of a codebook hold: comments by question, what people mean, what a change does."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code

if TYPE_CHECKING:
    from pipeline.desk.snapshot import Snapshot

_SHOWN = 3  # representative comments of a code
_WORDS = (5, 60)  # of a comment that says something and can be read at a glance


class Point(NamedTuple):
    """What several people mean by a code: in their words, and how many."""

    question: str
    phrase: str
    comments: int
    sentence: str


class Other(NamedTuple):
    """Another code, and what it would gain if this one were merged into it."""

    id: str
    name: str
    gains: int


class Card(NamedTuple):
    """A code and what the last run gave it."""

    entry: Code
    comments: int
    by_question: list[tuple[str, str, int]]
    """Id and name of a question, comments."""
    others: list[Other]
    points: list[Point]
    examples: list[str]
    """The likeliest comments, each wording once."""


def cards(
    codes: Sequence[Code],
    questions: Sequence[str],
    snapshot: "Snapshot | None",
    labels: dict[str, str],
) -> list[Card]:
    """Return the codes with what they hold of some questions' comments; nothing without a run.

    Parameters
    ----------
    labels : question id → its name.
    """
    if snapshot is None:
        return [Card(one, 0, [], [], [], []) for one in codes]
    asked = snapshot.comments["question_id"].to_numpy(dtype=object)
    here = np.array([question in questions for question in asked], dtype=bool)
    place = {code: column for column, code in enumerate(snapshot.codes)}
    held = np.zeros((len(asked), len(codes)), dtype=bool)
    for column, one in enumerate(codes):
        if one.id in place:
            held[:, column] = here & snapshot.assigned[:, place[one.id]]
    as_numbers = held.astype(np.float32)  # exact up to 16 million comments
    together = (as_numbers.T @ as_numbers).astype(np.int64)
    of_question = {one: held[asked == one].sum(axis=0) for one in questions}
    points = _points(snapshot)
    return [
        Card(
            one,
            int(together[column, column]),
            [
                (question, labels[question], int(counts[column]))
                for question, counts in of_question.items()
                if counts[column]
            ],
            [
                Other(other.id, other.name, int(together[column, column] - together[column, at]))
                for at, other in enumerate(codes)
                if at != column
            ],
            _by_turns([points[question, one.id] for question in questions]),
            _examples(snapshot, held[:, column], place.get(one.id)),
        )
        for column, one in enumerate(codes)
    ]


def _by_turns(of_questions: list[list[Point]]) -> list[Point]:
    """What most people mean on each question, then what fewer mean: a page shows the first few."""
    turns = zip_longest(*of_questions)
    return [point for turn in turns for point in turn if point is not None]


def _points(snapshot: "Snapshot") -> dict[tuple[str, str], list[Point]]:
    """Question and code → what people mean by it, the most meant first."""
    found: dict[tuple[str, str], list[Point]] = defaultdict(list)
    if snapshot.points is None or snapshot.members is None:
        return found
    typical: dict[tuple[str, str, int], str] = {}
    counts: dict[tuple[str, str, int], int] = defaultdict(int)
    columns = ("question_id", "theme_id", "point", "comment_id", "sentence")
    members = snapshot.members.sort_values("rank", kind="stable")
    for question, theme, point, comment_id, sentence in zip(
        *(members[name].tolist() for name in columns), strict=True
    ):
        if comment_id in snapshot.row_of:
            typical.setdefault((question, theme, point), sentence)
            counts[question, theme, point] += 1
    named = ("question_id", "theme_id", "point", "phrase")
    for question, theme, point, phrase in zip(
        *(snapshot.points[name].tolist() for name in named), strict=True
    ):
        if sentence := typical.get((question, theme, point)):
            count = counts[question, theme, point]
            found[question, theme].append(Point(question, phrase, count, sentence))
    return found


def _examples(snapshot: "Snapshot", held: NDArray[np.bool_], column: int | None) -> list[str]:
    if column is None:
        return []
    rows = np.flatnonzero(held)
    rows = rows[np.argsort(-snapshot.probability[rows, column], kind="stable")]
    texts, found = snapshot.comments["text_redacted"].array, dict[str, None]()
    for row in rows[:200].tolist():
        text = " ".join(str(texts[row]).split())
        if _WORDS[0] <= len(text.split()) <= _WORDS[1]:
            found[text] = None
        if len(found) == _SHOWN:
            break
    return list(found)
