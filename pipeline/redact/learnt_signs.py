"""Signs that no phrase tells: what a sentence is like, by weights learnt from invented sentences.

Lists of phrases remember wordings. Here two linear models read a sentence's vectors: the first the
mean of its words' own vectors, which costs next to nothing, the second also what the theme reader
makes of those sentences that the first does not let go. Model card: ``models/risk/README.md``.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from pipeline.files.yaml_data import yaml_data
from pipeline.language.sentences import sentences
from pipeline.redact.signs import Sign, as_patterns_are
from pipeline.store.resources import shipped

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

MODEL = "models/risk"
WEIGHTS = "weights.safetensors"
_LIST = Path(__file__).with_name("learnt_signs.yaml")
_LONGEST = 96  # word pieces read; a sentence is rarely longer
_FEWEST = 4  # words
_DECIMALS = 3  # of log-odds: more would be noise


class LearntKind(NamedTuple):
    """A kind of what sentences are like; its name is that of its weights."""

    name: str
    said: str
    """what the list to act on says of it; empty where it asks for nobody's action"""
    at_risk: str
    """what the sheet of comments at risk says of it"""
    review: bool
    """whether the lead officer decides on it before anything else happens"""
    unless: tuple[re.Pattern[str], ...] = ()
    """wordings that are like it and are not"""
    unless_not: tuple[re.Pattern[str], ...] = ()
    """wordings with which they may be after all"""

    def is_only_like(self, sentence: str) -> bool:
        """Whether a sentence that is like this kind is a figure of speech or of other danger."""
        said = as_patterns_are(sentence)
        if not any(pattern.search(said) for pattern in self.unless):
            return False
        return not any(pattern.search(said) for pattern in self.unless_not)


class Alike(NamedTuple):
    """A sentence of a comment, and what it is like."""

    kind: LearntKind
    sentence: str


AlikeByText = Mapping[str, tuple[Alike, ...]]
"""What was noticed in a text, one of each kind at most; texts without any may be missing."""
NOTHING_NOTICED: AlikeByText = MappingProxyType({})


@cache
def learnt_kinds() -> tuple[LearntKind, ...]:
    """Return the kinds, the gravest first."""
    written = yaml_data(_LIST.read_text(encoding="utf-8"))
    return tuple(
        LearntKind(
            name, kind.get("said", ""), kind["at_risk"], kind.get("review", False),
            *(tuple(map(re.compile, kind.get(word, ()))) for word in ("unless", "unless_not")),
        )
        for name, kind in written.items()
    )  # fmt: skip


def what_texts_are_like(texts: Sequence[str]) -> AlikeByText:
    """Return what the sentences of redacted texts are like.

    What is found in a text depends on nothing but the text itself.
    """
    import numpy as np

    from pipeline.read.reader import load_reader

    distinct = list(dict.fromkeys(texts))
    of_text = dict(zip(distinct, sentences(distinct), strict=True))
    said = list(dict.fromkeys(filter(says_enough, chain(*of_text.values()))))
    own_words = mean_of_words(said)
    doubtful = np.flatnonzero((log_odds(own_words, "gate") >= 0).any(axis=1))
    chosen = [said[row] for row in doubtful.tolist()]
    # One encoder for all runs, whichever reads their comments for themes: it is at hand in most.
    seen = away_from(load_reader().vectors(chosen), _weights()["reader_mean"])
    found = log_odds(np.hstack([seen, own_words[doubtful]]), "sign") >= 0
    like = dict(zip(chosen, found, strict=True))
    noticed = {}
    for text, own in of_text.items():
        signs = []
        for column, kind in enumerate(learnt_kinds()):
            first = next(
                (
                    each
                    for each in own
                    if each in like and like[each][column] and not kind.is_only_like(each)
                ),
                None,
            )
            if first is not None:
                signs.append(Alike(kind, first))
        if signs:
            noticed[text] = tuple(signs)
    return noticed


def beside_phrases(signs: Sequence[Sign], alike: Sequence[tuple[str, str]]) -> tuple[Sign, ...]:
    """Join what phrases told and what sentences are like: nothing is said of a sentence twice.

    Parameters
    ----------
    alike : how a list puts a kind, and the sentence; "" where the list does not want the kind.
    """
    known = {sign.sentence for sign in signs}
    more = [
        Sign(said, sentence, sentence.lower())
        for said, sentence in alike
        if said and sentence not in known
    ]
    return (*signs, *more)


def says_enough(sentence: str) -> bool:
    """Whether a sentence has words enough to be like anything."""
    return len(sentence.split()) >= _FEWEST


def mean_of_words(
    said: Sequence[str], away: "NDArray[np.float32] | None" = None
) -> "NDArray[np.float32]":
    """Return the mean of the vectors of each sentence's word pieces, away from all sentences' mean.

    float32 [n, d] of unit length; the mean itself where `away` is zero.

    Parameters
    ----------
    away : float32 [d], the mean of all sentences; that of the weights that ship unless given.
    """
    import numpy as np

    from pipeline.encoders.minilm_package import packaged_weights

    words = packaged_weights()["embeddings.word_embeddings.weight"]
    means = np.zeros((len(said), words.shape[1]), dtype=np.float32)
    readable = [text.encode("utf-8", "replace").decode() for text in said]  # lone surrogates
    found = _tokenizer().encode_batch_fast(readable, add_special_tokens=False)
    for row, pieces in enumerate(found):
        if pieces.ids:
            means[row] = words[pieces.ids].mean(axis=0)
    return away_from(means, _weights()["mean"] if away is None else away)


def away_from(vectors: "NDArray[np.float32]", mean: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """Return how vectors differ from a mean, float32 [n, d] of unit length; as is from zero."""
    from pipeline.encoders.base import unit_length

    return unit_length(vectors - mean) if mean.any() else vectors


def log_odds(vectors: "NDArray[np.float32]", model: str) -> "NDArray[np.float64]":
    """Return the log-odds of each kind above where it begins to be noticed. float64 [n, kinds]

    Parameters
    ----------
    model : "gate" or "sign".
    """
    import numpy as np

    weights, intercepts = _weights()[f"{model}.weights"], _weights()[f"{model}.intercepts"]
    # A sum for each row: a matrix product may add up differently by the number of rows.
    columns = [
        (vectors * weight).sum(axis=1, dtype=np.float64) + intercept
        for weight, intercept in zip(weights, intercepts, strict=True)
    ]
    return np.round(np.stack(columns, axis=1), _DECIMALS)


def risk_model_digest() -> str:
    """SHA-256 of the shipped weights: part of the fingerprint of what was redacted."""
    return hashlib.sha256((shipped(MODEL) / WEIGHTS).read_bytes()).hexdigest()


@cache
def _tokenizer() -> "Tokenizer":
    from pipeline.encoders.minilm_package import packaged_tokenizer

    tokenizer = packaged_tokenizer()
    tokenizer.no_padding()
    tokenizer.enable_truncation(_LONGEST)
    return tokenizer


@cache
def _weights() -> "dict[str, NDArray[np.float32]]":
    import numpy as np
    from safetensors.numpy import load

    content = (shipped(MODEL) / WEIGHTS).read_bytes()
    return {name: array.astype(np.float32) for name, array in load(content).items()}
