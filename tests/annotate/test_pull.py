"""Fetching what annotators said from a real doccano."""

from collections.abc import Callable

import pytest

from pipeline.annotate.pull import Pulled, pull
from pipeline.annotate.round import Round
from pipeline.codebook.codebook import Codebook
from pipeline.doccano.client import Doccano
from pipeline.errors import UserError
from pipeline.labels.annotation import Annotation, read_annotations, read_round
from tests.annotate.conftest import Push, a_sample
from tests.running_doccano import Running

Fetch = Callable[..., Pulled]
FIRST, SECOND, THIRD = (f"q1-{number:010x}" for number in range(3))


@pytest.fixture
def fetch(doccano: Doccano, a_round: Round, codebook: Codebook) -> Fetch:
    def pull_round(*, codebook: Codebook = codebook) -> Pulled:
        return pull(doccano, a_round, codebook=codebook)

    return pull_round


def said_by(name: str, round_: Round) -> dict[str, Annotation]:
    return {a.comment_id: a for a in read_annotations(round_.folder / f"{name}.jsonl")}


def test_each_annotators_codes_ticks_notes_and_nones_arrive(
    running: Running, send: Push, fetch: Fetch, a_round: Round
) -> None:
    project = send(4).project
    ann, bob = running.player("ann", project), running.player("bob", project)
    ann.code(FIRST, ["Education", "Resources"])
    ann.code(SECOND, [])
    ann.label(THIRD, ["Victim focus"])
    ann.note(THIRD, "not sure about this one")
    bob.code(FIRST, ["Education"])
    pulled = fetch()
    assert (pulled.confirmed, pulled.unconfirmed) == ({"ann": 2, "bob": 1}, {"ann": 1, "bob": 0})
    ann_said = said_by("ann", a_round)
    assert ann_said[FIRST].codes == ("education", "resources")
    assert ann_said[FIRST].question_id == "q1"
    assert (ann_said[SECOND].codes, ann_said[SECOND].confirmed) == ((), True)
    assert (ann_said[THIRD].codes, ann_said[THIRD].confirmed) == (("victims",), False)
    assert ann_said[THIRD].notes == ("not sure about this one",)
    assert said_by("bob", a_round).keys() == {FIRST}


def test_what_slipped_through_and_was_noted_is_told(
    running: Running, send: Push, fetch: Fetch
) -> None:
    ann = running.player("ann", send(3).project)
    ann.note(FIRST, "Personal data, comment 1")
    ann.note(SECOND, "a theme: bins")
    assert fetch().reported == (FIRST,)


def test_pulling_twice_writes_the_same_bytes_and_no_comment_text(
    running: Running, send: Push, fetch: Fetch, a_round: Round
) -> None:
    running.player("ann", send(2).project).code(FIRST, ["Education"])
    fetch()
    first = (a_round.folder / "ann.jsonl").read_bytes()
    fetch()
    assert (a_round.folder / "ann.jsonl").read_bytes() == first
    assert b"about the schools" not in first


def test_a_changed_mind_replaces_what_was_pulled(
    doccano: Doccano, running: Running, send: Push, fetch: Fetch, a_round: Round
) -> None:
    project = send(2).project
    ann = running.player("ann", project)
    ann.code(FIRST, ["Education"])
    fetch()
    ann.doccano._send("DELETE", f"projects/{project}/examples/{ann.example(FIRST)}/categories")
    ann.label(FIRST, ["Resources"])
    fetch()
    assert said_by("ann", a_round)[FIRST].codes == ("resources",)


def test_labels_survive_a_rename_in_doccano_and_in_the_codebook(
    doccano: Doccano,
    running: Running,
    send: Push,
    fetch: Fetch,
    a_round: Round,
    codebook: Codebook,
) -> None:
    project = send(2).project
    running.player("ann", project).code(FIRST, ["Education"])
    labels = doccano.get(f"projects/{project}/category-types")
    doccano.patch(f"projects/{project}/category-types/{labels[0]['id']}", {"text": "Schooling"})
    fetch()
    assert said_by("ann", a_round)[FIRST].codes == ("education",)
    education, *others = codebook.codes
    renamed = Codebook(
        version=2, codes=(education.model_copy(update={"name": "Learning"}), *others)
    )
    send(2, codebook=renamed)
    fetch(codebook=renamed)
    assert said_by("ann", a_round)[FIRST].codes == ("education",)


