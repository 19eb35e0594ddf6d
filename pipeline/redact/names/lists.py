"""The word lists of lists.yaml, of the three files about what is nobody, and of what people do."""

from functools import lru_cache
from importlib.resources import files

from pipeline.files.yaml_data import yaml_data

_FILES = ("lists.yaml", "ordinary.yaml", "places.yaml", "things.yaml", "doubtful_words.yaml")


@lru_cache(maxsize=1)
def word_lists() -> dict[str, frozenset[str]]:
    """The lists by name: folded words around names, names that are nobody's, and things."""
    folder = files("pipeline.redact.names")
    texts = [folder.joinpath(name).read_text("utf-8") for name in _FILES]
    return {name: frozenset(words) for text in texts for name, words in yaml_data(text).items()}
