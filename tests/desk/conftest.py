"""A desk over a copy of the sample's run, and people who sit at it."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from pipeline.desk.app import make_app
from pipeline.desk.desk import Desk
from pipeline.desk.server import open_desk
from tests.sample_run import SampleRun

AT = "http://127.0.0.1:8766"
ORIGIN = {"origin": AT}


class Person:
    """Somebody with a browser that runs no scripts."""

    def __init__(self, app: Any, key: str, name: str) -> None:
        self.browser = TestClient(app, base_url=AT)
        self.entered = self.post("/enter", key=key, name=name)

    def get(self, address: str) -> Any:
        return self.browser.get(address)

    def sees(self, address: str) -> str:
        answer = self.get(address)
        assert answer.status_code == 200, answer.text
        return answer.text

    def token(self) -> str:
        found = re.search(r'name="token" value="([^"]+)"', self.sees("/"))
        assert found
        return found.group(1)

    def post(self, address: str, **fields: Any) -> Any:
        return self.browser.post(address, data=fields, headers=ORIGIN)

    def does(self, address: str, **fields: Any) -> Any:
        """Send a form as the pages do."""
        return self.post(address, token=self.token(), **fields)


class Office:
    """A desk and who comes to it."""

    def __init__(self, consultation: Path, out: Path) -> None:
        self.announced: list[tuple[str, str]] = []
        self.desk: Desk = open_desk(
            consultation, out, lambda role, key: self.announced.append((role, key))
        )
        self.begun: list[Callable[[], None]] = []  # what the desk would do ahead of being asked
        self.desk.ahead = self.begun.append
        self.app = make_app(
            self.desk, hosts=frozenset({"127.0.0.1:8766"}), scheme="http", cookie="desk_8766"
        )

    def analyst(self, name: str = "Ann") -> Person:
        return Person(self.app, self.desk.keys.now("analyst"), name)

    def officer(self, name: str = "Lee Officer") -> Person:
        return Person(self.app, self.desk.keys.now("officer"), name)

    @property
    def labels(self) -> Path:
        return self.desk.consultation.labels_folder

    @property
    def restricted(self) -> Path:
        return self.desk.folder.path / "restricted"


@pytest.fixture(scope="session")
def opened(sample_run: SampleRun) -> Office:
    """A desk over the sample's run itself: look at pages, change nothing."""
    return Office(sample_run.consultation, sample_run.out)


@pytest.fixture
def office(sample_run: SampleRun, tmp_path: Path) -> Office:
    """A desk over a copy of the run, to decide and to save at."""
    shutil.copytree(sample_run.consultation.parent, tmp_path / "sample")
    shutil.copytree(sample_run.out, tmp_path / "out")
    return Office(tmp_path / "sample" / "consultation.toml", tmp_path / "out")


@pytest.fixture
def ids(opened: Office) -> Callable[[str], list[str]]:
    """Ids of a question's comments that may be read."""

    def of(question: str) -> list[str]:
        comments = opened.desk.finished().comments
        return comments.loc[comments["question_id"] == question, "comment_id"].tolist()

    return of
