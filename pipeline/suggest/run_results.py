"""What a finished run knows about its comments, read from its folder."""

from pathlib import Path

import numpy as np
import pandas as pd

from pipeline.codebook.codebook import Codebook
from pipeline.encoders.rows import RowVectors
from pipeline.errors import UserError
from pipeline.suggest.suggest import Coded
from pipeline.tables.readable import may_be_quoted


def read_run(folder: Path, codebook: Codebook, labels: pd.DataFrame | None) -> Coded:
    """Read the comments that may be analysed, their vectors, codes and clusters.

    Raises
    ------
    UserError
        When the run has not come as far as classify, or used another codebook.
    """
    work = folder / "work"
    try:
        comments = pd.read_parquet(work / "classify/comments.parquet")
        assignments = pd.read_parquet(work / "classify/assignments.parquet")
        learnt = pd.read_parquet(work / "classify/learnt.parquet")
        clusters = pd.read_parquet(work / "cluster/clusters.parquet")
        vectors = RowVectors.read(
            lambda name: np.load(work / f"embed/{name}.npy", allow_pickle=False)
        )
    except (OSError, ValueError, EOFError):
        raise UserError(
            f"{folder} is not the folder of a finished run: run `themes run` first."
        ) from None
    if set(learnt["code_id"]) != set(codebook.ids):
        raise UserError(
            f"{folder} was made with other codes than the codebook's: run `themes run` again."
        )
    rows = np.flatnonzero(may_be_quoted(comments))
    chosen = comments.iloc[rows].reset_index(drop=True)
    given = assignments[assignments["assigned"]]
    at = pd.Index(chosen["comment_id"]).get_indexer(pd.Index(given["comment_id"]))
    column = pd.Index(codebook.ids).get_indexer(pd.Index(given["code_id"]))
    assigned = np.zeros((len(chosen), len(codebook.ids)), dtype=bool)
    known = at >= 0
    assigned[at[known], column[known]] = True
    return Coded(chosen, vectors[rows], assigned, clusters, learnt, labels)
