"""The hate model that ships: log-odds read off the surface, and by MiniLM, averaged."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pipeline.flag.spoken_for import speaks_for
from pipeline.flag.weights import DELTA_FILE, MODEL, SURFACE_FILE
from pipeline.store.resources import shipped

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pipeline.flag.encoder import HateEncoder
    from pipeline.flag.surface import SurfaceModel

_ENCODER_SHARE = 0.6  # of the mean; what is left is the surface's
# A sentence that the surface puts below this is not read by the encoder: what that costs and saves
# is measured in models/hate/README.md, "The gate".
_SURELY_CLEAR = -1.8
_STRETCH = 512  # texts
# What speaks for people is held against a sentence by the encoder, whichever group it names: where
# the surface finds little (below the first), this much is taken from the mean. What it costs and
# saves is measured in models/hate/README.md, "What speaks for people".
_SURFACE_FINDS_LITTLE = 1.0
_SPOKEN_FOR = 2.0
_DOUBTFUL = -0.5  # a mean below this is clear anyway


@dataclass(frozen=True)
class HateModel:
    """Its two halves."""

    surface: SurfaceModel
    encoder: HateEncoder

    def logits(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """Log-odds of hate for each text, float64 [n] rounded to 4 places.

        Equal texts are scored once, and a text's score depends on nothing but the text itself.
        """
        distinct = list(dict.fromkeys(texts))
        logits = np.zeros(len(distinct), dtype=np.float64)
        surfaces = np.zeros(len(distinct), dtype=np.float64)
        # One thread reads the surface of the next stretch while the encoder has the last one.
        with ThreadPoolExecutor(max_workers=1) as encoding:
            waiting: list[tuple[NDArray[np.intp], Future[NDArray[np.float32]]]] = []
            for first in range(0, len(distinct), _STRETCH):
                stretch = distinct[first : first + _STRETCH]
                surface = self.surface.logits(stretch)
                logits[first : first + _STRETCH] = surfaces[first : first + _STRETCH] = surface
                doubtful = np.flatnonzero(surface > _SURELY_CLEAR)
                chosen = [stretch[row] for row in doubtful]
                waiting.append((first + doubtful, encoding.submit(self.encoder.logits, chosen)))
            for rows, future in waiting:
                logits[rows] += _ENCODER_SHARE * (future.result() - logits[rows])
            for row in np.flatnonzero((logits > _DOUBTFUL) & (surfaces < _SURFACE_FINDS_LITTLE)):
                if speaks_for(distinct[row]):
                    logits[row] -= _SPOKEN_FOR
        by_text = dict(zip(distinct, np.round(logits, 4), strict=True))
        return np.array([by_text[text] for text in texts], dtype=np.float64)


@cache
def load_hate_model(folder: Path | None = None) -> HateModel:
    """Load the shipped model, or one retrained into `folder`."""
    from pipeline.flag.encoder import load_hate_encoder
    from pipeline.flag.surface import load_surface

    folder = shipped(MODEL) if folder is None else folder
    return HateModel(load_surface(folder / SURFACE_FILE), load_hate_encoder(folder / DELTA_FILE))
