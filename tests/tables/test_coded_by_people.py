"""Which comments people coded: those that a model gave nothing."""

import pandas as pd

from pipeline.tables.coded_by_people import coded_by_people


def test_a_comment_with_a_code_of_the_model_beside_is_not_coded_by_people() -> None:
    rows = [
        ("c1", "human", True), ("c1", "model", False),
        ("c2", "human", True), ("c2", "model", True),
        ("c3", "model", True), ("c4", "human", False), ("c5", "corrected", True),
    ]  # fmt: skip
    assignments = pd.DataFrame(rows, columns=["comment_id", "source", "assigned"])
    assert coded_by_people(assignments) == {"c1", "c4"}
