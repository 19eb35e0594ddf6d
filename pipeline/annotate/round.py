"""A round of annotation: its name, its folder, its project in doccano."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically

_PART = ":questions:"


@dataclass(frozen=True)
class Round:
    """One round of one consultation and question set.

    Parameters
    ----------
    consultation, title
        Slug and title of the consultation.
    name
        E.g. ``round-1``.
    annotations
        The folder that holds all labels; this round's lie in ``<consultation>/<name>``.
    questions
        Question id → text, of the questions in this round.
    question_set
        ``all``, or the ids joined by ``-``.
    part
        Ids joined by ``-`` of the questions that one of the round's projects holds; empty where one
        project holds them all. Questions of other codes are labelled in another project.
    """

    consultation: str
    title: str
    name: str
    annotations: Path
    questions: Mapping[str, str]
    question_set: str = "all"
    part: str = ""

    @property
    def folder(self) -> Path:
        """Where the round's sample and labels lie."""
        suffix = "" if self.question_set == "all" else f".{self.question_set}"
        return self.annotations / self.consultation / (self.name + suffix)

    @property
    def tag(self) -> str:
        """What marks the round's project in doccano, where names need not be unique."""
        whole = f"themes:{self.consultation}:{self.question_set}:{self.name}"
        return f"{whole}{_PART}{self.part}" if self.part else whole

    @property
    def link_file(self) -> Path:
        """What is remembered of the project."""
        return self.folder / (f"doccano-{self.part}.json" if self.part else "doccano.json")

    def part_of(self, tag: str) -> "Round | None":
        """Return the part of this round whose project carries a tag, or None."""
        if tag == self.tag:
            return self
        whole, mark, part = tag.partition(_PART)
        return replace(self, part=part) if mark and whole == self.tag else None

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the round for one push, pull or adjudication at a time.

        Raises
        ------
        UserError
            When another one holds it.
        """
        with hold(self.folder, f"{self.consultation}, {self.name}"):
            yield


@contextmanager
def hold(folder: Path, what: str) -> Iterator[None]:
    """Hold the folder of a round, which the complaint calls `what`; see `Round.locked`."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        held = FileLock(folder.with_name(f".{folder.name}.lock"), timeout=0).acquire()
    except Timeout:
        raise UserError(
            f"another push or pull is at work on {what}: wait for it and run this again."
        ) from None
    with held:
        yield


@dataclass
class Link:
    """What is remembered of a project in doccano: which it is, which label stands for which code.

    The project is found again by its tag when this is lost, labels by their names.
    """

    project: int | None = None
    made: str = ""
    labels: dict[str, int] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> "Link":
        """Read what an earlier push remembered; a lost or damaged file means nothing is."""
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
            return cls(kept["project"], kept["made"], dict(kept["labels"]))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return cls()

    def point_at(self, project: Mapping[str, Any]) -> None:
        """Take this project for the round's; another one's labels are forgotten.

        Ids start at 1 on every server: the time it was made tells two projects apart.
        """
        if (self.project, self.made) != (project["id"], project["created_at"]):
            self.project, self.made = project["id"], project["created_at"]
            self.labels = {}

    def write(self, path: Path) -> None:
        """Remember it, whole or not at all."""
        kept = {"project": self.project, "made": self.made, "labels": self.labels}
        with write_atomically(path) as temporary:
            temporary.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
