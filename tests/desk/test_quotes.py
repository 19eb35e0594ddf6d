"""Quotes at the desk: picked and banned in the sheet that a run reads, mixed with hands at will."""

import re
import threading
from html import unescape

import pandas as pd
import pytest

from pipeline.files.flat import read_table
from pipeline.tabulate.quote_sheet import SHEET, WARNING, read_sheet
from tests.desk.conftest import Office


def sheet(office: Office) -> pd.DataFrame:
    return read_table(office.restricted / SHEET)


def chosen(office: Office) -> dict[str, str]:
    found = read_sheet(office.restricted)
    return {} if found is None else dict(zip(found["comment_id"], found["choice"], strict=True))


def test_sentences_are_shown_by_theme_and_answer_group(opened: Office) -> None:
    ann, table = opened.analyst(), sheet(opened)
    page = unescape(ann.sees("/quotes"))
    for quote in table["quote"].head(5):
        assert quote in page
    theme = table["theme"].iloc[-1]
    answers = table.loc[table["theme"].eq(theme), "answer"]
    page = unescape(ann.get(f"/quotes?theme={theme}").text)
    assert set(re.findall(r"<h2>(.*): .*</h2>", page)) == {theme}
    assert set(re.findall(rf"<h2>{re.escape(theme)}: (.*)</h2>", page)) == set(answers)
    quoted = ann.sees("/quotes?show=quoted")
    assert f"{table['quoted'].eq('yes').sum()} sentences" in quoted
    assert "0 sentences" in ann.sees("/quotes?show=pick")


def test_a_pick_and_a_ban_are_in_the_file_that_a_run_reads(office: Office) -> None:
    ann, before = office.analyst(), sheet(office)
    first, last = before["comment_id"].iloc[0], before["comment_id"].iloc[-1]
    assert "Saved: ban for" in ann.does("/quotes", comment=first, choice="ban", before="").text
    ann.does("/quotes", comment=last, choice="pick", before="")
    assert chosen(office) == {first: "ban", last: "pick"}
    pd.testing.assert_frame_equal(
        sheet(office).drop(columns="choice"), before.drop(columns="choice")
    )
    assert (office.restricted / SHEET).stat().st_mode & 0o777 == 0o600
    log = (office.labels / "desk_log.csv").read_text(encoding="utf-8")
    assert f"Ann,quote,{first},ban" in log and before["quote"].iloc[0] not in log
    assert "choices of quotes" in ann.sees("/"), "it says that a run would do something else now"


def test_it_can_be_taken_back_to_the_byte(office: Office) -> None:
    ann, before = office.analyst(), (office.restricted / SHEET).read_bytes()
    first = sheet(office)["comment_id"].iloc[0]
    ann.does("/quotes", comment=first, choice="ban", before="")
    assert "Taken back" in ann.does("/undo", back="/quotes").text
    assert (office.restricted / SHEET).read_bytes() == before


def test_what_somebody_wrote_into_the_sheet_by_hand_is_shown_and_not_written_over(
    office: Office,
) -> None:
    ann, table = office.analyst(), sheet(office)
    first, last = table["comment_id"].iloc[0], table["comment_id"].iloc[-1]
    table["choice"] = table["comment_id"].map({first: "Pick"}).fillna("")
    table.to_csv(office.restricted / SHEET, index=False)
    assert '<span class="tag sure">picked</span>' in ann.sees("/quotes")
    late = ann.does("/quotes", comment=first, choice="ban", before="")
    assert late.status_code == 409 and "chosen otherwise since" in late.text
    ann.does("/quotes", comment=last, choice="ban", before="")
    assert chosen(office) == {first: "pick", last: "ban"}


def test_the_analysts_own_table_is_shown_beside(office: Office) -> None:
    first = sheet(office)["comment_id"].iloc[0]
    own = office.desk.consultation.quote_choices_path
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(f"comment_id,choice\n{first},ban\n")
    assert "ban in quote_choices.csv" in office.analyst().sees("/quotes")


def test_one_who_could_be_singled_out_is_warned_of_and_cannot_be_picked(office: Office) -> None:
    ann, table = office.analyst(), sheet(office)
    first = table["comment_id"].iloc[0]
    table.loc[table["comment_id"].eq(first), "warning"] = WARNING
    table.to_csv(office.restricted / SHEET, index=False)
    page = ann.sees("/quotes")
    assert "could be singled out" in page
    card = next(one for one in page.split("<li ") if first in one)
    assert 'value="pick"' not in card and 'value="ban"' in card
    assert ann.does("/quotes", comment=first, choice="pick", before="").status_code == 409
    assert chosen(office) == {}
    ann.does("/quotes", comment=first, choice="ban", before="")
    assert chosen(office) == {first: "ban"}


