"""The lead officer's files: what they hold, what is read back from them, and what they prove."""

import stat

import numpy as np
import pandas as pd
import pytest

from pipeline.errors import UserError
from pipeline.files.decoding import LONGEST_CELL
from pipeline.files.flat import read_table, write_table
from pipeline.flag.audit import audit_statement, upper_bound
from pipeline.flag.calibrate import calibrate
from pipeline.flag.decisions import read_decisions
from pipeline.flag.incidents import write_audit, write_incidents
from pipeline.flag.settings import FlagSettings
from pipeline.flag.stage import flag
from tests.flag.test_flagging import ABOUT_HATE, HATE, table

SECOND = "Jews are parasites and I hate every one of them."


def run(comments, folder, **settings):
    """What a run does with the stage: read the decisions, flag, write the files."""
    decisions = read_decisions(folder)
    flagged = flag(comments, settings=FlagSettings(**settings), decisions=decisions)
    write_incidents(flagged.incidents, folder, decisions)
    write_audit(flagged.audit, folder)
    return flagged


def fill_in(path, comment_id, **cells):
    sheet = read_table(path)
    for name, cell in cells.items():
        sheet.loc[sheet["comment_id"] == comment_id, name] = cell
    write_table(sheet, path)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "restricted"


@pytest.fixture
def comments():
    return table(HATE, *ABOUT_HATE, SECOND)


