"""A transformer run on ONNX Runtime, without PyTorch, one text at a time.

Every text is one forward pass on one thread: nothing is padded and no text shares an arithmetic
operation with another, so a vector cannot depend on its company. Threads take texts, not parts of a
text, which on a CPU is also the faster arrangement.
"""

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from pipeline.encoders.base import Vectors, Weights, unit_length
from pipeline.encoders.layers import model_bytes
from pipeline.encoders.products import LARGEST, in_eight_bits, narrowing_in_float32, observed
from pipeline.quiet import require_quiet
from pipeline.workers.local import cores

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

Precision = Literal["int8", "mixed", "float32"]
Inputs = Callable[[Sequence[int]], dict[str, NDArray[np.float32]]]

_TEXTS_AT_HAND = 4096  # tokenised and sorted by length together
_TEXTS_PER_TURN = 16  # of a thread
_PROBES = (
    "Schools, buses and safer streets.",
    "What would make this strategy better for you? " * 6,
)
# Texts of many kinds, which show how large the inputs of dense layers get.
_SHOWN = (
    *_PROBES,
    "The staff were kind, but I waited 4 hours in A&E and nobody told me why!",
    "I don't agree: where is the money coming from?",
    "n/a",
    "More police on the beat, CCTV near the station and lights in the park.",
    "Victims should be believed & supported by one named person; email me.",
    "(see above) – 50% of the questions were confusing...",
)
_ALIKE = 0.98  # cosine to float32 that 8 bits reach unless this processor's sums of them overflow


class Transformer:
    """An encoder made of weights (see layers.py) and a tokeniser.

    Parameters
    ----------
    weights
        float32 arrays, by their names in BERT's checkpoints.
    inputs
        From the numbers of a text's word pieces to the graph's inputs.
    precision
        int8: dense layers multiply in 8 bits (products.py), three times as fast · mixed: those
        that narrow as published, twice as fast · float32: as published, and what the others fall
        back to on a processor that cannot add up products of 8 bits.
    epsilon
        Of the layer norms.
    longest
        Word pieces that are read of a text, its two marks included.
    made_of
        Names for good all that decides a vector but this machine.
    threads
        Texts encoded at once; 0: one per core.
    """

    def __init__(
        self,
        weights: Weights,
        inputs: Inputs,
        tokenizer: "Tokenizer",
        *,
        name: str,
        precision: Precision,
        epsilon: float,
        longest: int,
        made_of: str,
        threads: int = 0,
    ) -> None:
        self.name = name
        self.dimension = len(weights["embeddings.LayerNorm.bias"])
        self._inputs = inputs
        self._tokenizer = tokenizer
        tokenizer.no_padding()
        tokenizer.enable_truncation(longest)
        self._threads = threads or cores()
        if precision == "float32":
            self._session = _session(model_bytes(weights, epsilon=epsilon))
        else:
            self._session = self._eight_bit_session(weights, precision, epsilon)
        # What this machine makes of two texts stands for its processor's kernels and the runtime.
        of_probes = self.encode(_PROBES).tobytes()
        made = f"{made_of} {longest} {precision}".encode()
        self.fingerprint = hashlib.blake2b(made + of_probes, digest_size=16).hexdigest()

    def _eight_bit_session(
        self, weights: Weights, precision: Precision, epsilon: float
    ) -> "InferenceSession":
        shown = [self._inputs(encoding.ids) for encoding in self._tokenizer.encode_batch(_SHOWN)]
        exact = _session(model_bytes(weights, observed, epsilon))
        names = [output.name for output in exact.get_outputs()]
        made = [dict(zip(names, exact.run(names, text), strict=True)) for text in shown]
        largest = {
            name: np.maximum.reduce([of_text[name] for of_text in made])
            for name in names
            if name.endswith(LARGEST)
        }
        product = in_eight_bits(largest)
        if precision == "mixed":
            product = narrowing_in_float32(product)
        session = _session(model_bytes(weights, product, epsilon))
        expected = unit_length(np.concatenate([of_text["pooled"] for of_text in made]))
        found = unit_length(np.concatenate([session.run(["pooled"], text)[0] for text in shown]))
        if np.einsum("ij,ij->i", expected, found).min() < _ALIKE:
            return _session(model_bytes(weights, epsilon=epsilon))
        return session

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return float32 [n, dimension], rows of unit length, zero for a text without words."""
        return unit_length(self.pooled(texts))

    def pooled(self, texts: Sequence[str]) -> Vectors:
        """Return float32 [n, dimension], as long as the model made them: for a head on top."""
        pooled = np.zeros((len(texts), self.dimension), dtype=np.float32)
        with ThreadPoolExecutor(self._threads) as pool:
            for start in range(0, len(texts), _TEXTS_AT_HAND):
                some = slice(start, start + _TEXTS_AT_HAND)
                self._encode_into(pooled[some], texts[some], pool)
        return pooled

    def states(self, pieces: Sequence[int]) -> Vectors:
        """Return what the last layer makes of each word piece of a text, for a head on top.

        One pass, on the calling thread; float32 [len(pieces), dimension].

        Parameters
        ----------
        pieces : their numbers in the vocabulary, the marks of start and end among them; no more
            than the model has positions for.
        """
        (states,) = self._session.run(["states"], self._inputs(pieces))
        return np.asarray(states[0], dtype=np.float32)

    def _encode_into(self, pooled: Vectors, texts: Sequence[str], pool: ThreadPoolExecutor) -> None:
        readable = [text.encode("utf-8", "replace").decode() for text in texts]  # lone surrogates
        pieces = [encoding.ids for encoding in self._tokenizer.encode_batch_fast(readable)]
        # Two pieces are only the marks of start and end. Longest first: threads end together.
        written = [row for row, ids in enumerate(pieces) if len(ids) > 2]
        written.sort(key=lambda row: -len(pieces[row]))

        def encode_some(first: int) -> None:
            for row in written[first : first + _TEXTS_PER_TURN]:
                (vector,) = self._session.run(["pooled"], self._inputs(pieces[row]))
                pooled[row] = np.asarray(vector[0], dtype=np.float32)

        list(pool.map(encode_some, range(0, len(written), _TEXTS_PER_TURN)))


def _session(graph: bytes) -> "InferenceSession":
    require_quiet()
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # The graph is written as it is to run; the optimiser fuses sums and norms, 14 % slower.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.enable_mem_pattern = False  # patterns are kept per shape; texts have many lengths
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
