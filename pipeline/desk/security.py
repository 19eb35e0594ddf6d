"""What stands before every page: who may ask, from where, how much, and what browsers may keep.

Against pages of others in the same browser: the name that was asked for (DNS rebinding), the origin
of whatever changes something (OWASP, "Cross-Site Request Forgery Prevention"), no frame and no
script but our own (Content Security Policy Level 3).
"""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LARGEST = 256 * 1024
"""Bytes of a request's body: a code's whole entry is a tenth of it."""
_LONGEST_QUERY = 8 * 1024
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # Not `no-referrer`: browsers would then say "null" for the origin of our own forms.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class TooLarge(Exception):
    """More was sent than any form of ours holds."""


class Guard:
    """Answers what must not reach a page, and marks every answer.

    Parameters
    ----------
    hosts : what a browser may call this server: names with port.
    scheme : http, or https with a certificate.
    """

    def __init__(self, app: App, *, hosts: frozenset[str], scheme: str) -> None:
        self._app, self._hosts, self._scheme = app, hosts, scheme

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            return

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
                message["headers"] = [*message.get("headers", []), *own]
            await send(message)

        taken = 0

        async def bounded() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > LARGEST:
                raise TooLarge
            return message

        refusal = self._refusal(scope)
        if refusal is not None:
            await _say(marked, *refusal)
            return
        await self._app(scope, bounded, marked)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        headers: dict[str, list[str]] = {}
        for name, value in scope["headers"]:
            headers.setdefault(name.decode("latin-1"), []).append(value.decode("latin-1"))
        host = headers.get("host", [])
        if len(host) != 1 or host[0] not in self._hosts:
            return 421, "The desk is not known by that name."
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return 405, "The desk is read (GET) and written to (POST) only."
        if len(scope.get("query_string", b"")) > _LONGEST_QUERY:
            return 414, "The address is too long."
        length = headers.get("content-length", ["0"])[0]
        if not length.isdecimal() or len(length) > 12 or int(length) > LARGEST:
            return 413, "Too much was sent."
        origin = headers.get("origin", [])
        if scope["method"] == "POST" and origin != [f"{self._scheme}://{host[0]}"]:
            return 403, "Another page sent this: nothing was done."
        site = headers.get("sec-fetch-site", ["none"])[0]
        if site not in ("none", "same-origin") and headers.get("sec-fetch-mode") != ["navigate"]:
            return 403, "Another page asked for this."
        return None


async def _say(send: Send, status: int, sentence: str) -> None:
    body = sentence.encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    headers.append((b"content-length", str(len(body)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
