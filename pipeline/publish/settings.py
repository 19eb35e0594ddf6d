"""What an analyst can set about the published files (``[publish]`` in consultation.toml)."""

from pydantic import BaseModel, ConfigDict, Field


class PublishSettings(BaseModel):
    """What goes to readers besides the tables."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    contact: str = Field(
        "The team that ran this consultation.", description="whom the cover says to ask"
    )
