"""What an analyst can set about the reading of comments (``[read]`` in consultation.toml)."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from pipeline.read.weights import Base


class ReadSettings(BaseModel):
    """How comments are read: by the packaged reader, and by a language model where one is named."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    base: Base = Field(
        "minilm",
        description="the packaged encoder that the reader was made from; mpnet: finds more of what "
        "people mean, a tenth as fast, and has to be installed; when left out, mpnet where [embed] "
        "has it, else minilm",
    )
    threads: Annotated[int, Field(ge=0)] = Field(
        0, description="comments read at once; 0: one per core; changes no figure"
    )
    endpoint: str | None = Field(
        None,
        description="address of a language model that reads the comments too, such as "
        '"http://127.0.0.1:8080/v1" (any OpenAI-compatible chat endpoint); its key, if it needs '
        "one, is read from the environment (THEMES_MODEL_KEY)",
    )
    model: str | None = Field(None, description="the name of that model, as its server knows it")
    leaves_the_organisation: bool = Field(
        False,
        description="true: it is known and agreed that redacted comments go to an endpoint that is "
        "neither on this machine nor in its own network",
    )
    at_once: Annotated[int, Field(ge=1, le=64)] = Field(
        4, description="requests to the language model under way at once; changes no figure"
    )
    most_tokens: Annotated[int, Field(ge=1)] = Field(
        5_000_000,
        description="estimated tokens above which a run stops before the first request to the "
        "language model",
    )
    patience: Annotated[float, Field(gt=0, le=3600)] = Field(
        120.0, description="seconds that one answer of the language model may take"
    )

    @model_validator(mode="after")
    def _both_or_neither(self) -> Self:
        if (self.endpoint is None) != (self.model is None):
            raise ValueError("[read] needs both `endpoint` and `model` for a language model")
        return self
