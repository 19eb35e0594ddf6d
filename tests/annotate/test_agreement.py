"""How far annotators agree, against published examples and by hand."""

import krippendorff
import numpy as np
import pytest

from pipeline.annotate.agreement import OVERALL, agreement
from pipeline.annotate.coefficients import (
    ac1,
    alpha,
    interval,
    kappa,
    masi_alpha,
    masi_distance,
    observed_agreement,
)
from pipeline.annotate.history import keep_agreement
from pipeline.labels.annotation import Annotation

NA = np.nan


def said(name: str, codes: dict[int, tuple[str, ...]], confirmed: bool = True) -> list[Annotation]:
    return [
        Annotation(
            comment_id=f"c{number}",
            annotator=name,
            round="round-01",
            codes=given,
            confirmed=confirmed,
            codebook_version=1,
        )
        for number, given in codes.items()
    ]


def test_alpha_of_krippendorffs_binary_example() -> None:
    """Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, A: alpha = 0.095."""
    meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    assert alpha(np.array([meg, owen], dtype=float)) == pytest.approx(0.095, abs=5e-4)


def test_alpha_takes_gaps_and_any_number_of_annotators() -> None:
    given = np.array([[1, 0, NA, 1, 0, 1], [1, 0, 1, NA, 0, 0], [NA, 0, 1, 1, 1, NA]])
    expected = krippendorff.alpha(reliability_data=given, level_of_measurement="nominal")
    assert alpha(given) == pytest.approx(expected)


def test_ac1_of_gwets_paradox_is_high_where_kappa_is_not() -> None:
    """118 yes-yes, 5 yes-no, 2 no-yes, 0 no-no (Gwet 2008): kappa -0.02, AC1 0.94."""
    one = np.array([1] * 118 + [1] * 5 + [0] * 2, dtype=float)
    other = np.array([1] * 118 + [0] * 5 + [1] * 2, dtype=float)
    assert kappa(one, other) == pytest.approx(-0.0234, abs=5e-4)
    assert ac1(np.stack([one, other])) == pytest.approx(0.9408, abs=5e-4)
    assert observed_agreement(np.stack([one, other])) == pytest.approx(118 / 125)


def test_masi_distances() -> None:
    """Passonneau (2006): the same, one within the other, overlapping, apart."""
    both, one, other = frozenset("ab"), frozenset("a"), frozenset("bc")
    assert masi_distance(both, both) == 0
    assert masi_distance(both, one) == pytest.approx(1 - 1 / 2 * 2 / 3)
    assert masi_distance(both, other) == pytest.approx(1 - 1 / 3 * 1 / 3)
    assert masi_distance(one, other) == 1
    assert masi_distance(frozenset(), one) == 1


def test_masi_alpha_is_nominal_alpha_where_sets_are_the_same_or_apart() -> None:
    lines = ["ab", "aa", "bb", "cc", "ac", "bb"]
    units = [[frozenset(letter) for letter in line] for line in lines]
    values = np.array([["abc".index(letter) for letter in line] for line in lines]).T
    expected = krippendorff.alpha(reliability_data=values, level_of_measurement="nominal")
    assert masi_alpha(units) == pytest.approx(expected)


@pytest.mark.parametrize("coefficient", [alpha, ac1, observed_agreement])
def test_nothing_coded_twice_is_no_number(coefficient) -> None:
    assert np.isnan(coefficient(np.array([[1.0, NA], [NA, 0.0]])))


@pytest.mark.parametrize("coefficient", [alpha, ac1, observed_agreement])
def test_people_who_never_differ_agree_fully(coefficient) -> None:
    assert coefficient(np.zeros((2, 5))) == 1


def test_an_interval_holds_the_figure_and_is_the_same_every_time() -> None:
    given = (np.random.default_rng(0).uniform(size=(2, 60)) < 0.5).astype(float)
    given[1, :45] = given[0, :45]
    low, high = interval(60, lambda rows: alpha(given[:, rows]))
    assert low < alpha(given) < high
    assert (low, high) == interval(60, lambda rows: alpha(given[:, rows]))


ROUND = {
    "ann": said("ann", {n: ("education",) if n % 2 else ("resources",) for n in range(20)}),
    "bob": said("bob", {n: ("education",) if n % 2 else ("resources",) for n in range(20)}),
    "cat": said("cat", {n: ("resources",) if n % 3 else () for n in range(20)}),
}


def test_codes_pairs_confusions_and_the_outlier_are_told() -> None:
    found = agreement(ROUND, ["education", "resources", "unused"])
    by_code = found.by_code.set_index("code_id")
    assert by_code.loc["education", "comments"] == 20
    assert by_code.loc["education", "given"] == 20
    assert by_code.loc["education", "verdict"] == "definition needs work"
    assert by_code.loc["unused", "verdict"] == "no evidence"
    assert by_code.loc["education", "alpha_low"] <= by_code.loc["education", "alpha"]
    assert by_code.loc[OVERALL, "alpha"] < 0.5
    pairs = found.by_pair.set_index(["annotator", "other"])
    assert pairs.loc[("ann", "bob"), "kappa"] == 1
    assert pairs.loc[("ann", "cat"), "same_codes"] < 0.5
    confusion = found.confusions.iloc[0]
    assert (confusion["code_id"], confusion["instead_of"]) == ("education", "resources")
    assert confusion["comments"] == sum(1 for n in range(20) if n % 2 and n % 3)
    assert list(found.by_annotator.query("outlier")["annotator"]) == ["cat"]
    assert len(found.disagreements) == sum(1 for n in range(20) if n % 2 or not n % 3)


def test_a_low_alpha_of_a_handful_of_labels_blames_no_definition() -> None:
    few = {
        "ann": said("ann", {n: ("education",) if n < 2 else () for n in range(12)}),
        "bob": said("bob", {n: ("education",) if n < 1 else () for n in range(12)}),
    }
    by_code = agreement(few, ["education"]).by_code.set_index("code_id")
    assert by_code.loc["education", "alpha"] < 0.667
    assert by_code.loc["education", "verdict"] == "too few to say"


def test_unconfirmed_labels_and_comments_coded_once_do_not_count() -> None:
    found = agreement(
        {
            "ann": said("ann", {1: ("education",), 2: (), 3: ()}),
            "bob": [*said("bob", {1: ("education",)}), *said("bob", {2: ("education",)}, False)],
        },
        ["education"],
    )
    assert set(found.by_code["comments"]) == {1}
    assert found.disagreements == ()


def test_nobody_has_labelled_anything() -> None:
    found = agreement({}, ["education"])
    assert set(found.by_code["comments"]) == {0}
    assert found.by_pair.empty and found.confusions.empty and found.by_annotator.empty


def test_the_history_keeps_every_round_once(tmp_path) -> None:
    found = agreement(ROUND, ["education", "resources"])
    keep_agreement(tmp_path, "round-01", found)
    keep_agreement(tmp_path, "round-02", found)
    before = (tmp_path / "agreement.csv").read_bytes()
    kept = keep_agreement(tmp_path, "round-01", found)
    assert list(kept["round"]) == ["round-01"] * 3 + ["round-02"] * 3
    assert (tmp_path / "agreement.csv").read_bytes() == before
