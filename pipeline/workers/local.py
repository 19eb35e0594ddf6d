"""This machine."""

import os
from collections.abc import Callable, Iterable, Iterator

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

        with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
            yield from pool.map(function, batches)


def cores() -> int:
    """Return how many cores this process may use; a container often has fewer than the machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
