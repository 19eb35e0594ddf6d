"""What an analyst can set about classification (``[classify]`` in consultation.toml)."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Share = Annotated[float, Field(gt=0, lt=1)]


class ClassifySettings(BaseModel):
    """How comments are coded, and when the model says that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    expected_error: Share = Field(
        0.15,
        description="among the comments that count as coded, the share of codes that may be wrong "
        "or missing on average; doubtful comments become `uncertain`",
    )
    assign_from: Share = Field(
        0.28,
        description="without labels: the probability from which a code is assigned; labels move it",
    )
    few_labels: Annotated[int, Field(ge=1)] = Field(
        100,
        description="below this many labelled comments all codes are assigned from one probability",
    )
    many_labels: Annotated[int, Field(ge=1)] = Field(
        3000, description="from this many labelled comments on the codebook is but one witness"
    )
    most_labels: Annotated[int, Field(ge=1)] = Field(
        12000, description="learn from at most this many labelled comments (memory grows squared)"
    )
    folds: Annotated[int, Field(ge=2, le=20)] = Field(
        5, description="folds of the cross-validation (by respondent) behind calibration"
    )
    seed: int = Field(0, ge=0, description="seed of everything that is shuffled")
