"""Comments that ask for somebody's action, whatever was consulted on: by signs in their text."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.redact.learnt_signs import NOTHING_NOTICED, AlikeByText, beside_phrases, learnt_kinds
from pipeline.redact.signs import Kind, Sign, kinds_of, signs_of

_LIST = Path(__file__).with_name("to_act_on.yaml")


def actions_asked(
    texts: Sequence[str], alike: AlikeByText = NOTHING_NOTICED
) -> list[tuple[Sign, ...]]:
    """Return what asks for action in each text: one sign of each kind at most.

    Parameters
    ----------
    alike : what the texts are like, as `what_texts_are_like` tells it.
    """
    return [
        beside_phrases(signs, [(one.kind.said, one.sentence) for one in alike.get(text, ())])
        for text, signs in zip(texts, signs_of(texts, kinds_to_act_on()), strict=True)
    ]


def gravest_first() -> tuple[str, ...]:
    """Return all kinds in plain words: what threatens a life first, other calls for action last."""
    told = [kind.said for kind in kinds_to_act_on()]
    lives = sum(bool(kind.at_risk) for kind in kinds_to_act_on())
    alike = [kind.said for kind in learnt_kinds() if kind.said]
    return (*told[:lives], *alike, *told[lives:])


def kinds_to_act_on() -> tuple[Kind, ...]:
    """Return the kinds of ``to_act_on.yaml``."""
    return kinds_of(_LIST)
