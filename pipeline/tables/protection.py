"""How counts are protected before anyone sees them: obeyed by the tables, told by the files."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class Protection(BaseModel):
    """Which counts are left out or rounded."""

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
        description="the same for a count over a whole question, such as a theme over all "
        "answers; default: minimum_cell",
    )
    minimum_answer: Annotated[int, Field(ge=0)] = Field(
        0,
        description="the same for how many gave a closed answer, which by itself says nothing "
        "about a comment or its writer; default: all are printed",
    )
    rounding_base: Annotated[int, Field(ge=2, le=100)] = Field(
        5, description="with disclosure = round: the multiple that counts are rounded to"
    )
    minimum_group: Annotated[int, Field(ge=1)] = Field(
        10, description="a demographic group with fewer respondents is merged with others"
    )
