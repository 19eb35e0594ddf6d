"""The theme reader's training: what of it can be told without training for half an hour."""

from pathlib import Path

import numpy as np
import pytest

from pipeline.errors import UserError
from pipeline.read.reader import load_reader
from pipeline.training.themes.consultations import read_consultations
from pipeline.training.themes.lessons import lessons
from pipeline.training.themes.teacher import taught
from pipeline.training.themes.train import train

TWO = """{"title": "%s", "questions": [{"id": "q", "text": "What would help?"}],
 "codes": [{"id": "a", "name": "%s", "include": ["%s"]}, {"id": "b", "name": "Money"}],
 "comments": [{"q": "q", "text": "%s", "codes": ["a"]},
              {"q": "q", "text": "It costs too much.", "codes": ["b"]}]}"""


@pytest.fixture
def two_consultations(tmp_path: Path) -> Path:
    for title, words in (
        ("buses", ("Buses", "a bus in the evening", "Run buses later")),
        ("parks", ("Trees", "more shade", "Plant trees along the paths")),
    ):
        (tmp_path / f"{title}.json").write_text(TWO % (title, *words), encoding="utf-8")
    return tmp_path


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


def test_a_lesson_may_show_codes_of_other_consultations_that_nobody_judges_without_a_teacher(
    two_consultations: Path,
) -> None:
    both = read_consultations(two_consultations)
    alone, beside = (lessons(both, passes=3, seed=1, foreign=foreign) for foreign in (0, 4))
    assert all(len(lesson.codes) == len(lesson.entries) for lesson in [*alone, *beside])
    assert all(len({code.consultation for code in lesson.codes}) == 1 for lesson in alone)
    assert any(len({code.consultation for code in lesson.codes}) == 2 for lesson in beside)
    for lesson in beside:
        own = lesson.codes[0].consultation
        foreign = [place for place, code in enumerate(lesson.codes) if code.consultation != own]
        assert not lesson.weights[:, foreign].any()
        assert not lesson.truth[:, foreign].any()


def test_a_teacher_judges_what_people_have_not_coded_and_shares_in_what_they_have(
    two_consultations: Path,
) -> None:
    both = read_consultations(two_consultations)
    steps = lessons(both, passes=3, seed=1, foreign=4)
    told = taught(steps, both, load_reader("minilm"), report=lambda line: None)
    foreign_seen = 0
    for before, after in zip(steps, told, strict=True):
        read = len(before.asked)
        own = before.codes[0].consultation
        coded = np.array([code.consultation == own for code in before.codes])
        assert (after.weights[:read] == 1).all()
        assert np.array_equal(after.weights[read:], before.weights[read:])
        assert np.array_equal(after.truth[read:], before.truth[read:])
        held, others = before.truth[:read, coded] == 1, after.truth[:read, coded]
        assert (others[held] >= 0.2).all() and (others[~held] <= 0.8).all()
        judged = after.truth[:read, ~coded]
        assert ((judged > 0) & (judged < 1)).all()
        foreign_seen += judged.size
    assert foreign_seen


def test_only_the_small_reader_is_taught(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="leave --base away"):
        train(tmp_path, tmp_path / "out", base="mpnet", start=tmp_path)
    with pytest.raises(UserError, match=r"holds no mpnet\.safetensors"):
        train(tmp_path, tmp_path / "out", start=tmp_path)


@pytest.mark.pytorch
def test_what_is_taught_goes_on_from_the_weights_it_is_given(two_consultations: Path) -> None:
    from dataclasses import replace

    from pipeline.encoders.delta import restored, stored_in
    from pipeline.read.weights import delta_path
    from pipeline.training.themes.fit import TAUGHT, fine_tune

    steps = lessons(read_consultations(two_consultations), passes=1, seed=0)
    still = replace(TAUGHT, rate=0.0, number_rate=0.0, turn_rate=0.0)
    start = delta_path("minilm")
    change = fine_tune("minilm", steps, schedule=still, start=start, report=lambda line: None)
    stored = stored_in(start.read_bytes())
    for name, was in restored(stored).items():
        assert np.allclose(change[name].numpy(), was, atol=1e-5), name
    assert np.allclose(change["head.turn"].float().numpy(), stored["head.turn"], atol=1e-3)
