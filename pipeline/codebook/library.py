"""Codes that come up in consultations on any subject, and a team's own from earlier ones."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pipeline.codebook.codebook import Code, Codebook, load_codebook
from pipeline.files.yaml_data import yaml_data


@cache
def shipped_library() -> Codebook:
    """The recurring codes that ship with the program (``library.yaml``)."""
    return load_codebook(Path(__file__).with_name("library.yaml"))


@cache
def subjects() -> dict[str, Codebook]:
    """Codes that come up in consultations on one subject, by the subject (``subjects/``)."""
    folder = Path(__file__).with_name("subjects")
    return {path.stem: load_codebook(path) for path in sorted(folder.glob("*.yaml"))}


@cache
def stances() -> tuple[Code, ...]:
    """The recurring codes that say only who is for and who is against (``stances.yaml``)."""
    listed = Path(__file__).with_name("stances.yaml").read_text(encoding="utf-8")
    return tuple(shipped_library()[code] for code in yaml_data(listed))


def library(earlier: Iterable[Codebook] = ()) -> Codebook:
    """Return the recurring codes after those of a team's earlier codebooks, each id once.

    A team's own entry goes before the shipped one of the same id or name.
    """
    codes: dict[str, Code] = {}
    names: set[str] = set()
    for book in (*earlier, shipped_library()):
        for code in book.active:
            if code.id not in codes and code.name.casefold() not in names:
                codes[code.id] = code.model_copy(update={"parent": None, "shortcut": None})
                names.add(code.name.casefold())
    return Codebook(version=1, codes=tuple(codes.values()))
