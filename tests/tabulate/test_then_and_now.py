"""An earlier consultation beside this one: what is compared, what is not and why, read back."""

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.codebook.codebook import Codebook
from pipeline.errors import UserError
from pipeline.publish.consistency import check_published
from pipeline.publish.disagreement import Disagreement
from pipeline.publish.reading_back import read_csv, read_document
from pipeline.publish.stage import publish
from pipeline.tables.theme_schema import check_theme_tables
from pipeline.tabulate.earlier import earlier_files, read_earlier
from pipeline.tabulate.stage import tabulate
from pipeline.tabulate.then_and_now import Share, interval_of_difference, matched, wilson
from tests.tabulate import invented
from tests.tabulate.invented import DATE, codebook, consultation, question

ASKED = ("q1", "q2")
HEADING = "Beside an earlier consultation"


def run(
    folder: Path,
    share: float,
    *,
    year: str = "now",
    questions: tuple[str, ...] = ASKED,
    book: Codebook | None = None,
    people: int = 200,
    source: str = "human",
    earlier: Path | None = None,
    drawn: int = 0,
    **settings: Any,
) -> pd.DataFrame:
    """Publish a consultation: `share` of its writers raised Theme 0, one of them Theme 1."""
    book = book or codebook(2)
    rows, coded = [], []
    for name in questions:
        for place in range(people):
            comment_id = f"{name}-{year}-{place:06x}"
            rows.append({
                "question_id": name, "comment_id": comment_id, "rating": "Yes",
                "respondent_id": f"r-{year}-{place}",
                "text_redacted": f"In {year}, respondent {place} wrote on {name} at some length.",
            })  # fmt: skip
            given_by = "human" if source == "human" or place < drawn else "model"
            for theme, has in (("theme_0", place % 100 < 100 * share), ("theme_1", place == 0)):
                if theme in book.ids:
                    coded.append((comment_id, theme, 0.5, has, given_by, ""))
    asked = consultation([question(name, ("Yes", "No"), {}) for name in questions], **settings)
    comments, assignments = invented.comments(rows), invented.assignments(coded)
    sample = [one for one in comments["comment_id"] if int(one[-6:], 16) < drawn]
    tables = check_theme_tables(
        tabulate(
            comments, assignments, questionnaire=asked, codebook=book, settings=asked.tabulate,
            sample=sample, earlier=None if earlier is None else read_earlier(earlier),
        )
    )  # fmt: skip
    publish(
        tables, comments, assignments, questionnaire=asked, codebook=book, settings=asked.publish,
        protection=asked.tabulate, date=DATE, folder=folder / "publish",
    )  # fmt: skip
    return tables.then_and_now


def outcomes(beside: pd.DataFrame) -> dict[tuple[str, str], str]:
    keys = zip(beside["question_id"], beside["theme_id"], strict=True)
    return dict(zip(keys, beside["outcome"], strict=True))


def told(folder: Path) -> str:
    paragraphs = read_document(folder / "publish" / "report.docx").paragraphs
    return "\n".join(text for section, text in paragraphs if section == HEADING)


