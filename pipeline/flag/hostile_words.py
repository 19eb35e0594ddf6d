"""Words of contempt or threat, as hostile_words.yaml lists them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from pipeline.files.yaml_data import yaml_data


def is_hostile(text: str) -> bool:
    """Tell whether a text holds a word of contempt or threat of the list."""
    return _listed().search(text) is not None


@cache
def _listed() -> re.Pattern[str]:
    path = Path(__file__).with_name("hostile_words.yaml")
    listed = yaml_data(path.read_text(encoding="utf-8"))
    words = "|".join(word.replace("*", r"\w*") for group in listed.values() for word in group)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
