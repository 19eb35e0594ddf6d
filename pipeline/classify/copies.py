"""One decision a text: copies and near copies of one comment are coded as the one sent most."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.tables.readable import models_may_read


def decided_by(comments: pd.DataFrame) -> NDArray[np.int64]:
    """Return, for each row, the row whose text decides its codes: its own where it has no copies.

    In a group of copies that is the text sent most often, of those the shortest, of those the first
    in the alphabet: it depends neither on the order of the comments nor on parts of the table.

    Parameters
    ----------
    comments : text_redacted and, where it is there, duplicate_group are read; copies that models
        may not read decide nothing and are left alone.
    """
    own = np.arange(len(comments), dtype=np.int64)
    if "duplicate_group" not in comments:
        return own
    copies = comments[["duplicate_group", "text_redacted"]].reset_index(drop=True)
    copies = copies[models_may_read(comments) & copies["duplicate_group"].notna()]
    if copies.empty:
        return own
    texts = copies.groupby(["duplicate_group", "text_redacted"], sort=True)
    distinct = texts.agg(times=("text_redacted", "size")).reset_index()
    distinct["length"] = distinct["text_redacted"].str.len()
    first = distinct.sort_values(
        ["duplicate_group", "times", "length", "text_redacted"],
        ascending=[True, False, True, True],
    ).drop_duplicates("duplicate_group")
    template = first.set_index("duplicate_group")["text_redacted"]
    is_template = copies["text_redacted"].eq(copies["duplicate_group"].map(template))
    rows = copies[is_template].drop_duplicates("duplicate_group")
    place = pd.Series(rows.index, index=rows["duplicate_group"])
    own[copies.index] = copies["duplicate_group"].map(place).to_numpy()
    return own
