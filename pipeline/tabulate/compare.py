"""Two runs side by side: two consultations, or one under two versions of the codebook."""

from pathlib import Path

import pandas as pd

from pipeline.errors import UserError

KEY = ("question_id", "section", "row_id", "answer_kind", "answer_id")
COMPARED = (
    *KEY, "row", "answer", "respondents_before", "respondents_now",
    "percent_before", "percent_now", "points", "stands_in",
)  # fmt: skip
_FILE = "theme_counts.csv"


def compare_counts(now: pd.DataFrame, before: pd.DataFrame) -> pd.DataFrame:
    """Put the counts of two runs side by side: the columns of `COMPARED`, in the order of `now`.

    Percentages are of respondents, of the base that the tables state; `points` is now minus before,
    computed only where both are printed. `stands_in` is both, now or before: a question, a code or
    an answer may be in one of the runs only. What a run left out stays left out.

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
    places = (run, run / _FILE, run / "publish" / _FILE)
    path = next((place for place in places if place.is_file()), None)
    if path is None:
        raise UserError(f"{run} holds no publish/{_FILE}: give the folder of a finished run.")
    counts = pd.read_csv(path, dtype="str", keep_default_na=False)
    needed = {*KEY, "row", "answer", "respondents", "percent_of_respondents"}
    missing = sorted(needed - set(counts.columns))
    if missing:
        raise UserError(f"{path} has no column '{missing[0]}': run the consultation again.")
    for name in ("respondents", "percent_of_respondents"):
        counts[name] = pd.to_numeric(counts[name].replace("", None)).astype("Float64")
    return counts
