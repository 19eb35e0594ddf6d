"""Answers that look like something else: with a comma, in numbers, by few people."""

from pathlib import Path

from tests.ingest.drafting import COMMENTS, ROWS, cycle, drafted, every, kinds, written


def found_in(folder: Path, columns: dict[str, list[str]]) -> dict[str, str]:
    return kinds(drafted(written(folder, columns), folder))


def test_yes_with_a_comma_is_one_answer(tmp_path: Path) -> None:
    asked = "Have you seen any of the following? [A change that broke your tools]"
    columns = {
        asked: cycle("No", "Yes, with harm", "No", "Yes, without harm", "Yes, once"),
        "What would you change?": COMMENTS,
    }
    assert found_in(tmp_path, columns)[asked] == "closed"


def test_the_row_something_else_of_a_grid_is_answered_as_the_others(tmp_path: Path) -> None:
    stem = "How well do these suit you?"
    columns = {
        f"{stem} - {row}": cycle("Very well", "Fairly well", "Unsure", "Not well")
        for row in ("Drone", "Tape", "Tablet")
    }
    columns[f"{stem} - Something else"] = every(6, "Unsure")
    assert set(found_in(tmp_path, columns).values()) == {"closed"}


def test_what_something_costs_is_no_id(tmp_path: Path) -> None:
    asked = "Q3: Cost: What is the approximate monthly cost of your crossings?"
    columns = {
        asked: [f"{3_000 * row + 10_000}.0" for row in range(ROWS)],
        "What would you change?": COMMENTS,
    }
    assert found_in(tmp_path, columns)[asked] == "closed"


def test_a_likelihood_in_per_cent_is_an_answer(tmp_path: Path) -> None:
    asked = "How likely are you to come again (0-100 %)?"
    columns = {asked: [str(4 * row) for row in range(ROWS)], "Why is that?": COMMENTS}
    assert found_in(tmp_path, columns)[asked] == "closed"


def test_a_choice_that_few_have_made_is_no_comment(tmp_path: Path) -> None:
    columns = {
        "Are you the driver or a passenger?": every(12, "Driver, alone"),
        "What type of station is it?": every(20, "Terminus"),
        "What would you change?": COMMENTS,
    }
    found = found_in(tmp_path, columns)
    assert [found[name] for name in columns] == ["closed", "closed", "open"]


def test_who_found_something_unclear_says_what(tmp_path: Path) -> None:
    asked = "Was there anything in this form that you found unclear?"
    told = [f"I did not get what “{word}” means" for word in ["zone", "tariff", "lilac", "fare"]]
    columns = {asked: (["No"] * 5 + ["No", told[0]]) + (["No"] * 5 + [told[1]]) + ["No"] * 9}
    columns[asked][-3:] = [*told[2:], "why you ask about our pets"]
    columns[asked] = [*columns[asked], "No", "the map on page two", "the last question but one"][
        :ROWS
    ]
    columns["How many ferries do you take?"] = cycle("1", "2", "3")
    assert found_in(tmp_path, columns)[asked] == "open"


def test_a_word_or_two_under_a_long_question_is_an_answer_in_own_words(tmp_path: Path) -> None:
    asked = "What are the three tools that you use most in your work?"
    things = "git latex spanners compilers string tape excel chisels solder glue python rope"
    more = "lathe ruler vim awl chalk sieve trowel emacs loom matlab brush easel"
    columns = {asked: [*things.split(), *more.split()], "How was the course?": COMMENTS}
    assert found_in(tmp_path, columns)[asked] == "open"


def test_options_beside_one_that_was_chosen_are_options(tmp_path: Path) -> None:
    stem = "Designation"
    columns = {
        f"{stem} - ACV": every(3, "ACV"),
        f"{stem} - FCV": every(2, "FCV"),
        f"{stem} - HCV": every(1, ""),
        "How was the course?": COMMENTS,
    }
    found = found_in(tmp_path, columns)
    assert "identifying" not in found.values()
    assert found["Designation - ACV"] == found["Designation - HCV"] == "demographic"


def test_what_ends_in_do_is_a_question(tmp_path: Path) -> None:
    columns = {
        "Which of these did the officers do?": cycle("Called back", "Wrote", "Came"),
        "Geology": cycle("1", "0", "0"),
        "Railways": cycle("0", "1"),
        "Canals": cycle("0", "0", "1"),
        "Mills": cycle("1", "0", "0", "0"),
        "What would you change?": COMMENTS,
    }
    found = found_in(tmp_path, columns)
    assert found["Which of these did the officers do?"] == "closed"
    assert found["Geology"] == found["Railways"] == "several"


def test_codes_that_staff_gave_to_answers_are_not_read(tmp_path: Path) -> None:
    columns = {
        "Q_noise_why_cat": every(4, "Machines and radios"),
        "Role_Weight": cycle("1.0", "0.5", "0.25"),
        "What would you change?": COMMENTS,
    }
    found = found_in(tmp_path, columns)
    assert set(found) == {"What would you change?"}
