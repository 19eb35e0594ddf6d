"""The codebook at the desk: changed as the commands change it, and signed off."""

import re
from pathlib import Path
from typing import Any

from pipeline.codebook.codebook import load_codebook
from pipeline.codebook.sign_off import State, standings
from tests.desk.conftest import Office, Person


def codebook(office: Office) -> Path:
    return office.desk.consultation.codebook_path


def state(page: str) -> str:
    found = re.search(r'name="state" value="([^"]+)"', page)
    assert found
    return found.group(1)


def changes(person: Person, **fields: str) -> Any:
    page = person.sees("/themes")
    return person.does("/themes", file="codebook.yaml", state=state(page), **fields)


def test_a_code_is_renamed_merged_and_retired_with_its_labels_carried_along(
    office: Office,
) -> None:
    ann = office.analyst()
    changes(ann, action="rename", code="education", name="Learning <b>")
    assert load_codebook(codebook(office))["education"].name == "Learning <b>"
    assert "Learning &lt;b&gt;" in ann.sees("/themes")
    changes(ann, action="merge", code="education", into="resources")
    changes(ann, action="retire", code="survey_design", note="not asked")
    book = load_codebook(codebook(office))
    assert [str(step) for step in book.migrations] == [
        "rename education", "merge education → resources", "retire survey_design",
    ]  # fmt: skip
    assert "education" not in book.ids and book.version == 4
    assert "the codebook" in ann.sees("/")  # has changed since the last run
    log = (office.labels / "desk_log.csv").read_text(encoding="utf-8")
    assert "Ann,codebook merge,education" in log


def test_what_a_change_would_do_is_said_before(opened: Office) -> None:
    page = opened.analyst().sees("/themes")
    snapshot = opened.desk.finished()
    gains = (
        snapshot.assigned[:, snapshot.codes.index("education")]
        & ~(snapshot.assigned[:, snapshot.codes.index("resources")])
    )
    assert f"which would gain {gains.sum()} comments" in page
    held = snapshot.assigned[:, snapshot.codes.index("education")].sum()
    assert f"Retire: {held} comments lose it" in page


def test_it_can_be_taken_back_to_the_byte(office: Office) -> None:
    ann, before = office.analyst(), codebook(office).read_bytes()
    changes(ann, action="merge", code="education", into="resources")
    ann.does("/undo", back="/themes")
    assert codebook(office).read_bytes() == before


def test_a_file_changed_underneath_is_not_written_over(office: Office) -> None:
    ann = office.analyst()
    seen = state(ann.sees("/themes"))
    edited = codebook(office).read_text(encoding="utf-8") + "# by hand\n"
    codebook(office).write_text(edited, encoding="utf-8")
    fields = {"file": "codebook.yaml", "state": seen, "code": "education"}
    late = ann.does("/themes", action="retire", **fields)
    assert late.status_code == 409 and "changed since" in late.text
    assert codebook(office).read_text(encoding="utf-8") == edited


def test_what_cannot_be_is_one_sentence_and_changes_nothing(office: Office) -> None:
    ann, before = office.analyst(), codebook(office).read_bytes()
    for fields in (
        {"action": "merge", "code": "education", "into": "education"},
        {"action": "retire", "code": "nothing"},
        {"action": "burn", "code": "education"},
        {"action": "rename", "code": "education", "name": "Resources and funding"},
    ):
        assert changes(ann, **fields).status_code == 400
    away = ann.does("/themes", file="../consultation.toml", state="x", action="retire", code="a")
    assert away.status_code == 400
    assert codebook(office).read_bytes() == before


def test_a_question_is_signed_off_and_a_change_shows(office: Office) -> None:
    ann = office.analyst("Ann Analyst")
    page = ann.sees("/themes")
    fields = {"file": "codebook.yaml", "state": state(page), "question": "q1"}
    assert "Signed off: q1" in ann.does("/themes/sign-off", **fields).text

    def stands() -> dict[str, State]:
        asked = office.desk.consultation
        found = standings(asked.codebook_files, asked.read_codebook())
        return {one.question: one.state for one in found}

    assert stands()["q1"] == State.SIGNED and stands()["q2"] == State.OPEN
    assert "by Ann Analyst" in ann.sees("/themes")
    changes(ann, action="retire", code="survey_design")
    assert stands()["q1"] == State.CHANGED
    assert "changed since" in ann.sees("/themes")


def test_the_lead_officer_does_not_change_the_codebook(opened: Office) -> None:
    assert opened.officer().does("/themes", action="retire", code="education").status_code == 404
