"""`themes evaluate` compares a comment with itself or refuses: order alone never decides."""

import json
from pathlib import Path

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.errors import UserError
from pipeline.evaluate.pairing import pair
from pipeline.labels.same_text import text_key

GOLD = pd.DataFrame(
    {
        "ref": ["11", "12", "13", "14"],
        "comment": ["More buses please.", "Open the\nlibrary.", "Café “Éva” 😀", "Lower tax"],
        "codes": ["a", "b", "a;b", ""],
    }
)
PREDICTED = pd.DataFrame(
    {
        "comment_id": ["14", "12", "11", "13"],
        "text": ["Lower tax", "Open the\r\nlibrary.", "More buses please.", "Cafe\u0301 “Éva” 😀"],
        "codes": ["", "b", "a", "a;b"],
    }
)


def themes(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments)])


def compared(
    folder: Path, predicted: pd.DataFrame, gold: pd.DataFrame, *options: str
) -> dict[str, object]:
    predicted.to_csv(folder / "predicted.csv", index=False)
    gold.to_csv(folder / "gold.csv", index=False)
    result = themes(folder / "predicted.csv", folder / "gold.csv", *options)
    assert result.exit_code == 0, result.exception
    return json.loads(result.output)


def refused(folder: Path, predicted: pd.DataFrame, gold: pd.DataFrame, *options: str) -> str:
    predicted.to_csv(folder / "predicted.csv", index=False)
    gold.to_csv(folder / "gold.csv", index=False)
    result = themes(folder / "predicted.csv", folder / "gold.csv", *options)
    assert isinstance(result.exception, UserError), result.exception
    return str(result.exception)


def share(report: dict) -> float:
    return report["exact"]["share"]


def test_ids_of_different_names_leave_the_texts_to_decide(tmp_path: Path) -> None:
    assert share(compared(tmp_path, PREDICTED, GOLD)) == 1.0


def test_ids_of_different_names_can_be_named(tmp_path: Path) -> None:
    without = GOLD.drop(columns="comment")
    assert share(compared(tmp_path, PREDICTED, without, "--id-column", "comment_id=ref")) == 1.0
    assert "--id-column" in refused(tmp_path, PREDICTED, without)


def test_texts_of_different_names_can_be_named(tmp_path: Path) -> None:
    own, other = PREDICTED.rename(columns={"text": "said"}), GOLD.rename(columns={"comment": "x"})
    assert share(compared(tmp_path, own, other, "--text-column", "said=x")) == 1.0


def test_a_file_without_ids_is_matched_by_text(tmp_path: Path) -> None:
    gold = GOLD.drop(columns="ref")
    assert share(compared(tmp_path, PREDICTED, gold)) == 1.0
    assert share(compared(tmp_path, PREDICTED.drop(columns="comment_id"), gold)) == 1.0


def test_repeated_ids_are_named(tmp_path: Path) -> None:
    twice = PREDICTED.assign(comment_id=["14", "14", "11", "11"])
    gold = GOLD.rename(columns={"ref": "comment_id"})
    said = refused(tmp_path, twice, gold)
    assert "predicted.csv" in said and "“14”, “11” stand more than once" in said


def test_row_numbers_of_other_comments_are_no_ids(tmp_path: Path) -> None:
    gold = GOLD.rename(columns={"ref": "id", "comment": "text"}).assign(id=list("1234"))
    own = PREDICTED.rename(columns={"comment_id": "id"}).assign(id=list("1234"))
    assert "the ids are not of the same comments" in refused(tmp_path, own, gold)


def test_a_comment_that_was_not_coded_is_named_by_its_row(tmp_path: Path) -> None:
    said = refused(tmp_path, PREDICTED.iloc[[0, 1, 3]], GOLD)
    assert "lacks 1 of the 4 comments" in said and "row 2" in said
    assert "buses" not in said


def test_one_text_with_two_answers_needs_ids(tmp_path: Path) -> None:
    own = pd.DataFrame({"text": ["same", "same", "else"], "codes": ["a", "b", ""]})
    gold = own.iloc[[2, 1, 0]]
    assert "rows 2 and 3" in refused(tmp_path, own, gold)
    assert share(compared(tmp_path, own, own)) == 1.0  # row by row the same texts
    alike = own.assign(codes=["a", "a", ""])
    assert share(compared(tmp_path, alike, alike.iloc[[2, 1, 0]])) == 1.0


_TEXT = st.text(min_size=1, max_size=8).filter(str.strip)
_TEXTS = st.lists(_TEXT, min_size=2, max_size=8, unique_by=text_key)


@settings(max_examples=80)
@given(_TEXTS, st.randoms())
def test_the_order_of_rows_changes_nothing(texts: list[str], random) -> None:
    table = pd.DataFrame({"text": texts, "codes": [random.choice(["", "a", "a;b"]) for _ in texts]})
    mixed = table.sample(frac=1, random_state=random.randint(0, 999)).reset_index(drop=True)
    paired = pair(mixed, table, labels_column="codes", names=("p", "g"))
    assert (paired.gold == paired.predicted).all()
