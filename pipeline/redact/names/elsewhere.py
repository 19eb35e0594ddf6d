"""Names in a text that is not English: what titles and lists of names tell.

The tagger, spaCy and the rules of English sentences take every second Welsh word for a name. What
holds in any language: a title before a capital, two capitals of which the first is a given name,
and a capital inside a sentence that is a name and nothing else.
"""

from collections.abc import Sequence

from pipeline.language.lexicon import COMMON, lexicon
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token, case_of, joined, tokens
from pipeline.redact.spans import Ranges, Span


def names_by_lists(text: str, unnamed: Sequence[tuple[int, int]] = ()) -> list[Span]:
    """Names in a plain text of any language, in order and apart.

    `unnamed` are ranges that hold no name whatever they look like.
    """
    # Without capitals nothing tells the Welsh "mae" (is) and "gan" (with) from names.
    if case_of(text) != "mixed":
        return []
    kept = Ranges(unnamed)
    found = tokens(text, lexicon(), "mixed")
    spans: list[Span] = []
    index = 0
    while index < len(found):
        last = _name_at(found, index)
        if last is None or kept.touch(found[index].start, found[last].end):
            index += 1
            continue
        spans.append(Span(found[index].start, found[last].end, "PERSON", 0.7, "listed_name"))
        index = last + 1
    return spans


def _name_at(found: Sequence[Token], index: int) -> int | None:
    """The last token of a name that begins at `index`, or None."""
    token, lists = found[index], word_lists()
    if not _capital(token):
        return None
    last = index
    while joined(found, last + 1) and (_capital(found[last + 1]) or _inside(found, last + 1)):
        last += 1
    before = found[index - 1].word if index and found[index - 1].end + 3 >= token.start else ""
    told = before in lists["titles"] or before in lists["titles_elsewhere"]
    told |= before in lists["before_names_elsewhere"]
    if told:
        return last
    given = token.given and token.word not in ("", "a", "i")
    if last > index:
        named = any(t.surname or t.given for t in found[index + 1 : last + 1])
        return last if given and (named or not token.first) else None
    nothing_else = token.place == "-" and token.level in "-p"
    return index if given == COMMON and nothing_else and not token.first else None


def _capital(token: Token) -> bool:
    lists = word_lists()
    word = token.word
    known = word in lists["no_names_elsewhere"] or word in lists["titles_elsewhere"]
    known |= word in lists["titles"] or word in lists["body_words"]
    return token.shape in "CU" and not known and token.level != "#"


def _inside(found: Sequence[Token], index: int) -> bool:
    """A particle between two capitals: Dafydd *ap* Gwilym."""
    following = index + 1
    return (
        found[index].word in word_lists()["particles"]
        and joined(found, following)
        and _capital(found[following])
    )
