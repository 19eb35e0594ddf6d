"""What is known about a word: English word, given name, surname, place; built once per process."""

import gzip
import importlib
import importlib.util
import pkgutil
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

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
    return plain.translate(_STROKES).lower()


_STROKES = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "ß": "ss",
     "æ": "ae", "Æ": "Ae", "œ": "oe", "ı": "i", "ə": "e", "ŋ": "n", "’": "'"}
)  # fmt: skip


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon from the shipped word list and the installed packages of names (about 1 s)."""
    words = _table("words.tsv.gz")
    given: dict[str, int] = {}
    surnames: dict[str, int] = {}
    _add_gender_guesser(given)
    _add_census(given, surnames)
    _add_faker(given, surnames)
    for table in (given, surnames):
        for word in [w for w in table if len(w) < 2 or not w.replace("'", "").isalpha()]:
            del table[word]
    places = _table("places.tsv.gz")
    cities = frozenset(name for name, size in places.items() if size.isupper())
    small = {name: size.lower() for name, size in places.items()}
    return Lexicon(words, given, surnames, small, cities)


def _table(file: str) -> dict[str, str]:
    raw = files("pipeline.redact.names").joinpath(file).read_bytes()
    lines = gzip.decompress(raw).decode().splitlines()
    return {word: level for word, _, level in (line.partition("\t") for line in lines)}


def _note(table: dict[str, int], names: Iterable[str], level: int) -> None:
    """Enter names; of several words each counts, of a hyphenated one each part too."""
    for name in names:
        for word in fold(name).replace("-", " ").split():
            if table.get(word, NONE) < level:
                table[word] = level


def _add_gender_guesser(given: dict[str, int]) -> None:
    from gender_guesser.detector import Detector

    for name, by_gender in Detector(case_sensitive=False).names.items():
        # A popularity of 3 or more in Great Britain or Ireland makes a name common here.
        used = any(
            (c.isdigit() and c >= "3") or c.isalpha() for k in by_gender.values() for c in k[:2]
        )
        _note(given, [name.replace("+", "-")], COMMON if used else RARE)


def _add_census(given: dict[str, int], surnames: dict[str, int]) -> None:
    folder = Path(_package_folder("names"))
    for file in ("dist.female.first", "dist.male.first"):
        for line in (folder / file).read_text().splitlines():
            name, share, *_ = line.split()
            _note(given, [name], COMMON if float(share) >= 0.01 else RARE)
    for line in (folder / "dist.all.last").read_text().splitlines():
        name, _, _, rank = line.split()
        _note(surnames, [name], COMMON if int(rank) <= 5000 else RARE)


def _add_faker(given: dict[str, int], surnames: dict[str, int]) -> None:
    import faker.providers.person as locales

    near = {"en_GB", "en_IE", "ga_IE", "en_IN", "en_PK", "en_NG", "pl_PL"}
    for locale in pkgutil.iter_modules(locales.__path__):
        provider = importlib.import_module(f"{locales.__name__}.{locale.name}").Provider
        level = COMMON if locale.name in near else RARE
        for attribute in dir(provider):
            kind = "first" if "first" in attribute else "last" if "last" in attribute else ""
            value = getattr(provider, attribute)
            if not kind or not isinstance(value, tuple | list | dict | set | frozenset):
                continue
            latin = [v for v in value if isinstance(v, str) and v and v[0] < "ɐ"]
            _note(given if kind == "first" else surnames, latin, level)


def _package_folder(name: str) -> str:
    spec = importlib.util.find_spec(name)
    assert spec is not None and spec.submodule_search_locations
    return next(iter(spec.submodule_search_locations))
