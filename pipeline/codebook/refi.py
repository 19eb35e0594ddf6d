"""The codes of a REFI-QDA file (.qdc, .qdpx): read as a codebook, with all that had to change.

https://www.qdasoftware.org/wp-content/uploads/2019/09/REFI-QDA-1-5.pdf, section 5. What the format
lacks (examples, keywords) travels in the description, under headings that are read back.
"""

import re
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.codebook.codebook import GUID, LONGEST_NAME, MOST_CODES, Code, Codebook, can_be_found
from pipeline.codebook.ids import free_id
from pipeline.errors import UserError

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://www.qdasoftware.org/codebook")
ORIGIN = "consultation-themes"
_HEADINGS = (("include", "Include:"), ("exclude", "Exclude:"), ("keywords", "Keywords:"),
             ("questions", "Only for the questions:"))  # fmt: skip
_DEEPEST = 50  # levels of codes below codes
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


class Imported(NamedTuple):
    """A codebook of another tool, and one sentence for each thing that is not as it was there."""

    codebook: Codebook
    changes: list[str]


def guid_of(code: Code) -> str:
    """Return the guid another tool knows a code by, or the one the code always gets from here."""
    return code.guid or str(uuid.uuid5(NAMESPACE, code.id)).upper()


def same_guid(guid: str) -> str:
    """Return a guid as it is compared: tools differ in case and braces."""
    return guid.strip("{}").upper()


def read_codes(path: Path, codes: Any, sets: Sequence[str] = ()) -> Imported:
    """Read a `Codes` element as a codebook of version 1, its hierarchy as parents.

    Guids, names, colours and codability are kept. Ids are made from the names. A code without a
    description gets its name as definition, to be written. A code belongs to one parent only, so
    that `sets` (their names) are left out.

    Raises
    ------
    UserError
        No code in it, too many, or too deep.
    """
    reading = _Reading(path)
    reading.below(codes, ())
    if not reading.codes:
        raise UserError(f"{path} holds no code: export the codebook again from the other tool.")
    if not any(code.codable for code in reading.codes):
        raise UserError(
            f"{path} holds headings only, no code that a comment can get: make them codable there."
        )
    changes = [*reading.changes, *(f"set “{name}”: left out" for name in sets)]
    return Imported(Codebook(version=1, codes=tuple(reading.codes)), changes)


class _Reading:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.codes: list[Code] = []
        self.changes: list[str] = []
        self._ids: set[str] = set()
        self._names: set[str] = set()
        self._guids: set[str] = set()

    def below(self, element: Any, above: tuple[str, ...]) -> None:
        if len(above) > _DEEPEST:
            raise UserError(
                f"{self.path} nests codes more than {_DEEPEST} deep: this is no codebook."
            )
        for child in element:
            if local_name(child) != "Code":
                continue
            if len(self.codes) == MOST_CODES:
                raise UserError(
                    f"{self.path} holds more than {MOST_CODES:,} codes: this is no codebook."
                )
            code = self._code(child, above[-1] if above else None)
            self.codes.append(code)
            self.below(child, (*above, code.id))

    def _code(self, element: Any, parent: str | None) -> Code:
        name = self._name(element.get("name", ""))
        code_id = free_id(name, self._ids)
        self._ids.add(code_id)
        if any(sign.isalnum() and not sign.isascii() for sign in name):
            self._say(name, f"its id is {code_id}")
        fields = self._description(name, element)
        codable = str(element.get("isCodable", "true")).strip().casefold() not in ("false", "0")
        if not codable:
            self._say(name, "not codable there: a heading, which no comment gets")
        return Code(
            id=code_id,
            name=name,
            definition=fields.pop("definition"),
            parent=parent,
            colour=self._colour(name, element.get("color")),
            guid=self._guid(name, element.get("guid")),
            codable=codable,
            **fields,
        )

    def _say(self, name: str, what: str) -> None:
        self.changes.append(f"“{name}”: {what}")

    def _name(self, written: str) -> str:
        """Names are unique here; other tools allow the same one under another parent."""
        base = " ".join(written.split())[:LONGEST_NAME].rstrip() or "Unnamed code"
        number, free = 2, base
        while free.casefold() in self._names:
            ending = f" ({number})"
            free, number = base[: LONGEST_NAME - len(ending)] + ending, number + 1
        self._names.add(free.casefold())
        if free != written:
            why = "there is another of that name" if number > 2 else "as a name is one line"
            if len(written.split()) == 0:
                why = "it had no name"
            elif len(written) > LONGEST_NAME:
                why = f"cut to {LONGEST_NAME} characters"
            self._say(free, f"was “{written}” there ({why})")
        return free

    def _guid(self, name: str, written: str | None) -> str | None:
        if written is None or not re.fullmatch(GUID, written):
            self._say(name, "had no guid, and gets one")
            return None
        if same_guid(written) in self._guids:
            self._say(name, "its guid belongs to another code too, and is replaced")
            return None
        self._guids.add(same_guid(written))
        return written

    def _colour(self, name: str, written: str | None) -> str | None:
        if not written:
            return None
        if not _COLOUR.fullmatch(written):
            self._say(name, "its colour cannot be read, and is left out")
            return None
        if len(written) == 4:
            return "#" + "".join(digit * 2 for digit in written[1:])
        return written

    def _description(self, name: str, element: Any) -> dict[str, Any]:
        said = next((part.text or "" for part in element if local_name(part) == "Description"), "")
        fields = read_description(said)
        dropped = [word for word in fields.get("keywords", []) if not can_be_found(word)]
        if dropped:
            fields["keywords"] = [word for word in fields["keywords"] if can_be_found(word)]
            self._say(name, f"keywords with nothing to look for left out: {', '.join(dropped)}")
        if not fields["definition"]:
            fields["definition"] = name
            self._say(name, "has no description: its name stands in for the definition")
        if any(local_name(part) == "NoteRef" for part in element):
            self._say(name, "its notes (memos) are left out")
        return fields


def describe(code: Code) -> str:
    """Return a code's definition, examples and keywords as one description."""
    parts = [code.definition]
    for field, heading in _HEADINGS:
        lines: Sequence[str] = getattr(code, field)
        if lines:
            parts.append("\n".join([heading, *(f"- {' '.join(line.split())}" for line in lines)]))
    return "\n\n".join(parts)


def read_description(text: str) -> dict[str, Any]:
    """Read what `describe` wrote: definition (str); include, exclude, keywords, … (lists)."""
    fields: dict[str, Any] = {"definition": ""}
    field, headings = "definition", {heading: name for name, heading in _HEADINGS}
    for line in (line.strip() for line in text.strip().splitlines()):
        if line in headings:
            field = headings[line]
            fields.setdefault(field, [])
        elif field == "definition":
            fields[field] = f"{fields[field]} {line}".strip()
        elif line.startswith("- ") and line[2:].strip():
            fields[field].append(line[2:].strip())
        elif line and fields[field]:
            fields[field][-1] += f" {line}"  # somebody's editor wrapped it
        elif line and line != "-":
            fields[field].append(line)
    return fields


def local_name(element: Any) -> str:
    """Return an element's name without its namespace: tools write several versions of it."""
    return str(element.tag).rsplit("}", 1)[-1]
