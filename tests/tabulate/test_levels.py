"""What each level of protection promises, and that an outsider with all files cannot break it."""

import numpy as np
import pandas as pd
import pytest
from pydantic import ValidationError

from pipeline.tables.protection import Protection, levels
from tests.tabulate.attack import TABLES, Recovered, attack
from tests.tabulate.invented import invent, tabulate
from tests.tabulate.test_disclosure import random_counts

FAST = 5


def test_one_word_sets_a_level_and_single_values_may_differ() -> None:
    assert Protection() == Protection(protection="published")
    assert Protection(protection="strict").minimum_total == 5
    changed = Protection(protection="strict", minimum_total=0)
    assert changed.minimum_cell == 5
    assert changed.changed == ("minimum_total",)
    for level, values in levels().items():
        assert set(values) < set(Protection.model_fields)
        assert not Protection.model_validate({"protection": level}).changed
    with pytest.raises(ValidationError):
        Protection.model_validate({"protection": "secret"})


def broken(seed: int, level: str) -> Recovered:
    """What an outsider recovers of what a level promises to keep."""
    made = random_counts(seed, protection=level)
    # As councils publish, answers are told by the numbers; withheld comments are still protected.
    return attack(
        made.counts, made.published, answers=made.answers, quotes=made.quotes,
        writers=level != "council",
    )  # fmt: skip


@pytest.mark.parametrize("level", ["published", "council", "strict"])
@pytest.mark.parametrize("seed", range(FAST))
def test_nothing_that_a_level_promises_to_keep_can_be_worked_out(seed: int, level: str) -> None:
    assert broken(seed, level) == Recovered([], [])


@pytest.mark.slow
@pytest.mark.parametrize("level", ["published", "council", "strict"])
@pytest.mark.parametrize("seed", range(FAST, TABLES))
def test_nor_in_the_rest_of_the_linked_tables(seed: int, level: str) -> None:
    assert broken(seed, level) == Recovered([], [])


@pytest.mark.parametrize("level", ["published", "council"])
def test_totals_that_the_comments_tell_are_shown(level: str) -> None:
    made = invent(60, protection=level)
    counts = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).counts
    whole = counts["answer_kind"].eq("total")
    told = whole & (counts["section"].eq("themes") | counts["row_id"].isin(["read", "coded"]))
    assert counts.loc[told, "respondents"].notna().all()


def test_as_councils_publish_single_numbers_by_answer_are_shown() -> None:
    made = invent(60, protection="council")
    counts = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).counts
    by_answer = counts[counts["section"].eq("themes") & counts["answer_kind"].eq("answer")]
    assert by_answer["respondents"].eq(1).any()
    unlisted = counts["row_id"].isin(["withheld", "review"]) & counts["answer_kind"].ne("total")
    assert not counts.loc[unlisted, "respondents"].dropna().between(1, 2).any()


def test_no_level_hides_more_than_a_stricter_one() -> None:
    shown = []
    for level in ("council", "published", "strict"):
        made = invent(160, protection=level)
        tables = tabulate(
            made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
        )
        frames = (tables.counts, tables.demographics, tables.together)
        shown.append(sum(int(np.sum(frame["respondents"].notna())) for frame in frames))
    assert shown == sorted(shown, reverse=True)
    assert pd.Series(shown).is_unique
