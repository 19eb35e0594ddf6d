"""What stands in the text where personal data stood."""

from collections.abc import Sequence

from pipeline.redact.spans import Span


class Numbers:
    """Numbers given to the names of one respondent: the same words always get the same number."""

    def __init__(self) -> None:
        self._seen: dict[str, dict[str, int]] = {}

    def number(self, entity: str, words: str) -> int:
        """The number of these words among the respondent's of this kind, from 1."""
        seen = self._seen.setdefault(entity, {})
        return seen.setdefault(" ".join(words.casefold().split()), len(seen) + 1)


def replacement(span: Span, text: str, style: str, numbers: Numbers) -> str:
    """What replaces a span of a text in the style of the settings."""
    if style == "mask":
        return "XXX"
    if style == "numbered":
        return f"[{span.entity} {numbers.number(span.entity, text[span.start : span.end])}]"
    return f"[{span.entity}]"


def replaced(text: str, spans: Sequence[Span], words: Sequence[str]) -> str:
    """The text with each span (in order, none overlapping) replaced by its words."""
    pieces = []
    position = 0
    for span, word in zip(spans, words, strict=True):
        pieces += [text[position : span.start], word]
        position = span.end
    return "".join(pieces) + text[position:]
