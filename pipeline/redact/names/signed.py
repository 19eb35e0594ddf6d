"""Names told by how a comment is signed, and by how somebody is set beside a name.

"Deb x", "J.R.T." on a line of its own, "T. Blenkinsop (Mrs)", "Siobhans mum".
"""

from collections.abc import Iterator, Sequence

import regex

from pipeline.language.lexicon import COMMON, lexicon
from pipeline.redact.names.lists import word_lists
from pipeline.redact.names.tokens import Token, joined

_LINE_ENDS = regex.compile(r"[ \t.]*(?:\n|$)")
_MOST_INITIALS = 4
_NEIGHBOURS = frozenset(["neighbour", "neighbours", "neighbor", "neighbors", "family"])
_KISSES = regex.compile(r"x{1,6}$")
_LINE_MOST_INITIALS = 4


def signed_names(
    tokens: Sequence[Token], index: int, text: str
) -> Iterator[tuple[int, int, float, str]]:
    """What of a name begins at a token: first and last token, score, the rule's name."""
    token = tokens[index]
    if token.level == "#":
        return
    if len(token.word) == 1 and token.shape in "Cn":
        last = _initials(tokens, index, text)
        if last is not None:
            yield index, last, 0.7, "signed"
    if token.shape == "C" or (token.shape == "n" and token.given):
        if _kissed(tokens, index, text):
            yield index, index, 0.7, "signed"
        last = _titled_behind(tokens, index, text)
        if last is not None:
            yield index, last, 0.8, "title"
    if _somebodys_mother(tokens, index) or _family_next_door(tokens, index):
        yield index, index, 0.7, "beside_kin"


def _initials(tokens: Sequence[Token], index: int, text: str) -> int | None:
    """The last of two to four dotted capitals that stand alone on a line or are signed."""
    lists, last = word_lists(), index
    while (
        last - index < _MOST_INITIALS  # one too many is enough to know
        and last + 1 < len(tokens)
        and len(tokens[last + 1].word) == 1
        and tokens[last + 1].gap == "stop"
    ):
        last += 1
    count = last - index + 1
    if not 2 <= count <= _MOST_INITIALS or any(t.level == "#" for t in tokens[index : last + 1]):
        return None
    if "".join(t.word for t in tokens[index : last + 1]) in lists["no_initials"]:
        return None
    before = tokens[index - 1].word if index else ""
    alone = tokens[index].gap in ("start", "line", "dash") and not text[tokens[last].end :].strip(
        " .\n-"
    )
    signed = _signs(before) and _LINE_ENDS.match(text, tokens[last].end) is not None
    return last if alone or signed else None


def _signs(word: str) -> bool:
    return word in word_lists()["signs"] or word in word_lists()["signs_only_behind"]


def _kissed(tokens: Sequence[Token], index: int, text: str) -> bool:
    """Not happy. *Deb* x"""
    token = tokens[index]
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if (
        follows is None
        or not _KISSES.match(follows.word)
        or follows.gap not in ("space", "comma", "line")
    ):
        return False
    if text[follows.end :].strip(" .!x\n❤"):
        return False
    apart = token.gap in ("stop", "line", "comma", "dash", "start", "other")
    behind = index > 0 and _signs(tokens[index - 1].word)
    return (apart or behind) and bool(token.given or (token.level == "-" and token.shape == "C"))


def _titled_behind(tokens: Sequence[Token], index: int, text: str) -> int | None:
    """*T. Blenkinsop* (Mrs)"""
    if joined(tokens, index):
        return None
    last = index
    while joined(tokens, last + 1) and tokens[last + 1].shape in "Cn" and last - index < 3:
        last += 1
    title = tokens[last + 1] if last + 1 < len(tokens) else None
    if title is None or title.word not in word_lists()["titles_behind"] or title.gap != "open":
        return None
    return last if text[title.end : title.end + 2].strip(".")[:1] == ")" else None


def _somebodys_mother(tokens: Sequence[Token], index: int) -> bool:
    """*Siobhans* mum: an apostrophe left out."""
    token = tokens[index]
    if token.word[-1:] != "s" or not joined(tokens, index + 1) or token.level not in "-p":
        return False
    kin = tokens[index + 1].word in word_lists()["kinship"]
    stem = token.word[:-1]
    return kin and lexicon().given.get(stem, 0) > 0 and lexicon().words.get(stem, "-") in "-p"


def _family_next_door(tokens: Sequence[Token], index: int) -> bool:
    """Next to the *Hargreaveses*: neighbours, by their family's name."""
    token = tokens[index]
    if (
        token.shape != "C"
        or token.level != "-"
        or not joined(tokens, index)
        or tokens[index - 1].word != "the"
    ):
        return False
    known = lexicon().surnames
    stems = [token.word[: -len(end)] for end in ("es", "s") if token.word.endswith(end)]
    near = {t.word for t in tokens[max(0, index - 5) : index]}
    # A rare surname only beside neighbours: "opposite the ..." is a shop as often.
    least = 0 if not near.isdisjoint(_NEIGHBOURS) and token.place == "-" else COMMON
    if not any(known.get(stem, 0) >= least for stem in stems):
        return False
    return not near.isdisjoint(word_lists()["next_to"])
