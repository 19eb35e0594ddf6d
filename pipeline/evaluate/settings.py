"""What can be set about evaluation."""

from pydantic import BaseModel, ConfigDict, Field


class EvaluateSettings(BaseModel):
    """Which codes count in the macro figures, and how intervals are drawn."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min_support: int = Field(
        1, ge=1, description="codes with fewer gold comments are left out of the macro figures"
    )
    resamples: int = Field(1000, ge=100, description="bootstrap samples behind each interval")
    seed: int = Field(0, ge=0, description="seed of the bootstrap")
