"""What may stand at a setting, in words: from a field's type and its constraints."""

import datetime
import types
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt, MinLen
from pydantic import StringConstraints
from pydantic.fields import FieldInfo

_WORDS = {
    int: "whole number",
    float: "number",
    str: "text",
    Path: "path",
    bool: "true or false",
    datetime.date: "date, such as 2026-05-31",
}


def in_words(annotation: Any) -> str:
    """Say what a type allows: "number, above 0 and below 1", "list of text", "wide or long".

    Raises
    ------
    TypeError
        A type that no setting has had so far: say it here.
    """
    constraints: list[Any] = []
    while get_origin(annotation) is Annotated:
        annotation, *more = get_args(annotation)
        for each in more:
            constraints += each.metadata if isinstance(each, FieldInfo) else [each]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        stated = [each for each in arguments if each is not type(None)]
        return " or ".join(in_words(each) for each in stated)
    if origin is Literal:
        *most, last = [str(each) for each in arguments]
        return f"{', '.join(most)} or {last}" if most else last
    if origin is tuple:
        if arguments[-1] is Ellipsis:
            words = f"list of {in_words(arguments[0])}"
        else:
            words = f"[{'; '.join(in_words(each) for each in arguments)}]"
    elif origin is dict:
        words = f"table of name = {in_words(arguments[1])}"
    elif annotation in _WORDS:
        words = _WORDS[annotation]
    else:
        raise TypeError(f"no words for the type {annotation}")
    said = ", ".join(filter(None, [_bounds(constraints), _shape(constraints)]))
    return f"{words}, {said}" if said else words


def _bounds(constraints: list[Any]) -> str:
    at_least = _first(constraints, Ge, "ge")
    above = _first(constraints, Gt, "gt")
    at_most = _first(constraints, Le, "le")
    below = _first(constraints, Lt, "lt")
    if at_least is not None and at_most is not None:
        return f"from {at_least:g} to {at_most:g}"
    named = {"at least": at_least, "above": above, "at most": at_most, "below": below}
    return " and ".join(f"{word} {bound:g}" for word, bound in named.items() if bound is not None)


def _shape(constraints: list[Any]) -> str:
    for each in constraints:
        if isinstance(each, StringConstraints):
            if each.pattern:
                return f"matching {each.pattern}"
            if each.max_length == 1:
                return "one character"
            if (each.min_length or 0) > 1:
                return f"at least {each.min_length} characters"
        elif pattern := getattr(each, "pattern", None):
            return f"matching {pattern}"
        elif isinstance(each, MinLen) and each.min_length > 1:
            return f"at least {each.min_length}"
    return ""


def _first(constraints: list[Any], kind: type, bound: str) -> float | None:
    return next((getattr(each, bound) for each in constraints if isinstance(each, kind)), None)
