"""Write a codebook that came from elsewhere as YAML for people to edit."""

from pathlib import Path
from typing import Any

import yaml

from pipeline.codebook.codebook import Code, Codebook
from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically

_FIELDS = ("id", "name", "definition", "include", "exclude", "keywords", "parent", "shortcut",
           "questions", "colour", "status", "codable", "guid")  # fmt: skip


def write_codebook(codebook: Codebook, path: Path) -> None:
    """Write a new codebook.yaml.

    Raises
    ------
    UserError
        When there is one already: people's comments in it would be lost.
    """
    if path.exists():
        raise UserError(f"{path} is there already: choose another name, then compare the two.")
    content: dict[str, Any] = {"version": codebook.version}
    if codebook.title:
        content["title"] = codebook.title
    content |= {"selection": codebook.selection, "codes": [_plain(code) for code in codebook.codes]}
    with write_atomically(path) as temporary:
        temporary.write_text(
            yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=100),
            encoding="utf-8",
        )


def _plain(code: Code) -> dict[str, Any]:
    values = {field: getattr(code, field) for field in _FIELDS}
    return {
        field: list(value) if isinstance(value, tuple) else value
        for field, value in values.items()
        if value not in (None, ()) and (field, value) != ("codable", True)
    }
