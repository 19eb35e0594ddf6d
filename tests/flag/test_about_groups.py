"""Plain sentences about protected groups stay clear; coded hate goes to a person."""

from typing import Any

import pytest
import yaml

from pipeline.flag.bands import bands
from pipeline.flag.scoring import score_comments
from pipeline.flag.settings import FlagSettings
from pipeline.training.hate.own_lines import read_lines
from tests.conftest import REPOSITORY
from tests.flag.test_hate_model import OWN_LINES

HALVES = yaml.safe_load(
    (REPOSITORY / "tests" / "flag" / "about_groups.yaml").read_text(encoding="utf-8")
)


def sentences(half: dict[str, Any], side: str) -> list[str]:
    return [line for lines in half[side].values() for line in lines]


def share_flagged(texts: list[str]) -> float:
    status = bands(texts, score_comments(texts).scores, FlagSettings())
    return float((status != "clear").mean())


@pytest.mark.parametrize("half", HALVES)
def test_needs_complaints_and_objections_about_groups_stay_clear(half: str) -> None:
    assert share_flagged(sentences(HALVES[half], "harmless")) <= 0.06


@pytest.mark.parametrize("half", HALVES)
def test_of_coded_hate_more_than_half_reaches_a_person(half: str) -> None:
    assert share_flagged(sentences(HALVES[half], "hateful")) >= 0.55


def test_no_sentence_of_these_was_trained_on() -> None:
    trained = {line.text.lower() for line in read_lines(OWN_LINES, fillings=40)}
    tested = {
        text.lower() for half in HALVES.values() for side in half for text in sentences(half, side)
    }
    assert len(tested) == 240
    assert not trained & tested
