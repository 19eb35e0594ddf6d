"""Retrain the hate model (``themes flag-train DATA --out FOLDER``)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.flag.model import DELTA_FILE, SURFACE_FILE, TARGETS_FILE
from pipeline.store.atomic import write_atomically
from pipeline.store.resources import shipped

if TYPE_CHECKING:
    import torch

    from pipeline.flag.fine_tune import Schedule
    from pipeline.flag.training_data import Rows

    Delta = dict[str, torch.Tensor]


def train(data: Path, out: Path, report: Callable[[str], None] = print) -> None:
    """Train both halves, and who is aimed at, on the sets in `data`; write them to `out`.

    About an hour on one processor core. Fixed seeds and one thread: the same data, versions
    and processor give the same bytes.
    """
    from pipeline.flag.fine_tune import Schedule, fine_tune
    from pipeline.flag.learnt_targets import fit_learnt_targets
    from pipeline.flag.low_rank import save_delta
    from pipeline.flag.surface import fit_surface
    from pipeline.flag.training_data import (
        LAST_TOUCH,
        PHASE_2,
        PHASE_3,
        dynahate,
        everything,
        mixed,
    )

    own = shipped("models/hate/own_lines.yaml")
    rows = everything(data, own)
    report(f"surface: {len(rows.texts)} rows")
    surface = fit_surface(*rows)
    with write_atomically(out / SURFACE_FILE) as path:
        surface.save(path)
    with write_atomically(out / TARGETS_FILE) as path:
        fit_learnt_targets(data).save(path)

    def learn(phase: str, learnt: Rows, schedule: Schedule, start: Delta | None) -> Delta:
        report(f"encoder, {phase}: {len(learnt.texts)} rows")
        return fine_tune(*learnt, schedule=schedule, start=start, report=report)

    first = learn("phase 1", dynahate(data), Schedule(rate=6e-4, passes=3), None)
    second = learn("phase 2", mixed(data, own, PHASE_2), Schedule(rate=4e-4), first)
    third = learn("phase 3", mixed(data, own, PHASE_3), Schedule(rate=1.5e-4), second)
    # The mean of what was learnt first and last keeps more of either than the last alone:
    # Wortsman et al. 2022, "Robust fine-tuning of zero-shot models".
    delta = {name: 0.4 * first[name] + 0.6 * third[name] for name in first}
    for rate in (1e-4, 8e-5):
        touched = learn("last touch", mixed(data, own, LAST_TOUCH), Schedule(rate=rate), delta)
        delta = {name: (delta[name] + touched[name]) / 2 for name in delta}
    with write_atomically(out / DELTA_FILE) as path:
        save_delta(delta, path)
