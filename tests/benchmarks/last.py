"""The last committed table of seconds, so that what became slower is seen.

``last.json`` holds, by benchmark and figure, seconds and the *pace* of the machine that they were
measured on: the seconds that it takes to make vectors of one fixed set of sentences. Seconds are
compared in paces, so another machine's table can be compared with too. ``--keep`` commits a table.
"""

import json
import time
from collections.abc import Mapping
from pathlib import Path

from pipeline.encoders.load import load_encoder
from pipeline.encoders.settings import EncoderSettings
from tests.benchmarks.embed import comments

PATH = Path(__file__).with_name("last.json")
_SLOWER = 1.15  # the same code measured twice differs by as much
_SENTENCES, _ROUNDS = 500, 3


def pace() -> float:
    """Seconds in which this machine makes vectors of 500 comments of 20 words: the best of three.

    It is what a run cannot do without, so also the limit that a run can be compared with.
    """
    encoder, texts = load_encoder(EncoderSettings(encoder="minilm")), comments(_SENTENCES, 20)
    encoder.encode(texts[:1])
    found = []
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        encoder.encode(texts)
        found.append(time.perf_counter() - started)
    return min(found)


def against_last(name: str, seconds: Mapping[str, float], *, keep: bool) -> list[str]:
    """Compare a benchmark's seconds with the committed ones, a line each; or commit them.

    Parameters
    ----------
    name : the benchmark
    seconds : by what was measured
    """
    now = pace()
    table = json.loads(PATH.read_text(encoding="utf-8")) if PATH.exists() else {}
    then = table.get(name, {})
    lines = [f"pace of this machine: {now:.2f} s"]
    for figure, taken in seconds.items():
        before = then.get("seconds", {}).get(figure)
        if before is None:
            lines.append(f"{figure}: {taken:.1f} s, in no table before")
            continue
        ratio = (taken / now) / (before / then["pace"])
        verdict = " SLOWER" if ratio > _SLOWER else ""
        lines.append(f"{figure}: {taken:.1f} s, {ratio:.2f} of the last table{verdict}")
    if keep:
        kept = {figure: round(taken, 2) for figure, taken in seconds.items()}
        table[name] = {"pace": round(now, 3), "seconds": kept}
        PATH.write_text(json.dumps(table, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return lines
