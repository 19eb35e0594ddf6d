"""Words a consultation always keeps (public bodies) or always redacts (named third parties)."""

from functools import lru_cache

import regex

from pipeline.redact.names.lexicon import fold
from pipeline.redact.names.lists import word_lists
from pipeline.redact.spans import Span

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


def kept_ranges(text: str, allow: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where a plain text holds words of the shipped allow-list or of the consultation's."""
    return _ranges(text, _allowed(allow))


def denied_spans(text: str, deny: tuple[str, ...]) -> list[Span]:
    """Where a plain text holds words of the consultation's deny-list, in any case and spacing."""
    if not deny:
        return []
    return [Span(a, b, "PERSON", 1.0, "deny_list") for a, b in _ranges(text, _phrases(deny))]


Phrases = dict[str, "regex.Pattern[str]"]  # by first word


def _ranges(text: str, phrases: Phrases) -> list[tuple[int, int]]:
    present = phrases.keys() & _WORD.findall(text.lower())
    found = [m.span() for word in present for m in phrases[word].finditer(text)]
    return sorted(found, key=lambda place: (place[0], -place[1]))


@lru_cache(maxsize=4)
def _allowed(allow: tuple[str, ...]) -> Phrases:
    lists = word_lists()
    return _phrases((*sorted(lists["idioms"] | lists["bodies"]), *allow))


@lru_cache(maxsize=8)
def _phrases(phrases: tuple[str, ...]) -> Phrases:
    """Patterns for phrases: longest first, any spacing or punctuation between their words."""
    forms: dict[str, set[str]] = {}
    for phrase in phrases:
        for form in (phrase.lower(), fold(phrase)):
            words = _WORD.findall(form)
            if words:
                pattern = r"[\W_]{1,3}".join(map(regex.escape, words))
                forms.setdefault(words[0], set()).add(pattern)
    return {
        first: regex.compile(
            rf"(?<!\w)(?:{'|'.join(sorted(patterns, key=lambda p: (-len(p), p)))})(?!\w)",
            regex.IGNORECASE,
        )
        for first, patterns in forms.items()
    }
