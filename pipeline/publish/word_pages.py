"""Which blocks of report.docx stand on pages that lie on their side, and which keep together."""

from collections.abc import Callable, Sequence

from pipeline.publish.blocks import Block, Heading, Paragraph, Placeholder, Quote, Table

_BEFORE = 5  # paragraphs between a heading and a wide table that go along with it
_TEXT = (Paragraph, Placeholder)


def lying(blocks: Sequence[Block], is_wide: Callable[[Block], bool]) -> list[bool]:
    """Whether each block is on a lying page: wide tables, and what would stand alone without them.

    So lie a heading with what stands between it and its wide table, the notes below one, and what
    stands between two of one section.
    """
    wide = [isinstance(block, Table) and is_wide(block) for block in blocks]
    found = list(wide)
    last: int | None = None
    for place in (number for number, each in enumerate(wide) if each):
        start = _begin(blocks, place)
        if last is not None and all(
            isinstance(block, (*_TEXT, Table)) for block in blocks[last:place]
        ):
            start = last
        end = place + 1
        while end < len(blocks) and isinstance(blocks[end], Paragraph):
            end += 1
        if end < len(blocks) and not isinstance(blocks[end], Heading) and not wide[end]:
            end = place + 1  # running text goes on upright
        found[start:end] = [True] * (end - start)
        last = place
    return found


def _begin(blocks: Sequence[Block], place: int) -> int:
    """Where what belongs before a wide table begins: at its heading, if that is near."""
    at = place
    while at and isinstance(blocks[at - 1], _TEXT) and place - at < _BEFORE:
        at -= 1
    if not at or not isinstance(blocks[at - 1], Heading):
        return place
    while at and isinstance(blocks[at - 1], Heading):
        at -= 1
    return at


def kept_with_next(blocks: Sequence[Block]) -> list[bool]:
    """Whether each block leads to a quote, or a heading to a table: its page is that one's."""
    found = [False] * len(blocks)
    for place in range(len(blocks) - 2, -1, -1):
        here, following = blocks[place], blocks[place + 1]
        if isinstance(here, Paragraph) and here.theme_id:
            same = isinstance(following, Paragraph) and following.theme_id == here.theme_id
            found[place] = isinstance(following, Quote) or (same and found[place + 1])
        elif isinstance(here, _TEXT) and isinstance(following, Table) and place:
            found[place] = isinstance(blocks[place - 1], Heading)
    return found
