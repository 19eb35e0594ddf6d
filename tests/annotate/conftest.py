"""A real doccano for the tests: started once, on a free port, with a database of its own."""

import dataclasses
import itertools
import os
import socket
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pandas as pd
import pytest

from pipeline.annotate.push import Pushed, push
from pipeline.annotate.round import Round
from pipeline.codebook.codebook import Code, Codebook
from pipeline.doccano.client import Doccano
from pipeline.doccano.installation import Installation
from pipeline.doccano.server import Server, start, stop
from pipeline.labels.settings import AnnotateSettings
from tests.annotate.player import Player

REPOSITORY = Path(__file__).resolve().parents[2]
ANNOTATORS = ("ann", "bob")
PASSWORD = "long-enough-for-doccano"


@dataclasses.dataclass(frozen=True)
class Running:
    """A running doccano and everybody's tokens."""

    server: Server
    tokens: dict[str, str]

    @property
    def admin(self) -> Doccano:
        return Doccano(self.server.address, self.tokens["admin"], task_seconds=30)

    def player(self, name: str, project: int) -> Player:
        return Player(self.admin, self.server.address, self.tokens[name], project)


@pytest.fixture(scope="session")
def installation() -> Installation:
    folder = Path(os.environ.get("DOCCANO_HOME", REPOSITORY / ".doccano")) / "venv"
    found = Installation(folder)
    if not found.complete:
        pytest.skip(f"doccano is not installed in {folder}: `make doccano-install` does it")
    return found


def free_port() -> int:
    """A port that nothing listened on a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def running(
    installation: Installation, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    server = Server(tmp_path_factory.mktemp("doccano"), installation, free_port())
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("DATABASE_URL", raising=False)
        patch.setenv("DOCCANO_ANNOTATORS", ",".join((*ANNOTATORS, "cat")))
        for name in ("ADMIN", "ANN", "BOB", "CAT"):
            patch.setenv(f"DOCCANO_PASSWORD_{name}", PASSWORD)
        try:
            yield Running(server, dict(start(server).tokens))
        finally:
            stop(server)


@pytest.fixture
def doccano(running: Running) -> Iterator[Doccano]:
    with running.admin as connection:
        yield connection


_numbers = itertools.count(1)


@pytest.fixture
def a_round(tmp_path: Path) -> Round:
    """A round of a consultation that no other test knows."""
    return Round(
        consultation=f"safer-{next(_numbers)}",
        title="Safer Wexmoor",
        name="round-01",
        annotations=tmp_path / "annotations",
        questions={"q1": "How far do you agree with objective 1?"},
    )


@pytest.fixture
def codebook() -> Codebook:
    return Codebook(
        version=1,
        codes=(
            Code(id="education", name="Education", definition="d", shortcut="e", colour="#1d70b8"),
            Code(id="resources", name="Resources", definition="d", shortcut="r"),
            Code(id="victims", name="Victim focus", definition="d", shortcut="v"),
        ),
    )


def a_sample(count: int, annotators: str = "ann;bob") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "comment_id": [f"q1-{number:010x}" for number in range(count)],
            "question_id": "q1",
            "text_redacted": [f"Comment {number} about the schools." for number in range(count)],
            "annotators": annotators,
        }
    )


Push = Callable[..., Pushed]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What doccano was asked for since the test began; that a task has ended is not counted."""
    requests: list[str] = []
    send_request = Doccano._send

    def counted(self: Doccano, method: str, path: str, **content: object) -> object:
        if not path.startswith("tasks/status"):
            requests.append(f"{method} {path}")
        return send_request(self, method, path, **content)

    monkeypatch.setattr(Doccano, "_send", counted)
    return requests


@pytest.fixture
def send(doccano: Doccano, a_round: Round, codebook: Codebook) -> Push:
    """Push a sample of so many comments (or a table) to the round of this test."""

    def push_sample(
        sample: int | pd.DataFrame,
        *,
        codebook: Codebook = codebook,
        doccano: Doccano = doccano,
        round_: Round = a_round,
        guideline: str = "# How to code",
        withdrawn: Sequence[str] = (),
    ) -> Pushed:
        table = a_sample(sample) if isinstance(sample, int) else sample
        settings = AnnotateSettings(annotators=ANNOTATORS)
        return push(
            doccano,
            round_,
            table,
            codebook=codebook,
            guideline=guideline,
            settings=settings,
            withdrawn=withdrawn,
        )

    return push_sample
