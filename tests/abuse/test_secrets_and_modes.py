"""Secrets stay in the environment and in files of their owner; nobody else can read them."""

import os
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from pipeline.config import load_consultation
from pipeline.doccano import accounts
from pipeline.doccano.client import Doccano
from pipeline.doccano.installation import Installation
from pipeline.doccano.server import Server
from pipeline.encoders.cache import CachedEncoder
from pipeline.errors import UserError
from pipeline.files.atomic import RESTRICTED_FILE, restricted_folder, write_atomically
from pipeline.files.formulas import write_safe_csv
from pipeline.ingest.drafting.draft import draft_consultation
from pipeline.store.fingerprint import Fingerprint
from pipeline.store.manifest import write_manifest
from pipeline.store.record import digest_json
from pipeline.store.run_folder import RunFolder
from pipeline.store.work import Work
from tests.ingest.ingest_examples import RESPONSES, WIDE

PASSWORD = "p4ss:w#rd"
URL = f"postgres://themes:{PASSWORD}@127.0.0.1:1/doccano"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o000, 0o077, 0o022])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def test_restricted_files_are_their_owners_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    run = RunFolder(tmp_path / "run")
    table = pd.DataFrame({"respondent_id": ["r-1"], "email": ["a@example.com"]})
    write_safe_csv(table, run.restricted / "identifiers.csv", RESTRICTED_FILE)
    assert mode(run.restricted / "identifiers.csv") == 0o600
    with run.locked():
        run.keep(
            "redact",
            lambda: Work(tables={"comments": table}),
            fingerprint=Fingerprint("any", "any", {}),
        )
    assert mode(run.path / "restricted") == mode(run.path / "work") == 0o700
    with write_atomically(tmp_path / "public.csv") as temporary:
        assert mode(temporary) == 0o600  # not even the half of it can be read
        temporary.write_text("x")
    assert mode(tmp_path / "public.csv") == 0o644
    with write_atomically(tmp_path / "mine.csv", RESTRICTED_FILE) as temporary:
        temporary.write_text("x")
    assert mode(tmp_path / "mine.csv") == 0o600


def test_a_restricted_folder_is_never_open_for_a_moment(
    tmp_path: Path, umask: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "chmod", lambda *_: None)  # as it is before its mode is set
    assert mode(restricted_folder(tmp_path / "restricted")) & 0o077 == 0


def test_vectors_and_the_key_of_a_draft_are_their_owners(tmp_path: Path, umask: int) -> None:
    encoder = SimpleNamespace(
        name="e", fingerprint="f", dimension=2, encode=lambda texts: np.ones((len(texts), 2))
    )
    CachedEncoder(encoder, tmp_path / "cache").encode(["a"])  # type: ignore[arg-type]
    assert {mode(path) for path in (tmp_path / "cache").iterdir()} == {0o600}
    (tmp_path / "responses.csv").write_text(RESPONSES)
    assert mode(draft_consultation(tmp_path / "responses.csv", tmp_path)) == 0o600


def test_neither_manifest_nor_record_nor_sentence_holds_the_key_or_the_lists(
    tmp_path: Path,
) -> None:
    secrets = {"the-key-of-the-ids", "Nobody Knowsthisname"}
    toml = (
        'title = "T"\nid_key = "the-key-of-the-ids"\n'
        f'{WIDE}\n[redact]\ndeny = ["Nobody Knowsthisname"]\n'
    )
    (tmp_path / "consultation.toml").write_text(toml)
    consultation = load_consultation(tmp_path)
    run = RunFolder(tmp_path / "run")
    settings = consultation.model_dump(mode="json")
    decided_by = Fingerprint(digest_json(settings), digest_json(settings), {})
    kept = run.keep("redact", lambda: Work(), fingerprint=decided_by)
    write_manifest(run.path, settings, {"redact": kept})
    written = [path.read_text() for path in run.path.rglob("*.json")]
    assert len(written) == 2
    for wrong in ("title = 3", 'titel = "T"', 'title = "T'):
        (tmp_path / "consultation.toml").write_text(toml.replace('title = "T"', wrong))
        with pytest.raises(UserError) as caught:
            load_consultation(tmp_path)
        written.append(str(caught.value))
    assert not [secret for secret in secrets for text in written if secret in text]


