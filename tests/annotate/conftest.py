"""Rounds, samples and pushes for the running doccano."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pandas as pd
import pytest

from pipeline.annotate.push import Pushed, push
from pipeline.annotate.round import Round
from pipeline.codebook.codebook import Code, Codebook
from pipeline.doccano.client import Doccano
from pipeline.labels.settings import AnnotateSettings
from tests.running_doccano import ANNOTATORS, Running


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
