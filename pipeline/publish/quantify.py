"""Words for shares, the same word for the same share everywhere (``quantifiers.toml``)."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def quantifiers() -> dict[str, Any]:
    """The words from the largest share to the smallest, and the smallest base they are used for."""
    return tomllib.loads((Path(__file__).parent / "quantifiers.toml").read_text(encoding="utf-8"))


def quantifier(percent: float, base: int) -> str | None:
    """The word for a share, such as “Most”, or None where the base is too small for words."""
    if base < quantifiers()["least"]:
        return None
    return next(each["word"] for each in quantifiers()["words"] if percent >= each["from"])


def is_rarest(word: str) -> bool:
    """Whether a word stands for the smallest shares."""
    return bool(word == quantifiers()["words"][-1]["word"])


def meaning(word: str) -> str:
    """What a word means, such as “60% to just under 90%”."""
    return str(next(each["meaning"] for each in quantifiers()["words"] if each["word"] == word))
