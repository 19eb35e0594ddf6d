"""Pushing a round's comments to a real doccano."""

import threading

import pandas as pd
import pytest

from pipeline.annotate.project import find_project
from pipeline.annotate.push import examples_of
from pipeline.annotate.round import Round
from pipeline.codebook.codebook import Code, Codebook
from pipeline.doccano.client import Doccano
from pipeline.errors import UserError
from tests.annotate.conftest import Push, a_sample
from tests.running_doccano import Running


def labels_of(doccano: Doccano, project: int) -> dict[str, dict]:
    return {label["text"]: label for label in doccano.get(f"projects/{project}/category-types")}


def test_annotators_find_comments_codes_guideline_and_question(
    doccano: Doccano, send: Push, running: Running
) -> None:
    pushed = send(3, guideline="# What counts\nOnly what is said.")
    project = doccano.get(f"projects/{pushed.project}")
    assert (pushed.presence, pushed.sent.new, pushed.members_added) == ("new", 3, 2)
    assert project["guideline"] == "# What counts\nOnly what is said."
    assert not project["collaborative_annotation"]
    education = labels_of(doccano, pushed.project)["Education"]
    assert (education["suffix_key"], education["background_color"]) == ("e", "#1d70b8")
    seen = Doccano(running.server.address, running.tokens["ann"]).get(
        f"projects/{pushed.project}/examples"
    )["results"][0]
    assert seen["text"] == "Comment 0 about the schools."
    assert seen["meta"] == {
        "comment_id": "q1-0000000000",
        "question": "How far do you agree with objective 1?",
        "question_id": "q1",
    }


def test_pushing_again_adds_nothing(doccano: Doccano, send: Push) -> None:
    first = send(5)
    again = send(5)
    assert (again.presence, again.sent.new, again.sent.there_before) == ("found", 0, 5)
    assert (again.members_added, again.labels.created, again.labels.changed) == (0, 0, 0)
    assert sorted(map(len, examples_of(doccano, first.project).values())) == [1] * 5


def test_a_larger_sample_adds_only_what_is_missing(doccano: Doccano, send: Push) -> None:
    send(3)
    assert send(8).sent.new == 5


def test_the_project_is_found_again_when_local_memory_is_lost(
    doccano: Doccano, send: Push, a_round: Round
) -> None:
    first = send(3)
    a_round.link_file.unlink()
    again = send(3)
    assert (again.project, again.sent.new, again.labels.created) == (first.project, 0, 0)


def test_a_project_deleted_in_doccano_is_made_anew_and_said(doccano: Doccano, send: Push) -> None:
    first = send(2)
    doccano._send("DELETE", f"projects/{first.project}")
    again = send(2)
    assert (again.presence, again.sent.new) == ("deleted, made anew", 2)


def test_each_annotator_has_a_queue_in_the_order_of_the_sample(
    running: Running, send: Push
) -> None:
    sample = a_sample(6).iloc[::-1].assign(annotators=["ann;bob", "ann", "bob"] * 2)
    pushed = send(sample)
    ids = list(sample["comment_id"])
    assert running.player("ann", pushed.project).queue() == [ids[n] for n in (0, 1, 3, 4)]
    assert running.player("bob", pushed.project).queue() == [ids[n] for n in (0, 2, 3, 5)]


def test_two_pushes_at_once_send_every_comment_once(
    doccano: Doccano, send: Push, running: Running, a_round: Round, tmp_path
) -> None:
    """From two machines, where no lock file is shared."""
    send(1)
    elsewhere = Round(
        **{
            field: getattr(a_round, field)
            for field in ("consultation", "title", "name", "questions")
        },
        annotations=tmp_path / "elsewhere",
    )
    here = threading.Thread(target=send, args=(40,), kwargs={"doccano": running.admin})
    here.start()
    send(40, round_=elsewhere)
    here.join()
    project = find_project(doccano, a_round.tag)
    examples = examples_of(doccano, project["id"])
    assert len(examples) == 40
    assert sum(map(len, examples.values())) == 40


def test_a_second_push_on_one_machine_waits_its_turn(a_round: Round, send: Push) -> None:
    with a_round.locked(), pytest.raises(UserError, match="another push or pull is at work"):
        send(1)


def test_text_of_any_kind_arrives_as_it_is(doccano: Doccano, send: Push) -> None:
    wild = [
        "42",
        "=1+1",
        "null",
        "NaN",
        "<b>bold</b> 'quoted' \"twice\"",
        "\u2028line\u2029breaks\r\n",
        "\u202eright to left",
        "🙂👨\u200d👩",
        " ",
        "a" * 100_000,
        '{"label": ["Education"]}',
        "\x0b",
    ]
    sample = a_sample(len(wild)).assign(text_redacted=wild)
    pushed = send(sample)
    assert pushed.sent.refused == ()
    there = {
        row["comment_id"]: row["text"]
        for row in doccano.export(pushed.project, confirmed_only=False)["admin"]
    }
    assert [there[comment_id] for comment_id in sample["comment_id"]] == wild


