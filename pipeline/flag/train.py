"""Retrain the hate model (``themes flag-train DATA --out FOLDER``)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pipeline.flag.model import DELTA_FILE, SURFACE_FILE, TARGETS_FILE
from pipeline.store.atomic import write_atomically
from pipeline.store.resources import shipped


def train(data: Path, out: Path, report: Callable[[str], None] = print) -> None:
    """Train both halves, and who is aimed at, on the sets in `data`; write them to `out`.

    About an hour on one processor core. Fixed seeds and one thread: the same data, versions
    and processor give the same bytes.
    """
    from pipeline.flag.fine_tune import Schedule, fine_tune
    from pipeline.flag.learnt_targets import fit_learnt_targets
    from pipeline.flag.low_rank import save_delta
    from pipeline.flag.surface import fit_surface
    from pipeline.flag.training_data import dynahate, everything, mixed

    own = shipped("models/hate/own_lines.yaml")
    rows = everything(data, own)
    report(f"surface: {len(rows.texts)} rows")
    surface = fit_surface(*rows)
    with write_atomically(out / SURFACE_FILE) as path:
        surface.save(path)
    with write_atomically(out / TARGETS_FILE) as path:
        fit_learnt_targets(data).save(path)
    first, second = dynahate(data), mixed(data, own)
    report(f"encoder, phase 1: {len(first.texts)} rows")
    delta = fine_tune(*first, schedule=Schedule(rate=6e-4, passes=3), report=report)
    delta = {name: value.half().float() for name, value in delta.items()}  # as it would be stored
    report(f"encoder, phase 2: {len(second.texts)} rows")
    delta = fine_tune(*second, schedule=Schedule(rate=3e-4), start=delta, report=report)
    with write_atomically(out / DELTA_FILE) as path:
        save_delta(delta, path)
