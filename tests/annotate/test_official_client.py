"""doccano's own client reads what ours wrote, and ours reads what it wrote."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from pipeline.annotate.pull import pull
from pipeline.annotate.round import Round
from pipeline.codebook.codebook import Codebook
from pipeline.doccano.client import Doccano
from pipeline.doccano.installation import CLIENT, Installation
from pipeline.labels.annotation import read_annotations
from tests.annotate.conftest import Push
from tests.conftest import REPOSITORY
from tests.running_doccano import PASSWORD, Running


@pytest.fixture
def official_python() -> Path:
    home = Path(os.environ.get("DOCCANO_HOME", REPOSITORY / ".doccano"))
    environment = Installation(home / "client", CLIENT)
    if not environment.complete:
        pytest.skip(
            f"doccano's official client is not installed in {environment.folder}: "
            "`python -m pipeline.doccano install-client` does it"
        )
    return environment.python


def test_what_one_client_writes_the_other_reads(
    official_python: Path,
    running: Running,
    doccano: Doccano,
    send: Push,
    a_round: Round,
    codebook: Codebook,
) -> None:
    project = send(3, guideline="# Read me").project
    script = Path(__file__).parent / "official_client.py"
    done = subprocess.run(
        [official_python, "-W", "ignore", script, running.server.address, "ann", str(project)],
        input=PASSWORD,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "guideline": "# Read me",
        "labels": {"Education": "e", "Resources": "r", "Victim focus": "v"},
        "examples": {f"q1-{n:010x}": f"Comment {n} about the schools." for n in range(3)},
    }
    pull(doccano, a_round, codebook=codebook)
    said = read_annotations(a_round.folder / "ann.jsonl")
    assert [(a.comment_id, a.codes, a.confirmed, a.notes) for a in said] == [
        ("q1-0000000000", ("education", "victims"), True, ()),
        ("q1-0000000001", (), True, ("nothing fits",)),
    ]
