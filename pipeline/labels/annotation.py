"""One person's codes for one comment, and the files they are kept in.

`annotations/<consultation>/<round>/<annotator>.jsonl`: one JSON object a line, by comment id.
They hold code ids and no comment text; ids never change their meaning, so that renaming a code in
the codebook or in doccano leaves them valid.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically
from pipeline.files.hand_written import read_hand_written

LARGEST = 500_000_000  # bytes; a million labels with notes
ADJUDICATED = "adjudicated"
"""The annotator name under which decided disagreements are kept."""


class Annotation(BaseModel):
    """What one annotator said about one comment. Confirmed without codes is a real "none"."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    comment_id: str
    question_id: str = ""
    annotator: str
    round: str
    codes: tuple[str, ...] = Field((), description="code ids, sorted")
    confirmed: bool
    notes: tuple[str, ...] = Field((), description="what they wrote beside it in doccano")
    unknown: tuple[str, ...] = Field((), description="labels made in doccano that are no code")
    codebook_version: int = Field(ge=1)
    source: str | None = Field(None, description="the file it was imported from")
    project: int | None = Field(None, description="the doccano project it was made in")
    decided: str | None = Field(None, description="adjudicated only: who decided")
    seen: bool = Field(False, description="made with the model's codes in sight")


def read_annotations(path: Path) -> list[Annotation]:
    """Read one annotator's file; an absent file is an empty one.

    Raises
    ------
    UserError
        When a line is not an annotation (the line number is named), or the file cannot be read.
    """
    if not path.exists():
        return []
    found = []
    text = read_hand_written(path, f"{path} is gone: run this again.", largest=LARGEST)
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            found.append(Annotation.model_validate_json(line))
        except ValidationError as error:
            place = ".".join(str(part) for part in error.errors()[0]["loc"]) or "JSON"
            raise UserError(
                f"{path}, line {number}: not an annotation (see `{place}`): "
                "restore the file or pull again."
            ) from None
    return found


def write_annotations(path: Path, annotations: Iterable[Annotation]) -> None:
    """Write one annotator's file, whole or not at all, in an order that diffs well."""
    ordered = sorted(annotations, key=lambda annotation: annotation.comment_id)
    with write_atomically(path) as temporary:
        temporary.write_text(
            "".join(line_of(annotation) for annotation in ordered), encoding="utf-8"
        )


def read_round(folder: Path) -> dict[str, list[Annotation]]:
    """Read what all annotators of a round said: annotator → annotations, decisions left out."""
    files = sorted(folder.glob("*.jsonl"))
    return {path.stem: read_annotations(path) for path in files if path.stem != ADJUDICATED}


def line_of(annotation: Annotation) -> str:
    """Return an annotation as a line of its file."""
    said = annotation.model_dump(mode="json")
    for name in ("notes", "unknown", "source", "project", "decided", "seen"):
        if not said[name]:
            del said[name]
    return json.dumps(said, ensure_ascii=False) + "\n"
