"""datapackage.json: what the CSV files hold, column by column (Frictionless Data Package v1)."""

import hashlib
import json
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.files.atomic import write_atomically


def write_datapackage(
    tables: Sequence[tuple[Path, pd.DataFrame]], path: Path, *, name: str, title: str
) -> None:
    """Describe CSV files that lie beside `path`: columns, types, sizes and hashes.

    Parameters
    ----------
    tables : each file with the table that was written into it
    """
    described = _columns()
    resources = []
    for file, table in tables:
        content = file.read_bytes()
        resources.append(
            {
                "name": file.stem.replace("_", "-"),
                "path": file.name,
                "profile": "tabular-data-resource",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": len(content),
                "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
                "schema": {
                    "fields": [_field(str(column), table[column], described) for column in table],
                    "missingValues": [""],
                },
            }
        )
    package = {
        "profile": "tabular-data-package",
        "name": name,
        "title": title,
        "resources": resources,
    }
    with write_atomically(path) as temporary:
        temporary.write_text(json.dumps(package, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _field(name: str, column: pd.Series, described: dict[str, str]) -> dict[str, Any]:
    kind = "string"
    if pd.api.types.is_integer_dtype(column.dtype):
        kind = "integer"
    elif pd.api.types.is_float_dtype(column.dtype):
        kind = "number"
    description = described.get(name, described["a_code"])
    return {"name": name, "type": kind, "description": description}


def _columns() -> dict[str, str]:
    text = (Path(__file__).parent / "columns.toml").read_text(encoding="utf-8")
    columns: dict[str, str] = tomllib.loads(text)
    return columns
