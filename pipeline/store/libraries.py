"""Which installed distributions the imported names come from, and in which version."""

import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, distributions, version
from pathlib import Path

from pipeline.store.memory import read_memory, write_memory
from pipeline.store.record import digest_json


def library_versions(names: Iterable[str]) -> dict[str, str]:
    """Return the installed version of each distribution, "absent" where there is none."""
    versions = {}
    for name in names:
        try:
            versions[name] = version(name)
        except PackageNotFoundError:
            versions[name] = "absent"
    return versions


class Libraries:
    """What is installed.

    Parameters
    ----------
    memory
        File that remembers which distribution brings which names, for as long as the same are
        installed: to find it out takes half a second.
    """

    def __init__(self, memory: Path | None = None) -> None:
        installed = digest_json(_installed())
        remembered = read_memory(memory)
        if remembered.get("installed") != installed:
            remembered = {"installed": installed, "brought_by": _brought_by()}
            write_memory(memory, remembered)
        self._brought_by: dict[str, list[str]] = remembered["brought_by"]

    def versions(self, imported: Iterable[str]) -> dict[str, str]:
        """Return "distribution version" for each top-level name, "absent" where none brings it.

        A name that several distributions share stands for all of them.
        """
        return {name: ", ".join(self._brought_by.get(name, ())) or "absent" for name in imported}


def _installed() -> list[str]:
    """The folders that describe what is installed; their names hold the versions."""
    folders = (Path(folder) for folder in dict.fromkeys(sys.path) if folder)
    return sorted(
        str(path) for folder in folders if folder.is_dir() for path in folder.glob("*.dist-info")
    )


def _brought_by() -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for each in distributions():
        for name in _names_in(each.read_text("top_level.txt"), each.read_text("RECORD")):
            found.setdefault(name, set()).add(f"{each.name} {each.version}")
    return {name: sorted(those) for name, those in sorted(found.items())}


def _names_in(top_level: str | None, record: str | None) -> set[str]:
    if top_level:
        return set(top_level.split())
    names = set()
    for line in (record or "").splitlines():
        folder, _, rest = line.split(",", 1)[0].partition("/")
        if rest.endswith((".py", ".so", ".pyd")):
            names.add(folder)
        elif not rest and folder.endswith(".py"):
            names.add(folder.removesuffix(".py"))
    return names
