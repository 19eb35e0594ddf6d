"""What the codebook says about a comment: keywords, closeness to definitions and examples."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import yaml
from numpy.typing import NDArray

from pipeline.classify.wording import content_words, wording, words_of
from pipeline.codebook.codebook import Code, Codebook
from pipeline.codebook.keywords import keyword_counts
from pipeline.language.sentences import sentences

Encode = Callable[[Sequence[str]], NDArray[np.float32]]

_REASON_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_CLAUSE = re.compile(r"[;,]\s+|\s[–-]\s|(?<=[.!?:])\s+")
_BEST_HINTS = 3  # one keyword may be near by chance
_SHORTEST_CLAUSE = 4  # characters: “etc” and the like say nothing


class Evidence(NamedTuple):
    """Evidence for n comments and k active codes."""

    keywords: NDArray[np.int16]
    """int16 [n, k]: how many different keywords of the code stand in the comment."""
    closeness: NDArray[np.float32]
    """float32 [n, k]: how much closer to the code than to anything else, in standard units."""
    wording: NDArray[np.float32]
    """float32 [n, k]: the same for single words against the code's words."""
    hints: NDArray[np.float32]
    """float32 [n, k]: the same for sentences against the code's keywords, taken as phrases."""
    nearest: NDArray[np.int32]
    """int32 [n, k]: which phrase of the code is nearest, an index into `phrases(code)`."""

    def rows(self, chosen: NDArray[np.int64]) -> "Evidence":
        """Return the same for some of the comments."""
        return Evidence(
            self.keywords[chosen],
            self.closeness[chosen],
            self.wording[chosen],
            self.hints[chosen],
            self.nearest[chosen],
        )


class Phrase(NamedTuple):
    """A piece of a code's entry that comments are compared with, and what to call it."""

    text: str
    place: str


def phrases(code: Code) -> tuple[Phrase, ...]:
    """Cut a code's entry into phrases: its definition, the definition's clauses, its examples."""
    whole = Phrase(f"{code.name}. {code.definition}", "the definition")
    clauses = [code.name, *_CLAUSE.split(code.definition)]
    return (
        whole,
        *(
            Phrase(clause.strip(), "the definition")
            for clause in clauses
            if len(clause.strip()) >= _SHORTEST_CLAUSE
        ),
        *(Phrase(text, f"example {n}") for n, text in enumerate(code.include, start=1)),
    )


def counter_examples(code: Code) -> list[str]:
    """Return the texts of a code's excluded examples without the reason in brackets."""
    texts = (_REASON_IN_BRACKETS.sub("", text) for text in code.exclude)
    return [text for text in texts if text]


def gather(
    texts: Sequence[str],
    vectors: NDArray[np.float32],
    *,
    codebook: Codebook,
    encode: Encode,
) -> Evidence:
    """Compare every comment, and every sentence of it, with every code of the codebook.

    Closeness is the mean of three cosines (comment to definition; best sentence to definition;
    best sentence to best phrase), less half of the comment's mean over all codes and a fixed
    background of other topics. Wording compares single words and hints compare sentences with
    keywords, each less the comment's mean. A comment's evidence does not depend on the others.

    Parameters
    ----------
    texts : n comments.
    vectors : float32 [n, d], their unit vectors.
    encode : gives unit vectors of the same space for phrases and sentences.
    """
    codes = codebook.active
    keywords = np.asarray(keyword_counts(codes, texts), dtype=np.int16).reshape(-1, len(codes))
    background = [[topic, *_CLAUSE.split(topic)] for topic in _contrasts()]
    groups = [[phrase.text for phrase in phrases(code)] for code in codes] + background
    hinted = [
        [keyword.replace("*", "") for keyword in code.keywords] or group[1:]
        for code, group in zip(codes, groups, strict=False)
    ] + [topic[1:] for topic in background]
    against = [counter_examples(code) for code in codes]
    everything = [text for group in (*groups, *hinted, *against) for text in group]
    compared = _Comparison(texts, vectors, encode, everything)
    means = np.empty((len(texts), len(groups)), dtype=np.float32)
    hints = np.empty_like(means)
    nearest = np.zeros((len(texts), len(codes)), dtype=np.int32)
    for column, group in enumerate(groups):
        means[:, column], best = compared.closeness(group)
        hints[:, column] = compared.hints(hinted[column])
        if column < len(codes):
            nearest[:, column] = best
            if against[column]:
                means[:, column] -= compared.excess(group, against[column])
    closeness = means[:, : len(codes)] - means.mean(axis=1, keepdims=True) / 2
    word_groups = [*map(words_of, codes), *map(content_words, _contrasts())]
    words = wording(texts, word_groups, encode=encode)
    words = words[:, : len(codes)] - words.mean(axis=1, keepdims=True)
    hints = hints[:, : len(codes)] - hints.mean(axis=1, keepdims=True)
    return Evidence(
        keywords,
        _standard(closeness, "closeness"),
        _standard(words, "wording"),
        _standard(hints, "hints"),
        nearest,
    )


