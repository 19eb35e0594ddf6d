"""What would make a figure untrue is said: who answered nothing, demographics that tell nothing."""

import zipfile
from pathlib import Path

import pytest

from pipeline.errors import UserError
from tests.ingest.drafting import drafted, kinds
from tests.ingest.ingest_examples import WIDE, Ingest, ingest

HEAD = "ID,Email,Agree,Why,Else,Area\n"


def test_respondents_who_answered_nothing_are_counted_apart_and_told(ingested: Ingest) -> None:
    rows = "1,,Agree,It helps,,North\n2,b@example.com,,,,\n3,,,,,South\n4,,, , ,\n"
    found = ingested(WIDE, HEAD + rows)
    assert found.comments["respondent_id"].nunique() == 2
    (told,) = [line for line in found.report if "answered nothing" in line]
    assert told.startswith("2 respondents answered nothing (rows 3, 5)")
    assert "2 respondents and 2 questions." in found.report


def test_a_file_in_which_everybody_answered_says_nothing_of_it(ingested: Ingest) -> None:
    found = ingested(WIDE, HEAD + "1,,Agree,It helps,,North\n2,,,,No bus,\n")
    assert not any("answered nothing" in line for line in found.report)


@pytest.mark.parametrize(
    ("areas", "says"),
    [
        (["", "", ""], "demographic 'area': nobody answered it, so it has no table."),
        (["North", "North", ""], "gave the same answer, and 1 left it blank"),
    ],
)
def test_a_demographic_that_tells_nothing_is_announced(
    ingested: Ingest, areas: list[str], says: str
) -> None:
    rows = "".join(f"{n},,Agree,It helps,,{area}\n" for n, area in enumerate(areas))
    assert any(says in line for line in ingested(WIDE, HEAD + rows).report)


def test_a_demographic_that_compares_people_is_not_announced(ingested: Ingest) -> None:
    found = ingested(WIDE, HEAD + "1,,Agree,It helps,,North\n2,,Agree,It helps,,South\n")
    assert not any(line.startswith("demographic") for line in found.report)


def test_a_blank_is_not_counted_among_the_different_answers(ingested: Ingest) -> None:
    settings = WIDE.replace('order = ["North", "South"]\n', "")
    rows = "".join(f"{n},,Agree,Why,,Street {n}\n" for n in range(61)) + "99,,Agree,Why,,\n"
    with pytest.raises(UserError, match=r": 61 different answers"):
        ingested(settings, HEAD + rows)
    enough = "".join(f"{n},,Agree,Why,,Street {n}\n" for n in range(60)) + "99,,Agree,Why,,\n"
    assert ingested(settings, HEAD + enough).comments["demographic_area"].nunique() == 60


FOLLOW_UP = "Ref,Have you used the pool?,If yes what was it like?\n" + "".join(
    f"{n},{'Yes' if n % 2 else 'No'},{f'The water was cold on day {n}' if n % 2 else ''}\n"
    for n in range(1, 25)
)


def test_the_base_of_a_follow_up_is_those_who_were_asked(tmp_path: Path) -> None:
    (tmp_path / "pool.csv").write_text(FOLLOW_UP, encoding="utf-8")
    consultation = drafted(tmp_path / "pool.csv", tmp_path)
    (question,) = consultation.questions
    assert question.comment_asked_of == ("Yes",)
    substance = ingest(consultation).comments["substance"].value_counts()
    assert substance.to_dict() == {"comment": 12, "not_asked": 12}


def test_an_export_in_a_zip_is_drafted_and_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.writestr("Survey/CSV/pool.csv", FOLLOW_UP)
    consultation = drafted(tmp_path / "export.zip", tmp_path)
    assert kinds(consultation) == {
        "Ref": "respondent",
        "Have you used the pool?": "closed",
        "If yes what was it like?": "open",
    }
    assert ingest(consultation).comments["respondent_id"].nunique() == 24


def test_html_in_headings_is_read_past_and_shown_to_nobody(tmp_path: Path) -> None:
    heading = "<p>What did you <b>like</b>&nbsp;about the pool &amp; gym?</p>"
    lines = [f'{n},"{n} things, above all the quiet hours"' for n in range(1, 12)]
    text = "\n".join([f'Ref,"{heading}"', *lines])
    (tmp_path / "pool.csv").write_text(text, encoding="utf-8")
    consultation = drafted(tmp_path / "pool.csv", tmp_path)
    (question,) = consultation.questions
    assert question.text == "What did you like about the pool & gym?"
    assert (ingest(consultation).comments["text"] != "").sum() == 11
