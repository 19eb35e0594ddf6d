"""Score comments sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pipeline.flag.model import load_hate_model
from pipeline.flag.passages import passages
from pipeline.flag.spelling import plain
from pipeline.workers.base import Workers
from pipeline.workers.local import Local

if TYPE_CHECKING:
    from numpy.typing import NDArray


_PER_BATCH = 2048  # sentences
_HATEFUL_ALONE = 0.5  # from this score one sentence answers for its comment, below it all together


class ScoredSentence(NamedTuple):
    """A sentence of a comment (characters, end exclusive) and its score, 0 to 1.

    Two sentences of which the second needs the first stand a second time, as one; where a comment
    is worse than any of its sentences, all of them stand as one.
    """

    start: int
    end: int
    score: float


class Scored(NamedTuple):
    """Scores of comments: float64 [n], the largest of a comment's sentences, 0 without any."""

    scores: NDArray[np.float64]
    sentences: list[list[ScoredSentence]]

    def fired(self, row: int) -> ScoredSentence | None:
        """The sentence that decided a comment's score: the first of the highest."""
        return max(self.sentences[row], key=lambda sentence: sentence.score, default=None)


def score_comments(
    texts: Sequence[str],
    *,
    calibration: tuple[float, float] = (1.0, 0.0),
    progress: Callable[[int, int], None] | None = None,
    workers: Workers | None = None,
) -> Scored:
    """Score each text by its most hateful sentence, each distinct sentence once.

    `calibration` is the slope and intercept put on the model's log-odds (Platt 1999). Scores are
    rounded to 4 places and depend on nothing but the text itself. `progress` hears (sentences done,
    sentences in all); `workers` are this machine unless given.
    """
    read = passages(texts)
    spelt = cache(plain)
    stretches = [spelt(texts[passage.row][passage.start : passage.end]) for passage in read]
    logits = _logits(stretches, progress, workers or Local())
    slope, intercept = calibration
    passage_scores = np.round(1 / (1 + np.exp(-(slope * logits + intercept))), 4)
    by_sentence: list[dict[tuple[int, int], float]] = [{} for _ in texts]
    for passage, score in zip(read, passage_scores.tolist(), strict=True):
        known = by_sentence[passage.row]  # the whole comes last, when its sentences are known
        if passage.sentence is not None:
            own = known.get(passage.sentence, 0.0)
            together = passage.start < passage.sentence[0]
            if together and score > own and score >= _HATEFUL_ALONE:
                known[passage.start, passage.end] = score  # neither alone says what both say
            else:
                known[passage.sentence] = max(score, own)
            continue
        worst = max(known, key=lambda sentence: known[sentence])
        if known[worst] >= _HATEFUL_ALONE:
            known[worst] = max(score, known[worst])
        elif score > known[worst]:
            by_sentence[passage.row] = {(passage.start, passage.end): score}
    sentences = [
        [ScoredSentence(start, end, score) for (start, end), score in known.items()]
        for known in by_sentence
    ]
    scores = [max((s.score for s in found), default=0.0) for found in sentences]
    return Scored(np.array(scores, dtype=np.float64), sentences)


def _logits(
    stretches: Sequence[str], progress: Callable[[int, int], None] | None, workers: Workers
) -> NDArray[np.float64]:
    load_hate_model()  # fail closed, also when there is nothing to read
    distinct = list(dict.fromkeys(stretches))
    batches = [distinct[i : i + _PER_BATCH] for i in range(0, len(distinct), _PER_BATCH)]
    known: dict[str, float] = {}
    for batch, found in zip(batches, workers.map(_logits_of, batches), strict=True):
        known.update(zip(batch, found.tolist(), strict=True))
        if progress:
            progress(len(known), len(distinct))
    return np.array([known[stretch] for stretch in stretches], dtype=np.float64)


def _logits_of(distinct: Sequence[str]) -> NDArray[np.float64]:
    return load_hate_model().logits(distinct)
