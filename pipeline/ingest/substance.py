"""Does a comment box hold a comment? Blank, nothing said ("n/a", "as above"), or a comment."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import pandas as pd

from pipeline.files.yaml_data import yaml_data
from pipeline.language.folding import is_invisible, words_of

_MOST_WORDS = 14  # of an answer made of several such phrases


def substance_of(
    texts: pd.Series, *, no_substance: Iterable[str] = (), substance: Iterable[str] = ()
) -> pd.Series:
    """Sort texts into `blank`, `no_substance` and `comment`.

    Parameters
    ----------
    texts : Series of str [n]
    no_substance : phrases that say nothing, beside the shipped ones (substance.yaml)
    substance : phrases that do say something here, whatever the shipped list holds

    Returns
    -------
    Series of str [n], same index. Punctuation alone says nothing; an emoji is a comment.
    """
    phrases = _shipped_phrases() | _as_words(no_substance)
    kept = _as_words(substance)
    phrases -= kept
    words = _numbers_alike(words_of(texts))
    short = words[words.str.count(" ") < _MOST_WORDS].unique()
    empty = {
        answer
        for answer in short
        if answer not in kept and _made_of(tuple(answer.split()), phrases)
    }
    found = pd.Series("comment", index=texts.index, dtype="str")
    found[words.isin(empty)] = "no_substance"
    found[is_invisible(texts)] = "blank"
    return found


def _made_of(words: tuple[str, ...], phrases: frozenset[str]) -> bool:
    """Whether the words are nothing but phrases, one after the other (also none at all)."""
    reachable = {0}
    for end in range(1, len(words) + 1):
        if any(" ".join(words[start:end]) in phrases for start in reachable):
            reachable.add(end)
    return len(words) in reachable


def _as_words(phrases: Iterable[str]) -> frozenset[str]:
    listed = list(phrases)
    if not listed:
        return frozenset()
    return frozenset(_numbers_alike(words_of(pd.Series(listed, dtype="str"))))


def _numbers_alike(words: pd.Series) -> pd.Series:
    return words.str.replace(r"\d+", "0", regex=True)


@cache
def _shipped_phrases() -> frozenset[str]:
    content = (files("pipeline.ingest") / "substance.yaml").read_text(encoding="utf-8")
    return _as_words(phrase for group in yaml_data(content).values() for phrase in group)
