"""report.html: the draft as one file to look around in, that asks nothing of the network.

The content-security policy allows the page's own style and script, by their hashes, and pictures
inside it; nothing else runs or loads, whatever a comment contains: the templates (Jinja2) escape
what they are given. Without the script everything is shown.
"""

import base64
import hashlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.files.atomic import write_atomically
from pipeline.publish import blocks as kinds
from pipeline.publish.blocks import Block, Heading
from pipeline.publish.figures import Figures
from pipeline.publish.languages import IN_HTML
from pipeline.publish.wording import words

_HERE = Path(__file__).parent


@dataclass
class _Section:
    """A second-level heading, and what stands below it."""

    heading: Heading
    blocks: list[Block] = field(default_factory=list)

    @property
    def question(self) -> str:
        """The question it is about, if any; those of a grid's lines, with spaces between."""
        if self.heading.question_id:
            return self.heading.question_id
        named = self.heading.anchor.removeprefix("question-")
        return "" if named == self.heading.anchor else named


def write_page(blocks: list[Block], path: Path, *, questions: list[Figures]) -> None:
    """Write the blocks as one HTML file with filters by question, answer and theme."""
    style = (_HERE / "page.css").read_text(encoding="utf-8")
    script = (_HERE / "page.js").read_text(encoding="utf-8")
    before: list[Block] = []
    sections: list[_Section] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            sections.append(_Section(block))
        elif not (isinstance(block, Heading) and block.level == 1):
            (sections[-1].blocks if sections else before).append(block)
    page = _templates().get_template("page.html.jinja")
    html = page.render(
        title=next(block.text for block in blocks if isinstance(block, Heading)),
        policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'",
        style=_as_it_is(style),
        script=_as_it_is(script),
        before=before,
        sections=sections,
        filters=_filters(questions),
        show=_show,
    )
    with write_atomically(path) as temporary:
        temporary.write_text(html + "\n", encoding="utf-8")


@cache
def _templates() -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("pipeline.publish", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
    )


def _as_it_is(own: str) -> Any:
    """Text of ours, which must not be escaped."""
    from markupsafe import Markup

    return Markup(own)  # noqa: S704 — the page's own style and script


def _show(block: Block) -> Any:
    """A block as HTML."""
    macros = (
        _templates().get_template("blocks.html.jinja", globals={"zip": zip, "tags": IN_HTML}).module
    )
    if isinstance(block, kinds.Figure):
        picture = base64.b64encode(block.svg.read_bytes()).decode("ascii")
        return macros.figure(block, picture)
    if isinstance(block, kinds.Comments):
        return macros.comments(
            block, words()["appendix"]["unfold"].format(count=len(block.comments))
        )
    return getattr(macros, type(block).__name__.lower())(block)


def _filters(questions: list[Figures]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Three choices: their names, labels and options."""
    asked = [(figures.question_id, figures.label) for figures in questions]
    themes = dict(theme for figures in questions for theme in figures.themes)
    answers: dict[str, str] = {}
    for figures in questions:
        for column in figures.opinions:
            answers.setdefault(column.id, column.label)
    return [
        ("question", "Question", asked),
        ("answer", "Those who answered", list(answers.items())),
        ("theme", "Theme", list(themes.items())),
    ]


def _hash(content: str) -> str:
    digest = base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
    return f"sha256-{digest}"
