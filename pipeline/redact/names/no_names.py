"""Words that could be names and are something else here: places, bodies, months."""

from collections.abc import Sequence
from functools import cache

from pipeline.language.lexicon import COMMON, lexicon
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token, in_body, joined


def only_a_place(found: Sequence[Token], index: int, token: Token) -> bool:
    """A British place or a body's last word, unless a name, initial or title leads it."""
    city = token.word in lexicon().cities and token.given < COMMON
    body = token.word in word_lists()["body_words"] and token.surname < COMMON
    village = token.place == "u" and not token.given and token.surname < COMMON
    if not (city or body or village):
        return False
    if not joined(found, index):
        return True
    before = found[index - 1]
    titled = before.word in word_lists()["titles"]
    return not (titled or len(before.word) == 1 or (before.given and before.level not in "ab"))


def several_words(found: Sequence[Token]) -> set[int]:
    """Places of several words, and bodies named after somebody (Mary Seacole school)."""
    kept: set[int] = set()
    places, lists = lexicon().places, word_lists()
    begins = _first_words()
    for i, token in enumerate(found):
        words = token.word
        longest = 4 if words in begins or token.given else 1
        for j in range(i + 1, min(i + longest, len(found))):
            if not joined(found, j):
                break
            words += " " + found[j].word
            if places.get(words) == "u":
                kept.update(range(i, j + 1))
            called = j - i >= 2 and found[j].word in lists["institutions"]
            called = called and (j - i == 2 or found[j - 1].word in _KINDS_OF_SCHOOL)
            if called and not _spoken_of(found, i) and found[i + 1].surname and token.given:
                kept.update(range(i, j + 1))
        if token.everyday:
            continue
        place = token.place == "u" and i + 2 < len(found) and found[i + 1].word == "and"
        if place and found[i + 2].place == "u" and not found[i + 2].given:
            kept.add(i)  # Chelsea and Fulham
        before = found[i - 1].word if joined(found, i) else ""
        follows = found[i + 1].word if joined(found, i + 1) else ""
        royal = before == "royal" and (
            follows in lists["institutions"] or follows in lists["body_words"]
        )
        of_a_saint = token.possessive or follows in _OF_A_SAINT
        if royal or (before in ("st", "saint") and token.given and of_a_saint):
            kept.add(i)
    return kept


@cache
def _first_words() -> frozenset[str]:
    """With which places of several words begin."""
    return frozenset(
        p.split(" ", 1)[0] for p, kind in lexicon().places.items() if kind == "u" and " " in p
    )


_KINDS_OF_SCHOOL = frozenset(
    [
        "catholic",
        "church",
        "primary",
        "secondary",
        "high",
        "grammar",
        "infant",
        "junior",
        "community",
        "girls",
        "boys",
        "nursery",
        "academy",
    ]
)
_OF_A_SAINT = frozenset(
    [
        "day",
        "church",
        "school",
        "hospital",
        "hospice",
        "square",
        "park",
        "road",
        "street",
        "parish",
        "and",
    ]
)


def _spoken_of(found: Sequence[Token], index: int) -> bool:
    """Whether a title, kinship or a cue stands before a word, so that a person is meant."""
    lists = word_lists()
    before = found[index - 1].word if joined(found, index) else ""
    return before in lists["titles"] or before in lists["kinship"]


def maybe_a_place(found: Sequence[Token], index: int) -> bool:
    """Whether a word may be a street, a body or a place: Saltby lido, Forum, in Chelsea."""
    token, lists = found[index], word_lists()
    if token.word in lists["body_words"] or (token.shape == "C" and in_body(found, index)):
        return True
    if not token.given and token.surname < COMMON:
        if token.level == "-" and token.word.endswith(tuple(lists["place_endings"])):
            return True
        return index > 0 and found[index - 1].word in lists["locatives"]
    return token.place != "-" and index > 0 and found[index - 1].word in lists["locatives"]


def is_month(found: Sequence[Token], index: int, token: Token) -> bool:
    """Whether April, May, June or August is the month: in June, 14 May, May 2019."""
    lists = word_lists()
    if token.word in lists["name_months"] or token.word == "jan":
        ahead = [each.word for each in found[index + 1 : index + 3]]
        if len(ahead) == 2 and ahead[0] in _UNTIL and ahead[1] in _MONTHS:
            return True  # Jan to March
    if token.word not in lists["name_months"]:
        return False
    beside = [found[i] for i in (index - 1, index + 1) if 0 <= i < len(found)]
    if any(near.level == "#" for near in beside):
        return True
    if (
        index + 1 < len(found)
        and found[index + 1].gap == "comma"
        and found[index + 1].word in _MONTHS
    ):
        return True  # April, May, July
    if token.gap == "comma" and found[index - 1].word in _MONTHS:
        return True
    if (
        index > 1
        and found[index - 1].word in ("to", "or", "till", "until")
        and found[index - 2].word in _MONTHS
    ):
        return True
    if index and found[index - 1].word in lists["before_months"]:
        return True
    return index > 1 and found[index - 1].word == "and" and found[index - 2].word in _MONTHS


_UNTIL = frozenset(["to", "till", "til", "until", "through"])
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)


def no_person(found: Sequence[Token], index: int) -> bool:
    """Whether how a word stands says that it is a thing: "a bobby", "30 MILES", "the lab TA"."""
    token = found[index]
    before = found[index - 1] if joined(found, index) else None
    if token.shape == "U" and len(token.word) < _LETTERS and token.given < COMMON:
        return True
    if before is None:
        return False
    if before.level == "#" and token.shape in "lU" and token.given < COMMON:
        return True
    return token.shape in "ln" and before.word in _ARTICLES


_LETTERS = 3  # fewer capitals are an abbreviation
_ARTICLES = frozenset(["a", "an", "every", "another"])
