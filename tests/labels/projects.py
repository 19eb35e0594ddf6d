"""REFI-QDA projects of other tools: each counts characters and ends lines in its own way."""

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

USER = {
    "ann": "5c94bc9e-db8c-4f1d-9cd6-e900c7440860",
    "ben": "5c94bc9e-db8c-4f1d-9cd6-e900c7440861",
}


class Tool(NamedTuple):
    """What a tool is called and how it counts: text as written, offset in it → its position."""

    origin: str
    line_end: str
    position: Callable[[str, int], int]
    end: int = 0
    named: bool = True
    folder: str = "sources"


def code_points(text: str, place: int) -> int:
    return place


def utf16(text: str, place: int) -> int:
    return len(text[:place].encode("utf-16-le")) // 2


def ends_once(text: str, place: int) -> int:
    return place - text[:place].count("\r\n")


TOOLS = {
    "QualCoder": Tool("QualCoder 3.7", "\n", code_points),
    "NVivo": Tool("NVivo for Windows 14", "\r\n", code_points, named=False, folder="Sources"),
    "ATLAS.ti": Tool("ATLAS.ti Windows 24", "\r\n", ends_once, named=False),
    "MAXQDA": Tool("MAXQDA", "\r\n", utf16),
    "last named": Tool("Another", "\n", code_points, end=-1),
}


def guid(code: int) -> str:
    return f"{code:08X}-0000-4000-8000-000000000000"


def project(
    path: Path,
    tool: Tool,
    codes: Sequence[str],
    sources: dict[str, tuple[str, list[tuple[str, str, str]]]],
) -> Path:
    """Write a project: codes by name; source name → its text and (words, code, user) codings."""
    files, elements = {}, []
    for number, (name, (text, codings)) in enumerate(sources.items()):
        written = text.replace("\n", tool.line_end)
        selections = []
        for words, code, user in codings:
            own = words.replace("\n", tool.line_end)
            start = written.index(own)
            end = start + len(own) + tool.end
            called = quoteattr(words) if tool.named else '""'
            by = f'creatingUser="{USER[user]}"' if user else ""
            selections.append(
                f'<PlainTextSelection guid="{guid(900)}" name={called} '
                f'startPosition="{tool.position(written, start)}" '
                f'endPosition="{tool.position(written, end)}" {by}>'
                f'<Coding guid="{guid(901)}" {by}><CodeRef targetGUID="{guid(codes.index(code))}"/>'
                "</Coding></PlainTextSelection>"
            )
        files[f"{tool.folder}/{guid(800 + number)}.txt"] = "\ufeff" + written
        elements.append(
            f'<TextSource guid="{guid(700 + number)}" name={quoteattr(name)} '
            f'plainTextPath="internal://{guid(800 + number)}.txt">'
            f"{''.join(selections)}</TextSource>"
        )
    book = "".join(
        f'<Code guid="{guid(n)}" name={quoteattr(code)} isCodable="true"/>'
        for n, code in enumerate(codes)
    )
    users = "".join(f'<User guid="{one}" name="{name}"/>' for name, one in USER.items())
    xml = (
        f'<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" '
        f'name="p" origin="{tool.origin}" creatingUserGUID="{USER["ben"]}"><Users>{users}</Users>'
        f"<CodeBook><Codes>{book}</Codes></CodeBook><Sources>{''.join(elements)}</Sources></Project>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.qde", xml)
        for member, content in files.items():
            archive.writestr(member, content.encode("utf-8"))
    return path