def test_labels_of_a_retired_code_keep_its_id(
    running: Running, send: Push, fetch: Fetch, a_round: Round, codebook: Codebook
) -> None:
    project = send(2).project
    running.player("ann", project).code(FIRST, ["Education", "Resources"])
    education, *others = codebook.codes
    retired = Codebook(
        version=2, codes=(education.model_copy(update={"status": "retired"}), *others)
    )
    send(2, codebook=retired)
    fetch(codebook=retired)
    assert said_by("ann", a_round)[FIRST].codes == ("education", "resources")


def test_a_label_made_in_doccano_is_kept_as_unknown_and_told(
    doccano: Doccano, running: Running, send: Push, fetch: Fetch, a_round: Round
) -> None:
    project = send(1).project
    doccano.post(
        f"projects/{project}/category-types", {"text": "Bins", "background_color": "#000000"}
    )
    running.player("ann", project).code(FIRST, ["Bins", "Education"])
    assert fetch().unknown == ("Bins",)
    first = said_by("ann", a_round)[FIRST]
    assert (first.codes, first.unknown) == (("education",), ("Bins",))


def test_labels_outlive_a_deleted_project(
    doccano: Doccano, running: Running, send: Push, fetch: Fetch, a_round: Round
) -> None:
    project = send(2).project
    running.player("ann", project).code(FIRST, ["Education"])
    fetch()
    doccano._send("DELETE", f"projects/{project}")
    with pytest.raises(UserError, match=r"has no project for safer-.*labels pulled earlier"):
        fetch()
    again = send(2).project
    running.player("ann", again).code(SECOND, ["Resources"])
    assert fetch().kept["ann"] == 1
    assert said_by("ann", a_round).keys() == {FIRST, SECOND}


def test_labels_of_an_annotator_who_left_are_kept(
    doccano: Doccano, running: Running, send: Push, fetch: Fetch, a_round: Round
) -> None:
    project = send(1).project
    running.player("bob", project).code(FIRST, ["Education"])
    fetch()
    members = doccano.get(f"projects/{project}/members")
    bob = next(member["id"] for member in members if member["username"] == "bob")
    doccano._send("DELETE", f"projects/{project}/members", json={"ids": [bob]})
    assert fetch().left == ("bob",)
    assert said_by("bob", a_round)[FIRST].codes == ("education",)


def test_a_thousand_comments_of_two_annotators_are_pulled_with_few_requests(
    running: Running, send: Push, fetch: Fetch, asked: list[str]
) -> None:
    project = send(1000).project
    for name in ("ann", "bob"):
        player = running.player(name, project)
        for number in range(25):
            player.code(f"q1-{number:010x}", ["Education"])
    asked.clear()
    assert fetch().confirmed == {"ann": 25, "bob": 25}
    assert len(asked) < 50  # exports, not a request a comment


def test_a_damaged_file_is_named_with_its_line_and_left_as_it_is(
    running: Running, send: Push, fetch: Fetch, a_round: Round
) -> None:
    running.player("ann", send(1).project).code(FIRST, [])
    fetch()
    path = a_round.folder / "ann.jsonl"
    path.write_text(path.read_text() + "{half a line\n")
    with pytest.raises(UserError, match=r"ann\.jsonl, line 2"):
        fetch()
    assert path.read_text().endswith("{half a line\n")


def test_a_round_is_read_back_without_the_decisions(
    running: Running, send: Push, fetch: Fetch, a_round: Round
) -> None:
    running.player("ann", send(a_sample(1)).project).code(FIRST, ["Education"])
    fetch()
    (a_round.folder / "adjudicated.jsonl").write_text("")
    assert list(read_round(a_round.folder)) == ["ann"]