def test_incidents_are_for_the_owners_eyes_only(comments, folder):
    run(comments, folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


@pytest.mark.parametrize("name", ["hate_incidents.csv", "hate_incidents.xlsx"])
def test_a_decision_filled_into_either_file_holds_from_the_next_run_on(comments, folder, name):
    run(comments, folder)
    fill_in(folder / name, "q1-0000000000", decision=" Publish ", decided_by="A. Okafor")
    for _ in range(3):
        flagged = run(comments, folder)
        assert flagged.comments["hate_status"].tolist()[0] == "clear"
        assert flagged.comments["hate_status"].tolist()[-1] == "withheld"
        first = (
            read_table(folder / "hate_incidents.csv").set_index("comment_id").loc["q1-0000000000"]
        )
        assert (first["decision"], first["decided_by"]) == ("publish", "A. Okafor")


def test_a_decision_may_be_changed_and_taken_back(comments, folder):
    run(comments, folder)
    fill_in(folder / "hate_incidents.csv", "q1-0000000000", decision="publish")
    run(comments, folder)
    fill_in(folder / "hate_incidents.xlsx", "q1-0000000000", decision="withhold")
    assert run(comments, folder).comments["hate_status"][0] == "withheld"
    fill_in(folder / "hate_incidents.csv", "q1-0000000000", decision="")
    run(comments, folder)
    assert read_decisions(folder) is None


def test_the_log_remembers_decisions_on_comments_that_are_gone(comments, folder):
    run(comments, folder)
    fill_in(folder / "hate_incidents.csv", "q1-0000000000", decision="withhold", decided_by="LO")
    run(comments, folder)
    run(comments.iloc[1:].reset_index(drop=True), folder)
    log = read_table(folder / "hate_decisions.csv")
    assert log["comment_id"].tolist() == ["q1-0000000000"]
    assert log["decided_by"].tolist() == ["LO"]
    incidents = run(comments, folder).incidents.set_index("comment_id")
    assert incidents["decided_by"].to_dict() == {"q1-0000000000": "LO", "q1-0000000006": ""}


def test_a_word_that_is_no_decision_is_told_with_its_row(comments, folder):
    run(comments, folder)
    fill_in(folder / "hate_incidents.csv", "q1-0000000000", decision="delete")
    with pytest.raises(UserError, match=r"hate_incidents.csv, row \d, column 'decision'") as error:
        read_decisions(folder)
    assert "vermin" not in str(error.value)


def test_two_files_that_disagree_are_told(comments, folder):
    run(comments, folder)
    fill_in(folder / "hate_incidents.csv", "q1-0000000000", decision="withhold")
    fill_in(folder / "hate_incidents.xlsx", "q1-0000000000", decision="publish")
    with pytest.raises(UserError, match="decide differently on comment q1-0000000000"):
        read_decisions(folder)


def test_a_lost_heading_and_a_doubled_row_are_told(comments, folder):
    run(comments, folder)
    path = folder / "hate_incidents.csv"
    sheet = read_table(path)
    write_table(pd.concat([sheet, sheet]), path)
    with pytest.raises(UserError, match="listed twice"):
        read_decisions(folder)
    write_table(sheet.rename(columns={"decision": "verdict"}), path)
    with pytest.raises(UserError, match="has lost its column 'decision'"):
        read_decisions(folder)


def test_a_comment_that_looks_like_a_formula_stays_text(folder):
    run(table(f"=HYPERLINK(1). {HATE}", f"{HATE} " + "long " * 20_000), folder)
    for name in ("hate_incidents.csv", "hate_incidents.xlsx"):
        cells = read_table(folder / name)["comment"]
        assert not any(cell.startswith("=") for cell in cells)
    assert read_decisions(folder) is None


def test_the_audit_draws_the_same_unflagged_comments_every_time(comments, folder):
    more = table(*[f"Comment {i} about the library and its books." for i in range(40)])
    first = run(more, folder, audit_sample=10).audit["comment_id"].tolist()
    assert len(set(first)) == 10
    turned = more.iloc[::-1].reset_index(drop=True)
    assert run(turned, folder, audit_sample=10).audit["comment_id"].tolist() == first
    assert run(more, folder, audit_sample=10, seed=1).audit["comment_id"].tolist() != first


def test_hate_found_in_the_audit_is_withheld_from_then_on(folder):
    comments = table(*ABOUT_HATE)
    chosen = run(comments, folder).audit["comment_id"][0]
    fill_in(folder / "hate_audit.csv", chosen, decision="withhold", decided_by="LO")
    flagged = run(comments, folder)
    assert flagged.incidents["comment_id"].tolist() == [chosen]
    assert flagged.comments.set_index("comment_id")["hate_status"][chosen] == "withheld"
    statement = (folder / "hate_audit.txt").read_text()
    assert statement.startswith("1 of 1 audited comments")


def test_none_of_three_hundred_proves_less_than_one_per_cent():
    assert upper_bound(0, 300) < 0.01 < upper_bound(1, 300)
    assert upper_bound(5, 5) == 1.0
    audit = pd.DataFrame({"decision": ["publish"] * 300})
    assert audit_statement(audit) == (
        "0 of 300 audited comments that the model let pass were hateful: with 95 % confidence "
        "fewer than 1.0 % of all unflagged are."
    )


def test_decisions_refit_the_scores(folder):
    rng = np.random.default_rng(0)
    scores = rng.uniform(0.32, 0.95, 200).round(4)
    decisions = np.where(scores > 0.8, "withhold", "publish")
    rows = {
        "comment_id": [f"q1-{i:010x}" for i in range(200)],
        "wording": "",
        "decision": decisions,
    }
    incidents = pd.DataFrame(
        rows | {"score": scores, "decided_by": "", "decided_on": "", "note": ""}
    )
    folder.mkdir()
    write_table(incidents, folder / "hate_incidents.csv")
    fitted = calibrate(folder)
    log_odds = np.log(0.8 / 0.2)
    assert fitted.slope * log_odds + fitted.intercept == pytest.approx(0, abs=0.5)
    assert (fitted.read, fitted.hateful) == (200, int((scores > 0.8).sum()))


def test_too_few_decisions_are_not_fitted(comments, folder):
    run(comments, folder)
    with pytest.raises(UserError, match="decide on at least 20"):
        calibrate(folder)


def test_a_comment_as_long_as_a_file_may_hold_can_be_decided_after_its_redaction(folder):
    # Redaction makes texts longer: what was read at the limit stands above it in this file.
    text = "[DATE_OF_BIRTH] and on it went. " * (LONGEST_CELL // 30)
    assert len(text) > LONGEST_CELL
    comments = table(HATE, text)
    run(comments, folder)
    held = read_decisions(folder)
    assert held is None
    run(comments, folder)
    sheet = (folder / "hate_incidents.csv").read_text(encoding="utf-8-sig")
    assert "q1-0000000001" in sheet and text in sheet
