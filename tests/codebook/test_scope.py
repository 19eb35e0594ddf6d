"""Codes by question: what a code is for, and several codebooks of one consultation as one."""

from pathlib import Path

import pytest

from pipeline.codebook.by_question import read_codebooks
from pipeline.codebook.codebook import Code, Codebook, load_codebook
from pipeline.codebook.difference import differences
from pipeline.codebook.qdc import read_qdc, write_qdc
from pipeline.codebook.scope import in_scope, limited, meet, of_question
from pipeline.codebook.yaml_file import write_codebook
from pipeline.errors import UserError


def code(code_id: str, **more: object) -> Code:
    return Code.model_validate(
        {"id": code_id, "name": code_id.capitalize(), "definition": "Speaks of it.", **more}
    )


def book(*codes: Code, **more: object) -> Codebook:
    return Codebook.model_validate({"version": 1, "codes": codes, **more})


MIXED = book(
    code("money"),
    code("clarity", questions=("q2", "q3")),
    code("wording", parent="clarity"),
    code("layout", parent="clarity", questions=("q3",)),
)


def written(path: Path, made: Codebook) -> Path:
    write_codebook(made, path)
    return path


def test_a_code_is_for_all_questions_unless_it_says_for_which() -> None:
    assert of_question(MIXED, "q1").ids == ("money",)
    assert of_question(MIXED, "q2").ids == ("money", "clarity", "wording")
    assert of_question(MIXED, "q3").ids == MIXED.ids


def test_a_codebook_without_scopes_is_itself_for_every_question() -> None:
    plain = book(code("money"), code("staff"))
    assert of_question(plain, "q1") is plain
    assert in_scope(plain, ["q1", "q7", ""]).all()


def test_where_the_question_is_not_known_all_codes_apply() -> None:
    assert in_scope(MIXED, ["", "q1"]).tolist() == [[True] * 4, [True, False, False, False]]


def test_what_lies_below_a_code_is_for_its_questions() -> None:
    assert limited(MIXED) == {
        "clarity": {"q2", "q3"}, "wording": {"q2", "q3"}, "layout": {"q3"},
    }  # fmt: skip
    assert meet(MIXED, "money", "layout") and meet(MIXED, "wording", "layout")
    assert not meet(book(code("a", questions=("q1",)), code("b", questions=("q2",))), "a", "b")


def test_a_code_for_more_than_its_parent_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "codebook.yaml"
    path.write_text(
        "version: 1\ncodes:\n  - {id: a, name: A, definition: d, questions: [q1]}\n"
        "  - {id: b, name: B, definition: d, parent: a, questions: [q1, q2]}\n"
    )
    with pytest.raises(UserError, match=r"line 4: code “b” is for question “q2”, which its parent"):
        load_codebook(path)


def test_scopes_are_written_compared_and_exchanged(tmp_path: Path) -> None:
    assert load_codebook(written(tmp_path / "codebook.yaml", MIXED)) == MIXED
    wider = book(*[c.model_copy(update={"questions": ()}) for c in MIXED.codes])
    assert "~ layout, questions: −q3" in list(differences(MIXED, wider))
    write_qdc(MIXED, tmp_path / "codebook.qdc")
    back = read_qdc(tmp_path / "codebook.qdc").codebook
    assert [c.questions for c in back.codes] == [c.questions for c in MIXED.codes]


def test_codebooks_of_questions_become_one_with_each_code_in_its_place(tmp_path: Path) -> None:
    general = written(tmp_path / "all.yaml", book(code("money", include=["who pays"])))
    own = written(
        tmp_path / "q2.yaml",
        book(code("clarity"), code("money", include=["what does it cost"]), version=4),
    )
    found = read_codebooks({general: ("q1", "q3"), own: ("q2",)}, ["q1", "q2", "q3"])
    assert found.version == 4
    assert of_question(found, "q1").ids == ("money",)
    assert of_question(found, "q2").ids == ("money", "clarity")
    assert found["money"].include == ("who pays", "what does it cost")


def test_one_codebook_for_all_is_read_as_it_stands(tmp_path: Path) -> None:
    path = written(tmp_path / "codebook.yaml", MIXED)
    assert read_codebooks({path: ("q1", "q2", "q3")}, ["q1", "q2", "q3"]) == MIXED


@pytest.mark.parametrize(
    ("other", "says"),
    [
        (book(code("money", definition="Wants more.")), "another definition in"),
        (book(code("funds", name="MONEY")), "have the same name “money”"),
        (book(code("money"), selection="one"), "set `selection` to the same"),
        (book(code("money", questions=("q9",))), "question “q9”, which the consultation does not"),
    ],
)
def test_codebooks_that_contradict_each_other_are_named(
    tmp_path: Path, other: Codebook, says: str
) -> None:
    files = {
        written(tmp_path / "a.yaml", book(code("money"))): ("q1",),
        written(tmp_path / "b.yaml", other): ("q2",),
    }
    with pytest.raises(UserError, match=says):
        read_codebooks(files, ["q1", "q2"])
