"""Undo the spelling tricks that hide a word from a filter.

Only words that no dictionary knows are touched, and only where the correction is one: "4th" and
place names stay as they are. What is corrected is what the model reads; the comment itself is
never changed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from typing import Any

from pipeline.files.yaml_data import yaml_data
from pipeline.flag.hostile_words import is_hostile
from pipeline.flag.targets import is_group_name
from pipeline.language.look_alikes import DRAWN_ALIKE, DRAWN_SIMILARLY

_INVISIBLE = re.compile(r"[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SPACED_OUT = re.compile(r"(?<!\w)\w(?:[ .\-_*~]\w){2,}(?!\w)")
_EMOJI = re.compile(r"[\u2600-\u27bf\u2b50\U0001f300-\U0001faff]")
_DARK_SKIN = re.compile(r"[\U0001f3fe\U0001f3ff]")
_UNREAD = re.compile(r"[\U0001f3fb-\U0001f3fd\ufe0f]")  # other skin; "draw this as an emoji"
_TOKEN = re.compile(r"[\w@$!|€£*#%'’-]+")
_REPEATED = re.compile(r"(\w)\1{2,}")
_MASK = re.compile(r"[*#%]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LETTERS_READ_AS = DRAWN_ALIKE | DRAWN_SIMILARLY
_UNREACHED = 2**62
_LONGEST_WORD = 100  # letters: more are no misspelt word, but may be words written together
_LONG_ENOUGH = 5  # letters: shorter words have too many neighbours to be corrected


def plain(text: str) -> str:
    """Spell a text as its writer meant it to be read: one string in, one out, never empty-handed.

    Takes out invisible characters, joins s p a c e d letters, reads l33t, look-alike letters from
    other alphabets and m*sked words, names emoji, and corrects misspelt names of groups and words
    of abuse.
    """
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    text = _DARK_SKIN.sub(" dark skin ", _UNREAD.sub("", text))
    text = _EMOJI.sub(_emoji_name, text)
    text = _SPACED_OUT.sub(lambda found: re.sub(r"[ .\-_*~]", "", found[0]), text)
    return _TOKEN.sub(
        lambda found: _word(found[0]) if len(found[0]) <= _LONGEST_WORD else _long(found[0]), text
    )


def _long(token: str) -> str:
    # Not remembered: one respondent could fill the memory with them.
    return _split(token) or token


def _emoji_name(found: re.Match[str]) -> str:
    # MiniLM's word list knows no emoji; it knows what they show.
    return f" {unicodedata.name(found[0], '').lower()} "


@lru_cache(maxsize=100_000)
def _word(token: str) -> str:
    start, end = len(token) - len(token.lstrip("'’-!|+#%*")), len(token.rstrip("'’-!|+#%*.?"))
    word = token[start:end]
    if not word or _known(word) or not _LETTERS.search(word):
        return token
    for correction in (_unmixed, _unleet, _unrepeated, _unmasked, _nearest, _split):
        found = correction(word)
        if found is not None:
            return token[:start] + found + token[end:]
    return token


def _known(word: str) -> bool:
    return word.lower() in _dictionary()


def _unmixed(word: str) -> str | None:
    found = "".join(_LETTERS_READ_AS.get(letter, letter) for letter in word.lower())
    return found if found != word.lower() and found.isascii() else None


def _unleet(word: str) -> str | None:
    stands_for = _characters()["stands_for"]
    letters = sum(map(len, _LETTERS.findall(word)))
    signs = [letter for letter in word if letter in stands_for]
    if not signs or letters < max(2, len(signs)) or len(signs) > 5:
        return None
    choices = [stands_for.get(letter, letter) for letter in word.lower()]
    readings = (found for found in map("".join, product(*choices)) if _known(found))
    return next((found for found in readings if word[0].isalpha() or found in _watched()), None)


def _unrepeated(word: str) -> str | None:
    if len(set(word.lower())) == 1:  # XXXX, as redaction leaves behind
        return None
    once, twice = _REPEATED.sub(r"\1", word), _REPEATED.sub(r"\1\1", word)
    return next((found for found in (twice, once) if found != word and _known(found)), None)


def _unmasked(word: str) -> str | None:
    if not _MASK.search(word) or len(_LETTERS.findall(word)) < 1:
        return None
    pattern = re.compile(_MASK.sub(lambda m: rf"\w{{1,{len(m[0]) + 1}}}", word.lower()))
    fitting = [found for found in _watched() if pattern.fullmatch(found)]
    return min(fitting, key=lambda found: abs(len(found) - len(word)), default=None)


def _split(word: str) -> str | None:
    """Part words written together that name a group among small and hostile words: "ihatewomen"."""
    word = word.lower()
    if len(word) < _LONG_ENOUGH or not word.isalpha():
        return None
    allowed = _small_words().union(_watched())
    # For each place the fewest pieces that lead there, and where the last of them starts.
    fewest = [0] + [_UNREACHED] * len(word)
    came_from = [0] * (len(word) + 1)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 16), end):
            if fewest[start] + 1 < fewest[end] and word[start:end] in allowed:
                fewest[end], came_from[end] = fewest[start] + 1, start
    if fewest[-1] == _UNREACHED:
        return None
    pieces: list[str] = []
    end = len(word)
    while end:
        pieces.append(word[came_from[end] : end])
        end = came_from[end]
    pieces.reverse()
    return " ".join(pieces) if pieces and set(pieces) & set(_watched()) else None


def _nearest(word: str) -> str | None:
    """The name of a group that is one slip of the finger away, if there is one."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    word = word.lower()
    if len(word) < _LONG_ENOUGH or not word.isalpha():
        return None
    found = process.extractOne(word, _long_names(), scorer=OSA.distance, score_cutoff=1)
    return str(found[0]) if found else None


@cache
def _watched() -> tuple[str, ...]:
    """Names of groups and hostile words of one word each, in a fixed order."""
    words = (word for word in _dictionary() if len(word) > 2 and word.isalpha())
    return tuple(sorted({w for w in words if is_hostile(w)} | set(_names())))


@cache
def _long_names() -> tuple[str, ...]:
    return tuple(name for name in _names() if len(name) >= _LONG_ENOUGH)


@cache
def _names() -> tuple[str, ...]:
    words = (word for word in _dictionary() if len(word) > 2 and word.isalpha())
    return tuple(sorted(word for word in words if is_group_name(word)))


@cache
def _dictionary() -> frozenset[str]:
    """The whole words of MiniLM's vocabulary: some 22,000 of the commonest in English."""
    from pipeline.encoders.minilm_package import packaged_folder

    lines = (packaged_folder() / "vocab.txt").read_text(encoding="utf-8").split("\n")
    return frozenset(line for line in lines if len(line) > 1 and not line.startswith(("##", "[")))


@cache
def _small_words() -> frozenset[str]:
    return frozenset(_characters()["small_words"])


@cache
def _characters() -> dict[str, Any]:
    path = Path(__file__).with_name("spelling.yaml")
    return yaml_data(path.read_text(encoding="utf-8"))
