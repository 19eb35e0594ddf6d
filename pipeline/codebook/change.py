"""Merge, split, rename, retire and define codes in the YAML people wrote: their order stays."""

from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

from pipeline.codebook.codebook import Code, Codebook, load_codebook, parse_codebook
from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically

Change = Callable[[Any, Codebook], dict[str, Any] | None]
"""Changes the document; returns what it does to labels, None where they stay as they are."""


def merge(old: Sequence[str], into: str) -> Change:
    """Put codes together: the others retire, `into` takes over their examples and keywords."""

    def change(document: Any, book: Codebook) -> dict[str, Any]:
        away = [_active(book, code).id for code in dict.fromkeys(old) if code != into]
        _active(book, into)
        if not away:
            raise UserError(f"merge needs a code other than “{into}” to merge into it: name one.")
        target = _entry(document, into)
        for code in away:
            entry = _entry(document, code)
            for field in ("include", "keywords"):
                own = list(target.get(field) or [])
                new = [text for text in entry.get(field) or [] if text not in own]
                if new:
                    target[field] = [*own, *new]
            _retire(entry)
        for child in document["codes"]:
            if child.get("parent") in away and child["id"] != into:
                child["parent"] = into
            elif child.get("parent") in away:
                del child["parent"]
        return {"action": "merge", "from": away, "to": [into]}

    return change


def split(old: str, parts: Sequence[tuple[str, str]]) -> Change:
    """Take a code apart: it retires, its parts (id, name) come as drafts to be defined."""

    def change(document: Any, book: Codebook) -> dict[str, Any]:
        code = _active(book, old)
        if len(parts) < 2:
            raise UserError(
                f"split needs at least two parts for “{old}”: give --into twice or more."
            )
        place = next(n for n, entry in enumerate(document["codes"]) if entry["id"] == old)
        for offset, (part, name) in enumerate(parts, start=1):
            _new(book, part)
            entry = {"id": part, "name": name, "definition": code.definition, "status": "draft"}
            if code.parent:
                entry["parent"] = code.parent
            document["codes"].insert(place + offset, entry)
        for child in document["codes"]:
            if child.get("parent") == old:
                child["parent"] = parts[0][0]
        _retire(_entry(document, old))
        return {"action": "split", "from": [old], "to": [part for part, _ in parts]}

    return change


def rename(old: str, name: str | None, new_id: str | None) -> Change:
    """Give a code another name; with a new id, old labels are carried to it."""

    def change(document: Any, book: Codebook) -> dict[str, Any]:
        _active(book, old)
        entry = _entry(document, old)
        if name is None and new_id is None:
            raise UserError(f"rename needs a new name for “{old}”: give --name or --id.")
        note = f"{entry['name']} → {name}" if name is not None else ""
        if name is not None:
            entry["name"] = name
        if new_id is not None:
            _new(book, new_id)
            entry["id"] = new_id
            for child in document["codes"]:
                if child.get("parent") == old:
                    child["parent"] = new_id
        step = {"action": "rename", "from": [old], "to": [new_id or old]}
        return step | ({"note": note} if note else {})

    return change


def retire(old: str, note: str) -> Change:
    """Stop using a code; it stays in the file so that its id is never used again."""

    def change(document: Any, book: Codebook) -> dict[str, Any]:
        _active(book, old)
        children = [code.id for code in book.active if code.parent == old]
        if children:
            raise UserError(
                f"“{old}” has codes below it ({', '.join(children)}): retire or move them first."
            )
        _retire(_entry(document, old))
        return {"action": "retire", "from": [old], "to": []} | ({"note": note} if note else {})

    return change


def define(
    code: str,
    *,
    definition: str,
    include: Sequence[str],
    exclude: Sequence[str],
    keywords: Sequence[str],
) -> Change:
    """Say anew what a code means, with its examples and keywords; its labels stay its own."""

    def change(document: Any, book: Codebook) -> None:
        before, entry = _active(book, code), _entry(document, code)
        if definition != before.definition:
            entry["definition"] = definition
        for field, texts in (("include", include), ("exclude", exclude), ("keywords", keywords)):
            if tuple(texts) != getattr(before, field):
                entry[field] = list(texts)
            if not texts:
                entry.pop(field, None)

    return change


def accept(code: str) -> Change:
    """Take a draft for a code like the others."""

    def change(document: Any, book: Codebook) -> None:
        if _active(book, code).status != "draft":
            raise UserError(f"code “{code}” is no draft: there is nothing to accept.")
        _entry(document, code).pop("status")

    return change


def apply_change(path: Path, change: Change) -> Codebook:
    """Change a codebook file: bump its version, record a migration, check it, write it whole.

    Raises
    ------
    UserError
        When the change cannot be made; the file is then as it was.
    """
    content, book = changed(path, change)
    with write_atomically(path) as temporary:
        temporary.write_text(content, encoding="utf-8")
    return book


def changed(path: Path, change: Change) -> tuple[str, Codebook]:
    """Return what a codebook file would hold after a change, and the codebook in it.

    Raises
    ------
    UserError
        When the change cannot be made.
    """
    from ruamel.yaml import YAML

    book = load_codebook(path)
    editor = YAML()
    editor.preserve_quotes = True
    editor.width = 1000  # lines people wrapped stay as they wrapped them
    editor.indent(mapping=2, sequence=4, offset=2)
    document = editor.load(path.read_text(encoding="utf-8-sig"))
    step = change(document, book)
    document["version"] = book.version + 1
    if step is not None:
        document.setdefault("migrations", []).append({"version": book.version + 1} | step)
    buffer = StringIO()
    editor.dump(document, buffer)
    content = buffer.getvalue()
    return content, parse_codebook(content, path)


def _active(book: Codebook, code: str) -> Code:
    if code not in book.ids:
        state = "is retired" if code in book else "is not in the codebook"
        raise UserError(f"code “{code}” {state}: choose one of {', '.join(book.ids)}.")
    return book[code]


def _new(book: Codebook, code: str) -> None:
    used = {code_id for step in book.migrations for code_id in (*step.old, *step.new)}
    if code in book or code in used:
        raise UserError(
            f"code “{code}” has been used before: an id keeps its meaning, choose another."
        )


def _entry(document: Any, code: str) -> Any:
    return next(entry for entry in document["codes"] if entry["id"] == code)


def _retire(entry: Any) -> None:
    entry["status"] = "retired"
    entry.pop("shortcut", None)
