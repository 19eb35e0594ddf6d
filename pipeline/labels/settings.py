"""Settings of the annotation loop: who codes what, how many, chosen how."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,29}$")]
Share = Annotated[float, Field(ge=0, le=1)]


class Mix(BaseModel):
    """What a batch is made of, if there are four batches and more; shares that sum to one.

    Of fewer comments all are drawn by lot, unless this table is given.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    random: Share = Field(0.4, description="drawn by lot: the part that estimates may rest on")
    uncertain: Share = Field(0.25, description="where the model is least sure")
    diverse: Share = Field(0.15, description="unlike anything labelled or chosen so far")
    rare: Share = Field(0.1, description="likely examples of the codes with the fewest labels")
    cluster: Share = Field(0.1, description="from the clusters with the smallest labelled share")

    @model_validator(mode="after")
    def _sums_to_one(self) -> Self:
        total = self.random + self.uncertain + self.diverse + self.rare + self.cluster
        if abs(total - 1) > 1e-6:
            raise ValueError(f"the shares of a batch sum to {total:g}: make them sum to 1")
        return self


class AnnotateSettings(BaseModel):
    """How comments are chosen for people to code, and who codes them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    annotators: tuple[Name, ...] = Field(
        ("annotator_1", "annotator_2"), min_length=1, description="their doccano user names"
    )
    adjudicators: tuple[Name, ...] = Field(
        (), description="who decides disagreements, beside the administrator"
    )
    batch: int = Field(100, ge=1, description="comments in a round")
    overlap: Share = Field(0.2, description="share of a batch that two annotators code")
    mix: Mix = Field(default_factory=Mix)
    seed: int = Field(1, ge=0, description="decides the lots of the random part")
    questions: tuple[str, ...] = Field((), description="question ids; empty means all")
    suggestions: Literal["hidden", "shown"] = Field(
        "hidden", description="shown: annotators see the model's codes, which biases them"
    )
