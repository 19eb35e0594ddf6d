"""Lists that were offered: told by their words, which come again, however forms wrote them down."""

from pathlib import Path

from pipeline.config import load_consultation
from pipeline.questionnaire.closed_answers import other_answer
from tests.ingest.drafting import COMMENTS, ROWS, cycle, drafted, every, kinds, written
from tests.ingest.ingest_examples import ingest

METHODS = "9) Which way(s) of reaching the archive do you know?&nbsp; "
REASONS = [
    "It is the quickest way, door to door",
    "It costs less than any other way (e.g., the bus, a taxi)",
    "I can take the children and the shopping with me",
    "There is nowhere to leave a car",
]


def combined(separator: str) -> list[str]:
    """Every row holds one to three of the reasons, in the list's order."""
    return [
        separator.join(r for place, r in enumerate(REASONS) if (row * 7 + 3) % 15 + 1 & 1 << place)
        or REASONS[row % 4]
        for row in range(ROWS)
    ]


def test_a_heading_that_ends_in_its_only_answer_gives_its_question(tmp_path: Path) -> None:
    columns = {
        f"{METHODS}A <b>remote</b> desktop (e.g., Citrix, VNC, etc.)": every(
            3, "A remote desktop (e.g., Citrix, VNC, etc.)"
        ),
        f"{METHODS}Web browser": every(ROWS, "Web browser"),
        f"{METHODS}Other (please specify):": every(5, "Other (please specify):"),
        f"{METHODS}Other (please specify): (2)": every(5, "by letter to the reading room"),
        "What would you change?": COMMENTS,
    }
    consultation = drafted(written(tmp_path, columns), tmp_path)
    asked, why = consultation.questions
    assert asked.text == "9) Which way(s) of reaching the archive do you know?"
    assert asked.several and len(asked.answer_columns) == 3
    assert asked.other == f"{METHODS}Other (please specify): (2)"
    assert why.comment == "What would you change?"


def test_options_of_whole_phrases_in_one_cell_are_several_answers(tmp_path: Path) -> None:
    for separator in (";", ", ", "\n"):
        columns = {"What makes you walk?": combined(separator), "Tell us more": COMMENTS}
        folder = tmp_path / str(ord(separator[0]))
        folder.mkdir()
        asked = drafted(written(folder, columns), folder).questions[0]
        assert asked.several and set(asked.answers) == {*REASONS}, separator


def test_near_copies_of_a_letter_are_comments(tmp_path: Path) -> None:
    letter = (
        "I object to the closure of the branch, which serves families without a car, and I ask "
        "the council to keep it open"
    )
    columns = {
        "Do you support the plan?": cycle("Yes", "No", "No"),
        "What should the council do?": [f"{letter}, {each.lower()}" for each in COMMENTS],
    }
    consultation = drafted(written(tmp_path, columns), tmp_path)
    assert kinds(consultation)["What should the council do?"] == "open"


def test_sentences_put_together_from_the_same_ones_are_comments(tmp_path: Path) -> None:
    said = [
        "The paths are muddy.",
        "We like the pond.",
        "There are too few bins.",
        "Dogs run free.",
    ]
    cells = [f"{said[row % 4]} {said[(row + row // 4 + 1) % 4]}" for row in range(ROWS)]
    columns = {"Do you come often?": cycle("Yes", "No"), "How is the park?": cells}
    assert kinds(drafted(written(tmp_path, columns), tmp_path))["How is the park?"] == "open"


def test_a_branch_that_few_took_is_answered_from_the_list_beside_it(tmp_path: Path) -> None:
    told = cycle("Leaflet at home", "Local newspaper", "A friend or neighbour")
    columns = {
        "Where did you hear about the library plans?": told,
        "Where did you hear about the pool plans?": [*["Local newspaper", "Leaflet at home"],
                                                     *[""] * (ROWS - 2)],
        "How are the parks kept?": COMMENTS,
    }  # fmt: skip
    consultation = drafted(written(tmp_path, columns), tmp_path)
    _, pool, *_ = consultation.questions
    assert set(pool.answers) >= {*told}
    assert pool.comment is None


def test_both_what_was_typed_among_the_answers_and_the_column_beside_are_other_texts(
    tmp_path: Path,
) -> None:
    given = cycle("Bus", "Car", "On foot", "Other")
    given[5] = "By boat along the canal with my dog"
    columns = {
        "How do you come?": given,
        "How do you come? - Other (please specify)": every(4, "on the milk float with the driver"),
        "Why do you come that way?": COMMENTS,
    }
    drafted(written(tmp_path, columns), tmp_path)
    consultation = load_consultation(tmp_path / "consultation.toml")
    assert consultation.questions[0].other_columns == (
        "How do you come?", "How do you come? - Other (please specify)",
    )  # fmt: skip
    texts = "\n".join(ingest(consultation).comments["text"])
    assert "By boat" in texts and "milk float" in texts


