"""An OpenAI-compatible endpoint on loopback: answers as it is told, keeps what it was sent."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Coder = Callable[[str, tuple[str, ...]], list[dict[str, str]]]
"""Names codes with words, given a comment and the ids that may be named."""
Twist = Callable[[int, dict[str, Any]], Any]
"""Changes what is sent back, given the number of the request and the reply: another reply, bytes,
or a status."""


@dataclass
class Scripted:
    """A running endpoint."""

    address: str = ""
    received: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    @property
    def everything(self) -> str:
        """All that it was ever sent."""
        return json.dumps(self.received, ensure_ascii=False) + " ".join(self.keys)

    @property
    def comments(self) -> list[str]:
        return [comment_of(body) for body in self.received]


def comment_of(body: dict[str, Any]) -> str:
    return str(body["messages"][-1]["content"]).split("Comment:\n", 1)[1]


def reply(codes: list[dict[str, str]], model: str, **choice: Any) -> dict[str, Any]:
    message = {"role": "assistant", "content": json.dumps({"codes": codes})}
    return {"model": model, "choices": [{"message": message, "finish_reason": "stop"} | choice]}


@contextmanager
def scripted(coder: Coder, twist: Twist | None = None) -> Iterator[Scripted]:
    """Run an endpoint for as long as the block lasts."""
    running, lock = Scripted(), threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                number = len(running.received)
                running.received.append(body)
                running.keys.append(self.headers.get("Authorization", ""))
            ids = body["response_format"]["json_schema"]["schema"]["properties"]["codes"]["items"]
            codes = coder(comment_of(body), tuple(ids["properties"]["id"]["enum"]))
            answer: Any = reply(codes, body["model"])
            if twist is not None:
                answer = twist(number, answer)
            status, content = (answer, b"{}") if isinstance(answer, int) else (200, answer)
            content = content if isinstance(content, bytes) else json.dumps(content).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.address = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield running
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def by_words(comment: str, codes: tuple[str, ...]) -> list[dict[str, str]]:
    """Name a code wherever the comment holds its id as a word."""
    return [{"id": code, "words": code} for code in codes if code in comment.split()]