@pytest.mark.parametrize(
    "last_line",
    [
        "ValueError: Port could not be cast to integer value as 'p4ss:w'",
        f'django.db.utils.OperationalError: could not parse "{URL}"',
        f"django.core.exceptions.ImproperlyConfigured: {PASSWORD}",
        f"KeyError: '{PASSWORD}'",
        PASSWORD,
    ],
)
def test_what_doccano_stumbled_over_is_told_without_the_password(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, last_line: str
) -> None:
    called = []

    def failing(command: list[str], **options: object) -> SimpleNamespace:
        called.append((command, options))
        return SimpleNamespace(returncode=1, stdout="", stderr=f"Traceback …\n  x\n{last_line}\n")

    monkeypatch.setattr(subprocess, "run", failing)
    environment = {"DATABASE_URL": URL, "DOCCANO_PASSWORD_ANN": "another-secret"}
    with pytest.raises(UserError, match="could not create its accounts") as caught:
        accounts.ensure_accounts(Installation(tmp_path), environment, ["ann"])
    assert "p4ss" not in str(caught.value)
    ((command, options),) = called
    assert not [word for word in command if "secret" in word or "p4ss" in word]
    assert "another-secret" in str(options["input"])


def test_the_reason_why_a_database_lets_nobody_in_is_told() -> None:
    line = 'django.db.utils.OperationalError: role "themes" is not permitted to log in'
    assert accounts.last_word(f"x\n{line}\n", {"DATABASE_URL": URL}) == line


def test_no_process_is_started_with_a_secret_on_its_command_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from pipeline.doccano import server as serving

    commands = []

    class Started:
        pid = 1

        def __init__(self, command: list[str], **_: object) -> None:
            commands.append(command)

    monkeypatch.setenv("DATABASE_URL", URL)
    monkeypatch.setattr(serving.subprocess, "Popen", Started)
    (tmp_path / "venv/lib/python3.11/site-packages/backend").mkdir(parents=True)
    server = Server(tmp_path / "home", Installation(tmp_path / "venv"))
    environment = server.environment()
    for name in ("web", "worker"):
        serving._spawn(server, environment, name)
    secret = (tmp_path / "home" / "secret_key").read_text()
    assert mode(tmp_path / "home" / "secret_key") == 0o600
    words = [word for command in commands for word in command]
    assert len(commands) == 2
    assert not [word for word in words if secret in word or "p4ss" in word]


@pytest.mark.parametrize(
    "address",
    [
        "https://ann:p4ssword@doccano.example.org",
        "https://p4ssword@doccano.example.org",
        "http://[::1",
        "http://127.0.0.1:p4ss",
    ],
)
def test_an_address_that_holds_a_password_is_refused_without_being_shown(address: str) -> None:
    with pytest.raises(UserError, match="DOCCANO_URL must be like") as caught:
        Doccano.from_environment({"DOCCANO_URL": address, "DOCCANO_TOKEN": "t0ken"})
    assert "p4ss" not in str(caught.value)
    assert "t0ken" not in str(caught.value)


def test_a_token_stays_out_of_every_sentence() -> None:
    environment = {"DOCCANO_URL": "http://127.0.0.1:1", "DOCCANO_TOKEN": "t0ken-of-ann"}
    with Doccano.from_environment(environment) as doccano:
        with pytest.raises(UserError, match="does not answer") as caught:
            doccano.username()
        assert "t0ken-of-ann" not in str(caught.value)
        assert "t0ken-of-ann" not in repr(doccano)
