"""Which comments bring evidence: figures, sources, experience (``evidence.toml``)."""

import re
import tomllib
from functools import cache
from pathlib import Path


def is_rich(text: str) -> bool:
    """Whether a text in lower case brings evidence."""
    least, signs = _rule()
    return text.count(" ") + 1 >= least and signs.search(text) is not None


@cache
def _rule() -> tuple[int, re.Pattern[str]]:
    rule = tomllib.loads(Path(__file__).with_name("evidence.toml").read_text(encoding="utf-8"))
    return rule["least_words"], re.compile("|".join(f"(?:{sign})" for sign in rule["signs"]))
