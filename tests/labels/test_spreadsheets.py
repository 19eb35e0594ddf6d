"""People code in spreadsheets: what they were given comes back whole, and coded tables come in."""

from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from pipeline.codebook.codebook import Codebook
from pipeline.errors import UserError
from pipeline.labels.coded_table import NONE_COLUMN, CodedTable, Columns, read_coded_table
from pipeline.labels.importing import keep_labels
from pipeline.labels.rounds import read_labels
from pipeline.labels.said import Comment, annotator_name, match
from pipeline.labels.settled import settle
from pipeline.labels.workbook import write_coding_workbook

BOOK = Codebook.model_validate(
    {
        "version": 2,
        "codes": [
            {"id": "buses", "name": "Buses; trams", "definition": "Buses.", "include": ["A bus"]},
            {"id": "tax", "name": "Tax", "definition": "Tax.", "exclude": ["=No (never)"]},
            {"id": "all", "name": "Everything", "definition": "All.", "codable": False},
        ],
    }
)
COMMENTS = {
    "q1-a": Comment("q1", "=1+1 “More buses” 😀"),
    "q1-b": Comment("q1", "Two\nlines, café"),
    "q1-c": Comment("q1", "Nothing"),
    "q2-d": Comment("q2", "Nothing"),
}
QUESTIONS = {"q1": "q1", "q2": "q2", "What else?": "q2"}


def table(path: Path, **options: object) -> CodedTable:
    return read_coded_table(
        path, BOOK,
        **({"columns": Columns(), "annotator": None, "complete": False, "questions": QUESTIONS}
           | options),
    )  # fmt: skip


def written(folder: Path, frame: pd.DataFrame) -> Path:
    frame.to_csv(folder / "coded.csv", index=False)
    return folder / "coded.csv"


def workbook(folder: Path) -> Path:
    path = folder / "coding.xlsx"
    comments = pd.DataFrame(
        [(each, comment.question_id, comment.text) for each, comment in COMMENTS.items()],
        columns=["comment_id", "question_id", "text_redacted"],
    )
    write_coding_workbook(
        path, comments, codebook=BOOK, questions={"q1": "What?", "q2": "What else?"},
        guideline="# Read\n\nthis.", annotator="ann", round_name="round-02",
    )  # fmt: skip
    return path


