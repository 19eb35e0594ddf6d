"""A language model's word is evidence: it lifts what is found, and labels put its errors right."""

import shutil
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from pipeline.classify.stage import classify
from pipeline.encoders.rows import RowVectors
from pipeline.read.language_model.reading import NOT_READ, SecondReading
from pipeline.read.stage import ReadComments
from pipeline.run import run
from pipeline.tables.readable import models_may_read
from pipeline.tabulate.prediction_powered import share_of
from tests.annotate.play import planted_truth
from tests.classify.invented import SUBJECTS, classified, comments, f1, labels, macro_f1
from tests.classify.test_learning import vague_codebook
from tests.sample_run import SampleRun

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


def micro_f1(found: np.ndarray, truth: np.ndarray) -> float:
    return float(2 * (found & truth).sum() / (found.sum() + truth.sum()))


@pytest.mark.slow
def test_on_the_sample_it_lifts_what_is_found_to_its_own_level_or_above(
    sample_run: SampleRun, tmp_path: Path
) -> None:
    shutil.copytree(sample_run.out, tmp_path / "out")
    made = run(sample_run.consultation, out=tmp_path / "out", until="classify")
    table = made.kept["cluster"].table("comments")
    people = pd.read_csv(tmp_path / "out" / "restricted" / "identifiers.csv", dtype="str")
    known = planted_truth(people, table)
    truth = np.array([[code in known.get(one, ()) for code in made.codebook.ids]
                      for one in table["comment_id"]])  # fmt: skip
    rows = np.flatnonzero(table["comment_id"].isin(known) & models_may_read(table))
    said = fifteen_in_a_hundred_wrong(truth, list(made.codebook.ids))

    def coded(second: SecondReading | None) -> np.ndarray:
        result = classify(
            table,
            RowVectors.read(made.kept["embed"].array),
            codebook=made.codebook,
            settings=made.consultation.classify,
            encode=made.encoder.encode,
            readings=ReadComments.read(made.kept["read"].array),
            second=second,
        )
        given = result.assignments.set_index(["comment_id", "code_id"])["assigned"]
        wanted = pd.MultiIndex.from_product([table["comment_id"], made.codebook.ids])
        return given.reindex(wanted, fill_value=False).to_numpy(dtype=bool).reshape(truth.shape)

    by_itself = micro_f1(said.astype(bool)[rows], truth[rows])
    assert 0.75 < by_itself < 0.88
    alone = micro_f1(coded(None)[rows], truth[rows])
    both = micro_f1(coded(reading(said))[rows], truth[rows])
    assert both > alone + 0.2
    assert both > by_itself - 0.02


def fifteen_in_a_hundred_wrong(truth: np.ndarray, codes: list[str]) -> np.ndarray:
    """15 % of the codes it names are another's, and one is named for half of another's."""
    chance = np.random.default_rng(0)
    said = np.zeros(truth.shape, dtype=np.int8)
    for row, own in enumerate(truth):
        for column in np.flatnonzero(own):
            said[row, column if chance.random() >= 0.15 else chance.integers(len(codes))] = 1
    of, instead = codes.index("education"), codes.index("victim_focus")
    said[truth[:, of] & (chance.random(len(truth)) < 0.5), instead] = 1
    return said


@pytest.mark.slow
def test_labels_turn_its_systematic_error_round() -> None:
    table, codes = comments(400)
    second = reading(coder(codes))
    rest = range(150, 400)
    said = labels(table, codes, range(150))
    lifted = classified(table, vague_codebook(), second=second)
    taught = classified(table, vague_codebook(), labels=said)
    both = classified(table, vague_codebook(), labels=said, second=second)
    assert macro_f1(both, table, codes, rest) >= macro_f1(taught, table, codes, rest) - 0.01
    assert f1(both, table, codes, rest, SYSTEMATIC) > f1(lifted, table, codes, rest, SYSTEMATIC)


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
