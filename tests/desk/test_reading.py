"""Reading: filters that follow each other, words, meaning, and no group of few people."""

import html
import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.desk.filters import words_of
from pipeline.desk.marked import pieces
from tests.desk.conftest import Office


def found(page: str) -> int:
    number = re.search(r'id="found">\s*([\d,]+) comment', page)
    assert number
    return int(number.group(1).replace(",", ""))


def shown(page: str) -> list[str]:
    return re.findall(r'<li class="card item" tabindex="0" id="([^"]+)"', page)


def texts(page: str) -> list[str]:
    marked = re.findall(r'<p class="text">(.*?)</p>', page, re.S)
    return [html.unescape(re.sub(r"</?mark[^>]*>", "", text)) for text in marked]


@pytest.fixture(scope="module")
def comments(opened: Office) -> pd.DataFrame:
    return opened.desk.finished().comments


def test_only_what_may_be_read_is_there(opened: Office) -> None:
    table = pd.read_parquet(opened.desk.folder.work / "classify" / "comments.parquet")
    held = table[table["hate_status"].ne("clear")]
    assert len(held)
    known = set(opened.desk.finished().comments["comment_id"])
    assert not known & set(held["comment_id"])
    ann = opened.analyst()
    for text in held["text_redacted"].head(3):
        words = " ".join(str(text).split()[:6]).replace('"', "")
        for question in ("q1", "q2", "q3", "q4", "q5"):
            assert found(ann.sees(f"/read?question={question}&words=%22{words}%22")) == 0


def test_a_question_its_themes_and_its_answers_count_as_the_table_does(
    opened: Office, comments: pd.DataFrame
) -> None:
    ann, here = opened.analyst(), comments[comments["question_id"] == "q2"]
    assert found(ann.sees("/read?question=q2")) == len(here)
    agree = here["rating"].isin(["Strongly agree", "Agree"])
    page = ann.sees("/read?question=q2&answer=group agree")
    assert found(page) == agree.sum()
    snapshot = opened.desk.finished()
    place = snapshot.codes.index("education")
    both = agree & snapshot.assigned[here.index, place]
    assert f"Education ({both.sum()})" in page
    assert found(ann.sees("/read?question=q2&answer=group agree&theme=education")) == both.sum()


def test_words_are_found_from_their_beginning_in_any_case_and_phrases_whole(
    opened: Office, comments: pd.DataFrame
) -> None:
    ann = opened.analyst()
    here = comments.loc[comments["question_id"] == "q1", "text_redacted"]
    wanted = here.str.contains(r"(?i)(?<!\w)school", regex=True).sum()
    assert wanted and found(ann.sees("/read?question=q1&words=SCHOOL")) == wanted
    assert words_of('one "two  three" “four five”') == ["one", "two  three", "four five"]
    assert found(ann.sees("/read?question=q1&words=.*")) == 0


def test_a_meaning_puts_the_nearest_first(opened: Office) -> None:
    ann = opened.analyst()
    page = ann.sees("/read?question=q1&meaning=teach children at school about respect")
    assert "the nearest in meaning first" in page
    assert any(re.search("school|teach|child|learn", text, re.I) for text in texts(page)[:3])
    assert found(page) == found(ann.sees("/read?question=q1"))


def test_a_group_of_few_people_is_neither_listed_nor_counted(
    opened: Office, comments: pd.DataFrame
) -> None:
    ann = opened.analyst()
    page = ann.sees("/read?question=q1&who=gender=Female&words=police")
    if "could be recognised" not in page:
        assert found(page) >= 10
    few = ann.sees("/read?question=q1&who=gender=Female&words=zebra&theme=education")
    assert shown(few) == []
    page = ann.sees("/read?question=q1&words=school")
    who = re.search(r'<select id="who".*?</select>', page, re.S)
    told = re.findall(r"\((\d+)\)", who.group()) if who else []
    assert all(10 <= int(count) <= found(page) - 10 for count in told)


def test_with_a_group_chosen_no_other_filter_counts_few(opened: Office) -> None:
    page = opened.analyst().sees("/read?question=q1&who=gender=Female")
    assert found(page) >= 10
    counts = [
        int(one)
        for one in re.findall(r"<option value=\"[^\"]+\"(?: selected)?>[^<]*\((\d+)\)", page)
    ]
    assert counts and min(counts) >= 10


def test_the_words_that_carry_a_theme_are_marked_and_the_reason_said(opened: Office) -> None:
    page = opened.analyst().sees("/read?question=q1&theme=education")
    assert page.count('<mark title="Education">') >= 5
    assert "keywords" in page and "in 100 such are right" in page


