"""Whether people wrote in another language than the program's rules for personal data know."""

import re
from collections import Counter
from functools import cache
from importlib.resources import files

import pandas as pd

from pipeline.files.yaml_data import yaml_data
from pipeline.ingest.drafting.draft_parts import Draft

_LOOKED_AT = 400  # comments of a column
_MUCH = 0.2  # share of the comments in another language


def told_of_language(draft: Draft, frame: pd.DataFrame) -> list[str]:
    """Say which other languages the open columns hold, and what follows."""
    names = [name for question in draft.questions for name in question.comment]
    names += [draft.comment] if draft.comment else []
    found: Counter[str] = Counter()
    total = 0
    for name in dict.fromkeys(names):
        cells = frame[name][frame[name].str.count(r"\s+") >= 4].head(_LOOKED_AT)
        total += len(cells)
        found.update(_language(cell) for cell in cells)
    told = []
    for language, count in found.most_common():
        if language not in ("", "English") and count >= max(2, _MUCH * total):
            told.append(
                f"Many comments look {language}: redaction knows English and Welsh names and UK "
                "numbers and addresses only. Read coded_comments.csv before anything is published."
            )
    return told


def _language(text: str) -> str:
    words = set(re.findall(r"[^\W\d_]+", text.lower()))
    scores = {language: len(words & common) for language, common in _common().items()}
    best = max(scores, key=lambda language: scores[language])
    rivals = sorted(scores.values())
    return best if scores[best] >= 2 and rivals[-1] > rivals[-2] else ""


@cache
def _common() -> dict[str, frozenset[str]]:
    text = (files("pipeline.ingest.drafting") / "common_words.yaml").read_text(encoding="utf-8")
    return {language: frozenset(words.split()) for language, words in yaml_data(text).items()}
