"""Two runs side by side: the same questions and answers, counts and shares, and what changed."""

from pathlib import Path

import pandas as pd
import pytest
import typer
from typer.testing import CliRunner

from pipeline.errors import UserError
from pipeline.files.formulas import write_safe_csv
from pipeline.publish.comments_file import coded_comments
from pipeline.tabulate.command import tables_command
from pipeline.tabulate.compare import compare_counts, compare_runs, read_counts
from tests.tabulate.invented import invent, tabulate


def publish_counts(
    folder: Path, *, seed: int, codes: int = 4, people: int = 100, ids: str = "q1"
) -> pd.DataFrame:
    """What `compare` reads of a run; comments get ids beginning with `ids`, and texts to match."""
    made = invent(people, questions=1, codes=codes, seed=seed)
    counts = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).counts
    comments = coded_comments(made.comments, made.assignments, codebook=made.codebook)
    comments["text_redacted"] = (
        f"Of {ids}, who has something to say about it: " + comments["comment_id"]
    )
    comments["comment_id"] = comments["comment_id"].str.replace("q1", ids)
    write_safe_csv(comments.astype("str"), folder / "publish" / "coded_comments.csv")
    printed = {
        name: ["" if pd.isna(cell) else str(cell) for cell in counts[name]] for name in counts
    }
    write_safe_csv(pd.DataFrame(printed, dtype="str"), folder / "publish" / "theme_counts.csv")
    return counts


def test_points_are_the_difference_of_the_printed_percentages(tmp_path: Path) -> None:
    now = publish_counts(tmp_path / "now", seed=1)
    before = publish_counts(tmp_path / "before", seed=2)
    found = compare_counts(read_counts(tmp_path / "now"), read_counts(tmp_path / "before"))
    assert list(found["row_id"]) == list(now["row_id"])
    shares = now["percent_of_respondents"] - before["percent_of_respondents"]
    assert found["points"].isna().tolist() == shares.isna().tolist()
    assert found["points"].dropna().tolist() == pytest.approx(shares.dropna().round(1).tolist())


def test_what_a_run_left_out_stays_left_out(tmp_path: Path) -> None:
    now = publish_counts(tmp_path / "now", seed=1)
    publish_counts(tmp_path / "before", seed=2)
    found = compare_counts(read_counts(tmp_path / "now"), read_counts(tmp_path / "before"))
    hidden = now["status"].eq("c").tolist()
    assert found.loc[hidden, ["respondents_now", "percent_now", "points"]].isna().all(axis=None)


def test_a_code_that_one_run_does_not_have_says_so(tmp_path: Path) -> None:
    publish_counts(tmp_path / "now", seed=1, codes=5)
    publish_counts(tmp_path / "before", seed=1, codes=4)
    found = compare_counts(read_counts(tmp_path / "now"), read_counts(tmp_path / "before"))
    new = found[found["row_id"].eq("theme_4")]
    assert len(new)
    assert new["stands_in"].eq("now").all()
    assert found[found["row_id"].eq("theme_0")]["stands_in"].eq("both").all()


FIGURES = ["respondents_before", "respondents_now", "percent_before", "percent_now", "points"]


def by_answer(compared: pd.DataFrame) -> pd.DataFrame:
    return compared[compared["answer_kind"].ne("total")]


def test_two_consultations_are_compared_by_answer_too(tmp_path: Path) -> None:
    publish_counts(tmp_path / "now", seed=1, ids="spring")
    publish_counts(tmp_path / "before", seed=2, ids="autumn")
    found = by_answer(compare_runs(tmp_path / "now", tmp_path / "before"))
    assert found["points"].notna().any()


def test_a_late_response_does_not_tell_by_the_difference_how_its_writer_answered(
    tmp_path: Path,
) -> None:
    late = publish_counts(tmp_path / "now", seed=1, people=101)
    early = publish_counts(tmp_path / "before", seed=1, people=100)
    printed = late["respondents"].sub(early["respondents"])[late["answer_kind"].ne("total")]
    assert printed.eq(1).any(), "the two tables tell, side by side"
    found = compare_runs(tmp_path / "now", tmp_path / "before")
    assert by_answer(found)[FIGURES].isna().all(axis=None)
    assert by_answer(found)["status"].eq("c").all()
    whole = found[found["answer_kind"].eq("total") & found["status"].ne("c")]
    assert len(whole)
    assert whole[["respondents_before", "respondents_now"]].notna().all(axis=None)


def test_of_the_same_comments_neither_run_shows_what_the_other_left_out(tmp_path: Path) -> None:
    publish_counts(tmp_path / "now", seed=1)
    publish_counts(tmp_path / "before", seed=2)
    found = compare_runs(tmp_path / "now", tmp_path / "before")
    assert found["status"].eq("c").any()
    assert found.loc[found["status"].eq("c"), FIGURES].isna().all(axis=None)


def test_the_same_comments_are_known_under_other_ids_and_taken_for_granted_when_missing(
    tmp_path: Path,
) -> None:
    for run, ids in (("now", "one"), ("before", "two")):
        publish_counts(tmp_path / run, seed=1, ids=ids)
        comments = tmp_path / run / "publish" / "coded_comments.csv"
        comments.write_text(comments.read_text().replace(f"Of {ids}, who", "Somebody who"))
    compared = compare_runs(tmp_path / "now", tmp_path / "before")
    assert by_answer(compared)["points"].isna().all()
    publish_counts(tmp_path / "before", seed=2, ids="autumn")
    (tmp_path / "before" / "publish" / "coded_comments.csv").unlink()
    compared = compare_runs(tmp_path / "now", tmp_path / "before")
    assert by_answer(compared)["points"].isna().all()


def test_the_command_writes_the_comparison(tmp_path: Path) -> None:
    publish_counts(tmp_path / "now", seed=1)
    publish_counts(tmp_path / "before", seed=2)
    app = typer.Typer()
    app.command()(tables_command)
    out = tmp_path / "compared.csv"
    arguments = [str(tmp_path / "now"), str(out), "--compare", str(tmp_path / "before")]
    assert CliRunner().invoke(app, arguments).exit_code == 0
    assert {"respondents_before", "respondents_now", "points"} <= set(pd.read_csv(out).columns)


def test_a_folder_without_tables_is_told_how_to_mend_it(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="give the folder of a finished run"):
        read_counts(tmp_path)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("title = 'A, B and C'\n[input]\nfile = 'a, b, c.csv'\n", "not inside quotation marks"),
        ("", "is empty"),
        ("question_id,section,row_id,answer_kind,answer_id,row,answer,respondents,"
         "percent_of_respondents,status\nq1,themes,a,total,total,A,All,many,,\n", "holds a word"),
    ],
)  # fmt: skip
def test_another_file_than_a_table_of_counts_is_told(
    content: str, told: str, tmp_path: Path
) -> None:
    (tmp_path / "other.csv").write_text(content, encoding="utf-8")
    with pytest.raises(UserError, match=told):
        read_counts(tmp_path / "other.csv")
