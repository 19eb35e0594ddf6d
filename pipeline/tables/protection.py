"""How counts are protected before anyone sees them: obeyed by the tables, told by the files."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Level = Literal["published", "council", "strict"]
Minimum = Annotated[int, Field(ge=0)]


@cache
def levels() -> dict[str, dict[str, Any]]:
    """What each level of protection means (``protection.toml``)."""
    return tomllib.loads((Path(__file__).parent / "protection.toml").read_text(encoding="utf-8"))


def _at(name: str) -> Any:
    """What a setting is at the level that is usual."""
    return levels()["published"][name]


class Protection(BaseModel):
    """Which counts are left out or rounded: one word, and single values where it does not fit."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    protection: Level = Field(
        "published",
        description="for whom the published files are: everyone (published), as councils publish, "
        "with counts by answer down to 1 (council), or tables that travel without the comments "
        "(strict); docs/protection.md says what each protects. It decides the minimums below, "
        "unless they are given",
    )
    disclosure: Literal["suppress", "round"] = Field(
        "suppress",
        description="small counts are left out together with whatever would give them away "
        "(suppress), or every count is rounded (round)",
    )
    minimum_cell: Minimum = Field(
        default_factory=lambda: _at("minimum_cell"),
        description="counts of themes by closed answer below this many respondents are left out; "
        "0 or 1 shows all",
    )
    minimum_total: Minimum = Field(
        default_factory=lambda: _at("minimum_total"),
        description="the same for a count over a whole question, which anyone can make who has the "
        "published comments",
    )
    minimum_answer: Minimum = Field(
        default_factory=lambda: _at("minimum_answer"),
        description="the same for how many gave a closed answer, which by itself says nothing "
        "about a comment or its writer",
    )
    minimum_unlisted: Minimum = Field(
        default_factory=lambda: _at("minimum_unlisted"),
        description="the same, by closed answer, for comments that were withheld as hateful or "
        "threatening, or are under review",
    )
    unlinkable: bool = Field(
        default_factory=lambda: _at("unlinkable"),
        description="more is left out until no published comment can be tied for certain to the "
        "closed answer of its writer, unless it is quoted beside it or only those who gave that "
        "answer were asked to comment",
    )
    minimum_participation: Minimum = Field(
        default_factory=lambda: _at("minimum_participation"),
        description="the same as minimum_answer for how many belong to a demographic group",
    )
    minimum_group: Annotated[int, Field(ge=1)] = Field(
        default_factory=lambda: _at("minimum_group"),
        description="themes are not counted for a demographic group of fewer respondents, or of "
        "whom fewer than half as many had comments read",
    )
    minimum_group_cell: Minimum = Field(
        default_factory=lambda: _at("minimum_group_cell"),
        description="counts of themes by demographic group below this many are left out",
    )
    rounding_base: Annotated[int, Field(ge=2, le=100)] = Field(
        5, description="with disclosure = round: the multiple that counts are rounded to"
    )

    @model_validator(mode="before")
    @classmethod
    def _as_the_level_says(cls, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        level = given.get("protection")
        return {**levels().get(level, {}), **given} if isinstance(level, str) else given

    @property
    def minimum_group_read(self) -> int:
        """Themes are not counted for a group of whom fewer had comments read."""
        return 0 if self.minimum_group < 2 else (self.minimum_group + 1) // 2

    @property
    def changed(self) -> tuple[str, ...]:
        """The settings that are not as the level says."""
        said = levels()[self.protection]
        return tuple(name for name, value in said.items() if getattr(self, name) != value)
