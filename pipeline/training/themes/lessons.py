"""What the reader is shown at each step: some comments of one consultation, and its codes."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.read.pieces import Asked, asked
from pipeline.training.themes.consultations import Consultation, Entry

_COMMENTS = 25
_CODES_LEFT_OUT = 4  # at most, of a consultation's
_UNASKED = 0.35  # share of comments shown without their question: exports often lose it
_JOINED = 0.15  # share of comments shown with another behind them: several themes, one text
_LONG = 60  # words from which none is joined
_EXAMPLE_COMMENTS = 6  # examples of codes read as comments, and what they count: they may well
_EXAMPLE_WEIGHT = 0.5  # hold a neighbour as well
# Shares of the forms in which an entry is shown, so that thin codebooks can be read too.
_NAME, _DEFINITION, _BOTH = 0.12, 0.10, 0.40
_MOST_EXAMPLES = 2  # in the full form


class Code(NamedTuple):
    """A code of one of the consultations."""

    consultation: int
    place: int


class Lesson(NamedTuple):
    """One step."""

    comments: list[Asked]
    entries: list[str]
    truth: NDArray[np.float32]
    """float32 [comments, entries]: 1 where the comment holds the code."""
    weights: NDArray[np.float32]
    """float32 [comments, entries]: 0 where nobody knows."""
    asked: list[Asked]
    """The first of the comments with their questions: what a teacher reads. The others are
    examples of codes."""
    codes: list[Code]
    """Of the entries, in full."""


def lessons(
    consultations: Sequence[Consultation], passes: int, seed: int, foreign: int = 0
) -> list[Lesson]:
    """Return the steps of some passes; each reads every comment once, in another order.

    Parameters
    ----------
    foreign : at most so many codes of other consultations are shown beside a step's own. Nobody has
        coded the comments by them: they are for a teacher to judge.
    """
    chance = random.Random(seed)  # noqa: S311 # which lessons, not what is secret
    return [lesson for _ in range(passes) for lesson in _one_pass(consultations, chance, foreign)]


def _one_pass(
    consultations: Sequence[Consultation], chance: random.Random, foreign: int
) -> list[Lesson]:
    steps = [
        (number, rows)
        for number, consultation in enumerate(consultations)
        for rows in _portions(len(consultation.comments), chance)
    ]
    chance.shuffle(steps)
    return [_lesson(consultations, number, rows, chance, foreign) for number, rows in steps]


def _portions(count: int, chance: random.Random) -> Iterator[list[int]]:
    order = chance.sample(range(count), count)
    portions = max(1, round(count / _COMMENTS))
    for portion in range(portions):
        yield order[portion::portions]


def _lesson(
    consultations: Sequence[Consultation],
    number: int,
    rows: list[int],
    chance: random.Random,
    foreign: int,
) -> Lesson:
    consultation = consultations[number]
    count = len(consultation.codes)
    fewest = max(min(4, count), count - _CODES_LEFT_OUT)
    columns = chance.sample(range(count), chance.randint(fewest, count))
    codes = [consultation.codes[column] for column in columns]
    truth = consultation.truth
    comments, whole, held = [], [], []
    for comment, row in zip(consultation.asked(rows), rows, strict=True):
        shown, full, holds = comment, comment, truth[row]
        if chance.random() < _UNASKED:
            shown = comment._replace(question="")
        other = chance.randrange(len(consultation.comments))
        if chance.random() < _JOINED and _joinable(comment.text, consultation.comments[other].text):
            shown = full = asked(f"{comment.text} {consultation.comments[other].text}", "")
            holds = holds | truth[other]
        comments.append(shown)
        whole.append(full)
        held.append(holds[columns])
    examples = _examples(codes, chance)
    comments += [asked(text, "") for text in examples.values()]
    held += [np.arange(len(codes)) == place for place in examples]
    weights = [1.0] * len(rows) + [_EXAMPLE_WEIGHT] * len(examples)
    entries = [_shown(code, examples.get(place, ""), chance) for place, code in enumerate(codes)]
    beside = _foreign(consultations, number, chance.randint(0, foreign), chance) if foreign else []
    entries += [
        _shown(consultations[code.consultation].codes[code.place], "", chance) for code in beside
    ]
    nobody = ((0, 0), (0, len(beside)))
    return Lesson(
        comments,
        entries,
        np.pad(np.array(held, dtype=np.float32), nobody),
        np.pad(np.tile(np.array(weights, dtype=np.float32)[:, None], len(codes)), nobody),
        whole,
        [*(Code(number, column) for column in columns), *beside],
    )


def _foreign(
    consultations: Sequence[Consultation], own: int, count: int, chance: random.Random
) -> list[Code]:
    others = [number for number in range(len(consultations)) if number != own]
    chosen = [chance.choice(others) for _ in range(count)]
    return [Code(number, chance.randrange(len(consultations[number].codes))) for number in chosen]


def _joinable(*texts: str) -> bool:
    return all(len(text.split()) < _LONG for text in texts)


def _examples(codes: Sequence[Entry], chance: random.Random) -> dict[int, str]:
    """Choose examples of some codes to be read as comments, by the place of their code."""
    having = [place for place, code in enumerate(codes) if code.include]
    chosen = chance.sample(having, min(_EXAMPLE_COMMENTS, len(having)))
    return {place: chance.choice(codes[place].include) for place in chosen}


def _shown(entry: Entry, but_for: str, chance: random.Random) -> str:
    """Return one of the forms of an entry, without the example that is read as a comment."""
    definition = entry.definition or entry.name
    form = chance.random()
    if form < _NAME:
        return entry.name
    if form < _NAME + _DEFINITION:
        return definition
    text = f"{entry.name}. {definition}"
    examples = [example for example in entry.include if example != but_for]
    if form < _NAME + _DEFINITION + _BOTH or not examples:
        return text
    chance.shuffle(examples)
    return f"{text} For example: {' / '.join(examples[: chance.randint(1, _MOST_EXAMPLES)])}"
