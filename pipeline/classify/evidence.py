"""What the codebook says about a comment: what the reader reads, keywords, closeness to entries."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.classify.comparison import Encode, Group, compare
from pipeline.classify.wording import content_words, wording, words_of
from pipeline.codebook.codebook import Code, Codebook
from pipeline.codebook.examples import without_reason
from pipeline.codebook.keywords import keyword_counts
from pipeline.codebook.scope import scopes
from pipeline.codebook.unread import as_it_stands, unread_codes
from pipeline.files.yaml_data import yaml_data
from pipeline.read.entries import contrasts
from pipeline.read.language_model.reading import NOT_READ, SAID, SILENT
from pipeline.read.reader import Reading
from pipeline.read.weights import DELTA_FILES, Base

_CLAUSE = re.compile(r"[;,]\s+|\s[–-]\s|(?<=[.!?:])\s+")
_IMPOSSIBLE = -30.0  # log-odds that no label bends
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
    openings: NDArray[np.float32]
    """float32 [n, d]: unit vectors of the comments' first sentences."""
    read: NDArray[np.float32]
    """float32 [n, k]: the log-odds that the reader gives (`pipeline.read`)."""
    standing: NDArray[np.float32]
    """float32 [n, k]: how much that is above what it gives to any other code or topic."""
    length: NDArray[np.float32]
    """float32 [n]: the logarithm of the number of words, 0 at a usual comment's."""
    asked: NDArray[np.bool_]
    """bool [n, k]: which codes are for the comment's question; of others nothing is said."""
    said: NDArray[np.int8]
    """int8 [n, k]: 1 where a language model names the code, 0 where it does not, −1 where there is
    none or it has not read the comment."""
    base: Base
    """What the reader was made from."""

    def rows(self, chosen: NDArray[np.int64]) -> "Evidence":
        """Return the same for some of the comments."""
        return Evidence(
            self.keywords[chosen],
            self.closeness[chosen],
            self.wording[chosen],
            self.hints[chosen],
            self.nearest[chosen],
            self.openings[chosen],
            self.read[chosen],
            self.standing[chosen],
            self.length[chosen],
            self.asked[chosen],
            self.said[chosen],
            self.base,
        )


_OF_CODES = ("keywords", "closeness", "wording", "hints", "nearest", "read", "standing", "asked")


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
    texts = (without_reason(text) for text in code.exclude)
    return [text for text in texts if text]


def gather(
    texts: Sequence[str],
    vectors: NDArray[np.float32],
    *,
    codebook: Codebook,
    encode: Encode,
    read: Reading,
    questions: Sequence[str] | None = None,
    said: NDArray[np.int8] | None = None,
) -> Evidence:
    """Compare every comment, and every sentence of it, with every code for its question.

    Closeness and hints compare sentences (see `compare`), wording compares single words; each less
    the comment's mean, or half of it, over these codes and a fixed background of other topics. A
    comment's evidence does not depend on the others. A code of which the encoder knows no word has
    the least evidence there can be, but where its keywords (or name) stand in the comment.

    Parameters
    ----------
    texts : n comments.
    vectors : float32 [n, d], their unit vectors.
    encode : gives unit vectors of the same space for phrases and sentences.
    read : what the reader says of these comments and the k active codes.
    questions : n ids of the questions they answer; not known when left out.
    said : int8 [n, k], what a language model says; nothing when left out.
    """
    asked_by = [""] * len(texts) if questions is None else questions
    found = _of_nothing(len(texts), len(codebook.ids), vectors, read.base)
    for rows, book, columns in scopes(codebook, asked_by):
        if not len(columns):
            continue  # nothing is asked of these comments
        part = _gather(
            [texts[row] for row in rows.tolist()], vectors[rows], book, encode,
            read.rows(rows), columns,
        )  # fmt: skip
        found.openings[rows] = part.openings
        found.length[rows] = part.length
        for name in _OF_CODES:
            getattr(found, name)[np.ix_(rows, columns)] = getattr(part, name)
    return found if said is None else found._replace(said=said)


def _of_nothing(comments: int, codes: int, vectors: NDArray[np.float32], base: Base) -> Evidence:
    """The evidence for codes that are not for a comment's question: the least there can be."""
    shape = (comments, codes)
    least = np.full(shape, -prior_weights()["limit"], dtype=np.float32)
    return Evidence(
        keywords=np.zeros(shape, dtype=np.int16),
        closeness=least,
        wording=least.copy(),
        hints=least.copy(),
        nearest=np.zeros(shape, dtype=np.int32),
        openings=np.zeros((comments, vectors.shape[1]), dtype=np.float32),
        read=least.copy(),
        standing=least.copy(),
        length=np.zeros(comments, dtype=np.float32),
        asked=np.zeros(shape, dtype=bool),
        said=np.full(shape, NOT_READ, dtype=np.int8),
        base=base,
    )


