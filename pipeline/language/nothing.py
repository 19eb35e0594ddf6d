"""Phrases that say nothing, or no, and are a whole comment: the same for drafts and for readers."""

from functools import cache
from pathlib import Path

from pipeline.files.yaml_data import yaml_data


@cache
def nothing_said() -> dict[str, tuple[str, ...]]:
    """Return the phrases, lower case, for "nothing", "answered_no", "answered_yes"; "_in_welsh"."""
    text = (Path(__file__).parent / "nothing.yaml").read_text(encoding="utf-8")
    return {name: tuple(phrases) for name, phrases in yaml_data(text).items()}
