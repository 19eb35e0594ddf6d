"""Comments in other languages than English: published, counted, named, and in no theme's count."""

from pathlib import Path

import numpy as np
import pandas as pd

from tests.tabulate.invented import invent, publish, tabulate


def test_the_report_names_what_was_left_to_people(tmp_path: Path) -> None:
    made = invent(60, questions=1)
    comments = made.comments.assign(language="en")
    read = np.flatnonzero(comments["coverage"].notna())
    comments.loc[read[:2], "language"] = "cy"
    comments.loc[read[2], "language"] = "other"
    comments.loc[read[:3], "coverage"] = None
    left = comments["comment_id"].iloc[read[:3]]
    coded = made.assignments[~made.assignments["comment_id"].isin(left)]
    tables = tabulate(comments, coded, consultation=made.consultation, codebook=made.codebook)
    publish(
        tables, comments, coded,
        consultation=made.consultation, codebook=made.codebook, folder=tmp_path,
    )  # fmt: skip
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "2 comments in Welsh and one comment in another language" in page
    listed = pd.read_csv(tmp_path / "coded_comments.csv", dtype=str).set_index("comment_id")
    assert listed.loc[left, "coverage"].isna().all()
    total = tables.counts[tables.counts["row_id"].eq("read")].iloc[0]
    assert total["comments"] == len(read) - 3


def test_as_many_refusals_as_comments_in_other_languages_are_told_apart(tmp_path: Path) -> None:
    """As many are read as are listed, and they are not the same comments."""
    made = invent(60, questions=1)
    comments = made.comments.assign(language="en", publishing="publish")
    read = np.flatnonzero(comments["coverage"].notna())
    given = made.assignments[made.assignments["assigned"]]
    (themed,) = np.flatnonzero(comments["comment_id"].eq(given["comment_id"].iloc[0]))
    elsewhere, both = (row for row in read[:3] if row != themed), read[3]
    comments.loc[themed, "publishing"] = "do_not_publish"
    comments.loc[[next(elsewhere), both], "language"] = "other"
    comments.loc[both, "publishing"] = "do_not_publish"
    foreign = comments["language"].eq("other")
    comments.loc[foreign, "coverage"] = None
    coded = made.assignments[
        ~made.assignments["comment_id"].isin(comments.loc[foreign, "comment_id"])
    ]
    tables = tabulate(comments, coded, consultation=made.consultation, codebook=made.codebook)
    publish(
        tables, comments, coded,
        consultation=made.consultation, codebook=made.codebook, folder=tmp_path,
    )  # fmt: skip
    listed = pd.read_csv(tmp_path / "coded_comments.csv", dtype=str)
    total = tables.counts[tables.counts["row_id"].eq("read")].iloc[0]
    assert total["comments"] == len(listed) == len(read) - 2
