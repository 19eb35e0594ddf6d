"""Lines written for this project, filled in with groups, and misspelt as people misspell."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pipeline.files.yaml_data import yaml_data

if TYPE_CHECKING:
    from numpy.random import Generator

_PLACE = re.compile(r"\{(groups|person|adj)\}")
_LABELS = {"benign": 0, "hateful": 1}
_LEET = str.maketrans({"a": "4", "e": "3", "i": "1", "o": "0", "s": "5"})


class Line(NamedTuple):
    """A line, whether it is hateful (1) or not (0), its kind, and whether a group was filled in."""

    text: str
    label: int
    kind: str
    filled: bool


def read_lines(path: Path, fillings: int, seed: int = 0) -> list[Line]:
    """Read a file of lines; each with a placeholder is filled in `fillings` times, others once."""
    content = yaml_data(path.read_text(encoding="utf-8"))
    choices = {name: content[name] for name in ("groups", "person", "adj")}
    rng = np.random.default_rng(seed)
    lines = []
    for name, label in _LABELS.items():
        for kind, patterns in content[name].items():
            for pattern in patterns:
                has_place = _PLACE.search(pattern) is not None
                times = fillings if has_place else 1
                filled = dict.fromkeys(_fill(pattern, choices, rng) for _ in range(times))
                lines += [Line(text, label, kind, has_place) for text in filled]
    return lines


def misspell(text: str, rng: Generator) -> str:
    """Misspell one or two longer words of a text, or write them together or apart."""
    words = text.split()
    places = [i for i, word in enumerate(words) if len(word) > 4]
    if not places:
        return text
    for place in rng.choice(places, size=min(2, len(places)), replace=False):
        word, at = words[place], int(rng.integers(1, len(words[place]) - 2))
        trick = int(rng.integers(5))
        if trick == 0:
            words[place] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        elif trick == 1:
            words[place] = word[:at] + word[at + 1 :]
        elif trick == 2:
            words[place] = word.translate(_LEET)
        elif trick == 3:
            words[place] = " ".join(word)
        elif place + 1 < len(words):
            words[place] += words.pop(place + 1)
            break  # the places behind it have moved
    return " ".join(words)


def _fill(pattern: str, choices: dict[str, list[str]], rng: Generator) -> str:
    text = _PLACE.sub(lambda found: str(rng.choice(choices[found[1]])), pattern)
    start = 1 if text[0] in "\"'" else 0
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]
