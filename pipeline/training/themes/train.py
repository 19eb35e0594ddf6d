"""Retrain the theme reader (``themes read-train DATA --out FOLDER``)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically
from pipeline.read.weights import DELTA_FILE

_PASSES = 4
_RANK = 192


def train(
    data: Path,
    out: Path,
    report: Callable[[str], None] = print,
    mean_with: Path | None = None,
) -> None:
    """Fine-tune on every consultation in `data` (``*.json``) and write the delta to `out`.

    Fixed seeds and one thread: the same data, versions and processor give the same bytes.

    Parameters
    ----------
    mean_with : a folder with weights of an earlier run, with which the mean is kept.

    Raises
    ------
    UserError
        When that folder holds none.
    """
    if mean_with is not None and not (mean_with / DELTA_FILE).is_file():
        raise UserError(f"{mean_with} holds no {DELTA_FILE}: name the folder of earlier weights.")
    from safetensors.torch import load_file

    from pipeline.training.low_rank import compressed, mean_of, save_delta
    from pipeline.training.themes.consultations import read_consultations
    from pipeline.training.themes.fit import Schedule, fine_tune
    from pipeline.training.themes.lessons import lessons

    earlier = None if mean_with is None else load_file(mean_with / DELTA_FILE)
    schedule = Schedule()
    consultations = read_consultations(data)
    steps = lessons(consultations, _PASSES, schedule.seed)
    report(f"{len(consultations)} consultations, {_PASSES} passes, {len(steps)} steps")
    change = fine_tune(steps, schedule=schedule, report=report)
    delta = compressed(change, _RANK)
    if earlier is not None:
        delta = compressed(mean_of(earlier, delta), _RANK)
    out.mkdir(parents=True, exist_ok=True)
    with write_atomically(out / DELTA_FILE) as path:
        save_delta(delta, path)
