"""What an analyst can set about the theme tables (``[tabulate]`` in consultation.toml)."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from pipeline.tables.protection import Protection


class TabulateSettings(Protection):
    """How counts are protected, and which comments are quoted."""

    quotes_per_group: Annotated[int, Field(ge=0, le=20)] = Field(
        2, description="at most so many quotes for each theme and group of answers"
    )
    quotes_limit: Annotated[int, Field(ge=0)] = Field(
        100, description="at most so many quotes in all"
    )
    quotes_seed: int = Field(0, ge=0, description="decides between sentences that are equally good")
    quotes_demographics: Annotated[int, Field(ge=0, le=4)] = Field(
        2, description="how many demographics a neighbour is taken to know of somebody"
    )
    quotes_alike: Annotated[int, Field(ge=1)] = Field(
        3,
        description="nobody is quoted whom so many demographics single out among fewer than so "
        "many respondents",
    )
    earlier: Path | None = Field(
        None,
        description="folder of an earlier run, or all that it published, beside consultation.toml: "
        "shares of themes are compared with its, question by question, where people verified both",
    )
    quote_choices: Path | None = Field(
        None,
        description="a table beside consultation.toml with the columns comment_id and choice "
        "(pick or ban); default: quote_choices.csv beside the labels, if there is one",
    )
