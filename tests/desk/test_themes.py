"""The codebook at the desk: changed as the commands change it, and signed off."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from markupsafe import escape

from pipeline.codebook.codebook import load_codebook
from pipeline.codebook.sign_off import State, standings
from pipeline.desk.snapshot import moved
from tests.desk.conftest import Office, Person


def codebook(office: Office) -> Path:
    return office.desk.consultation.codebook_path


def state(page: str) -> str:
    found = re.search(r'name="state" value="([^"]+)"', page)
    assert found
    return found.group(1)


def changes(person: Person, **fields: Any) -> Any:
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


def test_what_a_code_means_is_said_anew_and_its_labels_stay(office: Office) -> None:
    ann = office.analyst()
    said = {
        "definition": "What is taught.\r\nAnd where.", "include": "More lessons\n\n",
        "exclude": "", "keywords": "lesson*\nschool*",
    }  # fmt: skip
    changes(ann, action="define", code="education", **said)
    book = load_codebook(codebook(office))
    code = book["education"]
    assert code.definition == "What is taught.\nAnd where." and code.include == ("More lessons",)
    assert code.exclude == () and code.keywords == ("lesson*", "school*")
    assert book.version == 2 and book.migrations == ()
    assert changes(ann, action="define", code="education", definition=" ").status_code == 400
    assert load_codebook(codebook(office)) == book


def test_a_code_is_split_into_drafts_that_somebody_accepts(office: Office) -> None:
    ann = office.analyst()
    fields = {"part": ["At school", "Éducation", ""]}
    changes(ann, action="split", code="education", **fields)
    book = load_codebook(codebook(office))
    assert str(book.migrations[-1]) == "split education → at_school, education_2"
    assert [code.status for code in book.codes[1:3]] == ["draft", "draft"]
    changes(ann, action="accept", code="at_school")
    assert load_codebook(codebook(office))["at_school"].status == "active"
    assert changes(ann, action="accept", code="at_school").status_code == 400
    ann.does("/undo", back="/themes")
    assert load_codebook(codebook(office)) == book


def test_what_people_mean_by_a_code_stands_beside_what_it_is_to_hold(opened: Office) -> None:
    page, snapshot = opened.analyst().sees("/themes"), opened.desk.finished()
    assert snapshot.points is not None and snapshot.members is not None
    for theme, sentence in snapshot.members.query("point == 1 and rank == 1")[
        ["theme_id", "sentence"]
    ].itertuples(index=False):
        if theme in snapshot.codes:
            assert escape(sentence) in page


def test_a_draft_is_taken_where_there_are_no_codes(office: Office) -> None:
    ann, path = office.analyst(), codebook(office)
    draft = office.desk.consultation.draft_path
    draft.write_bytes(path.read_bytes())
    assert "A draft waits" not in ann.sees("/themes")
    assert ann.does("/themes/draft").status_code == 400
    path.write_text("version: 1\ncodes: []\n", encoding="utf-8")
    assert "A draft waits" in ann.sees("/themes")
    drafted = draft.read_bytes()
    ann.does("/themes/draft")
    assert path.read_bytes() == drafted and not draft.exists()


def test_a_run_tells_which_codes_comments_gained_and_lost(opened: Office) -> None:
    before = opened.desk.finished()
    after = replace(before, assigned=before.assigned.copy())
    column = before.codes.index("education")
    after.assigned[:, column] = ~before.assigned[:, column]
    had = int(before.assigned[:, column].sum())
    assert moved(before, after) == [("education", len(before.comments) - had, had)]
    assert moved(before, before) == []


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
