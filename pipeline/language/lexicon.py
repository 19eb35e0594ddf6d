"""What is known about a word: English word, given name, surname, place; built once per process."""

import gzip
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from pipeline.files.yaml_data import yaml_data

NONE, RARE, COMMON = 0, 1, 2
_SHORT = 3  # letters: Bo, Anh and Tam are common names and, in lower case, slips of the finger


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
    _add_origins(given, surnames, words)
    places = _table("places.tsv.gz")
    cities = frozenset(name for name, size in places.items() if size.isupper())
    small = {name: size.lower() for name, size in places.items()}
    return Lexicon(words, given, surnames, small, cities)


def _table(file: str) -> dict[str, str]:
    raw = files("pipeline.language.lists").joinpath(file).read_bytes()
    lines = gzip.decompress(raw).decode().splitlines()
    return {word: level for word, _, level in (line.partition("\t") for line in lines)}


def _levels(file: str) -> dict[str, int]:
    return {word: COMMON if level == "c" else RARE for word, level in _table(file).items()}


@lru_cache(maxsize=1)
def origins() -> dict[str, dict[str, list[str]]]:
    """Names by where they are common: {origin: {"given": folded names, "surname": …}}."""
    text = files("pipeline.language.lists").joinpath("origins.yaml").read_text(encoding="utf-8")
    return yaml_data(text)


def _add_origins(given: dict[str, int], surnames: dict[str, int], words: dict[str, str]) -> None:
    """Common wherever they come from; short ones and everyday words need their sentence."""
    for names in origins().values():
        for table, kind in ((given, "given"), (surnames, "surname")):
            for name in names[kind]:
                plain = len(name) > _SHORT and words.get(name) not in ("a", "b")
                table[name] = max(table.get(name, NONE), COMMON if plain else RARE)
