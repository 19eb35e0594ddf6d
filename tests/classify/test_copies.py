"""Copies and near copies of one text are coded alike, whatever was changed in them."""

import numpy as np
import pandas as pd

from pipeline.classify.copies import decided_by
from tests.classify.invented import classified, codebook, comments, given, labels

TEMPLATE = "Keep the bus and the timetable as they are"


def campaign() -> pd.DataFrame:
    """Eight comments; four are copies of one text, of which one adds what is about money."""
    table, _ = comments(8)
    table["duplicate_group"] = pd.Series([None] * 4 + ["d-1"] * 4, dtype="str")
    table.loc[4:, "text_redacted"] = [
        TEMPLATE + " money budget tax",
        TEMPLATE,
        TEMPLATE,
        TEMPLATE + " please",
    ]
    return table


def test_near_copies_get_the_codes_of_the_text_sent_most() -> None:
    table = campaign()
    result = classified(table, codebook())
    codes = given(result)
    ids = table["comment_id"].tolist()
    assert {frozenset(codes.get(cid, set())) for cid in ids[4:]} == {frozenset({"buses"})}
    assert len(set(result.comments["coverage"].iloc[4:])) == 1
    pd.testing.assert_frame_equal(result.comments.drop(columns="coverage"), table)


def test_what_decides_does_not_depend_on_the_order_of_comments() -> None:
    table = campaign()
    turned = table.iloc[::-1].reset_index(drop=True)
    one = table["text_redacted"].to_numpy()[decided_by(table)]
    other = turned["text_redacted"].to_numpy()[decided_by(turned)]
    assert (one[::-1] == other).all()
    assert decided_by(table)[:4].tolist() == [0, 1, 2, 3]


def test_what_is_held_back_decides_nothing() -> None:
    table = campaign()
    table.loc[[5, 6], "hate_status"] = "withheld"
    assert set(decided_by(table)[[4, 7]]) == {7}
    assert decided_by(table)[[5, 6]].tolist() == [5, 6]


def test_a_person_s_word_on_a_copy_stands() -> None:
    table = campaign()
    said: list[list[str]] = [["parks"]] * 8
    result = classified(table, codebook(), labels=labels(table, said, [4]))
    codes = given(result)
    assert codes[table["comment_id"].iloc[4]] == {"parks"}
    assert np.array_equal(decided_by(table.drop(columns="duplicate_group")), np.arange(8))
