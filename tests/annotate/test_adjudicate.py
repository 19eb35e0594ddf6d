"""Disagreements decided in a real doccano, or in a spreadsheet."""

import pandas as pd
import pytest

from pipeline.annotate.adjudicate import (
    Adjudicated,
    adjudicate_in_doccano,
    disagreements,
    read_decisions,
    write_disagreements,
)
from pipeline.annotate.round import Round
from pipeline.codebook.codebook import Codebook
from pipeline.doccano.client import Doccano
from pipeline.errors import UserError
from pipeline.files.flat import read_table
from pipeline.labels.annotation import Annotation, read_annotations
from pipeline.labels.rounds import read_labels
from pipeline.labels.settled import settle
from tests.running_doccano import Running

COMMENTS = pd.DataFrame(
    {
        "comment_id": ["q1-a", "q1-b", "q1-c"],
        "question_id": "q1",
        "text_redacted": ["Schools.", "=1+1 money for schools", "Nothing."],
    }
)
SAID = {
    name: [
        Annotation(
            comment_id=comment,
            annotator=name,
            round="round-01",
            codes=codes,
            confirmed=True,
            codebook_version=1,
            notes=notes,
        )
        for comment, codes, notes in labels
    ]
    for name, labels in {
        "ann": [("q1-a", ("education",), ()), ("q1-b", ("education", "resources"), ("hm",))],
        "bob": [("q1-a", (), ()), ("q1-b", ("resources",), ())],
    }.items()
}


@pytest.fixture
def open_cases(codebook: Codebook) -> pd.DataFrame:
    return disagreements(SAID, ["q1-a", "q1-b"], COMMENTS, codebook)


def test_both_choices_stand_beside_a_disagreement(open_cases: pd.DataFrame) -> None:
    assert list(open_cases["choices"]) == [
        "ann: Education · bob: none",
        "ann: Education, Resources (hm) · bob: Resources",
    ]


def test_decisions_in_doccano_become_the_settled_labels(
    running: Running,
    doccano: Doccano,
    a_round: Round,
    codebook: Codebook,
    open_cases: pd.DataFrame,
) -> None:
    def adjudicate() -> Adjudicated:
        return adjudicate_in_doccano(
            doccano,
            a_round,
            open_cases,
            codebook=codebook,
            guideline="# G",
            adjudicators=["cat"],
        )

    first = adjudicate()
    assert (first.disagreements, first.decided) == (2, 0)
    cat = running.player("cat", first.project)
    assert cat.doccano.get(f"projects/{first.project}/examples")["results"][0]["meta"][
        "choices"
    ].startswith("ann: Education")
    cat.code("q1-b", ["Resources"])
    cat.label("q1-a", ["Education"])  # not confirmed: not decided
    assert adjudicate().decided == 1
    decided = read_annotations(a_round.folder / "adjudicated.jsonl")
    assert [(a.comment_id, a.codes, a.decided) for a in decided] == [
        ("q1-b", ("resources",), "cat")
    ]
    labels = read_labels(a_round.folder.parent)
    assert settle(labels, codebook) == {"q1-b": frozenset({"resources"})}

    admin = running.player("admin", first.project)
    admin.code("q1-b", ["Education"])
    assert adjudicate() == Adjudicated(2, 0, ("q1-b",), first.project)


def test_no_disagreement_makes_no_project(
    doccano: Doccano, a_round: Round, codebook: Codebook, open_cases: pd.DataFrame
) -> None:
    done = adjudicate_in_doccano(
        doccano, a_round, open_cases.iloc[:0], codebook=codebook, guideline=""
    )
    assert done == Adjudicated(0, 0)


def test_decisions_in_a_spreadsheet(
    tmp_path, a_round: Round, codebook: Codebook, open_cases: pd.DataFrame
) -> None:
    path = tmp_path / "disagreements.csv"
    write_disagreements(path, open_cases, a_round)
    table = read_table(path)
    assert ",=1+1" not in path.read_text(encoding="utf-8")  # a spreadsheet would run it
    table["decision"] = ["none", "Resources; education"]
    table["decided_by"] = ["cat", ""]
    table.to_csv(path, index=False)
    assert read_decisions(path, open_cases, a_round, codebook) == Adjudicated(2, 2)
    decided = read_annotations(a_round.folder / "adjudicated.jsonl")
    assert [(a.codes, a.decided) for a in decided] == [
        ((), "cat"),
        (("education", "resources"), "disagreements.csv"),
    ]


@pytest.mark.parametrize(
    ("column", "value", "sentence"),
    [
        ("decision", "Educatoin", r"row 2, column decision: “Educatoin” is no code"),
        ("comment_id", "q9-z", r"row 2: comment_id is none of the round's disagreements"),
    ],
)
def test_a_mistake_in_the_spreadsheet_is_named_with_its_row_and_nothing_is_written(
    tmp_path,
    a_round: Round,
    codebook: Codebook,
    open_cases: pd.DataFrame,
    column: str,
    value: str,
    sentence: str,
) -> None:
    path = tmp_path / "disagreements.csv"
    write_disagreements(path, open_cases, a_round)
    table = read_table(path)
    table["decision"] = "none"
    table.loc[0, column] = value
    table.to_csv(path, index=False)
    with pytest.raises(UserError, match=sentence):
        read_decisions(path, open_cases, a_round, codebook)
    assert not (a_round.folder / "adjudicated.jsonl").exists()
