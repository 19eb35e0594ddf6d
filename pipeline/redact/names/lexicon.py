"""What is known about a word: English word, given name, surname, place; built once per process."""

import gzip
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

NONE, RARE, COMMON = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lists of folded words (see `fold`).

    `words`: level a everyday, b ordinary, c rare, p known only with a capital letter.
    `given`, `surnames`: RARE or COMMON. `places`: u in the UK, w elsewhere; several words too.
    `cities`: places and counties so large that the word means them.
    `looked_up` remembers what `tokens` made of a word.
    """

    words: dict[str, str]
    given: dict[str, int]
    surnames: dict[str, int]
    places: dict[str, str]
    cities: frozenset[str]
    looked_up: dict[str, tuple[str, int, int]] = field(default_factory=dict, compare=False)

    def is_name(self, word: str) -> bool:
        """Whether a folded word is in a list of names at all."""
        return word in self.given or word in self.surnames


def fold(word: str) -> str:
    """A word in lower case without accents: Żaneta and zaneta are one entry."""
    if word.isascii():
        return word.lower()
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return plain.lower().translate(_STROKES)


_STROKES = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
     "ə": "e", "ŋ": "n", "’": "'"}
)  # fmt: skip


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon from the lists that ship (see SOURCES.md)."""
    words = _table("words.tsv.gz")
    given, surnames = _levels("given.tsv.gz"), _levels("surnames.tsv.gz")
    places = _table("places.tsv.gz")
    cities = frozenset(name for name, size in places.items() if size.isupper())
    small = {name: size.lower() for name, size in places.items()}
    return Lexicon(words, given, surnames, small, cities)


def _table(file: str) -> dict[str, str]:
    raw = files("pipeline.redact.names").joinpath(file).read_bytes()
    lines = gzip.decompress(raw).decode().splitlines()
    return {word: level for word, _, level in (line.partition("\t") for line in lines)}


def _levels(file: str) -> dict[str, int]:
    return {word: COMMON if level == "c" else RARE for word, level in _table(file).items()}
