"""The word lists of lists.yaml."""

from functools import lru_cache
from importlib.resources import files

import yaml


@lru_cache(maxsize=1)
def word_lists() -> dict[str, frozenset[str]]:
    """The lists of lists.yaml by name: folded words around names, and names that are nobody's."""
    text = files("pipeline.redact.names").joinpath("lists.yaml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in yaml.safe_load(text).items()}
