"""What a survey itself knows of its respondents: names, e-mail addresses, telephone numbers.

A writer's own go from their own comments in any form; the full names of all respondents go from
everybody's. Raw text and identifying columns meet here and nowhere else.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd
import regex

from pipeline.language.lexicon import fold, lexicon
from pipeline.redact.names.lists import word_lists
from pipeline.redact.spans import Ruling

_NAMED = regex.compile(r"\b(?:name|names|surname|forename|forenames)\b", regex.IGNORECASE)
_FIRST = regex.compile(r"\b(?:first|given|fore)[\s_-]?names?\b", regex.IGNORECASE)
_LAST = regex.compile(r"\b(?:last|family|sur)[\s_-]?names?\b", regex.IGNORECASE)
_NOBODY = regex.compile(
    r"organi[sz]ation|company|business|school|street|road|house|user|group|body|employer|council",
    regex.IGNORECASE,
)
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*")
_BETWEEN = regex.compile(r"[\s.,'’-]{0,3}")
_EMAIL = regex.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_NUMBER = regex.compile(r"\+?\d(?:[\s().-]{0,2}\d){6,14}")
_LONGEST_NAME = 5  # words; more is a sentence in the wrong box
_LEAST_DIGITS = 9  # of a telephone number that are compared: 0044 and 0 lead the same number


@dataclass(frozen=True, slots=True)
class Known:
    """Folded words and contacts by respondent id, and the full names of all by their first word."""

    words: dict[str, frozenset[str]]
    contacts: dict[str, frozenset[str]]
    full: dict[str, tuple[tuple[str, ...], ...]]

    def rulings(self, respondent_id: str, text: str) -> tuple[Ruling, ...]:
        """Where a raw text holds what is known of its writer, or a respondent's full name."""
        own = self.words.get(respondent_id, frozenset())
        contacts = self.contacts.get(respondent_id, frozenset())
        if not (own or contacts or self.full):
            return ()
        return tuple(
            Ruling(start, end, keep=False, recogniser="known", entity=entity)
            for start, end, entity in [*self._names(text, own), *_contacts(text, contacts)]
        )

    def _names(self, text: str, own: frozenset[str]) -> Iterator[tuple[int, int, str]]:
        found = list(_WORD.finditer(text))
        folded = [fold(word[0]) for word in found]
        for i, word in enumerate(folded):
            bare = word.removesuffix("'s")
            if bare in own and _meant([found[i][0]], [bare]):
                yield found[i].start(), found[i].start() + len(bare), "PERSON"
            for name in self.full.get(word, ()):
                last = i + len(name) - 1
                near = last < len(found) and all(
                    _BETWEEN.fullmatch(text, found[j].end(), found[j + 1].start())
                    for j in range(i, last)
                )
                same = near and tuple(w.removesuffix("'s") for w in folded[i : last + 1]) == name
                if same and _meant([m[0] for m in found[i : last + 1]], name):
                    end = found[last].end() - 2 * folded[last].endswith("'s")
                    yield found[i].start(), end, "PERSON"


def known_of(identifiers: pd.DataFrame) -> Known:
    """What the identifying columns of `restricted/identifiers.csv` say of each respondent.

    Columns are told apart by their headers (name, first name, surname) and their content (an
    e-mail address, a telephone number); a column of organisations is nobody's name.
    """
    words: dict[str, set[str]] = defaultdict(set)
    contacts: dict[str, set[str]] = defaultdict(set)
    full: set[tuple[str, ...]] = set()
    columns = [c for c in identifiers.columns if c not in ("respondent_id", "row", "comment")]
    named = [c for c in columns if _NAMED.search(str(c)) and not _NOBODY.search(str(c))]
    first = [c for c in named if _FIRST.search(str(c))]
    last = [c for c in named if _LAST.search(str(c))]
    whole = [c for c in named if c not in (*first, *last)]
    for row in identifiers[["respondent_id", *columns]].fillna("").astype(str).to_dict("records"):
        respondent = row["respondent_id"]
        for column in columns:
            contacts[respondent] |= {m[0].lower() for m in _EMAIL.finditer(row[column])}
            numbers = (_digits(m[0]) for m in _NUMBER.finditer(row[column]))
            if column != "respondent":
                contacts[respondent] |= {n for n in numbers if len(n) == _LEAST_DIGITS}
        names = [_words(row[c]) for c in whole]
        if first and last:
            names.append(_words(" ".join(row[c] for c in (*first[:1], *last[:1]))))
        else:
            names += [_words(row[c]) for c in (*first, *last)]
        for name in names:
            if 0 < len(name) <= _LONGEST_NAME:
                words[respondent] |= {w for w in name if len(w) > 1} - word_lists()["titles"]
            if 1 < len(name) <= _LONGEST_NAME:
                full |= {name, (*name[-1:], *name[:-1])}
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in sorted(full):
        by_first[name[0]].append(name)
    return Known(
        {r: frozenset(w) for r, w in words.items() if w},
        {r: frozenset(c) for r, c in contacts.items() if c},
        {w: tuple(names) for w, names in by_first.items()},
    )


def _words(value: str) -> tuple[str, ...]:
    return tuple(
        w for m in _WORD.finditer(value) if (w := fold(m[0])) not in word_lists()["titles"]
    )


def _meant(typed: Sequence[str], folded: Sequence[str]) -> bool:
    """Whether a name that is made of everyday words (Green, Will May) has its capitals."""
    everyday = all(lexicon().words.get(word) in ("a", "b") for word in folded)
    return not everyday or all(word[0].isupper() for word in typed)


def _contacts(text: str, contacts: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    lowered = text.lower() if contacts else ""
    for contact in sorted(contacts):
        if contact.isdigit() or len(lowered) != len(text):
            continue
        position = lowered.find(contact)
        while position >= 0:
            yield position, position + len(contact), "EMAIL"
            position = lowered.find(contact, position + len(contact))
    if any(contact.isdigit() for contact in contacts):
        for found in _NUMBER.finditer(text):
            if _digits(found[0]) in contacts:
                yield *found.span(), "PHONE"


def _digits(typed: str) -> str:
    return "".join(c for c in typed if c.isdigit())[-_LEAST_DIGITS:]
