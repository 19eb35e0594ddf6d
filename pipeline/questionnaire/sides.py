"""Questions whose closed answer says already who is for what is proposed, and who is against it."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pipeline.files.yaml_data import yaml_data
from pipeline.questionnaire.questions import Question
from pipeline.questionnaire.scales import scale_of


def told_by_answers(questions: Iterable[Question]) -> frozenset[str]:
    """Return the ids of the questions whose closed answer is agreement, support or their like."""
    return frozenset(each.id for each in questions if takes_sides(each))


def takes_sides(question: Question) -> bool:
    """Tell whether a closed answer says who is for something: a "Yes" does where that is asked."""
    if not question.answers or question.several or question.ranked:
        return False
    scale = scale_of(question.answers)
    if scale is None:
        return False
    known = _known()
    if scale.name in known["where_asked"]:
        return _asks().search(question.text.casefold()) is not None
    return scale.name in known["scales"]


@cache
def _known() -> dict[str, list[str]]:
    written = Path(__file__).with_name("sides.yaml").read_text(encoding="utf-8")
    found: dict[str, list[str]] = yaml_data(written)
    return found


@cache
def _asks() -> re.Pattern[str]:
    words = (re.escape(word).replace(r"\*", r"\w*") for word in _known()["asks"])
    return re.compile(rf"\b(?:{'|'.join(words)})\b")
