"""Exports of any size: the sample's respondents drawn again, their sentences shuffled, seeded."""

import csv
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np

REPOSITORY = Path(__file__).resolve().parents[2]
SAMPLE = REPOSITORY / "pipeline" / "sample"
_HEADER_ROWS = 2
_COMMENTS = ("Please tell us why.", "Open-Ended Response")  # as the second header row names them
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_SEED = 20260601


def consultation_of(comments: int, folder: Path) -> Path:
    """Write the sample's consultation with about so many comments; return its consultation.toml.

    A row is one of the sample's respondents with a new number. Where they wrote a comment stands
    one of as many sentences, each drawn from all of the sample's; so nearly every comment is a new
    text, while sentences come again: with n comments some n / 500 times.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (SAMPLE / "responses.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    header, respondents = rows[:_HEADER_ROWS], rows[_HEADER_ROWS:]
    with (folder / "responses.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerows(header)
        writer.writerows(_respondents(header[1], respondents, comments))
    shutil.copy(SAMPLE.parent.parent / "annotations" / "codebook.yaml", folder / "codebook.yaml")
    toml = (SAMPLE / "consultation.toml").read_text(encoding="utf-8")
    path = folder / "consultation.toml"
    path.write_text(toml.replace('annotations = "../../annotations"', ""), encoding="utf-8")
    return path


def _respondents(
    labels: list[str], respondents: list[list[str]], comments: int
) -> Iterator[list[str]]:
    rng = np.random.default_rng(_SEED)
    columns = [place for place, label in enumerate(labels) if label in _COMMENTS]
    written = [row[place] for row in respondents for place in columns if row[place].strip()]
    sentences = [sentence for text in written for sentence in _SENTENCE_END.split(text.strip())]
    number = 0
    while comments > 0:
        number += 1
        row = list(respondents[rng.integers(len(respondents))])
        row[0] = str(10**11 + number)
        for place in columns:
            if row[place].strip():
                count = len(_SENTENCE_END.split(row[place].strip()))
                drawn = rng.integers(len(sentences), size=count)
                row[place] = " ".join(sentences[i] for i in drawn)
                comments -= 1
        yield row
