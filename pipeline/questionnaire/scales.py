"""Answers in the order that a survey prints them."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from pipeline.files.yaml_data import yaml_data
from pipeline.language.folding import comparable
from pipeline.questionnaire.degrees import by_degree
from pipeline.questionnaire.frequencies import times_a_year

# A point of a rating scale: 7, or 10 - Extremely likely; not the age band 18-29.
_POINT = re.compile(r"(\d{1,2})(?:\.0+)?(?:\s*[-–:.=)(]\s*[^\d\s].*)?")
_NUMBERED = re.compile(
    r"^\(?\d{1,2}\)?\s*[-.:)=–]\s*(?=\D)|\s*[(\[]\d{1,2}[)\]]$|\s+[-–=]\s*\d{1,2}$"
)
_TOLD_ENDS = re.compile(r"\b(0|1)\s*(?:-|–|to|i|…|\.\.+|=.{1,60}?)\s*(\d{1,2})\b")


# Beside a scale, why somebody gave no answer on it: "Did not attend", "Don't go out at this time".
_NO_ANSWER = re.compile(
    r"(i )?((have|had|did|was|were|could|can|does) ?not|havent|hadnt|didnt|wasnt|werent|couldnt"
    r"|cannot|cant|doesnt|(do not|dont) (go|use|have|attend|visit|drive|cycle|travel|work|live"
    r"|need|receive|wish|want|remember|know)|not applicable|not used|never (used|been|went)|refused"
    r"|unable|too (early|soon))\b"
)
_LAST = 7  # words of an answer that stands at the end of a list
_MANY = 40  # answers, of which somebody would have used the highest point
_OWN_ENDS = ((3, 4, 6, 8, 9), (3, 4, 6))  # of counts and ranks, from 0 and from 1
_ENOUGH = 3  # answers on a scale, beside which another may say that there is none


class Scale(NamedTuple):
    """Answers of a known scale, in its order, and how reports collapse them."""

    name: str
    answers: tuple[str, ...]
    groups: dict[str, tuple[str, ...]]


def scale_of(answers: Iterable[str]) -> Scale | None:
    """Find the scale that all of these answers are on, in one language or in two beside each other.

    See `_scale_of`; of "Bodlon / Satisfied" either half may be known, and nothing is completed.
    """
    given = list(answers)
    found = _scale_of(given)
    halves = [[half.strip() for half in answer.split(" / ")] for answer in given]
    apart = sum(len(each) == 2 for each in halves)
    if found is not None or 2 * apart < len(halves) or any(len(each) > 2 for each in halves):
        return found
    halves = [each * 2 if len(each) == 1 else each for each in halves]  # "Excellent" is both
    for side in (1, 0):
        whole = {each[side]: answer for each, answer in zip(halves, given, strict=True)}
        if (half := _scale_of(whole)) is not None and len(whole) == len(given):
            groups = {
                name: tuple(whole[member] for member in members if member in whole)
                for name, members in half.groups.items()
            }
            ordered = tuple(whole[answer] for answer in half.answers if answer in whole)
            return Scale(half.name, ordered, {name: m for name, m in groups.items() if m})
    return None


def _scale_of(answers: Iterable[str]) -> Scale | None:
    """Find the scale that all of these answers are on; spelt as they are in the file.

    A scale with a `full` list is completed from it when the answers fit in and reach one of its
    ends, so that an answer which nobody gave this time is not refused the next. Agree and disagree
    alone may be all that was offered: nothing is printed as "0%" that nobody could choose, "Don't
    know" neither. What only says why somebody gave no answer ("Have not used it") stands last.
    """
    spelt = {_as_on_a_scale(answer): answer for answer in answers}
    if not spelt:
        return None
    for scale in _scales():
        without = [folded for folded in spelt if folded not in scale.keys]
        on = {folded: spelt[folded] for folded in spelt if folded in scale.keys}
        if on.keys() <= scale.last or (without and len(on.keys() - scale.last) < _ENOUGH):
            continue
        if not all(_NO_ANSWER.match(folded) for folded in without):
            continue
        whole = next((full for full in scale.full if _reaches(on, full, scale.last)), {})
        offered = {folded: whole[folded] for folded in whole if folded not in scale.last}
        found = offered | on if len(on) > 1 else on
        groups = {
            name: tuple(found[folded] for folded in members if folded in found)
            for name, members in scale.groups.items()
        }
        ordered = [found[folded] for folded in scale.keys if folded in found]
        ordered += [spelt[folded] for folded in without]
        return Scale(scale.name, tuple(ordered), {name: m for name, m in groups.items() if m})
    degrees = by_degree(spelt.values())
    return Scale("degree", tuple(degrees), {}) if degrees else None


def _reaches(spelt: dict[str, str], full: dict[str, str], last: set[str]) -> bool:
    """Whether all answers are of the full list, and its first or last, beside "Don't know", too."""
    ends = [folded for folded in full if folded not in last]
    return spelt.keys() <= full.keys() and bool({ends[0], ends[-1]} & spelt.keys())


def points_of(answers: Iterable[str]) -> dict[str, int]:
    """What each answer of a rating scale counts in a mean; {} where the answers are no such scale.

    Answers that are a number, or begin with one (`10 - Extremely likely`), next to one another and
    at least three; answers without a number (`Don't know`) count nothing.
    """
    found = {answer: _POINT.fullmatch(answer.strip()) for answer in answers}
    points = {answer: int(match.group(1)) for answer, match in found.items() if match}
    others = [answer for answer, match in found.items() if not match]
    last = _last_answers()
    if any(not any(each.search(comparable(answer)) for each in last) for answer in others):
        return {}
    numbers = sorted(points.values())
    whole = len(numbers) >= 3 and numbers == list(range(numbers[0], numbers[-1] + 1))
    return points if whole and numbers[0] <= 1 and numbers[-1] <= 10 else {}


def whole_rating(answers: Iterable[str], heading: str, *, given: int = 0) -> tuple[str, ...]:
    """The whole of a rating scale, also the points that nobody used; () where it is none.

    From 1 to 5, 7 or 10, or from 0 to 10; which one is read from the heading where it says so. A 9
    far above all others stands for no answer, as statistics programs write it.

    Parameters
    ----------
    given : how many answered: of many, all points but a higher one are used by somebody
    """
    spelt: dict[int, str] = {}
    others = []
    for answer in answers:
        match = _POINT.fullmatch(answer.strip())
        if match:
            spelt.setdefault(int(match.group(1)), answer.strip())
        else:
            others.append(answer)
    last = _last_answers()
    known = all(any(each.search(comparable(answer)) for each in last) for answer in others)
    if not known or len(spelt) < 2 or min(spelt) < 0 or max(spelt) > 10:
        return ()
    used = set(spelt)
    if 9 in used and len(used) > _ENOUGH and max(used - {9}) <= 6 and 10 not in used:
        others.append(spelt.pop(9))
    low, high = _ends(set(spelt), comparable(heading), given)
    if high - low < 2:
        return ()
    ends = {point.partition(".")[2] for point in spelt.values()}  # "5.00", as a program has it
    end = f".{ends.pop()}" if len(ends) == 1 and not next(iter(ends)).strip("0") else ""
    end = end.rstrip(".")
    points = [spelt.get(number, f"{number}{end}") for number in range(low, high + 1)]
    return (*points, *in_natural_order(others))


def _ends(used: set[int], heading: str, given: int) -> tuple[int, int]:
    told = _TOLD_ENDS.search(heading)
    if told:
        low, high = int(told.group(1)), int(told.group(2))
        if low <= 1 and low <= min(used) and max(used) <= high <= 10:
            return low, high
    most = re.search(r"out of (5|7|10)\b", heading)
    if most and max(used) <= int(most.group(1)):
        return min(1, *used), int(most.group(1))
    if "recommend" in heading and (0 in used or max(used) > 5):
        return 0, 10
    if len(used) < 3:
        return min(used), min(used)
    low = min(1, *used)
    if given >= _MANY and used == set(range(low, max(used) + 1)) and max(used) in _OWN_ENDS[low]:
        return low, max(used)
    return low, next(high for high in (5, 7, 10) if max(used) <= high)


def in_natural_order(answers: Iterable[str]) -> list[str]:
    """Sort answers by a known scale, by their first number (age bands), or by name; `Other`, `Don't
    know` and `Prefer not to say` come last."""
    spelt = list({comparable(answer): answer for answer in answers}.values())
    scale = scale_of(spelt)
    if scale is not None:
        return list(scale.answers)
    last = _last_answers()
    ends = [pattern for pattern in (_YES, _NO) if any(map(pattern.match, map(comparable, spelt)))]
    rates = {answer: times_a_year(answer) for answer in spelt}
    often = sum(rate is not None for rate in rates.values())

    def place(answer: str) -> tuple[int, float, str]:
        folded = comparable(answer)
        group = next((i + 1 for i, pattern in enumerate(last) if pattern.search(folded)), 0)
        rate = rates[answer]
        if often >= _ENOUGH and often >= len(spelt) - 2 and (rate is not None or not group):
            return (0, -rate, folded) if rate is not None else (1, 0.0, folded)
        if len(ends) == 2 and not group:
            return 0, 1.0 + bool(_NO.match(folded)) - bool(_YES.match(folded)), folded
        number = re.search(r"\d+", folded.replace(",", ""))
        below = -0.5 if re.match(r"(under|below|less|up to|younger|o dan|dan|iau)", folded) else 0.0
        return group, float(number.group()) + below if number else float("inf"), folded

    return sorted(spelt, key=place)


def stands_last(answer: str) -> bool:
    """Whether it is an answer that lists end with, in few words: "Prefer not to say".

    "Other" is one alone: what stands behind it was typed.
    """
    other, *last = _last_answers()
    halves = [half for half in comparable(answer).split(" / ") if len(half.split()) <= _LAST]
    return any(each.search(half) for each in last for half in halves) or any(
        match.group() == half for half in halves if (match := other.match(half))
    )


_YES = re.compile(r"(yes|ydw|ydy|oes|byddwn|ie)\b")
_NO = re.compile(r"(no(t really| longer)?|nac|nage|na)\b(?! (answer|opinion|view))")


def _as_on_a_scale(answer: str) -> str:
    """Fold what surveys word freely: numbers before or behind, `or` for `nor`, apostrophes."""
    form = comparable(answer.replace("_", " ")).rstrip(".")
    form = _NUMBERED.sub("", form)
    form = form.replace("'", "").replace("’", "").replace("/", " nor ").replace("-", " ")
    if form.startswith(("neither", "not ", "no ")):
        form = re.sub(r"\b(or|and)\b", "nor", form)
    return " ".join(form.split())


class _Known(NamedTuple):
    """A scale as it ships, its answers folded; `keys` are in its order."""

    name: str
    keys: dict[str, None]
    last: set[str]
    full: list[dict[str, str]]
    groups: dict[str, list[str]]


@cache
def _scales() -> list[_Known]:
    shipped, welsh = _content("scales.yaml"), _content("scales_in_welsh.yaml")
    last = {
        name: _folded(_beside(answers, welsh["last"])) for name, answers in shipped["last"].items()
    }
    ends = [answer for answers in last.values() for answer in answers]
    known = []
    for scale in shipped["scales"]:
        words = welsh.get(scale["name"], {})
        groups = {
            name: _folded(_beside(members, words))
            for name, members in scale.get("groups", {}).items()
        }
        if groups:
            groups["dont_know"] = last["dont_know"]
        keys = dict.fromkeys([*_folded(_beside(scale["answers"], words)), *ends])
        whole = [*scale.get("full", ()), *_in_welsh(scale.get("full", ()), words | welsh["last"])]
        full = [{_as_on_a_scale(a): a for a in answers} for answers in whole]
        known.append(_Known(scale["name"], keys, set(ends), full, groups))
    return known


def _beside(answers: Iterable[Any], welsh: Mapping[str, list[str]]) -> list[str]:
    """Each answer, and behind it what is Welsh for it."""
    return [said for answer in answers for said in (str(answer), *welsh.get(str(answer), ()))]


def _in_welsh(lists: Iterable[list[str]], welsh: Mapping[str, list[str]]) -> list[list[str]]:
    """The whole lists of which every answer has its Welsh, in that."""
    return [
        [welsh[answer][0] for answer in answers]
        for answers in lists
        if all(answer in welsh for answer in answers)
    ]


def _folded(answers: Iterable[Any]) -> list[str]:
    return list(dict.fromkeys(_as_on_a_scale(str(answer)) for answer in answers))


@cache
def _last_answers() -> list[re.Pattern[str]]:
    return [re.compile(pattern) for pattern in _content("last_answers.yaml")]


def _content(name: str) -> Any:
    text = (files("pipeline.questionnaire") / name).read_text(encoding="utf-8")
    return yaml_data(text)
