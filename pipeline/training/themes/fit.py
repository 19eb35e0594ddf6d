"""Fine-tune an encoder, and the attention of codes, to tell which comment holds which code."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from pipeline.encoders.delta import restored, stored_in
from pipeline.read.bases import vocabulary
from pipeline.read.pieces import Vocabulary, cut, whole
from pipeline.read.weights import Base
from pipeline.training.themes.attention import Attention
from pipeline.training.themes.lessons import Lesson
from pipeline.training.themes.network import Encoder, packaged_encoder

_WARM_UP = 40  # steps in which the rates rise, before they fall to nothing
_STEADY = 0.99  # what is kept is a moving average of the weights, which spares the last swings


@dataclass(frozen=True)
class Schedule:
    """How fast the encoder and the attention learn, and what keeps them from learning by heart."""

    rate: float = 1.5e-4
    number_rate: float = 1e-2
    turn_rate: float = 1e-3
    first_trained: int = 2  # layer; those below stay as packaged, which costs nothing measurable
    passes: int = 3
    rank: int = 192  # of what is kept of each matrix's change
    dropout: float = 0.1
    lost: float = 0.08  # share of a comment's pieces that a step does not show
    seed: int = 0


SCHEDULES: dict[Base, Schedule] = {
    "minilm": Schedule(),
    "mpnet": Schedule(rate=8e-5, first_trained=6, passes=1, rank=128),
}
# Of a reader that has learnt before, and goes on with what a larger one makes of the comments.
TAUGHT = Schedule(rate=1e-4, number_rate=3e-3, turn_rate=5e-4, passes=2)


def fine_tune(
    base: Base,
    steps: Sequence[Lesson],
    *,
    schedule: Schedule,
    start: Path | None = None,
    report: Callable[[str], None] = print,
) -> dict[str, torch.Tensor]:
    """Train on the lessons in order, from the packaged weights or a stored delta (`start`).

    Return the change of every trained weight, float32 by its name in the published checkpoint, and
    the attention's weights under `head.`. One thread and a fixed seed make a run repeatable on one
    machine.
    """
    torch.manual_seed(schedule.seed)
    torch.set_num_threads(1)
    chance = random.Random(schedule.seed)  # noqa: S311 # which lessons, not what is secret
    encoder = packaged_encoder(base, schedule.first_trained, schedule.dropout)
    words = vocabulary(base)
    attention = Attention(encoder.width)
    if start is not None:
        stored = stored_in(start.read_bytes())
        encoder.go_on_from(restored(stored))
        attention.go_on_from(stored)
    trained = [weights for weights in encoder.weights.values() if weights.requires_grad]
    optimiser = torch.optim.AdamW(
        [
            _group([each for each in trained if each.ndim > 1], schedule.rate, decay=0.01),
            _group([each for each in trained if each.ndim == 1], schedule.rate),
            _group(list(attention.numbers.values()), schedule.number_rate),
            _group([attention.turn], schedule.turn_rate, decay=0.01),
        ],
        betas=(0.9, 0.98),
        fused=True,
    )
    learnt = [*trained, *attention.parameters()]
    steady = [weights.detach().clone() for weights in learnt]
    began, running = time.monotonic(), 0.0
    encoder.train()
    for step, lesson in enumerate(steps):
        for group in optimiser.param_groups:
            rise, fall = (step + 1) / _WARM_UP, 1 - step / len(steps)
            group["lr"] = group["peak"] * min(1.0, rise) * max(0.02, fall)
        loss = _loss(lesson, encoder, words, attention, schedule.lost, chance)
        loss.backward()
        nn.utils.clip_grad_norm_(learnt, 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        with torch.no_grad():
            keep = min(_STEADY, (step + 1) / (step + 20))
            for mean, weights in zip(steady, learnt, strict=True):
                mean.lerp_(weights, 1 - keep)
        running = loss.item() if step == 0 else 0.98 * running + 0.02 * loss.item()
        if (step + 1) % 50 == 0 or step + 1 == len(steps):
            seconds = time.monotonic() - began
            report(f"step {step + 1} of {len(steps)}, loss {running:.4f}, {seconds:.0f} s")
    with torch.no_grad():
        for mean, weights in zip(steady, learnt, strict=True):
            weights.copy_(mean)
    return encoder.change() | attention.stored()


def _group(weights: list[nn.Parameter], peak: float, decay: float = 0.0) -> dict[str, object]:
    return {"params": weights, "peak": peak, "lr": peak, "weight_decay": decay}


def _loss(
    lesson: Lesson,
    encoder: Encoder,
    words: Vocabulary,
    attention: Attention,
    lost: float,
    chance: random.Random,
) -> torch.Tensor:
    cuts = cut(lesson.comments, words)
    windows = [window for comment in cuts for window in comment.windows]
    shown = [_with_losses(window.pieces, window.own, lost, chance) for window in windows]
    states = encoder([*shown, *whole(lesson.entries, words)])
    own = [part[window.own :] for part, window in zip(states, windows, strict=False)]
    comments, first = [], 0
    for comment in cuts:
        last = first + len(comment.windows)
        comments.append(torch.cat(own[first:last]))
        first = last
    odds = attention(comments, states[len(windows) :])
    return F.binary_cross_entropy_with_logits(
        odds, torch.from_numpy(lesson.truth), weight=torch.from_numpy(lesson.weights)
    )


def _with_losses(pieces: list[int], own: int, lost: float, chance: random.Random) -> list[int]:
    """Leave out some pieces of the comment's own, never a mark nor one of a handful."""
    first = max(own, 1)
    if len(pieces) - first < 6:
        return pieces
    middle = [piece for piece in pieces[first:-1] if chance.random() >= lost]
    return [*pieces[:first], *middle, pieces[-1]]
