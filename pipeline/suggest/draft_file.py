"""A drafted codebook in its file, for whoever tells of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pipeline.codebook.codebook import Code, Codebook

if TYPE_CHECKING:
    from pipeline.suggest.overlap import Overlap

FEW = 2
"""Examples, below which a person should look for more."""


class DraftFile(NamedTuple):
    """A drafted codebook in its file, and what it would hold."""

    path: Path
    codebook: Codebook
    comments: dict[str, int]
    """Code id → to how many of the comments read a run without labels would give it."""
    overlaps: "dict[str, Overlap]"
    """Code id → the code that it shares most comments with, where it shares many."""
    unspoken: frozenset[str]
    """Ids of codes of another subject's words, which none of their comments has."""
    read: int
    """Comments that were read."""
    without: int
    """Comments of them that would get no drafted code."""

    def lines(self) -> Iterator[str]:
        """Yield a line per code: how many comments it would hold, its name, what it shares."""
        for code in self.codebook.active:
            scope = f" ({', '.join(code.questions)})" if code.questions else ""
            shared = self._shared(code)
            told = f"; {shared[0].lower()}{shared[1:]}" if shared else ""
            told += "; reword: nobody speaks of it in these words" * (code.id in self.unspoken)
            yield f"  {self.comments[code.id]:>5,}  {code.name}{scope}{told}"

    def notes(self) -> dict[str, list[str]]:
        """Return what stands beside each code in the file, for whoever reads it through."""
        notes = {}
        for code in self.codebook.active:
            count = self.comments[code.id]
            notes[code.id] = [
                f"Without labels a run gives it to {count:,} of {self.read:,} comments read."
            ]
            if shared := self._shared(code):
                notes[code.id].append(f"{shared}: one code, or say in both what tells them apart.")
            if code.id in self.unspoken:
                notes[code.id].append(
                    "None of these comments has a word of its name or keywords: they may belong "
                    "together, and want a name of this consultation's own. Read them, or drop it."
                )
            if len(code.include) < FEW:
                sure = "One example is" if code.include else "No example is"
                notes[code.id].append(f"{sure} sure: look for more in the comments.")
        return notes

    def _shared(self, code: Code) -> str:
        overlap = self.overlaps.get(code.id)
        if overlap is None:
            return ""
        return f"Shares {overlap.both:,} of them with “{self.codebook[overlap.other].name}”"
