"""Comments that may put somebody at risk if they are printed: by signs in their redacted text."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.redact.signs import Sign, kinds_of, signs_of
from pipeline.redact.to_act_on import kinds_to_act_on

_LIST = Path(__file__).with_name("at_risk.yaml")


def risks_of(texts: Sequence[str]) -> list[tuple[Sign, ...]]:
    """Return what each text was noticed for: one sign of each kind at most (``at_risk.yaml``).

    Some of what asks for somebody's action (``to_act_on.yaml``) also puts a person at risk.
    """
    also = [kind._replace(said=kind.at_risk) for kind in kinds_to_act_on() if kind.at_risk]
    return signs_of(texts, [*kinds_of(_LIST), *also])
