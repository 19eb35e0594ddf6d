"""The theme reader's training: what of it can be told without training for half an hour."""

from pathlib import Path

import pytest

from pipeline.errors import UserError
from pipeline.training.themes.train import train


def test_the_mean_with_weights_that_are_not_there_is_refused_before_anything_is_trained(
    tmp_path: Path,
) -> None:
    with pytest.raises(UserError, match=r"holds no delta\.safetensors: name the folder"):
        train(tmp_path, tmp_path / "out", mean_with=[tmp_path])
    assert not list(tmp_path.iterdir())


@pytest.mark.pytorch
def test_the_mean_of_two_compressed_changes_lies_between_them() -> None:
    import torch

    from pipeline.encoders.delta import restored
    from pipeline.training.low_rank import compressed, mean_of

    chance = torch.Generator().manual_seed(0)
    first, second = (
        {
            "layer.weight": torch.randn(6, 4, generator=chance),
            "layer.bias": torch.randn(6, generator=chance),
            "head.bias": torch.randn((), generator=chance),
        }
        for _ in range(2)
    )
    mean = mean_of([compressed(change, 4) for change in (first, second)])
    stored = {name: value.float().numpy() for name, value in compressed(mean, 4).items()}
    kept = {**restored(stored), "head.bias": stored["head.bias"]}
    assert set(kept) == set(first)
    for name, value in kept.items():
        halfway = (first[name] + second[name]) / 2
        assert torch.allclose(torch.as_tensor(value), halfway, atol=0.03), name
