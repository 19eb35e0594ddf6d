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
        description="a table with the columns organisation and decision, such as an earlier run's "
        "restricted/organisations.csv: yes, no, the name that it shall have, or several with ; "
        "between. It comes before what the run's own restricted/organisations.csv decides; what "
        "is decided in neither is not published",
    )
