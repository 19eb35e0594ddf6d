"""What a step hands over to be kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Work:
    """Tables and arrays to keep, files that the step wrote itself, its counts."""

    tables: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    arrays: Mapping[str, np.ndarray] = field(default_factory=dict)
    files: Iterable[Path] = ()
    counts: Mapping[str, Any] = field(default_factory=dict)
