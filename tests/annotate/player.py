"""People at work in doccano, played through its API."""

from collections.abc import Iterable

from pipeline.annotate.push import examples_of, queue_mark
from pipeline.doccano.client import Doccano


class Player:
    """One annotator with a token of their own, in one project."""

    def __init__(self, admin: Doccano, address: str, token: str, project: int) -> None:
        self.doccano = Doccano(address, token)
        self.project = project
        self._examples = examples_of(admin, project)
        self._labels = {
            label["text"]: label["id"]
            for label in self.doccano.get(f"projects/{project}/category-types")
        }

    def example(self, comment_id: str) -> int:
        """doccano's id of a comment."""
        return next(iter(self._examples[comment_id]))

    def label(self, comment_id: str, names: Iterable[str]) -> None:
        """Tick labels on a comment, without confirming it."""
        for name in names:
            self.doccano.post(
                f"projects/{self.project}/examples/{self.example(comment_id)}/categories",
                {"label": self._labels[name]},
            )

    def confirm(self, comment_id: str) -> None:
        """Say that the comment is done."""
        self.doccano.post(f"projects/{self.project}/examples/{self.example(comment_id)}/states", {})

    def code(self, comment_id: str, names: Iterable[str]) -> None:
        """Label and confirm."""
        self.label(comment_id, names)
        self.confirm(comment_id)

    def note(self, comment_id: str, text: str) -> None:
        """Write a note beside a comment."""
        self.doccano.post(
            f"projects/{self.project}/comments?example={self.example(comment_id)}",
            {"text": text},
        )

    def queue(self) -> list[str]:
        """The unconfirmed comment ids in this annotator's own queue, in doccano's order."""
        return self.waiting(q=queue_mark(self.doccano.username()))

    def waiting(self, **query: str) -> list[str]:
        """The unconfirmed comment ids of the project, in doccano's order."""
        page = self.doccano.get(
            f"projects/{self.project}/examples", confirmed="false", limit=1000, **query
        )
        return [example["meta"]["comment_id"] for example in page["results"]]
