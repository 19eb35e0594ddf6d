"""What people code in sight of the model's codes mends a comment, and moves no figure."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.annotate.agreement import agreement
from pipeline.classify.stage import Classified
from pipeline.labels.annotation import Annotation, read_round, write_annotations
from pipeline.labels.coding import note_passed
from pipeline.labels.rounds import BLIND, SEEN, read_labels, read_random_sample
from tests.classify.invented import classified, codebook, comments, given
from tests.tabulate.invented import OPEN, consultation, question, tabulate

BLINDLY, MENDED, IN_ALL = range(40), range(30, 90), 150
"""Rows of the random sample, coded blind; rows that somebody mended, some of them the same."""
TABLE, TRUE = comments(IN_ALL)
TABLE["duplicate_group"] = pd.Series([None] * IN_ALL, dtype="str")
TABLE["duplicate_size"] = 1
TABLE["rating"] = pd.Series([None] * IN_ALL, dtype="str")
IDS = TABLE["comment_id"].tolist()
PARENT = {"id": "services", "name": "Services", "definition": "About what is offered to people."}


def book():  # type: ignore[no-untyped-def]
    plain = codebook()
    codes = [code.model_dump() | {"parent": "services"} for code in plain.codes]
    return type(plain).model_validate({"version": 1, "codes": [PARENT, *codes]})


def label(
    row: int, codes: list[str], *, seen: bool, annotator: str = "ann", round_: str = BLIND
) -> Annotation:
    return Annotation(
        comment_id=IDS[row], question_id="q1", annotator=annotator, round=round_,
        codes=tuple(sorted(codes)), confirmed=True, codebook_version=1, seen=seen,
    )  # fmt: skip


def write_blind(folder: Path, rows: range) -> None:
    said = [label(row, TRUE[row], seen=False) for row in rows]
    write_annotations(folder / BLIND / "ann.jsonl", said)
    note_passed(
        folder,
        [{"comment_id": IDS[row], "reason": "random", "lot": row / IN_ALL} for row in rows],
    )


def write_mended(folder: Path, rows: range) -> None:
    """Nobody who is right would say this: whatever counts it shows."""
    said = [label(row, ["parks", "money"], seen=True, round_=SEEN) for row in rows]
    write_annotations(folder / SEEN / "ann.jsonl", said)


def coded(folder: Path) -> Classified:
    return classified(TABLE, book(), labels=read_labels(folder))


def estimates(folder: Path) -> pd.DataFrame:
    found = coded(folder)
    people = found.assignments.loc[found.assignments["source"] == "human", "comment_id"]
    sample = [one for one in read_random_sample(folder) if one in set(people)]
    made = tabulate(
        found.comments, found.assignments, consultation=consultation([question("q1")], **OPEN),
        codebook=book(), sample=sample,
    )  # fmt: skip
    return made.estimates


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_blind(tmp_path, BLINDLY)
    return tmp_path


def test_a_label_made_in_sight_moves_no_estimate_and_a_blind_one_does(folder: Path) -> None:
    before = estimates(folder)
    assert before["method"].eq("prediction-powered").any()
    write_mended(folder, MENDED)
    pd.testing.assert_frame_equal(estimates(folder), before)
    write_blind(folder, range(len(BLINDLY) + 10))
    assert not estimates(folder).equals(before)


def test_not_even_where_all_comments_were_mended(tmp_path: Path) -> None:
    before = estimates(tmp_path)
    assert before["method"].eq("model-coded, not verified").all()
    write_mended(tmp_path, range(IN_ALL))
    pd.testing.assert_frame_equal(estimates(tmp_path), before)


def test_it_mends_the_comment_and_teaches_nothing(folder: Path) -> None:
    before = coded(folder)
    write_mended(folder, MENDED)
    after = coded(folder)
    both = before.assignments.merge(after.assignments, on=["comment_id", "code_id"])
    assert both["probability_x"].equals(both["probability_y"])
    pd.testing.assert_frame_equal(before.learnt, after.learnt)
    codes = given(after)
    mended = [IDS[row] for row in MENDED if row not in BLINDLY]
    assert all(codes[one] == {"parks", "money", "services"} for one in mended)
    changed = both.loc[both["assigned_x"] != both["assigned_y"], "comment_id"]
    assert set(changed) <= set(mended)
    sources = after.assignments.set_index("comment_id").loc[mended]
    assert set(sources["source"]) == {"corrected", "rule"}
    assert set(after.comments.set_index("comment_id").loc[mended, "coverage"]) == {"coded"}


def test_what_was_decided_blind_comes_first(folder: Path) -> None:
    write_mended(folder, MENDED)
    after = given(coded(folder))
    for row in set(MENDED) & set(BLINDLY):
        assert after.get(IDS[row], set()) - {"services"} == set(TRUE[row])


def test_it_holds_for_the_copies_of_its_text(folder: Path) -> None:
    table = TABLE.copy()
    table.loc[100:103, "duplicate_group"] = "d-1"
    table.loc[100:103, "text_redacted"] = table["text_redacted"][100]
    write_mended(folder, range(101, 102))
    labels = read_labels(folder)
    mended = classified(table, book(), labels=labels).assignments
    of_copies = mended[mended["comment_id"].isin(IDS[100:104]) & mended["assigned"]]
    assert set(of_copies["code_id"]) == {"parks", "money", "services"}
    assert "human" not in set(of_copies["source"])
    write_annotations(folder / "r1" / "bea.jsonl", [label(102, ["buses"], seen=False)])
    decided = given(classified(table, book(), labels=read_labels(folder)))
    assert all(decided[one] == {"buses", "services"} for one in IDS[100:104])


def test_a_label_made_in_sight_moves_no_agreement_and_a_blind_one_does(folder: Path) -> None:
    second = [label(row, TRUE[row], seen=False, annotator="bea") for row in range(10)]
    write_annotations(folder / BLIND / "bea.jsonl", second)

    def overall() -> tuple[float, int]:
        found = agreement(read_round(folder / BLIND), codebook().ids).by_code.iloc[0]
        return float(found["alpha"]), int(found["comments"])

    before = overall()
    in_sight = [label(row, ["parks"], seen=True, annotator="bea") for row in range(10, 20)]
    write_annotations(folder / BLIND / "bea.jsonl", [*second, *in_sight])
    assert overall() == before == (1.0, 10)
    blindly = [one.model_copy(update={"seen": False}) for one in in_sight]
    write_annotations(folder / BLIND / "bea.jsonl", [*second, *blindly])
    assert overall()[0] < 1 and overall()[1] == 20
