"""How long a page of the desk takes with 10,000 comments: a filter, a search, a code saved.

`python -m tests.benchmarks.desk CONSULTATION RUN`: the run's comments are repeated up to 10,000.
Prints the median of nine in milliseconds; writes into a folder that goes away.
"""

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd

from pipeline.desk.snapshot import Snapshot
from pipeline.encoders.rows import RowVectors
from pipeline.labels.annotation import Annotation, write_annotations
from pipeline.labels.coding import path_of
from pipeline.labels.rounds import SEEN
from tests.desk.conftest import Office

COMMENTS = 10_000
LABELS = 1_000
PAGES = {
    "all of a question": "/read?question=q1",
    "a theme and an answer": "/read?question=q1&theme=education&answer=group agree",
    "words": "/read?question=q1&words=police school",
    "a group": "/read?question=q1&who=gender=Female",
    "a meaning": "/read?question=q1&meaning=more lessons about respect",
    "themes": "/themes",
    "code": "/code?question=q1",
    "code blind": "/blind?question=q1",
    "quotes": "/quotes",
    "report": "/report",
}


def larger(snapshot: Snapshot) -> Snapshot:
    """The same comments again and again, each with an id and a respondent of its own."""
    rows = np.resize(np.arange(len(snapshot.comments)), COMMENTS)
    turn = pd.Series(np.arange(COMMENTS) // len(snapshot.comments)).astype(str)
    comments = snapshot.comments.iloc[rows].reset_index(drop=True)
    for name in ("comment_id", "respondent_id"):
        comments[name] = comments[name] + "-" + turn
    parts = ("assigned", "probability", "source", "reason")
    made = {name: getattr(snapshot, name)[rows] for name in parts}
    assert snapshot.vectors is not None
    vectors = RowVectors(snapshot.vectors.vectors, snapshot.vectors.of_row[rows])
    assert snapshot.members is not None
    members = snapshot.members.assign(comment_id=snapshot.members["comment_id"] + "-0")
    return replace(snapshot, comments=comments, vectors=vectors, members=members, **made)


def coded_before(office: Office) -> None:
    """What Ann has coded so far, in sight of the model's codes."""
    ids = office.desk.finished().comments["comment_id"].tolist()[-LABELS:]
    labels = [
        Annotation(
            comment_id=one, question_id="q1", annotator="Ann", round=SEEN, codes=("education",),
            confirmed=True, codebook_version=1, source="the desk", seen=True,
        )
        for one in ids
    ]  # fmt: skip
    write_annotations(path_of(office.labels, SEEN, "Ann"), labels)


def median(act: Callable[[], object]) -> float:
    """Milliseconds, after one that counts for nothing."""
    took = []
    for _ in range(10):
        begin = time.perf_counter()
        act()
        took.append(1000 * (time.perf_counter() - begin))
    return statistics.median(took[1:])


def main() -> None:
    """Print it."""
    consultation, run = Path(sys.argv[1]), Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(consultation.parent, Path(folder) / "sample")
        shutil.copytree(run, Path(folder) / "out")
        office = Office(Path(folder) / "sample" / consultation.name, Path(folder) / "out")
        office.desk._snapshot = larger(office.desk.finished())
        ann = office.analyst()
        for name, address in PAGES.items():
            print(f"{name:24} {median(lambda address=address: ann.sees(address)):6.0f} ms")
        token, ids = ann.token(), iter(office.desk.finished().comments["comment_id"])
        ann.browser.follow_redirects = False
        mark = {"token": token, "as": "read"}
        saved = median(lambda: ann.post("/read", comment=next(ids), **mark))
        print(f"{'a mark saved':24} {saved:6.0f} ms")
        coded_before(office)
        one = {"token": token, "before": "", "code": "education"}
        saved = median(lambda: ann.post("/code", comment=next(ids), **one))
        print(f"{'a code saved':24} {saved:6.0f} ms, after {LABELS:,} others")
        by_lot = iter(
            office.desk.finished().by_lot("q1", office.desk.consultation.annotate.seed)[0]
        )
        none = {"token": token, "before": "", "action": "none"}
        saved = median(lambda: ann.post("/blind", comment=next(by_lot), **none))
        print(f"{'a blind code confirmed':24} {saved:6.0f} ms")


if __name__ == "__main__":
    main()
