"""doccano's REST API, as far as annotation needs it; every failure is one sentence.

Written for doccano 1.8.4, whose behaviour was observed on a running server. What it does unasked:
`POST states` toggles, `DELETE examples` with no ids empties the project, deleting a label type
deletes its annotations, `GET examples` takes 10 ms a row (exports are the fast way to read).
"""

import json
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Self
from urllib.parse import urlsplit

import httpx

from pipeline.doccano.exported import exported_rows
from pipeline.errors import UserError

_PAGE = 500
_POLL_SECONDS = 0.1
_REQUEST_SECONDS = 120.0
TASK_SECONDS = 120.0
_LOOPBACK = ("127.0.0.1", "localhost", "::1")

Json = dict[str, Any]


class Refused(UserError):
    """doccano answered with an error status."""

    def __init__(self, sentence: str, status: int) -> None:
        super().__init__(sentence)
        self.status = status


class NoWorker(UserError):
    """A task was accepted and nobody works on it."""


class Doccano:
    """A connection to a doccano server.

    Parameters
    ----------
    address
        E.g. ``http://127.0.0.1:8000``.
    token
        The API token of a user; pushing and pulling need a project administrator's.
    task_seconds
        How long an import or export may take before the worker is taken for dead.
    """

    def __init__(self, address: str, token: str, *, task_seconds: float = TASK_SECONDS) -> None:
        self.address = address.rstrip("/")
        self._task_seconds = task_seconds
        self._http = httpx.Client(
            base_url=f"{self.address}/v1/",
            headers={"Authorization": f"Token {token}"},
            timeout=_REQUEST_SECONDS,
        )

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Connect to the server that DOCCANO_URL and DOCCANO_TOKEN name.

        Raises
        ------
        UserError
            When one of them is not set.
        """
        for variable in ("DOCCANO_URL", "DOCCANO_TOKEN"):
            if not environment.get(variable):
                raise UserError(
                    f"{variable} is not set: run `. .doccano/environment` after `make doccano`, "
                    "or export DOCCANO_URL and DOCCANO_TOKEN of your server."
                )
        url, token = environment["DOCCANO_URL"], environment["DOCCANO_TOKEN"].strip()
        try:
            address = urlsplit(url)
            fits = address.scheme in ("http", "https") and bool(address.hostname)
            fits = fits and address.port != 0
        except ValueError:  # brackets, a port that is no number
            fits = False
        if not fits or not (token.isascii() and token.isprintable()) or "@" in url:
            # The address is shown in messages: a password in it would be too.
            raise UserError(
                "DOCCANO_URL must be like http://127.0.0.1:8000, without a user or password, and "
                "DOCCANO_TOKEN plain ASCII: correct them."
            )
        if address.scheme == "http" and address.hostname not in _LOOPBACK:
            raise UserError(
                f"comments would travel to {address.hostname} unencrypted: use https:// in "
                "DOCCANO_URL, or a tunnel (ssh -L 8000:127.0.0.1:8000 SERVER)."
            )
        return cls(url, token)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self._http.close()

    def get(self, path: str, **query: Any) -> Any:
        """Return what lies at a path below /v1/."""
        return self._send("GET", path, params=query).json()

    def post(self, path: str, content: Json) -> Any:
        """Create something and return it."""
        return self._send("POST", path, json=content).json()

    def patch(self, path: str, content: Json) -> Any:
        """Change something and return it."""
        return self._send("PATCH", path, json=content).json()

    def pages(self, path: str) -> Iterator[Json]:
        """Yield every element of a paginated list."""
        seen = 0
        while True:
            page = self.get(path, limit=_PAGE, offset=seen)
            yield from page["results"]
            seen += len(page["results"])
            if not page["results"] or seen >= page["count"]:
                return

    def username(self) -> str:
        """Return whose token this is: also the test of address and token."""
        return str(self.get("me")["username"])

    def delete_examples(self, project: int, examples: Sequence[int]) -> None:
        """Delete these examples; with none named, nothing (doccano would delete all)."""
        if examples:
            self._send("DELETE", f"projects/{project}/examples", json={"ids": list(examples)})

    def submit_import(self, project: int, rows: Sequence[Json]) -> str:
        """Upload examples (``text`` and meta, all strings) and return the id of the import task.

        The import runs in the worker: judge it by what is in the project afterwards. A row may
        name its own ``example_uuid``; doccano refuses a second example of one.
        """
        lines = "\n".join(json.dumps(row) for row in rows).encode("ascii")
        upload = self._send("POST", "fp/process/", files={"filepond": ("comments.jsonl", lines)})
        wish = {
            "uploadIds": [upload.text],
            "format": "JSONL",
            "task": "DocumentClassification",
            "column_data": "text",
            "column_label": "no label column",
            "encoding": "utf_8",
        }
        return str(self.post(f"projects/{project}/upload", wish)["task_id"])

    def wait(self, task: str) -> str | None:
        """Wait for an import or export; return None or why it failed (doccano's own words).

        Raises
        ------
        NoWorker
            When the task is not done after `task_seconds`.
        """
        deadline = time.monotonic() + self._task_seconds
        while time.monotonic() < deadline:
            status = self.get(f"tasks/status/{task}")
            if status["ready"]:
                return str(status["error"]["text"]) if status["error"] else None
            time.sleep(_POLL_SECONDS)
        raise NoWorker(
            f"doccano at {self.address} took a task and did not finish it in "
            f"{self._task_seconds:g} s; its worker is probably not running: start it with "
            "`make doccano` and run this again; nothing is lost."
        )

    def export(self, project: int, *, confirmed_only: bool) -> dict[str, list[Json]]:
        """Return each member's view of a project: user name → rows (id, data, label, meta, …)."""
        wish = {"format": "JSONL", "exportApproved": confirmed_only}
        task = self.post(f"projects/{project}/download", wish)["task_id"]
        if failure := self.wait(task):
            raise UserError(f"doccano could not export project {project}: {failure[:200]}")
        answer = self._send("GET", f"projects/{project}/download", params={"taskId": task})
        return exported_rows(answer.content, f"what doccano at {self.address} exported")

    def _send(self, method: str, path: str, **content: Any) -> httpx.Response:
        try:
            answer = self._http.request(method, path, **content)
        except httpx.TimeoutException:
            raise UserError(
                f"doccano at {self.address} did not answer in {_REQUEST_SECONDS:g} s: "
                "is it overloaded? Run this again; nothing is lost."
            ) from None
        except httpx.HTTPError:
            raise UserError(
                f"doccano does not answer at {self.address}: start it with `make doccano`, or "
                "correct DOCCANO_URL."
            ) from None
        # With a session cookie doccano would ask for a CSRF token and forget ours.
        self._http.cookies.clear()
        if answer.is_error:
            raise Refused(self._sentence(method, path, answer), answer.status_code)
        if answer.is_redirect or "text/html" in answer.headers.get("content-type", ""):
            raise UserError(f"{self.address} is not a doccano server: correct DOCCANO_URL.")
        return answer

    def _sentence(self, method: str, path: str, answer: httpx.Response) -> str:
        status = answer.status_code
        # doccano says 403 to a token that it does not know, as it does to one that may not.
        if status == 401 or b"nvalid token" in answer.content or b"inactive" in answer.content:
            return (
                f"doccano at {self.address} refuses the token: run `. .doccano/environment`, or "
                "set DOCCANO_TOKEN to the one of your account."
            )
        if status == 403:
            return (
                f"doccano at {self.address} does not let this account do that ({method} {path}): "
                "use the token of a project administrator."
            )
        if status == 404:
            return f"doccano at {self.address} has no {path}: was the project deleted meanwhile?"
        # The body may quote a comment; only its kind is told.
        return f"doccano at {self.address} answered {status} to {method} {path}: see its web.log."
