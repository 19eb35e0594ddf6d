"""Short words for columns and cells, which several writers of exports share."""

import random

from tests.ingest.shape_parts import Cells, Col, blank, chosen, freely, mark, pick, said

Name = str | tuple[str, ...]
DMY = "{d:02d}/{m:02d}/2025 {h:02d}:{s:02d}"
ISO = "2025-{m:02d}-{d:02d}T{h:02d}:{s:02d}:07"


# --- columns


def C(name: Name, *options: str) -> Col:
    """A closed answer."""
    return Col(name, "C", pick(*options))


def D(name: Name, *options: str) -> Col:
    """A demographic."""
    return Col(name, "D", pick(*options))


def T(name: Name, *texts: str, m: float = 0.35) -> Col:
    """Open text."""
    return Col(name, "T", freely(*texts, missing=m))


def O(name: Name, *texts: str, m: float = 0.85) -> Col:
    """What somebody wrote at "other"."""
    return Col(name, "O", said(*texts, missing=m))


def N(name: Name, cells: Cells | None = None) -> Col:
    """Administrative."""
    return Col(name, ".", cells or blank())


def I(name: Name, cells: Cells) -> Col:
    """Private."""
    return Col(name, "I", cells)


def S(name: Name, sign: str, absent: str = "", share: float = 0.4) -> Col:
    """A tick."""
    return Col(name, "S", mark(sign, share, absent))


def R(name: Name, cells: Cells) -> Col:
    """The respondent's id."""
    return Col(name, "R", cells)


# --- cells


def coded(stem: str, start: int, width: int = 0, tail: str = "") -> Cells:
    """Ids with letters before the number."""
    return lambda rng, i: f"{stem}{start + i:0{width}d}{tail}"


def block(cells: Cells, size: int, seed: str) -> Cells:
    """The same for some rows that follow one another."""
    return lambda rng, i: cells(random.Random(f"{seed}{i // size}"), i // size)


def cycle(*texts: str) -> Cells:
    """One after the other, and again."""
    return lambda rng, i: texts[i % len(texts)]


def or_else(cells: Cells, text: str) -> Cells:
    """What stands where nothing was answered."""
    return lambda rng, i: cells(rng, i) or text


def p(options: str, missing: float = 0.08) -> Cells:
    """One of a list with bars between."""
    return pick(*options.split("|"), missing=missing)


def say(texts: str, missing: float = 0.3) -> Cells:
    """Texts with bars between: one or two of them."""
    return chosen(*texts.split("|"), by=". ", missing=missing, most=2)


def by_question(*cells: Cells) -> Cells:
    """Cells of the questions in turn."""
    return lambda rng, i: cells[i % len(cells)](rng, i // len(cells))


def ref(pattern: str, start: int = 1, step: int = 1) -> Cells:
    """A reference with a number in it."""
    return lambda rng, i: pattern.format(start + i * step)
