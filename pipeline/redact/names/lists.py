"""The word lists of lists.yaml."""

from functools import lru_cache
from importlib.resources import files

from pipeline.files.yaml_data import yaml_data


@lru_cache(maxsize=1)
def word_lists() -> dict[str, frozenset[str]]:
    """The lists of lists.yaml by name: folded words around names, and names that are nobody's."""
    text = files("pipeline.redact.names").joinpath("lists.yaml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in yaml_data(text).items()}
