"""Text as the recognisers see it, with the way back to the characters as they were typed.

People paste from phones and word processors: no-break spaces, zero-width characters, full-width
digits, curly quotes, letters of another alphabet that look the same. The recognisers read a
plain form (Unicode Standard Annex #15, form NFKC, cluster by cluster); a span found there is
brought back to the original, never splitting a character from its accents.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from pipeline.language.look_alikes import plain_characters
from pipeline.language.placeholders import PLACEHOLDER

BLANK = "█"  # stands for what is redacted; neither a letter, a digit nor a space

_CLUSTER = regex.compile(r"\X")


@dataclass(frozen=True, slots=True)
class Plain:
    """The plain form of a text; `starts[i]`, `ends[i]` are where its character i came from.

    Both are None where every character is its own.
    """

    text: str
    starts: list[int] | None
    ends: list[int] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original text that a non-empty range of the plain text came from."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]

    def blanked(self, ranges: Sequence[tuple[int, int]]) -> "Plain":
        """The plain form of the original text with one `BLANK` for each of its ranges.

        The ranges are in order, apart, and such as `original` gives.
        """
        text: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        waiting = list(reversed(ranges))
        blank_until = 0
        count = len(self.text)
        places = zip(
            self.text, self.starts or range(count), self.ends or range(1, count + 1), strict=True
        )
        for character, start, end in places:
            while waiting and waiting[-1][0] <= start:
                low, blank_until = waiting.pop()
                text.append(BLANK)
                starts.append(low)
                ends.append(blank_until)
            if start >= blank_until:
                text.append(character)
                starts.append(start)
                ends.append(end)
        return Plain("".join(text), starts, ends)


def plain(text: str) -> Plain:
    """The form of a text that recognisers read, and the way back; any text, never an error.

    What is redacted already is one `BLANK`, whatever its words are.
    """
    own = text.isascii() and "`" not in text
    whole = Plain(text, None, None) if own else _clustered(text)
    placeholders = [match.span() for match in PLACEHOLDER.finditer(text)]
    return whole.blanked(placeholders) if placeholders else whole


def _clustered(text: str) -> Plain:
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        start, end = cluster.span()
        for character in _plain_cluster(cluster.group()):
            characters.append(character)
            starts.append(start)
            ends.append(end)
    return Plain("".join(characters), starts, ends)


def _plain_cluster(cluster: str) -> str:
    if cluster.isascii() and cluster != "`":
        return cluster
    kept = []
    for character in unicodedata.normalize("NFKC", cluster.translate(plain_characters)).translate(
        plain_characters
    ):
        category = unicodedata.category(character)
        if category == "Cf" or (
            category == "Mn" and "VARIATION" in unicodedata.name(character, "")
        ):
            continue  # zero-width, soft hyphen, direction marks, emoji variation selectors
        if category == "Zs":
            kept.append(" ")
        elif category in ("Zl", "Zp"):
            kept.append("\n")
        elif category == "Nd":
            kept.append(str(unicodedata.decimal(character)))
        else:
            kept.append(character)
    return "".join(kept)
