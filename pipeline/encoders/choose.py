"""The encoder that the settings name."""

from pipeline.encoders.base import Encoder
from pipeline.encoders.settings import EncoderSettings


def by_name(settings: EncoderSettings) -> Encoder:
    """Return the encoder that `settings.encoder` names, without a memory.

    Raises
    ------
    UserError
        When it is not installed, not the official one, or not to be had offline.
    """
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
