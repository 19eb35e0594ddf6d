"""The encoder that the settings name, with its cache."""

from pathlib import Path

from pipeline.encoders.base import Encoder
from pipeline.encoders.settings import EncoderSettings
from pipeline.workers.base import Workers


def load_encoder(
    settings: EncoderSettings, cache_folder: Path | None = None, workers: Workers | None = None
) -> Encoder:
    """Return the encoder that `settings.encoder` names; with a folder, it remembers vectors there.

    With `workers` it is they who encode what is not remembered.

    Raises
    ------
    UserError
        When the encoder is not installed, not the official one, or not to be had offline.
    """
    encoder = _load(settings)
    if workers is not None:
        from pipeline.encoders.elsewhere import Elsewhere

        encoder = Elsewhere(encoder, settings, workers)
    if cache_folder is None:
        return encoder
    from pipeline.encoders.cache import CachedEncoder

    return CachedEncoder(encoder, cache_folder)


def _load(settings: EncoderSettings) -> Encoder:
    if settings.encoder in ("minilm", "minilm-float32"):
        from pipeline.encoders.minilm import load_minilm

        return load_minilm("int8" if settings.encoder == "minilm" else "float32", settings.threads)
    if settings.encoder == "mpnet":
        from pipeline.encoders.mpnet import MPNet

        return MPNet(threads=settings.threads)
    if settings.encoder == "static":
        from pipeline.encoders.static import load_static

        return load_static()
    from pipeline.encoders.named import load_named

    return load_named(settings.encoder)
