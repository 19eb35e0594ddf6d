"""`themes annotate …` from the first push to the decision, on a real doccano."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import yaml
from typer.testing import CliRunner

from pipeline.annotate.command import annotate_app
from pipeline.annotate.project import find_project
from pipeline.annotate.push import examples_of
from pipeline.errors import UserError
from pipeline.labels.annotation import Annotation, write_annotations
from pipeline.store.fingerprint import Fingerprint
from pipeline.store.resources import shipped
from pipeline.store.run_folder import RunFolder
from pipeline.store.work import Work
from tests.conftest import REPOSITORY
from tests.running_doccano import Running

TOML = """
title = "Safer Wexmoor"
name = "{name}"
id_key = "a-key-of-the-tests"
codebook = "{codebook}"
[input]
file = "responses.csv"
layout = "wide"
respondent = "id"
[[questions]]
id = "q1"
text = "How far do you agree?"
comment = "why"
[annotate]
annotators = ["ann", "bob"]
batch = 12
overlap = 0.5
{more}
"""

CODEBOOK = (REPOSITORY / "annotations" / "codebook.yaml").as_posix()


class Desk:
    """An analyst's folder with a consultation, a finished run, and the command line."""

    def __init__(self, folder: Path, running: Running, more: str = "") -> None:
        self.folder, self.running = folder, running
        self.name = f"desk-{folder.name.replace('_', '-')[-40:].lower()}"
        self.run = RunFolder(folder / "out")
        (folder / "consultation.toml").write_text(
            TOML.format(name=self.name, codebook=CODEBOOK, more=more)
        )
        self.comments = pd.DataFrame(
            {
                "comment_id": [f"q1-{number:010x}" for number in range(40)],
                "respondent_id": [f"r-{number}" for number in range(40)],
                "question_id": "q1",
                "text_redacted": [
                    "What many sent about schools."
                    if 5 <= number < 15
                    else f"Comment {number} about schools."
                    for number in range(40)
                ],
                "substance": ["blank"] * 3 + ["comment"] * 37,
                "hate_status": ["clear"] * 36 + ["review"] * 2 + ["withheld"] * 2,
                "duplicate_group": [None] * 5 + ["d1"] * 10 + [None] * 25,
                "duplicate_size": [1] * 5 + [10] * 10 + [1] * 25,
                "cluster_id": [None, "c001", "c002", "c003"] * 10,
                "coverage": "coded",
            }
        )
        self.keep()

    def keep(self) -> None:
        """Leave what a run leaves."""
        noise = np.random.default_rng(1)
        codes = ["education", "resources", "victim_focus", "survey_design"]
        pairs = [(comment, code) for comment in self.comments["comment_id"] for code in codes]
        assignments = pd.DataFrame(pairs, columns=["comment_id", "code_id"])
        assignments["probability"] = noise.uniform(0, 1, len(pairs)).round(4)
        assignments["assigned"] = assignments["probability"] > 0.7
        assignments = assignments.assign(source="model", reason="", span_start=0, span_end=9)
        vectors = noise.normal(size=(40, 4)).astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        tables = {"comments": self.comments, "assignments": assignments}
        for stage, work in (
            ("classify", Work(tables=tables)),
            ("embed", Work(arrays={"vectors": vectors, "of_row": np.arange(40, dtype=np.int32)})),
        ):
            decided_by = Fingerprint("any", "any", {})
            self.run.keep(stage, lambda work=work: work, fingerprint=decided_by, fresh=True)

    def __call__(self, command: str, *more: object) -> str:
        """Run a command and return what it says."""
        environment = {
            "DOCCANO_URL": self.running.server.address,
            "DOCCANO_TOKEN": self.running.tokens["admin"],
        }
        words = [command, self.folder / "consultation.toml", "--out", self.run.path, *more]
        done = CliRunner(env=environment).invoke(annotate_app, [str(word) for word in words])
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.output

    def project(self, suffix: str = "") -> int:
        """The project of the first round."""
        tag = f"themes:{self.name}:all:round-01{suffix}"
        return find_project(self.running.admin, tag)["id"]

    def round(self, name: str = "round-01") -> Path:
        """A round's folder of labels."""
        return self.folder / "annotations" / self.name / name


@pytest.fixture
def desk(tmp_path: Path, running: Running) -> Desk:
    return Desk(tmp_path, running)


def test_a_round_from_the_push_to_the_decision(desk: Desk, running: Running) -> None:
    said = desk("push")
    assert "13 comments" in said and "6 for two annotators" in said and "13 sent" in said
    assert "First: 1 text that many sent; one label decides all copies." in said
    assert "Queue of ann: http://127.0.0.1" in said
    sample = pd.read_csv(desk.round() / "sample.csv")
    for name, always in (("ann", ["Education"]), ("bob", ["Education", "Survey design"])):
        player = running.player(name, desk.project())
        for place, comment in enumerate(player.queue()):
            player.code(comment, always if place % 3 else [])
    theirs = sample["annotators"].str.contains("ann").sum()
    assert f"ann: {theirs} confirmed, 0 begun" in desk("pull")
    agreement = desk("agreement")
    assert "6 comments were coded by two" in agreement
    assert "ann and bob: kappa" in agreement
    assert (desk.round().parent / "agreement.csv").exists()
    assert "0 decided" in desk("adjudicate")
    judge = running.player("admin", desk.project(":adjudication"))
    waiting = judge.waiting()
    for comment in waiting:
        judge.code(comment, ["Education"])
    assert f"{len(waiting)} disagreements" in (said := desk("adjudicate"))
    assert f"{len(waiting)} decided" in said
    assert (desk.round() / "adjudicated.jsonl").read_text().count("\n") == len(waiting)
    status = desk("status")
    assert f"ann {theirs} of {theirs}" in status
    assert "Another round is worth it: fewer than 20 labels" in status


