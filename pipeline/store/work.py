"""What a step hands over to be kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd


@dataclass(frozen=True)
class Work:
    """Tables and arrays to keep, files that the step wrote itself, its counts.

    waiting : folder from `RunFolder.unfinished`; its files are put in place when they are recorded
    """

    tables: Mapping[str, "pd.DataFrame"] = field(default_factory=dict)
    arrays: Mapping[str, "np.ndarray"] = field(default_factory=dict)
    waiting: Path | None = None
    counts: Mapping[str, Any] = field(default_factory=dict)
