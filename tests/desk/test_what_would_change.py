"""What would change: an edited code is tried on the run's comments before it is saved."""

import html
import re
from collections.abc import Collection
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pytest

from pipeline.codebook.codebook import Codebook, load_codebook
from pipeline.desk.effect import MOST, Now, Trial
from pipeline.desk.tried import EXAMPLES
from pipeline.labels.annotation import Annotation, write_annotations
from pipeline.labels.coding import path_of
from pipeline.labels.rounds import BLIND
from pipeline.read.language_model.reading import SAID, SILENT, SecondReading
from tests.desk.conftest import Office, Person
from tests.sample_run import themes_here

BUSES = {"definition": "Buses and trains.", "include": "", "exclude": "", "keywords": "bus*"}
SCHOOLS = {"definition": "What schools and teachers do.", "include": "", "exclude": ""}


class Said(NamedTuple):
    """What the page says."""

    tried: int
    of: int
    gained: int
    lost: int
    shown: list[str]
    """Ids of the comments that it shows."""
    words: str


def form(office: Office, page: str, **fields: Any) -> dict[str, Any]:
    """The form of the sample's education as the page has it, edited."""
    code = load_codebook(office.desk.consultation.codebook_path)["education"]
    state = re.search(r'name="state" value="([^"]+)"', page)
    assert state
    as_it_is = {
        "file": "codebook.yaml", "state": state.group(1), "code": "education", "action": "define",
        "definition": code.definition,
        **{name: "\n".join(getattr(code, name)) for name in ("include", "exclude", "keywords")},
    }  # fmt: skip
    return as_it_is | fields


def tries(office: Office, person: Person, **fields: Any) -> Any:
    return person.does("/themes/try", **form(office, person.sees("/themes"), **fields))


def said(answer: Any) -> Said:
    assert answer.status_code == 200, answer.text
    part = re.search(r'<div [^>]*id="effect".*?</div>', answer.text, re.DOTALL)
    assert part
    words = " ".join(html.unescape(re.sub(r"<[^>]+>", "", part.group())).split())
    drawn = re.search(r"Of the ([\d,]+) comments tried, drawn by lot from ([\d,]+),", words)
    every = re.search(r"Of all ([\d,]+) comments", words)
    moved = re.search(r"([\d,]+) would gain [^,]+, ([\d,]+) would lose it", words)
    assert moved and (drawn or every)
    tried, of = drawn.groups() if drawn else every.groups() * 2  # type: ignore[union-attr]
    shown = re.findall(r'<p class="meta">(\S+) ·', part.group())
    numbers = [int(number.replace(",", "")) for number in (tried, of, *moved.groups())]
    return Said(numbers[0], numbers[1], numbers[2], numbers[3], shown, words)


def now(office: Office) -> Now:
    return Now(office.desk.consultation, office.desk.labels(office.desk.consultation))


def edited(book: Codebook, **fields: Any) -> Codebook:
    codes = tuple(
        code.model_copy(update=fields) if code.id == "education" else code for code in book.codes
    )
    whole = {name: getattr(book, name) for name in Codebook.model_fields}
    return Codebook.model_validate(whole | {"codes": codes})


def label(office: Office, ids: Collection[str], codes: tuple[str, ...]) -> None:
    labels = [
        Annotation(
            comment_id=one, question_id=one.partition("-")[0], annotator="Ann", round=BLIND,
            codes=codes, confirmed=True, codebook_version=1, source="the desk", seen=False,
        )
        for one in ids
    ]  # fmt: skip
    write_annotations(path_of(office.labels, BLIND, "Ann"), labels)


def codes_given(office: Office) -> set[tuple[str, str]]:
    """Comment and code, of the last run."""
    table = pd.read_parquet(office.desk.folder.work / "classify" / "assignments.parquet")
    given = table[table["assigned"]]
    return set(zip(given["comment_id"], given["code_id"], strict=True))


def test_what_is_promised_is_what_the_next_run_gives(office: Office) -> None:
    ann, desk = office.analyst(), office.desk
    consultation, out = office.desk.consultation_file, office.desk.folder.path
    rows, _ = desk.trial().drawn("education", desk.codebook(desk.consultation))
    ids = desk.finished().comments["comment_id"]
    having = desk.finished().having("education")
    labelled = [one for one in ids.iloc[rows] if one in having][:4]
    label(office, labelled, ("education",))
    assert themes_here("run", consultation, "--out", out, "--until", "classify").returncode == 0
    before, trial = codes_given(office), desk.trial()
    rows, _ = trial.drawn("education", desk.codebook(desk.consultation))
    tried = set(trial.snapshot.comments["comment_id"].iloc[rows])
    answer = said(tries(office, ann, **BUSES))
    book = desk.codebook(desk.consultation)
    moves = trial.effect("education", book, edited(
        book, definition="Buses and trains.", include=(), exclude=(), keywords=("bus*",)
    ), now(office)).moves  # fmt: skip
    ann.does("/themes", **form(office, ann.sees("/themes"), **BUSES))
    assert themes_here("run", consultation, "--out", out, "--until", "classify").returncode == 0
    after = codes_given(office)
    gained = {one for one, code in after - before if code == "education" and one in tried}
    lost = {one for one, code in before - after if code == "education" and one in tried}
    assert (answer.gained, answer.lost, answer.tried) == (len(gained), len(lost), len(tried))
    assert len(lost) > 10 and set(answer.shown) <= gained | lost
    assert not lost.intersection(labelled)  # what people coded stays
    for move in moves:
        assert set(ids.iloc[move.gained]) == {
            one for one, code in after - before if code == move.code and one in tried
        }
        assert set(ids.iloc[move.lost]) == {
            one for one, code in before - after if code == move.code and one in tried
        }
    others = {code for one, code in before ^ after if one in tried}
    assert {move.code for move in moves} == others | {"education"}


