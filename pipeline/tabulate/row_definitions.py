"""The rows of a question's table and the bases of their percentages, as ``rows.toml`` has them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def definitions() -> dict[str, Any]:
    """The rows above the themes and the bases of percentages, as ``rows.toml`` defines them."""
    return tomllib.loads((Path(__file__).parent / "rows.toml").read_text(encoding="utf-8"))


def base_cell(section: str, row_id: str, kind: str) -> tuple[str, str, str]:
    """Where the base of a cell's percentage stands: row id, "same" or "total" column, in words."""
    row = definition_of(section, row_id)
    if row_id == "answered" and kind != "total":
        share = definitions()["ticked_share" if kind == "ticked" else "answer_share"]
        return share["row"], share["column"], share["of"]
    if row["base"] == "column":
        base = definitions()["column_base"][kind]
        return base["row"], base["column"], base["of"]
    return row["base"], "total" if row["base"] == "responses" else "same", row["of"]


def definition_of(section: str, row_id: str) -> dict[str, Any]:
    """How ``rows.toml`` defines a row: of a theme, or the one of that id."""
    if section in ("themes", "parents"):
        theme: dict[str, Any] = definitions()["theme"]
        return theme
    return next(row for row in definitions()["rows"] if row["id"] == row_id)
