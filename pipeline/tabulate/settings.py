"""What an analyst can set about the theme tables (``[tabulate]`` in consultation.toml)."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class TabulateSettings(BaseModel):
    """How counts are protected before anyone sees them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    disclosure: Literal["suppress", "round"] = Field(
        "suppress",
        description="small counts are left out together with whatever would give them away "
        "(suppress), or every count is rounded (round)",
    )
    minimum_cell: Annotated[int, Field(ge=0)] = Field(
        5, description="counts below this many respondents are not published; 0 or 1 publishes all"
    )
    minimum_total: Annotated[int, Field(ge=0)] | None = Field(
        None,
        description="the same for a count over a whole question (a theme over all answers, an "
        "answer over all respondents); default: minimum_cell",
    )
    rounding_base: Annotated[int, Field(ge=2, le=100)] = Field(
        5, description="with disclosure = round: the multiple that counts are rounded to"
    )
    minimum_group: Annotated[int, Field(ge=1)] = Field(
        10, description="a demographic group with fewer respondents is merged with others"
    )
