"""What can be set about the encoder, wherever one is used."""

from pydantic import BaseModel, ConfigDict, Field


class EncoderSettings(BaseModel):
    """Which model turns comments into vectors, and how hard it may work."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    encoder: str = Field(
        default="minilm",
        min_length=1,
        description=(
            "minilm: the packaged all-MiniLM-L6-v2 · minilm-float32: the same without 8-bit "
            "weights · mpnet: the larger all-mpnet-base-v2, better, a tenth as fast · static: word "
            "vectors, 30 times as fast, blind to word order · or any sentence-transformers model, "
            "by name or folder"
        ),
    )
    threads: int = Field(
        default=0, ge=0, description="texts encoded at once; 0: one per core; changes no vector"
    )
