"""What fine-tuning changed, compressed to low rank and 8 bits: small enough to ship.

That the change of a fine-tuned matrix has few dimensions that matter: Hu et al. 2021, "LoRA:
Low-Rank Adaptation of Large Language Models".
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch

from pipeline.encoders.delta import restored

_MOST = 127  # of 8 bits with a sign

Change = Mapping[str, torch.Tensor]


def compressed(change: Change, rank: int) -> dict[str, torch.Tensor]:
    """Compress the change of an encoder's weights, float32 by name; keep its head as it is.

    Of a matrix the `rank` largest singular components stay: `<name>.up` int8 [out, rank],
    `<name>.down` int8 [rank, in], `<name>.scale` float32 [rank], and the change is about
    ``(up * scale) @ down``. Vectors stay whole: `<name>.shift` float16.
    """
    small: dict[str, torch.Tensor] = {}
    for name, changed in change.items():
        if name.startswith("head."):
            small[name] = changed
        elif changed.ndim == 1:
            small[f"{name}.shift"] = changed.half()
        else:
            left, strengths, right = torch.linalg.svd(changed, full_matrices=False)
            up, up_step = _in_8_bits(left[:, :rank].T)
            down, down_step = _in_8_bits(right[:rank])
            small[f"{name}.up"] = up.T.contiguous()
            small[f"{name}.down"] = down
            small[f"{name}.scale"] = strengths[:rank] * up_step * down_step
    return small


def mean_of(first: Change, second: Change) -> dict[str, torch.Tensor]:
    """Return the mean of two stored deltas: what they change, float32 by name, and their heads.

    Wortsman et al. 2022, "Model soups": the mean of two runs from one start is as good as both
    together, at the price of one.
    """
    one, other = (
        {name: value.float().numpy() for name, value in delta.items()} for delta in (first, second)
    )
    kept = [restored(each) for each in (one, other)]
    mean = {name: torch.from_numpy((kept[0][name] + kept[1][name]) / 2) for name in kept[0]}
    for name in first:
        if name.startswith("head."):
            mean[name] = torch.as_tensor((one[name] + other[name]) / 2).to(first[name].dtype)
    return mean


def save_delta(delta: Change, path: Path) -> None:
    """Write what `compressed` made as safetensors (no pickle)."""
    from safetensors.torch import save_file

    save_file({name: value.contiguous() for name, value in delta.items()}, path)


def _in_8_bits(rows: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    step = rows.abs().amax(dim=1) / _MOST
    return torch.round(rows / step.unsqueeze(1)).to(torch.int8), step
