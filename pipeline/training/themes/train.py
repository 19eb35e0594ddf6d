"""Retrain the theme reader (``themes read-train DATA --out FOLDER``)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from pipeline.files.atomic import write_atomically
from pipeline.read.weights import DELTA_FILES, Base
from pipeline.training.earlier import weights_in


def train(
    data: Path,
    out: Path,
    report: Callable[[str], None] = print,
    mean_with: Sequence[Path] = (),
    seed: int = 0,
    base: Base = "minilm",
) -> None:
    """Fine-tune on every consultation in `data` (``*.json``) and write the delta to `out`.

    One thread: the same data, seed, versions and processor give the same bytes.

    Parameters
    ----------
    base : the packaged encoder to begin from.
    mean_with : folders with weights of earlier runs; what is written is the mean of all.
    seed : of the start of what is learnt beside the encoder, and of the lessons and their order.

    Raises
    ------
    UserError
        When one of these folders holds none, or the encoder is not installed.
    """
    file = DELTA_FILES[base]
    earlier = weights_in(mean_with, file)
    from pipeline.training.low_rank import compressed_with, save_delta
    from pipeline.training.themes.consultations import read_consultations
    from pipeline.training.themes.fit import SCHEDULES, fine_tune
    from pipeline.training.themes.lessons import lessons

    schedule = replace(SCHEDULES[base], seed=seed)
    consultations = read_consultations(data)
    steps = lessons(consultations, schedule.passes, schedule.seed)
    report(f"{len(consultations)} consultations, {schedule.passes} passes, {len(steps)} steps")
    change = fine_tune(base, steps, schedule=schedule, report=report)
    delta = compressed_with(change, schedule.rank, earlier)
    out.mkdir(parents=True, exist_ok=True)
    with write_atomically(out / file) as path:
        save_delta(delta, path)
