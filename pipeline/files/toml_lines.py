"""TOML that is written by hand: read it, check it against a model, say where a mistake stands."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from pipeline.errors import UserError
from pipeline.files.columns import suggestion
from pipeline.files.hand_written import read_hand_written

LineOf = Callable[[tuple[str | int, ...]], int]
Model = TypeVar("Model", bound=BaseModel)
_DEEP_KEY = re.compile(r"""(?<![\w-])(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')\s*\.\s*){20}""")
_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]")


def read_toml(path: Path) -> tuple[dict[str, Any], LineOf]:
    """Return the content of a TOML file, and a function from a path of keys to its line (from 1).

    Raises
    ------
    UserError
        No such file, too large, not UTF-8, not TOML, nested too deep. Names the line.
    """
    text = read_hand_written(
        path, f"There is no {path}: check the path, or draft one with `themes init RESPONSES`."
    )
    try:
        if _DEEP_KEY.search(text):
            raise RecursionError  # before tomllib takes minutes over it
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UserError(_syntax(path, text, str(error))) from None
    except RecursionError:
        raise UserError(
            f"{path} nests brackets or tables deeper than anybody writes by hand: check the "
            "brackets, or name the right file."
        ) from None
    return content, lambda keys: _line(text, keys)


def validated(model: type[Model], content: dict[str, Any], path: Path, line_of: LineOf) -> Model:
    """Check the content of a TOML file against a pydantic model.

    Raises
    ------
    UserError
        The first mistake, in words, with its line; for an unknown setting the nearest known one.
    """
    try:
        return model.model_validate(content)
    except ValidationError as error:
        mistakes = error.errors(include_url=False)
    # An unknown key first: it often explains why another one is missing.
    mistake = min(mistakes, key=lambda one: one["type"] != "extra_forbidden")
    keys = tuple(key for key in mistake["loc"])
    line = f"{path}, line {line_of(keys)}" if keys else str(path)
    name, table = str(keys[-1]) if keys else "", _table(keys[:-1])
    more = f" ({len(mistakes) - 1} more after this one)" if len(mistakes) > 1 else ""
    if mistake["type"] == "extra_forbidden":
        known = _settings_at(model, keys[:-1])
        raise UserError(f"{line}: {table} has no setting '{name}': {suggestion(name, known)}{more}")
    if mistake["type"] == "missing":
        raise UserError(f"{line}: {table} lacks '{name}': add it{more}.")
    reason = mistake["msg"].removeprefix("Value error, ")
    if mistake["type"] == "value_error":
        raise UserError(f"{line}: {reason}{more}.")
    reason = reason[0].lower() + reason[1:]
    raise UserError(f"{line}: '{name}' in {table} does not fit, {reason}{more}.")


def _syntax(path: Path, text: str, reason: str) -> str:
    """tomllib says "… (at line 3, column 5)" or "… (at end of document)"."""
    place = re.search(r" \(at line (\d+), column \d+\)$", reason)
    line = int(place.group(1)) if place else max(1, len(text.splitlines()))
    reason = re.sub(r" \(at [^)]*\)$", "", reason)
    return (
        f"{path}, line {line}: this is not TOML ({reason}): check the quotes, brackets and commas "
        "there and just before."
    )


def _table(keys: tuple[str | int, ...]) -> str:
    names = [str(key) for key in keys if not isinstance(key, int)]
    number = next((key + 1 for key in reversed(keys) if isinstance(key, int)), None)
    if not names:
        return "the top of the file"
    return f"[[{'.'.join(names)}]] number {number}" if number else f"[{'.'.join(names)}]"


def _settings_at(model: type[BaseModel], keys: tuple[str | int, ...]) -> list[str]:
    """The settings that a table may have, found by following the fields' types."""
    for key in keys:
        if isinstance(key, int):
            continue
        field = model.model_fields.get(key)
        found = _models_in(field.annotation) if field is not None else []
        if not found:
            return []
        model = found[0]
    return list(model.model_fields)


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in getattr(annotation, "__args__", ()) for model in _models_in(part)]


def _line(text: str, keys: tuple[str | int, ...]) -> int:
    """The line of a key, or of the table that it should stand in; 1 when neither is found.

    tomllib tells no places, so the headers are counted: enough for files written by hand.
    """
    lines = text.splitlines()
    tables: list[str] = [str(key) for key in keys if not isinstance(key, int)]
    number = next((key for key in keys if isinstance(key, int)), 0)
    for depth in range(len(tables), 0, -1):
        name, within = tables[depth - 1], ".".join(tables[: depth - 1])
        start, end = _section(lines, within, number)
        if start is None:
            continue
        for place in range(start, end):
            if re.match(rf"\s*[\"']?{re.escape(name)}[\"']?\s*[.=]", lines[place]):
                return place + 1
        header, _ = _section(lines, ".".join(tables[:depth]), number)
        if header is not None:
            return header
        if start:
            return start
    return 1


def _section(lines: list[str], name: str, number: int) -> tuple[int | None, int]:
    """First line and end (from 0) of a table's body; of the number-th where tables repeat."""
    headers = [(i, found) for i, line in enumerate(lines) if (found := _HEADER.match(line))]
    ends = [*(i for i, _ in headers[1:]), len(lines)]
    if not name:
        return 0, headers[0][0] if headers else len(lines)
    places = [
        (i + 1, end)
        for (i, found), end in zip(headers, ends, strict=True)
        if found.group(2) == name
    ]
    if not places:
        return None, 0
    return places[min(number, len(places) - 1)]
