"""The lead officer decides, in the files that the run reads, and nobody else sees any of it."""

import re
import subprocess
import sys
import threading
from typing import Any

import pandas as pd
import pytest

from pipeline.files.flat import read_table, write_table
from pipeline.flag.decisions import read_decisions
from pipeline.redact.at_risk_sheet import read_decisions as read_at_risk
from pipeline.redact.review import read_decisions as read_rulings
from pipeline.redact.to_act_on_sheet import read_dealt_with
from tests.desk.conftest import Office

# The file is written and about to take its place.
KILLED = """
import ast, os, sys
from pathlib import Path
from pipeline.flag.decide import decide
Path.replace = lambda *_: os.kill(os.getpid(), 9)
decide(Path(sys.argv[1]), "hate_incidents.csv", sys.argv[2], ast.literal_eval(sys.argv[3]))
"""
ADDRESSES = ("/hate", "/hate?list=audit", "/redaction", "/risk", "/risk?list=act")


def incidents(office: Office) -> pd.DataFrame:
    return read_table(office.restricted / "hate_incidents.csv")


def decided(office: Office) -> dict[str, str]:
    found = read_decisions(office.restricted)
    return {} if found is None else dict(zip(found["comment_id"], found["decision"], strict=True))


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_analyst_finds_no_such_page_and_no_word_of_it(opened: Office, address: str) -> None:
    ann = opened.analyst()
    assert ann.get(address).status_code == 404
    assert ann.does(address, comment="x", decision="publish").status_code == 404
    for page in ("/", "/read"):
        assert not any(
            f'href="{each}' in ann.sees(page) for each in ("/hate", "/redaction", "/risk")
        )


def test_the_officer_has_no_page_of_the_analysts(opened: Office) -> None:
    lee = opened.officer()
    assert lee.get("/read").status_code == 404
    assert "/read" not in lee.sees("/")


def test_a_decision_is_in_the_file_that_a_run_reads_with_who_and_when(office: Office) -> None:
    lee, table = office.officer(), incidents(office)
    first = table["comment_id"].iloc[0]
    assert f"({len(table)}" not in lee.sees("/hate")
    assert f"{len(table)} of {len(table)} wait" in lee.sees("/hate")
    answer = lee.does("/hate", comment=first, decision="withhold", before="", note="")
    assert "Saved: withhold" in answer.text
    assert f"{len(table) - 1} of {len(table)} wait" in lee.sees("/hate")
    assert decided(office) == {first: "withhold"}
    row = incidents(office).set_index("comment_id").loc[first]
    assert row["decided_by"] == "Lee Officer" and re.fullmatch(
        r"\d{4}-\d\d-\d\d", row["decided_on"]
    )
    others = incidents(office).drop(columns=["decision", "decided_by", "decided_on", "note"])
    pd.testing.assert_frame_equal(others, table[others.columns])
    assert (office.restricted / "hate_incidents.csv").stat().st_mode & 0o777 == 0o600


def test_the_log_says_who_did_what_and_no_text(office: Office) -> None:
    lee, table = office.officer(), incidents(office)
    row = table.iloc[0]
    lee.does("/hate", comment=row["comment_id"], decision="publish", before="", note="a secret")
    log = (office.restricted / "desk_log.csv").read_text(encoding="utf-8")
    assert "Lee Officer,hate," + row["comment_id"] + ",publish" in log
    assert "secret" not in log and row["comment"][:20] not in log
    assert (office.restricted / "desk_log.csv").stat().st_mode & 0o777 == 0o600
    assert not (office.labels / "desk_log.csv").exists()


def test_it_can_be_taken_back(office: Office) -> None:
    lee, first = office.officer(), incidents(office)["comment_id"].iloc[0]
    before = (office.restricted / "hate_incidents.csv").read_bytes()
    lee.does("/hate", comment=first, decision="publish redacted", before="")
    assert "Taken back" in lee.does("/undo", back="/hate").text
    assert (office.restricted / "hate_incidents.csv").read_bytes() == before
    assert "nothing to take back" in lee.does("/undo", back="/hate").text


def test_of_two_people_at_once_the_second_is_told_and_nothing_is_lost(office: Office) -> None:
    lee, kim = office.officer(), office.officer("Kim")
    first, second = incidents(office)["comment_id"].iloc[:2]
    lee.does("/hate", comment=first, decision="withhold", before="")
    late = kim.does("/hate", comment=first, decision="publish", before="")
    assert late.status_code == 409 and "Somebody has decided" in late.text
    kim.does("/hate", comment=second, decision="publish", before="")
    assert decided(office) == {first: "withhold", second: "publish"}
    kim.does("/hate", comment=first, decision="publish", before="withhold")
    assert lee.does("/undo", back="/hate").status_code == 409
    assert decided(office)[first] == "publish"


