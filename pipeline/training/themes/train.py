"""Retrain the theme reader (``themes read-train DATA --out FOLDER``)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.files.atomic import write_atomically
from pipeline.read.weights import DELTA_FILE
from pipeline.training.earlier import weights_in

_PASSES = 3
_RANK = 192


def train(
    data: Path,
    out: Path,
    report: Callable[[str], None] = print,
    mean_with: Sequence[Path] = (),
    seed: int = 0,
) -> None:
    """Fine-tune on every consultation in `data` (``*.json``) and write the delta to `out`.

    One thread: the same data, seed, versions and processor give the same bytes.

    Parameters
    ----------
    mean_with : folders with weights of earlier runs; what is written is the mean of all.
    seed : of the start of what is learnt beside the encoder, and of the lessons and their order.

    Raises
    ------
    UserError
        When one of these folders holds none.
    """
    earlier = weights_in(mean_with, DELTA_FILE)
    from pipeline.training.low_rank import compressed_with, save_delta
    from pipeline.training.themes.consultations import read_consultations
    from pipeline.training.themes.fit import Schedule, fine_tune
    from pipeline.training.themes.lessons import lessons

    schedule = Schedule(seed=seed)
    consultations = read_consultations(data)
    steps = lessons(consultations, _PASSES, schedule.seed)
    report(f"{len(consultations)} consultations, {_PASSES} passes, {len(steps)} steps")
    change = fine_tune(steps, schedule=schedule, report=report)
    delta = compressed_with(change, _RANK, earlier)
    out.mkdir(parents=True, exist_ok=True)
    with write_atomically(out / DELTA_FILE) as path:
        save_delta(delta, path)
