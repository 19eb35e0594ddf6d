"""Names that only a list, the tagger or spaCy vouches for: who of them is a person after all.

A small logistic regression over signs that can be read (evidence.py; weights in doubtful.yaml, made
by pipeline/training/doubtful_names.py) says how likely a person is meant. What titles, kinship,
introductions and signatures tell is not asked about: those are persons. So is everybody where the
model of the settings has no grammar.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pipeline.files.yaml_data import yaml_data
from pipeline.redact import ner
from pipeline.redact.names.around import does_what_people_do, spoken_of
from pipeline.redact.names.company import spoken_with
from pipeline.redact.names.evidence import signs
from pipeline.redact.names.find import Names, between, connected, truecased
from pipeline.redact.names.introduced import is_introduced, plainly_given
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.sentences import around
from pipeline.redact.names.tagger import logistic
from pipeline.redact.names.tokens import joined
from pipeline.redact.spans import Span

# Below it what was taken for a name stays: leaks weigh more than harm.
LEAST = 0.4
LEAST_FULL = 0.1  # of several words: given name and surname are two witnesses
_BEFORE = 40  # characters in which somebody is introduced
_VOUCHED_ALONE = frozenset(
    ["tagger", "spacy", "given_name", "given_and_surname", "beside_a_name", "initial_and_surname"]
)


class Doubtful(NamedTuple):
    """What may be nobody: where it stands in a text, and what speaks for and against a person."""

    start: int
    end: int
    signs: frozenset[str]


def leave_nobodies(names: Sequence[Names], model: str, batch_size: int) -> None:
    """Give up, in each text, what was taken for a name where no person is meant."""
    for one, found in zip(names, weighed(names, model, batch_size), strict=True):
        for each in found:
            likely = likelihood(each.signs)
            if likely < _least(one.text[each.start : each.end]):
                one.leave(each.start, each.end, likely)


def _least(words: str) -> float:
    last = words.rsplit(" ", 1)[-1].lower()
    full = " " in words and last not in word_lists()["called_so"]  # not: Clarence Tower
    return LEAST_FULL if full else LEAST


def weighed(names: Sequence[Names], model: str, batch_size: int) -> list[list[Doubtful]]:
    """For each text what only lists and models vouch for, with its signs."""
    asked = [list(_vouched_alone(one)) for one in names]
    parts = [
        (n, a, b)
        for n, one in enumerate(names)
        if asked[n]
        for a, b in around(one.text, [span.start for span in asked[n]])
    ]
    # In small letters a capital would be our own guess: grammar is asked about what was typed.
    cased = {
        n: names[n].text if names[n].case == "lower" else truecased(names[n])
        for n in {n for n, _, _ in parts}
    }
    found: list[list[Doubtful]] = [[] for _ in names]
    sentences = ner.parsed([cased[n][a:b] for n, a, b in parts], model=model, batch_size=batch_size)
    for (n, a, b), sentence in zip(parts, sentences or (), strict=sentences is not None):
        one = names[n]
        for span in asked[n]:
            if not a <= span.start < b:
                continue
            places = between(one.tokens, span.start, span.end)
            likely = max(one.likely.get(i, 0.0) for i in places)
            about = signs(one.tokens, places[0], places[-1], likely, sentence, a)
            if about:
                found[n].append(Doubtful(span.start, span.end, about))
    return found


def likelihood(about: Iterable[str]) -> float:
    """How likely a person is meant, 0 to 1, by the signs."""
    weights = _weights()
    return logistic(sum(weights.get(sign, 0.0) for sign in sorted(about)))


def _vouched_alone(names: Names) -> Iterator[Span]:
    for span in connected(names.spans, names.text):
        parts = [s.recogniser for s in names.spans if s.start < span.end and span.start < s.end]
        first = between(names.tokens, span.start, span.end)[0]
        before = names.text[max(0, span.start - _BEFORE) : span.start]
        told = is_introduced(before) or spoken_of(names.tokens, first)
        told = told or spoken_with(names.tokens, first) or _and_somebody(names, span)
        told = told or _goes_on_as_people_do(names, span)
        if _VOUCHED_ALONE.issuperset(parts) and not told:
            yield span


def _goes_on_as_people_do(names: Names, span: Span) -> bool:
    """Whether the word behind says that somebody is meant: Julie Terrace *works* there."""
    last = between(names.tokens, span.start, span.end)[-1]
    if " " in names.text[span.start : span.end] and does_what_people_do(names.tokens, last):
        return True  # Holly Hall needs a hip *operation*
    after = last + 1
    return joined(names.tokens, after) and names.tokens[after].word in word_lists()["says_who"]


def _and_somebody(names: Names, span: Span) -> bool:
    """Whether a given name stands in a pair with another that is nothing else: *Raj* and Manjit."""
    found = names.tokens
    places = between(found, span.start, span.end)
    for edge, step in ((places[0], -1), (places[-1], 1)):
        near, far = edge + step, edge + 2 * step
        if not 0 <= far < len(found) or found[near].word not in ("and", "&"):
            continue
        apart = not joined(found, max(edge, near)) or not joined(found, max(near, far))
        if not apart and found[edge].given and plainly_given(found[far]):
            return True
    return False


@cache
def _weights() -> dict[str, float]:
    text = files("pipeline.redact.names").joinpath("doubtful.yaml").read_text("utf-8")
    return yaml_data(text)
