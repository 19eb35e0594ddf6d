"""Words a consultation always keeps (public bodies) or always redacts (named third parties)."""

from collections.abc import Iterable
from functools import lru_cache

import regex

from pipeline.redact.names.features import word_lists
from pipeline.redact.names.lexicon import fold
from pipeline.redact.spans import Span


def kept_ranges(text: str, allow: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where a plain text holds words of the shipped allow-list or of the consultation's."""
    return [match.span() for match in _allowed(allow).finditer(text)]


def denied_spans(text: str, deny: tuple[str, ...]) -> list[Span]:
    """Where a plain text holds words of the consultation's deny-list, in any case and spacing."""
    if not deny:
        return []
    return [
        Span(m.start(), m.end(), "PERSON", 1.0, "deny_list") for m in _phrases(deny).finditer(text)
    ]


@lru_cache(maxsize=4)
def _allowed(allow: tuple[str, ...]) -> "regex.Pattern[str]":
    lists = word_lists()
    return _phrases((*sorted(lists["idioms"] | lists["bodies"]), *allow))


@lru_cache(maxsize=8)
def _phrases(phrases: Iterable[str]) -> "regex.Pattern[str]":
    """One pattern for phrases: longest first, any spacing or punctuation between their words."""
    forms = set()
    for phrase in phrases:
        for form in (phrase, fold(phrase)):
            words = regex.findall(r"[\p{L}\p{M}\p{N}&@+']+", form)
            if words:
                forms.add(r"[\W_]{1,3}".join(map(regex.escape, words)))
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return regex.compile(rf"(?<!\w)(?:{'|'.join(ordered) or '(?!)'})(?!\w)", regex.IGNORECASE)
