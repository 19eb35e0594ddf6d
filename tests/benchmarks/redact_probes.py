"""Redaction tried as an attacker would: the shares of probes that leak or are harmed, by kind.

    python -m tests.benchmarks.redact_probes [--half worked|apart] [--show]

A leak probe is left when any of its `must_go` still stands, a probe is harmed when any of its
`must_stay` is gone. The probes are adversarial, so their shares are no base rates. They are split
in two by a hash of their ids: rules are made on the half "worked"; the half "apart" is only
counted, and `--show` refuses to print it.
"""

import argparse
import csv
import os
from collections import defaultdict
from hashlib import sha256
from pathlib import Path

from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact_texts

HALVES = ("worked", "apart")


def half_of(probe_id: str) -> str:
    """Which half a probe is in, by its id alone."""
    return HALVES[sha256(probe_id.encode()).digest()[0] % 2]


def probes(path: Path, half: str) -> list[dict[str, str]]:
    """The rows of a file of probes (id, text, kind, must_go, must_stay) that are in a half."""
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if half_of(row["id"]) == half]


def standing(words: str, text: str) -> list[str]:
    """Which of the words (joined by ";") a text holds, whatever the case of their letters."""
    return [w for w in words.split(";") if w and w.lower() in text.lower()]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--show", action="store_true", help="print what fails of the half worked")
    asked = parser.parse_args()
    folder = Path(os.environ.get("THEMES_DATA", "../shared/data")) / "privacy"
    for file in ("leak", "keep"):
        for half in [asked.half] if asked.half else HALVES:
            rows = probes(folder / f"{file}_probes.csv", half)
            texts, _ = redact_texts([row["text"] for row in rows], settings=RedactSettings())
            counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
            for row, text in zip(rows, texts, strict=True):
                left = standing(row["must_go"], text)
                stays = [w for w in row["must_stay"].split(";") if w]
                harmed = [w for w in stays if w.lower() not in text.lower()]
                for kind in (row["kind"], "all"):
                    counts[kind] = [a + b for a, b in zip(
                        counts[kind], (1, bool(left), bool(harmed)), strict=True)]  # fmt: skip
                if asked.show and half == "worked" and (left or harmed):
                    print(f"{row['id']} {row['kind']}: {text!r}\n   left {left} harmed {harmed}")
            for kind, (n, left, harmed) in sorted(counts.items()):
                print(f"{file} {half:7} {kind:24} n {n:3}  left {left / n:4.0%}  "
                      f"harmed {harmed / n:4.0%}")  # fmt: skip


if __name__ == "__main__":
    main()
