"""Sentences of the report agree with the numbers that are filled in."""

import pytest

from pipeline.publish.wording import agreeing


@pytest.mark.parametrize(
    ("filled_in", "told"),
    [
        ("1 respondents commented, 2.4% of all 41.", "1 respondent commented, 2.4% of all 41."),
        ("1 comments were read for themes.", "1 comment was read for themes."),
        ("The 1 comments that remained were coded.", "The 1 comment that remained was coded."),
        ("1 of the comments fit no theme.", "1 of the comments fits no theme."),
        ("21 comments were read, 0.1 respondents.", "21 comments were read, 0.1 respondents."),
        ("Asked: “Do 1 comments were enough?”", "Asked: “Do 1 comments were enough?”"),
    ],
)
def test_one_is_one(filled_in: str, told: str) -> None:
    assert agreeing(filled_in) == told
