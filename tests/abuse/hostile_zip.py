"""Archives as an attacker makes them: workbooks of hand-written XML, sizes that lie."""

import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def xlsx(path: Path, sheet: str | bytes, strings: str = "", name: str = "sheet1.xml") -> Path:
    """Write the smallest workbook that calamine opens, its only sheet as given."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
        f'Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
        f'Type="{_RELATIONS}/worksheet" Target="worksheets/{name}"/></Relationships>',
        f"xl/worksheets/{name}": sheet,
    }
    if strings:
        members["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}">{strings}</sst>'
    return zipped(path, members)


def sheet(cells: str, before: str = "") -> str:
    """A worksheet with these rows and cells."""
    return f'<worksheet xmlns="{_MAIN}">{before}<sheetData>{cells}</sheetData></worksheet>'


def ods(path: Path, rows: str) -> Path:
    """Write the smallest OpenDocument spreadsheet, its only table as given."""
    namespaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    return zipped(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": f"<office:document-content {namespaces}><office:body>"
            f'<office:spreadsheet><table:table table:name="S">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        },
    )


def zipped(path: Path, members: Mapping[str, str | bytes]) -> Path:
    """Write an archive with these members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def understate(path: Path, member: str, size: int) -> Path:
    """Let an archive's directory say that a member unpacks to `size` bytes only."""
    content = bytearray(path.read_bytes())
    place = content.rindex(member.encode()) - 46  # the directory stands behind the members
    assert content[place : place + 4] == b"PK\x01\x02"
    content[place + 24 : place + 28] = struct.pack("<L", size)
    path.write_bytes(content)
    return path
