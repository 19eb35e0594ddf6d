"""Fine-tune the packaged MiniLM, all of it but its word list, and a linear head to tell hate."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

from pipeline.encoders.delta import merged, stored_in
from pipeline.encoders.minilm_package import packaged_folder
from pipeline.training.hate.training_data import Rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SOFT = 0.05  # labels of hate are noisy: learn towards .95 and .05 (label smoothing)
_READ = 64  # word pieces of a row; what is scored later are sentences, and fewer
_WARM_UP = 0.06  # of the steps, in which the rates rise, before they fall to nothing


@dataclass(frozen=True)
class Schedule:
    """How fast the encoder and its head learn."""

    rate: float = 2e-4
    head_rate: float = 1e-3
    batch: int = 32
    seed: int = 0
    dropout: float = 0.1


def fine_tune(
    passes: Sequence[Rows],
    *,
    schedule: Schedule,
    start: Path | None = None,
    report: Callable[[str], None] = print,
) -> dict[str, torch.Tensor]:
    """Train on one set of rows after the other, in random order within each.

    Return the change of every trained weight, float32 by its name in the published checkpoint,
    and `head.weight` [1, 384], `head.bias` [1]. `start` is a stored delta to go on from; without
    one training starts from the checkpoint. Products are taken in bfloat16 where the processor
    knows it (others take ten times as long for it as for float32), sums and weights are float32.
    One thread and a fixed seed make a run repeatable on one machine.
    """
    torch.manual_seed(schedule.seed)
    torch.set_num_threads(1)
    # The path is a folder of an installed package, whose weights' checksum is known: no download.
    folder = packaged_folder()
    tokenizer = AutoTokenizer.from_pretrained(folder)  # nosec B615
    # Few passes need no dropout inside the encoder, and without it they take a quarter less time.
    encoder = AutoModel.from_pretrained(  # nosec B615
        folder,
        dtype=torch.float32,
        attn_implementation="eager",
        attention_probs_dropout_prob=0.0,
        hidden_dropout_prob=0.0,
    )
    trained = {
        name: weights for name, weights in encoder.named_parameters() if name.startswith("encoder.")
    }
    encoder.requires_grad_(False)
    for weights in trained.values():
        weights.requires_grad = True
    before = {name: weights.detach().clone() for name, weights in trained.items()}
    head = nn.Linear(encoder.config.hidden_size, 1)
    nn.init.zeros_(head.weight)
    nn.init.zeros_(head.bias)
    if start is not None:
        _go_on_from(start, trained, head)
    optimiser = torch.optim.AdamW(
        [
            {"params": list(trained.values()), "peak": schedule.rate},
            {"params": list(head.parameters()), "peak": schedule.head_rate},
        ],
        weight_decay=0.01,
        fused=True,
    )
    drop = nn.Dropout(schedule.dropout)
    encoder.train()

    batches = list(_batches(passes, tokenizer, schedule))
    began, running = time.monotonic(), 0.0
    for step, (tokens, labels, weighs) in enumerate(batches):
        done = step / len(batches)
        for group in optimiser.param_groups:
            group["lr"] = group["peak"] * min(1.0, (done + 1e-4) / _WARM_UP) * (1 - done)
        ids, mask = _padded(tokens, tokenizer.pad_token_id)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=_knows_bfloat16()):
            hidden = encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        logits = head(drop(_mean_pool(hidden, mask))).squeeze(-1)
        target = torch.from_numpy(labels) * (1 - 2 * _SOFT) + _SOFT
        loss = nn.functional.binary_cross_entropy_with_logits(
            logits, target, weight=torch.from_numpy(weighs)
        )
        loss.backward()
        nn.utils.clip_grad_norm_(trained.values(), 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        running = loss.item() if step == 0 else 0.98 * running + 0.02 * loss.item()
        if (step + 1) % 100 == 0 or step + 1 == len(batches):
            seconds = time.monotonic() - began
            report(f"step {step + 1} of {len(batches)}, loss {running:.4f}, {seconds:.0f} s")
    change = {name: weights.detach() - before[name] for name, weights in trained.items()}
    return change | {"head.weight": head.weight.detach(), "head.bias": head.bias.detach()}


def _go_on_from(start: Path, trained: dict[str, nn.Parameter], head: nn.Linear) -> None:
    """Set the weights of the encoder and its head to those of a stored delta."""
    stored = stored_in(start.read_bytes())
    weights = merged({name: now.detach().numpy() for name, now in trained.items()}, stored)
    with torch.no_grad():
        for name, now in trained.items():
            now.copy_(torch.from_numpy(weights[name]))
        head.weight.copy_(torch.from_numpy(stored["head.weight"]))
        head.bias.copy_(torch.from_numpy(stored["head.bias"]))


def _knows_bfloat16() -> bool:
    processor = torch.cpu.get_capabilities()
    return bool(processor.get("avx512_bf16") or processor.get("amx_bf16"))


def _padded(tokens: Sequence[Sequence[int]], pad: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Make token lists one rectangle: int64 ids and mask [n, longest]."""
    width = max(map(len, tokens))
    ids = torch.full((len(tokens), width), pad)
    mask = torch.zeros((len(tokens), width), dtype=torch.long)
    for row, sequence in enumerate(tokens):
        ids[row, : len(sequence)] = torch.tensor(sequence)
        mask[row, : len(sequence)] = 1
    return ids, mask


def _mean_pool(hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Average the vectors of the real tokens: [n, tokens, d], [n, tokens] → float32 [n, d]."""
    weights = mask.unsqueeze(-1).to(torch.float32)
    return (hidden.float() * weights).sum(1) / weights.sum(1)


def _batches(
    passes: Sequence[Rows], tokenizer: Callable, schedule: Schedule
) -> Iterator[tuple[list[list[int]], NDArray[np.float32], NDArray[np.float32]]]:
    # Rows of like length together (little padding), the batches themselves in random order.
    rng = np.random.default_rng(schedule.seed)
    stretch = schedule.batch * 64
    for texts, labels, weights in passes:
        tokens = tokenizer(list(texts), truncation=True, max_length=_READ)["input_ids"]
        lengths = np.array([len(sequence) for sequence in tokens])
        order = rng.permutation(len(tokens))
        batches = []
        for first in range(0, len(order), stretch):
            part = order[first : first + stretch]
            part = part[np.argsort(lengths[part], kind="stable")]
            batches += [part[i : i + schedule.batch] for i in range(0, len(part), schedule.batch)]
        for i in rng.permutation(len(batches)):
            rows = batches[i]
            yield [tokens[row] for row in rows], labels[rows], weights[rows]
