"""What people say again and again, known by its words (``said_alike.yaml``)."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from pipeline.files.yaml_data import yaml_data
from pipeline.language.keyphrases import phrases, stem
from pipeline.language.look_alikes import plain_signs
from pipeline.language.placeholders import blanked

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.!?;:()]")  # a mark between two words keeps them apart


class Saying(NamedTuple):
    """Words and phrases that say one thing."""

    words: tuple[str, ...]
    """As `in_words` gives them; `*` stands for any ending."""
    claims: bool
    """Whether they say something; else they are what is spoken of, for or against."""

    def found_in(self, said: str) -> list[str]:
        """Return which of them stand in a sentence, as it has them.

        Parameters
        ----------
        said : the sentence, by `in_words`.
        """
        found = []
        for word in self.words:
            at = said.find(_sought(word))
            if at >= 0:
                end = said.index(" ", at + len(word.removesuffix("*")))
                found.append(said[at + 1 : end])
        return found


def in_words(text: str) -> str:
    """Return a text as words are looked for in it: small letters, a space around each word."""
    plain = blanked(text).translate(plain_signs).lower()
    return f" {' '.join(_WORD.findall(plain))} "


@cache
def sayings() -> tuple[Saying, ...]:
    """Return the list that ships, in its order."""
    written = yaml_data(Path(__file__).with_name("said_alike.yaml").read_text(encoding="utf-8"))
    return tuple(
        Saying(tuple(map(_as_looked_for, words)), kind == "claims")
        for kind in ("claims", "subjects")
        for words in written[kind]
    )


def sayings_in(sentences: Sequence[str]) -> list[tuple[Saying, list[int]]]:
    """Return the sayings that stand in some of the sentences, with the places of these."""
    said = [in_words(sentence) for sentence in sentences]
    # One long text is searched in a tenth of the time that many short ones take.
    begins = list(accumulate((len(text) + 1 for text in said), initial=0))
    joined = "\n".join(said)
    held = []
    for saying in sayings():
        places = {
            bisect_right(begins, at) - 1
            for word in saying.words
            for at in _all_of(_sought(word), joined)
        }
        if places:
            held.append((saying, sorted(places)))
    return held


def _all_of(sought: str, text: str) -> Iterator[int]:
    at = text.find(sought)
    while at >= 0:
        yield at
        at = text.find(sought, at + 1)


def _sought(word: str) -> str:
    return f" {word[:-1]}" if word.endswith("*") else f" {word} "


def content(text: str) -> set[str]:
    """Return the stems of a text's words of substance."""
    return {stem(word) for word in phrases(in_words(text)) if " " not in word}


def _as_looked_for(word: str) -> str:
    return in_words(word.removesuffix("*")).strip() + ("*" if word.endswith("*") else "")
