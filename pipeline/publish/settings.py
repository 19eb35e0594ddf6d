"""What an analyst can set about this stage (``[publish]`` in consultation.toml)."""

from pydantic import BaseModel, ConfigDict


class PublishSettings(BaseModel):
    """Nothing can be set yet."""

    model_config = ConfigDict(frozen=True, extra="forbid")