def test_a_row_that_doccano_refuses_is_named_and_the_others_arrive(send: Push) -> None:
    sample = a_sample(6)
    sample.loc[3, "text_redacted"] = ""
    assert send(sample).sent.refused == ("q1-0000000003",)


def test_a_better_redaction_replaces_the_text_and_a_withdrawn_comment_goes(
    doccano: Doccano, send: Push
) -> None:
    """Both hold for comments that somebody has labelled already."""
    pushed = send(3)
    sample = a_sample(3)
    sample.loc[0, "text_redacted"] = "Comment [NUMBER] about the schools."
    sent = send(sample.iloc[:2], withdrawn=["q1-0000000002"]).sent
    assert (sent.reworded, sent.withdrawn, sent.new) == (1, 1, 0)
    left = examples_of(doccano, pushed.project)
    assert sorted(left) == ["q1-0000000000", "q1-0000000001"]
    assert list(left["q1-0000000000"].values()) == ["Comment [NUMBER] about the schools."]


def test_idle_copies_from_an_import_by_hand_go_and_used_ones_stay(
    doccano: Doccano, send: Push, running: Running
) -> None:
    pushed = send(4)
    by_hand = [
        {"text": "Comment", "comment_id": f"q1-{n:010x}", "question": "q", "question_id": "q1"}
        for n in range(4)
    ]
    for _ in range(2):
        assert doccano.wait(doccano.submit_import(pushed.project, by_hand)) is None
    copies = list(examples_of(doccano, pushed.project)["q1-0000000000"])
    ann = running.player("ann", pushed.project)
    ann.doccano.post(f"projects/{pushed.project}/examples/{copies[2]}/states", {})
    assert send(4).sent.copies == 8
    left = examples_of(doccano, pushed.project)
    assert list(left["q1-0000000000"]) == [copies[2]]
    assert sum(map(len, left.values())) == 4


def test_renamed_recoloured_swapped_and_new_codes_reach_the_project(
    doccano: Doccano, send: Push, codebook: Codebook
) -> None:
    pushed = send(1)
    before = labels_of(doccano, pushed.project)
    education, resources, victims = codebook.codes
    changed = Codebook(
        version=2,
        codes=(
            education.model_copy(update={"name": "Resources", "shortcut": "r"}),
            resources.model_copy(update={"name": "Education", "shortcut": "e"}),
            victims.model_copy(update={"name": "Victims", "colour": "#000000"}),
            Code(id="survey", name="Survey design", definition="d", shortcut="s"),
        ),
    )
    changes = send(1, codebook=changed).labels
    after = labels_of(doccano, pushed.project)
    assert (changes.created, changes.changed, changes.retired) == (1, 3, 0)
    assert after["Resources"]["id"] == before["Education"]["id"]
    assert after["Education"]["suffix_key"] == "e"
    assert after["Victims"]["background_color"] == "#000000"
    assert "Survey design" in after


def test_a_retired_code_keeps_its_label_and_frees_its_shortcut(
    doccano: Doccano, send: Push, codebook: Codebook
) -> None:
    pushed = send(1)
    education, *others = codebook.codes
    retired = Codebook(
        version=2,
        codes=(
            education.model_copy(update={"status": "retired"}),
            *others,
            Code(id="exams", name="Exams", definition="d", shortcut="e"),
        ),
    )
    assert send(1, codebook=retired).labels.retired == 1
    labels = labels_of(doccano, pushed.project)
    assert labels["[retired] Education"]["suffix_key"] is None
    assert labels["Exams"]["suffix_key"] == "e"
    assert send(1, codebook=codebook).labels.retired == 1  # Exams
    assert "Education" in labels_of(doccano, pushed.project)


def test_a_suggestion_is_shown_only_when_the_table_has_one(doccano: Doccano, send: Push) -> None:
    pushed = send(a_sample(1).assign(suggestion="Education"))
    example = doccano.get(f"projects/{pushed.project}/examples")["results"][0]
    assert example["meta"]["suggestion"] == "Education"


def test_a_thousand_comments_are_pushed_with_few_requests(send: Push, asked: list[str]) -> None:
    assert send(10).sent.new == 10
    first = len(asked)
    assert send(1000).sent.new == 990
    assert len(asked) - first < first + 20  # by the file, not by the comment


def test_an_unknown_annotator_is_one_sentence(
    doccano: Doccano, a_round: Round, codebook: Codebook
) -> None:
    from pipeline.annotate.push import push
    from pipeline.labels.settings import AnnotateSettings

    with pytest.raises(UserError, match="no account “zoe”"):
        push(
            doccano,
            a_round,
            pd.DataFrame(a_sample(1)),
            codebook=codebook,
            guideline="",
            settings=AnnotateSettings(annotators=("zoe",)),
        )
