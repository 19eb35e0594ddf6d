"""Numbers that answer a question, minutes or pounds: counted in bands, and what the draft reads."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import UserError
from pipeline.ingest.drafting.numbers import round_number
from pipeline.questionnaire.bands import are_bands, band_labels, in_bands, number_in
from tests.ingest.drafting import drafted, kinds
from tests.ingest.ingest_examples import LONG, WIDE, Ingest, ingest

HEAD = "ID,Email,Agree,Why,Else,Area\n"
MINUTES = WIDE.replace(
    'answers = ["Strongly agree", "Agree", "Don\'t know"]',
    'bands = [10, 30]\nanswers = ["I drive", "Other"]\nother = "Agree"',
)


def test_numbers_are_answers_in_bands_and_words_beside_them_a_text(ingested: Ingest) -> None:
    said = ["9", "10", "29.5", "30", "1,200", "£12", "i drive", "depends on the driver", ""]
    rows = "".join(f'{n},,"{cell}",,,\n' for n, cell in enumerate(said))
    first = ingested(MINUTES, HEAD + rows).comments.query("question_id == 'q1'")
    assert first["rating"].fillna("").value_counts().to_dict() == {
        "Under 10": 1, "10 to 29": 3, "30 and over": 2, "I drive": 1, "Other": 1,
    }  # fmt: skip
    assert first.query("rating == 'Other'")["text"].tolist() == ["depends on the driver"]


def test_a_long_file_has_its_numbers_in_bands_too(ingested: Ingest) -> None:
    settings = LONG.replace('answers = ["Yes", "No"]', "bands = [5]", 1)
    rows = "who,question,said,chosen\n1,q1,Too long,12\n2,q1,Fine,3\n"
    rating = ingested(settings, rows).comments.set_index("respondent_id")["rating"].dropna()
    assert sorted(rating) == ["5 and over", "Under 5"]


def test_what_is_neither_a_number_nor_an_answer_is_refused_with_its_row(ingested: Ingest) -> None:
    settings = MINUTES.replace('other = "Agree"\n', "")
    with pytest.raises(UserError, match="row 2: the answer is none of 'Under 10', '10 to 29'"):
        ingested(settings, HEAD + "1,,a while,,,\n")


@pytest.mark.parametrize(
    "wrong", ["several = true\nseparator = ';'", "bands = [30, 10]", "bands = [0, 10]"]
)
def test_bands_of_several_answers_or_that_do_not_rise_are_refused(
    ingested: Ingest, wrong: str
) -> None:
    own = wrong if wrong.startswith("bands") else f"bands = [10, 30]\n{wrong}"
    with pytest.raises(UserError, match="bands"):
        ingested(MINUTES.replace("bands = [10, 30]", own), HEAD + "1,,9,,,\n")


def test_between_pounds_and_pence_the_bands_reach_to_under_the_next(tmp_path: Path) -> None:
    assert band_labels([2.5, 5.0, 10.0]) == (
        "Under 2.5", "2.5 to under 5", "5 to under 10", "10 and over",
    )  # fmt: skip
    pounds = [f"{3 + 7 * n % 30}{'.50' if n % 4 == 0 else ''}" for n in range(60)]
    path = export(tmp_path, QUESTIONS[1], pounds)
    asked = drafted(path, tmp_path).questions[-1]
    assert all(isinstance(limit, float) for limit in asked.bands)
    assert are_bands(asked.answers) and " to under " in asked.answers[1]


@given(
    st.lists(st.integers(1, 90_000), min_size=1, max_size=6, unique=True).map(sorted),
    st.floats(0, 99_999).map(lambda number: round(number, 2)),
)
def test_a_number_is_in_the_band_that_begins_below_it(limits: list[int], number: float) -> None:
    labels = band_labels(limits)
    (found,) = in_bands(pd.Series([f"{number:,}"], dtype="str"), limits)
    assert labels.index(found) == sum(number >= limit for limit in limits)
    assert len(limits) == 1 or are_bands(labels)


@given(st.floats(1, 1e7))
def test_lines_are_drawn_at_round_numbers_close_by(number: float) -> None:
    near = round_number(number)
    assert abs(near - number) <= number / 2
    assert len(str(near).rstrip("0")) == 1


def test_no_other_cell_is_a_number() -> None:
    assert [number_in(cell) for cell in ["7", " £1,200.50 ", "40%", "2.5"]] == [7, 1200.5, 40, 2.5]
    assert {number_in(cell) for cell in ["", "1,20", "-3", "5 minutes", "10-20", "4th"]} == {None}


QUESTIONS = [
    "How many minutes does it take you to get to the clinic?",
    "How much more would you be willing to pay each year, in pounds?",
    "Out of 100, how much should go to roads?",
]


def export(folder: Path, heading: str, cells: list[str]) -> Path:
    lines = [f'Response ID,What do you think of the plan?,"{heading}"']
    lines += [
        f"R{n:04d},I would keep number {n} on the list and drop the others,{cells[n % len(cells)]}"
        for n in range(60)
    ]
    path = folder / "survey.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("heading", QUESTIONS)
def test_numbers_below_a_question_are_drafted_in_bands_of_about_a_fifth(
    tmp_path: Path, heading: str
) -> None:
    path = export(tmp_path, heading, [str(3 + 7 * n % 90) for n in range(60)])
    consultation = drafted(path, tmp_path)
    asked = consultation.questions[-1]
    assert asked.text == heading and 3 <= len(asked.bands) <= 4
    counts = (
        ingest(consultation).comments.query("question_id == @asked.id")["rating"].value_counts()
    )
    assert counts.min() >= 6 and counts.sum() == 60


def test_numbers_about_the_form_are_not_read(tmp_path: Path) -> None:
    path = export(tmp_path, "Duration (in seconds)", [str(300 + 7 * n) for n in range(60)])
    assert "Duration (in seconds)" not in kinds(drafted(path, tmp_path))
