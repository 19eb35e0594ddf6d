"""What a sub-point is called: words of substance that most of its sentences share, or nothing."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import regex

from pipeline.files.yaml_data import yaml_data
from pipeline.language.keyphrases import has_phrase, keyphrases, phrases, stem, words_of

_PHRASES = 2  # in a name
_OFFERED = 6  # phrases from which they are chosen
_EACH = 0.15  # of the sentences, that a phrase of a name stands in
_WITH_ANOTHER = 0.2  # of the sentences, that a phrase stands in which is a name with other words
_ALONE = 0.25  # of the sentences, that a word stands in which is a name by itself


def names_of(groups: Sequence[Sequence[str]], known: Sequence[str] = ()) -> list[tuple[str, ...]]:
    """Return up to two phrases for each group of distinct sentences; none where they share none.

    A name has words that come again in a part of the sentences; the others may leave the group for
    it. Words within fixed phrases ("full stop") and words that are no subject ("long", "miles") do
    not count (``naming.yaml``), nor do those of which everybody speaks.

    Parameters
    ----------
    known : texts that the reader has read already: the name of the theme, the question.
    """
    plain = [[_without_fixed_phrases(text) for text in texts] for texts in groups]
    said_already = frozenset(
        stem(word) for text in known for word in words_of(text.replace("-", " "))
    )
    return [
        _name(offered, [phrases(text) for text in texts], said_already)
        for offered, texts in zip(keyphrases(plain, _OFFERED), plain, strict=True)
    ]


def holds_name(sentence: str, name: Sequence[str]) -> bool:
    """Tell whether a sentence has some phrase of a name, not as part of a fixed phrase."""
    return has_phrase(_without_fixed_phrases(sentence), name)


def _name(
    offered: Sequence[str], sentences: Sequence[set[str]], known: frozenset[str]
) -> tuple[str, ...]:
    fit = [
        phrase
        for phrase in offered
        if _substance(phrase, known) and _share([phrase], sentences) >= _EACH
    ]
    chosen = fit[:_PHRASES]
    while chosen:
        words = sum(len(phrase.split()) for phrase in chosen)
        most = max(_share([phrase], sentences) for phrase in chosen)
        if most >= (_WITH_ANOTHER if words > 1 else _ALONE):
            return tuple(chosen)
        chosen = chosen[:-1]
    return ()


def _share(chosen: Sequence[str], sentences: Sequence[set[str]]) -> float:
    wanted = {phrase.lower() for phrase in chosen}
    return sum(bool(wanted & said) for said in sentences) / len(sentences)


def _substance(phrase: str, known: frozenset[str]) -> bool:
    words = phrase.lower().split()
    if not _lists()["of_sentences"].isdisjoint(words):
        return False
    return any(stem(word) not in known for word in words if word not in _lists()["light"])


def _without_fixed_phrases(text: str) -> str:
    return str(_lists()["fixed"].sub(" . ", text))


@cache
def _lists() -> dict[str, Any]:
    written = yaml_data(Path(__file__).with_name("naming.yaml").read_text(encoding="utf-8"))
    longest_first = sorted(written["fixed_phrases"], key=len, reverse=True)
    either = "|".join(regex.escape(phrase).replace("\\ ", r"\s+") for phrase in longest_first)
    return {
        "fixed": regex.compile(rf"\b(?:{either})\b", regex.IGNORECASE),
        "light": frozenset(written["light_words"].split()),
        "of_sentences": frozenset(written["of_sentences"].split()),
    }
