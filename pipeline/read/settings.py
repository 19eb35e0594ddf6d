"""What an analyst can set about the reading of comments (``[read]`` in consultation.toml)."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class ReadSettings(BaseModel):
    """How comments are read."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    threads: Annotated[int, Field(ge=0)] = Field(
        0, description="comments read at once; 0: one per core; changes no figure"
    )
