"""A consultation in which one respondent writes unmistakable words, and a search for traces."""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pandas as pd

from pipeline.annotate.agreement import agreement
from pipeline.annotate.history import keep_agreement
from pipeline.annotate.samples import SAMPLE
from pipeline.labels.annotation import Annotation, read_round, write_annotations
from pipeline.suggest.page import write_suggestions
from pipeline.suggest.suggest import Suggestion
from tests.sample_run import copy_of_sample

RESPONDENT = "999000111222"
ROW = 5  # of the file
WORDS = ("quuxberry", "snorkelby", "glimwhack")
PLAIN = (
    "The quuxberry lanterns of Snorkelby frighten my neighbours every Thursday night, and the "
    "schools never teach anybody about them. Ring me on 07700 900123."
)
HATEFUL = (
    "Says the glimwhack. Black people are animals and belong in cages, the county should round "
    "them up."
)
ROUND = "round-01"
CODES = ("education", "resources", "victim_focus", "survey_design")


def planted_consultation(folder: Path, *, with_them: bool) -> Path:
    """Two questions and one demographic of the sample and 70 people; one more who is planted."""
    path = copy_of_sample(folder, respondents=70, questions=("q1", "q2"))
    settings = '[tabulate]\nquote_choices = "quotes.csv"\nminimum_cell = 1\n'
    path.write_text(path.read_text(encoding="utf-8") + settings, encoding="utf-8")
    (folder / "quotes.csv").write_text("comment_id,choice\r\n", encoding="utf-8")
    rows = _rows(folder / "responses.csv")
    if with_them:
        first, second, *_ = (at for at, name in enumerate(rows[1]) if name == "Please tell us why.")
        theirs = list(rows[ROW - 1])
        theirs[0], theirs[first], theirs[second] = RESPONDENT, PLAIN, HATEFUL
        rows.insert(ROW - 1, theirs)
    _write_rows(folder / "responses.csv", rows)
    return path


def delete_row(consultation: Path) -> None:
    """Take the planted respondent out of the export."""
    responses = consultation.parent / "responses.csv"
    _write_rows(responses, [row for row in _rows(responses) if row[0] != RESPONDENT])


def label(history: Path, comment_ids: Sequence[str], codes: Sequence[str]) -> None:
    """Two annotators code these comments differently, and somebody decides; as a pull leaves it."""
    folder = history / ROUND
    folder.mkdir(parents=True)
    sampled = {"comment_id": comment_ids, "reason": "random", "lot": 0.25, "probability": 1.0}
    pd.DataFrame({**sampled, "annotators": "ann;bob", "predicted": ""}).to_csv(
        folder / SAMPLE, index=False, float_format="%.17g", lineterminator="\n"
    )
    for number, who in enumerate(("ann", "bob", "adjudicated")):
        said = [
            Annotation(
                comment_id=comment_id,
                question_id=comment_id.partition("-")[0],
                annotator=who,
                round=ROUND,
                codes=(codes[(place + number * (place % 3 == 0)) % len(codes)],),
                confirmed=True,
                codebook_version=1,
            )
            for place, comment_id in enumerate(comment_ids)
        ]
        write_annotations(folder / f"{who}.jsonl", said)
    keep_agreement(history, ROUND, agreement(read_round(folder), list(codes)))


def suggest(folder: Path, comment_id: str, text: str) -> None:
    """`themes codebook suggest` quotes a comment."""
    shown = Suggestion("rare", ("education",), 1, "why", "what to do", (comment_id,))
    write_suggestions([shown], {comment_id: text}, folder)


def traces(folder: Path, wanted: Sequence[str | bytes], *, besides: Path) -> list[str]:
    """Name each file below a folder that holds one of these, whatever it is packed in."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path != besides:
            contents = [*_unpacked(path.name, path.read_bytes()), path.name.encode()]
            for needle in wanted:
                sought = needle.encode().lower() if isinstance(needle, str) else needle
                for content in contents:
                    # Bytes such as a vector's are sought as they are, words in any case.
                    if sought in (content.lower() if isinstance(needle, str) else content):
                        found.append(f"{path.relative_to(folder)}: {needle!r}")
                        break
    return found


def _unpacked(name: str, content: bytes) -> Iterator[bytes]:
    yield content
    if name.endswith(".parquet"):
        yield pd.read_parquet(io.BytesIO(content)).to_csv().encode()
    elif content.startswith(b"PK") and zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.namelist():
                yield from _unpacked(entry, archive.read(entry))


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def _write_rows(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
