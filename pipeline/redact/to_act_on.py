"""Comments that ask for somebody's action, whatever was consulted on: by signs in their text."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.redact.signs import Kind, Sign, kinds_of, signs_of

_LIST = Path(__file__).with_name("to_act_on.yaml")


def actions_asked(texts: Sequence[str]) -> list[tuple[Sign, ...]]:
    """Return what asks for action in each text: one sign of each kind at most."""
    return signs_of(texts, kinds_to_act_on())


def kinds_to_act_on() -> tuple[Kind, ...]:
    """Return the kinds of ``to_act_on.yaml``."""
    return kinds_of(_LIST)
