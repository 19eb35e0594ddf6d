"""Whether the cells of a column hold several answers each ("Car;Bike;"), and which there are."""

import re
from collections import Counter, defaultdict
from typing import NamedTuple

from pipeline.ingest.drafting.cells import Cells
from pipeline.language.folding import comparable

SEPARATORS = (";", "|", "\n", ",", ", ", " / ")
_MOST = 60  # answers of one question
_CELLS = 600  # distinct cells that are looked at
_OFTEN = 3
_LISTED = 0.5  # of the words come again in runs: nobody wrote the texts themselves
_YES_OR_NO = re.compile(r"(yes|no|ja|nein|oui|non|s[iíì]|n[ãa]o|nee|nej|nie|tak)\b")
_SENTENCES = re.compile(r"[^\W\d_]{2}[.!?…]['’”\"]? [A-ZÀ-Þ]")
_PROSE = 0.3  # of the cells hold one sentence after another
_SAID, _LONGEST = 3.0, 150.0  # words of a cell, in the mean: of fewer, runs tell nothing
_NEARLY_ALL = 0.85  # of the parts are answers, where only their words tell that they were offered
_TOGETHER = 0.8  # of the cells that hold either of two parts: they go together


class Several(NamedTuple):
    """The answers in the cells of a column, the most frequent first."""

    separator: str
    answers: tuple[str, ...]
    ranking: bool
    """every cell holds all of the answers: their order is what was asked for"""
    typed: bool
    """there are parts of cells that are none of the answers"""


def several_in(
    cells: Cells, *, asked: bool, own_words: bool = False, separator: str = ""
) -> Several | None:
    """Find the separator between answers; None where a cell holds one answer or a text.

    Parameters
    ----------
    asked : the heading says that several answers may be given
    own_words : the heading asks what people have to say
    separator : that the survey tool is known to write, beside the usual ones
    """
    listed = not own_words and is_listed(cells)
    if not asked and not listed and cells.variety > 0.9 and cells.words > 10:
        return None  # sentences
    best: tuple[float, Several] | None = None
    for each in (*SEPARATORS, separator) if separator else SEPARATORS:
        found = _by(each, cells, asked, listed)
        if found is not None and not listed:
            return found[1]
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return best[1] if best else None


def is_listed(cells: Cells) -> bool:
    """Whether the texts come again as an offered list's do, and are no sentences after another."""
    if not _SAID <= cells.words <= _LONGEST or cells.echoed < _LISTED:
        return False
    told = sum(bool(_SENTENCES.search(cell)) for cell in cells.distinct[:_CELLS])
    return told <= _PROSE * min(_CELLS, len(cells.distinct))


def _by(separator: str, cells: Cells, asked: bool, listed: bool) -> tuple[float, Several] | None:
    """The answers between one separator, and which share of what is written they are.

    Parameters
    ----------
    listed : the texts come again as an offered list's do
    """
    counts = cells.counts.head(_CELLS)
    split = {str(cell): parts_of(str(cell), separator) for cell in counts.index}
    many = sum(int(counts[cell]) for cell, parts in split.items() if len(parts) > 1)
    trailing = sum(int(counts[cell]) for cell in split if cell.rstrip().endswith(separator))
    if separator == " " and any(map(_is_a_phrase, split.values())):
        return None
    if separator.strip() == "," and all(
        map(_answers_yes_or_no, (parts for parts in split.values() if len(parts) > 1))
    ):
        return None  # "Yes, occasionally", "No, never": the comma belongs to the answer
    total = int(counts.sum())
    marked = separator == ";" and trailing >= 0.9 * total  # as Microsoft Forms writes them
    if not marked and (many < 0.05 * total or many < 2):
        return None
    split = _merged({cell: bracketed(parts, separator) for cell, parts in split.items()}, separator)
    often: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    company: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for cell, parts in split.items():
        folded = [comparable(part) for part in parts]
        for place, part in enumerate(folded):
            often[part] += int(counts[cell])
            spelt.setdefault(part, parts[place])
            company[part].add(tuple(sorted({*folded} - {part})))
    enough = _OFTEN if total >= 12 else 2
    core = [part for part, count in often.most_common() if count >= enough]
    least = 0.6 if asked or marked else _NEARLY_ALL if listed else 0.75
    covered = sum(often[part] for part in core) / max(1, sum(often.values()))
    if len(core) < 2 or len(core) > _MOST or covered < least:
        return None
    if not marked and not listed and _prose(cells, core, spelt):
        return None
    free = sum(len(company[part]) > 1 for part in core)
    if not marked and not asked and free < len(core) / 2:
        return None  # "Yes, always": the comma belongs to the answer
    if len(cells.counts) < len(core) and not (marked or asked):
        return None
    whole = set(core)
    every = all({comparable(p) for p in parts} == whole for parts in split.values())
    ranking = every and len({tuple(parts) for parts in split.values()}) > 1
    if not (asked or marked or ranking) and listed and _are_copies(core, split):
        return None
    answers = tuple(spelt[part] for part in core)
    return covered, Several(separator, answers, ranking, covered < 1)


