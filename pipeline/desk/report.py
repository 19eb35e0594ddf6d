"""Report: the draft as the last run published it, a section at a time."""

from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup
from starlette.responses import Response
from starlette.routing import Route

from pipeline.desk.visit import Visit, for_roles, link
from pipeline.errors import UserError

if TYPE_CHECKING:
    from pipeline.desk.desk import Desk

PAGE, WORD = "report.html", "report.docx"
_PLAIN = (
    *("h2", "h3", "h4", "p", "blockquote", "figure", "figcaption", "details", "summary"),
    *("ol", "ul", "li", "table", "caption", "thead", "tbody", "tr", "strong", "em"),
)
_KEPT = dict.fromkeys(_PLAIN, ("class",)) | {
    "img": ("src", "alt"),
    "th": ("scope",),
    "td": (),
    "div": ("class", "role", "tabindex", "aria-label"),
}
"""What is taken over of a published page, each with its attributes; everything else is text."""
_CLASSES = ("scroll", "author", "comments")
_PICTURE = "data:image/svg+xml;base64,"


class Section(NamedTuple):
    """A part of the draft, under one heading."""

    anchor: str
    heading: str
    html: Markup


@for_roles("analyst", "officer")
def report(visit: Visit) -> Response:
    """Show one section of the draft, and lead to the others."""
    sections = draft(visit.desk)
    anchors = [one.anchor for one in sections]
    wanted = visit.query.get("section", "")
    at = anchors.index(wanted) if wanted in anchors else 0
    return visit.page(
        "report.html",
        "Report",
        sections=sections,
        shown=sections[at],
        before=link("/report", section=anchors[at - 1]) if at else "",
        after=link("/report", section=anchors[at + 1]) if at + 1 < len(anchors) else "",
        word=visit.desk.folder.path / "publish" / WORD,
    )


def draft(desk: "Desk") -> list[Section]:
    """Return the published page in sections, read again only when it has changed.

    Raises
    ------
    UserError
        When there is none, or it is not as the run wrote it.
    """
    path = desk.folder.path / "publish" / PAGE

    def read(_: object) -> list[Section]:
        if desk.folder.previous("publish") is None or not path.exists():
            raise UserError(
                f"There is no draft as a run wrote it: run again, to the end, for {PAGE}. What "
                "somebody changed in publish/ by hand is not shown here."
            )
        return sections_of(path)

    found: list[Section] = desk.as_now("report", (path,), read)
    return found


def sections_of(path: Path) -> list[Section]:
    """Return the sections of a published page, what a browser would run or fetch left out."""
    parser = _Sections()
    parser.feed(path.read_text(encoding="utf-8"))
    parser.close()
    if not parser.found:
        raise UserError(f"{PAGE} holds no section: run again.")
    return parser.found


class _Sections(HTMLParser):
    """Takes over the elements of `_KEPT` inside sections, and text everywhere in them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Section] = []
        self._open: list[str] | None = None
        self._anchor, self._heading, self._in_heading, self._silent = "", "", False, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "section" and self._open is None:
            self._open, self._anchor, self._heading = [], given.get("aria-labelledby", ""), ""
        elif tag in ("script", "style"):
            self._silent = tag
        elif self._open is not None and tag in _KEPT:
            self._in_heading = self._in_heading or tag == "h2"
            kept = "".join(
                f' {name}="{escape(given[name])}"' for name in _KEPT[tag] if _harmless(name, given)
            )
            self._open.append(f"<{tag}{kept}>")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""
        elif self._open is None:
            return
        elif tag == "section":
            html = Markup("".join(self._open))  # noqa: S704 — of elements in `_KEPT` alone
            self.found.append(Section(self._anchor, self._heading.strip(), html))
            self._open = None
        elif tag in _KEPT and tag != "img":
            self._in_heading = self._in_heading and tag != "h2"
            self._open.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._open is None or self._silent:
            return
        if self._in_heading:
            self._heading += data
        self._open.append(escape(data))


def _harmless(name: str, given: dict[str, str]) -> bool:
    if name == "class":
        return given.get(name) in _CLASSES
    if name == "src":
        return given.get(name, "").startswith(_PICTURE)
    return name in given


ROUTES = [Route("/report", report, methods=["GET"])]
