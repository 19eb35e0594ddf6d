"""Any sentence-transformers model, by name or folder: for those with PyTorch and internet."""

import hashlib
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.encoders.base import Vectors, unit_length
from pipeline.errors import UserError
from pipeline.store.record import digest_folder

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


# Weights in the older form, a pickle, can bring code along.
_SAFELY: Any = {"device": "cpu", "model_kwargs": {"use_safetensors": True}}


class Named:
    """A sentence-transformers model, one text at a time: a vector depends on its text alone."""

    def __init__(self, name: str, model: "SentenceTransformer") -> None:
        self.name = name
        self._model = model.eval()
        self.dimension = int(model.get_embedding_dimension() or 0)
        self.fingerprint = _fingerprint(model)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return float32 [len(texts), dimension], rows of unit length, zero for a blank text."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        written = [row for row, text in enumerate(texts) if text.strip()]
        if written:
            vectors[written] = self._model.encode(
                [texts[row] for row in written], batch_size=1, show_progress_bar=False
            )
        return unit_length(vectors)


def load(name: str, threads: int) -> Named:
    """Return the model of that name from the local cache, a folder, or the model hub.

    PyTorch sees to its threads itself.

    Raises
    ------
    UserError
        When sentence-transformers is not installed, or the model is neither here nor to be had.
        A model that brings its own code, or weights in a form that can hold some, is refused.
    """
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError as error:
        raise UserError(
            f"The encoder {name!r} needs the package sentence-transformers: pip install "
            f"'consultation-themes[encoders]', or leave out `encoder` for the packaged minilm."
        ) from error
    try:
        try:
            return Named(name, SentenceTransformer(name, local_files_only=True, **_SAFELY))
        except (OSError, ValueError):  # not on this machine yet
            return Named(name, SentenceTransformer(name, **_SAFELY))
    except (OSError, ValueError) as error:  # offline, misspelt, or a folder that is no model
        where = "the folder holds no" if Path(name).is_dir() else "it is not on this machine and no"
        raise UserError(
            f"The encoder {name!r} could not be loaded ({where} sentence-transformers model of "
            f"that name could be had): check the name, connect to the internet once, or give the "
            f"path of a downloaded model's folder; `minilm` works offline."
        ) from error


def digest(name: str) -> str:
    """Return the digest of a model's files, in a folder or in the local cache.

    "absent" where it is in neither: then loading it fails, or fetches it.
    """
    folder = Path(name)
    if not folder.is_dir():
        try:
            from huggingface_hub import try_to_load_from_cache
            from huggingface_hub.errors import HFValidationError
        except ImportError:
            return "absent"
        name = name if "/" in name else f"sentence-transformers/{name}"
        try:
            found = try_to_load_from_cache(name, "config.json")
        except HFValidationError:
            return "absent"
        if not isinstance(found, str):
            return "absent"
        folder = Path(found).parent
    return digest_folder(folder)


def _fingerprint(model: "SentenceTransformer") -> str:
    digest = hashlib.blake2b(digest_size=16)
    digest.update(f"torch {version('torch')} length {model.max_seq_length}\n".encode())
    digest.update(str(model).encode())  # the modules: pooling, normalisation
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.contiguous().numpy().tobytes())
    return digest.hexdigest()
