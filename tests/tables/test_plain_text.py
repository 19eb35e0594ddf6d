"""Tables that are cut into hundreds of small ones hold their text as Python's own strings."""

import pandas as pd

from pipeline.tables.plain_text import in_plain_text, with_plain_text


def test_text_that_is_made_meanwhile_is_python_s_own_and_the_same() -> None:
    @in_plain_text()
    def made() -> pd.Series:
        return pd.Series(["Ward 7", None])

    before = pd.Series(["Ward 7", None])
    assert made().dtype.storage == "python"
    assert made().astype(before.dtype).equals(before)
    assert pd.Series(["Ward 7"]).dtype == before.dtype


def test_a_table_as_objects_has_the_same_cells() -> None:
    table = pd.DataFrame({"answer": ["Yes", None], "count": [1, 2]})
    plain = with_plain_text(table)
    assert plain["answer"].dtype == object
    assert plain["answer"].tolist()[0] == "Yes"
    assert plain["answer"].isna().tolist() == [False, True]
