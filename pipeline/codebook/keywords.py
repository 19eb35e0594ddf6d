"""Keywords of a codebook: `educat*`, `police numbers`, `multi-agency`, found in a comment."""

import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.codebook.codebook import Code

# What people type for an apostrophe or a hyphen; a comment and a keyword are read alike.
_ALIKE = str.maketrans({"’": "'", "‘": "'", "`": "'", "‐": "-", "‑": "-", "–": "-", "—": "-"})


def keyword_hits(code: Code, text: str) -> tuple[str, ...]:
    """Return the keywords of a code that stand in a text, as the codebook writes them.

    `*` stands for any ending or beginning of a word; case, line breaks and the kind of hyphen or
    apostrophe do not matter; a hyphen in a keyword also matches a space or nothing.
    """
    plain = text.translate(_ALIKE).casefold()
    return tuple(keyword for keyword, pattern in _patterns(code.keywords) if pattern.search(plain))


def keyword_counts(codes: Sequence[Code], texts: Sequence[str]) -> list[list[int]]:
    """Return, per text, how many different keywords of each code stand in it."""
    patterns = [[pattern for _, pattern in _patterns(code.keywords)] for code in codes]
    rows = []
    for text in texts:
        plain = text.translate(_ALIKE).casefold()
        rows.append([sum(bool(pattern.search(plain)) for pattern in group) for group in patterns])
    return rows


@lru_cache(maxsize=512)
def _patterns(keywords: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((keyword, _pattern(keyword)) for keyword in keywords)


def _pattern(keyword: str) -> re.Pattern[str]:
    plain = " ".join(keyword.translate(_ALIKE).casefold().split())
    written = re.escape(plain).replace(r"\*", r"\w*").replace(r"\-", r"[-\s]?")
    written = written.replace(r"\ ", r"\s+")
    return re.compile(rf"(?<!\w){written}(?!\w)")
