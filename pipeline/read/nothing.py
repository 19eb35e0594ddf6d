"""Comments that say "No" or "Nothing": they answer their question and speak for no theme."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.codebook.codebook import Code, Codebook
from pipeline.files.yaml_data import yaml_data
from pipeline.language.folding import comparable
from pipeline.language.nothing import nothing_said


def says_nothing(text: str) -> bool:
    """Whether a whole comment is a word or two for nothing, or no."""
    said = comparable(text).strip(" .,!-")
    return said in _content()["said_too"] or any(said in each for each in nothing_said().values())


def is_coded(codebook: Codebook) -> bool:
    """Whether an active code is about such comments: "No concerns", "Nothing needs to change"."""
    return any(map(_is_meant, codebook.active))


def _is_meant(code: Code) -> bool:
    told = (comparable(code.name), comparable(code.definition))
    return any(re.search(pattern, each) for pattern in _content()["meant"] for each in told)


@cache
def _content() -> dict[str, Any]:
    text = (Path(__file__).parent / "nothing.yaml").read_text(encoding="utf-8")
    content: dict[str, Any] = yaml_data(text)
    return content
