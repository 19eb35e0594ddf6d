"""Carry a label made under an older codebook to the codes of today."""

from collections.abc import Iterable
from typing import NamedTuple

from pipeline.codebook.codebook import Codebook


class Carried(NamedTuple):
    """What became of one comment's codes."""

    codes: frozenset[str]
    """Ids of today's active codes."""
    open: frozenset[str]
    """Ids that were split: a person has to say which of the parts applies."""


def carry(codes: Iterable[str], codebook: Codebook) -> Carried:
    """Follow every code through the codebook's migrations, in their order.

    A merged or renamed code becomes what it was merged into; a split one stays open; a retired one
    falls away. An id is never used again, so a label need not say which version it was made under.
    """
    own, undecided = set(codes), set[str]()
    for step in codebook.migrations:
        touched = own.intersection(step.old)
        if step.action in ("merge", "rename"):
            own = (own - touched) | (set(step.new) if touched else set())
        elif step.action == "split" and touched and not own.intersection(step.new):
            undecided |= touched
            own -= touched
        elif step.action == "retire":
            own -= touched
    return Carried(frozenset(own.intersection(codebook.ids)), frozenset(undecided))
