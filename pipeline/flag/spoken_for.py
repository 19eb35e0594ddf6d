"""Sentences that speak for the people they name, as spoken_for.yaml tells them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from pipeline.files.yaml_data import yaml_data
from pipeline.flag.hostile_words import is_hostile


def speaks_for(sentence: str) -> bool:
    """Tell whether people are said to be wronged, and nothing else in the sentence is hostile."""
    listed, approved = _listed()
    if listed.search(sentence) is None or approved.search(sentence) is not None:
        return False
    return not is_hostile(listed.sub(" ", sentence))


@cache
def _listed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What people are wronged by, and what tells that somebody is glad of it."""
    path = Path(__file__).with_name("spoken_for.yaml")
    kinds = yaml_data(path.read_text(encoding="utf-8"))
    approved = "|".join(kinds.pop("approved"))
    ways = "|".join(way for ways in kinds.values() for way in ways)
    return (
        re.compile(rf"\b(?:{ways})", re.IGNORECASE),
        re.compile(rf"\b(?:{approved})", re.IGNORECASE),
    )
