"""Human labels of all rounds are read as one table, and a damaged file is named."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.errors import UserError
from pipeline.labels.coding import note_passed
from pipeline.labels.round_of import round_that_drew
from pipeline.labels.rounds import COLUMNS, read_labels, read_random_sample

LINE = (
    '{{"comment_id": "{}", "annotator": "ann", "round": "r1", "codes": {}, "confirmed": {}, '
    '"codebook_version": 1}}\n'
)


def written(folder: Path, place: str, *lines: str) -> None:
    (folder / place).parent.mkdir(parents=True, exist_ok=True)
    (folder / place).write_text("".join(lines), encoding="utf-8")


def test_every_round_and_annotator_is_read(tmp_path: Path) -> None:
    written(tmp_path, "r1/ann.jsonl", LINE.format("q1-a", '["parks", "play"]', "true"))
    written(tmp_path, "r1/bob.jsonl", LINE.format("q1-a", "[]", "false"))
    written(tmp_path, "r2/adjudicated.jsonl", LINE.format("q1-a", '["parks"]', "true"))
    labels = read_labels(tmp_path)
    assert tuple(labels.columns) == COLUMNS
    assert labels.to_dict("records") == [
        {"comment_id": "q1-a", "codes": ["parks", "play"], "annotator": "ann", "round": "r1",
         "confirmed": True, "seen": False},
        {"comment_id": "q1-a", "codes": [], "annotator": "bob", "round": "r1", "confirmed": False,
         "seen": False},
        {"comment_id": "q1-a", "codes": ["parks"], "annotator": "adjudicated", "round": "r2",
         "confirmed": True, "seen": False},
    ]  # fmt: skip


def test_where_nobody_has_labelled_there_is_no_table(tmp_path: Path) -> None:
    assert read_labels(tmp_path / "none") is None
    written(tmp_path, "r1/ann.jsonl", "\n")
    assert read_labels(tmp_path) is None


@pytest.mark.parametrize("damage", ["not json", "{}", '{"comment_id": 3}', "[]"])
def test_a_line_that_is_no_label_is_named_without_being_quoted(tmp_path: Path, damage: str) -> None:
    written(tmp_path, "r1/ann.jsonl", LINE.format("q1-a", "[]", "true"), damage + "\n")
    with pytest.raises(UserError) as caught:
        read_labels(tmp_path)
    assert "ann.jsonl, line 2" in str(caught.value)
    assert "not json" not in str(caught.value)


def test_comments_up_to_the_highest_lot_drawn_are_a_random_sample(tmp_path: Path) -> None:
    for name, rows in (
        ("round-01", "a,random,0.1\nb,uncertain,0.9\nc,rare,0.05\n"),
        ("round-02", "d,random,0.3\ne,cluster,0.2\n"),
    ):
        (tmp_path / name).mkdir()
        (tmp_path / name / "sample.csv").write_text(f"comment_id,reason,lot\n{rows}")
    assert read_random_sample(tmp_path) == ["a", "c", "d", "e"]
    assert read_random_sample(tmp_path / "nowhere") == []


def test_the_desk_lists_all_that_it_passes_of_one_question(tmp_path: Path) -> None:
    for name, rows in (
        ("round-01", "a,random,0.1\nb,uncertain,0.4\nc,uncertain,0.5\n"),
        ("desk-blind", "b,random,0.4\nd,random,0.45\n"),
    ):
        (tmp_path / name).mkdir()
        (tmp_path / name / "sample.csv").write_text(f"comment_id,reason,lot\n{rows}")
    assert read_random_sample(tmp_path) == ["a", "b", "d"]


def test_a_damaged_sample_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "round-01").mkdir()
    (tmp_path / "round-01" / "sample.csv").write_text("comment_id\nx\n")
    with pytest.raises(UserError, match=r"sample\.csv"):
        read_random_sample(tmp_path)


def test_what_the_desk_shows_before_its_turn_is_of_no_random_sample(tmp_path: Path) -> None:
    row = {"lot": "0.7", "annotators": "ann", "predicted": "parks", "question_id": "q1"}
    note_passed(tmp_path, [{"comment_id": "z", "reason": "campaign", "probability": "", **row}])
    assert read_random_sample(tmp_path) == []
    passed = [
        {"comment_id": one, "reason": "random", "probability": "0.5", **row, "predicted": ""}
        for one in ("a", "z")
    ]
    note_passed(tmp_path, passed[:1])
    assert read_random_sample(tmp_path) == ["a"]
    note_passed(tmp_path, passed)
    assert read_random_sample(tmp_path) == ["a", "z"]
    listed = pd.read_csv(tmp_path / "desk-blind" / "sample.csv").set_index("comment_id")
    assert listed.loc["z", "predicted"] == "parks", "what the model had said before people did"


def drew(folder: Path, **rounds: str) -> None:
    for name, ids in rounds.items():
        (folder / name.replace("_", "-")).mkdir()
        lines = "".join(f"{one},random,0.1\n" for one in ids)
        path = folder / name.replace("_", "-") / "sample.csv"
        path.write_text(f"comment_id,reason,lot\n{lines}")


def test_labels_are_of_the_round_that_drew_their_comments(tmp_path: Path) -> None:
    drew(tmp_path, round_01="abc", new="def", desk_blind="dg")
    asked = {"suffix": "", "where": "coded.csv"}
    assert round_that_drew(tmp_path, ["d", "f"], **asked) == "new"
    assert round_that_drew(tmp_path, ["a", "what nobody drew"], **asked) == "round-01"
    assert round_that_drew(tmp_path, ["g", "h"], **asked) is None
    with pytest.raises(UserError, match=r"several rounds \(2 of new, 1 of round-01\).*--round"):
        round_that_drew(tmp_path, ["a", "d", "e"], **asked)


def test_a_round_on_other_questions_is_another_one(tmp_path: Path) -> None:
    (tmp_path / "round-02.q1-q2").mkdir()
    (tmp_path / "round-02.q1-q2" / "sample.csv").write_text("comment_id,reason,lot\na,random,0.1\n")
    assert round_that_drew(tmp_path, ["a"], suffix="", where="coded.csv") is None
    assert round_that_drew(tmp_path, ["a"], suffix=".q1-q2", where="coded.csv") == "round-02"
