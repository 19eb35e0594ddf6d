"""The encoder that the settings name, with its cache and, on a cluster, its workers."""

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.encoders.choose import by_name
from pipeline.encoders.settings import EncoderSettings
from pipeline.workers.base import Workers

if TYPE_CHECKING:
    from pipeline.encoders.base import Encoder


def load_encoder(
    settings: EncoderSettings, cache_folder: Path | None = None, workers: Workers | None = None
) -> "Encoder":
    """Return the encoder that `settings.encoder` names; with a folder, it remembers vectors there.

    With `workers` it is they who encode what is not remembered.

    Raises
    ------
    UserError
        When the encoder is not installed, not the official one, or not to be had offline.
    """
    encoder = by_name(settings)
    if workers is not None:
        from pipeline.encoders.remote import RemoteEncoder

        encoder = RemoteEncoder(encoder, settings, workers)
    if cache_folder is None:
        return encoder
    from pipeline.encoders.cache import CachedEncoder

    return CachedEncoder(encoder, cache_folder)