def _standard(measured: NDArray[np.float32], kind: str) -> NDArray[np.float32]:
    prior = prior_weights()
    units = (measured - prior[f"{kind}_centre"]) / prior[f"{kind}_scale"]
    return np.clip(units, -prior["limit"], prior["limit"]).astype(np.float32)


def log_odds(evidence: Evidence) -> NDArray[np.float64]:
    """Return the log-odds [n, k] that the codebook alone gives, without any label."""
    prior = prior_weights()
    return (
        prior["intercept"]
        + prior["closeness"] * evidence.closeness.astype(np.float64)
        + prior["wording"] * evidence.wording.astype(np.float64)
        + prior["hints"] * evidence.hints.astype(np.float64)
        + prior["keyword"] * (evidence.keywords >= 1)
        + prior["second_keyword"] * (evidence.keywords >= 2)
    )


@cache
def prior_weights() -> dict[str, float]:
    """Return the numbers of prior.yaml."""
    return _shipped_yaml("prior.yaml")


@cache
def _contrasts() -> tuple[str, ...]:
    return tuple(_shipped_yaml("contrasts.yaml"))


def _shipped_yaml(name: str) -> Any:
    return yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))


class _Comparison:
    """The vectors of comments and of their sentences, ready to be compared with phrases."""

    def __init__(
        self,
        texts: Sequence[str],
        vectors: NDArray[np.float32],
        encode: Encode,
        compared_with: Sequence[str],
    ) -> None:
        pieces = sentences(texts)
        # A comment of one sentence is its own sentence: no second vector for the same words.
        single = np.array([len(piece) <= 1 for piece in pieces], dtype=bool)
        flat = [
            sentence
            for piece, alone in zip(pieces, single.tolist(), strict=True)
            if not alone
            for sentence in piece
        ]
        # One call for everything: an encoder sorts and batches best what it sees together.
        distinct = list(dict.fromkeys([*compared_with, *flat]))
        encoded = np.asarray(encode(distinct), dtype=np.float32)
        self._place = {text: place for place, text in enumerate(distinct)}
        self._encoded = encoded
        self._vectors = vectors
        self._sentences = np.concatenate([vectors[single], encoded])
        first = int(single.sum())
        alone_rows = iter(range(first))
        rows: list[int] = []
        starts: list[int] = []
        for piece, alone in zip(pieces, single.tolist(), strict=True):
            starts.append(len(rows))
            if alone:
                rows.append(next(alone_rows))
            else:
                rows.extend(first + self._place[sentence] for sentence in piece)
        self._rows = np.array(rows, dtype=np.int64)
        self._starts = np.array(starts, dtype=np.int64)

    def _of(self, phrases_: Sequence[str]) -> NDArray[np.float32]:
        return self._encoded[[self._place[text] for text in phrases_]]

    def _best(self, group: Sequence[str]) -> NDArray[np.float32]:
        """Per comment and phrase, the cosine of the comment's best sentence, [n, phrases]."""
        if not len(self._starts):
            return np.zeros((0, len(group)), dtype=np.float32)
        cosines = self._sentences @ self._of(group).T
        return np.maximum.reduceat(cosines[self._rows], self._starts, axis=0)

    def closeness(self, group: Sequence[str]) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        """Mean closeness of each comment to phrases (the first is the whole), and the best one."""
        best = self._best(group)
        whole = self._vectors @ self._of(group[:1])[0]
        return (whole + best[:, 0] + best.max(axis=1)) / 3, best.argmax(axis=1)

    def hints(self, group: Sequence[str]) -> NDArray[np.float32]:
        """Mean, over the best few of the hints, of the cosine to the comment's best sentence."""
        return np.sort(self._best(group), axis=1)[:, -_BEST_HINTS:].mean(axis=1)

    def excess(self, group: Sequence[str], against: Sequence[str]) -> NDArray[np.float32]:
        """How much nearer each comment is to counter-examples than to the group itself."""
        return np.maximum(self._best(against).max(axis=1) - self._best(group).max(axis=1), 0)
