"""What the check for hate found is said as it is, and nothing of what it did not find."""

import pytest

from pipeline.publish.method import _found


@pytest.mark.parametrize(
    ("withheld", "review", "said"),
    [
        ("4", "0", "4 comments were withheld as hateful or threatening"),
        ("0", "1", "one comment is under review"),
        ("1", "2", "one comment was withheld as hateful or threatening and 2 are under review"),
    ],
)
def test_only_what_was_found_is_told(withheld: str, review: str, said: str) -> None:
    assert _found(withheld, review) == said
