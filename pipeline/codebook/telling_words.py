"""The words by which a code's entry differs from the others': a sentence with one speaks of it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline.codebook.codebook import Code
from pipeline.language.keyphrases import stem, stop_words, words_of

_SHARED = 0.25  # of the codes, from which on a word in their entries tells them from no other


def telling_words(codes: Sequence[Code]) -> dict[str, frozenset[str]]:
    """Return code id → the stems of its whole entry that few other entries have.

    Parameters
    ----------
    codes : those that are to be told apart.
    """
    own = {
        code.id: _stems(" ".join([code.name, code.definition, *code.include, *code.keywords]))
        for code in codes
    }
    held = Counter(word for words in own.values() for word in words)
    most = max(1, int(_SHARED * len(codes)))
    return {
        code_id: frozenset(word for word in words if held[word] <= most)
        for code_id, words in own.items()
    }


def tells(words: Mapping[str, frozenset[str]], code_id: str, sentence: str) -> bool:
    """Tell whether a sentence holds a word that tells a code from the others."""
    return not words.get(code_id, frozenset()).isdisjoint(_stems(sentence))


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(text.replace("-", " ")) - stop_words())
