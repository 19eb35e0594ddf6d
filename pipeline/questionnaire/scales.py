"""Answers in the order that a survey prints them."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from pipeline.language.folding import comparable


class Scale(NamedTuple):
    """Answers of a known scale, in its order, and how reports collapse them."""

    name: str
    answers: tuple[str, ...]
    groups: dict[str, tuple[str, ...]]


def scale_of(answers: Iterable[str]) -> Scale | None:
    """Find the scale that all of these answers are on; spelt as they are in the file.

    A scale with a `full` list is completed from it when the answers fit in, so that an answer which
    nobody gave this time is not refused the next.
    """
    spelt = {comparable(answer): answer for answer in answers}
    for known in _scales():
        order = [comparable(str(answer)) for answer in known["answers"]]
        if not set(spelt) <= set(order):
            continue
        full = {comparable(answer): answer for answer in known.get("full", ())}
        if len(spelt) > 1 and set(spelt) <= set(full):
            spelt = full | spelt
        groups = {
            name: tuple(spelt[folded] for folded in map(comparable, members) if folded in spelt)
            for name, members in known.get("groups", {}).items()
        }
        ordered = tuple(spelt[folded] for folded in order if folded in spelt)
        return Scale(known["name"], ordered, {name: m for name, m in groups.items() if m})
    return None


def in_natural_order(answers: Iterable[str]) -> list[str]:
    """Sort answers by a known scale, by their first number (age bands), or by name; `Other`, `Don't
    know` and `Prefer not to say` come last."""
    spelt = list({comparable(answer): answer for answer in answers}.values())
    scale = scale_of(spelt)
    if scale is not None:
        return list(scale.answers)
    last = _last_answers()

    def place(answer: str) -> tuple[int, float, str]:
        folded = comparable(answer)
        group = next((i + 1 for i, pattern in enumerate(last) if pattern.search(folded)), 0)
        number = re.search(r"\d+", folded.replace(",", ""))
        below = -0.5 if re.match(r"(under|below|less|up to|younger)", folded) else 0.0
        return group, float(number.group()) + below if number else float("inf"), folded

    return sorted(spelt, key=place)


@cache
def _scales() -> list[dict[str, Any]]:
    import yaml

    content = (files("pipeline.questionnaire") / "scales.yaml").read_text(encoding="utf-8")
    scales: list[dict[str, Any]] = yaml.safe_load(content)
    return scales


@cache
def _last_answers() -> list[re.Pattern[str]]:
    import yaml

    content = (files("pipeline.questionnaire") / "last_answers.yaml").read_text(encoding="utf-8")
    return [re.compile(pattern) for pattern in yaml.safe_load(content)]
