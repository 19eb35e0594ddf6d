"""Retrain the hate model (``themes flag-train DATA --out FOLDER``)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically
from pipeline.flag.model import DELTA_FILE, SURFACE_FILE, TARGETS_FILE
from pipeline.store.resources import shipped

_PASSES = 3
_RANK = 112


def train(
    data: Path, out: Path, report: Callable[[str], None] = print, own_lines: Path | None = None
) -> None:
    """Train both halves, and who is aimed at, on the sets in `data`; write them to `out`.

    Half an hour to two on one processor core. Fixed seeds and one thread: the same data, versions
    and processor give the same bytes.

    Raises
    ------
    UserError
        When PyTorch or transformers is not installed.
    """
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
    from pipeline.training.hate.training_data import everything, one_pass
    from pipeline.training.low_rank import compressed, save_delta

    own = shipped("models/hate/own_lines.yaml") if own_lines is None else own_lines
    rows = everything(data, own)
    report(f"surface: {len(rows.texts)} rows")
    surface = fit_surface(*rows)
    with write_atomically(out / SURFACE_FILE) as path:
        surface.save(path)
    with write_atomically(out / TARGETS_FILE) as path:
        fit_learnt_targets(data).save(path)
    passes = [one_pass(data, own, number) for number in range(_PASSES)]
    report(f"encoder: {_PASSES} passes of {len(passes[0].texts)} rows")
    change = fine_tune(passes, schedule=Schedule(), report=report)
    with write_atomically(out / DELTA_FILE) as path:
        save_delta(compressed(change, _RANK), path)
