"""Many texts: in portions that bound memory, on several processors or machines."""

from collections.abc import Callable, Sequence
from functools import partial

from pipeline.redact.detect import find_spans
from pipeline.redact.ner import load_model
from pipeline.redact.settings import RedactSettings
from pipeline.redact.spans import Found, Ruling
from pipeline.workers.base import Workers
from pipeline.workers.local import Local, cores

Question = tuple[str, tuple[Ruling, ...]]

_PORTION = 500  # texts
# A worker loads spaCy and the lexicon first (some 5 s): below this it costs more than it saves.
_WORTH_PROCESSES = 3_000_000  # characters


def find_in_many(
    questions: Sequence[Question],
    settings: RedactSettings,
    progress: Callable[[int, int], None] | None = None,
    workers: Workers | None = None,
) -> list[Found]:
    """`find_spans` for each text with its rulings, each in its own right: order does not matter."""
    load_model(settings.model)  # fail closed, also when no text needs it
    portions = [questions[i : i + _PORTION] for i in range(0, len(questions), _PORTION)]
    characters = sum(len(text) for text, _ in questions)
    processes = settings.processes or (cores() if characters > _WORTH_PROCESSES else 1)
    processes = min(processes, len(portions))
    answer = partial(_portion, settings=settings)
    found: list[Found] = []
    for answers in (workers or Local()).map(answer, portions, processes=processes):
        found += answers
        if progress:
            progress(len(found), len(questions))
    return found


def _portion(questions: Sequence[Question], settings: RedactSettings) -> list[Found]:
    return find_spans([text for text, _ in questions], settings, [ruled for _, ruled in questions])
