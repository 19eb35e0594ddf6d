"""A language model's word is evidence: it lifts what is found, labels correct it, intervals hold."""

import numpy as np
import pandas as pd
import pytest

from pipeline.read.language_model.reading import NOT_READ, SecondReading
from pipeline.tabulate.prediction_powered import share_of
from tests.classify.invented import SUBJECTS, classified, comments, given, labels, macro_f1
from tests.classify.test_learning import vague_codebook

CODES = list(SUBJECTS)
SYSTEMATIC = "money"
"""Which the coder names for half of what is about parks, and for little that is about it."""


def coder(codes: list[list[str]], seed: int = 0) -> np.ndarray:
    """A good coder: 15 % of its words are wrong, and one code systematically. int8 [n, k]"""
    chance = np.random.default_rng(seed)
    truth = np.array([[code in own for code in CODES] for own in codes])
    wrong = chance.random(truth.shape) < 0.15
    said = np.where(wrong, ~truth, truth)
    column, instead = CODES.index(SYSTEMATIC), CODES.index("parks")
    said[:, column] = np.where(
        truth[:, instead], chance.random(len(truth)) < 0.5, truth[:, column] & (wrong[:, column])
    )
    return said.astype(np.int8)


def reading(said: np.ndarray) -> SecondReading:
    rows, count = said.shape
    nothing = np.full((1, count), NOT_READ, dtype=np.int8)
    return SecondReading(
        np.concatenate([nothing, said]),
        np.zeros((rows + 1, count, 2), dtype=np.int32),
        np.arange(1, rows + 1, dtype=np.int32),
    )


def micro_f1(result, table: pd.DataFrame, codes: list[list[str]], rows) -> float:
    found = given(result)
    both = named = there = 0
    for row in rows:
        own, mine = set(codes[row]), found.get(table["comment_id"].iloc[row], set())
        both, named, there = both + len(own & mine), named + len(mine), there + len(own)
    return 2 * both / max(named + there, 1)


@pytest.mark.slow
def test_it_lifts_what_a_thin_codebook_finds_and_labels_turn_its_systematic_error_round() -> None:
    table, codes = comments(400)
    second = reading(coder(codes))
    rest = range(150, 400)
    said = labels(table, codes, range(150))
    alone = classified(table, vague_codebook())
    lifted = classified(table, vague_codebook(), second=second)
    assert micro_f1(lifted, table, codes, rest) > micro_f1(alone, table, codes, rest) + 0.2
    taught = classified(table, vague_codebook(), labels=said)
    both = classified(table, vague_codebook(), labels=said, second=second)
    assert micro_f1(both, table, codes, rest) >= micro_f1(taught, table, codes, rest) - 0.01
    assert macro_f1(both, table, codes, rest) > macro_f1(lifted, table, codes, rest) + 0.05


@pytest.mark.slow
def test_where_it_has_read_nothing_nothing_changes() -> None:
    table, codes = comments(120)
    silent = reading(np.full((len(table), len(CODES)), NOT_READ, dtype=np.int8))
    said = labels(table, codes, range(40))
    for options in ({}, {"labels": said}):
        before = classified(table, vague_codebook(), **options)
        after = classified(table, vague_codebook(), second=silent, **options)
        pd.testing.assert_frame_equal(before.assignments, after.assignments)


def test_why_names_it_only_where_it_said_so() -> None:
    table, codes = comments(30)
    said = coder(codes)
    said[:10] = NOT_READ
    result = classified(table, vague_codebook(), second=reading(said))
    told = result.assignments["reason"].str.contains("the language model says so")
    row = {one: n for n, one in enumerate(table["comment_id"])}
    for line in result.assignments[result.assignments["assigned"]].itertuples():
        names = said[row[line.comment_id], CODES.index(line.code_id)] == 1
        assert told[line.Index] == names


def test_intervals_of_shares_own_its_error() -> None:
    chance = np.random.default_rng(11)
    covered = 0
    for _ in range(1000):
        codes = [[code for code in CODES if chance.random() < 0.3] for _ in range(600)]
        truth = np.array([SYSTEMATIC in own for own in codes], dtype=float)
        said = coder(codes, int(chance.integers(1 << 30)))[:, CODES.index(SYSTEMATIC)]
        heard = np.where(said == 1, 0.9, 0.1)
        estimate = share_of(truth[:120], heard[:120], heard[120:])
        covered += estimate.low <= 0.3 <= estimate.high
    assert 930 <= covered <= 970
