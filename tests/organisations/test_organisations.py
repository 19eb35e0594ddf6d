"""Organisations that comments name: found, counted, and published once people confirmed them."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pytest

from pipeline.errors import UserError
from pipeline.organisations.checked import checklist, confirmed, read_checked
from pipeline.organisations.find import organisations
from pipeline.organisations.stage import find_organisations
from pipeline.questionnaire.questions import Question
from tests.tabulate.invented import comments

ASKED = [Question(id="q1", label="Who is missing?", comment="c")]
LOCAL = "Larkfield Sewing Circle"


def entities(texts: Sequence[str]) -> list[list[tuple[int, int, str]]]:
    """Calls the sewing circle and the council's name an organisation, as spaCy might."""
    found = []
    for text in texts:
        own = []
        for name in (LOCAL, LOCAL.upper(), "Age UK", "the Wold Trust’s", "[NAME]", "PC"):
            at = text.find(name)
            if at >= 0:
                own.append((at, at + len(name), "ORG"))
        found.append(own)
    return found


def named(text: str) -> set[str]:
    return {each.name for each in organisations([text], entities)[0]}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ask Age Concern and the CAB", {"Age UK", "Citizens Advice"}),
        ("Schools and the parish council", {"Schools and colleges", "Councils"}),
        ("mosques", {"Faith groups"}),
        (f"The {LOCAL} was never asked", {LOCAL}),
        ("Mind the gap, and give shelter to all", set()),
        ("Ask Mind and Shelter", {"Mind", "Shelter"}),
        ("people’s refuges", {"Women's groups"}),
        ("[NAME] of PC fame", set()),
        ("the Wold Trust’s view", {"Wold Trust"}),
        ("unschooled and surgeryless", set()),
    ],
)  # fmt: skip
def test_bodies_kinds_and_names_are_found(text: str, names: set[str]) -> None:
    assert named(text) == names


def test_a_body_of_the_list_is_not_named_twice() -> None:
    assert named("Age UK") == {"Age UK"}


def table(texts: Sequence[str]) -> pd.DataFrame:
    return comments([{"text_redacted": text} for text in texts])


def test_only_comments_that_may_be_read_on_questions_that_ask_count() -> None:
    made = table(["Age UK", "Age UK", "Age UK"])
    made.loc[1, "hate_status"] = "review"
    made.loc[2, "question_id"] = "q2"
    assert len(find_organisations(made, ["q1"], entities)) == 1
    assert find_organisations(made, [], entities).empty


def test_the_list_to_check_counts_each_and_waits_for_decisions() -> None:
    found = find_organisations(table(["Age UK", "Age UK and schools", LOCAL]), ["q1"], entities)
    listed = checklist(found, {})
    assert listed["organisation"].tolist() == ["Age UK", LOCAL, "Schools and colleges"]
    assert listed["comments"].tolist() == [2, 1, 1]
    assert set(listed["decision"]) == {""}


def test_nothing_is_published_before_somebody_confirms_it(tmp_path: Path) -> None:
    found = find_organisations(table(["Age UK"] * 6 + [LOCAL, LOCAL.upper()]), ["q1"], entities)
    assert confirmed(found, {}, ASKED, 5).empty
    path = tmp_path / "checked.csv"
    listed = checklist(found, {})
    listed["decision"] = ["yes", LOCAL, LOCAL][: len(listed)]
    listed.to_csv(path, index=False)
    kept = confirmed(found, read_checked(path), ASKED, 5)
    assert kept["organisation"].tolist() == ["Age UK", LOCAL]
    assert kept["status"].tolist() == ["", "c"]
    assert kept["respondents"].isna().tolist() == [False, True]


def test_what_is_refused_is_left_out_and_another_name_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "checked.csv"
    path.write_text("organisation,decision\nA club,no\nAge Concern,Age UK\nB club,\n")
    assert read_checked(path) == {"Age Concern": "Age UK"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("organisation,decision\nA,yes\nA,no\n", "row 3: “A” is decided differently"),
        ("organisation\nA\n", "decision"),
    ],
)
def test_a_list_that_cannot_be_obeyed_is_named(tmp_path: Path, content: str, says: str) -> None:
    path = tmp_path / "checked.csv"
    path.write_text(content)
    with pytest.raises(UserError, match=says):
        read_checked(path)
