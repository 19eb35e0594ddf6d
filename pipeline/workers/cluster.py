"""A Dask cluster: many machines that have this package installed (Rocklin 2015, Dask).

Texts travel to the workers in messages and stay in memory there; no worker reads or writes a file
of the run. Between machines nobody trusts, use a ``tls://`` address.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from pipeline.errors import UserError
from pipeline.store.code import PACKAGE
from pipeline.store.libraries import library_versions
from pipeline.store.record import digest_file, digest_json
from pipeline.store.resources import shipped
from pipeline.workers.base import Batch, Result

if TYPE_CHECKING:
    from distributed import Client, Future

_TO_ANSWER = 5  # seconds that a scheduler has
_TO_JOIN = 30  # seconds that its first worker has
_TO_LOOK = 5  # seconds between looks whether any worker is left: a restarted one is back by then
_LIBRARIES = (
    "numpy", "onnxruntime", "phonenumberslite", "python-stdnum", "scikit-learn", "spacy",
    "tokenizers",
)  # fmt: skip
_AHEAD = 3  # batches per thread of the cluster that wait or are under way


class Cluster:
    """The workers of a scheduler; made by `connected`."""

    def __init__(self, client: "Client", address: str) -> None:
        self._client = client
        self._address = address

    def map(
        self,
        function: Callable[[Batch], Result],
        batches: Iterable[Batch],
        *,
        processes: int = 1,
    ) -> Iterator[Result]:
        """Yield `function(batch)` for each batch, in order (`base.Workers.map`).

        Raises
        ------
        UserError
            What a worker had to say to the user; when no worker is left, when the scheduler goes
            away, or when a batch brought several workers down.
        """
        version = _version()
        waiting: deque[Any] = deque()
        with self._told():
            ahead = _AHEAD * max(1, sum(self._client.nthreads().values()))
            # A result, not scattered data: another worker makes it again where one is lost, and
            # nothing waits for ever for a copy to arrive everywhere.
            shared = self._client.submit(_handed_over, _Unseen(function), pure=False)
            for batch in batches:
                job = self._client.submit(_compute, shared, _Unseen(batch), version, pure=False)
                waiting.append(job)
                if len(waiting) >= ahead:
                    yield _told_apart(self._arrived(waiting.popleft()))
            while waiting:
                yield _told_apart(self._arrived(waiting.popleft()))

    def _arrived(self, job: "Future") -> Any:
        """What a job came to. Dask would wait for ever for a worker to take its place again."""
        deserted = False
        while True:
            try:
                return job.result(timeout=_TO_LOOK)
            except TimeoutError:
                before, deserted = deserted, self._is_deserted()
                if before and deserted:
                    raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        from distributed import CancelledError, KilledWorker, TimeoutError
        from distributed.comm import CommClosedError

        try:
            yield
        except KilledWorker as error:
            raise UserError(
                f"One batch after another brought workers of {self._address} down, most likely for "
                "want of memory: give each worker more, or start fewer threads, and run again."
            ) from error
        except (CancelledError, CommClosedError, TimeoutError, OSError) as error:
            if self._is_deserted():
                raise UserError(
                    f"No worker of the cluster at {self._address} is left. Unless somebody stopped "
                    "them, batches brought workers down, most likely for want of memory: give each "
                    "worker more, or start fewer threads, and run again."
                ) from error
            raise UserError(
                f"The cluster at {self._address} went away in the middle of the work: start it "
                "again and run again; finished stages and vectors are kept."
            ) from error

    def _is_deserted(self) -> bool:
        """Whether the scheduler still answers, and has no worker left."""
        with suppress(OSError):
            return self._client.status == "running" and not self._client.nthreads()
        return False


@dataclass(frozen=True)
class _Unseen:
    """Something that no log of the cluster prints: it may hold what people wrote.

    It travels in one piece: Dask would lay its arrays at odd addresses, where NumPy sums in another
    order, so that last digits differ from those of one machine.
    """

    content: Any

    def __repr__(self) -> str:
        return "…"

    def __reduce__(self) -> tuple[Any, ...]:
        from distributed.protocol.pickle import dumps

        return _unpacked, (dumps(self.content),)


@dataclass(frozen=True)
class _Failed:
    """An error told without its message, or with one that was written to be read."""

    message: str
    for_the_user: bool


def _unpacked(content: bytes) -> _Unseen:
    from distributed.protocol.pickle import loads

    return _Unseen(loads(content))


def _handed_over(function: _Unseen) -> _Unseen:
    return function


def _compute(function: _Unseen, batch: _Unseen, version: str) -> Any:
    """Compute on a worker. No exception leaves it: a worker logs those with their arguments."""
    try:
        if _version() != version:
            raise UserError(
                "A worker of the cluster has another version of this package, its models or its "
                "libraries: install the same on every machine."
            )
        return function.content(batch.content)
    except UserError as error:
        return _Failed(str(error), for_the_user=True)
    except Exception as error:
        return _Failed(type(error).__name__, for_the_user=False)


@cache
def _version() -> str:
    """Digest of what decides a result beside the batch: code, models, libraries."""
    ours = [path for root in (PACKAGE, shipped("models")) for path in sorted(root.rglob("*"))]
    digests = [digest_file(path) for path in ours if path.is_file() and path.suffix != ".pyc"]
    return digest_json([digests, library_versions(_LIBRARIES)])


def _told_apart(found: Any) -> Any:
    if isinstance(found, _Failed):
        if found.for_the_user:
            raise UserError(found.message)
        raise RuntimeError(f"{found.message} on a worker")
    return found


@contextmanager
def connected(address: str) -> Iterator[Cluster]:
    """Connect to the scheduler at `address`, such as tcp://10.0.0.5:8786.

    Raises
    ------
    UserError
        When Dask is not installed, nobody answers, or the scheduler has no worker.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise UserError(
            "A cluster needs Dask, here and on every machine of it: pip install "
            "'consultation-themes[cluster]'."
        ) from error
    try:
        client = Client(address, timeout=_TO_ANSWER, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UserError(
            f"No Dask scheduler answers at {address}: start one (`dask scheduler`), or correct "
            "--scheduler."
        ) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=_TO_JOIN)
        except (OSError, TimeoutError) as error:
            raise UserError(
                f"The scheduler at {address} has no worker: start some (`dask worker {address}`)."
            ) from error
        yield Cluster(client, address)
