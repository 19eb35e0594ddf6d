"""Serve the desk: where it listens, under which names, and how it ends."""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipeline.config import load_consultation
from pipeline.desk.app import make_app
from pipeline.desk.background import Background, themes_run
from pipeline.desk.desk import Desk
from pipeline.desk.security import App
from pipeline.desk.sessions import ROLE_NAMES, ROLES, Keys, Role, Sessions
from pipeline.errors import UserError
from pipeline.store.run_folder import RunFolder

LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True)
class Listening:
    """Where the desk listens.

    Parameters
    ----------
    certificate, private_key : PEM files; without them only this machine may ask.
    """

    host: str = "127.0.0.1"
    port: int = 8766
    certificate: Path | None = None
    private_key: Path | None = None

    @property
    def scheme(self) -> str:
        """How addresses begin."""
        return "https" if self.certificate else "http"

    @property
    def hosts(self) -> frozenset[str]:
        """What browsers may call it."""
        names = {*LOOPBACK, "[::1]"} - {"::1"} if self.host in LOOPBACK else {self.host}
        usual = 443 if self.certificate else 80
        return frozenset(
            {f"{name}:{self.port}" for name in names} | (names if self.port == usual else set())
        )

    @property
    def address(self) -> str:
        """Address of the desk."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{name}:{self.port}"


def open_desk(
    consultation_file: Path, out: Path | None, announce: Callable[[Role, str], None]
) -> Desk:
    """Return the desk of a consultation.

    Parameters
    ----------
    out : the run's folder; ``outputs/<name>`` under the working directory unless given.
    announce : told the key that opens the desk for a role, each time there is a new one.

    Raises
    ------
    UserError
        When the consultation cannot be read.
    """
    consultation = load_consultation(consultation_file)
    folder = RunFolder(out or Path("outputs") / consultation.name)
    run = themes_run(str(consultation_file), str(folder.path))
    return Desk(consultation_file, folder, Keys(announce), Sessions(), Background(run))


def serve(
    consultation_file: Path, *, out: Path | None, listening: Listening, say: Callable[[str], None]
) -> None:
    """Serve the desk until the terminal ends it (Ctrl+C, or closing it).

    Raises
    ------
    UserError
        When the port is taken, or others could listen in: a host that is not this machine, without
        a certificate.
    """
    if listening.host not in LOOPBACK and not (listening.certificate and listening.private_key):
        raise UserError(
            f"{listening.host} can be reached from other machines, which could read along: give "
            "--certificate and --private-key, or leave out --host."
        )

    def announce(role: Role, key: str) -> None:
        say(f"  {ROLE_NAMES[role]}: {listening.address}/enter?key={key}")

    desk = open_desk(consultation_file, out, announce)
    with _bound(listening) as bound:
        say(f"{desk.consultation.title}: the desk is open. Each address opens it once, for one "
            "person; then the next one is shown here. Ctrl+C closes it.")  # fmt: skip
        for role in ROLES:
            announce(role, desk.keys.now(role))
        app = make_app(
            desk, hosts=listening.hosts, scheme=listening.scheme, cookie=f"desk_{listening.port}"
        )
        try:
            _serve(app, bound, listening)
        finally:
            desk.background.stop()


def _bound(listening: Listening) -> socket.socket:
    family = socket.AF_INET6 if ":" in listening.host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((listening.host, listening.port))
    except OSError as error:
        bound.close()
        raise UserError(
            f"the desk cannot listen on {listening.host}:{listening.port} ({error.strerror}): "
            "choose another --port or --host."
        ) from None
    return bound


def _serve(app: App, bound: socket.socket, listening: Listening) -> None:
    import uvicorn

    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,  # an address holds a key, a query may hold words of a comment
        log_level="critical",
        access_log=False,
        server_header=False,
        limit_concurrency=64,
        timeout_graceful_shutdown=2,
        ssl_certfile=listening.certificate,
        ssl_keyfile=listening.private_key,
    )
    uvicorn.Server(config).run(sockets=[bound])
