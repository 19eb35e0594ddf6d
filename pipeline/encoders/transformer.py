"""A transformer run on ONNX Runtime, without PyTorch, one text at a time.

Every text is one forward pass on one thread: nothing is padded and no text shares an arithmetic
operation with another, so a vector cannot depend on its company. Threads take texts, not parts of a
text, which on a CPU is also the faster arrangement.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from pipeline.encoders.base import Vectors, unit_length
from pipeline.workers.here import cores

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Weights = Mapping[str, NDArray[np.float32]]
Precision = Literal["int8", "float32"]
Inputs = Callable[[Sequence[int]], dict[str, NDArray[np.float32]]]

_TEXTS_AT_HAND = 4096  # tokenised and sorted by length together
_TEXTS_PER_TURN = 16  # of a thread
_PROBES = (
    "Schools, buses and safer streets.",
    "What would make this strategy better for you? " * 6,
)


class Transformer:
    """An encoder made of a tokeniser and a graph (see graph.py).

    Parameters
    ----------
    graph
        A serialised ONNX model with the output `pooled`, float32 [1, dimension].
    inputs
        From the numbers of a text's word pieces to the graph's inputs.
    made_of
        Names for good all that decides a vector but this machine.
    threads
        Texts encoded at once; 0: one per core.
    """

    def __init__(
        self,
        graph: bytes,
        inputs: Inputs,
        tokenizer: "Tokenizer",
        *,
        name: str,
        dimension: int,
        made_of: str,
        threads: int = 0,
    ) -> None:
        import onnxruntime

        self.name = name
        self.dimension = dimension
        self._inputs = inputs
        self._tokenizer = tokenizer
        self._threads = threads or cores()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        # The graph is written as it is to run; the optimiser fuses sums and norms, 14 % slower.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        options.enable_mem_pattern = False  # patterns are kept per shape; texts have 256 lengths
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            graph, options, providers=["CPUExecutionProvider"]
        )
        # What this machine makes of two texts stands for its processor's kernels and the runtime.
        of_probes = self.encode(_PROBES).tobytes()
        self.fingerprint = hashlib.blake2b(made_of.encode() + of_probes, digest_size=16).hexdigest()

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

    def _encode_into(self, pooled: Vectors, texts: Sequence[str], pool: ThreadPoolExecutor) -> None:
        readable = [text.encode("utf-8", "replace").decode() for text in texts]  # lone surrogates
        pieces = [encoding.ids for encoding in self._tokenizer.encode_batch_fast(readable)]
        # Two pieces are only the marks of start and end. Longest first: threads end together.
        written = [row for row, ids in enumerate(pieces) if len(ids) > 2]
        written.sort(key=lambda row: -len(pieces[row]))

        def encode_some(first: int) -> None:
            for row in written[first : first + _TEXTS_PER_TURN]:
                (vector,) = self._session.run(None, self._inputs(pieces[row]))
                pooled[row] = np.asarray(vector[0], dtype=np.float32)

        list(pool.map(encode_some, range(0, len(written), _TEXTS_PER_TURN)))