def test_what_was_read_is_remembered_and_can_be_taken_back(office: Office) -> None:
    ann = office.analyst()
    before = found(ann.sees("/read?question=q1&unread=yes"))
    page = ann.sees("/read?question=q1")
    first = shown(page)[0]
    answer = ann.does("/read", comment=first, **{"as": "read", "back": "/read?question=q1"})
    assert "1 marked as read" in answer.text
    assert found(ann.sees("/read?question=q1&unread=yes")) == before - 1
    assert found(office.analyst("Bob").sees("/read?question=q1&unread=yes")) == before
    assert "Taken back" in ann.does("/undo", back="/read?question=q1").text
    assert found(ann.sees("/read?question=q1&unread=yes")) == before


def test_a_form_leads_back_to_the_desk_only(office: Office) -> None:
    ann = office.analyst()
    for away in ("//evil.example/", "https://evil.example/", "/\\evil.example"):
        ann.browser.follow_redirects = False
        to = ann.does("/read", comment="", back=away).headers["location"]
        assert to.startswith("/") and "evil" not in to


@pytest.mark.parametrize(
    "query",
    ["at=zz", "question=zz", "page=0", "page=999999", "page=-1", "page=x", "theme=zz", "who=zz",
     "answer=%00", "words=(((", "words=%22", "coverage=<script>", "cluster=c999",
     "campaign=d-0", "page=１"],
)  # fmt: skip
def test_any_address_gives_a_page(opened: Office, query: str) -> None:
    ann = opened.analyst()
    for page in ("/read", "/code", "/blind"):
        ann.sees(f"{page}?{query}")


def test_a_planted_script_is_text(office: Office) -> None:
    planted = "<script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}"
    path = office.desk.folder.work / "classify" / "comments.parquet"
    table = pd.read_parquet(path)
    table["text_redacted"] = table["text_redacted"].where(
        table["substance"].ne("comment"), planted + " " + table["text_redacted"]
    )
    table.to_parquet(path, index=False)
    _vouch_for(office, path)
    ann = office.analyst()
    page = ann.sees("/read?question=q1&words=<script>alert(9)</script>")
    assert "<script>alert" not in page
    page = ann.sees("/read?question=q1")
    assert "<script>alert" not in page and "<img src=x" not in page and "49" not in texts(page)[0]
    assert texts(page)[0].startswith(planted)
    for address in ("/code?question=q1", "/blind?question=q1", "/themes"):
        page = ann.sees(address)
        assert "&lt;script&gt;alert" in page
        assert "<script>alert" not in page and "<img src=x" not in page


def _vouch_for(office: Office, path: object) -> None:
    """As if the run had written the file: its record holds the digest."""
    import json

    from pipeline.store.record import digest_file

    record = office.desk.folder.work / "records" / "classify.json"
    content = json.loads(record.read_text(encoding="utf-8"))
    content["outputs"]["work/classify/comments.parquet"] = digest_file(path)  # type: ignore[arg-type]
    record.write_text(json.dumps(content), encoding="utf-8")


def test_a_damaged_table_is_no_page_of_nonsense(office: Office) -> None:
    (office.desk.folder.work / "cluster" / "comments.parquet").write_bytes(b"PAR1")
    answer = office.analyst().get("/read")
    assert answer.status_code == 400 and "no finished run" in answer.text


@given(
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(-3, 50), st.integers(-3, 50)), min_size=1, max_size=4),
)
def test_pieces_are_the_text(text: str, marks: list[tuple[int, int]]) -> None:

    cut = pieces(text, [(mark, "A") for mark in marks])
    assert "".join(piece.text for piece in cut) == text


def test_the_words_that_are_marked_are_those_that_the_run_quotes(office: Office) -> None:
    table = pd.read_parquet(office.desk.folder.work / "classify" / "assignments.parquet")
    table = table[table["assigned"] & table["code_id"].eq("education")].set_index("comment_id")
    path = office.desk.consultation.codebook_path
    path.write_text(path.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
    page = office.analyst().sees("/read?question=q1&theme=education")
    comments = office.desk.finished().comments.set_index("comment_id")["text_redacted"]
    cards = re.findall(r'<li class="card item"[^>]* id="([^"]+)">(.*?)</li>', page, re.DOTALL)
    assert len(cards) >= 5
    for comment_id, card in cards:
        start, end = table.loc[comment_id, ["span_start", "span_end"]]
        marked = "".join(re.findall(r'<mark title="Education">(.*?)</mark>', card, re.DOTALL))
        assert html.unescape(marked) == comments[comment_id][start:end]
