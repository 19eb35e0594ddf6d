"""One request as a page sees it: who asks, for what, and how it is answered."""

import hmac
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from pipeline.desk.conflict import Conflict
from pipeline.desk.desk import Desk
from pipeline.desk.sessions import ROLE_NAMES, Role, Session, Undo
from pipeline.errors import UserError, refused_by_the_disk

_FIELDS = 2_000  # of a form

ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")),
    autoescape=True,  # comments are text, never markup
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True)
class Visit:
    """A request of somebody who sits at the desk."""

    desk: Desk
    session: Session
    path: Mapping[str, Any]
    query: Mapping[str, str]
    form: Mapping[str, list[str]]
    address: str
    """Path and query of the page."""

    def sent(self, name: str, default: str = "") -> str:
        """Return what a field of the form holds."""
        return self.form.get(name, [default])[0]

    def came_from(self, otherwise: str = "/") -> str:
        """Return the page that a form was sent from: an address of the desk itself."""
        return _own(self.sent("back", otherwise), otherwise)

    def after(self, otherwise: str) -> str:
        """Return the page that a form wants when it is done: an address of the desk itself."""
        return _own(self.sent("after", otherwise), otherwise)

    def back(self, to: str, said: str, undo: Undo | None = None) -> Response:
        """Go to a page that says what was done; it can be taken back where `undo` says how."""
        self.session.said = said
        if undo is not None:
            self.session.undo.append(undo)
        return RedirectResponse(to, status_code=303)

    def page(self, template: str, title: str, **shown: Any) -> Response:
        """Return a page made from a template."""
        said, self.session.said = self.session.said, ""
        html = ENVIRONMENT.get_template(template).render(
            title=title,
            consultation_title=self.desk.consultation.title,
            session=self.session,
            role_name=ROLE_NAMES[self.session.role],
            pages=PAGES_OF[self.session.role],
            here=self.address.partition("?")[0],
            address=self.address,
            said=said,
            running=self.desk.run_under_way(),
            link=link,
            **shown,
        )
        return HTMLResponse(html)


PAGES_OF: dict[Role, list[tuple[str, str]]] = {
    "analyst": [
        ("/", "To do"),
        ("/read", "Read"),
        ("/code", "Code"),
        ("/blind", "Code blind"),
        ("/themes", "Themes"),
        ("/quotes", "Quotes"),
        ("/report", "Report"),
    ],
    "officer": [
        ("/", "To do"),
        ("/hate", "Hate"),
        ("/risk", "At risk"),
        ("/redaction", "Redaction"),
        ("/report", "Report"),
    ],
}
"""What each role's navigation lists, in the order of the work."""

Page = Callable[[Visit], Response]


def _own(address: str, otherwise: str) -> str:
    return address if re.match(r"/(?![/\\])", address) else otherwise


def link(path: str, **query: Any) -> str:
    """Return an address of the desk with a query; what is empty is left out."""
    wanted = {name: value for name, value in query.items() if value not in ("", None)}
    return f"{path}?{urlencode(wanted)}" if wanted else path


def for_roles(*roles: Role, watching: bool = False) -> Callable[[Page], Any]:
    """Make a page of a function: its roles only, forms with their token only, one sentence else.

    Parameters
    ----------
    watching : asked for by the browser itself, again and again.
    """

    def made(page: Page) -> Any:
        async def answer(request: Request) -> Response:
            desk: Desk = request.app.state.desk
            secret = request.cookies.get(request.app.state.cookie, "")
            session = desk.sessions.of(secret, watching=watching)
            if session is None:
                return plain(
                    "Nobody is at the desk",
                    "Your session has ended, or was never begun: open the address that the "
                    "terminal shows.",
                    403,
                )
            if session.role not in roles:
                return plain("Not found", "The desk has no such page.", 404)
            form: Mapping[str, list[str]] = {}
            if request.method == "POST":
                form = await read_form(request)
                token = form.get("token", [""])[0]
                if not hmac.compare_digest(token.encode(), session.token.encode()):
                    return plain("Nothing was done", "The form was not of this session.", 403)
            visit = Visit(
                desk, session, request.path_params, request.query_params, form,
                link(request.url.path, **dict(request.query_params)),
            )  # fmt: skip
            return await run_in_threadpool(_answered, page, visit)

        return answer

    return made


async def read_form(request: Request) -> Mapping[str, list[str]]:
    """Return the fields of a form; nothing for what is none."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    body = await request.body()
    if kind != "application/x-www-form-urlencoded":
        return {}
    try:
        return parse_qs(
            body.decode("utf-8"), keep_blank_values=True, max_num_fields=_FIELDS, errors="strict"
        )
    except ValueError:
        return {}


def plain(title: str, sentence: str, status: int, back: str = "") -> Response:
    """Return a page that says one sentence, to anybody."""
    html = ENVIRONMENT.get_template("plain.html").render(title=title, sentence=sentence, back=back)
    return HTMLResponse(html, status_code=status)


def as_json(content: Mapping[str, Any]) -> Response:
    """Return what a script of ours asked for."""
    return JSONResponse(dict(content))


def _answered(page: Page, visit: Visit) -> Response:
    back = visit.came_from() if visit.form else "/"
    try:
        return page(visit)
    except Conflict as conflict:
        return plain("Nothing was saved", str(conflict), 409, back)
    except UserError as error:
        return plain("This has to be mended first", str(error), 400, back)
    except OSError as error:
        refused = refused_by_the_disk(error)
        return (
            plain("Nothing was saved", str(refused), 500, back) if refused else own_mistake(error)
        )
    except Exception as error:
        return own_mistake(error)


def own_mistake(error: Exception) -> Response:
    """Return a page about a bug: its kind and place, never its message, which may quote."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = (
        f"{Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame else "unknown"
    )
    return plain(
        "A mistake in the program",
        f"{type(error).__name__} at {place}, not in your files: please report this line.",
        500,
        "/",
    )
