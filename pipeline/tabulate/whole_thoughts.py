"""The pieces of a comment that could be quoted, each a whole thought as far as signs tell.

A short comment whose sentences hang together is quoted whole. Of a longer one a sentence stands
alone, or together with the one that it leans on or answers.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.language.quotable import is_printable, is_quotable, is_quotable_below_a_phrase
from pipeline.language.stands_alone import Standing, goes_on, standing
from pipeline.tables.spans import Span

_SHORT = 30  # words of a comment that is read as fast as one of its sentences


class Quotable(NamedTuple):
    """A piece of a comment, and how well it can be read by itself."""

    text: str
    span: Span
    """Where the sentence lies that the piece is quoted for; of a whole comment all of it."""
    stands: Standing
    widened: bool
    """Whether it is more than that sentence."""


def to_quote(
    text: str, cut: Sequence[Span], sent: Sequence[bool], *, is_english: bool
) -> list[Quotable]:
    """The pieces of a comment that could be quoted, in its order.

    Parameters
    ----------
    text, cut : the redacted comment and its sentences
    sent [n] : which sentences many sent alike, which are nobody's own words and are left out
    is_english : whether it can be told at all what a sentence leans on
    """
    standings = [
        _in_its_place(text, cut, place) if is_english else Standing.ALONE
        for place in range(len(cut))
    ]
    whole = "" if any(sent) else _whole(text, cut, standings)
    if whole:
        stands = standing(text[slice(*cut[0])])
        return [Quotable(whole, (cut[0][0], cut[-1][1]), stands, False)]
    found: list[Quotable] = []
    for place, (span, stands) in enumerate(zip(cut, standings, strict=True)):
        if sent[place]:
            continue
        leans = stands is Standing.LEANING and place > 0 and not sent[place - 1]
        on_one = leans and standings[place - 1] is Standing.ALONE
        both = _with_before(text, cut[place - 1], span) if on_one else ""
        if both:
            found.append(Quotable(both, span, Standing.ALONE, True))
        elif is_quotable(text[slice(*span)]):
            found.append(Quotable(text[slice(*span)], span, stands, False))
    return found


def _in_its_place(text: str, cut: Sequence[Span], place: int) -> Standing:
    """How well a sentence stands: the answer to a question leans on it, a first point on others."""
    sentence = text[slice(*cut[place])]
    stands = standing(sentence)
    answers = place > 0 and text[slice(*cut[place - 1])].rstrip().endswith("?")
    more = place + 1 < len(cut) and goes_on(sentence)
    return Standing.LEANING if stands is Standing.ALONE and (answers or more) else stands


def _whole(text: str, cut: Sequence[Span], standings: Sequence[Standing]) -> str:
    """A short comment of several sentences that hang together and may each be printed; else ""."""
    if Standing.LEANING not in standings or Standing.CONTRARY in standings or len(cut) < 2:
        return ""
    whole = text[cut[0][0] : cut[-1][1]]
    fits = len(whole.split()) <= _SHORT and is_quotable(whole)
    fits = fits and is_quotable_below_a_phrase(text[slice(*cut[0])])
    fits = fits and all(_beside(text, one, other) for one, other in pairwise(cut))
    return whole if fits and all(is_printable(text[slice(*span)]) for span in cut) else ""


def _with_before(text: str, before: Span, span: Span) -> str:
    """A sentence with the one that it leans on; "" where they are not fit to be quoted so."""
    if not _beside(text, before, span):
        return ""
    both = text[before[0] : span[1]]
    fits = is_quotable_below_a_phrase(text[slice(*before)]) and is_quotable(both)
    return both if fits else ""


def _beside(text: str, one: Span, other: Span) -> bool:
    return not text[one[1] : other[0]].strip(" ")
