"""A consultation small enough to be run hundreds of times, with what must not be found on disk."""

import csv
import json
from pathlib import Path

import yaml

from tests.sample_run import SAMPLE, copy_of_sample

RAW = ("07700 9001", "@example.org")
"""What every planted comment holds and no file may: personal data before redaction."""
HATE = json.loads((SAMPLE / "planted.json").read_text(encoding="utf-8"))["hate"][3]["sentence"]
"""A sentence that is withheld: nothing public may hold it."""
_COMMENT = "Please tell us why."
_PLANTED = 8  # respondents who write what is planted


def small_consultation(folder: Path, respondents: int = 24) -> Path:
    """The sample with one question, one demographic and its first respondents; its settings."""
    consultation = copy_of_sample(folder, respondents=respondents, questions=("q1",))
    few_clusters = "\n[cluster]\nclusters = 2\nsmallest = 2\n"
    settings = consultation.read_text(encoding="utf-8") + few_clusters
    consultation.write_text(settings, encoding="utf-8")
    _shorten(folder / "codebook.yaml")
    _plant(folder / "responses.csv")
    return consultation


def _shorten(codebook: Path) -> None:
    content = yaml.safe_load(codebook.read_text(encoding="utf-8"))
    for code in content["codes"]:
        code |= {name: code[name][:1] for name in ("include", "exclude")}
    codebook.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")


def _plant(responses: Path) -> None:
    with responses.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    comment = rows[1].index(_COMMENT)
    for number, row in enumerate(rows[2 : 2 + _PLANTED]):
        row[comment] = (
            f"{HATE if number == 3 else 'The police should answer sooner.'} "
            f"Ring {RAW[0]}{number:02d} or kim{number}{RAW[1]} today."
        )
    with responses.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
