"""Starting and stopping a doccano of one's own."""

import getpass
import os
import shutil
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.annotate.push import examples_of, push
from pipeline.annotate.round import Round
from pipeline.codebook.codebook import Codebook
from pipeline.doccano import installation as installing
from pipeline.doccano.accounts import annotator_names
from pipeline.doccano.client import Doccano
from pipeline.doccano.installation import Installation, choose_interpreter
from pipeline.doccano.server import Server, running_processes, start, stop, take_new_passwords
from pipeline.errors import UserError
from pipeline.files.atomic import restricted_folder
from pipeline.labels.settings import AnnotateSettings
from tests.annotate.conftest import a_sample
from tests.running_doccano import PASSWORD, Running, free_port


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_starting_again_finds_it_running(running: Running) -> None:
    before = running_processes(running.server)
    accounts = start(running.server)
    assert running_processes(running.server) == before
    assert dict(accounts.tokens) == running.tokens
    assert not accounts.new_passwords


def test_it_listens_on_this_machine_only(running: Running) -> None:
    shown = subprocess.run(
        ["ps", "-ww", "-o", "command=", "-p", str(running_processes(running.server)["web"])],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert f"--bind 127.0.0.1:{running.server.port}" in shown


def test_token_key_and_database_are_readable_by_their_owner_only(running: Running) -> None:
    home = running.server.home
    assert mode(home) == 0o700
    assert mode(home / "environment") == mode(home / "secret_key") == 0o600
    lines = (home / "environment").read_text().splitlines()
    assert lines[0] == f"export DOCCANO_URL={running.server.address}"


def test_another_port_while_it_runs_is_one_sentence(running: Running) -> None:
    other = Server(running.server.home, running.server.installation, running.server.port + 1)
    with pytest.raises(UserError, match=f"already runs on port {running.server.port}"):
        start(other)


def test_a_port_that_is_taken_is_one_sentence(installation: Installation, tmp_path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UserError, match=f"port {port} is taken"):
            start(Server(tmp_path, installation, port))


def test_made_up_passwords_are_shown_once_even_when_the_start_fails(
    installation: Installation, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("DOCCANO_ANNOTATORS", "dan")
    monkeypatch.setenv("DOCCANO_PASSWORD_ADMIN", "given-by-the-environment")
    monkeypatch.setattr("pipeline.doccano.server._spawn", lambda *_: 2**22 - 1)
    server = Server(tmp_path / "home", installation, free_port())
    with pytest.raises(UserError, match=r"did not come up.*web\.log"):
        start(server)
    assert mode(server.home / "new_passwords.json") == 0o600
    shown = take_new_passwords(server.home)
    assert list(shown) == ["dan"]
    assert len(shown["dan"]) >= 12
    assert take_new_passwords(server.home) == {}


def test_a_password_that_is_too_short_is_one_sentence(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOCCANO_PASSWORD_ANN", "short")
    with pytest.raises(UserError, match="DOCCANO_PASSWORD_ANN is shorter than 8"):
        start(running.server)


@pytest.mark.parametrize("names", ["ann,ann", "../etc", "Ann", "admin", "adjudicated", "a" * 31])
def test_a_name_that_cannot_be_a_file_name_is_refused(names: str) -> None:
    with pytest.raises(UserError, match="DOCCANO_ANNOTATORS names"):
        annotator_names({"DOCCANO_ANNOTATORS": names})


def test_stopping_what_does_not_run_is_no_error(installation: Installation, tmp_path) -> None:
    assert stop(Server(tmp_path, installation)) is False


def test_no_python_that_doccano_runs_on_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOCCANO_PYTHON", raising=False)
    monkeypatch.setattr(installing, "_version", lambda interpreter: "3.13")
    with pytest.raises(UserError, match=r"needs Python 3\.8 to 3\.11 and none is on the path"):
        choose_interpreter()


def test_a_python_named_by_hand_must_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCCANO_PYTHON", "/no/such/python")
    with pytest.raises(UserError, match="DOCCANO_PYTHON=/no/such/python does not run"):
        choose_interpreter()


def test_the_command_needs_only_the_standard_library() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", "import sys; sys.path.insert(0, '.');"
         "import pipeline.doccano.__main__"],
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.fixture
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL of its own; the URL of a database in it."""
    if shutil.which("initdb") is None or shutil.which("postgres") is None:
        pytest.skip("PostgreSQL is not on this machine (Debian: apt-get install postgresql)")
    if getpass.getuser() == "root" and shutil.which("runuser") is None:
        pytest.skip("PostgreSQL does not run as root, and runuser is not here")
    as_other = ["runuser", "-u", "postgres", "--"] if getpass.getuser() == "root" else []
    folder = Path("/tmp") / f"themes-postgresql-{os.getpid()}"
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)
    port = free_port()
    try:
        subprocess.run(
            [*as_other, "initdb", "-D", folder / "data", "-A", "trust", "-U", "themes"],
            check=True,
            capture_output=True,
        )
        server = subprocess.Popen(
            [*as_other, "postgres", "-D", folder / "data", "-p", str(port), "-k", folder, "-h",
             "127.0.0.1", "-F"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            ready = ["pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]
            while subprocess.run(ready, check=False).returncode:
                time.sleep(0.1)
            yield f"postgresql://themes@127.0.0.1:{port}/postgres"
        finally:
            server.terminate()
            server.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def test_a_database_that_is_not_there_is_one_sentence(
    installation: Installation, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not (installation.backend.parent / "psycopg2").exists():
        pytest.skip("the PostgreSQL driver is not in doccano's environment yet")
    monkeypatch.setenv("DATABASE_URL", f"postgresql://themes@127.0.0.1:{free_port()}/themes")
    with pytest.raises(UserError, match="could not set up its database: check DATABASE_URL"):
        start(Server(tmp_path / "home", installation, free_port()))


def test_it_runs_on_postgresql(
    installation: Installation,
    postgresql: str,
    tmp_path,
    a_round: Round,
    codebook: Codebook,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATABASE_URL", postgresql)
    monkeypatch.setenv("DOCCANO_ANNOTATORS", "ann,bob")
    for name in ("ADMIN", "ANN", "BOB"):
        monkeypatch.setenv(f"DOCCANO_PASSWORD_{name}", PASSWORD)
    server = Server(tmp_path / "home", installation, free_port())
    try:
        doccano = Doccano(server.address, start(server).tokens["admin"], task_seconds=30)
        sample = a_sample(3)
        sample.loc[1, "text_redacted"] = "a null\0character"
        for new in (3, 0):
            pushed = push(
                doccano,
                a_round,
                sample,
                codebook=codebook,
                guideline="",
                settings=AnnotateSettings(annotators=("ann", "bob")),
            )
            assert pushed.sent.new == new
        assert len(examples_of(doccano, pushed.project)) == 3
        assert not (server.home / "db.sqlite3").exists()
        assert any((server.home / "media").iterdir())
    finally:
        stop(server)
    assert not (server.home / "media").exists()  # uploads and exports hold comments


def test_doccanos_of_one_installation_started_at_once_share_no_folder(
    installation, tmp_path
) -> None:
    """doccano makes its uploads folder inside its installation: the second failed over it."""
    homes = [restricted_folder(tmp_path / name) for name in ("here", "there")]
    starting = [
        subprocess.Popen(
            [str(installation.python), "-c", "import django; django.setup()"],
            env=Server(home, installation, free_port()).environment(),
        )
        for home in homes
    ]
    assert [process.wait() for process in starting] == [0, 0]
    assert all((home / "uploads").is_dir() for home in homes)


def test_a_folder_of_others_is_neither_installed_into_nor_cleared(tmp_path) -> None:
    home = tmp_path / "home"
    mine = [home / "media" / "photo.jpg", home / "venv" / "pyvenv.cfg", home / "lock"]
    for path in mine:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("mine")
    server = Server(home, Installation(home / "venv"))
    for act, told in (
        (lambda: installing.install(home / "venv"), "did not install: move it elsewhere"),
        (lambda: start(server), "holds other files than doccano's"),
        (lambda: stop(server), "holds other files than doccano's"),
    ):
        with pytest.raises(UserError, match=told):
            act()
    assert {path.read_text() for path in mine} == {"mine"}
    assert sorted(path for path in home.rglob("*") if path.is_file()) == sorted(mine)


def test_an_installation_that_was_interrupted_is_begun_again(
    tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*command: object) -> None:
        (tmp_path / "venv" / "half").touch()
        raise KeyboardInterrupt

    monkeypatch.setattr(installing, "_run", interrupted)
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt):
            installing.install(tmp_path / "venv")
    assert stop(Server(tmp_path, Installation(tmp_path / "venv"))) is False