def _gather(
    texts: Sequence[str],
    vectors: NDArray[np.float32],
    codebook: Codebook,
    encode: Encode,
    reading: Reading,
    columns: NDArray[np.int64],
) -> Evidence:
    unread = unread_codes(codebook.active, encode)
    codes = [
        as_it_stands(code) if silent else code
        for code, silent in zip(codebook.active, unread.tolist(), strict=True)
    ]
    keywords = np.asarray(keyword_counts(codes, texts), dtype=np.int16).reshape(-1, len(codes))
    compared = compare(
        texts, vectors, [*map(_group, codes), *map(_background, contrasts())], encode=encode
    )
    closeness = compared.closeness - compared.closeness.mean(axis=1, keepdims=True) / 2
    hints = compared.hints - compared.hints.mean(axis=1, keepdims=True)
    word_groups = [*map(words_of, codes), *map(content_words, contrasts())]
    words = wording(texts, word_groups, encode=encode)
    words = words - words.mean(axis=1, keepdims=True)
    own = slice(0, len(codes))
    heard = keywords.astype(bool) | ~unread
    read = _read(reading.log_odds[:, columns], unread, keywords, prior_weights(reading.base))
    return Evidence(
        keywords,
        _standard(closeness[:, own], "closeness", heard),
        _standard(words[:, own], "wording", heard),
        _standard(hints[:, own], "hints", heard),
        compared.nearest[:, own],
        compared.openings,
        read,
        _standing(read, reading.beside),
        _length(texts),
        np.ones(keywords.shape, dtype=bool),
        np.full(keywords.shape, NOT_READ, dtype=np.int8),
        reading.base,
    )


def _read(
    read: NDArray[np.float32],
    unread: NDArray[np.bool_],
    keywords: NDArray[np.int16],
    prior: Mapping[str, float],
) -> NDArray[np.float32]:
    """Put in what the reader cannot say of a code of which it knows no word: its keywords do."""
    by_keyword = np.where(keywords > 0, prior["unread_met"], prior["unread_not_met"])
    return np.where(unread, by_keyword, read).astype(np.float32)


def _standing(read: NDArray[np.float32], beside: NDArray[np.float32]) -> NDArray[np.float32]:
    """What each code has more than the best of the others, and of the topics beside them."""
    everything = np.column_stack([read, beside])
    first, second = -np.sort(-everything, axis=1)[:, :2].T
    others = np.where(read == first[:, None], second[:, None], first[:, None])
    return np.asarray(read - others, dtype=np.float32)


def _length(texts: Sequence[str]) -> NDArray[np.float32]:
    words = np.array([max(len(text.split()), 1) for text in texts])
    return np.log(words / prior_weights()["usual_words"]).astype(np.float32)


def _group(code: Code) -> Group:
    whole, *parts = (phrase.text for phrase in phrases(code))
    keywords = [keyword.replace("*", "") for keyword in code.keywords]
    return Group([whole, *parts], keywords or parts, counter_examples(code))


def _background(topic: str) -> Group:
    clauses = _CLAUSE.split(topic)
    return Group([topic, *clauses], clauses, [])


def _standard(
    measured: NDArray[np.float32], kind: str, heard: NDArray[np.bool_]
) -> NDArray[np.float32]:
    prior = prior_weights()
    units = (measured - prior[f"{kind}_centre"]) / prior[f"{kind}_scale"]
    units = np.where(heard, units, -prior["limit"])
    return np.clip(units, -prior["limit"], prior["limit"]).astype(np.float32)


def log_odds(evidence: Evidence) -> NDArray[np.float64]:
    """Return the log-odds [n, k] that the codebook alone gives, without any label.

    A code that is not for the comment's question is as good as impossible.
    """
    prior = prior_weights(evidence.base)
    said = (
        prior["intercept"]
        + prior["read"] * evidence.read.astype(np.float64)
        + prior["standing"] * evidence.standing.astype(np.float64)
        + prior["length"] * evidence.length.astype(np.float64)[:, None]
        + prior["closeness"] * evidence.closeness.astype(np.float64)
        + prior["wording"] * evidence.wording.astype(np.float64)
        + prior["hints"] * evidence.hints.astype(np.float64)
        + prior["keyword"] * (evidence.keywords >= 1)
        + prior["second_keyword"] * (evidence.keywords >= 2)
        + prior["second_said"] * (evidence.said == SAID)
        + prior["second_silent"] * (evidence.said == SILENT)
    )
    return np.where(evidence.asked, said, _IMPOSSIBLE)


@cache
def prior_weights(base: Base = "minilm") -> Mapping[str, float]:
    """Return the numbers of prior.yaml for a reader made from that encoder."""
    numbers = yaml_data((Path(__file__).parent / "prior.yaml").read_text(encoding="utf-8"))
    of_others = {name: numbers.pop(name) for name in DELTA_FILES if name in numbers}
    return {**numbers, **of_others.get(base, {})}