def test_many_at_once_lose_nothing(office: Office) -> None:
    ids = incidents(office)["comment_id"].tolist()[:6]
    people = [office.officer(f"Officer {n}") for n in range(len(ids))]
    tokens = [person.token() for person in people]
    answers: list[Any] = []

    def decide(n: int) -> None:
        sent = {"comment": ids[n], "decision": "withhold", "before": "", "token": tokens[n]}
        answers.append(people[n].post("/hate", **sent).status_code)

    threads = [threading.Thread(target=decide, args=(n,)) for n in range(len(ids))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [200] * len(ids)
    assert decided(office) == dict.fromkeys(ids, "withhold")


def test_what_was_filled_in_by_hand_is_seen_and_never_overruled_unasked(office: Office) -> None:
    lee, table = office.officer(), incidents(office)
    first, second = table["comment_id"].iloc[:2]
    book = table.copy()
    book.loc[book["comment_id"].eq(first), "decision"] = "publish"
    write_table(book, office.restricted / "hate_incidents.xlsx", 0o600)
    assert f"{len(table) - 1} of {len(table)} wait" in lee.sees("/hate")
    late = lee.does("/hate", comment=first, decision="withhold", before="publish")
    assert late.status_code == 400 and "hate_incidents.xlsx" in late.text
    lee.does("/hate", comment=second, decision="withhold", before="")
    assert decided(office) == {first: "publish", second: "withhold"}


def test_while_a_run_is_at_work_nothing_is_decided(office: Office) -> None:
    lee, first = office.officer(), incidents(office)["comment_id"].iloc[0]
    token = lee.token()
    with office.desk.folder.locked():
        sent = {"comment": first, "decision": "withhold", "before": "", "token": token}
        late = lee.post("/hate", **sent)
        assert late.status_code == 409 and "A run is at work" in late.text
        assert "A run is at work" in lee.sees("/hate")
        assert lee.post("/run", token=token).status_code == 409
    assert decided(office) == {}


@pytest.mark.parametrize(
    "sent",
    [
        {"comment": "q9-none"},
        {"decision": "burn"},
        {"list": "../../etc/passwd"},
        {"comment": "=1+1"},
    ],
)
def test_what_makes_no_sense_changes_nothing(office: Office, sent: dict[str, str]) -> None:
    lee, path = office.officer(), office.restricted / "hate_incidents.csv"
    before = path.read_bytes()
    fields = {"comment": incidents(office)["comment_id"].iloc[0], "decision": "", "before": ""}
    assert lee.does("/hate", **(fields | sent)).status_code in (200, 400, 409)
    assert decided(office) == {} and len(path.read_bytes()) == len(before)


def test_the_audit_is_read_in_the_same_way(office: Office) -> None:
    lee = office.officer()
    first = read_table(office.restricted / "hate_audit.csv")["comment_id"].iloc[0]
    lee.does("/hate", list="audit", comment=first, decision="publish", before="")
    assert decided(office) == {first: "publish"}
    assert "0 of 1 audited comments" in lee.sees("/hate?list=audit")


def test_doubtful_words_are_decided_for_all_alike_at_once(office: Office) -> None:
    lee = office.officer()
    page = lee.sees("/redaction")
    forms = re.findall(r'<form method="post" action="/redaction">(.*?)</form>', page, re.S)
    assert forms
    places = re.findall(r'name="place" value="([^"]+)"', forms[0])
    answer = lee.does("/redaction", place=places, decision="redact", before="")
    assert f"redact at {len(places)} place" in answer.text
    ruled = read_rulings(office.restricted)
    assert ruled is not None and len(ruled) == len(places) and set(ruled["decision"]) == {"redact"}
    late = lee.does("/redaction", place=places, decision="keep", before="")
    assert late.status_code == 409
    lee.does("/undo", back="/redaction")
    assert read_rulings(office.restricted) is None


def test_who_may_come_to_harm_is_left_out_or_quoted_in_the_sheet_that_a_run_reads(
    office: Office,
) -> None:
    lee, sheet = office.officer(), read_table(office.restricted / "comments_at_risk.csv")
    first, other = sheet["comment_id"].head(2)
    assert f"{len(sheet)} of {len(sheet)} wait for a decision" in lee.sees("/risk")
    lee.does("/risk", list="risk", comment=first, written="leave out", before="")
    answer = lee.does("/risk", list="risk", comment=other, written="quote", before="")
    assert f"{len(sheet) - 2} of {len(sheet)} wait" in answer.text
    ruled = read_at_risk(office.restricted)
    assert ruled is not None
    assert dict(zip(ruled["comment_id"], ruled["decision"], strict=True)) == {
        first: "leave out", other: "quote",
    }  # fmt: skip
    assert (office.restricted / "comments_at_risk.csv").stat().st_mode & 0o777 == 0o600
    late = lee.does("/risk", list="risk", comment=first, written="quote", before="")
    assert late.status_code == 409
    wrong = lee.does("/risk", list="risk", comment=first, written="burn", before="leave out")
    assert wrong.status_code == 400
    lee.does("/undo", back="/risk")
    left = read_at_risk(office.restricted)
    assert left is not None and left["comment_id"].tolist() == [first]


def test_what_was_done_stands_beside_the_comment_that_asked_for_it(office: Office) -> None:
    lee, sheet = office.officer(), read_table(office.restricted / "comments_to_act_on.csv")
    first = sheet["comment_id"].iloc[0]
    assert "ask for somebody&#39;s action" in lee.sees("/")
    lee.does("/risk", list="act", comment=first, written="rang  her, 3 May", before="")
    done = read_dealt_with(office.restricted)
    assert done is not None and done["dealt_with"].tolist() == ["rang her, 3 May"]
    assert first not in lee.sees("/risk?list=act") and first in lee.sees("/risk?list=act&show=all")
    log = (office.restricted / "desk_log.csv").read_text(encoding="utf-8")
    assert f"risk,{first},dealt with" in log and "rang" not in log


def test_a_kill_in_the_middle_of_saving_leaves_the_file_whole(office: Office) -> None:
    first = incidents(office)["comment_id"].iloc[0]
    before = (office.restricted / "hate_incidents.csv").read_bytes()
    filled_in = {"decision": "withhold", "decided_by": "Lee", "decided_on": "", "note": ""}
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, office.restricted, first, repr(filled_in)], check=False
    )
    assert killed.returncode == -9
    assert (office.restricted / "hate_incidents.csv").read_bytes() == before
    assert list(office.restricted.glob(".themes-unfinished-*"))
    office.officer("Kim").does("/hate", comment=first, decision="withhold", before="")
    assert decided(office) == {first: "withhold"}
    assert not list(office.restricted.glob(".themes-unfinished-*"))
