"""What respondents say of themselves: ages in bands, and answers that tell what was asked."""

import re
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import UserError
from pipeline.questionnaire.bands import band_labels, in_bands
from tests.ingest.drafting import drafted, kinds
from tests.ingest.ingest_examples import WIDE, Ingest, ingest

HEAD = "ID,Email,Agree,Why,Else,Area\n"
BANDS = 'bands = [16, 25, 65]\norder = ["Prefer not to say"]'


def test_ages_are_counted_in_bands_and_what_is_no_number_as_it_stands(ingested: Ingest) -> None:
    settings = WIDE.replace('order = ["North", "South"]', BANDS)
    said = ["15", "16", "24.0", "64", "65", "103", "prefer not to say", ""]
    rows = "".join(f"{n},,Agree,Why {n},,{age}\n" for n, age in enumerate(said))
    people = ingested(settings, HEAD + rows).comments.drop_duplicates("respondent_id")
    assert people["demographic_area"].value_counts().to_dict() == {
        "Under 16": 1,
        "16 to 24": 2,
        "25 to 64": 1,
        "65 and over": 2,
        "Prefer not to say": 1,
    }


def test_an_answer_that_is_neither_is_refused_with_its_row(ingested: Ingest) -> None:
    settings = WIDE.replace('order = ["North", "South"]', BANDS)
    with pytest.raises(UserError, match="row 2: the answer is none of 'Under 16', '16 to 24'"):
        ingested(settings, HEAD + "1,,Agree,Why,,sixty\n")


@pytest.mark.parametrize("bands", ["[65, 16]", "[16, 16]", "[0, 16]"])
def test_bands_that_do_not_rise_are_refused(ingested: Ingest, bands: str) -> None:
    settings = WIDE.replace('order = ["North", "South"]', f"bands = {bands}")
    with pytest.raises(UserError, match="each higher than the one before"):
        ingested(settings, HEAD + "1,,Agree,Why,,16\n")


@given(
    st.lists(st.integers(1, 3000), min_size=1, max_size=9, unique=True).map(sorted),
    st.lists(st.integers(0, 3500), min_size=1, max_size=20),
)
def test_every_number_has_one_band_and_bands_keep_the_order(limits, numbers) -> None:
    labels = band_labels(limits)
    assert len(set(labels)) == len(labels) == len(limits) + 1
    found = in_bands(pd.Series([str(number) for number in numbers], dtype="str"), limits)
    places = [labels.index(label) for label in found]
    assert places == [sum(number >= limit for limit in limits) for number in numbers]


def export(folder: Path, heading: str, cells: list[str]) -> Path:
    """A survey of forty people with one question, and a column beside it."""
    lines = ["Ref,What do you think of the plan?," + heading]
    lines += [
        f"{n},I would keep number {n} on the list and drop the others,{cells[n % len(cells)]}"
        for n in range(40)
    ]
    path = folder / "survey.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("heading", "cells", "labels"),
    [
        ("Year of birth", [str(1931 + 7 * n % 73) for n in range(40)], {"1930 to 1939"}),
        ("How old are you?", [str(16 + 11 * n % 70) for n in range(40)], {"16 to 24"}),
        ("What year were you born in?", [str(1950 + n) for n in range(40)], {"1950 to 1959"}),
    ],
)
def test_ages_and_years_of_birth_are_drafted_in_bands(
    tmp_path: Path, heading: str, cells: list[str], labels: set[str]
) -> None:
    consultation = drafted(export(tmp_path, heading, cells), tmp_path)
    (group,) = consultation.demographics
    assert labels <= set(group.order)
    said = ingest(consultation).comments["demographic_age"]
    assert said.notna().all() and set(said) <= set(group.order) and said.nunique() < 10


@pytest.mark.parametrize(
    ("heading", "cells", "name"),
    [
        ("Q6. Are you...", ["Male", "Female", "Prefer to self-describe"], "gender"),
        ("Which of these are you?", ["16-24", "25-44", "45-64", "65+"], "age"),
        ("And you are", ["Under 18", "18 to 64", "65 and over"], "age"),
        ("Are you", ["Heterosexual", "Gay or lesbian", "Bisexual"], "orientation"),
    ],
)  # fmt: skip
def test_answers_tell_that_a_short_question_is_about_people(
    tmp_path: Path, heading: str, cells: list[str], name: str
) -> None:
    consultation = drafted(export(tmp_path, heading, cells), tmp_path)
    assert [group.name for group in consultation.demographics] == [name]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("How many hours a week should it open?", ["Under 10", "10 to 20", "20 to 30"]),
        ("Which age groups should the club be for?", ["5-11", "12-15", "16-18"]),
        ("Who should lead the group?", ["A parent", "A teacher", "Anybody"]),
    ],
)
def test_answers_about_something_else_are_a_question(
    tmp_path: Path, heading: str, cells: list[str]
) -> None:
    consultation = drafted(export(tmp_path, heading, cells), tmp_path)
    assert consultation.demographics == ()
    assert kinds(consultation)[heading] == "closed"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Desk side", "demographic"),
        ("In which building do you sit?", "demographic"),
        ("Which building should be sold?", "closed"),
    ],
)
def test_what_stands_between_questions_about_people_is_one_more_and_says_doubtful(
    tmp_path: Path, heading: str, kind: str
) -> None:
    cells = {"Gender": ["Female", "Male"], heading: ["East", "West"], "Age": ["16-24", "25-64"]}
    rows = [{name: of[i % 2] for name, of in cells.items()} for i in range(24)]
    file = tmp_path / "responses.csv"
    pd.DataFrame(rows).assign(
        Why=[f"I would like it to be as it was in {1990 + i}" for i in range(24)]
    ).to_csv(file, index=False)
    assert kinds(drafted(file, tmp_path))[heading] == kind
    text = (tmp_path / "consultation.toml").read_text(encoding="utf-8")
    found = re.search(r"DOUBTFUL: (stands among questions|columns like it are) about resp", text)
    assert (found is not None) is (kind == "demographic")


def test_a_whole_question_below_a_blank_is_no_option_of_the_one_before(tmp_path: Path) -> None:
    file = tmp_path / "responses.csv"
    rows = [
        ["", "Which of these do you use?", "", "", "Which ticket do you buy?", ""],
        ["#", "Bus", "Tram", "How often do you travel by night?", "Day", "Week"],
        *([f"{i:032x}", "Bus", "", ["Often", "Rarely"][i % 2], "Day", ""] for i in range(1, 13)),
        *([f"{i:032x}", "", "Tram", "Often", "", "Week"] for i in range(13, 25)),
    ]
    pd.DataFrame(rows).to_csv(file, index=False, header=False)
    questions = drafted(file, tmp_path).questions
    assert [question.text for question in questions] == [
        "Which of these do you use?",
        "How often do you travel by night?",
        "Which ticket do you buy?",
    ]
