"""From export to tables at growing sizes, stage by stage, against what a user would assemble.

    python -m tests.benchmarks.scale [--sizes 1000 10000 100000] [--peers-at 100000] [--keep]

Comments are the sample's sentences, drawn and recombined (recombined.py). Each size is one run from
nothing in one process tree, whose resident memory is looked at ten times a second. The peers
(peers.py) read the comments of one of the runs, in the same session on the same machine. Seconds
are those of the clock, so leave the machine alone meanwhile.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import psutil
from rich.console import Console
from rich.table import Table

from pipeline.run import STAGES
from tests.benchmarks.last import against_last
from tests.benchmarks.recombined import consultation_of

_LOOK = 0.1  # seconds between two looks at the memory
KEPT = STAGES[1:]  # ingest is read within redact


class Measured(NamedTuple):
    """One run: comments, seconds on the clock in all, and seconds and peak MB by stage."""

    comments: int
    seconds: float
    stage_seconds: dict[str, float]
    stage_peak: dict[str, float]

    @property
    def peak(self) -> float:
        """The highest resident memory of the process tree, MB."""
        return max(self.stage_peak.values())


def measure(consultation: Path, encoder: str = "minilm") -> Measured:
    """Run a consultation from nothing, beside its settings."""
    folder = consultation.parent
    with consultation.open("a", encoding="utf-8") as file:
        file.write(f'\n[embed]\nencoder = "{encoder}"\n')
    out = folder / "out"
    command = [sys.executable, "-m", "pipeline.cli", "run", str(consultation), "--out", str(out)]
    started = time.perf_counter()
    peaks: dict[str, float] = {}
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(command, stdout=log, stderr=log) as run,
    ):
        tree = psutil.Process(run.pid)
        while run.poll() is None:
            stage = next((s for s in KEPT if not _record(out, s).exists()), KEPT[-1])
            peaks[stage] = max(peaks.get(stage, 0), _resident(tree))
            time.sleep(_LOOK)
    taken = time.perf_counter() - started
    if run.returncode:
        sys.exit((folder / "log").read_text(encoding="utf-8"))
    records = {s: json.loads(_record(out, s).read_text(encoding="utf-8")) for s in KEPT}
    written = pd.read_parquet(out / "work" / "flag" / "comments.parquet", columns=["substance"])
    return Measured(
        int(written["substance"].eq("comment").sum()),
        taken,
        {stage: record["seconds"] for stage, record in records.items()},
        {stage: peaks.get(stage, 0.0) for stage in KEPT},
    )


def _record(out: Path, stage: str) -> Path:
    return out / "work" / "records" / f"{stage}.json"


def _resident(tree: psutil.Process) -> float:
    total = 0
    try:
        for process in (tree, *tree.children(recursive=True)):
            total += process.memory_info().rss
    except psutil.NoSuchProcess:
        pass
    return total / 1e6


def peers(out: Path) -> tuple[int, dict[str, float]]:
    """Comments, and seconds of each peer on those of a finished run."""
    command = [sys.executable, "-m", "tests.benchmarks.peers", str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found = json.loads(done.stdout.splitlines()[-1])
    return found["comments"], found["seconds"]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    options.add_argument("--peers-at", type=int, default=100_000, help="one of the sizes; 0: none")
    options.add_argument("--encoder", default="minilm")
    options.add_argument("--keep", action="store_true", help="as the last table (last.json)")
    chosen = options.parse_args()
    console = Console(width=120)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        runs = {
            n: measure(consultation_of(n, folder / str(n)), chosen.encoder) for n in chosen.sizes
        }
        console.print(_stages(list(runs.values())))
        for smaller, larger in zip(list(runs.values()), list(runs.values())[1:], strict=False):
            added = larger.comments - smaller.comments
            console.print(
                f"from {smaller.comments:,} to {larger.comments:,}: "
                f"{1000 * (larger.seconds - smaller.seconds) / added:.2f} ms and "
                f"{1000 * (larger.peak - smaller.peak) / added:.1f} kB for each added comment; "
                f"seconds per comment {larger.seconds / larger.comments * 1000:.2f} ms, "
                f"{larger.seconds / larger.comments / (smaller.seconds / smaller.comments):.2f} of "
                "the smaller run's"
            )
        if chosen.peers_at:
            ours = runs[chosen.peers_at]
            console.print(_peers(ours, *peers(folder / str(chosen.peers_at) / "out")))
    seconds = {f"{wanted:,} comments": run.seconds for wanted, run in runs.items()}
    console.print("\n".join(against_last("scale", seconds, keep=chosen.keep)))


def _stages(runs: list[Measured]) -> Table:
    table = Table(title="comments a second · peak memory, MB")
    table.add_column("stage")
    for run in runs:
        table.add_column(f"{run.comments:,} comments", justify="right")
    for stage in KEPT:
        cells = [
            f"{run.comments / max(run.stage_seconds[stage], 0.01):,.0f} · "
            f"{run.stage_peak[stage]:,.0f}"
            for run in runs
        ]
        table.add_row(stage if stage != "redact" else "ingest and redact", *cells)
    whole = [f"{run.comments / run.seconds:,.0f} · {run.peak:,.0f}" for run in runs]
    table.add_row("end to end", *whole, style="bold")
    return table


def _peers(ours: Measured, comments: int, seconds: dict[str, float]) -> Table:
    table = Table(title=f"on the {comments:,} comments of one run that may be analysed")
    for heading in ("", "comments a second", "times our whole run"):
        table.add_column(heading, justify="left" if not heading else "right")
    for name, taken in seconds.items():
        table.add_row(name, f"{comments / taken:,.0f}", f"{taken / ours.seconds:.2f}")
    together = sum(taken for name, taken in seconds.items() if "lower limit" not in name)
    table.add_row(
        "the first four together", f"{comments / together:,.0f}", f"{together / ours.seconds:.2f}"
    )
    table.add_row("ours, with hate, tables, files", f"{ours.comments / ours.seconds:,.0f}", "1.00")
    return table


if __name__ == "__main__":
    main()
