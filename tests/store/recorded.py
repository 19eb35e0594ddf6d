"""Run a consultation and write down which of our modules each step really runs.

python -m tests.store.recorded CONSULTATION.toml OUT MODULES.json
"""

import json
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import Any

from pipeline import run as running
from pipeline.step import Context, Step
from pipeline.store.fingerprint import Installation
from pipeline.workers.aside import Aside


def main() -> None:
    consultation, out, modules = map(Path, sys.argv[1:])
    recorded: dict[str, set[str]] = {}
    current: set[str] = set()

    def note(frame: FrameType, event: str, argument: object) -> None:
        if event == "call":
            name = frame.f_globals.get("__name__", "")
            # Defining a class or importing a module is no work.
            if name.startswith("pipeline.") and frame.f_code.co_name != "<module>":
                current.add(name)

    do = running.do

    def do_and_record(
        step: Step, context: Context, installation: Installation, aside: Aside
    ) -> None:
        nonlocal current
        current = recorded.setdefault(step.name, set())
        threading.setprofile(note)
        sys.setprofile(note)
        try:
            do(step, context, installation, aside)
        finally:
            sys.setprofile(None)
            threading.setprofile(None)  # type: ignore[arg-type]

    patched: Any = running
    patched.do = do_and_record
    patched.Aside.start = lambda self: None  # what another process runs is not seen
    running.run(consultation, out=out)
    modules.write_text(json.dumps({name: sorted(those) for name, those in recorded.items()}))


if __name__ == "__main__":
    main()
