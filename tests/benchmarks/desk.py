"""How long a page of the desk takes with 10,000 comments: a filter, a search, something saved.

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
from pipeline.desk.themes import _state
from pipeline.encoders.rows import RowVectors
from pipeline.files.flat import read_table
from pipeline.files.formulas import write_safe_csv
from pipeline.labels.annotation import Annotation, write_annotations
from pipeline.labels.coding import path_of
from pipeline.labels.rounds import SEEN
from pipeline.tabulate.quote_sheet import SHEET
from tests.desk.conftest import Office, Person

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
    "quotes of a theme": "/quotes?theme=Education",
    "quotes picked": "/quotes?show=pick",
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
    before = snapshot.comments["comment_id"].iloc[rows]
    speaks = {
        one: snapshot.speaks.get(of, {})
        for one, of in zip(comments["comment_id"], before, strict=True)
    }
    return replace(
        snapshot, comments=comments, vectors=vectors, members=members, speaks=speaks, **made
    )


def longer_sheet(office: Office) -> int:
    """The sheet of quotes of that many comments; returns its rows."""
    path = office.restricted / SHEET
    table = read_table(path)
    turns = range(COMMENTS // len(office.desk.finished().comments) + 1)
    whole = pd.concat([table.assign(comment_id=table["comment_id"] + f"-{turn}") for turn in turns])
    write_safe_csv(whole.reset_index(drop=True), path)
    return len(whole)


def tried(office: Office, ann: Person, definition: str) -> Callable[[], object]:
    """Ask what would change if education meant something else, as the page does."""
    path = office.desk.consultation.codebook_path
    fields = {
        "token": ann.token(), "file": path.name, "code": "education", "action": "define",
        "state": _state(path), "keywords": "school*", "definition": definition,
    }  # fmt: skip

    def ask() -> None:
        fields["definition"] += " And more."  # what was asked before is not remembered
        assert "Nothing is saved yet" in ann.post("/themes/try", **fields).text

    return ask


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
        rows = longer_sheet(office)
        office.desk._snapshot = larger(office.desk.finished())
        ann = office.analyst()
        for name, address in PAGES.items():
            print(f"{name:24} {median(lambda address=address: ann.sees(address)):6.0f} ms")
        token, ids = ann.token(), iter(office.desk.finished().comments["comment_id"])
        ann.browser.follow_redirects = False
        mark = {"token": token, "as": "read"}
        saved = median(lambda: ann.post("/read", comment=next(ids), **mark))
        print(f"{'a mark saved':24} {saved:6.0f} ms")
        one = {"token": token, "before": "", "choice": "ban"}
        sheet = iter(read_table(office.restricted / SHEET)["comment_id"].drop_duplicates())
        saved = median(lambda: ann.post("/quotes", comment=next(sheet), **one))
        print(f"{'a quote banned':24} {saved:6.0f} ms, of {rows:,} in the sheet")
        office.begun[0]()  # what the desk does ahead, since somebody has opened Themes
        print(f"{'what would change':24} {median(tried(office, ann, 'Schools.')):6.0f} ms")
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
