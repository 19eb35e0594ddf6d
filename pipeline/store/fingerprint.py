"""What decides a step's result, as one digest: while it is the same, so is what a fresh run makes.

Code, data files and libraries are those that the step reaches (see code.py); models and inputs are
told by their content.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.store.code import Code
from pipeline.store.libraries import Libraries
from pipeline.store.record import digest_json

# How results are written and read back: every step's are.
_KEEPER = "pipeline.store.run_folder"


class Fingerprint(NamedTuple):
    """The digest of all, that of the settings alone, and the libraries' versions to tell people."""

    digest: str
    settings: str
    versions: dict[str, str]


class Installation:
    """The code and libraries of this installation, as far as steps reach them.

    Parameters
    ----------
    boundary
        Modules that hand a step values which are counted by themselves.
    memory
        Folder that remembers what was read off files that seldom change; None: nothing is.
    """

    def __init__(self, boundary: frozenset[str], memory: Path | None = None) -> None:
        self._code = Code(boundary, memory and memory / "code.json")
        self._libraries = Libraries(memory and memory / "libraries.json")
        self._keeper = self._code.module(_KEEPER).says

    def fingerprint(
        self, module: str, *, settings: Any, inputs: Mapping[str, Any], models: Mapping[str, str]
    ) -> Fingerprint:
        """Return what decides the result of a step whose function stands in `module`."""
        reached = self._code.reached(module)
        versions = self._libraries.versions(reached.libraries)
        content = {
            "step": module,
            "settings": settings,
            "inputs": inputs,
            "models": models,
            "code": reached.modules,
            "data": reached.data,
            "keeper": self._keeper,
            "versions": versions,
        }
        return Fingerprint(digest_json(content), digest_json(settings), versions)

    def remember(self) -> None:
        """Write down what was read, for the next run."""
        self._code.remember()
