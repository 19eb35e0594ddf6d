"""Keywords of a codebook: `educat*`, `police numbers`, `multi-agency`, found in a comment."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.codebook.codebook import Code, is_currency
from pipeline.language.look_alikes import plain_signs
from pipeline.language.place_names import without_place_names
from pipeline.language.placeholders import blanked


def keyword_hits(code: Code, text: str) -> tuple[str, ...]:
    """Return the keywords of a code that stand in a text, as the codebook writes them.

    `*` stands for any ending or beginning of a word; case, line breaks and the kind of hyphen or
    apostrophe do not matter; a hyphen in a keyword also matches a space or nothing. The name of a
    street or a place (“School Lane”) holds no keyword, but for one that is such a name. A currency
    sign is found beside a number too: `£` in “£3m”.
    """
    seen = _seen(text)
    return tuple(found.keyword for found in _searches(code.keywords) if found.in_(seen))


def keyword_counts(codes: Sequence[Code], texts: Sequence[str]) -> list[list[int]]:
    """Return, per text, how many different keywords of each code stand in it."""
    searches = [_searches(code.keywords) for code in codes]
    rows = []
    for text in texts:
        seen = _seen(text)
        rows.append([sum(search.in_(seen) for search in group) for group in searches])
    return rows


class _Seen(NamedTuple):
    """A text as keywords are looked for in it."""

    whole: str
    unnamed: str
    """Without names of places."""


def _seen(text: str) -> _Seen:
    plain = blanked(text).translate(plain_signs)
    return _Seen(plain.casefold(), without_place_names(plain).casefold())


class _Search(NamedTuple):
    keyword: str
    piece: str
    """The longest piece of it without `*`, space or hyphen: a text without it has no match."""
    pattern: re.Pattern[str]
    is_name: bool
    """It is the name of a place itself."""

    def in_(self, text: _Seen) -> bool:
        plain = text.whole if self.is_name else text.unnamed
        return self.piece in plain and self.pattern.search(plain) is not None


@lru_cache(maxsize=512)
def _searches(keywords: tuple[str, ...]) -> tuple[_Search, ...]:
    return tuple(_search(keyword) for keyword in keywords)


def _search(keyword: str) -> _Search:
    plain = " ".join(keyword.translate(plain_signs).casefold().split())
    written = re.escape(plain).replace(r"\*", r"\w*").replace(r"\-", r"[-\s]?")
    written = written.replace(r"\ ", r"\s+")
    before = "" if is_currency(plain[0]) else r"(?<!\w)"
    after = "" if is_currency(plain[-1]) else r"(?!\w)"
    return _Search(
        keyword,
        max(re.split(r"[*\s-]", plain), key=len),
        re.compile(f"{before}{written}{after}"),
        without_place_names(keyword) != keyword,
    )
