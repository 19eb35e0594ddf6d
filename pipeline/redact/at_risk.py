"""Comments that may put somebody at risk if they are printed: by signs in their redacted text."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.redact.learnt_signs import NOTHING_NOTICED, AlikeByText, beside_phrases
from pipeline.redact.signs import Sign, kinds_of, signs_of
from pipeline.redact.to_act_on import kinds_to_act_on

_LIST = Path(__file__).with_name("at_risk.yaml")


def risks_of(texts: Sequence[str], alike: AlikeByText = NOTHING_NOTICED) -> list[tuple[Sign, ...]]:
    """Return what each text was noticed for: one sign of each kind at most (``at_risk.yaml``).

    Some of what asks for somebody's action (``to_act_on.yaml``) also puts a person at risk.

    Parameters
    ----------
    alike : what the texts are like, as `what_texts_are_like` tells it.
    """
    also = [kind._replace(said=kind.at_risk) for kind in kinds_to_act_on() if kind.at_risk]
    return [
        beside_phrases(signs, [(one.kind.at_risk, one.sentence) for one in alike.get(text, ())])
        for text, signs in zip(texts, signs_of(texts, [*kinds_of(_LIST), *also]), strict=True)
    ]
