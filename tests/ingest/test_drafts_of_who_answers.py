"""Who answers is told apart from what is answered: roles, records of a panel, members of a list."""

from pathlib import Path

import pytest

from tests.ingest.drafting import COMMENTS, ROWS, cycle, drafted, every, kinds, written


@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        ("Job_Role", ("Fitter", "Welder", "Driver", "Clerk")),
        ("My role in the team is …", ("Lead", "Tester", "Writer")),
        ("Which category best describes the work you do?", ("Research", "Teaching", "Care")),
        ("Years of service in the post", ("Up to 5", "6 to 10", "More")),
        ("Do you work full time or part time?", ("Full time", "Part time")),
        ("Vous êtes :", ("Étudiant", "Employé", "Cadre")),
        ("Settore azienda", ("Sanità", "Edilizia", "Commercio")),
    ],
)
def test_what_people_are_is_asked_in_many_ways(
    asked: str, answers: tuple[str, ...], tmp_path: Path
) -> None:
    columns = {asked: cycle(*answers), "How was the course?": COMMENTS}
    assert kinds(drafted(written(tmp_path, columns), tmp_path))[asked] == "demographic"


def test_of_very_many_groups_those_that_come_again_are_kept(tmp_path: Path) -> None:
    subjects = [f"History and {word}" for word in "abcdefghijklm"]
    columns = {
        "What is your area of study?": (["History", "Physics"] * 4 + ["Music"] * 3 + subjects)[
            :ROWS
        ],
        "What is your year group?": (["2023", "2024"] * 4 + subjects)[:ROWS] + [""] * (ROWS - 21),
        "How was the course?": COMMENTS,
    }
    groups = drafted(written(tmp_path, columns), tmp_path).demographics
    by_column = {group.columns[0]: group for group in groups}
    year = by_column["What is your year group?"]
    assert {"2023", "2024"} <= set(year.order)
    assert year.others
    assert not set(year.order) & set(subjects)  # one person each: they count as another


def test_what_a_panel_knows_of_its_members_is_about_them(tmp_path: Path) -> None:
    columns = {
        "Variable: Panel: Company size": cycle("1-10", "11-50", "I don't work"),
        "Variable: Panel: Main grocery shop": cycle("Market", "Corner shop"),
        "Variable: Panel: Next car purchase": cycle("2024", "2025", "Undecided"),
        "Variable: Panel: Exclude": every(1, "0"),
        "What would you change about the ferry?": COMMENTS,
    }
    found = kinds(drafted(written(tmp_path, columns), tmp_path))
    assert [found.get(name) for name in columns] == ["demographic"] * 3 + [None, "open"]


def test_options_that_all_say_what_people_are_need_no_question(tmp_path: Path) -> None:
    columns = {
        "Local historian": cycle("1", "0", "0"),
        "Student": cycle("0", "1", "1", "0"),
        "Teacher": cycle("0", "0", "1"),
        "Member of the public": cycle("1", "0"),
        "Family researcher": cycle("0", "1", "0", "0", "0"),
        "What are you looking for?": COMMENTS,
    }
    found = kinds(drafted(written(tmp_path, columns), tmp_path))
    assert [found[name] for name in columns] == ["demographic"] * 5 + ["open"]


def test_a_statement_rated_as_others_are_is_no_group_whatever_it_is_about(tmp_path: Path) -> None:
    names = [
        "From an ethnic point of view I feel at home here",
        "From the point of view of my gender I feel at home here",
        "My teachers know my name and my age group",
        "I would choose this school again",
        "The library is open when I need it",
        "I am told in time when a lesson moves",
    ]
    columns = {
        name: cycle("1", "2", "3", "4", "5", "6", "7")[i:] + ["4"] * i
        for i, name in enumerate(names)
    }
    found = kinds(drafted(written(tmp_path, columns), tmp_path))
    assert [found[name] for name in names] == ["closed"] * 6
