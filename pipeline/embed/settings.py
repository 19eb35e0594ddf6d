"""What a consultation can say about the encoder (``[embed]`` in consultation.toml)."""

from pipeline.encoders.settings import EncoderSettings


class EmbedSettings(EncoderSettings):
    """Which model turns comments into vectors."""
