"""A consultation.toml is read with sensible defaults, and its mistakes are told with their line."""

from pathlib import Path

import pytest

from pipeline.config import load_consultation
from pipeline.errors import UserError

GOOD = """title = "Libraries"
id_key = "a key for the tests"

[input]
file = "responses.csv"

[[questions]]
id = "q1"
answer = "Agree?"
answers = ["Yes", "No"]
[questions.groups]
agree = ["Yes"]

[[questions]]
id = "q2"
comment = "Why?"

[[demographics]]
name = "area"
column = "Area"

[redact]
style = "mask"
"""


def written(tmp_path: Path, text: str) -> Path:
    folder = tmp_path / "Libraries 2026"
    folder.mkdir(exist_ok=True)
    (folder / "consultation.toml").write_text(text, encoding="utf-8")
    return folder / "consultation.toml"


def test_everything_else_has_a_default(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    consultation = load_consultation(path)
    assert consultation.name == "libraries-2026"
    assert consultation.input.layout == "wide"
    assert consultation.input_path == path.parent / "responses.csv"
    assert consultation.annotations_folder == path.parent / "annotations"
    assert consultation.codebook_path.name == "codebook.yaml"
    assert consultation.redact.style == "mask"


def test_a_folder_stands_for_the_file_in_it(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    assert load_consultation(path.parent) == load_consultation(path)


@pytest.mark.parametrize("place", ["codebook.yaml", "labels/codebook.yaml"])
def test_a_codebook_that_lies_there_is_used_without_being_named(tmp_path: Path, place: str) -> None:
    path = written(tmp_path, GOOD.replace("[input]", 'annotations = "labels"\n\n[input]'))
    (path.parent / "labels").mkdir()
    (path.parent / place).write_text("version: 1\n")
    assert load_consultation(path).codebook_path == path.parent / place


def test_of_two_codebooks_one_has_to_be_named(tmp_path: Path) -> None:
    text = GOOD.replace("[input]", 'annotations = "labels"\n\n[input]')
    path = written(tmp_path, text)
    (path.parent / "labels").mkdir()
    for place in ("codebook.yaml", "labels/codebook.yaml"):
        (path.parent / place).write_text("version: 1\n")
    with pytest.raises(UserError, match="are both there: say which counts"):
        _ = load_consultation(path).codebook_path
    path.write_text('codebook = "labels/codebook.yaml"\n' + text)
    assert load_consultation(path).codebook_path == path.parent / "labels/codebook.yaml"


def test_where_no_codebook_lies_there_are_no_codes_and_none_of_another_subject(
    tmp_path: Path,
) -> None:
    consultation = load_consultation(written(tmp_path, GOOD))
    assert consultation.read_codebook().codes == ()
    assert consultation.codebook_path == consultation.folder / "codebook.yaml"


def test_a_question_may_have_a_codebook_of_its_own(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD + '\n[codebooks]\nq2 = "why.yaml"\n')
    for name, code in (("codebook.yaml", "money"), ("why.yaml", "reasons")):
        (path.parent / name).write_text(
            f"version: 2\ncodes:\n  - {{id: {code}, name: {code}, definition: d}}\n"
        )
    consultation = load_consultation(path)
    assert list(consultation.codebook_files.values()) == [("q1",), ("q2",)]
    scopes = {code.id: code.questions for code in consultation.read_codebook().codes}
    assert scopes == {"money": ("q1",), "reasons": ("q2",)}
    path.write_text(GOOD + '\n[codebooks]\nq7 = "why.yaml"\n')
    with pytest.raises(UserError, match="names the question 'q7', which is none of q1, q2"):
        load_consultation(path)


def test_a_codebook_of_its_own_lies_beside_it(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD.replace("[input]", 'codebook = "codes.yaml"\n\n[input]'))
    assert load_consultation(path).codebook_path == path.parent / "codes.yaml"


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ('id = "q2"', 'id = "q2', "line 15: this is not TOML"),
        ('answers = ["Yes", "No"]', 'answers = ["Yes", "No"', "this is not TOML"),
        ('file = "r', 'fiel = "r', "line 5: [input] has no setting 'fiel': did you mean 'file'?"),
        ('comment = "Why?"', 'coment = "Why?"', "line 16: [[questions]] number 2 has no setting"),
        ("[input]", "[inputs]", "has no setting 'inputs': did you mean 'input'?"),
        ('style = "mask"', 'stile = "mask"', "line 23: [redact] has no setting 'stile'"),
        ('style = "mask"', 'style = "xxx"', "line 23: 'style' in [redact] does not fit"),
        ('file = "responses.csv"', "", "line 4: [input] lacks 'file'"),
        ('id = "q2"\n', "", "[[questions]] number 2 lacks 'id'"),
        ('id = "q2"', 'id = "q1"', "two [[questions]] have the id 'q1'"),
        ('id = "q2"', 'id = "q 2"', "line 15: 'id' in [[questions]] number 2 does not fit"),
        ('comment = "Why?"', "", "question 'q2' names no column"),
        ('answers = ["Yes", "No"]', 'answers = ["Yes", "Yes"]', "`answers` lists 'Yes' twice"),
        ('agree = ["Yes"]', 'agree = ["Yse"]', "groups the answer 'Yse', which is not among"),
        ('answers = ["Yes", "No"]', "", "has an `answer` column but no `answers`"),
        ("[input]", '[input]\ncomment = "x"', "comment under [input] is for layout = 'long'"),
        ("[input]", '[input]\nlayout = "long"', "needs `comment`"),
        ("[input]", "[input]\nheader_rows = 4", "line 5: 'header_rows' in [input] does not fit"),
        ('title = "Libraries"\n', "", "lacks 'title'"),
        ("a key for the tests", "short", "line 2: 'id_key'"),
    ],
)
def test_a_mistake_is_told_with_its_place(
    tmp_path: Path, right: str, wrong: str, says: str
) -> None:
    assert right in GOOD
    path = written(tmp_path, GOOD.replace(right, wrong))
    with pytest.raises(UserError) as caught:
        load_consultation(path)
    assert str(caught.value).startswith(str(path))
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_says_how_to_draft_one(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="themes init"):
        load_consultation(tmp_path / "consultation.toml")


def test_without_a_key_one_is_proposed(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD.replace('id_key = "a key for the tests"\n', ""))
    with pytest.raises(UserError, match=r'lacks id_key: add a line like id_key = "[0-9a-f]{32}"'):
        load_consultation(path)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    path.write_bytes(b"title = \xff\xfe")
    with pytest.raises(UserError, match="not UTF-8"):
        load_consultation(path)


@pytest.mark.parametrize(
    ("settings", "base"),
    [
        ("", "minilm"),
        ('[embed]\nencoder = "static"', "minilm"),
        ('[embed]\nencoder = "mpnet"', "mpnet"),
        ('[embed]\nencoder = "mpnet"\n[read]\nbase = "minilm"', "minilm"),
        ('[read]\nbase = "mpnet"', "mpnet"),
    ],
)
def test_the_reader_is_made_from_the_larger_encoder_where_that_is_chosen(
    tmp_path: Path, settings: str, base: str
) -> None:
    assert load_consultation(written(tmp_path, f"{GOOD}\n{settings}")).read.base == base
