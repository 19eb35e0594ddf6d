"""What the comments of a cluster talk about, in their own words.

Class-based TF-IDF (Grootendorst 2022, BERTopic): a phrase of one to three words counts for a
cluster when many of its comments use it and few others do. Counted once per comment, so that one
person who repeats a word does not name a cluster.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from pipeline.files.yaml_data import yaml_data

_LONGEST_PHRASE = 3
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|[.,;:!?()\n]")
_REDACTED = re.compile(r"\[[A-Z][A-Z _]*(?: \d+)?\]")  # what stands where a name stood
_MOSTLY = 0.35  # of the comments with a phrase use the longer one around it
_NAMED_BY = 3  # phrases in a cluster's name
_SAME = 0.7  # of two texts' words from which they are one sentence


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Return the words that cannot begin or end a phrase, lower case."""
    lists = yaml_data(Path(__file__).with_name("stop_words.yaml").read_text(encoding="utf-8"))
    return frozenset(word for words in lists.values() for word in words.split())


def phrases(text: str) -> set[str]:
    """Return the phrases of one text: 1–3 words of one clause, with no stop word at either end."""
    none = stop_words()
    found: set[str] = set()
    lowered = _REDACTED.sub(" . ", text).replace("’", "'").lower()
    words = [match.group() for match in _WORD.finditer(lowered)]
    for start, first in enumerate(words):
        if first in none or len(first) < 2:  # punctuation too is shorter than two
            continue
        for end in range(start, min(start + _LONGEST_PHRASE, len(words))):
            last = words[end]
            if not last[0].isalpha():
                break
            if last not in none and len(last) > 1:
                found.add(" ".join(words[start : end + 1]))
    return found


def words_in_order(text: str) -> list[str]:
    """Return the words of a text as they stand, lower case, without numbers."""
    return [word for word in _WORD.findall(text.lower()) if word[0].isalpha()]


def words_of(text: str) -> frozenset[str]:
    """Return the different words of a text, lower case, without numbers."""
    return frozenset(words_in_order(text))


def same_wording(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two texts, by their ``words_of``, are one sentence: a copy, or nearly one."""
    return len(one & other) >= _SAME * len(one | other) > 0


def keyphrases(clusters: Sequence[Sequence[str]], count: int) -> list[list[str]]:
    """Return up to `count` phrases for each cluster, best first, none with a word of a better one.

    `clusters` holds the distinct texts of each. A phrase is used by at least two comments of its
    cluster (three from 30 comments on), so it is no one person's wording; a cluster of one or two
    comments may have none.
    """
    counts = [Counter(phrase for text in texts for phrase in phrases(text)) for texts in clusters]
    sizes = [len(texts) for texts in clusters]
    everywhere: Counter[str] = Counter()
    for counter in counts:
        everywhere.update(counter)
    average = sum(everywhere.values()) / max(len(counts), 1)
    comments = sum(sizes)
    acronyms = _acronyms([text for texts in clusters for text in texts])
    return [
        [
            " ".join(word.upper() if word in acronyms else word for word in phrase.split())
            for phrase in _best(
                _scores(counter, size, everywhere, comments, average), counter, count
            )
        ]
        for counter, size in zip(counts, sizes, strict=True)
    ]


def _acronyms(texts: Sequence[str]) -> set[str]:
    """Return, in lower case, the words that are mostly written in capitals, but for shouting."""
    capitals: Counter[str] = Counter()
    either: Counter[str] = Counter()
    for text in texts:
        words = _WORD.findall(_REDACTED.sub(" ", text))
        if sum(map(str.isupper, words)) * 2 > len(words):
            continue
        capitals.update(word.lower() for word in words if word.isupper() and len(word) > 1)
        either.update(word.lower() for word in words)
    return {word for word, count in capitals.items() if 2 * count > either[word]}


def _scores(
    counter: Counter[str], size: int, everywhere: Counter[str], comments: int, average: float
) -> dict[str, float]:
    """Class-based TF-IDF of the phrases with enough support, less for what is said everywhere.

    Longer phrases say more. Lift is how much more often the cluster's comments use the phrase than
    all comments do; without it a word of every comment ("staff") would name every cluster.
    """
    support = 3 if size >= 30 else 2
    scores = {}
    for phrase, used in counter.items():
        if used >= support:
            lift = (used / size) / (everywhere[phrase] / comments)
            rarity = np.log1p(average / everywhere[phrase])
            words = phrase.count(" ") + 1
            scores[phrase] = used / size * rarity * words**0.5 * (lift / (1 + lift)) ** 2
    return scores


def _best(scores: dict[str, float], counter: Counter[str], count: int) -> list[str]:
    longer: dict[str, list[str]] = {}
    for phrase in scores:
        for word in set(phrase.split()) if " " in phrase else ():
            longer.setdefault(word, []).append(phrase)
    chosen: list[str] = []
    stems: set[str] = set()
    for phrase in sorted(scores, key=lambda phrase: (-scores[phrase], phrase)):
        if not stems & _stems(phrase):
            fuller = _fuller(phrase, counter, longer, stems)
            chosen.append(fuller)
            stems |= _stems(fuller)
            if len(chosen) == count:
                break
    return chosen


def _fuller(
    phrase: str, counter: Counter[str], longer: dict[str, list[str]], taken: set[str]
) -> str:
    """Return the longer phrase that people mostly mean by this one ("crime": "hate crime")."""
    candidates = [
        other
        for other in longer.get(phrase.split()[0], [])
        if f" {phrase} " in f" {other} "
        and counter[other] >= _MOSTLY * counter[phrase]
        and not taken & _stems(other)
    ]
    return max(
        candidates, key=lambda other: (other.count(" "), counter[other], other), default=phrase
    )


def _stems(phrase: str) -> set[str]:
    return {stem(word) for word in phrase.split() if word not in stop_words()}


def stem(word: str) -> str:
    """Return a word without its ending, roughly: what it shares with its other forms."""
    for ending in ("'s", "ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def stems(*texts: str) -> frozenset[str]:
    """Return the stems of all words of some texts; words joined by a hyphen are two."""
    return frozenset(stem(word) for text in texts for word in words_of(text.replace("-", " ")))


def names(keyphrases: Sequence[Sequence[str]], cluster_ids: Sequence[str]) -> list[str]:
    """Return a name for each cluster: its first phrases, more where two would be called the same.

    A cluster without phrases, or with the very phrases of another, has its id in its name.
    """
    parts = [list(found[:_NAMED_BY]) for found in keyphrases]
    same = Counter(map(tuple, parts))
    for own, found in zip(parts, keyphrases, strict=True):
        if same[tuple(own)] > 1:
            own.extend(found[_NAMED_BY : _NAMED_BY + 2])
    same = Counter(map(tuple, parts))
    joined = [
        " · ".join(own if own and same[tuple(own)] == 1 else [*own, cluster_id])
        for own, cluster_id in zip(parts, cluster_ids, strict=True)
    ]
    return [name[:1].upper() + name[1:] for name in joined]
