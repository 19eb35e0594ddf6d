"""Suggestions for the codebook as a page to read and a table to tick off."""

import html
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.atomic import RESTRICTED_FILE, write_atomically
from pipeline.files.flat import read_table
from pipeline.files.formulas import write_safe_csv
from pipeline.store.erased import Erased
from pipeline.suggest.suggest import KINDS, Suggestion

_HEADINGS = {
    "new": "New codes? Clusters of comments that no code covers",
    "split": "Splits? Codes whose comments fall into two groups",
    "merge": "Merges? Codes that go together or read alike",
    "sharpen": "Definitions to sharpen",
    "rare": "Rare codes",
}
PAGE, TABLE = "suggestions.html", "suggestions.csv"
_HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Codebook suggestions</title>'
_LONGEST = 300  # characters of an example
_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c}"
    "blockquote{margin:.3rem 0 .3rem 1rem;padding-left:.7rem;border-left:4px solid #b1b4b6}"
    "code{background:#f3f2f1;padding:0 .2rem}section{margin:1.5rem 0}"
)


def write_suggestions(
    suggestions: Sequence[Suggestion], texts: Mapping[str, str], folder: Path
) -> tuple[Path, Path]:
    """Write suggestions.html and suggestions.csv, readable by their owner only; return the paths.

    Parameters
    ----------
    texts : redacted text of the example comments by comment_id.

    Raises
    ------
    UserError
        When files of these names stand there that are no suggestions.
    """
    page, table = folder / PAGE, folder / TABLE
    for path, own in ((page, _is_page), (table, _is_table)):
        if path.exists() and not own(path):
            raise UserError(
                f"{path} is there already and holds no suggestions: move it elsewhere, or choose "
                "another folder with --out."
            )
    frame = pd.DataFrame(
        {
            "kind": [each.kind for each in suggestions],
            "codes": [";".join(each.codes) for each in suggestions],
            "comments": [each.comments for each in suggestions],
            "why": [each.why for each in suggestions],
            "what_to_do": [each.todo for each in suggestions],
            "examples": [";".join(each.examples) for each in suggestions],
            "decision": [""] * len(suggestions),
        }
    )
    write_safe_csv(frame, table, RESTRICTED_FILE)
    with write_atomically(page, RESTRICTED_FILE) as temporary:
        temporary.write_text(_page(suggestions, texts), encoding="utf-8")
    return page, table


def _page(suggestions: Sequence[Suggestion], texts: Mapping[str, str]) -> str:
    parts = [
        _HEAD,
        f"<style>{_STYLE}</style><h1>Suggestions for the codebook</h1>",
        "<p>Found by counting and clustering; people decide. Examples are redacted comments.</p>",
    ]
    for kind in KINDS:
        own = [each for each in suggestions if each.kind == kind]
        if own:
            parts.append(f"<h2>{html.escape(_HEADINGS[kind])}</h2>")
            parts.extend(_section(each, texts) for each in own)
    if not suggestions:
        parts.append("<p>Nothing stands out.</p>")
    return "\n".join(parts) + "\n</html>\n"


def _section(suggestion: Suggestion, texts: Mapping[str, str]) -> str:
    title = " and ".join(suggestion.codes) or "No code yet"
    quotes = "".join(
        f"<blockquote>{html.escape(_short(texts[comment_id]))}</blockquote>"
        for comment_id in suggestion.examples
        if comment_id in texts
    )
    todo = html.escape(suggestion.todo)
    todo = f"<code>{todo}</code>" if todo.startswith("themes ") and "," not in todo else todo
    return (
        f"<section><h3>{html.escape(title)} ({suggestion.comments})</h3>"
        f"<p>{html.escape(suggestion.why)}.</p>{quotes}<p>To do: {todo}.</p></section>"
    )


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"


def erase_suggestions(folder: Path, erased: Erased) -> bool:
    """Delete page and table when an example is an erased comment; tell whether they were."""
    page, table = folder / PAGE, folder / TABLE
    if not (table.exists() and _is_table(table)):
        _remove_page(page)  # without its table nobody can tell whom it quotes
        return False
    examples = read_table(table)["examples"]
    quoted = [comment_id for joined in examples for comment_id in str(joined).split(";")]
    if not erased.wrote(quoted).any():
        return False
    _remove_page(page)
    table.unlink()
    return True


def _remove_page(page: Path) -> None:
    if page.exists() and _is_page(page):
        page.unlink()


def _is_page(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_HEAD)) == _HEAD.encode()


def _is_table(path: Path) -> bool:
    try:
        return {"what_to_do", "examples", "decision"} <= {*read_table(path).columns}
    except UserError:
        return False
