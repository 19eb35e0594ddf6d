"""Columns that ask the same of several things: what few cells of one do not tell, all together do.

"How would you describe your access to the blog?" has three answers of ten people, which look like
their own words; beside the same question about the newsletter, the podcast and seven more, they are
answers of a list.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.ingest.drafting.column import FEW, MOST_GROUPS, PROSE, Column
from pipeline.ingest.drafting.headings import says_nothing_more, worded
from pipeline.language.folding import comparable
from pipeline.questionnaire.scales import in_natural_order

_LEAST = 3  # columns that ask alike
_NEAR = 4  # columns between two of them
_SHARED, _WORDS = 0.6, 5  # of the words of the longer heading, at its two ends; and how many
_OWN = 6  # words in the middle that may differ
_POOLED = 20  # cells of all columns
_TIMES = 3.0  # that a cell is there, in the mean
_COME_AGAIN = 0.85  # of the cells
_FEWEST = 3  # cells of a branch of the form that hardly anybody took
_LONGEST = 2.5 * PROSE  # words of an answer, in the mean
_CONTACT = ("email", "phone", "postcode", "person", "street")


def asked_alike(columns: Sequence[Column]) -> list[Column]:
    """Take columns for closed answers that ask alike, and together hold few different cells."""
    found = list(columns)
    asked = [_asked(column) for column in columns]
    for places in _families(asked):
        texts = [place for place in places if _could_be_listed(columns[place])]
        listed = len(places) >= _LEAST and _are_of_a_list(_pooled(columns, places, asked))
        for place in texts:
            if not listed and not _is_a_branch(columns[place], [columns[i] for i in places]):
                continue
            column = columns[place]
            if len(column.cells.distinct) <= MOST_GROUPS:
                found[place] = replace(
                    column, kind="closed", doubt=True, firm=True, typed=False,
                    reason="answers that repeat in the columns that ask alike",
                    answers=tuple(in_natural_order(column.cells.distinct)),
                )  # fmt: skip
    return found


def _asked(column: Column) -> list[str]:
    """The words of the question; none of what stands below it in a second header row."""
    halves = column.heading.halves[1:] if column.heading.codes else column.heading.halves
    kept = [half for half in halves if not says_nothing_more(half)] or list(halves)
    return worded(kept[-1]).split() if kept else []


def _could_be_listed(column: Column) -> bool:
    """Whether it was taken for texts, or for contact details by its heading alone."""
    cells, asks = column.cells, column.heading.asks
    if not cells.n or cells.words > _LONGEST or asks("in_few_words") or asks("anything_else"):
        return False
    if column.kind == "identifying":
        told = column.reason.startswith("its heading asks") and column.heading.is_asked
        return told and cells.words >= 2 and not any(map(cells.share, _CONTACT))
    return column.kind == "open" or (column.kind == "ignored" and column.doubt)


def _is_a_branch(column: Column, family: Sequence[Column]) -> bool:
    """Whether few people gave a few words, where the same is asked of another thing with a list.

    Words of that very list are left alone: `same_list` takes the whole of it for them.
    """
    cells = column.cells
    short = cells.n <= _FEWEST < cells.rows and cells.words <= FEW - 2 and column.heading.is_asked
    lists = [each for each in family if each.kind == "closed" and each.cells.words <= FEW]
    offered = {comparable(answer) for each in lists for answer in each.cells.distinct}
    own = offered.isdisjoint(map(comparable, cells.distinct))
    return short and own and any(each.cells.coverage >= _COME_AGAIN for each in lists)


def _families(asked: Sequence[list[str]]) -> list[list[int]]:
    """Places of columns whose headings differ in a few words in their middle or at an end."""
    family: list[int] = list(range(len(asked)))
    for place, words in enumerate(asked):
        for other in range(max(0, place - _NEAR), place):
            if _parallel(words, asked[other]):
                family[place] = family[other]
                break
    sizes = Counter(family)
    return [
        [place for place, first in enumerate(family) if first == one]
        for one, size in sizes.items()
        if size > 1
    ]


def _parallel(one: list[str], other: list[str]) -> bool:
    begun = _alike(one, other)
    ended = min(_alike(one[::-1], other[::-1]), min(len(one), len(other)) - begun)
    longest = max(len(one), len(other))
    shared = begun + ended
    return shared >= max(_WORDS, _SHARED * longest) and 0 < longest - shared <= _OWN and begun > 1


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two headings begin with in common."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return same


def _pooled(
    columns: Sequence[Column], places: Sequence[int], asked: Sequence[list[str]]
) -> Counter[str]:
    """How often each cell is there in all columns, without the thing that its column asks about."""
    shared = set.intersection(*(set(asked[place]) for place in places))
    pooled: Counter[str] = Counter()
    for place in places:
        own = set(asked[place]) - shared
        spoken = columns[place].cells.said
        for cell, count in spoken.items():
            words = [word for word in worded(comparable(str(cell))).split() if word not in own]
            pooled[" ".join(words) or str(cell)] += int(count)
    return pooled


def _are_of_a_list(pooled: Counter[str]) -> bool:
    """Whether the cells of several columns come again and again: nobody wrote them themselves."""
    total = sum(pooled.values())
    again = sum(count for count in pooled.values() if count > 1)
    enough = total >= _POOLED and total >= _TIMES * len(pooled) and len(pooled) > 1
    # Of a few words in common some are written by chance; of answers nearly all come again.
    return enough and again >= _COME_AGAIN * total and len(pooled) <= FEW * FEW
