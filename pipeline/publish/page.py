"""report.html: the draft as one file to look around in, that asks nothing of the network.

The content-security policy allows the page's own style and script, by their hashes, and pictures
inside it; nothing else runs or loads, whatever a comment contains. Without the script everything is
shown.
"""

import base64
import hashlib
from html import escape
from pathlib import Path

from pipeline.files.atomic import write_atomically
from pipeline.publish.blocks import (
    Block,
    Comments,
    Figure,
    Heading,
    Paragraph,
    Placeholder,
    Quote,
    Table,
)
from pipeline.publish.figures import Figures
from pipeline.publish.wording import words

_HERE = Path(__file__).parent


def write_page(blocks: list[Block], path: Path, *, questions: list[Figures]) -> None:
    """Write the blocks as one HTML file with filters by question, answer and theme."""
    style = (_HERE / "page.css").read_text(encoding="utf-8")
    script = (_HERE / "page.js").read_text(encoding="utf-8")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    title = next(block.text for block in blocks if isinstance(block, Heading))
    sections = [block for block in blocks if isinstance(block, Heading) and block.level == 2]
    contents = "".join(
        f'<li><a href="#{escape(one.anchor)}">{escape(one.text)}</a></li>' for one in sections
    )
    page = (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#content">Skip to the findings</a>\n'
        f"<header><h1>{escape(title)}</h1>\n"
        f'<nav aria-label="Contents"><ul>{contents}</ul></nav>\n</header>\n'
        f'<main id="content" tabindex="-1">\n{_filters(questions)}\n{_sections(blocks)}\n</main>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )
    with write_atomically(path) as temporary:
        temporary.write_text(page, encoding="utf-8")


def _sections(blocks: list[Block]) -> str:
    """The blocks, each second-level heading opening a section that can be hidden."""
    pieces: list[str] = []
    is_open = False
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            continue
        if isinstance(block, Heading) and block.level == 2:
            question = block.anchor.removeprefix("question-")
            mark = f' data-question="{escape(question)}"' if question != block.anchor else ""
            pieces.append("</section>" if is_open else "")
            pieces.append(f'<section aria-labelledby="{escape(block.anchor)}"{mark}>')
            pieces.append(f'<h2 id="{escape(block.anchor)}">{escape(block.text)}</h2>')
            is_open = True
        else:
            pieces.append(_html(block))
    return "\n".join([*pieces, "</section>" if is_open else ""])


def _html(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
    if isinstance(block, Paragraph):
        return f"<p>{escape(block.text)}</p>"
    if isinstance(block, Placeholder):
        return f'<p class="author">{escape(block.text)}</p>'
    if isinstance(block, Comments):
        return _comments(block)
    if isinstance(block, Quote):
        answer = "" if block.answer_id == "total" else block.answer_id
        return (
            f'<blockquote data-theme="{escape(block.theme_id)}" data-answer="{escape(answer)}">'
            f"<p>{escape(block.text)}</p></blockquote>"
        )
    if isinstance(block, Figure):
        picture = base64.b64encode(block.svg.read_bytes()).decode("ascii")
        return (
            f"<figure><figcaption>{escape(block.caption)}</figcaption>"
            f'<img alt="{escape(block.alt)}" src="data:image/svg+xml;base64,{picture}"></figure>'
        )
    return _table(block)


def _comments(block: Comments) -> str:
    """All comments on a question, folded up; the filters act on each."""
    entries = "".join(
        f'<li data-themes="{escape(" ".join(one.theme_ids))}">{escape(one.text)}</li>'
        for one in block.comments
    )
    said = words()["appendix"]["unfold"].format(count=len(block.comments))
    return (
        f'<details><summary>{escape(said)}</summary><ol class="comments">{entries}</ol></details>'
    )


def _table(table: Table) -> str:
    header = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.header)
    by_theme = table.header[0] == "Theme"
    rows = []
    for key, cells in zip(table.keys, table.rows, strict=True):
        mark = f' data-theme="{escape(key)}"' if by_theme else ""
        numbers = "".join(f"<td>{escape(cell)}</td>" for cell in cells[1:])
        rows.append(f'<tr{mark}><th scope="row">{escape(cells[0])}</th>{numbers}</tr>')
    caption = escape(table.caption)
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{caption}"><table>'
        f"<caption>{caption}</caption><thead><tr>{header}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _filters(questions: list[Figures]) -> str:
    """Three choices and a button; hidden until the script runs, since it is what obeys them."""
    asked = [(figures.question_id, figures.label) for figures in questions]
    themes = [theme for figures in questions[:1] for theme in figures.themes]
    answers: dict[str, str] = {}
    for figures in questions:
        for column in figures.opinions:
            answers.setdefault(column.id, column.label)
    choices = "".join(
        f'<div><label for="by-{name}">{label}</label><select id="by-{name}" data-by="{name}">'
        f'<option value="">All</option>{_options(options)}</select></div>'
        for name, label, options in (
            ("question", "Question", asked),
            ("answer", "Quotes of those who answered", list(answers.items())),
            ("theme", "Theme", themes),
        )
    )
    return (
        f'<form id="filters" class="filters" aria-label="Filters" hidden>{choices}'
        '<button type="reset">Show everything</button>'
        '<p id="shown" role="status" aria-live="polite"></p></form>'
    )


def _options(options: list[tuple[str, str]]) -> str:
    return "".join(
        f'<option value="{escape(value)}">{escape(label)}</option>' for value, label in options
    )


def _hash(content: str) -> str:
    digest = base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
    return f"sha256-{digest}"
