"""Comments rich in evidence: figures, sources, personal experience, length.

A mark to sort by, for whoever reads hundreds of comments: it says where there is something to check
or to answer, not that it is true. The rules are data, evidence.yaml.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import regex

from pipeline.files.yaml_data import yaml_data

KINDS = ("figures", "sources", "experience")


class Evidence(NamedTuple):
    """What one comment has."""

    figures: bool
    sources: bool
    experience: bool
    long: bool
    rich: bool
    """Enough of these together to be read first."""

    @property
    def marks(self) -> int:
        """How many of the four kinds are there."""
        return self.figures + self.sources + self.experience + self.long

    def __str__(self) -> str:
        """Name what is there: "figures, experience"."""
        return ", ".join(name for name in (*KINDS, "long") if getattr(self, name))


def evidence(texts: Sequence[str]) -> list[Evidence]:
    """Return what each comment has.

    Texts are redacted ones; what stands for a web address counts as a source.
    """
    rules = _rules()
    return [_evidence(text, rules) for text in texts]


def _evidence(text: str, rules: dict[str, Any]) -> Evidence:
    plain = text.replace("’", "'").replace("\N{NO-BREAK SPACE}", " ")
    for pattern in rules["beside"]:
        plain = pattern.sub(" ", plain)
    there = [any(pattern.search(plain) for pattern in rules[kind]) for kind in KINDS]
    is_long = len(text.split()) >= rules["long"]
    rich = any(there) and sum(there) + is_long >= rules["rich"]
    figures, sources, experience = there
    return Evidence(figures, sources, experience, is_long, rich)


@cache
def _rules() -> dict[str, Any]:
    written = yaml_data(Path(__file__).with_name("evidence.yaml").read_text(encoding="utf-8"))
    return {
        name: [regex.compile(pattern, regex.IGNORECASE) for pattern in value]
        if isinstance(value, list)
        else value
        for name, value in written.items()
    }
