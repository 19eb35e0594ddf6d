"""The author's copy: every count as it is, every readable comment, and nobody else can open it."""

import datetime
import stat
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from pipeline.tabulate.authors_copy import FILE
from pipeline.tabulate.stage import write_for_the_author
from tests.tabulate.invented import Invented, invent

DATE = datetime.date(2031, 4, 5)


def write(made: Invented, path: Path) -> None:
    write_for_the_author(
        made.comments, made.assignments, path, questionnaire=made.consultation,
        codebook=made.codebook, settings=made.consultation.tabulate, title="Safer", date=DATE,
    )  # fmt: skip


@pytest.fixture(scope="module")
def made() -> Invented:
    made = invent(60, questions=2)
    made.comments.loc[made.comments["hate_status"].eq("withheld"), "text_redacted"] = "A slur."
    return made


@pytest.fixture(scope="module")
def path(made: Invented, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("restricted") / FILE
    write(made, path)
    return path


def test_only_its_owner_can_read_it_and_every_sheet_says_that_it_is_restricted(path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for sheet in openpyxl.load_workbook(path).worksheets:
        assert "RESTRICTED" in sheet["A1"].value


def test_every_count_is_the_true_one(made: Invented, path: Path) -> None:
    counts = pd.read_excel(path, sheet_name="Counts", header=1)
    assert counts["Respondents"].notna().all()
    given = made.assignments[made.assignments["assigned"]].merge(made.comments, on="comment_id")
    themes = counts[counts["Row"].str.startswith("Theme")]
    looked_at = 0
    for line in themes.itertuples():
        question = {"How far do you agree with q1?": "q1", "How far do you agree with q2?": "q2"}
        here = given[given["question_id"].eq(question[line.Question])]
        here = here[here["code_id"].eq(line.Row.lower().replace(" ", "_"))]
        if line.Answer in set(made.comments["rating"]):
            here = here[here["rating"].eq(line.Answer)]
            looked_at += 1
        elif line.Answer != "All":
            continue
        assert line.Respondents == here["respondent_id"].nunique()
    assert looked_at > 20


def test_how_each_group_of_respondents_answered_is_counted(made: Invented, path: Path) -> None:
    answers = pd.read_excel(path, sheet_name="Answers by group", header=1)
    asked = made.comments[made.comments["question_id"].eq("q1") & made.comments["rating"].notna()]
    here = answers[answers["Question"].eq("How far do you agree with q1?")]
    demographic = made.consultation.demographics[0]
    column = f"demographic_{demographic.name}"
    looked_at = 0
    for line in here[here["Asked"].eq(demographic.label or demographic.name)].itertuples():
        group = asked[asked[column].fillna("not stated").str.lower().eq(str(line.Group).lower())]
        given = group["rating"].isin(str(line.Answer).split(" or "))
        assert line.Respondents == group.loc[given, "respondent_id"].nunique()
        assert line[7] == group["respondent_id"].nunique()
        assert line[6] == pytest.approx(100 * line.Respondents / line[7], abs=0.051)
        looked_at += 1
    assert looked_at > 10


def test_all_comments_that_may_be_read_stand_there_and_no_others(
    made: Invented, path: Path
) -> None:
    listed = pd.read_excel(path, sheet_name="Comments", header=1, dtype=str, keep_default_na=False)
    shown = made.comments["substance"].eq("comment") & made.comments["hate_status"].eq("clear")
    assert set(listed["Comment id"]) == set(made.comments.loc[shown, "comment_id"])
    assert not listed["Comment"].str.contains("A slur").any()
    assert "respondent_id" not in listed
    given = made.assignments[made.assignments["assigned"]]
    for code in made.codebook.codes:
        marked = set(listed.loc[listed[code.name].eq("x"), "Comment id"])
        assert marked == set(given.loc[given["code_id"].eq(code.id), "comment_id"])
    rating = made.comments.set_index("comment_id")["rating"]
    for line in listed.itertuples():
        expected = rating[line[listed.columns.get_loc("Comment id") + 1]]
        assert line.Answer == ("No answer given" if pd.isna(expected) else expected)


def test_the_same_run_gives_the_same_bytes(made: Invented, path: Path, tmp_path: Path) -> None:
    write(made, tmp_path / FILE)
    assert (tmp_path / FILE).read_bytes() == path.read_bytes()
