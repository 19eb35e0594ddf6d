"""What fine-tuning changed, compressed to low rank and 8 bits: small enough to ship.

That the change of a fine-tuned matrix has few dimensions that matter: Hu et al. 2021, "LoRA:
Low-Rank Adaptation of Large Language Models".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


def compressed_with(change: Change, rank: int, earlier: Sequence[Path]) -> dict[str, torch.Tensor]:
    """Compress a change as `compressed` does; with deltas stored `earlier`, the mean of all."""
    from safetensors.torch import load_file

    small = compressed(change, rank)
    if not earlier:
        return small
    return compressed(mean_of([*(load_file(path) for path in earlier), small]), rank)


def mean_of(deltas: Sequence[Change]) -> dict[str, torch.Tensor]:
    """Return the mean of stored deltas: what they change, float32 by name, and their heads.

    Wortsman et al. 2022, "Model soups": the mean of runs from one start is as good as all of them
    together, at the price of one.
    """
    known = [{name: value.float().numpy() for name, value in each.items()} for each in deltas]
    kept = [restored(each) for each in known]
    sums = {name: sum(each[name] for each in kept) for name in kept[0]}
    mean = {name: torch.from_numpy(total / len(kept)) for name, total in sums.items()}
    for name, value in deltas[0].items():
        if name.startswith("head."):
            heads = sum(each[name] for each in known) / len(known)
            mean[name] = torch.as_tensor(heads).to(value.dtype)
    return mean


def save_delta(delta: Change, path: Path) -> None:
    """Write what `compressed` made as safetensors (no pickle)."""
    from safetensors.torch import save_file

    save_file({name: value.contiguous() for name, value in delta.items()}, path)


def _in_8_bits(rows: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    step = rows.abs().amax(dim=1) / _MOST
    return torch.round(rows / step.unsqueeze(1)).to(torch.int8), step
