"""One more process of this machine, for work that a run need not wait for."""

import importlib
import signal
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from pipeline.workers.base import Result, here
from pipeline.workers.local import cores, end_with_the_run

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.process import BaseProcess


class Aside:
    """Does work beside this process, one piece after another; used as a context.

    The process is there once `start` was called: it takes seconds to import what the work needs,
    which an idle core does meanwhile. A machine of one core has none, nor has a run with nothing
    to do: `begin` then hands the work back, to be done when its result is asked for.

    Parameters
    ----------
    modules : names of what the work is made of, imported ahead
    """

    def __init__(self, modules: Sequence[str] = ()) -> None:
        self._modules = tuple(modules)
        self._pool: ProcessPoolExecutor | None = None
        self._processes: set[BaseProcess] = set()

    def __enter__(self) -> "Aside":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if error is not None:
            self.stop()
        elif self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def start(self) -> None:
        """Begin to make the process ready, where it would have a core to itself."""
        if self._pool is not None or cores() < 2:
            return
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import active_children, get_context

        others = set(active_children())
        self._pool = ProcessPoolExecutor(
            1, mp_context=get_context("spawn"), initializer=_belong_to_the_run
        )
        self._pool.submit(_import, self._modules)
        self._processes = set(active_children()) - others

    def stop(self) -> None:
        """End the process at once, whatever it does; it writes nothing when this has returned."""
        for process in self._processes:
            process.terminate()
            process.join()
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
        self._pool, self._processes = None, set()

    def begin(self, work: Callable[[], Result]) -> Callable[[], Result]:
        """Begin some work, and return what waits for it and gives its result.

        Parameters
        ----------
        work : a function named at the top of a module, or a `functools.partial` of such a one
        """
        if self._pool is None:
            return here(work)
        from concurrent.futures.process import BrokenProcessPool

        try:
            begun = self._pool.submit(work)
        except BrokenProcessPool:
            return here(work)

        def finish() -> Result:
            try:
                return begun.result()
            except BrokenProcessPool:  # it was killed, as where memory ran out
                return work()

        return finish


def _belong_to_the_run() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run stops it
    end_with_the_run()


def _import(modules: Sequence[str]) -> None:
    for name in modules:
        importlib.import_module(name)
