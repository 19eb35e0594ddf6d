"""How often people say that they do something: a few times a week, less than monthly, never."""

import re

from pipeline.language.folding import comparable

# How often a year what happens each day happens, each week, daily, weekly.
_EACH = {"day": 365.0, "week": 52.0, "fortnight": 26.0, "month": 12.0, "season": 3.9, "year": 1.0}
_EACH |= {"daily": 365, "weekly": 52, "fortnightly": 26, "monthly": 12, "quarterly": 4}
_EACH |= {"yearly": 1, "annually": 1}
# How often at a time; most days, a few times.
_TIMES = {"once": 1.0, "twice": 2.0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_TIMES |= {"few": 3.0, "several": 3.5, "every": 1.0, "each": 1.0, "most": 0.7}
_LONGEST = 9  # words
_OF_A = ("a", "an", "per", "each", "every", "most")
# Said without a number: they only have to stand in the order in which surveys print them.
_PLAIN = {
    "always": 400.0, "every time": 400.0, "often": 100.0, "sometimes": 20.0, "occasionally": 5.0,
    "less often": 0.6, "less frequently": 0.6, "rarely": 0.5, "hardly ever": 0.4,
    "once only": 0.2, "only once": 0.2, "first time": 0.1, "this is my first time": 0.1,
    "never": 0.0,
}  # fmt: skip


def times_a_year(answer: str) -> float | None:
    """How often an answer says that somebody does something, roughly; None where it does not say.

    "A few times a week" 156, "Weekly" 52, "Less than once a month" 3.6, "Never" 0.
    """
    said = comparable(answer).replace("-", " ").rstrip(".")
    if said in _PLAIN:
        return _PLAIN[said]
    words = re.findall(r"[a-z]+|\d+", said)
    if len(words) > _LONGEST or words[:1] in (["under"], ["over"]):
        return None
    units = [place for place, word in enumerate(words) if word.removesuffix("s") in _EACH]
    times = [float(word) if word.isdigit() else _TIMES[word] for word in words
             if word.isdigit() or word in _TIMES]  # fmt: skip
    if not units:
        return None
    unit = words[units[-1]].removesuffix("s")
    before = words[units[-1] - 1] if units[-1] else ""
    by_itself = unit not in ("day", "week", "fortnight", "month", "season", "year")
    if not by_itself and not (times and (before in _OF_A or "every" in words)):
        return None  # "2 days" is how long
    if words[-1] in ("ago", "old") or {"hour", "hours", "minutes"} & set(words):
        return None
    rate = max(times, default=1.0) * _EACH[unit]
    if "every" in words and "few" in words:
        rate = _EACH[unit] / 2.5  # every few months
    if "less" in words or "fewer" in words:
        rate *= 0.9 if words[-2:] == ["or", "less"] else 0.3  # once a year or less; less than that
    return rate * (1.05 if {"more", "least", "over"} & set(words) else 1.0)