def test_as_it_stands_nothing_would_change_and_the_codes_are_the_runs(opened: Office) -> None:
    answer = said(tries(opened, opened.analyst()))
    assert (answer.gained, answer.lost, answer.shown) == (0, 0, [])
    assert "Of other codes" not in answer.words and "Nothing is saved" in answer.words
    trial, book = opened.desk.trial(), opened.desk.codebook(opened.desk.consultation)
    rows, _ = trial.drawn("education", book)
    none = edited(book, name="Nothing", definition="None.", include=(), exclude=(), keywords=())
    moves = trial.effect("education", book, none, now(opened)).moves
    lost = set(trial.snapshot.comments["comment_id"].iloc[moves[0].lost])
    tried = set(trial.snapshot.comments["comment_id"].iloc[rows])
    assert lost and lost <= trial.snapshot.having("education") & tried


def test_nothing_is_saved_and_what_was_typed_stands_in_the_form(office: Office) -> None:
    ann, path = office.analyst(), office.desk.consultation.codebook_path
    files = {one: one.read_bytes() for one in path.parent.rglob("*") if one.is_file()}
    typed = "\nSchools </textarea><script>alert(1)</script> & lessons"
    answer = tries(office, ann, definition=typed, keywords="school*\n\nlesson*")
    assert {one: one.read_bytes() for one in path.parent.rglob("*") if one.is_file()} == files
    assert "<script>alert" not in answer.text
    kept = re.search(
        r'<textarea id="definition-education"[^>]*>\n(.*?)</textarea>', answer.text, re.DOTALL
    )
    assert kept and html.unescape(kept.group(1)) == typed
    assert ">\nschool*\n\nlesson*</textarea>" in answer.text
    assert "There is nothing to take back" in ann.does("/undo", back="/").text


def test_of_many_comments_ten_are_shown_and_none_that_is_held_back(opened: Office) -> None:
    answer = said(tries(opened, opened.analyst(), **BUSES))
    assert max(answer.gained, answer.lost) > EXAMPLES
    shown = [min(each, EXAMPLES) for each in (answer.gained, answer.lost)]
    assert len(answer.shown) == sum(shown)
    assert f"{EXAMPLES} of them" in answer.words
    flagged = pd.read_parquet(opened.desk.folder.work / "flag" / "comments.parquet")
    held = flagged[flagged["hate_status"].isin(["review", "withheld"])]
    assert len(held) and not set(held["comment_id"]) & set(answer.shown)
    assert all(text not in answer.words for text in held["text_redacted"])
    assert set(answer.shown) <= set(opened.desk.finished().comments["comment_id"])


def test_another_name_can_be_tried_too(opened: Office) -> None:
    answer = tries(opened, opened.analyst(), action="rename", name="Buses and trains")
    assert said(answer).gained > 0 and "would gain Buses and trains" in said(answer).words
    assert 'name="name" value="Buses and trains"' in answer.text


def test_what_is_refused_on_saving_is_refused_with_the_same_sentence(office: Office) -> None:
    ann, before = office.analyst(), office.desk.consultation.codebook_path.read_bytes()
    for fields in (
        {"definition": " "}, {"keywords": "***"}, {"code": "nothing"},
        {"action": "rename", "name": "Resources and funding"},
    ):  # fmt: skip
        filled = form(office, ann.sees("/themes"), **fields)
        tried, saved = (ann.does(address, **filled) for address in ("/themes/try", "/themes"))
        assert tried.status_code == saved.status_code == 400
        assert tried.text == saved.text and "unfinished" not in saved.text
    assert tries(office, ann, action="retire").status_code == 400
    assert office.desk.consultation.codebook_path.read_bytes() == before


