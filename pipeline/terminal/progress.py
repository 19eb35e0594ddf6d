"""What is shown while a run is under way: bars for a person, plain lines for a log."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[int, int], None]
"""Called by a stage with (done, total)."""


@contextmanager
def stage_progress(stage: str) -> Iterator[Progress]:
    """Show that a stage is at work: a bar on a terminal, one plain line otherwise.

    Everything goes to stderr, so that stdout stays free for tables.
    """
    if not sys.stderr.isatty():
        print(f"{stage} …", file=sys.stderr, flush=True)
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (
        TextColumn("{task.description:<9}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task(stage, total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)


def say(line: str) -> None:
    """Print a plain line to stderr."""
    print(line, file=sys.stderr, flush=True)
