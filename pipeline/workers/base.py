"""What a stage asks of whoever computes for it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Batch = TypeVar("Batch")
Result = TypeVar("Result")


class Begin(Protocol):
    """Begins some work and returns what waits for it and gives its result.

    The work is a function named at the top of a module, or a `functools.partial` of such a one: it
    may be sent to another process.
    """

    def __call__(self, work: Callable[[], Result], /) -> Callable[[], Result]: ...


def here(work: Callable[[], Result]) -> Callable[[], Result]:
    """Let work be done by this process, when its result is asked for (`Begin`)."""
    return work


class Workers(Protocol):
    """Computes batches that do not depend on each other, wherever that is.

    A result depends on its batch alone, so it is the same on one machine, on many, and after a
    worker died and another took its batch.
    """

    def map(
        self,
        function: Callable[[Batch], Result],
        batches: Iterable[Batch],
        *,
        processes: int = 1,
    ) -> Iterator[Result]:
        """Yield `function(batch)` for each batch, in order.

        Parameters
        ----------
        batches
            Asked for as they are needed: not all need be in memory at once.
        function
            Named at the top of a module, or a `functools.partial` of such a one: it may be sent to
            another process.
        processes
            How many shall share the work on a machine that works alone. 1: this very process, with
            whatever threads the function starts.
        """
        ...
