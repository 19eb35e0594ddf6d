"""Retrain the theme reader (``themes read-train DATA --out FOLDER``)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically
from pipeline.read.weights import DELTA_FILES, Base
from pipeline.training.earlier import weights_in

_FOREIGN = 8  # codes of other consultations, at most, that a teacher judges in a lesson


def train(
    data: Path,
    out: Path,
    report: Callable[[str], None] = print,
    mean_with: Sequence[Path] = (),
    seed: int = 0,
    base: Base = "minilm",
    start: Path | None = None,
) -> None:
    """Fine-tune on every consultation in `data` (``*.json``) and write the delta to `out`.

    One thread: the same data, seed, versions and processor give the same bytes.

    Parameters
    ----------
    base : the packaged encoder to begin from.
    mean_with : folders with weights of earlier runs; what is written is the mean of all.
    seed : of the start of what is learnt beside the encoder, and of the lessons and their order.
    start : folder with weights of an earlier run of the small reader, and of the large one: the
        small one goes on from there, taught by the large one.

    Raises
    ------
    UserError
        When one of these folders holds none, the encoder is not installed, or it is the large
        reader that shall go on.
    """
    file = DELTA_FILES[base]
    earlier = weights_in(mean_with, file)
    going_on = None
    if start:
        if base != "minilm":
            raise UserError("--from goes on with the small reader: leave --base away.")
        weights_in([start], DELTA_FILES["mpnet"])
        going_on = weights_in([start], file)[0]
    from pipeline.training.low_rank import compressed_with, save_delta
    from pipeline.training.themes.consultations import read_consultations
    from pipeline.training.themes.fit import SCHEDULES, TAUGHT, fine_tune
    from pipeline.training.themes.lessons import lessons

    schedule = replace(TAUGHT if start else SCHEDULES[base], seed=seed)
    consultations = read_consultations(data)
    foreign = _FOREIGN if start else 0
    steps = lessons(consultations, schedule.passes, schedule.seed, foreign)
    report(f"{len(consultations)} consultations, {schedule.passes} passes, {len(steps)} steps")
    if start:
        from pipeline.read.reader import load_reader
        from pipeline.training.themes.teacher import taught

        steps = taught(steps, consultations, load_reader("mpnet", folder=start), report)
    change = fine_tune(base, steps, schedule=schedule, start=going_on, report=report)
    delta = compressed_with(change, schedule.rank, earlier)
    out.mkdir(parents=True, exist_ok=True)
    with write_atomically(out / file) as path:
        save_delta(delta, path)
