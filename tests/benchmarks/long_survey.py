"""How long a survey of very many questions takes, end to end: 233 questions, 500 respondents.

    python -m tests.benchmarks.long_survey [--questions 233] [--respondents 500] [--keep]

Invented: an agreement scale and a comment to each question, every thirtieth person writes to one.
Runs the pipeline in a folder of its own; prints the seconds of each stage, CPU seconds and memory,
and a digest of all that was published, so that a speed-up can be seen to change nothing. Leaves
nothing behind.
"""

import argparse
import csv
import hashlib
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.last import against_last
from tests.conftest import REPOSITORY
from tests.ingest.shape_parts import AGREE, prose

ONE_IN = 30  # who writes a comment to a question


def write(folder: Path, questions: int, respondents: int) -> Path:
    """Write an export and its consultation.toml; the same bytes each time."""
    rng, says = random.Random(1), prose("park", 0.6)
    with (folder / "responses.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        heads = [f"{n}. How far do you agree with plan {n}?" for n in range(1, questions + 1)]
        both = [name for head in heads for name in (head, f"{head} Why?")]
        writer.writerow(["Respondent ID", *both, "Age group", "District"])
        for person in range(respondents):
            cells: list[str] = []
            for number in range(questions):
                writes = rng.randrange(ONE_IN) == 0
                text = f"{says(rng, person)} ({number})" if writes else ""
                cells += [rng.choice(AGREE), text]
            age, place = rng.choice(["16-24", "25-44", "45-64", "65+"]), rng.choice("NSEW")
            writer.writerow([person + 1, *cells, age, place])
    scale = ", ".join(f'"{answer}"' for answer in AGREE)
    lines = ['title = "Plans"', 'name = "plans"', 'id_key = "invented"', "", "[input]",
             'file = "responses.csv"', 'layout = "wide"',
             'respondent = "Respondent ID"']  # fmt: skip
    for number, head in enumerate(heads, start=1):
        lines += ["", "[[questions]]", f'id = "q{number}"', f'text = "{head}"',
                  f'label = "Plan {number}"', f'answer = "{head}"', f'comment = "{head} Why?"',
                  f"answers = [{scale}]"]  # fmt: skip
    for name, column in (("age", "Age group"), ("district", "District")):
        lines += ["", "[[demographics]]", f'name = "{name}"', f'column = "{column}"']
    path = folder / "consultation.toml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    codebook = (REPOSITORY / "annotations" / "codebook.yaml").read_text(encoding="utf-8")
    (folder / "codebook.yaml").write_text(codebook, encoding="utf-8")
    return path


def digest(folder: Path) -> str:
    """One digest of all files below a folder, by name and content."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return found.hexdigest()[:16]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--questions", type=int, default=233)
    parser.add_argument("--respondents", type=int, default=500)
    parser.add_argument("--keep", action="store_true", help="as the last table (last.json)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        path = write(folder, given.questions, given.respondents)
        command = [sys.executable, "-m", "pipeline.cli", "run", str(path), "--out"]
        command.append(str(folder / "out"))
        started = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY, check=True)
        taken = time.perf_counter() - started
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(done.stdout.strip().splitlines()[-1])
        print(
            f"CPU {spent.ru_utime + spent.ru_stime:.1f} s, memory {spent.ru_maxrss / 1024:.0f} MB"
        )
        print(f"published: {digest(folder / 'out' / 'publish')}")
    figure = f"{given.questions} questions, {given.respondents} respondents"
    print("\n".join(against_last("long_survey", {figure: taken}, keep=given.keep)))


if __name__ == "__main__":
    main()
