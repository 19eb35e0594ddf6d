"""Retrain the hate model (``themes flag-train DATA --out FOLDER``)."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically
from pipeline.flag.weights import DELTA_FILE, SURFACE_FILE, TARGETS_FILE
from pipeline.store.resources import shipped
from pipeline.training.earlier import weights_in

_PASSES = 3
_RANK = 112
_RATE_ON, _HEAD_RATE_ON = 1e-4, 5e-4  # peaks where training goes on from earlier weights


def train(
    data: Path,
    out: Path,
    report: Callable[[str], None] = print,
    own_lines: Path | None = None,
    consultations: Path = Path("models/themes/consultations"),
    start: Path | None = None,
    mean_with: Sequence[Path] = (),
) -> None:
    """Train both halves, and who is aimed at, on the sets in `data`; write them to `out`.

    Half an hour to two on one processor core. From the weights in `start` the encoder goes on with
    one short pass, a quarter of an hour: for new lines of the project's own. Fixed seeds and one
    thread: the same data, versions and processor give the same bytes.

    Parameters
    ----------
    data : folder of the public sets, CSV files named as in `training_data`.
    consultations : folder of invented ones (``*.json``), whose comments are harmless rows.
    mean_with : folders with weights of earlier runs: the encoder written is the mean of all.

    Raises
    ------
    UserError
        When PyTorch or transformers is not installed, or one of these folders holds no weights.
    """
    earlier = weights_in(mean_with, DELTA_FILE)
    try:
        from pipeline.training.hate.fine_tune import Schedule, fine_tune
    except ImportError as error:
        raise UserError(
            "Training needs PyTorch and transformers, which no run does: `make training` installs "
            "them into an environment of their own, .venv-training; elsewhere pip install "
            "'consultation-themes[training]'."
        ) from error
    from pipeline.flag.surface import fit_surface
    from pipeline.training.hate.learnt_targets import fit_learnt_targets
    from pipeline.training.hate.training_data import Sources, everything, one_pass, short_pass
    from pipeline.training.low_rank import compressed_with, save_delta

    own = shipped("models/hate/own_lines.yaml") if own_lines is None else own_lines
    sources = Sources(data, own, consultations)
    rows = everything(sources)
    report(f"surface: {len(rows.texts)} rows")
    surface = fit_surface(*rows)
    with write_atomically(out / SURFACE_FILE) as path:
        surface.save(path)
    with write_atomically(out / TARGETS_FILE) as path:
        fit_learnt_targets(data).save(path)
    if start is None:
        passes, schedule = [one_pass(sources, n) for n in range(_PASSES)], Schedule()
    else:
        # Drawn by the weights it starts from: going on a second time reads other rows.
        number = zlib.crc32((start / DELTA_FILE).read_bytes())
        passes = [short_pass(sources, number)]
        schedule = Schedule(rate=_RATE_ON, head_rate=_HEAD_RATE_ON)
    report(f"encoder: passes of {', '.join(f'{len(rows.texts):,}' for rows in passes)} rows")
    delta = None if start is None else start / DELTA_FILE
    change = fine_tune(passes, schedule=schedule, start=delta, report=report)
    kept = compressed_with(change, _RANK, earlier)
    with write_atomically(out / DELTA_FILE) as path:
        save_delta(kept, path)
