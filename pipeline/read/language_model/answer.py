"""What the language model answered about one comment, believed where it can be checked.

A code counts where the words it is said to stand on are in the comment. An answer that names a code
that does not exist, quotes another comment, breaks off or refuses is *not read*: never "no theme".
"""

import json
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

State = Literal["read", "refused", "cut", "broken", "invented", "misquoted"]
STATES: tuple[State, ...] = ("read", "refused", "cut", "broken", "invented", "misquoted")

_NEARLY = 90  # of 100: words that are quoted with another apostrophe or a mended spelling
_TOO_SHORT = 4  # letters that are to be found as they are
_AROUND = " .…,;:\"'"  # models close what they quote
_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\n": " "})


class Answer(NamedTuple):
    """The codes of one comment, with where they stand: never a word of it."""

    state: State
    found: dict[str, tuple[int, int]]
    """By the id of the code: (start, end) of its words in the comment, in Unicode code points."""


def unread(state: State) -> Answer:
    """Return an answer that says nothing."""
    return Answer(state, {})


def checked(reply: Any, text: str, codes: Sequence[str]) -> Answer:
    """Check a reply of /chat/completions against the comment that it is about.

    Parameters
    ----------
    reply : JSON as it came.
    text : the comment.
    codes : the ids that may be named.
    """
    try:
        choice = reply["choices"][0]
        message = choice["message"]
        if message.get("refusal") or choice.get("finish_reason") == "content_filter":
            return unread("refused")
        if choice.get("finish_reason") == "length":
            return unread("cut")
        content = message["content"]
        if content is None or not str(content).strip():
            return unread("refused")
        named = json.loads(content)["codes"]
        pairs = [(str(one["id"]), str(one["words"])) for one in named]
    except (KeyError, IndexError, TypeError, AttributeError, ValueError, RecursionError):
        return unread("broken")
    if any(code not in codes for code, _ in pairs):
        return unread("invented")
    found: dict[str, tuple[int, int]] = {}
    for code, words in pairs:
        span = where(words, text)
        if span is not None:
            found.setdefault(code, span)
    return Answer("read", found) if found or not pairs else unread("misquoted")


def where(words: str, text: str) -> tuple[int, int] | None:
    """Return (start, end) of quoted words in a comment, in code points; None if they are not there.

    Other quotation marks, capitals, a letter here and there, and a stop or quotation marks that the
    comment has not around them do not count.
    """
    from rapidfuzz.fuzz import partial_ratio_alignment

    said, comment = _alike(words.strip()), _alike(text)
    for quoted in (said, said.strip(_AROUND)):
        if quoted and (start := comment.find(quoted)) >= 0:
            return start, start + len(quoted)
    if len(quoted) < _TOO_SHORT or len(quoted) > len(comment):
        return None
    near = partial_ratio_alignment(quoted, comment, score_cutoff=_NEARLY)
    return None if near is None else (near.dest_start, near.dest_end)


def _alike(text: str) -> str:
    """Letters of one case, marks of one kind; as many as before, so that places stay."""
    lowered = (low if len(low := letter.lower()) == 1 else letter for letter in text)
    return "".join(lowered).translate(_ALIKE)
