"""What an analyst can set about the flagging of hate (``[flag]`` in consultation.toml)."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Share = Annotated[float, Field(gt=0, lt=1)]


class FlagSettings(BaseModel):
    """Where the bands lie, and how large the lead officer's queue may become."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    review: Share = Field(
        0.5, description="score from which a comment is withheld until the lead officer decides"
    )
    withheld: Share = Field(
        0.75,
        description="score from which a comment counts as hate unless the lead officer differs",
    )
    review_budget: Annotated[float, Field(gt=0, le=100)] | None = Field(
        None,
        description="instead of `review`: at most this percentage of the comments, the highest "
        "scores below `withheld`, are put to the lead officer",
    )
    short_comment_words: Annotated[int, Field(ge=0)] = Field(
        4,
        description="comments of at most this many words are put to the lead officer only when the "
        "model and the word list agree; the model alone takes a group's name for hate",
    )
    calibration: tuple[Annotated[float, Field(gt=0)], float] = Field(
        (1.0, 0.0),
        description="slope and intercept put on the model's log-odds; `themes flag-calibrate` fits "
        "them on the lead officer's decisions",
    )
    longest_comment: Annotated[int, Field(ge=1)] = Field(
        20_000,
        description="characters of a comment that the model reads; a longer comment waits for the "
        "lead officer, since no model read its end. It is redacted whole",
    )
    audit_sample: Annotated[int, Field(ge=0)] = Field(
        300, description="unflagged comments drawn for the audit in restricted/hate_audit.csv"
    )
    seed: int = Field(0, ge=0, description="seed of that draw")

    @model_validator(mode="after")
    def _bands_in_order(self) -> Self:
        if self.review > self.withheld:
            raise ValueError("`review` must not lie above `withheld`")
        return self
