"""Codes that say that people are for or against what is proposed."""

from functools import cache
from pathlib import Path

import regex

from pipeline.codebook.codebook import Code
from pipeline.files.yaml_data import yaml_data

SIDES = ("for", "against")


def stance_of(code: Code) -> str:
    """Return "for" or "against" where a code says that people are so of a proposal, else ""."""
    for side in SIDES:
        patterns = _patterns()[side]
        if any(each.search(code.name.strip()) for each in patterns["name"]):
            return side
        if any(each.search(code.definition.strip()) for each in patterns["definition"]):
            return side
    return ""


@cache
def _patterns() -> dict[str, dict[str, list[regex.Pattern[str]]]]:
    written = yaml_data(Path(__file__).with_name("for_or_against.yaml").read_text(encoding="utf-8"))
    return {
        side: {
            part: [
                regex.compile(each.replace("{proposed}", written["proposed"]), regex.IGNORECASE)
                for each in patterns
            ]
            for part, patterns in written[side].items()
        }
        for side in SIDES
    }
