"""What one person says at the desk, a comment at a time: kept as all labels are, whole or not."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.files.atomic import write_atomically
from pipeline.labels.annotation import Annotation, read_annotations, write_annotations
from pipeline.labels.own_tables import read_own_table
from pipeline.labels.rounds import BLIND

SAMPLE_COLUMNS = (
    "comment_id", "reason", "lot", "probability", "annotators", "predicted", "question_id",
)  # fmt: skip


def path_of(folder: Path, round_name: str, annotator: str) -> Path:
    """Return the file of somebody's labels in a round."""
    return folder / round_name / f"{annotator}.jsonl"


def keep(path: Path, comment_id: str, said: Annotation | None) -> None:
    """Put a label into somebody's file in the place of the one before; None takes it away.

    Raises
    ------
    UserError
        When the file has been damaged: names the line.
    """
    labels = {one.comment_id: one for one in read_annotations(path)}
    if said is None:
        labels.pop(comment_id, None)
    else:
        labels[comment_id] = said
    write_annotations(path, labels.values())


def note_passed(folder: Path, passed: Iterable[Mapping[str, object]]) -> None:
    """Add comments to the sample that the desk draws, in the order of their lots; each once.

    Parameters
    ----------
    passed : rows with the columns of `SAMPLE_COLUMNS`.
    """
    path = folder / BLIND / "sample.csv"
    rows: dict[str, Mapping[str, object]] = {}
    if path.exists():
        read_own_table(path, {"comment_id": str})  # says what is the matter with it
        with path.open(encoding="utf-8", newline="") as file:
            rows = {str(row["comment_id"]): row for row in csv.DictReader(file)}
    fresh = [row for row in passed if row["comment_id"] not in rows]
    if not fresh:
        return
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, SAMPLE_COLUMNS, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows([*rows.values(), *fresh])
    with write_atomically(path) as temporary:
        temporary.write_text(text.getvalue(), encoding="utf-8")
