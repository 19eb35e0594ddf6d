"""Organisations that comments name: found, counted, and published once people confirmed them."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pytest

from pipeline.errors import UserError
from pipeline.organisations.checked import checklist, confirmed, read_checked, read_decisions
from pipeline.organisations.find import organisations
from pipeline.organisations.stage import find_organisations
from pipeline.questionnaire.questions import Question
from tests.tabulate.invented import comments

ASKED = [Question(id="q1", label="Who is missing?", comment="c")]
SHOPS = "Businesses and employers"
ONE_AND_ALL = {"Larkfield Primary School", "Schools and colleges"}
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
        ("Schools and the parish council", {"Schools and colleges", "Parish and town councils"}),
        ("the county council", {"Councils"}),
        ("bus companies", {"Transport operators"}),
        ("mosques", {"Faith groups"}),
        (f"The {LOCAL} was never asked", {LOCAL}),
        ("Mind the gap, and give shelter to all", set()),
        ("Ask Mind and Shelter", {"Mind", "Shelter"}),
        ("people’s refuges", {"Women's groups"}),
        ("[NAME] of PC fame", set()),
        ("the Wold Trust’s view", {"Wold Trust"}),
        ("they felt unschooled and surgeryless", set()),
    ],
)  # fmt: skip
def test_bodies_kinds_and_names_are_found(text: str, names: set[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mind", {"Mind"}),
        ("the boating lake trust", {"boating lake trust"}),
        ("Reading circle; Harbour Rowers / U3A", {"Reading circle", "Harbour Rowers", "U3A"}),
        ("Small shops - the Kiosk, Nettle & Sons", {SHOPS, "Kiosk", "Nettle & Sons"}),
        ("Age UK and quiltwatch", {"Age UK", "quiltwatch"}),
        ("Harbour Rowers!! they run it so well", {"Harbour Rowers"}),
        ("Womens Aid, Neighborhood watch", {"Women's Aid", "Neighbourhood Watch"}),
        ("[PERSON], Harbour Rowers", {"Harbour Rowers"}),
        ("Larkfield Primary School, local schools", ONE_AND_ALL),
        ("Friends of the Library, parents, everybody", {"Friends of the Library"}),
        ("Harbour Rowers. Kiosk. Quiltwatch.", {"Harbour Rowers", "Kiosk", "Quiltwatch"}),
        # Not lists:
        ("Nobody, just do it", set()),
        ("Don't know", set()),
        ("It would help, honestly, to ask those who go there", set()),
        ("I would ask my neighbours, and then think again", set()),
        ("Ask the schools. Seriously.", {"Schools and colleges"}),
    ],
)  # fmt: skip
def test_an_answer_that_is_a_list_names_its_items(text: str, names: set[str]) -> None:
    assert named(text) == names


def test_an_organisation_is_one_in_all_its_spellings() -> None:
    texts = ["Harbour rowers", "the Harbour Rowers", "harbour-rowers, Kiosk", "Harbour Rower"]
    found = organisations(texts, entities)
    assert [sorted(each.name for each in own) for own in found] == [
        ["Harbour Rowers"], ["Harbour Rowers"], ["Harbour Rowers", "Kiosk"], ["Harbour Rowers"],
    ]  # fmt: skip


def test_two_names_are_two_where_one_of_them_is_named_by_itself() -> None:
    two, alone, one = organisations(["Kiosk & Rowers", "the Kiosk", "Nettle & Sons"], entities)
    assert {each.name for each in two} == {"Kiosk", "Rowers"}
    assert {each.name for each in alone} == {"Kiosk"}
    assert {each.name for each in one} == {"Nettle & Sons"}


def test_what_spacy_joins_across_a_comma_or_a_dash_is_taken_apart() -> None:
    def joined(texts: Sequence[str]) -> list[list[tuple[int, int, str]]]:
        return [[(8, len(text), "ORG")] for text in texts]

    (found,) = organisations(["Housing associations - Askby Homes"], joined)
    assert {each.name for each in found} == {"Housing providers", "Askby Homes"}


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
    assert read_checked(path) == {"Age Concern": ("Age UK",), "A club": ()}


def test_one_entry_may_stand_for_several(tmp_path: Path) -> None:
    path = tmp_path / "checked.csv"
    path.write_text(f"organisation,decision\n{LOCAL},Sewers; Circle\n")
    found = find_organisations(table([LOCAL]), ["q1"], entities)
    decided = read_checked(path)
    assert confirmed(found, decided, ASKED, 1)["organisation"].tolist() == ["Circle", "Sewers"]
    assert checklist(found, decided)["decision"].tolist() == ["Sewers; Circle"]


def test_what_people_wrote_into_the_list_is_kept_and_what_waits_comes_first(
    tmp_path: Path,
) -> None:
    """A list that is copied from goes before the run's own; both keep what was refused."""
    own, checked = tmp_path / "organisations.csv", tmp_path / "checked.csv"
    assert read_decisions(own, None) == {}
    own.write_text("organisation,decision\nAge UK,yes\nKiosk,no\nRowers,\n")
    checked.write_text("organisation,decision\nAge UK,no\n")
    decided = read_decisions(own, checked)
    assert decided == {"Age UK": (), "Kiosk": ()}
    found = find_organisations(table(["Age UK", "Age UK", "Kiosk, Rowers"]), ["q1"], entities)
    listed = checklist(found, decided)
    assert listed[["organisation", "decision"]].to_numpy().tolist() == [
        ["Rowers", ""], ["Age UK", "no"], ["Kiosk", "no"],
    ]  # fmt: skip


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
