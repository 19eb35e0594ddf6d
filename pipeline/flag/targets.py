"""Who a sentence speaks of, by the characteristics of UK monitoring."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from pipeline.files.yaml_data import yaml_data


def targets_named(texts: Sequence[str]) -> list[list[str]]:
    """Name the monitored characteristics whose groups each text names, in the list's order."""
    by_characteristic = _patterns()
    return [
        [name for name, pattern in by_characteristic.items() if pattern.search(text)]
        for text in texts
    ]


def names_a_group(text: str) -> bool:
    """Tell whether a text names any group that is monitored."""
    return any_group().search(text) is not None


def is_group_name(word: str) -> bool:
    """Tell whether the whole of a word or phrase is a group's name."""
    return any_group().fullmatch(word) is not None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    listed = yaml_data(Path(__file__).with_name("targets.yaml").read_text(encoding="utf-8"))
    return {name: _compiled(terms) for name, terms in listed.items()}


@cache
def any_group() -> re.Pattern[str]:
    """Return what finds the name of any group that is monitored, in any case of its letters."""
    return re.compile("|".join(p.pattern for p in _patterns().values()), re.IGNORECASE)


def _compiled(terms: list[str]) -> re.Pattern[str]:
    words = "|".join(re.sub(r"(?<![\\w)])\*$", r"\\w*", term) for term in terms)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
