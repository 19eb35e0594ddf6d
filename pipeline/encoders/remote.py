"""An encoder whose texts are encoded by workers, each with an encoder of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from pipeline.encoders.base import Encode, Encoder, Vectors
from pipeline.encoders.choose import by_name
from pipeline.encoders.settings import EncoderSettings
from pipeline.errors import UserError
from pipeline.workers.base import Workers

_PER_BATCH = 128  # texts


@dataclass(frozen=True)
class OwnEncoder:
    """Encodes with the encoder of the process it is called in: it can be sent to any."""

    settings: EncoderSettings
    fingerprint: str

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """Return float32 [len(texts), d], as `Encoder.encode`.

        Raises
        ------
        UserError
            When that encoder would make other vectors than the one whose fingerprint this is.
        """
        encoder = _loaded(self.settings)
        if encoder.fingerprint != self.fingerprint:
            raise UserError(
                f"A worker's processor or libraries make other vectors with {encoder.name} than "
                "this machine: use machines of one kind, so that the figures do not depend on "
                "which of them did the work."
            )
        return encoder.encode(texts)


class RemoteEncoder:
    """The same vectors as the encoder of this machine, made by workers."""

    def __init__(self, local: Encoder, settings: EncoderSettings, workers: Workers) -> None:
        self.name = local.name
        self.fingerprint = local.fingerprint
        self.dimension = local.dimension
        self._own = OwnEncoder(settings, local.fingerprint)
        self._workers = workers

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return float32 [len(texts), dimension]; see `Encoder.encode`."""
        batches = [texts[i : i + _PER_BATCH] for i in range(0, len(texts), _PER_BATCH)]
        nothing = np.zeros((0, self.dimension), dtype=np.float32)
        return np.concatenate([nothing, *self._workers.map(self._own, batches)])


@cache
def _loaded(settings: EncoderSettings) -> Encoder:
    return by_name(settings)


def encode_anywhere(encoder: Encoder, settings: EncoderSettings, workers: Workers | None) -> Encode:
    """Return what encodes texts in work that `workers` may do: it takes an encoder along."""
    return encoder.encode if workers is None else OwnEncoder(settings, encoder.fingerprint)
