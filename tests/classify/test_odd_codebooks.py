"""Codebooks as teams have them: 45 codes, codes that no comment has, labels all of one kind."""

import numpy as np
import pytest

from pipeline.classify.settings import ClassifySettings
from pipeline.codebook.codebook import Code, Codebook
from tests.classify.invented import classified, codebook, comments, given, labels, macro_f1

SETTINGS = ClassifySettings(few_labels=20, many_labels=100)


def of_45() -> Codebook:
    """The four codes among 41 that nobody speaks of."""
    others = [
        Code(id=f"other_{n}", name=f"Matter {n}", definition=f"Whatever page {n} of the plan says.")
        for n in range(41)
    ]
    return Codebook(version=1, codes=(*others[:20], *codebook().codes, *others[20:]))


@pytest.mark.parametrize("labelled", [0, 40, 110])
def test_of_45_codes_each_comment_still_gets_its_own(labelled: int) -> None:
    table, codes = comments(150)
    said = labels(table, codes, range(labelled)) if labelled else None
    result = classified(table, of_45(), labels=said, settings=SETTINGS)
    assert len(result.assignments) == 150 * 45
    assert result.learnt["code_id"].tolist() == list(of_45().ids)
    assert macro_f1(result, table, codes, range(labelled, 150)) > 0.5
    if labelled:
        never = result.learnt[result.learnt["code_id"].str.startswith("other_")]
        assert set(never["note"]) == {"no labelled comment has it"}
        rest = result.assignments[result.assignments["source"] != "human"]
        theirs = rest.loc[rest["code_id"].str.startswith("other_"), "assigned"]
        assert theirs.mean() < 0.05


@pytest.mark.parametrize("count", [10, 60, 120])
@pytest.mark.parametrize("same", [["parks"], []])
def test_labels_of_one_kind_teach_without_a_fault(count: int, same: list[str]) -> None:
    table, _ = comments(140)
    said = labels(table, [list(same) for _ in range(140)], range(count))
    result = classified(table, codebook(), labels=said, settings=SETTINGS)
    p = result.assignments["probability"]
    assert np.isfinite(p).all() and p.between(0, 1).all()
    told = result.learnt.set_index("code_id")["positive"]
    assert told["parks"] == (count if same else 0)
    assert (result.assignments["source"] == "human").sum() == count * 4


def test_one_label_is_enough_to_begin_with() -> None:
    table, codes = comments(30)
    result = classified(table, codebook(), labels=labels(table, codes, range(1)))
    assert set(result.learnt["labelled"]) == {1}
    assert given(result)


def test_a_codebook_of_one_code_works_like_one_of_many() -> None:
    table, codes = comments(80)
    book = Codebook(version=1, codes=(codebook()["buses"],))
    found = given(classified(table, book))
    truth = {table["comment_id"].iloc[row] for row in range(80) if "buses" in codes[row]}
    said = set(found)
    assert 2 * len(said & truth) / (len(said) + len(truth)) > 0.6
