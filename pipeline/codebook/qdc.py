"""Codebooks to and from other qualitative tools: REFI-QDA codebook exchange (.qdc), version 1.0.

https://www.qdasoftware.org/wp-content/uploads/2019/09/REFI-QDA-1-5.pdf, section 5. NVivo, ATLAS.ti,
MAXQDA, QualCoder, Taguette and others read and write it. What the format lacks (examples, keywords)
travels in the description, under headings that are read back.
"""

import re
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.codebook.codebook import MOST_CODES, Code, Codebook
from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://www.qdasoftware.org/codebook")
ORIGIN = "consultation-themes"
_HEADINGS = (("include", "Include:"), ("exclude", "Exclude:"), ("keywords", "Keywords:"))
_LARGEST = 5_000_000  # bytes; a codebook is a few pages
_DEEPEST = 50  # levels of codes below codes
_XML_CANNOT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write_qdc(codebook: Codebook, path: Path) -> None:
    """Write the active codes as a .qdc file; the same code has the same guid in every export."""
    from pyrefiqda import RefiCodebook
    from pyrefiqda.models.codebook import CodeBook, CodesType

    children: dict[str | None, list[Code]] = {}
    for code in codebook.active:
        parent = code.parent if code.parent in codebook.ids else None
        children.setdefault(parent, []).append(code)
    book = CodeBook(codes=CodesType(code=_elements(None, children)), origin=ORIGIN)
    with write_atomically(path) as temporary:
        RefiCodebook.save(book, temporary)


def read_qdc(path: Path) -> Codebook:
    """Read a .qdc file from any tool as a codebook of version 1, its hierarchy as parents.

    Ids are made from the names. A code without a description gets its name as definition, to be
    written. Sets are left out: a code belongs to one parent only.

    Raises
    ------
    UserError
        No such file, not a .qdc file, or no code in it.
    """
    element = _root(path)
    codes: list[Code] = []
    _collect(path, element, (), codes, set())
    if not codes:
        raise UserError(f"{path} holds no code: export the codebook again from the other tool.")
    return Codebook(version=1, codes=tuple(codes))


def _elements(parent: str | None, children: dict[str | None, list[Code]]) -> list[Any]:
    from pyrefiqda.models.codebook import CodeType

    return [
        CodeType(
            guid=str(uuid.uuid5(NAMESPACE, code.id)).upper(),
            name=code.name,
            is_codable=True,
            color=code.colour.upper() if code.colour else None,
            description=_XML_CANNOT.sub("", _description(code)),
            code=_elements(code.id, children),
        )
        for code in children.get(parent, [])
    ]


def _description(code: Code) -> str:
    parts = [code.definition]
    for field, heading in _HEADINGS:
        lines: Sequence[str] = getattr(code, field)
        if lines:
            parts.append("\n".join([heading, *(f"- {' '.join(line.split())}" for line in lines)]))
    return "\n\n".join(parts)


def _root(path: Path) -> Any:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import ParseError, parse

    try:
        if path.stat().st_size > _LARGEST:
            raise UserError(f"{path} is too large for a codebook: export the codebook only (.qdc).")
        root = parse(path).getroot()
    except FileNotFoundError:
        raise UserError(f"There is no codebook at {path}: check the path.") from None
    except (ParseError, DefusedXmlException, LookupError, ValueError, OSError):
        raise UserError(f"{path} is not a REFI-QDA codebook (.qdc): export it again.") from None
    codes = next((child for child in root if _local(child) == "Codes"), None)
    if _local(root) != "CodeBook" or codes is None:
        raise UserError(f"{path} is not a REFI-QDA codebook (.qdc): export it again.")
    return codes


def _collect(
    path: Path, element: Any, above: tuple[str, ...], codes: list[Code], names: set[str]
) -> None:
    if len(above) > _DEEPEST:
        raise UserError(f"{path} nests codes more than {_DEEPEST} deep: this is no codebook.")
    for child in element:
        if _local(child) != "Code":
            continue
        if len(codes) == MOST_CODES:
            raise UserError(f"{path} holds more than {MOST_CODES:,} codes: this is no codebook.")
        # Names are unique here; other tools allow the same one under another parent.
        name = _free_name(re.sub(r"[;|\s]+", " ", child.get("name", "")).strip()[:90], names)
        code_id = _free_id(name, {code.id for code in codes})
        described = next((part.text or "" for part in child if _local(part) == "Description"), "")
        fields = _read_description(described)
        colour = child.get("color", "")
        codes.append(
            Code(
                id=code_id,
                name=name,
                definition=fields.pop("definition") or name,
                parent=above[-1] if above else None,
                colour=colour if re.fullmatch(r"#[0-9a-fA-F]{6}", colour) else None,
                **fields,
            )
        )
        _collect(path, child, (*above, code_id), codes, names)


def _read_description(text: str) -> dict[str, Any]:
    fields: dict[str, Any] = {"definition": ""}
    field, headings = "definition", {heading: name for name, heading in _HEADINGS}
    for line in text.strip().splitlines():
        if line.strip() in headings:
            field = headings[line.strip()]
            fields[field] = []
        elif field == "definition":
            fields[field] = f"{fields[field]} {line.strip()}".strip()
        elif line.strip().startswith("- ") and _says_something(field, line.strip()[2:]):
            fields[field].append(line.strip()[2:])
    return fields


def _says_something(field: str, words: str) -> bool:
    """A keyword must hold a letter or digit, an example anything."""
    return field != "keywords" or any(character.isalnum() for character in words)


def _free_name(name: str, names: set[str]) -> str:
    base = name or "Unnamed code"
    number, free = 2, base
    while free.casefold() in names:
        free, number = f"{base} ({number})", number + 1
    names.add(free.casefold())
    return free


def _free_id(name: str, used: set[str]) -> str:
    base = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:56] or "code"
    number, free = 2, base
    while free in used:
        free, number = f"{base}_{number}", number + 1
    return free


def _local(element: Any) -> str:
    return str(element.tag).rsplit("}", 1)[-1]
