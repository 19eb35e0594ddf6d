"""Where people coded one of several copies, they decided for all."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from pipeline.tables.copies import decided_by, each_text, own_words
from pipeline.tables.readable import may_be_read


def labelled_copies(
    comments: pd.DataFrame, settled: Mapping[str, frozenset[str]]
) -> dict[str, str]:
    """Return, for each comment that nobody coded, the coded copy whose codes are its own.

    By comment_id. Of several coded copies those of its very words come first, then those of the
    text sent most, then others that add no words of their own; of these the codes that most have
    stand, of equals those of the first id. One that adds words decides for the very same words
    alone: which of its codes are the others' too, nobody knows. What may not be read neither gives
    nor takes codes.

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
    copies["adds"] = [bool(added) for added in own_words(comments)]
    copies = copies[may_be_read(comments) & copies["duplicate_group"].notna().to_numpy()]
    is_coded = copies["comment_id"].isin(list(settled))
    coded = dict(list(copies[is_coded].groupby("duplicate_group")))
    decided: dict[tuple[str, str], str | None] = {}
    found = {}
    for comment_id, group, text, sent_most, _ in copies[~is_coded].itertuples(index=False):
        if group not in coded:
            continue
        if (group, text) not in decided:
            decided[group, text] = _spokesman(coded[group], (text, sent_most), settled)
        if (spokesman := decided[group, text]) is not None:
            found[comment_id] = spokesman
    return found


def _spokesman(
    coded: pd.DataFrame, preferred: tuple[str, str], settled: Mapping[str, frozenset[str]]
) -> str | None:
    for text in preferred:
        same = sorted(coded.loc[coded["text_redacted"].eq(text), "comment_id"])
        if same:
            ids = same
            break
    else:
        ids = sorted(coded.loc[~coded["adds"].astype(bool), "comment_id"])
    if not ids:
        return None
    votes = [settled[comment_id] for comment_id in ids]
    return str(max(ids, key=lambda comment_id: votes.count(settled[comment_id])))


def undecided_campaigns(comments: pd.DataFrame, assignments: pd.DataFrame) -> list[tuple[str, int]]:
    """Return the question of each campaign that no person decided, and how many sent its text.

    Those of most first. Whoever decided in sight of the model's codes decided too.

    Parameters
    ----------
    comments, assignments : after classify
    """
    texts = each_text(comments)
    people = assignments["source"].isin(["human", "corrected"])
    decided = comments["comment_id"].isin(assignments.loc[people, "comment_id"])
    open_ = np.flatnonzero((texts.sent_by > 0) & ~decided.to_numpy(dtype=bool))
    questions = comments["question_id"].astype(str).to_numpy(dtype=object)[open_].tolist()
    found = list(zip(questions, texts.sent_by[open_].tolist(), strict=True))
    return sorted(found, key=lambda one: (-one[1], one[0]))
