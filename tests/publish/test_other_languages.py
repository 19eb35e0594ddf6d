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
