"""Two runs side by side: two consultations, or one under two versions of the codebook.

Each run's tables are protected by themselves. Together they tell more where they count the same
people: a late response or a comment coded anew makes a difference of one, and what one run leaves
out by closed answer the other may print. So of runs that share comments only figures over whole
questions are compared. Nothing here helps where both runs' tables by answer are given to readers.
"""

from pathlib import Path

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.columns import require_column
from pipeline.files.flat import read_table

KEY = ("question_id", "section", "row_id", "answer_kind", "answer_id")
COMPARED = (
    *KEY, "row", "answer", "respondents_before", "respondents_now",
    "percent_before", "percent_now", "points", "stands_in", "status",
)  # fmt: skip
_FIGURES = (
    "respondents_before", "respondents_now", "percent_before", "percent_now", "points",
)  # fmt: skip
_FILE, _COMMENTS_FILE = "theme_counts.csv", "coded_comments.csv"
# Two consultations may share a campaign's text or a plain remark, hardly several long ones.
_LONG_TEXT, _SAME_TEXTS = 40, 0.1


def compare_runs(now: Path, before: Path) -> pd.DataFrame:
    """Put the published counts of two runs side by side: the columns of `COMPARED`.

    Of two runs that share comments, or of which that cannot be ruled out, the figures by closed
    answer and group are left out, and `status` is "c".

    Parameters
    ----------
    now, before : folders of the runs

    Raises
    ------
    UserError
        When there are no theme tables, or they are of another make.
    """
    found = compare_counts(read_counts(now), read_counts(before))
    if not share_comments(_comments(now), _comments(before)):
        return found
    by_answer = found["answer_kind"].ne("total")
    one_sided = found["respondents_before"].isna() | found["respondents_now"].isna()
    hidden = by_answer | (one_sided & found["stands_in"].eq("both"))
    found.loc[hidden, list(_FIGURES)] = pd.NA
    found.loc[hidden, "status"] = "c"
    return found


def compare_counts(now: pd.DataFrame, before: pd.DataFrame) -> pd.DataFrame:
    """Put the counts of two runs side by side: the columns of `COMPARED`, in the order of `now`.

    Percentages are of respondents, of the base that the tables state; `points` is now minus before,
    computed only where both are printed. `stands_in` is both, now or before: a question, a code or
    an answer may be in one of the runs only. What a run left out stays left out, and `status` is
    "c" where a run did. For runs of different people: else `compare_runs`.

    Parameters
    ----------
    now, before : `Tables.counts` of the two runs
    """
    both = now.merge(
        before, how="outer", on=list(KEY), suffixes=("_now", "_before"), indicator="stands_in"
    )
    found = both[list(KEY)].copy()
    for words in ("row", "answer"):
        found[words] = both[f"{words}_now"].fillna(both[f"{words}_before"])
    for when in ("before", "now"):
        found[f"respondents_{when}"] = both[f"respondents_{when}"].astype("Int64")
        found[f"percent_{when}"] = both[f"percent_of_respondents_{when}"].astype("Float64")
    found["points"] = (found["percent_now"] - found["percent_before"]).round(1)
    names = {"both": "both", "left_only": "now", "right_only": "before"}
    found["stands_in"] = both["stands_in"].astype("str").map(names).astype("str")
    left_out = both["status_now"].eq("c") | both["status_before"].eq("c")
    found["status"] = left_out.map({True: "c", False: ""}).astype("str")
    order = {key: place for place, key in enumerate(now[list(KEY)].itertuples(index=False))}
    last = {key: place for place, key in enumerate(before[list(KEY)].itertuples(index=False))}
    place = [
        (order.get(key, len(order)), last.get(key, len(last)))
        for key in found[list(KEY)].itertuples(index=False)
    ]
    ordered = found.iloc[sorted(range(len(found)), key=place.__getitem__)]
    return ordered[list(COMPARED)].reset_index(drop=True)


def read_counts(run: Path) -> pd.DataFrame:
    """Read the counts that a run published.

    Parameters
    ----------
    run : the run's folder, its publish folder, or theme_counts.csv itself

    Raises
    ------
    UserError
        When there are no theme tables, or they are of another make.
    """
    path = _published(run)
    if path is None:
        raise UserError(f"{run} holds no publish/{_FILE}: give the folder of a finished run.")
    counts = read_table(path).astype("str")
    needed = {*KEY, "row", "answer", "respondents", "percent_of_respondents", "status"}
    missing = sorted(needed - set(counts.columns))
    if missing:
        raise UserError(f"{path} has no column '{missing[0]}': run the consultation again.")
    for name in ("respondents", "percent_of_respondents"):
        given = counts[name].replace("", None)
        numbers = pd.to_numeric(given, errors="coerce")
        if (numbers.isna() & given.notna()).any():
            raise UserError(
                f"{path} holds a word in its column '{name}': run the consultation again."
            )
        counts[name] = numbers.astype("Float64")
    return counts


def _published(run: Path) -> Path | None:
    """Where a run's counts are, given its folder, its publish folder, or the file itself."""
    places = (run, run / _FILE, run / "publish" / _FILE)
    return next((place for place in places if place.is_file()), None)


def _comments(run: Path) -> pd.DataFrame | None:
    """The comments published beside a run's counts, or None where they are not there."""
    counts = _published(run)
    path = None if counts is None else counts.with_name(_COMMENTS_FILE)
    if path is None or not path.is_file():
        return None
    comments = read_table(path).astype("str")
    for name in ("comment_id", "text_redacted"):
        require_column(comments.columns, name, str(path))
    return comments[["comment_id", "text_redacted"]]


def share_comments(now: pd.DataFrame | None, before: pd.DataFrame | None) -> bool:
    """Whether two runs count some of the same comments; where that cannot be told, they do."""
    if now is None or before is None:
        return True
    if set(now["comment_id"]) & set(before["comment_id"]):
        return True
    # With another id_key the ids differ, and the texts still tell.
    texts, texts_before = _long_texts(now), _long_texts(before)
    fewer = min(len(texts), len(texts_before))
    return fewer == 0 or len(texts & texts_before) > _SAME_TEXTS * fewer


def _long_texts(comments: pd.DataFrame) -> set[str]:
    return {text for text in comments["text_redacted"] if len(text) >= _LONG_TEXT}
