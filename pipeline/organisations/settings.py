"""What an analyst can set about organisations (``[organisations]`` in consultation.toml)."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from pipeline.questionnaire.questions import Slug


class OrganisationSettings(BaseModel):
    """Which questions ask for organisations, and what people made of those that were found."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    questions: tuple[Slug, ...] = Field(
        (), description="ids of questions that ask for organisations; they are found in no others"
    )
    checked: Path | None = Field(
        None,
        description="the table restricted/organisations.csv with its column decision filled in: "
        "yes, no, or the name that it shall have; what is not decided is not published",
    )
