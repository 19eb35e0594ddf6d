"""Hints at contempt for a group that no plain word tells: the figures of speech of hints.yaml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.files.yaml_data import yaml_data
from pipeline.flag.targets import any_group
from pipeline.language.sentences import sentence_spans

_LIST = Path(__file__).with_name("hints.yaml")


def hints_in(texts: Sequence[str]) -> list[list[tuple[int, int]]]:
    """Return the sentences of each text that hold a hint: (start, end) in characters, in order."""
    noticed = [row for row, text in enumerate(texts) if _hints(_plain(text))]
    found: list[list[tuple[int, int]]] = [[] for _ in texts]
    for row, spans in zip(noticed, sentence_spans([texts[row] for row in noticed]), strict=True):
        said = [(start, end, _plain(texts[row][start:end])) for start, end in spans]
        found[row] = [
            (start, end)
            for start, end, sentence in said
            if _hints(sentence) and not _reported().search(sentence)
        ]
    return found


def _hints(said: str) -> bool:
    return any(
        pattern.search(said)
        for words, pattern in _kinds()
        if any(word in said for word in words)  # a quick look before a slow one
    )


def _plain(text: str) -> str:
    return text.replace("’", "'").lower()


@cache
def _kinds() -> list[tuple[list[str], re.Pattern[str]]]:
    """What a text must hold, and the hints that it then may hold, kind by kind."""
    listed = _listed()
    words = {"group": any_group().pattern}
    for name, meant in listed["words"].items():
        words[name] = _filled(meant, words)
    return [
        (
            kind["holds"],
            re.compile("|".join(_filled(hint, words) for hint in kind["said"]), re.IGNORECASE),
        )
        for kind in listed["hints"].values()
    ]


@cache
def _reported() -> re.Pattern[str]:
    return re.compile(_listed()["reported"])


@cache
def _listed() -> dict[str, Any]:
    return yaml_data(_LIST.read_text(encoding="utf-8"))


def _filled(pattern: str, words: dict[str, str]) -> str:
    for name, meant in words.items():
        pattern = pattern.replace(f"{{{name}}}", f"(?:{meant})")
    return pattern
