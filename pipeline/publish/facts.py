"""What the method's paragraphs say beside the tables; none of it is in a protected table."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.sign_off import Standing
from pipeline.publish.languages import OTHER, WELSH, left_to_people
from pipeline.publish.protection import ProtectionWords
from pipeline.tables.readable import at_risk, forbidden, may_be_read, not_said, only_quotes


@dataclass(frozen=True)
class Facts:
    """What the methods paragraph says beside the tables; none of it is in a protected table.

    `campaigns` are texts that several respondents sent, `copies` the comments that repeat them.
    """

    title: str
    respondents: int
    redactions: int
    redacted_comments: int
    campaigns: int
    copies: int
    codes: int
    version: int
    refused: int
    """respondents who did not agree to be published"""
    protection: ProtectionWords
    not_said: int = 0
    """those who left that blank"""
    only_quotes: int = 0
    """those who agreed to be quoted, and to no more"""
    in_welsh: int = 0
    in_other_languages: int = 0
    """comments that wait for people who read them"""
    left_to_people: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """the same by question and language"""
    standings: tuple[Standing, ...] = ()
    """who accepted the codes of which question"""
    second_reader: str = ""
    """name of the language model that read the comments too"""
    left: bool = False
    """they went to it outside the organisation"""
    at_risk: int = 0
    """comments that were left out to protect somebody"""
    unfit: str = ""
    """that the codebook does not fit these comments"""
    without_codes: frozenset[str] = frozenset()
    """questions that no code is for: nobody read their comments for themes"""
    period: tuple[datetime.date, ...] = ()
    """the first and the last day on which somebody answered, where that is known"""
    organisations_asked: tuple[str, ...] = ()
    """questions that ask for organisations"""


def facts_of(
    comments: pd.DataFrame,
    *,
    title: str,
    codes: int,
    version: int,
    protection: ProtectionWords,
    standings: Sequence[Standing] = (),
    second_reader: Mapping[str, Any] | None = None,
    unfit: str = "",
    without_codes: frozenset[str] = frozenset(),
    organisations_asked: Sequence[str] = (),
    period: Sequence[datetime.date] = (),
) -> Facts:
    """Count what the methods paragraph needs from the comments table."""
    left = left_to_people(comments[~comments["question_id"].isin(list(without_codes))])
    copied = comments["duplicate_group"].notna()

    def people(rows: NDArray[np.bool_]) -> int:
        return int(comments.loc[rows, "respondent_id"].nunique())

    return Facts(
        title=title,
        respondents=comments["respondent_id"].nunique(),
        redactions=int(comments["redactions"].sum()),
        redacted_comments=int(comments["redactions"].gt(0).sum()),
        campaigns=comments.loc[copied, "duplicate_group"].nunique(),
        copies=int(copied.sum()),
        codes=codes,
        version=version,
        refused=people(forbidden(comments) & ~not_said(comments)),
        not_said=people(not_said(comments)),
        only_quotes=people(only_quotes(comments)),
        protection=protection,
        in_welsh=sum(of.get(WELSH, 0) for of in left.values()),
        in_other_languages=sum(of.get(OTHER, 0) for of in left.values()),
        left_to_people=left,
        standings=tuple(standings),
        second_reader=(second_reader or {}).get("model", ""),
        left=(second_reader or {}).get("where") == "outside",
        unfit=unfit,
        without_codes=without_codes,
        organisations_asked=tuple(organisations_asked),
        period=tuple(period),
        at_risk=int((may_be_read(comments) & at_risk(comments) & ~forbidden(comments)).sum()),
    )
