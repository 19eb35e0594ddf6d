"""Options of commands that are settings of a consultation too: said and decided in one place."""

from typing import Any, TypeVar

import typer
from pydantic import BaseModel, ValidationError

from pipeline.errors import UserError

Settings = TypeVar("Settings", bound=BaseModel)


def setting(model: type[BaseModel], name: str, *, only: str = "") -> Any:
    """Return the option of a command for one setting: its default and its help are the setting's.

    Parameters
    ----------
    only
        When the option counts, where it does not always.
    """
    field = model.model_fields[name]
    said = f"{field.description} ({only})" if only else field.description
    return typer.Option(field.get_default(call_default_factory=True), help=said)


def settings_of(model: type[Settings], /, **options: Any) -> Settings:
    """Make settings of what the options of a command said.

    Raises
    ------
    UserError
        When one of them does not fit, or they do not fit together.
    """
    try:
        return model(**options)
    except ValidationError as error:
        mistake = error.errors(include_url=False)[0]
    reason = mistake["msg"].removeprefix("Value error, ")
    named = mistake["loc"][:1] or options
    flags = " or ".join(f"--{str(name).replace('_', '-')}" for name in named)
    raise UserError(f"{flags}: {reason[0].lower()}{reason[1:]}.")
