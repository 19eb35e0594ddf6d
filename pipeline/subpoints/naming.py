"""What a sub-point is called: a clause of one of its people, or words that they have in common."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.files.yaml_data import yaml_data
from pipeline.language.keyphrases import stem, words_in_order
from pipeline.language.quotable import is_printable
from pipeline.subpoints.said_alike import Saying, content, in_words

_WORDS = (2, 12)  # of a clause
_EASY = 8  # words that are read at a glance; each further one counts against a clause
_LONGER, _ONESELF, _ASKED = 0.01, 0.15, 0.05  # against it
_SHARED = 0.5  # for it: that others have its words
_MOST = 2 / 3  # of the sentences, that have a word by which they are called
_SAID = 0.5  # of a clause that stands for a saying
_SUBJECTS = 3  # words of a saying in a name
_ARTICLES = ("a", "an", "the")
_MARKS = re.compile(r",|[.!?;:]\s")  # within a clause: it is two
_WITHIN = re.compile(r"(?<![.!?:…] )(?<=\s)[^\W\d_]{2,}")  # words that begin no sentence
_ROOT = 5  # letters by which forms of a word are known for one


class Name(NamedTuple):
    """What a sub-point can be called by one of its sentences."""

    phrase: str
    """"" where the sentence has no clause that is understood by itself."""
    fitness: float
    """How well it stands for the others: the higher, the better."""


def names_of(
    sentences: Sequence[str],
    near: NDArray[np.float64],
    saying: Saying | None,
    lend: NDArray[np.bool_] | None = None,
) -> list[Name]:
    """Return what each of a sub-point's sentences can call it.

    A clause is fit where its sentence is typical and others share its words; where a saying holds
    them together, a clause that is little else than it. Where there is none, and where some of them
    are for a subject and some against, it is the words for it that most of them use.

    Parameters
    ----------
    near : float64 [n], cosine of each sentence to the middle of the sub-point.
    lend : bool [n], whose words may be printed; everybody's unless given. Others have no name.
    """
    may = [True] * len(sentences) if lend is None else lend.tolist()
    shared = Counter(word for text in sentences for word in content(text))
    common = {word: count / len(sentences) for word, count in shared.items()}
    given = [in_words(text) for text, lent in zip(sentences, may, strict=True) if lent]
    if saying is not None:
        subject = Name(_subject([saying.found_in(text) for text in given]), -1.0)
    elif one_stance(sentences):
        subject = Name("", -2.0)
    else:
        subject = Name(_subject([_of_most(text, common) for text in given]), -1.0)
    by_subject = not saying.claims if saying is not None else bool(subject.phrase)
    proper = _proper(sentences)
    if _is_proper(subject.phrase, proper):
        subject = Name("", subject.fitness)
    names = []
    for text, cosine, lent in zip(sentences, near.tolist(), may, strict=True):
        fit = [
            Name(clause, _fitness(clause, common) - _ASKED * text.endswith("?"))
            for clause in clauses(text)
            if not by_subject
            and not _is_proper(clause, proper)
            and (saying is None or _says_little_else(clause, saying))
        ]
        best = max(fit, key=lambda name: name.fitness, default=subject)
        if not lent:
            best = Name("", subject.fitness)
        names.append(best._replace(fitness=best.fitness + cosine))
    return names


def one_stance(sentences: Sequence[str]) -> bool:
    """Tell whether sentences are all for a thing or all against it, as far as words can tell.

    An encoder puts “Against the limit of four” beside “Limit them to three”.
    """
    against = [not _lists()["against"].isdisjoint(in_words(text).split()) for text in sentences]
    return all(against) or not any(against)


def _proper(sentences: Sequence[str]) -> frozenset[str]:
    """Words that people mostly write as names: with a capital where no sentence begins.

    A sub-point that is called by a place or a body alone says nothing of what people meant.
    """
    capital, all_ = Counter[str](), Counter[str]()
    for text in sentences:
        for word in _WITHIN.findall(text):
            all_[word.casefold()] += 1
            capital[word.casefold()] += word[0].isupper() and not word.isupper()
    return frozenset(word for word, count in all_.items() if 2 * capital[word] > count)


def _is_proper(phrase: str, proper: frozenset[str]) -> bool:
    words = [word for word in re.findall(r"\w+", phrase.casefold()) if word not in _ARTICLES]
    return bool(words) and all(word in proper for word in words)


def _of_most(text: str, common: dict[str, float]) -> list[str]:
    """The words of a text that most of the sentences have and that are a subject."""
    most = [word for word in text.split() if common.get(stem(word), 0.0) >= _MOST]
    return [word for word in most if word not in _lists()["light"]]


def clauses(sentence: str) -> list[str]:
    """Return a sentence and its parts, those that are short and stand by themselves."""
    whole = " ".join(sentence.split())
    pieces = _cut().split(whole)
    parts = [part for piece in pieces for part in _joints("joints").split(f" {piece}")]
    ends = [part for piece in pieces for part in _joints("openings").split(piece)[1:]]
    found = [_trimmed(part) for part in (whole, *pieces, *parts, *ends)]
    return [clause for clause in dict.fromkeys(found) if _stands_alone(clause)]


def _fitness(clause: str, common: dict[str, float]) -> float:
    words = words_in_order(clause.replace("’", "'"))
    own = content(clause)
    shared = sum(common.get(word, 0.0) for word in own) / max(len(own), 1)
    return (
        _SHARED * shared
        - _LONGER * max(len(words) - _EASY, 0)
        - _ONESELF * (not _lists()["of_oneself"].isdisjoint(words))
    )


def _says_little_else(clause: str, saying: Saying) -> bool:
    """Whether half of a clause is words of a claim: more of it nobody else may have said."""
    said = in_words(clause)
    longest = max((len(words.split()) for words in saying.found_in(said)), default=0)
    return longest >= _SAID * len(said.split())


def _stands_alone(clause: str) -> bool:
    words = words_in_order(clause.replace("’", "'"))
    return (
        _WORDS[0] <= len([word for word in words if word not in _ARTICLES])
        and len(clause.split()) <= _WORDS[1]
        and words[0] not in _lists()["leaning"]
        and words[-1] not in _lists()["leaning"]
        and not _MARKS.search(clause)
        and bool(content(clause))
        and is_printable(clause)
    )


def _subject(found: Sequence[Sequence[str]]) -> str:
    """The words of a saying that most sentences use, then those of the others, one form of each."""
    left = [list(words) for words in found]
    chosen: list[str] = []
    while any(left) and len(chosen) < _SUBJECTS:
        word, _ = Counter(word for words in left for word in words).most_common(1)[0]
        chosen.append(word)
        left = [[] if any(_one_word(word, other) for other in words) else words for words in left]
    return ", ".join(chosen)


def _one_word(word: str, other: str) -> bool:
    """Whether two are forms of one word: “exempt” and “exemptions”."""
    return word.startswith(other[:_ROOT]) if len(other) >= _ROOT else word == other


def _trimmed(part: str) -> str:
    return part.strip(" \t.,;:!?-–—…+*•·&\"“”'‘’")


@cache
def _lists() -> dict[str, frozenset[str]]:
    written = yaml_data(Path(__file__).with_name("naming.yaml").read_text(encoding="utf-8"))
    return {
        "leaning": frozenset(written["leaning_words"].split()),
        "of_oneself": frozenset(written["of_oneself"].split()),
        "joints": frozenset(written["joints"].split()),
        "light": frozenset(written["light_words"].split()),
        "against": frozenset(written["against"].split()),
        "openings": frozenset(written["openings"].split()),
    }


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(r"\s*[,;:–—()\"“”…]\s*|\s+-+\s+|\.\.+|(?<=[.!?])\s+")


@cache
def _joints(kind: str) -> re.Pattern[str]:
    either = "|".join(map(re.escape, sorted(_lists()[kind])))
    return re.compile(rf"\s+(?:{either})\s+", re.IGNORECASE)
