"""Only what is known is said: uncoded, coded, and that a codebook does not fit."""

import numpy as np
import pytest

from pipeline.classify.calibrate import error_limit
from pipeline.classify.fit import codebook_fit
from pipeline.codebook.codebook import Code, Codebook
from pipeline.read.settings import ReadSettings
from pipeline.read.stage import read
from pipeline.tables.fit import LEAST, Fit
from tests.classify.invented import classified, codebook, comments, encode, labels

BUSES = (
    "The 14 never turns up and we stand there in the rain.",
    "Fares have gone up twice and the last one leaves at six.",
    "Put a shelter back outside the surgery.",
    "The driver could not lower the step for my chair.",
    "Nobody knows when the next one comes, the sign is broken.",
)


def test_without_labels_no_comment_is_called_uncoded() -> None:
    table, _ = comments(60)
    coverage = classified(table, codebook()).comments["coverage"]
    assert set(coverage) <= {"coded", "uncertain"}


def test_people_may_say_that_no_code_fits() -> None:
    table, codes = comments(10)
    none: list[list[str]] = [[] for _ in codes]
    coverage = classified(table, codebook(), labels=labels(table, none, range(4))).comments
    assert coverage["coverage"].tolist()[:4] == ["uncoded"] * 4


@pytest.mark.parametrize("seed", range(5))
def test_a_limit_chosen_on_some_comments_holds_on_others(seed: int) -> None:
    chance = np.random.default_rng(seed)
    kept = []
    for _ in range(200):
        error = chance.uniform(0, 0.6, 120)
        wrong = (chance.uniform(size=120) < error).astype(float)
        limit = error_limit(error[:60], wrong[:60], 0.15, elsewhere=0.2)
        kept.append(wrong[60:][error[60:] <= limit])
    assert np.concatenate(kept).mean() < 0.15


def test_what_holds_elsewhere_is_given_up_when_labels_speak_against_it_not_for_want_of_labels() -> (
    None
):
    error = np.linspace(0.1, 0.6, 40)
    surest = error <= 0.2
    right, wrong = np.zeros(40), np.where(surest, 0.6, 0.0)
    hard = np.where(surest, 0.0, 1.0)
    assert error_limit(error, hard, 0.15, elsewhere=0.2) >= 0.2
    assert error_limit(error, wrong, 0.15, elsewhere=0.2) < 0.2
    assert error_limit(error, right, 0.15, elsewhere=0.2) > 0.2
    assert error_limit(np.array([0.5] * 40), hard, 0.15, elsewhere=0.2) == 0.2
    assert error_limit(np.array([]), np.array([]), 0.15, elsewhere=-1.0) == -1.0


def test_a_codebook_that_speaks_of_something_else_is_told() -> None:
    table, _ = comments(40)
    table["text_redacted"] = [f"{text} {n} times." for n, text in enumerate(BUSES * 8)]
    hate = Codebook(
        version=1,
        codes=(
            Code(id="faith", name="Faith", definition="Abuse because of somebody's religion."),
            Code(id="online", name="Online abuse", definition="Hate on the internet."),
        ),
    )
    buses = Codebook(
        version=1,
        codes=(
            Code(id="fares", name="Fares", definition="What the bus costs."),
            Code(
                id="service", name="Service", definition="Buses late, rare, or not coming at all."
            ),
            Code(id="access", name="Access", definition="Drivers, ramps, wheelchairs, stops."),
        ),
    )
    for book, fits in ((hate, False), (buses, True)):
        readings = read(table, book, {}, ReadSettings())
        found = codebook_fit(
            readings, {}, codebook=book, encode=encode, questions=table["question_id"].tolist()
        )
        assert found.texts == 40
        assert (found.sentence == "") is fits
        assert Fit.read(found.table()) == found


def test_what_people_found_counts_more_than_what_the_reader_finds() -> None:
    table, _ = comments(40)
    readings = read(table, codebook(), {}, ReadSettings())
    human = {f"c{n}": frozenset({"buses"} if n else ()) for n in range(LEAST)}
    found = codebook_fit(
        readings, human, codebook=codebook(), encode=encode, questions=table["question_id"].tolist()
    )
    assert found == Fit(LEAST, LEAST - 1)
