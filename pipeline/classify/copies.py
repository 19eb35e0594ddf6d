"""One decision a text: copies and near copies of one comment are coded as the one sent most.

Where people coded one of them, they decided for all.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.tables.readable import may_be_read, models_may_read


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


def labelled_copies(
    comments: pd.DataFrame, settled: Mapping[str, frozenset[str]]
) -> dict[str, str]:
    """Return, for each comment that nobody coded, the coded copy whose codes are its own.

    By comment_id. Of several coded copies those of its very words come first, then those of the
    text sent most; of these the codes that most have stand, of equals those of the first id. What
    may not be read neither gives nor takes codes.

    Parameters
    ----------
    comments : as `decided_by` takes them, with comment_id.
    settled : the codes that people settled on, by comment_id.
    """
    if "duplicate_group" not in comments or not settled:
        return {}
    columns = ["comment_id", "duplicate_group", "text_redacted"]
    copies = comments[columns].reset_index(drop=True).astype(object)
    copies["sent_most"] = copies["text_redacted"].to_numpy()[decided_by(comments)]
    copies = copies[may_be_read(comments) & copies["duplicate_group"].notna().to_numpy()]
    is_coded = copies["comment_id"].isin(list(settled))
    coded = dict(list(copies[is_coded].groupby("duplicate_group")))
    decided: dict[tuple[str, str], str] = {}
    found = {}
    for comment_id, group, text, sent_most in copies[~is_coded].itertuples(index=False):
        if group not in coded:
            continue
        if (group, text) not in decided:
            decided[group, text] = _spokesman(coded[group], (text, sent_most), settled)
        found[comment_id] = decided[group, text]
    return found


def _spokesman(
    coded: pd.DataFrame, preferred: tuple[str, str], settled: Mapping[str, frozenset[str]]
) -> str:
    ids = sorted(coded["comment_id"])
    for text in preferred:
        same = sorted(coded.loc[coded["text_redacted"].eq(text), "comment_id"])
        if same:
            ids = same
            break
    votes = [settled[comment_id] for comment_id in ids]
    return str(max(ids, key=lambda comment_id: votes.count(settled[comment_id])))
