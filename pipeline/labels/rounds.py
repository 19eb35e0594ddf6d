"""Every round's human labels of a consultation as one table, for stages that learn from them."""

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.labels.annotation import read_annotations
from pipeline.labels.own_tables import read_own_table

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("comment_id", "codes", "annotator", "round", "confirmed", "seen")
BLIND, SEEN = "desk-blind", "desk-seen"
"""The desk's own rounds: comments in the order of their lots, and what was corrected in sight of
the model's codes."""
RANDOM, CAMPAIGN = "random", "campaign"
"""Why a comment is in a sample: drawn by lot; or before its turn, as what many sent. There are more
reasons."""


def label_files(folder: Path) -> list[Path]:
    """Return the files of all rounds that hold labels, in order."""
    return sorted(Path(folder).glob("*/*.jsonl"))


def read_labels(folder: Path) -> "pd.DataFrame | None":
    """Read ``<folder>/<round>/<annotator>.jsonl``, all rounds; None where nobody has labelled.

    Returns
    -------
    DataFrame
        One row per comment, annotator and round: comment_id (str), codes (lists of ids),
        annotator (str, the file's name), round (str, the folder's name), confirmed (bool),
        seen (bool, made with the model's codes in sight).

    Raises
    ------
    UserError
        When a line of a file is no annotation (file and line are named).
    """
    rows = [
        (said.comment_id, list(said.codes), path.stem, path.parent.name, said.confirmed, said.seen)
        for path in label_files(folder)
        for said in read_annotations(path)
    ]
    if not rows:
        return None
    import pandas as pd

    return pd.DataFrame(rows, columns=list(COLUMNS))


def read_random_sample(folder: Path) -> list[str]:
    """Return the ids of the comments that form a simple random sample, over all rounds.

    Every comment holds a lot for ever (see `sampling`): those up to the highest lot drawn at random
    are such a sample, also those among them that were labelled for another reason. The desk goes on
    in the order of the lots for one question at a time, and lists all that it passes.

    Raises
    ------
    UserError
        When a round's sample.csv was damaged.
    """
    kinds = {"comment_id": str, "reason": str, "lot": float}
    samples = {
        path.parent.name: read_own_table(path, kinds)[list(kinds)]
        for path in sorted(folder.glob("*/sample.csv"))
    }
    passed = set[str]()
    if BLIND in samples:
        listed = samples.pop(BLIND)
        passed = set(listed.loc[listed["reason"] == RANDOM, "comment_id"])
    if not samples:
        return sorted(passed)
    import pandas as pd

    rows = pd.concat(list(samples.values()), ignore_index=True)
    highest = rows.loc[rows["reason"] == RANDOM, "lot"].max()
    return sorted(passed | set(rows.loc[rows["lot"] <= highest, "comment_id"]))