def test_a_comment_that_is_warned_of_in_one_group_is_picked_for_the_other_and_that_is_said(
    office: Office,
) -> None:
    ann, table = office.analyst(), sheet(office)
    first = table["comment_id"].iloc[0]
    other = (
        table[table["comment_id"].eq(first)]
        .iloc[[0]]
        .assign(answer="Few of them", warning=WARNING, quoted="no")
    )
    where = f"{table['question'].iloc[0]}, {table['theme'].iloc[0]}: Few of them"
    pd.concat([table, other]).to_csv(office.restricted / SHEET, index=False)
    cards = [unescape(one) for one in ann.sees("/quotes?answer=Few of them").split("<li ")]
    (there,) = [one for one in cards if first in one]
    assert "no run quotes it here" in there and 'value="pick"' not in there
    cards = [unescape(one) for one in ann.sees("/quotes").split("<li ")]
    here = next(one for one in cards if first in one)
    assert (
        f"A pick holds here only: so few people say this there that no run quotes it at {where}."
        in here
    )
    assert 'value="pick"' in here
    saved = unescape(
        ann.does("/quotes", comment=first, choice="pick", before="", back="/quotes").text
    )
    assert f"So few people say this there that no run quotes it at {where}." in saved
    assert chosen(office) == {first: "pick"}
    banned = unescape(
        ann.does("/quotes", comment=first, choice="ban", before="pick", back="/").text
    )
    assert "Saved: ban" in banned and "quotes it at" not in banned.partition("<ul")[0]


@pytest.mark.parametrize("why", ["do not publish", "not in the comment", "not to be read"])
def test_what_must_not_be_quoted_is_not_there(office: Office, why: str) -> None:
    ann, table = office.analyst(), sheet(office)
    first = table["comment_id"].iloc[0]
    quote = str(table["quote"].iloc[0])
    snapshot = office.desk.finished()
    row = snapshot.row_of[first]
    if why == "do not publish":
        snapshot.publishable[row] = False
    elif why == "not to be read":
        snapshot.row_of.pop(first)
    else:
        snapshot.comments.loc[row, "text_redacted"] = "Something else."
    assert quote not in unescape(ann.sees("/quotes"))
    answer = ann.does("/quotes", comment=first, choice="pick", before="")
    assert answer.status_code == 409 or why == "not in the comment"
    assert chosen(office) == {} or why == "not in the comment"


def test_a_sentence_that_is_markup_is_shown_as_text(office: Office) -> None:
    table, snapshot = sheet(office), office.desk.finished()
    text = "<script>alert(1)</script> More lessons, please."
    first = table["comment_id"].iloc[0]
    snapshot.comments.loc[snapshot.row_of[first], "text_redacted"] = text
    table.loc[0, "quote"] = text
    table.to_csv(office.restricted / SHEET, index=False)
    page = office.analyst().sees("/quotes")
    assert "&lt;script&gt;alert(1)" in page and "<script>alert" not in page


def test_many_at_once_lose_nothing(office: Office) -> None:
    ids = sheet(office)["comment_id"].drop_duplicates().tolist()[:6]
    people = [office.analyst(f"Analyst {n}") for n in range(len(ids))]
    tokens = [person.token() for person in people]
    answers: list[int] = []

    def choose(n: int) -> None:
        sent = {"comment": ids[n], "choice": "ban", "before": "", "token": tokens[n]}
        answers.append(people[n].post("/quotes", **sent).status_code)

    threads = [threading.Thread(target=choose, args=(n,)) for n in range(len(ids))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [200] * len(ids)
    assert chosen(office) == dict.fromkeys(ids, "ban")


def test_while_a_run_is_at_work_nothing_is_chosen(office: Office) -> None:
    ann, before = office.analyst(), (office.restricted / SHEET).read_bytes()
    first = sheet(office)["comment_id"].iloc[0]
    with office.desk.folder.locked():
        late = ann.does("/quotes", comment=first, choice="ban", before="")
    assert late.status_code == 409 and "A run is at work" in late.text
    assert (office.restricted / SHEET).read_bytes() == before


def test_what_cannot_be_chosen_changes_nothing(office: Office) -> None:
    ann, before = office.analyst(), (office.restricted / SHEET).read_bytes()
    first = sheet(office)["comment_id"].iloc[0]
    for comment, choice in ((first, "burn"), ("../../etc/passwd", "ban"), ("q1-00", "pick")):
        answer = ann.does("/quotes", comment=comment, choice=choice, before="")
        assert answer.status_code in (400, 409)
    assert (office.restricted / SHEET).read_bytes() == before


def test_the_lead_officer_has_no_such_page(opened: Office) -> None:
    lee = opened.officer()
    assert lee.get("/quotes").status_code == 404
    assert lee.does("/quotes", comment="x", choice="ban", before="").status_code == 404
