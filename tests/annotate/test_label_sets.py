"""A round of questions with other codes has a project for each set of codes."""

from pathlib import Path

from pipeline.annotate.label_sets import label_sets
from pipeline.annotate.round import Round
from pipeline.codebook.codebook import Code, Codebook


def a_round(tmp_path: Path, *questions: str) -> Round:
    return Round("survey", "Survey", "round-01", tmp_path, {q: f"Text of {q}" for q in questions})


def book(**scopes: tuple[str, ...]) -> Codebook:
    codes = [Code(id=i, name=i, definition="d", questions=q) for i, q in scopes.items()]
    return Codebook(version=1, codes=tuple(codes))


def test_questions_of_the_same_codes_share_the_rounds_project(tmp_path: Path) -> None:
    whole = a_round(tmp_path, "q1", "q2")
    (only,) = label_sets(whole, book(money=()))
    assert only.round_ == whole
    assert only.round_.tag == "themes:survey:all:round-01"
    assert only.round_.link_file.name == "doccano.json"


def test_questions_of_other_codes_have_projects_of_their_own(tmp_path: Path) -> None:
    parts = list(
        label_sets(
            a_round(tmp_path, "q1", "q2", "q3"), book(money=(), clear=("q2",), who=("q1", "q3"))
        )
    )
    assert [list(part.round_.questions) for part in parts] == [["q1", "q3"], ["q2"]]
    assert [part.codebook.ids for part in parts] == [("money", "who"), ("money", "clear")]
    assert len({part.round_.tag for part in parts}) == 2
    assert len({part.round_.link_file for part in parts}) == 2
    assert len({part.round_.folder for part in parts}) == 1


def test_a_code_of_no_question_in_the_round_is_no_label(tmp_path: Path) -> None:
    (part,) = label_sets(a_round(tmp_path, "q1"), book(money=(), unused=("q7",)))
    assert part.codebook.ids == ("money",)


def test_a_tag_leads_back_to_its_part(tmp_path: Path) -> None:
    whole = a_round(tmp_path, "q1", "q2")
    for part in label_sets(whole, book(a=("q1",), b=("q2",))):
        assert whole.part_of(part.round_.tag) is not None
        assert whole.part_of(part.round_.tag).link_file == part.round_.link_file
    assert whole.part_of(whole.tag) == whole
    assert whole.part_of(whole.tag + ":adjudication") is None
    assert whole.part_of("themes:other:all:round-01:questions:q1") is None


def test_a_tag_is_never_longer_than_doccano_can_hold(tmp_path: Path) -> None:
    many = [f"question_{n}" for n in range(40)]
    parts = list(label_sets(a_round(tmp_path, "q0", *many), book(a=("q0",), b=tuple(many))))
    assert max(len(part.round_.part) for part in parts) <= 40
    assert len({part.round_.part for part in parts}) == 2
