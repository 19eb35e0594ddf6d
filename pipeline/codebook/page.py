"""A codebook to read in a terminal."""

import textwrap
from collections.abc import Iterator

from pipeline.codebook.codebook import Code, Codebook

_WIDTH = 96


def pages(codebook: Codebook) -> Iterator[str]:
    """Yield the lines of a codebook, code by code, children indented below their parent."""
    kind = "exactly one code" if codebook.selection == "one" else "any number of codes"
    yield f"{codebook.title or 'Codebook'}, version {codebook.version}: {kind} per comment"
    children: dict[str | None, list[Code]] = {}
    for code in codebook.codes:
        children.setdefault(code.parent, []).append(code)
    yield from _below(None, children, 0)


def _below(parent: str | None, children: dict[str | None, list[Code]], depth: int) -> Iterator[str]:
    for code in children.get(parent, []):
        yield ""
        yield from _entry(code, "    " * depth)
        yield from _below(code.id, children, depth + 1)


def _entry(code: Code, indent: str) -> Iterator[str]:
    marks = [mark for mark in (code.shortcut and f"key {code.shortcut}", code.colour) if mark]
    if not code.codable:
        marks.append("heading, takes no comment")
    if code.questions:
        marks.append(f"for {', '.join(code.questions)}")
    if code.status != "active":
        marks.append(code.status)
    yield f"{indent}{code.name} [{code.id}]" + (f" ({', '.join(marks)})" if marks else "")
    yield from _wrapped(code.definition, indent + "  ")
    for example in code.include:
        yield from _wrapped(example, indent + "  + ")
    for example in code.exclude:
        yield from _wrapped(example, indent + "  − ")
    if code.keywords:
        yield from _wrapped("keywords: " + ", ".join(code.keywords), indent + "  ")


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=" " * len(indent))
