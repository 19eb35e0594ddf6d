"""What residents write to a consultation is seldom flagged in vain."""

import pytest

from pipeline.flag.bands import bands
from pipeline.flag.scoring import score_comments
from pipeline.flag.settings import FlagSettings
from pipeline.training.themes.consultations import read_consultations
from tests.conftest import REPOSITORY

CONSULTATIONS = REPOSITORY / "models" / "themes" / "consultations"


@pytest.mark.parametrize("folder", ["development", "calibration"])
def test_comments_of_consultations_nobody_trained_on_stay_clear(folder: str) -> None:
    read = read_consultations(CONSULTATIONS / folder)
    texts = [comment.text for one in read for comment in one.comments]
    status = bands(texts, score_comments(texts).scores, FlagSettings())
    assert (status != "clear").mean() <= 0.02
    assert (status == "withheld").mean() <= 0.003
