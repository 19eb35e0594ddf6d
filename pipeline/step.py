"""A stage as a value: what decides its result, and the function that makes it.

A step stands beside its stage. `pipeline/run.py` lists them in order and asks of each whether what
it kept still holds.
"""

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pipeline.codebook.codebook import Codebook
from pipeline.config import Consultation
from pipeline.store.decided import Decided
from pipeline.store.erased import Erased
from pipeline.store.run_folder import Kept, RunFolder
from pipeline.store.work import Work
from pipeline.terminal.progress import Progress
from pipeline.workers.base import Begin, here

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from pipeline.workers.base import Workers


@dataclass(frozen=True)
class Plan:
    """What a step would do now.

    compute : does it; called only where something has changed
    inputs : digests or small values of what it reads beside earlier results and settings
    models : content digests of the weights and lists that it loads
    """

    compute: Callable[[Progress], Work]
    inputs: Mapping[str, Any] = field(default_factory=dict)
    models: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Step:
    """One stage of a run.

    name : of the stage, and of its folder under ``work/``
    reads : the earlier steps whose results it reads; no others are handed to it
    writes : names of the tables and arrays that it keeps
    settings : the parts of the consultation that decide its result; ``embed.encoder`` is one of one
    plan : looks at what is there now and says what would be done
    """

    name: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    settings: tuple[str, ...]
    plan: Callable[["Context"], Plan]


class Context:
    """What steps are given: the consultation, the run's folder, what was kept, who computes.

    Parameters
    ----------
    workers
        The cluster that computes; None: this machine.
    begin
        Begins work that a step need not wait for, and returns what gives its result.
    """

    def __init__(
        self,
        consultation: Consultation,
        folder: RunFolder,
        fresh: bool = False,
        workers: "Workers | None" = None,
        begin: Begin = here,
    ) -> None:
        self.consultation = consultation
        self.folder = folder
        self.fresh = fresh
        self.workers = workers
        self.begin = begin
        self.kept: dict[str, Kept] = {}
        # Now, so that a mistake in them is told before the first step spends minutes.
        self.codebook: Codebook = consultation.read_codebook()
        self.erased: Erased = consultation.erased()
        self.decided = Decided(folder.path / "work" / "decided.json")

    def of(self, step: Step) -> "Context":
        """The same for one step, which sees only the results that it says it reads."""
        seen = copy(self)
        seen.kept = {name: self.kept[name] for name in step.reads}
        return seen

    def table(self, step: str, name: str) -> "pd.DataFrame":
        """Return a table that an earlier step kept."""
        return self.kept[step].table(name)

    def arrays(self, step: str) -> "Callable[[str], np.ndarray]":
        """Return what gives an array that an earlier step kept, by its name, mapped from disk."""
        return self.kept[step].array

    def settings(self, step: Step) -> dict[str, Any]:
        """Return the parts of the consultation that decide a step's result, as JSON has them."""
        wanted: dict[str, Any] = {}
        for setting in step.settings:
            part, _, single = setting.partition(".")
            wanted[part] = {single} if single else True
        return self.consultation.model_dump(mode="json", include=wanted)

    def last(self, step: Step, name: str) -> "pd.DataFrame | None":
        """Return a table as the step last made it with these settings; None if lost or damaged."""
        return self.folder.last_table(step.name, name, settings=self.settings(step))