def test_a_change_that_another_codebook_contradicts_is_neither_tried_nor_saved(
    office: Office,
) -> None:
    folder = office.desk.consultation.folder
    (folder / "other.yaml").write_bytes((folder / "codebook.yaml").read_bytes())
    settings = folder / "consultation.toml"
    named = '\n[codebooks]\nq1 = "other.yaml"\n'
    settings.write_text(settings.read_text(encoding="utf-8") + named, encoding="utf-8")
    ann, before = office.analyst(), (folder / "codebook.yaml").read_bytes()
    filled = form(office, ann.sees("/themes"), **SCHOOLS)
    tried, saved = (ann.does(address, **filled) for address in ("/themes/try", "/themes"))
    assert tried.status_code == saved.status_code == 400 and tried.text == saved.text
    assert "another definition" in saved.text
    assert (folder / "codebook.yaml").read_bytes() == before and "Themes" in ann.sees("/themes")


def test_only_an_analysts_own_form_of_the_file_as_it_is_is_tried(office: Office) -> None:
    ann = office.analyst()
    filled = form(office, ann.sees("/themes"), **SCHOOLS)
    assert ann.post("/themes/try", **filled).status_code == 403
    assert ann.get("/themes/try").status_code == 404
    assert office.officer().does("/themes/try", **filled).status_code == 404
    path = office.desk.consultation.codebook_path
    path.write_text(path.read_text(encoding="utf-8") + "# by hand\n", encoding="utf-8")
    late = ann.does("/themes/try", **filled)
    assert late.status_code == 409 and "changed since" in late.text


def test_copies_count_once_and_the_same_comments_are_drawn_each_time(opened: Office) -> None:
    desk = opened.desk
    snapshot, book = desk.finished(), desk.codebook(desk.consultation)
    rows, of = Trial(snapshot, desk.encode).drawn("education", book)
    groups = snapshot.comments["duplicate_group"]
    assert len(rows) == min(of, MOST) and of < len(snapshot.comments)
    assert groups.iloc[rows].dropna().is_unique and (np.diff(rows) > 0).all()
    larger = replace(snapshot, comments=snapshot.comments.iloc[::-1].reset_index(drop=True))
    again, _ = Trial(larger, desk.encode).drawn("education", book)
    ids = set(snapshot.comments["comment_id"].iloc[rows])
    assert len(ids - set(larger.comments["comment_id"].iloc[again])) <= 1  # of equal copies another


def test_what_is_made_ready_ahead_changes_no_figure(opened: Office) -> None:
    desk = opened.desk
    snapshot, book = desk.finished(), desk.codebook(desk.consultation)
    ready, as_asked = Trial(snapshot, desk.encode), desk.trial()
    ready.make_ready(book, now(opened))
    other = edited(book, definition="What schools and teachers do.", include=())
    found = [one.effect("education", book, other, now(opened)) for one in (ready, as_asked)]
    assert found[0] == found[1] and found[0].moves[0].lost


def test_the_page_of_themes_begins_it_once(office: Office) -> None:
    ann = office.analyst()
    ann.sees("/themes")
    ann.sees("/themes")
    assert len(office.begun) == 1


def with_a_language_model(office: Office) -> None:
    settings = office.desk.consultation_file
    text = settings.read_text(encoding="utf-8")
    endpoint = '\n[read]\nendpoint = "http://127.0.0.1:9/v1"\nmodel = "m"\n'
    settings.write_text(text + endpoint, encoding="utf-8")


@pytest.mark.parametrize("says", [SAID, SILENT])
def test_a_language_model_is_left_out_for_the_edited_code_and_kept_for_the_others(
    opened: Office, office: Office, says: int
) -> None:
    with_a_language_model(office)
    desk, book = opened.desk, office.desk.codebook(office.desk.consultation)
    snapshot = desk.finished()
    count = len(snapshot.comments)
    second = SecondReading(
        np.full((2, 4), says, dtype=np.int8), np.zeros((2, 4, 2), dtype=np.int32),
        np.ones(count, dtype=np.int32),
    )  # fmt: skip
    trial = Trial(replace(snapshot, second=second, codebook=book), desk.encode)
    as_it_is = trial.effect("education", book, book, now(office))
    assert as_it_is.moves == [("education", [], [])] and as_it_is.left_out
    without = desk.trial()
    other = edited(book, name="Learning", keywords=())
    with_it = trial.effect("education", book, other, now(office)).moves[0]
    alone = without.effect("education", book, other, now(office)).moves[0]
    # The others' part changes what stands beside the code only a little.
    assert with_it == alone


def test_that_a_language_model_is_left_out_is_told(office: Office) -> None:
    with_a_language_model(office)
    assert (
        "The language model that reads too is left out"
        in said(tries(office, office.analyst(), name="Learning", action="rename")).words
    )


def test_without_a_run_or_its_vectors_one_sentence_says_so(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = Trial(replace(office.desk.finished(), vectors=None), office.desk.encode)
    monkeypatch.setattr(office.desk, "_trial", trial)
    monkeypatch.setattr(office.desk, "_snapshot", trial.snapshot)
    answer = tries(office, office.analyst())
    assert answer.status_code == 400 and "ended too early" in answer.text
