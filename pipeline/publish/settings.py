"""What an analyst can set about the published files (``[publish]`` in consultation.toml)."""

import datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class PublishSettings(BaseModel):
    """What goes to readers besides the tables."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    contact: str = Field(
        "The team that ran this consultation.", description="whom the cover says to ask"
    )
    licence: Literal["OGL-UK-3.0", "CC-BY-4.0", "CC0-1.0"] | None = Field(
        None, description="under which the published data may be used; none is stated when left out"
    )
    date: datetime.date | None = Field(
        None,
        description="the day that the published files say they were made on; default: the day of "
        "the first run in this folder, so that the next run gives the same files",
    )
    template: Path | None = Field(
        None,
        description="a Word document beside consultation.toml whose page and styles the draft "
        "report takes; its text is left out",
    )
