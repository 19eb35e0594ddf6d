"""What an analyst can set about sub-points (``[subpoints]`` in consultation.toml)."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Share = Annotated[float, Field(gt=0, lt=1)]


class SubpointSettings(BaseModel):
    """When a theme of a question is looked into, and how its sub-points are cut."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fewest: Annotated[int, Field(ge=4)] = Field(
        8, description="different comments with a theme from which its sub-points are looked for"
    )
    most: Annotated[int, Field(ge=2, le=12)] = Field(6, description="sub-points of a theme")
    smallest: Annotated[int, Field(ge=2)] = Field(
        3, description="respondents who say a thing, from which it is a sub-point"
    )
    single_views: Annotated[int, Field(ge=0, le=10)] = Field(
        3, description="single views listed of a theme: what one person wrote that is in no group"
    )
