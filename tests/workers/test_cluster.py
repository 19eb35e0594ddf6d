"""A cluster gives the bytes that one machine gives, also when a worker dies at work."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Thread
from typing import NoReturn

import numpy as np
import pytest
from distributed import Client
from numpy.typing import NDArray

from pipeline.errors import UserError
from pipeline.workers.cluster import Cluster, connected
from pipeline.workers.local import Local
from tests.sample_run import SampleRun, made, themes

_SECRET = "Mrs Ablewhite of Tannery Road"


@contextmanager
def _dask(workers: int, folder: Path) -> Iterator[tuple[str, list[int]]]:
    """A scheduler and its workers on loopback: its address, process ids (its own first).

    They log into `folder`.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    where = ["--host", "127.0.0.1", "--no-dashboard"]
    alone = [*where, "--nthreads", "1", "--no-nanny", "--local-directory", str(folder)]
    with (folder / "dask.log").open("wb") as log:
        start = partial(_start, log=log.fileno())
        running = [start("distributed.cli.dask_scheduler", "--port", str(port), *where)]
        running += [start("distributed.cli.dask_worker", address, *alone) for _ in range(workers)]
        try:
            with Client(address, timeout=60, set_as_default=False) as client:
                client.wait_for_workers(workers, timeout=60)
            yield address, [process.pid for process in running]
        finally:
            for process in running:
                process.kill()
                process.wait()


def _start(module: str, *arguments: str, log: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", module, *arguments], stdout=log, stderr=log)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Cluster, Path]]:
    """Two workers, and the file that scheduler and workers log to."""
    folder = tmp_path_factory.mktemp("dask")
    with _dask(2, folder) as (address, _), connected(address) as workers:
        yield workers, folder / "dask.log"


def _doubled(numbers: list[int]) -> list[int]:
    return [2 * number for number in numbers]


def _refuse(texts: list[str]) -> NoReturn:
    raise UserError(f"row {len(texts)} is not to be had: mend it.")


def _break(texts: list[str]) -> NoReturn:
    raise ValueError(f"cannot read {texts}")


def _kill(processes: list[int]) -> list[int]:
    for process in processes:
        os.kill(process, signal.SIGKILL)
    time.sleep(60)
    return processes


def _die(texts: list[str]) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def test_results_come_in_order_and_are_those_of_one_machine(
    cluster: tuple[Cluster, Path],
) -> None:
    batches = [[n, n + 1] for n in range(50)]
    assert list(cluster[0].map(_doubled, batches)) == list(Local().map(_doubled, batches))
    assert list(cluster[0].map(_doubled, [])) == []


def test_what_a_worker_has_to_say_to_the_user_arrives(cluster: tuple[Cluster, Path]) -> None:
    with pytest.raises(UserError, match="row 2 is not to be had: mend it"):
        list(cluster[0].map(_refuse, [["a", "b"]]))


def test_no_text_is_in_the_error_or_the_logs_of_a_mistake(cluster: tuple[Cluster, Path]) -> None:
    workers, log = cluster
    with pytest.raises(RuntimeError) as raised:
        list(workers.map(_break, [[_SECRET]]))
    assert _SECRET not in str(raised.value)
    assert raised.value.__cause__ is None
    assert _SECRET not in log.read_text(encoding="utf-8")


def test_nobody_at_the_address_is_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with (
        pytest.raises(UserError, match="No Dask scheduler answers"),
        connected(f"tcp://127.0.0.1:{port}"),
    ):
        pass


def test_a_batch_that_kills_every_worker_is_told_and_not_tried_for_ever(tmp_path: Path) -> None:
    with (
        _dask(4, tmp_path) as (address, _),
        connected(address) as workers,
        pytest.raises(UserError, match="brought workers"),
    ):
        list(workers.map(_die, [[_SECRET]]))
    assert _SECRET not in (tmp_path / "dask.log").read_text(encoding="utf-8")


def test_that_the_scheduler_is_gone_is_told(tmp_path: Path) -> None:
    with (
        _dask(1, tmp_path) as (address, (scheduler, _)),
        connected(address) as workers,
        pytest.raises(UserError, match="went away in the middle of the work"),
    ):
        list(workers.map(_kill, [[scheduler]]))


def test_that_no_worker_is_left_is_told(tmp_path: Path) -> None:
    with (
        _dask(1, tmp_path) as (address, _),
        connected(address) as workers,
        pytest.raises(UserError, match="No worker of the cluster"),
    ):
        list(workers.map(_die, [[_SECRET]]))


def _aligned(words: list[str], numbers: NDArray[np.float32]) -> list[bool]:
    return [numbers.flags.aligned and numbers.ctypes.data % 16 == 0 for _ in words]


def test_arrays_arrive_where_numpy_sums_as_at_home(cluster: tuple[Cluster, Path]) -> None:
    workers, _ = cluster
    for length in range(1, 9):
        # Of another length each, so that what follows would begin at another byte.
        told = partial(_aligned, numbers=np.ones(512 * length + 1, dtype=np.float32))
        assert list(workers.map(told, [["a" * length], ["b"]])) == [[True], [True]]


def test_a_run_on_a_cluster_with_a_worker_killed_gives_the_same_bytes(
    sample_run: SampleRun, tmp_path: Path
) -> None:
    with _dask(2, tmp_path) as (address, (_, *processes)):
        killed: list[int] = []
        killer = Thread(target=_kill_one_at_work, args=(address, processes, killed.append))
        killer.start()
        done = themes(
            "run", sample_run.consultation, "--out", tmp_path / "out", "--scheduler", address
        )
        killer.join(10)
    assert done.returncode == 0, done.stderr
    assert killed, "no worker was killed in the middle of a batch"
    assert made(tmp_path / "out") == made(sample_run.out)


def _kill_one_at_work(address: str, processes: list[int], told: Callable[[int], None]) -> None:
    with Client(address, timeout=60, set_as_default=False) as client:
        process_of = client.run(os.getpid)
        until = time.monotonic() + 300
        while time.monotonic() < until:
            for worker, tasks in client.processing().items():
                if tasks:
                    assert process_of[worker] in processes
                    os.kill(process_of[worker], signal.SIGKILL)
                    told(process_of[worker])
                    return
            time.sleep(0.05)
