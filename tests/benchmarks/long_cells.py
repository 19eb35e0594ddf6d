"""Crafted cells up to a million characters: processor seconds and memory as they grow.

    python -m tests.benchmarks.long_cells [--longest 1000000]

Each kind of text is redacted and spelled plainly (what flag does before its models read) at each
length in a process of its own. A step of two in length that costs far more than two in time or
memory would let one respondent stop a run.
"""

import argparse
import resource
import subprocess
import sys
import time

KINDS = {
    "equal letters": "a",
    "particles": "de ",
    "digits": "1",
    "spaced digits": "1 ",
    "at signs": "a@",
    "brackets": "([{",
    "names": "Jane ",
    "number and words": "12 a ",
    "dots": "a.",
    "slashes": "1/",
    "emoji": "\U0001f600",
    "apostrophes": "o'",
    "hyphens": "ab-",
    "commas": "Rose Cottage, ",
    "spelled digits": "one two ",
    "handles": "add me on ",
    "spaces": " ",
    "lines": "\n",
    "accents": "e\u0301",
    "dated": "log 12 of ",
}
STEPS = ("redact", "spelling")


def measure(step: str, kind: str, length: int) -> None:
    """Print processor seconds and the growth of peak memory in MB for one cell."""
    text = (KINDS[kind] * (length // len(KINDS[kind]) + 1))[:length]
    if step == "redact":
        from pipeline.redact.settings import RedactSettings
        from pipeline.redact.stage import redact_texts

        settings = RedactSettings(processes=1)

        def run(cell: str) -> object:
            return redact_texts([cell], settings=settings)
    else:
        from pipeline.flag.spelling import plain as run
    run("Ask Gurpreet Dhaliwal at 12 High Street, 07700 900123. ihatewomen")
    before, memory = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    run(text)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory
    print(time.process_time() - before, grown / 1024)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--measure", nargs=3, metavar=("STEP", "KIND", "LENGTH"))
    parser.add_argument("--longest", type=int, default=1_000_000)
    parser.add_argument("--kinds", nargs="*", default=list(KINDS))
    asked = parser.parse_args()
    if asked.measure:
        measure(asked.measure[0], asked.measure[1], int(asked.measure[2]))
        return
    lengths = [asked.longest // 4, asked.longest // 2, asked.longest]
    print(f"{'step':9} {'kind':17} " + " ".join(f"{n:>18,}" for n in lengths))
    for step in STEPS:
        for kind in asked.kinds:
            cells = []
            for length in lengths:
                command = [sys.executable, __file__, "--measure", step, kind, str(length)]
                try:
                    out = subprocess.run(
                        command, check=True, capture_output=True, text=True, timeout=600
                    ).stdout
                    seconds, memory = map(float, out.split()[-2:])
                    cells.append(f"{seconds:8.2f} s {memory:5.0f} MB")
                except subprocess.TimeoutExpired:
                    cells.append(f"{'over 600 s':>18}")
                    break
            print(f"{step:9} {kind:17} " + " ".join(f"{cell:>18}" for cell in cells), flush=True)


if __name__ == "__main__":
    main()
