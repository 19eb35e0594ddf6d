"""Write a codebook that came from elsewhere as YAML for people to edit."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from pipeline.codebook.codebook import Code, Codebook
from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically

_FIELDS = ("id", "name", "definition", "include", "exclude", "keywords", "parent", "shortcut",
           "questions", "colour", "status", "codable", "guid")  # fmt: skip


def write_codebook(
    codebook: Codebook, path: Path, notes: Mapping[str, Sequence[str]] | None = None
) -> None:
    """Write a new codebook.yaml.

    Parameters
    ----------
    notes : lines to stand above codes as comments of the file, by the codes' ids.

    Raises
    ------
    UserError
        When there is one already: people's comments in it would be lost.
    """
    if path.exists():
        raise UserError(f"{path} is there already: choose another name, then compare the two.")
    with write_atomically(path) as temporary:
        temporary.write_text(as_yaml(codebook, notes), encoding="utf-8")


def as_yaml(codebook: Codebook, notes: Mapping[str, Sequence[str]] | None = None) -> str:
    """Return a codebook as `write_codebook` writes it."""
    content: dict[str, Any] = {"version": codebook.version}
    if codebook.title:
        content["title"] = codebook.title
    content["selection"] = codebook.selection
    if not codebook.codes:
        return _yaml({**content, "codes": []})
    parts = [_yaml(content), "codes:\n"]
    for code in codebook.codes:
        parts += [f"# {' '.join(line.split())}\n" for line in (notes or {}).get(code.id, ())]
        parts.append(_yaml([_plain(code)]))
    return "".join(parts)


def _yaml(content: Any) -> str:
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=100)


def _plain(code: Code) -> dict[str, Any]:
    values = {field: getattr(code, field) for field in _FIELDS}
    return {
        field: list(value) if isinstance(value, tuple) else value
        for field, value in values.items()
        if value not in (None, ()) and (field, value) != ("codable", True)
    }
