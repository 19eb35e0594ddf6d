"""How readers are told that numbers are protected (``protection.toml``)."""

import tomllib
from pathlib import Path
from typing import NamedTuple

from pipeline.tables.protection import Protection


class ProtectionWords(NamedTuple):
    """Sentences about how numbers are protected, true for one run's settings.

    `tables` introduces, `legend` explains [c] and [z], `note` says it in full, `people` introduces
    the tables by demographic group.
    """

    tables: str
    legend: str
    note: str
    people: str


def protection_words(settings: Protection) -> ProtectionWords:
    """The sentences for a run's settings (``[tabulate]``)."""
    said = tomllib.loads((Path(__file__).parent / "protection.toml").read_text(encoding="utf-8"))
    kind: str = settings.disclosure
    if kind == "suppress" and settings.minimum_cell <= 1 and (settings.minimum_total or 0) <= 1:
        kind = "open"
    parts = dict(said[kind])
    if kind == "suppress":
        answers = said["answers"]["all" if settings.minimum_answer <= 1 else "some"]
        parts["tables"] = f"{parts['tables']} {answers}"
    values = {
        "minimum": settings.minimum_cell,
        "minimum_answer": settings.minimum_answer,
        "minimum_group": settings.minimum_group,
        "base": settings.rounding_base,
    }
    return ProtectionWords(**{name: text.format(**values) for name, text in parts.items()})
