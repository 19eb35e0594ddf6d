"""This machine."""

import os
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import connection, parent_process
from threading import Thread

from pipeline.workers.base import Batch, Result


class Local:
    """Works in this process, or in several of this machine where that pays."""

    def map(
        self,
        function: Callable[[Batch], Result],
        batches: Iterable[Batch],
        *,
        processes: int = 1,
    ) -> Iterator[Result]:
        """Yield `function(batch)` for each batch, in order (`base.Workers.map`)."""
        if processes < 2:
            yield from map(function, batches)
            return
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        with ProcessPoolExecutor(
            processes, mp_context=get_context("spawn"), initializer=end_with_the_run
        ) as pool:
            yield from pool.map(function, batches)


def end_with_the_run() -> None:
    """Let this process of a pool end when the run that it works for does, however that ended.

    A worker holds both ends of the queue that it reads from: nothing else tells it of a killed run.
    """

    def wait() -> None:
        parent = parent_process()
        if parent is not None:
            connection.wait([parent.sentinel])
            os._exit(1)

    Thread(target=wait, daemon=True).start()


def cores() -> int:
    """Return how many cores this process may use; a container often has fewer than the machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