def test_a_round_is_drawn_once_and_the_next_one_has_others(desk: Desk) -> None:
    desk("push")
    first = (desk.round() / "sample.csv").read_bytes()
    desk("push")
    assert (desk.round() / "sample.csv").read_bytes() == first
    desk("push", "--round", "round-02")
    both = [pd.read_csv(desk.round(name) / "sample.csv") for name in ("round-01", "round-02")]
    assert not set(both[0]["comment_id"]) & set(both[1]["comment_id"])


def test_only_clear_comments_are_sent_and_a_campaign_once(desk: Desk, running: Running) -> None:
    desk("push")
    desk("push", "--round", "round-02")
    sent = pd.concat(pd.read_csv(path) for path in desk.round().parent.glob("*/sample.csv"))
    allowed = desk.comments.query("substance == 'comment' and hate_status == 'clear'")
    copies = set(allowed.query("duplicate_group == 'd1'")["comment_id"])
    assert set(sent["comment_id"]) <= set(allowed["comment_id"])
    assert len(copies & set(sent["comment_id"])) == 1
    assert len(sent) == len(allowed) - len(copies) + 1
    with pytest.raises(UserError, match="nothing left to label"):
        desk("push", "--round", "round-03")


def test_a_comment_held_back_since_is_taken_away_at_the_next_push(
    desk: Desk, running: Running
) -> None:
    desk("push")
    first = pd.read_csv(desk.round() / "sample.csv")["comment_id"].iloc[0]
    running.player("ann", desk.project()).code(first, ["Education"])
    desk.comments.loc[desk.comments["comment_id"] == first, "hate_status"] = "withheld"
    desk.keep()
    assert "1 taken away: held back since" in desk("push")
    assert first not in examples_of(running.admin, desk.project())


def test_an_annotator_who_joins_later_is_told_to_wait_for_the_next_round(desk: Desk) -> None:
    desk("push")
    path = desk.folder / "consultation.toml"
    path.write_text(path.read_text().replace('["ann", "bob"]', '["ann", "bob", "cat"]'))
    said = desk("push")
    assert "cat joined after the round was drawn" in said and "Queue of ann" in said
    assert "Queue of cat" in desk("push", "--round", "round-02")


def test_suggestions_are_hidden_unless_asked_for(tmp_path: Path, running: Running) -> None:
    blind = Desk(tmp_path, running)
    blind("push")
    seen = running.admin.get(f"projects/{blind.project()}/examples")["results"][0]["meta"]
    assert "suggestion" not in seen
    (tmp_path / "shown").mkdir()
    shown = Desk(tmp_path / "shown", running, 'suggestions = "shown"')
    shown("push")
    seen = running.admin.get(f"projects/{shown.project()}/examples?limit=50")["results"]
    suggestions = {example["text"]: example["meta"]["suggestion"] for example in seen}
    assert any(told != "none" for told in suggestions.values())
    for text, told in suggestions.items():
        assert told == "none" or f"(“{text[:9]}”)" in told, "the words that speak for a code"


def test_disagreements_go_to_a_table_and_come_back(
    desk: Desk, running: Running, tmp_path: Path
) -> None:
    desk("push")
    ann, bob = running.player("ann", desk.project()), running.player("bob", desk.project())
    shared = next(comment for comment in ann.queue() if comment in bob.queue())
    ann.code(shared, ["Education"])
    bob.code(shared, [])
    desk("pull")
    path = tmp_path / "open.csv"
    assert "1 disagreement in" in desk("adjudicate", "--csv", path)
    table = pd.read_csv(path)
    table["decision"] = "Education"
    table.to_csv(path, index=False)
    assert "1 decided" in desk("adjudicate", "--decisions", path)


def test_labels_made_before_a_merge_agree_with_those_made_after(desk: Desk) -> None:
    book = yaml.safe_load(shipped("annotations/codebook.yaml").read_text())
    book["codes"] = [code for code in book["codes"] if code["id"] != "resources"]
    book["version"] += 1
    merge = {"version": book["version"], "action": "merge", "from": ["resources"]}
    book["migrations"] = [merge | {"to": ["education"]}]
    (desk.folder / "codebook.yaml").write_text(yaml.safe_dump(book))
    path = desk.folder / "consultation.toml"
    path.write_text(path.read_text().replace(CODEBOOK, "codebook.yaml"))
    for name, code in (("ann", "resources"), ("bob", "education")):
        said = Annotation(
            comment_id="q1-0000000020",
            annotator=name,
            round="round-01",
            codes=(code,),
            confirmed=True,
            codebook_version=1,
        )
        write_annotations(desk.round() / f"{name}.jsonl", [said])
    assert "the same codes on 100%" in desk("agreement")


def test_no_finished_run_is_one_sentence(desk: Desk, tmp_path: Path) -> None:
    desk.run = RunFolder(tmp_path / "nothing")
    with pytest.raises(UserError, match=r"holds no finished run.*themes run"):
        desk("push")


def test_a_question_that_is_not_asked_is_one_sentence(tmp_path: Path, running: Running) -> None:
    with pytest.raises(UserError, match="names “q9”, which is no question"):
        Desk(tmp_path, running, 'questions = ["q9"]')("push")


def test_nothing_is_drawn_when_the_server_is_not_there(desk: Desk) -> None:
    desk.running = Running(desk.running.server, {"admin": "0" * 40})
    with pytest.raises(UserError, match="refuses the token"):
        desk("push")
    assert not desk.round().exists()
