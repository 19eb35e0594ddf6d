"""What can be set about the encoder, wherever one is used."""

from pydantic import BaseModel, ConfigDict, Field

from pipeline.encoders.registry import in_words


class EncoderSettings(BaseModel):
    """Which model turns comments into vectors, and how hard it may work."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    encoder: str = Field(
        default="minilm",
        min_length=1,
        description=in_words(),
    )
    threads: int = Field(
        default=0, ge=0, description="texts encoded at once; 0: one per core; changes no vector"
    )