def test_what_is_made_of_another_column_is_not_read(tmp_path: Path) -> None:
    levels = cycle("Beginner", "Advanced", "Expert")
    columns = {
        "How well do you swim?": levels,
        "swim_level": [{"Beginner": "1", "Advanced": "2", "Expert": "3"}[each] for each in levels],
        "Remarks": COMMENTS,
        "Remarks_clean": [each.lower() for each in COMMENTS],
        "Remarks_topic": cycle("paths", "mud", "rain"),
    }
    read = kinds(drafted(written(tmp_path, columns), tmp_path))
    assert read.keys() >= {"How well do you swim?", "Remarks"}
    assert not read.keys() & {"swim_level", "Remarks_clean", "Remarks_topic"}


def test_names_that_pandas_gives_blank_header_cells_are_none(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    rows = [["Yes", "Blog" if n % 2 else "", "Radio" if n % 3 else ""] for n in range(ROWS)]
    header = ["Do you hear from us?,What do you follow?,Unnamed: 2", "Response,Blog,Radio"]
    path.write_text("\n".join([*header, *(",".join(row) for row in rows)]), encoding="utf-8")
    follow = drafted(path, tmp_path).questions[1]
    assert follow.text == "What do you follow?" and follow.answers == ("Blog", "Radio")


def test_an_answer_with_a_line_break_is_spelt_on_one_line_and_found(tmp_path: Path) -> None:
    columns = {
        "Which is true of you?": cycle("I live\nin the town", "I work in the town"),
        "Why?": COMMENTS,
    }
    drafted(written(tmp_path, columns), tmp_path)
    consultation = load_consultation(tmp_path / "consultation.toml")
    assert "I live in the town" in consultation.questions[0].answers
    assert ingest(consultation).comments["rating"].eq("I live in the town").sum() == ROWS / 2


def test_other_students_are_not_the_answer_other() -> None:
    assert (
        other_answer(["Other students", "A poster", "Other (please say)"]) == "Other (please say)"
    )
    assert other_answer(["Something else: what?", "No"]) == "Something else: what?"


def test_months_are_no_names_of_people(tmp_path: Path) -> None:
    columns = {"What month did your lease end?": cycle("April", "June", "August", "May")}
    columns["How was it?"] = COMMENTS
    read = kinds(drafted(written(tmp_path, columns), tmp_path))
    assert read["What month did your lease end?"] == "closed"


def test_of_two_columns_that_tell_the_same_the_words_are_read(tmp_path: Path) -> None:
    ways = cycle("Car", "Bus", "On foot", "Bicycle")
    places = {"Car": "1", "Bus": "2", "On foot": "3", "Bicycle": "4"}
    columns = {
        "Transport": [places[each] for each in ways],
        "Transport label": ways,
        "Cleanliness": [each.replace("path", "street") for each in COMMENTS],
        "Cleanliness score": cycle("1", "2", "3", "4", "5"),
        "Comments": every(12, "x"),
        "Comments clean": COMMENTS,
    }
    read = kinds(drafted(written(tmp_path, columns), tmp_path))
    assert read.keys() >= {"Transport label", "Cleanliness", "Cleanliness score", "Comments clean"}
    assert "Transport" not in read


def test_what_one_person_wrote_beside_ticks_is_no_option(tmp_path: Path) -> None:
    asked = "What do you use? - "
    columns = {
        f"{asked}{each}": every(count, each)
        for count, each in enumerate(("Library", "Swimming pool", "Youth club"), start=2)
    }
    columns[f"{asked}Name of the person"] = every(ROWS, "Ring Joan Tarnley")
    columns["How are they kept?"] = COMMENTS
    consultation = drafted(written(tmp_path, columns), tmp_path)
    assert f"{asked}Name of the person" in consultation.input.identifying
    assert "Ring Joan Tarnley" not in consultation.questions[0].answers


def test_a_numbered_row_is_no_respondent(tmp_path: Path) -> None:
    columns = {"": [str(row) for row in range(ROWS)], "How are the paths?": COMMENTS}
    assert drafted(written(tmp_path, columns), tmp_path).input.respondent is None


def test_reading_the_document_is_a_question_and_no_consent(tmp_path: Path) -> None:
    read = cycle("Yes, I have read all of it", "Yes, I read the summary", "No, I have not read it")
    columns = {
        "Have you read the consultation document?": read,
        "What do you make of it?": COMMENTS,
    }
    assert "closed" in kinds(drafted(written(tmp_path, columns), tmp_path)).values()


def test_one_stray_cell_among_numbers_is_no_mistake_of_the_program(tmp_path: Path) -> None:
    numbers = [str(1000 + row) for row in range(40 * ROWS)]
    numbers[500] = "unknown"
    columns = {
        "How are the paths?": [each for each in COMMENTS for _ in range(40)],
        "Duration (in seconds)": numbers,
        "How good? [Paths]": cycle("1", "2", "3", "4", "5") * 40,
    }
    assert drafted(written(tmp_path, columns), tmp_path).questions
