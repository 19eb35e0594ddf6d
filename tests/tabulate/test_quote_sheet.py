"""People pick and ban quotes in a sheet that a run writes, and the next run obeys it."""

import stat
from pathlib import Path

import pandas as pd
import pytest

from pipeline.errors import UserError
from pipeline.files.flat import read_table
from pipeline.tables.theme_tables import ThemeTables
from pipeline.tabulate.quote_sheet import SHEET, choose, read_sheet, write_sheet
from pipeline.tabulate.quote_warnings import could_single_out
from pipeline.tabulate.stage import tabulate, write_for_the_author
from tests.tabulate.invented import DATE, WORDS, Invented, invent


@pytest.fixture(scope="module")
def made() -> Invented:
    made = invent(120, questions=1, codes=2, quotes_per_group=1)
    # Comments that differ, so that there is something to choose between.
    made.comments["text_redacted"] = [
        f"More {WORDS[n % len(WORDS)]} for the {WORDS[n // len(WORDS)]} would help everybody here."
        for n in range(len(made.comments))
    ]
    whole = made.comments["text_redacted"].str.len()
    ends = dict(zip(made.comments["comment_id"], whole, strict=True))
    made.assignments["span_end"] = made.assignments["comment_id"].map(ends).to_numpy()
    return made


def run(made: Invented, folder: Path) -> ThemeTables:
    """Tabulate as a run does: with what people chose, and a sheet for the next time."""
    asked, chosen = made.consultation, read_sheet(folder)
    tables = tabulate(
        made.comments, made.assignments, questionnaire=asked, codebook=made.codebook,
        settings=asked.tabulate, quotes_chosen=chosen,
    )  # fmt: skip
    candidates = write_for_the_author(
        made.comments, made.assignments, folder / "for_the_author.xlsx", questionnaire=asked,
        codebook=made.codebook, settings=asked.tabulate, title="t", date=DATE,
    )  # fmt: skip
    risky = could_single_out(
        candidates, made.comments, made.assignments, questionnaire=asked, codebook=made.codebook,
        settings=asked.tabulate,
    )  # fmt: skip
    write_sheet(candidates, tables, chosen, folder, risky=risky)
    return tables


def fill_in(folder: Path, choices: dict[str, str]) -> pd.DataFrame:
    sheet = read_table(folder / SHEET)
    sheet["choice"] = sheet["comment_id"].map(choices).fillna("")
    sheet.to_csv(folder / SHEET, index=False)
    return sheet


def test_the_sheet_lists_what_is_quoted_and_more_beside_printed_numbers_only(
    made: Invented, tmp_path: Path
) -> None:
    tables = run(made, tmp_path)
    sheet = read_table(tmp_path / SHEET)
    assert stat.S_IMODE((tmp_path / SHEET).stat().st_mode) == 0o600
    quoted = sheet[sheet["quoted"].eq("yes")]
    assert set(quoted["quote"]) == set(tables.quotes["quote"])
    assert sheet["quoted"].eq("no").sum() >= len(quoted)
    counts = tables.counts[tables.counts["section"].eq("themes") & tables.counts["status"].ne("c")]
    printed = set(zip(counts["row"], counts["answer"], strict=True))
    assert set(zip(sheet["theme"], sheet["answer"], strict=True)) <= printed
    assert read_sheet(tmp_path) is None, "nobody has chosen yet"


def test_the_next_run_quotes_what_was_picked_and_not_what_was_banned(
    made: Invented, tmp_path: Path
) -> None:
    before = run(made, tmp_path).quotes
    sheet = read_table(tmp_path / SHEET)
    banned = str(before["comment_id"].iloc[0])
    waiting = sheet[sheet["quoted"].eq("no") & ~sheet["comment_id"].isin(before["comment_id"])]
    picked = str(waiting["comment_id"].iloc[0])
    fill_in(tmp_path, {banned: "ban", picked: "Pick"})
    after = run(made, tmp_path).quotes
    assert banned not in set(after["comment_id"])
    assert picked in set(after["comment_id"])
    again = read_sheet(tmp_path)
    assert again is not None, "the sheet is written anew with what was chosen"
    assert dict(zip(again["comment_id"], again["choice"], strict=True)) == {
        banned: "ban",
        picked: "pick",
    }


def test_a_choice_on_a_comment_that_is_gone_is_kept_and_does_no_harm(
    made: Invented, tmp_path: Path
) -> None:
    run(made, tmp_path)
    sheet = read_table(tmp_path / SHEET)
    sheet.loc[0, ["comment_id", "choice"]] = ["q1-00000000ff", "pick"]
    sheet.to_csv(tmp_path / SHEET, index=False)
    run(made, tmp_path)
    kept = read_sheet(tmp_path)
    assert kept is not None and kept["comment_id"].tolist() == ["q1-00000000ff"]


@pytest.mark.parametrize(
    ("choices", "what"),
    [(("perhaps",), "row 2.*perhaps.*pick nor ban"), (("pick", "ban"), "row 3")],
)
def test_what_cannot_be_followed_is_refused_with_its_row(
    choices: tuple[str, ...], what: str, tmp_path: Path
) -> None:
    lines = "".join(f"{choice},q1-0000000001\n" for choice in choices)
    (tmp_path / SHEET).write_text(f"choice,comment_id\n{lines}")
    with pytest.raises(UserError, match=what):
        read_sheet(tmp_path)


def test_what_a_run_would_never_quote_is_listed_with_a_warning_and_only_that(
    made: Invented, tmp_path: Path
) -> None:
    run(made, tmp_path)
    sheet = read_table(tmp_path / SHEET)
    warned = set(sheet.loc[sheet["warning"].ne(""), "comment_id"])
    assert warned.isdisjoint(sheet.loc[sheet["quoted"].eq("yes"), "comment_id"])
    others = set(sheet.loc[sheet["warning"].eq(""), "comment_id"]) - warned
    one = sorted(others)[0]
    fill_in(tmp_path, dict.fromkeys(warned, "pick") | {one: "pick"})
    quoted = set(run(made, tmp_path).quotes["comment_id"])
    assert one in quoted
    for question, answer, comment_id in sheet.loc[
        sheet["warning"].ne(""), ["question", "answer", "comment_id"]
    ].itertuples(index=False):
        again = read_table(tmp_path / SHEET)
        here = again["quoted"].eq("yes") & again["comment_id"].eq(comment_id)
        assert not (here & again["question"].eq(question) & again["answer"].eq(answer)).any()


def test_one_choice_is_written_beside_every_sentence_of_a_comment(
    made: Invented, tmp_path: Path
) -> None:
    run(made, tmp_path)
    before = read_table(tmp_path / SHEET)
    one = str(before["comment_id"].iloc[-1])
    choose(tmp_path, one, "ban")
    found = read_sheet(tmp_path)
    assert found is not None and found.to_numpy().tolist() == [[one, "ban"]]
    assert stat.S_IMODE((tmp_path / SHEET).stat().st_mode) == 0o600
    choose(tmp_path, one, "")
    pd.testing.assert_frame_equal(read_table(tmp_path / SHEET), before)
    for comment_id, choice in (("q9-0000000001", "ban"), (one, "perhaps")):
        with pytest.raises(UserError):
            choose(tmp_path, comment_id, choice)
    pd.testing.assert_frame_equal(read_table(tmp_path / SHEET), before)
