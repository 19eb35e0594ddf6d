"""Coding at the desk: in sight of the model's codes it mends a comment, blind it makes a figure."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.annotate.agreement import agreement
from pipeline.annotate.erase import erase_labels
from pipeline.annotate.workspace import open_workspace
from pipeline.labels.annotation import Annotation, read_annotations, write_annotations
from pipeline.labels.coding import keep, path_of
from pipeline.labels.rounds import BLIND, SEEN, read_random_sample
from tests.desk.conftest import Office, Person

Ids = Callable[[str], list[str]]


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, name
    return found.group(1)


def codes(person: Person, page: str, **fields: str) -> Any:
    """Press one of the keys of a page that shows a comment."""
    seen = person.sees(page)
    kept = {name: hidden(seen, name) for name in ("back", "after", "comment", "before")}
    return person.does(page.partition("?")[0], **(kept | fields))


def said(office: Office, round_name: str, who: str = "Ann") -> dict[str, Any]:
    labels = read_annotations(path_of(office.labels, round_name, who))
    return {one.comment_id: one for one in labels}


def test_a_key_gives_a_code_or_takes_it_off_and_saves_at_once(office: Office, ids: Ids) -> None:
    ann, comment = office.analyst(), ids("q1")[0]
    page, snapshot = f"/code?question=q1&at={comment}", office.desk.finished()
    before = set(snapshot.codes_of(snapshot.row_of[comment]))
    codes(ann, page, code="education")
    own = said(office, SEEN)[comment]
    assert set(own.codes) == before ^ {"education"} and own.seen and own.confirmed
    codes(ann, page, code="education")
    assert set(said(office, SEEN)[comment].codes) == before
    assert "you coded it" in ann.sees(page)
    codes(ann, page, action="none")
    assert said(office, SEEN)[comment].codes == ()
    codes(ann, page, action="leave")
    assert comment not in said(office, SEEN)
    assert "people&#39;s codes" in ann.sees("/")  # changed since the last run


def test_it_can_be_taken_back_and_a_second_window_loses_nothing(office: Office, ids: Ids) -> None:
    ann, comment = office.analyst(), ids("q1")[0]
    page = f"/code?question=q1&at={comment}"
    stale = ann.sees(page)
    codes(ann, page, action="none")
    late = ann.does("/code", comment=comment, before=hidden(stale, "before"), code="education")
    assert late.status_code == 409 and "another window" in late.text
    assert said(office, SEEN)[comment].codes == ()
    ann.does("/undo", back=page)
    assert said(office, SEEN) == {}


WAITS = "Campaigns whose codes nobody has decided: one decision holds for all copies"


def letter(office: Office) -> tuple[str, str, Any]:
    """A campaign of the sample: its question, the comment that is coded for it, all its copies."""
    snapshot = office.desk.finished()
    comments = snapshot.comments
    question = comments.loc[comments["duplicate_size"].idxmax(), "question_id"]
    text = next(iter(snapshot.sent_by_many(question)))
    group = comments.set_index("comment_id").loc[text, "duplicate_group"]
    return question, text, comments[comments["duplicate_group"].eq(group)]


def test_a_campaign_is_decided_once(office: Office) -> None:
    ann, snapshot = office.analyst(), office.desk.finished()
    question, text, copies = letter(office)
    assert WAITS in ann.sees("/")
    page = f"/code?question={question}&campaign=any"
    same = snapshot.same_text
    others = [one for one in copies["comment_id"] if same[one] == text]
    assert len(others) > 2 and f"of {len({same[one] for one in copies['comment_id']})}." in \
        ann.sees(page)  # fmt: skip
    for one in others:
        assert hidden(ann.sees(f"{page}&at={one}"), "comment") == text
    codes(ann, f"{page}&at={text}", action="none")
    assert WAITS not in ann.sees("/")


def test_a_campaign_comes_first_and_is_drawn_by_lot_only_when_its_turn_has_come(
    office: Office,
) -> None:
    ann, (question, text, _) = office.analyst(), letter(office)
    order, _ = office.desk.finished().by_lot(question, office.desk.consultation.annotate.seed)
    page, at = f"/blind?question={question}", order.index(text)
    assert at > 1
    seen = ann.sees(page)
    assert hidden(seen, "comment") == text and "your codes hold for all its copies" in seen
    codes(ann, page, action="none")
    assert WAITS not in ann.sees("/") and read_random_sample(office.labels) == []
    codes(ann, f"{page}&at={text}", code="education")  # mended: no more drawn than before
    assert read_random_sample(office.labels) == []
    assert "0 of" in ann.sees(page)
    for one in [one for one in order if one != text][: at + 1]:
        assert hidden(ann.sees(page), "comment") == one
        codes(ann, page, action="none")
    assert set(read_random_sample(office.labels)) == set(order[: at + 2])
    assert f"{at + 2} of" in ann.sees(page)


def test_who_has_coded_all_that_is_offered_has_coded_all(office: Office) -> None:
    """Copies have no label each: the page says that the question is done all the same."""
    ann, (question, _, _) = office.analyst(), letter(office)
    snapshot, page = office.desk.finished(), f"/blind?question={question}"
    order, _ = snapshot.by_lot(question, office.desk.consultation.annotate.seed)
    assert f"so code them all: {len(order)} texts" in ann.sees(page)
    labels = [
        Annotation(
            comment_id=one, annotator="Bea", round="round-01", confirmed=True, codebook_version=1
        )
        for one in order
    ]
    write_annotations(path_of(office.labels, "round-01", "Bea"), labels)
    assert "enough for this question" in ann.sees(page)


def test_blind_shows_nothing_of_what_the_model_says(office: Office) -> None:
    page = office.analyst().sees("/blind?question=q1")
    assert "<mark" not in page and 'aria-pressed="true"' not in page
    assert 'class="tag' not in page and "uncertain" not in page


def test_blind_comes_by_lot_and_counts_when_confirmed(office: Office) -> None:
    ann = office.analyst()
    order, _ = office.desk.finished().by_lot("q1", office.desk.consultation.annotate.seed)
    page = "/blind?question=q1"
    assert hidden(ann.sees(page), "comment") == order[0]
    codes(ann, page, code="education")
    assert not said(office, BLIND)[order[0]].confirmed
    assert read_random_sample(office.labels) == []
    assert "0 of" in ann.sees(page)
    codes(ann, page, action="confirm")
    own = said(office, BLIND)[order[0]]
    assert own.confirmed and own.codes == ("education",) and not own.seen
    assert read_random_sample(office.labels) == [order[0]]
    assert "1 of" in ann.sees(page) and hidden(ann.sees(page), "comment") == order[1]
    away = codes(ann, page, comment=order[5], action="none")  # nobody chooses
    assert away.status_code == 409 and order[5] not in said(office, BLIND)
    codes(ann, f"{page}&at={order[0]}", code="resources")  # but may mend what they said
    assert said(office, BLIND)[order[0]].codes == ("education", "resources")


def test_what_somebody_coded_in_sight_of_the_suggestion_is_left_to_a_colleague(
    office: Office,
) -> None:
    ann, bea = office.analyst(), office.analyst("Bea")
    order, _ = office.desk.finished().by_lot("q1", office.desk.consultation.annotate.seed)
    codes(ann, f"/code?question=q1&at={order[0]}", action="confirm")
    assert hidden(ann.sees("/blind?question=q1"), "comment") == order[1]
    codes(ann, "/blind?question=q1", action="none")
    assert set(read_random_sample(office.labels)) == set(order[:2])
    assert "1 of the comments drawn you have coded" in ann.sees("/blind?question=q1")
    assert hidden(bea.sees("/blind?question=q1"), "comment") == order[0]


def test_the_desks_rounds_are_no_round_of_doccano_and_only_blind_codes_agree(
    office: Office,
) -> None:
    people = [office.analyst(), office.analyst("Bea")]
    order, _ = office.desk.finished().by_lot("q1", office.desk.consultation.annotate.seed)
    for person in people:
        for comment in order[:3]:
            codes(person, f"/code?question=q1&at={comment}", code="resources")
    workspace = open_workspace(office.desk.consultation_file, out=office.desk.folder.path)
    assert workspace.round_.name == "round-01" and SEEN not in workspace.rounds()
    raw = {one.annotator: [one] for one in said(office, SEEN).values()}
    assert agreement(raw | {"Cy": list(said(office, SEEN, "Bea").values())}, ["resources"]) \
        .by_code["comments"].max() == 0  # fmt: skip


def test_some_comments_come_to_two_people_so_that_agreement_can_be_told(office: Office) -> None:
    file = office.desk.consultation_file
    with file.open("a", encoding="utf-8") as settings:
        settings.write("\n[annotate]\noverlap = 1.0\n")
    ann, bea, cy = (office.analyst(name) for name in ("Ann", "Bea", "Cy"))
    for person in (ann, ann, bea):
        codes(person, "/blind?question=q1", action="none")
    order, _ = office.desk.finished().by_lot("q1", office.desk.consultation.annotate.seed)
    assert list(said(office, BLIND, "Bea")) == [order[0]]
    assert hidden(bea.sees("/blind?question=q1"), "comment") == order[1]
    assert hidden(cy.sees("/blind?question=q1"), "comment") == order[1]  # not a third time
    workspace = open_workspace(file, out=office.desk.folder.path, name=BLIND)
    found = agreement(workspace.said(BLIND), workspace.codebook.ids)
    assert found.by_code["comments"].max() == 1 and not found.disagreements


def test_what_an_erased_respondent_wrote_leaves_both_rounds(office: Office) -> None:
    ann = office.analyst()
    order, _ = office.desk.finished().by_lot("q1", office.desk.consultation.annotate.seed)
    for comment in order[:2]:
        codes(ann, "/blind?question=q1", action="none")
        codes(ann, f"/code?question=q1&at={comment}", action="confirm")
    workspace = open_workspace(office.desk.consultation_file, out=office.desk.folder.path)
    erased = workspace.erased.with_respondent("r-0", [order[0]])
    assert erase_labels(workspace, erased) == 2
    assert list(said(office, BLIND)) == list(said(office, SEEN)) == [order[1]]
    assert read_random_sample(office.labels) == [order[1]]
    kept = [path.read_text(encoding="utf-8") for path in office.labels.glob("desk-*/*")]
    assert kept and not any(order[0] in text for text in kept)


def test_a_save_that_is_cut_off_leaves_what_was_there(
    office: Office, ids: Ids, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann, (first, second, *_) = office.analyst(), ids("q1")
    codes(ann, f"/code?question=q1&at={first}", action="confirm")
    path = path_of(office.labels, SEEN, "Ann")
    before = path.read_bytes()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            keep(path, second, said(office, SEEN)[first])
    assert path.read_bytes() == before
    keep(path, second, said(office, SEEN)[first].model_copy(update={"comment_id": second}))
    assert set(said(office, SEEN)) == {first, second}


def test_a_damaged_file_of_labels_is_one_sentence_and_stays(office: Office, ids: Ids) -> None:
    ann, comment = office.analyst(), ids("q1")[0]
    path = path_of(office.labels, SEEN, "Ann")
    token = ann.token()
    path.parent.mkdir(parents=True)
    path.write_text("not a label\n", encoding="utf-8")
    answer = ann.post("/code", token=token, comment=comment, before="", code="education")
    assert answer.status_code == 400 and "line 1" in answer.text
    assert path.read_text(encoding="utf-8") == "not a label\n"


@pytest.mark.parametrize("page", ["/code", "/blind"])
def test_codes_of_nobody_and_comments_of_nobody_are_refused(office: Office, page: str) -> None:
    ann = office.analyst()
    assert codes(ann, f"{page}?question=q1", code="burn").status_code == 400
    assert codes(ann, f"{page}?question=q1", comment="../x", code="education").status_code == 400
    assert not (office.labels / SEEN).exists() and not (office.labels / BLIND).exists()
    assert office.officer().get(page).status_code == 404
