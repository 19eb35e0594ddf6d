"""`pipeline.read.attention` with gradients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional as F

_NOWHERE = -1e4  # added where there is no piece: takes part in no softmax
# Where training starts from.
_START = {
    "sharpness": 8.0,
    "share": 0.5,
    "scale": 12.0,
    "bias": -6.0,
    "less": 0.3,
    "claiming": 8.0,
    "unclaimed": 0.3,
    "claimed": 3.0,
    "meeting": 4.0,
    "met": 4.0,
}


class Attention(nn.Module):
    """What is learnt beside the encoder; see `pipeline.read.attention.Attention`."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.numbers = nn.ParameterDict(
            {name: nn.Parameter(torch.tensor(value)) for name, value in _START.items()}
        )
        self.turn = nn.Parameter(torch.zeros(width, width))

    def stored(self) -> dict[str, torch.Tensor]:
        """Return the weights by the names they are kept under."""
        numbers = {f"head.{name}": value.detach() for name, value in self.numbers.items()}
        return numbers | {"head.turn": self.turn.detach().half()}

    def go_on_from(self, stored: Mapping[str, NDArray[np.float32]]) -> None:
        """Begin with what was learnt before, by the names it is kept under."""
        with torch.no_grad():
            for name, number in self.numbers.items():
                number.fill_(float(stored[f"head.{name}"]))
            self.turn.copy_(torch.from_numpy(stored["head.turn"]))

    def forward(
        self, comments: Sequence[torch.Tensor], entries: Sequence[torch.Tensor]
    ) -> torch.Tensor:
        """Return log-odds [comments, codes].

        Parameters
        ----------
        comments, entries : the states of each one's pieces, float32 [pieces of it, d].
        """
        number = self.numbers
        unit = F.normalize(torch.stack([states.mean(0) for states in entries]), dim=-1)
        codes = F.normalize(unit + unit @ self.turn, dim=-1)
        states, outside = _rectangle(comments)
        pieces = F.normalize(states, dim=-1)
        near = torch.einsum("bld,kd->bkl", pieces, codes)
        looks = torch.softmax(number["sharpness"] * near + outside[:, None], -1)
        part = F.normalize(torch.einsum("bkl,bld->bkd", looks, states), dim=-1)
        whole = F.normalize(torch.stack([states.mean(0) for states in comments]), dim=-1)
        at_part = torch.einsum("bkd,kd->bk", part, codes)
        likeness = number["share"] * whole @ codes.T + (1 - number["share"]) * at_part
        nobody = number["unclaimed"].expand(len(near), 1, near.shape[2])
        claims = torch.softmax(number["claiming"] * torch.cat([near, nobody], 1), 1)[:, :-1]
        claimed = (claims * looks).sum(-1)
        shown, beyond = _rectangle(entries)
        meetings = torch.einsum("bld,kjd->bkjl", pieces, F.normalize(shown, dim=-1))
        best = (meetings + outside[:, None, None]).amax(-1)
        met = (torch.softmax(number["meeting"] * best + beyond, -1) * best).sum(-1)
        return (
            number["scale"] * self._apart(likeness)
            + number["claimed"] * claimed
            + number["met"] * self._apart(met)
            + number["bias"]
        )

    def _apart(self, likeness: torch.Tensor) -> torch.Tensor:
        return likeness - self.numbers["less"] * likeness.mean(1, keepdim=True)


def _rectangle(texts: Sequence[torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
    """Return states [n, longest, d], and [n, longest] to add where there may be no piece."""
    states = nn.utils.rnn.pad_sequence(list(texts), batch_first=True)
    lengths = torch.tensor([len(each) for each in texts])
    return states, (torch.arange(states.shape[1]) >= lengths[:, None]) * _NOWHERE
