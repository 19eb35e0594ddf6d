"""What goes wrong between the pipeline and doccano is one sentence, and a rerun mends it."""

import os
import signal
import time
from collections.abc import Callable, Iterator

import pytest

from pipeline.annotate.project import find_project
from pipeline.annotate.pull import pull
from pipeline.annotate.push import example_uuid, examples_of
from pipeline.annotate.round import Round
from pipeline.codebook.codebook import Codebook
from pipeline.doccano.client import Doccano, NoWorker
from pipeline.doccano.server import running_processes, start
from pipeline.errors import UserError
from tests.annotate.conftest import Push
from tests.running_doccano import Running


def test_no_server(a_round: Round, codebook: Codebook) -> None:
    with pytest.raises(UserError, match=r"does not answer at .*make doccano"):
        pull(Doccano("http://127.0.0.1:9", "token"), a_round, codebook=codebook)


def test_wrong_token(running: Running, a_round: Round, codebook: Codebook) -> None:
    with pytest.raises(UserError, match="refuses the token"):
        pull(Doccano(running.server.address, "0" * 40), a_round, codebook=codebook)


def test_a_token_that_may_not(running: Running, send: Push) -> None:
    annotator = Doccano(running.server.address, running.tokens["ann"])
    with pytest.raises(UserError, match="token of a project administrator"):
        send(1, doccano=annotator)


def test_neither_address_nor_token_in_the_environment() -> None:
    with pytest.raises(UserError, match="DOCCANO_URL is not set"):
        Doccano.from_environment({})
    with pytest.raises(UserError, match="DOCCANO_TOKEN is not set"):
        Doccano.from_environment({"DOCCANO_URL": "http://127.0.0.1:8000"})


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("doccano.example.org", "must be like"),
        ("ftp://127.0.0.1", "must be like"),
        ("http://doccano.example.org", "would travel to doccano.example.org unencrypted"),
    ],
)
def test_an_address_that_cannot_be_or_should_not_be_used(url: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        Doccano.from_environment({"DOCCANO_URL": url, "DOCCANO_TOKEN": "t"})


def test_a_server_elsewhere_is_reached_by_https() -> None:
    environment = {"DOCCANO_URL": "https://doccano.example.org/", "DOCCANO_TOKEN": "t"}
    assert Doccano.from_environment(environment).address == "https://doccano.example.org"


def test_an_address_of_something_else(running: Running) -> None:
    with pytest.raises(UserError, match="is not a doccano server"):
        Doccano(running.server.address + "/projects", running.tokens["admin"]).username()


@pytest.fixture
def no_worker(running: Running) -> Iterator[Callable[[], object]]:
    """A server whose worker has died; call it to start one again."""
    os.kill(running_processes(running.server)["worker"], signal.SIGKILL)
    _until(lambda: "worker" not in running_processes(running.server))
    yield lambda: start(running.server)
    start(running.server)


def test_a_worker_that_was_down_does_its_work_later_and_nothing_comes_twice(
    running: Running, doccano: Doccano, send: Push, a_round: Round, no_worker: Callable
) -> None:
    impatient = Doccano(running.server.address, running.tokens["admin"], task_seconds=1)
    with pytest.raises(NoWorker, match="worker is probably not running"):
        send(4, doccano=impatient)
    project = find_project(doccano, a_round.tag)["id"]
    waiting = [
        doccano.submit_import(
            project,
            [
                {
                    "text": f"Comment {number} about the schools.",
                    "comment_id": f"q1-{number:010x}",
                    "example_uuid": example_uuid(a_round.tag, project, f"q1-{number:010x}"),
                }
                for number in range(4)
            ],
        )
        for _ in range(2)  # two pushes that gave up after their upload
    ]
    no_worker()
    assert send(4).sent.there_before == 4
    assert doccano.wait(waiting[0]) is None
    assert "UNIQUE" in str(doccano.wait(waiting[1]))
    assert [len(copies) for copies in examples_of(doccano, project).values()] == [1] * 4


def test_a_push_that_died_after_its_upload_is_not_repeated(
    running: Running, send: Push, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(self: Doccano, task: str) -> None:
        raise KeyboardInterrupt

    send(1)
    wait = Doccano.wait
    deaths = iter([wait, die, *[wait] * 50])  # the export before it works, the import's end is lost
    monkeypatch.setattr(Doccano, "wait", lambda self, task: next(deaths)(self, task))
    with pytest.raises(KeyboardInterrupt):
        send(30)
    again = send(30)
    assert (again.sent.new, again.sent.there_before) == (0, 30)


def test_a_half_imported_batch_is_completed(doccano: Doccano, send: Push) -> None:
    pushed = send(10)
    examples = examples_of(doccano, pushed.project)
    lost = [next(iter(examples[f"q1-{number:010x}"])) for number in (3, 4, 8)]
    doccano.delete_examples(pushed.project, lost)
    assert send(10).sent.new == 3
    assert sum(map(len, examples_of(doccano, pushed.project).values())) == 10


def test_deleting_nothing_deletes_nothing(doccano: Doccano, send: Push) -> None:
    pushed = send(2)
    doccano.delete_examples(pushed.project, [])
    assert len(examples_of(doccano, pushed.project)) == 2


def test_a_poisoned_import_by_hand_leaves_one_example_of_each_comment(
    doccano: Doccano, send: Push
) -> None:
    """Rows of unequal meta: doccano saves some, fails, and tries thrice without undoing."""
    pushed = send(3)
    poison = [
        {"text": "x", "comment_id": f"q1-{number:010x}", **({"extra": "y"} if number else {})}
        for number in range(3)
    ]
    doccano.wait(doccano.submit_import(pushed.project, poison))
    send(3)
    assert [len(e) for e in examples_of(doccano, pushed.project).values()] == [1, 1, 1]


def _until(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not done() and time.monotonic() < deadline:
        time.sleep(0.1)