def _are_copies(core: list[str], split: dict[str, list[str]]) -> bool:
    """Whether the parts stand together in the same cells: sentences of one letter, sent by many."""
    held: dict[str, set[int]] = {part: set() for part in core}
    for place, parts in enumerate(split.values()):
        for part in {comparable(each) for each in parts} & held.keys():
            held[part].add(place)
    bound = sum(
        any(
            len(held[part] & held[other]) >= _TOGETHER * len(held[part] | held[other])
            for other in core
            if other != part
        )
        for part in core
    )
    return bound > len(core) / 2


def bracketed(parts: list[str], separator: str) -> list[str]:
    """A bracket that is opened in one part and closed in a later one: one answer."""
    if sum(map(_open, parts)) > 0:
        return parts  # one that nobody closed
    found: list[str] = []
    for part in parts:
        inside = bool(found) and _open(found[-1]) > 0
        if inside and (_open(part) < 0 or not {"(", ")"} & set(part)):
            found[-1] = f"{found[-1]}{separator}{part}"
        else:
            found.append(part)
    return found


def _open(part: str) -> int:
    return part.count("(") - part.count(")")


def _is_a_phrase(parts: list[str]) -> bool:
    """Whether words with spaces between are one label ("Very happy"), not names of choices."""
    return parts[0][:1].isupper() and any(part[:1].islower() for part in parts[1:])


def _answers_yes_or_no(parts: list[str]) -> bool:
    return bool(_YES_OR_NO.match(comparable(parts[0])))


def parts_of(cell: str, separator: str) -> list[str]:
    """The parts of a cell between a separator."""
    # With "a,b" a comma before a space stands inside an answer: "Other, please say".
    parts = re.split(r",(?!\s)", cell) if separator == "," else cell.split(separator)
    return [part.strip() for part in parts if part.strip()]


def _merged(split: dict[str, list[str]], separator: str) -> dict[str, list[str]]:
    """Parts that are never without one another, in one order, are one answer with the separator."""
    while True:
        after: defaultdict[str, set[str]] = defaultdict(set)
        before: defaultdict[str, set[str]] = defaultdict(set)
        times: Counter[tuple[str, str]] = Counter()
        for parts in split.values():
            for a, b in zip([*parts], [*parts[1:], ""], strict=True):
                after[a].add(b)
                times[a, b] += 1
            for a, b in zip(["", *parts[:-1]], parts, strict=True):
                before[b].add(a)
        pair = next(
            (
                (a, b)
                for (a, b), count in times.items()
                if b and count > 2 and after[a] == {b} and before[b] == {a} and b[:1].islower()
            ),
            None,
        )
        if pair is None:
            return split
        split = {cell: _join(parts, *pair, separator) for cell, parts in split.items()}


def _join(parts: list[str], a: str, b: str, separator: str) -> list[str]:
    joined: list[str] = []
    for part in parts:
        if part == b and joined and joined[-1] == a:
            joined[-1] = f"{a}{separator}{b}"
        else:
            joined.append(part)
    return joined


def _prose(cells: Cells, core: list[str], spelt: dict[str, str]) -> bool:
    """Sentences with commas: long cells, few of whose parts come again."""
    words = sum(len(spelt[part].split()) for part in core) / len(core)
    return words > 12 or (cells.words > 25 and cells.variety > 0.9)
