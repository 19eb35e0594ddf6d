"""What a consultation can say about clusters (``[cluster]`` in consultation.toml)."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class ClusterSettings(BaseModel):
    """How comments that say alike things are grouped."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    clusters: Annotated[int, Field(ge=0, le=999)] = Field(
        0, description="how many clusters to make; 0: as many as the comments themselves suggest"
    )
    smallest: Annotated[int, Field(ge=2)] = Field(
        5, description="a group of fewer distinct comments is no cluster"
    )
    dimensions: Annotated[int, Field(ge=2, le=100)] = Field(
        30, description="principal components in which comments are grouped"
    )
    outliers: Annotated[float, Field(ge=0, le=0.5)] = Field(
        0.1,
        description="share of the comments, those least like their cluster, that stay unclustered",
    )
    keyphrases: Annotated[int, Field(ge=1, le=30)] = Field(
        8, description="keyphrases listed for a cluster"
    )
    exemplars: Annotated[int, Field(ge=1, le=50)] = Field(
        6, description="comments named as examples of a cluster"
    )
    seed: int = Field(0, ge=0, description="seed of everything that is random")
