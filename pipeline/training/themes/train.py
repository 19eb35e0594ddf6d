"""Retrain the theme reader (``themes read-train DATA --out FOLDER``)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pipeline.files.atomic import write_atomically
from pipeline.read.weights import DELTA_FILE

_PASSES = 5
_RANK = 192


def train(data: Path, out: Path, report: Callable[[str], None] = print) -> None:
    """Fine-tune on every consultation in `data` (``*.json``) and write the delta to `out`.

    Fixed seeds and one thread: the same data, versions and processor give the same bytes.
    """
    from pipeline.training.low_rank import compressed, save_delta
    from pipeline.training.themes.consultations import read_consultations
    from pipeline.training.themes.fit import Schedule, fine_tune
    from pipeline.training.themes.lessons import lessons

    schedule = Schedule()
    consultations = read_consultations(data)
    steps = lessons(consultations, _PASSES, schedule.seed)
    report(f"{len(consultations)} consultations, {_PASSES} passes, {len(steps)} steps")
    change = fine_tune(steps, schedule=schedule, report=report)
    out.mkdir(parents=True, exist_ok=True)
    with write_atomically(out / DELTA_FILE) as path:
        save_delta(compressed(change, _RANK), path)
