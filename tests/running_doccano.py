"""A real doccano for the tests: started once a process, on a free port, with its own database."""

import dataclasses
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.doccano.installation import Installation
from pipeline.doccano.server import Server, start, stop

if TYPE_CHECKING:  # what talks to it is loaded when somebody does
    from pipeline.doccano.client import Doccano
    from tests.annotate.player import Player

REPOSITORY = Path(__file__).resolve().parents[1]
ANNOTATORS = ("ann", "bob")
PASSWORD = "long-enough-for-doccano"


@dataclasses.dataclass(frozen=True)
class Running:
    """A running doccano and everybody's tokens."""

    server: Server
    tokens: dict[str, str]

    @property
    def admin(self) -> "Doccano":
        from pipeline.doccano.client import Doccano

        return Doccano(self.server.address, self.tokens["admin"], task_seconds=30)

    def player(self, name: str, project: int) -> "Player":
        from tests.annotate.player import Player

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
