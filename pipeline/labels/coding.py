"""What one person says at the desk, a comment at a time: kept as all labels are, whole or not."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.files.atomic import write_atomically
from pipeline.files.hand_written import read_hand_written
from pipeline.labels.annotation import LARGEST, Annotation, line_of, read_annotations
from pipeline.labels.own_tables import read_own_table
from pipeline.labels.rounds import BLIND, RANDOM

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
    lines = _lines(path)
    if said is None:
        lines.pop(comment_id, None)
    else:
        lines[comment_id] = line_of(said)
    with write_atomically(path) as temporary:
        temporary.write_text("".join(lines[one] for one in sorted(lines)), encoding="utf-8")


def _lines(path: Path) -> dict[str, str]:
    """Comment id → its line, as it stands: thousands of others are not made anew for one."""
    if not path.exists():
        return {}
    text = read_hand_written(path, f"{path} is gone: do this again.", largest=LARGEST)
    try:
        return {str(json.loads(one)["comment_id"]): f"{one}\n" for one in text.split("\n") if one}
    except (ValueError, KeyError, TypeError, RecursionError):
        return {one.comment_id: line_of(one) for one in read_annotations(path)}  # names the line


def note_passed(folder: Path, passed: Iterable[Mapping[str, object]]) -> None:
    """Add comments to the sample that the desk draws, in the order of their lots; each once.

    One that was shown before its turn becomes one that was drawn by lot when its turn is passed;
    what the model had said of it before people coded it stays.

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
    before = dict(rows)
    for row in passed:
        comment_id = str(row["comment_id"])
        if comment_id not in rows:
            rows[comment_id] = row
        elif row["reason"] == RANDOM != rows[comment_id]["reason"]:
            rows[comment_id] = {**row, "predicted": rows[comment_id]["predicted"]}
    if rows == before:
        return
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, SAMPLE_COLUMNS, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows.values())
    with write_atomically(path) as temporary:
        temporary.write_text(text.getvalue(), encoding="utf-8")
