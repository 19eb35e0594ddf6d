"""Every setting of a consultation.toml, read off the models that check it."""

import re
import types
from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from pipeline.errors import UserError
from pipeline.files.columns import suggestion
from pipeline.settings.types_in_words import in_words


class Setting(NamedTuple):
    """One setting: its name, what may stand there, and what stands there when nothing does."""

    name: str
    type: str
    """In words, such as "whole number, at least 1"."""
    default: Any
    """None where leaving it out means something of its own, which the description says."""
    required: bool
    description: str


class Table(NamedTuple):
    """One table of the file, such as ``[flag]``, in the models' order."""

    name: str
    """Dotted; "" for what stands at the top of the file."""
    repeated: bool
    """Written ``[[questions]]``, once for each."""
    description: str
    settings: tuple[Setting, ...]

    @property
    def header(self) -> str:
        """Return the line that opens it; "" for the top of the file."""
        if not self.name:
            return ""
        return f"[[{self.name}]]" if self.repeated else f"[{self.name}]"

    @property
    def can_be_left_out(self) -> bool:
        """Whether the file may do without it."""
        return bool(self.name) and not any(setting.required for setting in self.settings)


def tables_of(model: type[BaseModel]) -> list[Table]:
    """Return the tables that a file checked by `model` may have, the top of the file first."""
    return list(_tables(model, "", repeated=False))


def chosen_tables(tables: list[Table], name: str) -> list[Table]:
    """Return the table of that name and those within it.

    Raises
    ------
    UserError
        When there is none; suggests the nearest.
    """
    found = [one for one in tables if one.name == name or one.name.startswith(f"{name}.")]
    if not name or not found:
        known = [one.name for one in tables if one.name]
        raise UserError(f"no table of settings is called '{name}': {suggestion(name, known)}")
    return found


def _tables(model: type[BaseModel], name: str, *, repeated: bool) -> Iterator[Table]:
    within = {key: _model_in(field.annotation) for key, field in model.model_fields.items()}
    settings = tuple(
        _setting(key, field) for key, field in model.model_fields.items() if within[key] is None
    )
    first_line = (model.__doc__ or "").strip().partition("\n")[0]
    yield Table(name, repeated, re.sub(r" \(``\[.*\]``\)", "", first_line), settings)
    for key, inner in within.items():
        if inner is not None:
            yield from _tables(
                inner,
                f"{name}.{key}".lstrip("."),
                repeated=get_origin(model.model_fields[key].annotation) is tuple,
            )


def _setting(name: str, field: FieldInfo) -> Setting:
    return Setting(
        name=name,
        type=in_words(Annotated[field.annotation, field]),
        default=None if field.is_required() else field.get_default(call_default_factory=True),
        required=field.is_required(),
        description=field.description or "",
    )


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model of a table: ``Model``, ``Model | None``, or ``tuple[Model, ...]`` of several."""
    if get_origin(annotation) in (Union, types.UnionType, tuple):
        annotation = get_args(annotation)[0]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return None
