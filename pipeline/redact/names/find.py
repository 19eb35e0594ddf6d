"""People's names in texts: rules, the tagger and spaCy put together, then spread in the comment."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from pipeline.redact.names.features import word_lists
from pipeline.redact.names.lexicon import lexicon
from pipeline.redact.names.rules import joined, sure_names
from pipeline.redact.names.tagger import probabilities
from pipeline.redact.names.tokens import Token, case_of, tokens
from pipeline.redact.spans import Span

# Least probability of a word's being a name at which the tagger alone redacts it: everyday words
# (Hope, Will) need more than words that are nothing else.
LEAST = {"a": 0.5, "b": 0.4}
LEAST_ELSE = 0.3
NEIGHBOUR = 0.12  # a word beside a name is part of it from this probability on
# spaCy's word counts for a word at least this likely: less where the case of letters helped it.
DOUBT = {"mixed": 0.08, "lower": 0.15, "upper": 0.15}


@dataclass(slots=True)
class Names:
    """What is known about the names of one text before spaCy is asked."""

    text: str
    case: str
    tokens: list[Token]
    likely: dict[int, float]
    spans: list[Span]
    doubtful: bool


def names_in(text: str, threshold: float | None = None) -> Names:
    """Names by rule and by tagger in a plain text whose other personal data is masked by zeros."""
    case = case_of(text)
    found = tokens(text, lexicon(), case)
    likely = probabilities(found)
    kept = _kept_words(text, found)
    spans = [
        Span(found[i].start, found[j].end, "PERSON", score, rule)
        for i, j, score, rule in sure_names(found, text)
        if kept.isdisjoint(range(i, j + 1))
    ]
    taken = {i for i, t in enumerate(found) if any(s.start <= t.start < s.end for s in spans)}
    for i, p in likely.items():
        if i in kept or len(found[i].word) == 1:
            continue  # an initial alone (Mr A, Objective B) is nobody; beside a name it is taken below
        if p >= (threshold or LEAST.get(found[i].level, LEAST_ELSE)):
            taken.add(i)
            spans.append(Span(found[i].start, found[i].end, "PERSON", p, "tagger"))
    spans += _beside(found, likely, taken, kept)
    doubtful = any(
        p >= DOUBT[case] and i not in kept and not any(s.start <= found[i].start < s.end for s in spans)
        for i, p in likely.items()
    )
    return Names(text, case, found, likely, _connected(spans, text), doubtful)


def _beside(
    found: Sequence[Token], likely: dict[int, float], taken: set[int], kept: frozenset[int]
) -> list[Span]:
    """Words less likely alone that stand beside a name: Faith *Church*, *Mo* Ali."""
    spans = []
    for step in (1, -1):
        for i in sorted(taken, reverse=step < 0):
            near = i + step
            if near in taken or near in kept or likely.get(near, 0) < NEIGHBOUR:
                continue
            if joined(found, max(i, near)):
                taken = taken | {near}
                token = found[near]
                spans.append(Span(token.start, token.end, "PERSON", likely[near], "tagger"))
    return spans


def _connected(spans: list[Span], text: str) -> list[Span]:
    """Parts of one name as one span: nothing but a space, a full stop or a hyphen between them."""
    result: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        last = result[-1] if result else None
        if last and (
            span.start <= last.end or regex.fullmatch(r"[ .-]{1,2}", text[last.end : span.start])
            and "\n" not in text[last.end : span.start] and text[last.end : span.start] != ". "
            or last and len(text[last.start : last.end]) == 1 and span.start - last.end <= 2 and "\n" not in text[last.end : span.start]
        ):  # fmt: skip
            result[-1] = Span(
                last.start, max(last.end, span.end), "PERSON",
                max(last.score, span.score), last.recogniser,
            )  # fmt: skip
        else:
            result.append(span)
    return result


def spread(names: Names, spans: list[Span]) -> list[Span]:
    """Further mentions of the names found in the same text: Mrs Okafor … okafor said."""
    known: set[str] = set()
    for token in names.tokens:
        if len(token.word) > 2 and token.level not in "ab#":
            known |= {token.word} if any(s.start <= token.start < s.end for s in spans) else set()
    kept = _kept_words(names.text, names.tokens)
    return [
        Span(token.start, token.end, "PERSON", 0.7, "mentioned_again")
        for i, token in enumerate(names.tokens)
        if token.word in known
        and i not in kept
        and not any(s.start <= token.start < s.end for s in spans)
    ]


@lru_cache(maxsize=1)
def _kept_phrases() -> regex.Pattern[str]:
    lists = word_lists()
    phrases = sorted(lists["idioms"] | lists["bodies"], key=len, reverse=True)
    return regex.compile(rf"(?<!\w)(?:{'|'.join(map(regex.escape, phrases))})(?!\w)", regex.I)


def _kept_words(text: str, found: Sequence[Token]) -> frozenset[int]:
    """Tokens inside an idiom or the name of a body."""
    ranges = [match.span() for match in _kept_phrases().finditer(text)]
    if not ranges:
        return frozenset()
    return frozenset(
        i for i, token in enumerate(found) for a, b in ranges if a <= token.start < b
    )


def truecased(names: Names) -> str:
    """The text as spaCy expects it: capitals on names and sentence starts, small letters else."""
    if names.case == "mixed":
        return names.text
    characters = list(names.text)
    for i, character in enumerate(characters):
        lower = character.lower()
        if names.case == "upper" and len(lower) == 1:
            characters[i] = lower
    for i, token in enumerate(names.tokens):
        if (
            token.first
            or token.word == "i"
            or token.level == "p"
            or (token.place != "-" and token.level not in "ab")
            or names.likely.get(i, 0) >= DOUBT[names.case]
        ):
            upper = characters[token.start].upper()
            characters[token.start] = upper if len(upper) == 1 else characters[token.start]
    return "".join(characters)


def from_entities(names: Names, entities: Sequence[tuple[int, int]]) -> list[Span]:
    """spaCy's persons, less those that hold no word that could be a name."""
    kept = _kept_words(names.text, names.tokens)
    least = DOUBT[names.case]
    spans = []
    for start, end in entities:
        inside = [i for i, t in enumerate(names.tokens) if start <= t.start < end]
        real = [i for i in inside if i not in kept and names.likely.get(i, 0) >= least]
        if real and (len(real) > 1 or len(names.tokens[real[0]].word) > 1):
            first, last = names.tokens[real[0]], names.tokens[real[-1]]
            spans.append(Span(first.start, last.end, "PERSON", 0.6, "spacy"))
    return spans
