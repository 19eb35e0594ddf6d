"""Ids stay with their respondents, whatever happens to the file."""

import re

from pipeline.ingest import ids
from tests.ingest.ingest_examples import RESPONSES, WIDE, Ingest


def test_ids_have_the_promised_form(ingested: Ingest) -> None:
    comments = ingested(WIDE, RESPONSES).comments
    assert all(re.fullmatch(r"q[12]-[0-9a-f]{10}", code) for code in comments["comment_id"])
    assert all(re.fullmatch(r"r-[0-9a-f]{10}", code) for code in comments["respondent_id"])
    assert comments["comment_id"].is_unique


def test_sorting_the_file_or_adding_respondents_changes_no_id(ingested: Ingest) -> None:
    header, *rows = RESPONSES.splitlines()
    before = ingested(WIDE, RESPONSES).comments
    after = ingested(WIDE, "\n".join([header, *reversed(rows), "10,,Agree,New,,North"])).comments
    known = after[after["comment_id"].isin(before["comment_id"])].reset_index(drop=True)
    assert known.equals(before)


def test_a_corrected_comment_keeps_its_id(ingested: Ingest) -> None:
    before = ingested(WIDE, RESPONSES).comments
    after = ingested(WIDE, RESPONSES.replace("help my street", "help our street")).comments
    assert before["comment_id"].tolist() == after["comment_id"].tolist()


def test_rows_without_respondent_ids_are_known_by_what_they_say(ingested: Ingest) -> None:
    settings = WIDE.replace('respondent = "ID"\n', "")
    rows = "ID,Email,Agree,Why,Else,Area\n,,Agree,Same,,\n,,Agree,Same,,\n,,Agree,Other,,\n"
    header, *lines = rows.splitlines()
    before = ingested(settings, rows).comments
    after = ingested(settings, "\n".join([header, *reversed(lines)])).comments
    assert before["respondent_id"].nunique() == 3
    assert before.equals(after)


def test_another_key_gives_other_ids() -> None:
    one = ids.keyed_ids(["7"], key="first key", purpose="respondent")
    assert one != ids.keyed_ids(["7"], key="other key", purpose="respondent")
    assert one != ids.keyed_ids(["7"], key="first key", purpose="comment")


def test_ids_that_would_coincide_are_lengthened(monkeypatch) -> None:
    monkeypatch.setattr(ids, "_BYTES", 1)
    parts = [str(number) for number in range(500)]
    codes = ids.keyed_ids(parts, key="a key", purpose="respondent")
    assert len(set(codes)) == 500
    reversed_codes = ids.keyed_ids(parts[::-1], key="a key", purpose="respondent")
    assert dict(zip(parts, codes, strict=True)) == dict(
        zip(parts[::-1], reversed_codes, strict=True)
    )
