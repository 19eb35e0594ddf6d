"""datapackage.json: the published files, and what the CSV files hold column by column.

Frictionless Data Package v1, https://specs.frictionlessdata.io/data-package/.
"""

import datetime
import hashlib
import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.files.atomic import write_atomically

_MEDIA = {
    ".csv": "text/csv",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".qdc": "application/xml",
    ".qdpx": "application/zip",
}


def write_datapackage(
    tables: Mapping[Path, pd.DataFrame],
    others: Sequence[Path],
    path: Path,
    *,
    name: str,
    title: str,
    description: str,
    date: datetime.date,
    licence: str | None,
) -> None:
    """Describe the published files: sizes and hashes of all, columns and types of the CSV files.

    Parameters
    ----------
    tables : the CSV files, each with the table that was written into it
    others : the files beside them; all lie in or below the folder of `path`
    date : the day they say they were made on
    licence : a key of ``licences.toml``, or None where none is stated
    """
    described = _data("columns.toml")
    resources = [_resource(file, path.parent) | _schema(tables[file], described) for file in tables]
    resources += [_resource(file, path.parent) for file in others]
    package: dict[str, Any] = {
        "profile": "data-package",
        "name": re.sub(r"[^a-z0-9._-]+", "-", name.lower()),
        "title": title,
        "description": description,
        "created": f"{date.isoformat()}T00:00:00Z",
    }
    if licence is not None:
        package["licenses"] = [{"name": licence, **_data("licences.toml")[licence]}]
    package["resources"] = resources
    with write_atomically(path) as temporary:
        temporary.write_text(json.dumps(package, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _resource(file: Path, folder: Path) -> dict[str, Any]:
    content, place = file.read_bytes(), file.relative_to(folder).as_posix()
    kind = file.suffix.removeprefix(".")
    # A name is unique and plain; question ids, which charts are named by, may be neither.
    plain = re.sub(r"[^a-z0-9]+", "-", place.lower()).strip("-")
    clash = hashlib.sha256(place.encode("utf-8")).hexdigest()[:6]
    named = re.fullmatch(r"[a-z0-9_./-]+", place) is not None
    return {
        "name": plain if named else f"{plain}-{clash}",
        "path": place,
        "profile": "data-resource",
        "format": kind,
        "mediatype": _MEDIA[file.suffix],
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }


def _schema(table: pd.DataFrame, described: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(str(column), table[column], described) for column in table],
            "missingValues": [""],
        },
    }


def _field(name: str, column: pd.Series, described: Mapping[str, Any]) -> dict[str, Any]:
    kind = "string"
    if pd.api.types.is_integer_dtype(column.dtype):
        kind = "integer"
    elif pd.api.types.is_float_dtype(column.dtype):
        kind = "number"
    description = described.get(name, described["a_code"])
    return {"name": name, "type": kind, "description": description}


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
