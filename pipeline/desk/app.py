"""The desk's addresses: which page answers which, and for whom."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Route

from pipeline.desk import (
    blind,
    coding,
    hate,
    quotes,
    reading,
    redaction,
    report,
    risk,
    themes,
    todo,
)
from pipeline.desk.desk import Desk
from pipeline.desk.security import App, Guard, TooLarge
from pipeline.desk.visit import own_mistake, plain, read_form
from pipeline.errors import UserError

_STATIC = {"desk.css": "text/css", "desk.js": "text/javascript"}
ROUTES = [
    *todo.ROUTES, *reading.ROUTES, *coding.ROUTES, *blind.ROUTES, *hate.ROUTES, *redaction.ROUTES,
    *risk.ROUTES, *themes.ROUTES, *quotes.ROUTES, *report.ROUTES,
]  # fmt: skip


def make_app(desk: Desk, *, hosts: frozenset[str], scheme: str, cookie: str) -> App:
    """Return the desk as an ASGI application.

    Parameters
    ----------
    hosts : what browsers may call it, with port.
    scheme : http, or https with a certificate.
    cookie : the cookie's name; other servers of this machine see it too, so each port has its own.
    """

    async def enter(request: Request) -> Response:
        if request.method == "GET":
            key = request.query_params.get("key", "")
            if desk.keys.role_of(key) is None:
                return _no_key()
            from pipeline.desk.visit import ENVIRONMENT

            html = ENVIRONMENT.get_template("enter.html").render(key=key, said="")
            return Response(html, media_type="text/html")
        form = await read_form(request)
        key = form.get("key", [""])[0]
        role = desk.keys.role_of(key)
        if role is None:
            return _no_key()
        try:
            secret = desk.sessions.begin(role, form.get("name", [""])[0])
        except UserError as error:
            return plain("Who are you?", str(error), 400, f"/enter?key={key}")
        if desk.keys.spend(key) is None:  # two windows at once: one of them was quicker
            desk.sessions.end(secret)
            return _no_key()
        answer = RedirectResponse("/", status_code=303)
        answer.set_cookie(
            cookie, secret, httponly=True, samesite="strict", secure=scheme == "https", path="/"
        )
        return answer

    async def static(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in _STATIC:
            return plain("Not found", "The desk has no such page.", 404)
        return FileResponse(Path(__file__).with_name(name), media_type=_STATIC[name])

    async def leave(request: Request) -> Response:
        desk.sessions.end(request.cookies.get(cookie, ""))
        answer = plain("You have left the desk", "The session has ended on this machine.", 200)
        answer.delete_cookie(cookie, path="/")
        return answer

    async def not_found(request: Request, error: Exception) -> Response:
        return plain("Not found", "The desk has no such page.", 404)

    async def too_large(request: Request, error: Exception) -> Response:
        return plain("Nothing was saved", "More was sent than the desk takes at once.", 413, "/")

    async def bug(request: Request, error: Exception) -> Response:
        return own_mistake(error)

    app = Starlette(
        routes=[
            Route("/enter", enter, methods=["GET", "POST"]),
            Route("/leave", leave, methods=["POST"]),
            Route("/static/{name}", static),
            *ROUTES,
        ],
        exception_handlers={404: not_found, 405: not_found, TooLarge: too_large, Exception: bug},
    )
    app.state.desk, app.state.cookie = desk, cookie
    return Guard(app, hosts=hosts, scheme=scheme)


def _no_key() -> Response:
    return plain(
        "This address does not open the desk",
        "Its key was used already or is wrong: open the newest address that the terminal shows.",
        403,
    )
