"""How long a wide export takes to be drafted and read: 400 questions, ratings for the most part.

    python -m tests.benchmarks.wide_export [RESPONDENTS]

5,000 respondents unless told. Prints CPU seconds and the most memory, and leaves nothing behind.
"""

import csv
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from pipeline.config import load_consultation
from pipeline.ingest.drafting.draft import draft_consultation
from tests.ingest.ingest_examples import ingest
from tests.ingest.shape_parts import AGREE, prose

COLUMNS = {"rating": 320, "agreement": 40, "comment": 30}


def write(path: Path, respondents: int) -> None:
    """Write the export; the same bytes each time."""
    rng = random.Random(1)
    says = prose("park", 0.6)
    asked = [
        *(f"Q{i}. How satisfied are you with service {i}? (1 to 5)" for i in range(320)),
        *(f"A{i}. Do you agree with proposal {i}?" for i in range(40)),
        *(f"C{i}. What do you think of plan {i}?" for i in range(30)),
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Respondent ID", "Email", *asked, "Age group", "Gender", "Ward"])
        for i in range(respondents):
            writer.writerow(
                [
                    i + 1, f"p{i}@example.org",
                    *rng.choices("12345", k=COLUMNS["rating"]),
                    *rng.choices(AGREE, k=COLUMNS["agreement"]),
                    *(f"{said} ({i})" if (said := says(rng, i)) else "" for _ in range(30)),
                    rng.choice(["16-24", "25-44", "45-64", "65+"]),
                    rng.choice(["Female", "Male"]), rng.choice(["North", "South"]),
                ]
            )  # fmt: skip


def main() -> None:
    respondents = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    with tempfile.TemporaryDirectory() as folder:
        export = Path(folder) / "responses.csv"
        write(export, respondents)
        print(f"{respondents:,} respondents, {sum(COLUMNS.values())} questions")
        started = time.process_time()
        consultation = load_consultation(draft_consultation(export, Path(folder)))
        print(f"draft   {time.process_time() - started:6.1f} s")
        started = time.process_time()
        comments = ingest(consultation).comments
        print(f"ingest  {time.process_time() - started:6.1f} s, {len(comments):,} rows")
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"memory  {most:6.0f} MB")


if __name__ == "__main__":
    main()
