"""A run's folder and consultation, and what becomes of both between two runs."""

import os
import shutil
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from tests.faults.injected import Fault
from tests.faults.small import small_consultation
from tests.faults.trial import Ended, Trial

THOROUGH = "THEMES_KILLS" in os.environ
"""Asked for more than the few cases that fit between others."""


class Place(NamedTuple):
    """Where a run works, on what, and where its libraries put temporary files."""

    root: Path
    consultation: Path
    temporary: Path

    @property
    def out(self) -> Path:
        return self.root / "out"

    def begin(self, *faults: Fault, printed: str = "printed") -> Trial:
        """Start a run."""
        self.root.mkdir(exist_ok=True)
        arguments = ("run", self.consultation, "--out", self.out)
        return Trial(*arguments, faults=faults, printed=self.root / printed)

    def run(self, *faults: Fault) -> Ended:
        """Run to the end, or to what the faults make of it."""
        return self.begin(*faults).ended()

    def copied(self, root: Path, consultation: Path) -> "Place":
        shutil.copytree(self.root, root)
        return Place(root, consultation, self.temporary)


class Undisturbed(NamedTuple):
    """Two runs in one folder, one after the other, and the digests of what each left."""

    first: Place
    """With the lead officer's decision, taken since."""
    before: dict[str, str]
    second: Place
    after: dict[str, str]
    seconds: tuple[float, float]
    """Processor time of each."""


def grown_consultation(folder: Path) -> Path:
    """The same consultation some days later: more responses, and a definition was reworded."""
    consultation = small_consultation(folder, respondents=24)
    codebook = folder / "codebook.yaml"
    text = codebook.read_text(encoding="utf-8")
    codebook.write_text(text.replace("Changing attitudes", "Changing minds"), encoding="utf-8")
    return consultation


NOTE = "read by the lead officer on Monday"


def decide(out: Path) -> None:
    """The lead officer decides on the first incident: work of a person, not to be lost."""
    path = out / "restricted" / "hate_incidents.csv"
    incidents = pd.read_csv(path, dtype=str, keep_default_na=False)
    incidents.loc[0, ["decision", "note"]] = ["withhold", NOTE]
    incidents.to_csv(path, index=False)
