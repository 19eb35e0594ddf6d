"""How readers are told that numbers are protected (``protection.toml``)."""

import tomllib
from pathlib import Path
from typing import NamedTuple

from pipeline.tables.protection import Protection


class ProtectionWords(NamedTuple):
    """Sentences about how numbers are protected, true for one run's settings.

    `tables` introduces, `legend` explains [c] and [z], `note` says it in full, `people` introduces
    the tables by demographic group, `level` names the level and what was changed in it.
    """

    tables: str
    legend: str
    note: str
    people: str
    level: str


def protection_words(settings: Protection) -> ProtectionWords:
    """The sentences for a run's settings (``[tabulate]``)."""
    said = tomllib.loads((Path(__file__).parent / "protection.toml").read_text(encoding="utf-8"))
    by_answer = settings.minimum_cell > 1
    unlisted = settings.minimum_unlisted > 1
    linked = said["linked"]["no" if settings.unlinkable else "yes"]
    if settings.disclosure == "round":
        tables, note = [said["round"]["tables"], linked], [said["round"]["note"]]
    else:
        cell = "hidden" if by_answer else "shown" if unlisted else "open"
        tables = [
            said["total"]["hidden" if settings.minimum_total > 1 else "shown"],
            said["cell"][cell],
            said["answers"]["all" if settings.minimum_answer <= 1 else "some"],
            linked,
        ]
        note = [*tables[:2], *([said["note"]["hidden"]] if cell != "open" else []), linked]
    hides = by_answer or unlisted or settings.unlinkable or settings.minimum_group > 1
    people = [said["people"]["shown"]]
    if settings.minimum_group > 1 or settings.minimum_group_cell > 1:
        people.append(said["people"]["small"])
    level = [said["level"], *([said["changed"]] if settings.changed else [])]
    values = {
        **settings.model_dump(),
        "minimum_group_read": settings.minimum_group_read,
        "changed": ", ".join(settings.changed),
    }
    return ProtectionWords(
        *(
            " ".join(parts).format(**values)
            for parts in (
                tables, [said["legend"]["hidden" if hides else "open"]], note, people, level,
            )
        )
    )  # fmt: skip
