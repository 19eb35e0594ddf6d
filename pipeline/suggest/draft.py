"""A first codebook, drafted from the comments themselves, for people to sign.

Recurring codes (codebook/library.yaml; those of its subjects, codebook/subjects) are read for in
every sentence and chosen greedily for what they explain that others do not (facility location;
Nemhauser, Wolsey and Fisher 1978). What is left is grouped by what it says and named from its own
words. Every entry gets examples of the comments.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code
from pipeline.language.keyphrases import same_wording, words_of
from pipeline.suggest.settings import DraftSettings

_SURELY_ANOTHERS = 0.6  # probability from which a sentence that is near a code is another's


class Sentences(NamedTuple):
    """The distinct sentences of a consultation's comments; n sentences."""

    texts: list[str]
    comment: NDArray[np.int64]
    """int64 [n]: the row of the comments table that a sentence stands in."""
    row: NDArray[np.int64]
    """int64 [n]: the same among the comments that are read for the draft."""
    respondents: list[str]
    """The writer of each."""


class Drafted(NamedTuple):
    """A code that was chosen, and the sentences that speak for it."""

    code: Code
    probability: NDArray[np.float64]
    """float64 [n]: how much each sentence speaks for it."""


class Surely(NamedTuple):
    """How surely each of n sentences speaks for a code: by itself, and its whole comment too."""

    sentence: NDArray[np.float64]
    """float64 [n], read among all codes that could have been chosen."""
    both: NDArray[np.float64]
    """float64 [n]: that or, where it is lower, what the draft without examples gives all of it."""


def choose(
    probabilities: NDArray[np.float64],
    comment: NDArray[np.int64],
    settings: DraftSettings,
    first: Sequence[int] = (),
) -> list[int]:
    """Choose codes that together explain most: columns of `probabilities`, best first.

    A code's gain is what it adds, over the sentences, to the most that any chosen code explains. It
    is chosen while it gains enough and would hold enough comments by itself.

    Parameters
    ----------
    probabilities : float64 [n sentences, k codes]
    comment : int64 [n], the comment of each sentence
    first : codes that are in the draft already and stay
    """
    sure = np.where(probabilities >= settings.holds, probabilities, 0.0)
    explained = sure[:, list(first)].max(axis=1) if first else np.zeros(len(sure))
    fewest = enough(comment, settings)
    chosen = list(first)
    while len(chosen) < settings.most:
        gains = np.maximum(sure - explained[:, None], 0).sum(axis=0)
        gains[chosen] = 0
        best = int(gains.argmax())
        if gains[best] < fewest * settings.holds:
            break
        adds = np.unique(comment[sure[:, best] > explained])
        if len(adds) < fewest:
            sure[:, best] = 0
            continue
        chosen.append(best)
        explained = np.maximum(explained, sure[:, best])
    return chosen


def enough(comment: NDArray[np.int64], settings: DraftSettings) -> float:
    """Return how many comments a code must hold among the comments that sentences stand in."""
    return max(settings.fewest, settings.smallest * len(np.unique(comment)))


def held_comments(
    probabilities: NDArray[np.float64], comment: NDArray[np.int64], settings: DraftSettings
) -> NDArray[np.bool_]:
    """Tell which comments would have which code. bool [comments, k], in the order of their rows."""
    rows, place = np.unique(comment, return_inverse=True)
    held = np.zeros((len(rows), probabilities.shape[1]), dtype=bool)
    np.logical_or.at(held, place, probabilities >= settings.holds)
    return held


def scope_of(
    held: NDArray[np.bool_],
    questions: NDArray[Any],
    settings: DraftSettings,
) -> tuple[str, ...]:
    """Return the questions that a code is for; none where it may be for all.

    A question with few comments tells nothing of what nobody raised there.

    Parameters
    ----------
    held : bool [n], which comments would have the code.
    questions : str [n], the question of each comment.
    """
    without = []
    asked = list(dict.fromkeys(questions.tolist()))
    for question in asked:
        there = questions == question
        fewest = max(settings.fewest, settings.smallest * int(there.sum()))
        if there.sum() >= settings.scope_from and held[there].sum() < fewest:
            without.append(question)
    own = tuple(question for question in asked if question not in without)
    return own if without and own else ()


def unexplained(
    probabilities: NDArray[np.float64], chosen: Sequence[int], settings: DraftSettings
) -> NDArray[np.bool_]:
    """Tell which sentences none of the chosen codes speaks for. bool [n]"""
    if not chosen:
        return np.ones(len(probabilities), dtype=bool)
    return np.asarray(probabilities[:, list(chosen)].max(axis=1) < settings.open_below)


def bare_entry(one: Drafted, sentences: Sentences, settings: DraftSettings) -> Code:
    """Return a code's entry without examples, with those of its keywords that were said."""
    said = " ".join(
        sentences.texts[row] for row in np.flatnonzero(one.probability >= settings.holds)
    ).casefold()
    keywords = tuple(word for word in one.code.keywords if word.rstrip("*").casefold() in said)
    return one.code.model_copy(update={"include": (), "exclude": (), "keywords": keywords})


def with_examples(
    code: Code,
    surely: Surely,
    rivals: Sequence[tuple[Code, Surely]],
    sentences: Sentences,
    settings: DraftSettings,
) -> Code:
    """Return a code's entry with examples of these comments: what is in it, and a near miss.

    Examples are sentences that speak for the code by themselves and stand in a comment that gets
    it: on invented consultations one in six fewer is wrong than by the sentence alone. Where fewer
    than two are sure there is one, the best, and a person should look for more.

    Parameters
    ----------
    rivals : the other codes of the draft
    """
    speaks = surely.sentence >= settings.holds
    include = _examples_at(
        np.where(speaks & (surely.both >= settings.sure), surely.both, -1.0),
        sentences,
        settings.examples,
    ) or _examples_at(
        np.where(speaks & (surely.both >= settings.likely), surely.both, -1.0), sentences, 1
    )
    others = np.zeros(len(speaks))
    if rivals:
        others = np.max([rival.sentence for _, rival in rivals], axis=0)
    near = np.where(~speaks & (others >= _SURELY_ANOTHERS), surely.sentence, -1.0)
    exclude = []
    for row in _examples_at(near, sentences, settings.near_misses):
        whose, _ = max(rivals, key=lambda each: each[1].sentence[row])
        exclude.append(f"{sentences.texts[row]} ({whose.name})")
    return code.model_copy(
        update={
            "include": tuple(sentences.texts[row] for row in include),
            "exclude": tuple(exclude),
        }
    )


def _examples_at(score: NDArray[np.float64], sentences: Sentences, count: int) -> list[int]:
    """The best sentences that can be read at a glance, of different people in different words."""
    found: list[int] = []
    writers: set[str] = set()
    worded: list[frozenset[str]] = []
    for row in np.argsort(-score, kind="stable"):
        text = sentences.texts[row]
        if score[row] < 0 or len(found) == count:
            break
        words = len(text.split())
        plain = not set('[]/|"') & set(text)
        if not (4 <= words <= 25 and plain) or sentences.respondents[row] in writers:
            continue
        said = words_of(text)
        if not any(same_wording(said, other) for other in worded):
            found.append(int(row))
            writers.add(sentences.respondents[row])
            worded.append(said)
    return found
