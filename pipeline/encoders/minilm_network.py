"""An encoder of MiniLM's architecture, with the packaged weights or a fine-tuned set."""

from pipeline.encoders.base import Weights
from pipeline.encoders.minilm_package import packaged_tokenizer
from pipeline.encoders.transformer import Precision, Transformer

LONGEST = 256  # word pieces the model was trained to read; the rest of a longer text is not read
_RECIPE = "2"  # raise when the same weights would give other vectors


class MiniLM(Transformer):
    """An encoder of MiniLM's architecture with given weights: the packaged or a fine-tuned set.

    Parameters
    ----------
    weights
        float32 arrays under the names of the published checkpoint; for a low-rank delta
        `{**packaged_weights(), **merged}`, where `merged` holds the matrices it was added to.
    identity
        What names these weights for good, such as the SHA-256 of their file.
    precision
        int8: dense layers in 8 bits (cosine .998 to float32 on patients' comments, three times as
        fast) · float32: as published.
    threads
        Texts encoded at once; 0: one per core.
    longest
        Word pieces that are read of a text, its two marks included.
    """

    def __init__(
        self,
        weights: Weights,
        *,
        identity: str,
        name: str = "minilm",
        precision: Precision = "int8",
        threads: int = 0,
        longest: int = LONGEST,
    ) -> None:
        words = weights["embeddings.word_embeddings.weight"]
        positions = (
            weights["embeddings.position_embeddings.weight"]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        super().__init__(
            weights,
            lambda ids: {"embedded": (words[ids] + positions[: len(ids)])[None]},
            packaged_tokenizer(),
            name=name,
            precision=precision,
            epsilon=1e-12,
            longest=longest,
            made_of=f"minilm {_RECIPE} {identity}",
            threads=threads,
        )