@pytest.fixture(scope="module")
def then(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An earlier run: 20 of 100 raised Theme 0."""
    folder = tmp_path_factory.mktemp("then")
    run(folder, 0.2, year="then")
    return folder


@pytest.fixture(scope="module")
def now(then: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, pd.DataFrame]:
    """This run beside it: 40 of 100 raised Theme 0. Its folder, to be read or copied."""
    folder = tmp_path_factory.mktemp("now")
    return folder, run(folder, 0.4, earlier=then)


@pytest.fixture
def mine(now: tuple[Path, pd.DataFrame], tmp_path: Path) -> Path:
    """What this run published, to be changed."""
    return Path(shutil.copytree(now[0] / "publish", tmp_path / "publish"))


def test_shares_stand_side_by_side_with_an_interval_for_the_difference(
    now: tuple[Path, pd.DataFrame],
) -> None:
    folder, beside = now
    line = beside.set_index(["question_id", "theme_id"]).loc["q1", "theme_0"]
    assert (line["percent_then"], line["percent_now"], line["points"]) == (20.0, 40.0, 20.0)
    assert (line["base_then"], line["base_now"]) == (200, 200)
    # statsmodels 0.14, confint_proportions_2indep(80, 200, 40, 200, method="newcomb")
    assert (line["low"], line["high"]) == (11.1, 28.5)
    said = told(folder)
    assert "Raised more often now than then, beyond chance: “Theme 0”." in said
    assert "For the other themes in the table no change can be told from chance." in said


def test_the_whole_published_folder_is_enough_and_every_file_of_this_run_has_it(
    then: Path, tmp_path: Path
) -> None:
    beside = run(tmp_path, 0.4, earlier=then / "publish")
    assert set(beside["outcome"]) == {"compared"}
    folder = tmp_path / "publish"
    assert len(read_csv(folder / "then_and_now.csv")) == len(beside)
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert "then_and_now.csv" in [each["path"] for each in package["resources"]]
    sheets = pd.read_excel(folder / "theme_tables.xlsx", sheet_name=None, header=6)
    (sheet,) = (each for each in sheets.values() if "Percentage then" in each)
    assert sheet["Difference in points"].tolist() == beside["points"].tolist()


def test_without_an_earlier_run_there_is_no_file_sheet_or_section(then: Path) -> None:
    assert not (then / "publish" / "then_and_now.csv").exists()
    assert not told(then)


def test_what_people_did_not_verify_has_no_number(then: Path, tmp_path: Path) -> None:
    beside = run(tmp_path, 0.4, source="model", earlier=then)
    assert set(beside["outcome"]) == {"not verified"}
    assert beside[["percent_now", "percent_then", "points", "low"]].isna().all(axis=None)
    assert "nothing is said of a change: “Theme 0” and “Theme 1”." in told(tmp_path)


def test_a_random_sample_verifies_with_the_wider_interval_of_its_estimate(
    then: Path, now: tuple[Path, pd.DataFrame], tmp_path: Path
) -> None:
    counted = now[1].iloc[0]
    sampled = run(tmp_path, 0.4, source="model", drawn=60, earlier=then).iloc[0]
    assert sampled["outcome"] == "compared"
    assert sampled["high"] - sampled["low"] > counted["high"] - counted["low"]


def test_a_theme_defined_otherwise_is_not_compared_and_one_with_other_examples_is(
    then: Path, tmp_path: Path
) -> None:
    changed = codebook(2).model_dump()
    changed["codes"][0]["definition"] = "About something else."
    changed["codes"][1]["include"] = ["A new example."]
    beside = run(tmp_path, 0.4, book=Codebook.model_validate(changed), earlier=then)
    assert outcomes(beside)["q1", "theme_0"] == "definition changed"
    assert outcomes(beside)["q1", "theme_1"] == "compared"
    said = told(tmp_path)
    assert "Defined otherwise then, and not compared: “Theme 0”." in said
    assert "examples were changed since: “Theme 1”." in said


def test_themes_and_questions_of_one_of_the_two_are_named(then: Path, tmp_path: Path) -> None:
    beside = run(tmp_path, 0.4, questions=("q1", "q9"), book=codebook(3), earlier=then)
    found = outcomes(beside)
    assert found["q9", ""] == "question only now" and found["", ""] == "question only then"
    assert found["q1", "theme_2"] == "theme only now"
    said = told(tmp_path)
    assert "Not asked then, or in other words: “How far do you agree with q9?”." in said
    assert "Asked then, and not now, or in other words: “How far do you agree with q2?”." in said


@pytest.mark.parametrize("levels", [("published", "strict"), ("strict", "published")])
def test_a_small_number_of_either_is_left_out_of_both_at_the_stricter_level(
    tmp_path: Path, levels: tuple[str, str]
) -> None:
    run(tmp_path / "then", 0.2, year="then", protection=levels[0])
    beside = run(tmp_path / "now", 0.4, protection=levels[1], earlier=tmp_path / "then")
    assert outcomes(beside)["q1", "theme_0"] == "compared"
    assert outcomes(beside)["q1", "theme_1"] == "left out", "one person raised it, in each"
    hidden = beside[beside["outcome"].eq("left out")]
    assert hidden[["percent_now", "percent_then", "points", "low", "high"]].isna().all(axis=None)
    text = (tmp_path / "now" / "publish" / "then_and_now.csv").read_text(encoding="utf-8")
    assert "0.5," not in text, "one of 200"


def test_rounded_numbers_are_not_compared(then: Path, tmp_path: Path) -> None:
    beside = run(tmp_path / "now", 0.4, disclosure="round", earlier=then)
    assert set(beside["outcome"]) == {"rounded"}
    beside = run(tmp_path / "later", 0.4, year="later", earlier=tmp_path / "now")
    assert set(beside["outcome"]) == {"rounded"}


def test_the_same_comments_are_no_second_sample(then: Path, tmp_path: Path) -> None:
    assert set(run(tmp_path, 0.4, year="then", earlier=then)["outcome"]) == {"same comments"}


@pytest.mark.parametrize(
    ("name", "column", "value"),
    [("percent_now", "percent_now", "41.0"), ("points", "points", "3.0"), ("high", "high", "0.1"),
     ("outcome", "outcome", "left out"), ("base_now", "base_now", "7")],
)  # fmt: skip
def test_the_checker_finds_what_does_not_agree(
    mine: Path, name: str, column: str, value: str
) -> None:
    path = mine / "then_and_now.csv"
    table = read_csv(path)
    table.loc[0, column] = value
    table.to_csv(path, index=False)
    with pytest.raises(Disagreement):
        check_published(mine)


def test_the_checker_reads_the_report_and_the_workbook_too(
    then: Path, mine: Path, tmp_path: Path
) -> None:
    run(tmp_path / "other", 0.3, earlier=then)
    for name in ("report.docx", "theme_tables.xlsx"):
        kept = (mine / name).read_bytes()
        (mine / name).write_bytes((tmp_path / "other" / "publish" / name).read_bytes())
        with pytest.raises(Disagreement):
            check_published(mine)
        (mine / name).write_bytes(kept)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("theme_counts.csv", None, "holds no theme_counts.csv"),
        ("codebook.qdc", None, "holds no codebook.qdc"),
        ("codebook.qdc", b"no codebook", "not a REFI-QDA codebook"),
        ("datapackage.json", b"[]", "not the data package"),
        ("theme_estimates.csv", b"question_id\nq1\n", "has no column"),
        ("theme_estimates.csv", b"", "cannot be read"),
        ("theme_counts.csv", b"\xff\xfe\x00bad", "cannot be read"),
    ],
)
def test_a_damaged_folder_is_told_how_to_mend_it(
    then: Path, tmp_path: Path, name: str, content: bytes | None, says: str
) -> None:
    for path in earlier_files(then):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / name).unlink() if content is None else (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError, match=says):
        read_earlier(tmp_path)


def test_a_word_where_a_number_should_stand_is_named_by_row_and_column(
    then: Path, tmp_path: Path
) -> None:
    for path in earlier_files(then):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    table = read_csv(tmp_path / "theme_counts.csv")
    table.loc[3, "comments"] = "many"
    table.to_csv(tmp_path / "theme_counts.csv", index=False)
    with pytest.raises(UserError, match="row 5, column comments"):
        read_earlier(tmp_path)


def test_questions_are_known_by_their_words_then_by_id_and_short_name() -> None:
    now = {"q1": ("Do you agree?", "Parks"), "q2": ("What else?", "Else"), "q3": ("New?", "New")}
    then = {"q1": ("What  ELSE?", "Else"), "q2": ("Did you agree?", "Parks"), "q3": ("Old?", "Old")}
    assert matched(now, then) == {"q2": "q1"}, "an id alone tells nothing"
    assert matched(now, {"q1": ("Do you agree now?", "parks")}) == {"q1": "q1"}
    twice = {"q1": ("Why?", "One"), "q2": ("Why?", "Two")}
    assert matched(twice, twice) == {"q1": "q1", "q2": "q2"}
    assert matched(twice, {"q1": ("Why?", "Other")}) == {}


@given(st.integers(1, 400), st.integers(1, 400), st.floats(0, 1), st.floats(0, 1))
def test_the_interval_holds_the_difference_and_stays_within_what_is_possible(
    n: int, m: int, p: float, q: float
) -> None:
    shares = []
    for base, part in ((n, p), (m, q)):
        count = round(part * base)
        low, high = wilson(count, base)
        shares.append(Share("", 100 * count / base, 100 * low, 100 * high, base))
    low, high = interval_of_difference(*shares)
    gap = shares[0].percent - shares[1].percent
    assert -100 - 1e-6 <= low <= gap + 1e-6 and gap - 1e-6 <= high <= 100 + 1e-6
    back = interval_of_difference(*reversed(shares))
    assert np.allclose(back, (-high, -low))


def test_newcombes_own_examples() -> None:
    """Newcombe 1998, table II, method 10: 56/70 − 48/80, 9/10 − 3/10, 10/10 − 0/10."""
    wanted = {
        (56, 70, 48, 80): (5.24, 33.39), (9, 10, 3, 10): (17.05, 80.90),
        (10, 10, 0, 10): (60.75, 100.0),
    }  # fmt: skip
    for (a, n, b, m), ends in wanted.items():
        one, other = (
            Share("", 100 * k / t, *(100 * end for end in wilson(k, t)), t)
            for k, t in ((a, n), (b, m))
        )
        assert interval_of_difference(one, other) == pytest.approx(ends, abs=0.02)
