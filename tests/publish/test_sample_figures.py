"""On the sample: one figure is the same in every file, and is what anybody counts who recounts."""

import tomllib
from pathlib import Path

import pandas as pd
import pytest

from tests.publish.reading import (
    check_document_and_page,
    check_sentences,
    check_workbook,
    read_csv,
)
from tests.sample_run import SAMPLE, SampleRun
from tests.tabulate.recount import behind

ASKED = tomllib.loads((SAMPLE / "consultation.toml").read_text(encoding="utf-8"))["questions"]


@pytest.fixture(scope="module")
def published(sample_run: SampleRun) -> Path:
    return sample_run.out / "publish"


def test_word_the_page_and_the_workbook_show_the_figures_of_the_csv(published: Path) -> None:
    assert check_document_and_page(published) > 300
    assert check_workbook(published) > 1000
    assert check_sentences(published) > 60


def test_closed_answers_are_those_of_the_export(published: Path) -> None:
    export = pd.read_csv(SAMPLE / "responses.csv", header=None, dtype=str, keep_default_na=False)
    names = export.iloc[0].replace("", None).ffill() + " | " + export.iloc[1]
    export = export.iloc[2:].set_axis(names.tolist(), axis=1)
    counts = read_csv(published / "theme_counts.csv")
    for question in ASKED:
        column = next(name for name in export if name.startswith(question["answer"]))
        said = export[column].value_counts()
        lines = counts[counts["question_id"].eq(question["id"]) & counts["row_id"].eq("answered")]
        printed = lines[lines["answer_kind"].eq("answer")].set_index("answer")["respondents"]
        assert set(printed.index) == set(question["answers"])
        for answer, count in printed[printed.ne("")].items():
            assert int(count) == said.get(answer, 0), (question["id"], answer)


def test_themes_are_those_of_the_published_comments(published: Path) -> None:
    counts, comments = (
        read_csv(published / "theme_counts.csv"),
        read_csv(published / "coded_comments.csv"),
    )
    at_risk = set(read_csv(published.parent / "restricted" / "comments_at_risk.csv").iloc[:, 0])
    assert not at_risk & set(comments["comment_id"])
    whole = counts[counts["answer_kind"].eq("total") & counts["comments"].ne("")]
    read = whole[whole["row_id"].eq("read")].set_index("question_id")["comments"].astype(int)
    unlisted = read - comments["question_id"].value_counts()
    assert 0 < unlisted.sum() <= len(at_risk)
    for line in whole[whole["section"].eq("themes")].itertuples():
        here = comments[comments["question_id"].eq(line.question_id)]
        listed = here[line.row_id].eq("1").sum()
        assert listed <= int(line.comments) <= listed + unlisted[line.question_id]
        assert float(line.percent_of_comments) == pytest.approx(
            100 * int(line.comments) / read[line.question_id], abs=0.05001
        )


def test_a_recount_of_what_was_coded_agrees_in_every_cell(
    sample_run: SampleRun, published: Path
) -> None:
    work = sample_run.out / "work" / "classify"
    comments = pd.read_parquet(work / "comments.parquet")
    assigned = pd.read_parquet(work / "assignments.parquet").query("assigned")
    coded = assigned.merge(comments, on="comment_id")
    coded = coded[coded["substance"].eq("comment") & coded["hate_status"].eq("clear")]
    counts = read_csv(published / "theme_counts.csv")
    printed = counts[counts["section"].eq("themes") & counts["respondents"].ne("")]
    groups = {question["id"]: question.get("groups", {}) for question in ASKED}
    for line in printed.itertuples():
        here = behind(line, coded, groups[line.question_id])
        assert int(line.comments) == len(here)
        assert int(line.respondents) == here["respondent_id"].nunique()
    assert len(printed) > 60
