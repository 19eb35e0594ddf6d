"""Settings for a person to read in a terminal, and as TOML to paste and change."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pipeline.settings.tables import Setting, Table


def terminal_lines(tables: Sequence[Table], width: int) -> Iterator[str]:
    """Yield the lines of a page at most `width` characters wide, where words allow it."""
    for table in tables:
        heading = table.header or "At the top of the file"
        yield from textwrap.wrap(f"{heading}  {table.description}", width, break_long_words=False)
        for setting in table.settings:
            yield f"  {setting.name}{_stands_for(setting)}"
            for text in (setting.type, setting.description):
                yield from textwrap.wrap(
                    text, width, initial_indent=" " * 6, subsequent_indent=" " * 6
                )
        yield ""


def toml_lines(tables: Sequence[Table], width: int) -> Iterator[str]:
    """Yield TOML that changes nothing as it stands: each setting at its default, behind a #."""
    for table in tables:
        yield from _comment(table.description, width)
        if table.header:
            yield table.header if table.can_be_left_out else f"# {table.header}"
        for setting in table.settings:
            yield from _comment(f"{setting.description} ({setting.type})", width)
            yield f"# {setting.name} = {as_toml(setting.default)}".rstrip()
        yield ""


def as_toml(value: Any) -> str:
    """Write a setting's value as TOML; "" for none."""
    if value is None:
        return ""
    if isinstance(value, Path):
        value = value.as_posix()
    return json.dumps(value, ensure_ascii=False)  # of these kinds TOML and JSON write the same


def _stands_for(setting: Setting) -> str:
    if setting.required:
        return "  (must be given)"
    return f" = {as_toml(setting.default)}" if setting.default is not None else "  (left out)"


def _comment(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent="# ", subsequent_indent="# ")