def mark(path: Path, marks: dict[tuple[str, str], str]) -> None:
    """Fill in cells as a person would: (comment id, column) → what they type."""
    book = openpyxl.load_workbook(path)
    sheet = book["comments"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    rows = {sheet.cell(row, 1).value: row for row in range(2, sheet.max_row + 1)}
    for (comment, column), value in marks.items():
        sheet.cell(rows[comment], columns[column]).value = value
    book.save(path)


def test_the_workbook_has_comments_codebook_questions_and_guideline_and_nothing_of_the_model(
    tmp_path: Path,
) -> None:
    book = openpyxl.load_workbook(workbook(tmp_path))
    assert book.sheetnames == ["comments", "codebook", "questions", "guideline"]
    header = [cell.value for cell in book["comments"][1]]
    assert header == ["comment_id", "annotator", "question_id", "question", "comment",
                      "Buses; trams", "Tax", NONE_COLUMN, "note"]  # fmt: skip
    first = [cell.value for cell in book["comments"][2]]
    assert first[3:] == ["What?", COMMENTS["q1-a"].text, None, None, None, None]
    assert book["comments"]["E2"].data_type == "s"
    (rule,) = book["comments"].data_validations.dataValidation
    assert str(rule.sqref) == "F2:H5" and rule.formula1 == '"x"'
    entry = [cell.value for cell in book["codebook"][2]]
    assert entry[:4] == ["buses", "Buses; trams", "Buses.", "A bus"]
    assert book["guideline"]["A3"].value == "this."
    assert workbook(tmp_path).read_bytes() == workbook(tmp_path).read_bytes()


def test_what_is_marked_comes_back_and_is_settled(tmp_path: Path) -> None:
    path = workbook(tmp_path)
    mark(path, {("q1-a", "Buses; trams"): "x", ("q1-a", "Tax"): "X ", ("q1-b", "Tax"): "x",
                ("q1-c", NONE_COLUMN): "x", ("q1-b", "note"): "hm"})  # fmt: skip
    read = table(path)
    assert read.uncoded == 1
    found = match(read.said, COMMENTS, hidden=frozenset(), where="f").found
    kept = keep_labels(
        tmp_path / "labels" / "round-01", found, source="coding.xlsx", codebook_version=2,
        questions={each: comment.question_id for each, comment in COMMENTS.items()},
    )  # fmt: skip
    assert kept == {"ann": 0}
    labels = read_labels(tmp_path / "labels")
    assert settle(labels, BOOK) == {
        "q1-a": {"buses", "tax"}, "q1-b": {"tax"}, "q1-c": frozenset(),
    }  # fmt: skip
    lines = (tmp_path / "labels/round-01/ann.jsonl").read_text()
    assert '"source": "coding.xlsx"' in lines and '"notes": ["hm"]' in lines
    assert "buses”" not in lines  # no comment's text


def test_a_second_import_replaces_what_it_holds_and_keeps_the_rest(tmp_path: Path) -> None:
    questions = {each: comment.question_id for each, comment in COMMENTS.items()}
    for codes in ({"q1-a": "buses", "q1-b": "tax"}, {"q1-b": "none"}):
        frame = pd.DataFrame({"comment_id": list(codes), "codes": list(codes.values())})
        said = table(written(tmp_path, frame), annotator="ann").said
        kept = keep_labels(
            tmp_path / "labels" / "round-01",
            match(said, COMMENTS, hidden=frozenset(), where="f").found,
            questions=questions, source="coded.csv", codebook_version=2,
        )  # fmt: skip
    assert kept == {"ann": 1}
    assert settle(read_labels(tmp_path / "labels"), BOOK) == {
        "q1-a": {"buses"},
        "q1-b": frozenset(),
    }


def test_a_renamed_code_is_known_by_the_name_it_was_exported_with(tmp_path: Path) -> None:
    path = workbook(tmp_path)
    mark(path, {("q1-a", "Tax"): "x"})
    today = BOOK.model_copy(
        update={"codes": (BOOK.codes[0], BOOK.codes[1].model_copy(update={"name": "Duties"}))}
    )
    read = read_coded_table(path, today, columns=Columns(), annotator=None, complete=False,
                            questions=QUESTIONS)  # fmt: skip
    assert [one.codes for one in read.said] == [{"tax"}]


def test_any_coded_table_comes_in_by_id_or_text(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {
            "Response": [
                "two  lines,\tcafe\u0301".replace("two", "Two"),
                "Nothing",
                "Nothing",
                "new",
            ],
            "Themes": ["Buses; trams;tax", "none", "Tax", "Tax"],
            "who": ["Ann B.", "ann", "ann", "ann"],
            "question": ["q1", "What else?", "q1", ""],
        }
    )
    columns = Columns(text="Response", labels="Themes", annotator="who")
    read = table(written(tmp_path, frame), columns=columns)
    found = match(read.said, COMMENTS, hidden=frozenset(), where="f")
    assert {
        (who, comment): set(one.codes) for who, said in found.found.items()
        for comment, one in said.items()
    } == {
        ("Ann-B", "q1-b"): {"buses", "tax"}, ("ann", "q2-d"): set(), ("ann", "q1-c"): {"tax"},
    }  # fmt: skip
    assert found.unmatched == ["row 5"]


def test_comments_of_the_same_words_take_their_rows_in_turn(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {"comment": ["Nothing", "Nothing"], "Tax": ["1", "0"], "Buses; trams": "0"}
    )
    read = table(written(tmp_path, frame), annotator="ann", complete=True)
    found = match(read.said, COMMENTS, hidden=frozenset(), where="f").found["ann"]
    assert {comment: set(one.codes) for comment, one in found.items()} == {
        "q1-c": {"tax"}, "q2-d": set(),
    }  # fmt: skip


def test_nothing_is_taken_in_that_nobody_may_see(tmp_path: Path) -> None:
    frame = pd.DataFrame({"comment_id": ["q1-a", "q9-h"], "codes": ["tax", "tax"]})
    said = table(written(tmp_path, frame), annotator="ann").said
    found = match(said, COMMENTS, hidden=frozenset(["q9-h"]), where="f")
    assert (list(found.found["ann"]), found.hidden, found.unmatched) == (["q1-a"], 1, [])


def test_a_row_that_says_nothing_is_no_label_unless_the_file_is_complete(tmp_path: Path) -> None:
    path = written(tmp_path, pd.DataFrame({"comment_id": ["q1-a", "q1-b"], "codes": ["tax", ""]}))
    assert (len(table(path, annotator="a").said), table(path, annotator="a").uncoded) == (1, 1)
    assert len(table(path, annotator="a", complete=True).said) == 2


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ({"comment_id": ["q1-a"], "codes": ["zebra"]}, "row 2, column 'codes'"),
        ({"comment_id": ["q1-a"], "Tax": ["perhaps"]}, "row 2, column 'Tax': a mark is"),
        ({"comment_id": ["q1-a"], "Tax": ["x"], NONE_COLUMN: ["x"]}, "as well: clear one"),
        ({"comment_id": ["q1-a"], "other": ["x"]}, "no column of codes"),
        ({"said": ["q1-a"], "codes": ["tax"]}, "neither ids nor texts"),
        ({"comment_id": ["q1-a"], "codes": ["tax"], "coverage": ["coded"]}, "a model fills in"),
        ({"comment_id": ["q1-a"], "codes": ["Everything"]}, "is a heading"),
    ],
)
def test_what_cannot_be_taken_in_is_named(tmp_path: Path, columns: dict, says: str) -> None:
    with pytest.raises(UserError, match=says):
        table(written(tmp_path, pd.DataFrame(columns)), annotator="ann")


def test_somebody_must_have_coded(tmp_path: Path) -> None:
    path = written(tmp_path, pd.DataFrame({"comment_id": ["q1-a"], "codes": ["tax"]}))
    with pytest.raises(UserError, match="does not say who coded"):
        table(path)
    for name in ("adjudicated", "../..", ""):
        with pytest.raises(UserError, match="--annotator"):
            annotator_name(name, "f")


def test_two_answers_of_one_annotator_are_refused(tmp_path: Path) -> None:
    frame = pd.DataFrame({"comment_id": ["q1-a", "q1-a"], "codes": ["tax", "buses"]})
    said = table(written(tmp_path, frame), annotator="ann").said
    with pytest.raises(UserError, match="row 2 and row 3"):
        match(said, COMMENTS, hidden=frozenset(), where="f")
