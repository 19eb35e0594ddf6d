"""A comment as the reader sees it: word pieces in windows that end where sentences end."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from pipeline.language.placeholders import blanked
from pipeline.language.sentences import sentence_spans

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

WINDOW = 126  # pieces read in one pass, beside the marks and the question
QUESTION = 24  # pieces of the question that are read
SHORT = (
    12  # words up to which a comment is read with its question: longer ones speak for themselves
)
ASKING = 3  # words from which a question asks something: “Q1” and “Comments” do not


class Vocabulary(NamedTuple):
    """The word pieces that an encoder knows."""

    tokenizer: "Tokenizer"
    start: int
    """The number of the mark before a text."""
    end: int

    @classmethod
    def of(cls, tokenizer: "Tokenizer") -> Self:
        """Take a tokeniser, which pads and cuts off nothing from now on."""
        tokenizer.no_padding()
        tokenizer.no_truncation()
        start, end = tokenizer.encode("").ids
        return cls(tokenizer, start, end)

    def pieces(self, texts: Sequence[str]) -> "list[Encoding]":
        """Return the pieces of texts, without marks."""
        readable = [text.encode("utf-8", "replace").decode() for text in texts]  # lone surrogates
        return self.tokenizer.encode_batch(readable, add_special_tokens=False)


class Window(NamedTuple):
    """What is read in one pass."""

    pieces: list[int]
    """Numbers in the vocabulary, with the marks, and the question first where it is read."""
    own: int
    """Where the comment's own part begins."""


class Cut(NamedTuple):
    """A comment, cut into windows; nothing of it is left out."""

    windows: list[Window]
    sentences: list[tuple[int, int]]
    """(start, end) in the text, in Unicode code points."""
    of_sentence: NDArray[np.int64]
    """int64 [pieces of all windows' own parts]: the sentence a piece belongs to, −1 for a mark."""


class Asked(NamedTuple):
    """A comment as it is read: equal ones are read alike."""

    text: str
    question: str
    """The question it is read behind, or ""."""


def asked(text: str, question: str) -> Asked:
    """Return a comment with the question it answers, if it is short enough to need it.

    “The staff” answers “What was good?”; what is longer speaks for itself.
    """
    return Asked(text, question.strip() if len(text.split()) <= SHORT and asks(question) else "")


def asks(question: str) -> bool:
    """Tell whether this is the text of a question; an id or a short name is none."""
    return len(question.split()) >= ASKING


def cut(comments: Sequence[Asked], vocabulary: Vocabulary) -> list[Cut]:
    """Cut comments into windows of at most `WINDOW` pieces of their own.

    A long one is cut where a sentence ends or, within a sentence that is longer still, between two
    pieces.
    """
    encoded = vocabulary.pieces([blanked(comment.text) for comment in comments])
    distinct = list(dict.fromkeys(comment.question for comment in comments))
    questions = dict(zip(distinct, vocabulary.pieces(distinct), strict=True))
    spans = sentence_spans([comment.text for comment in comments])
    return [
        _cut(pieces, sentences, questions[comment.question].ids, vocabulary)
        for comment, pieces, sentences in zip(comments, encoded, spans, strict=True)
    ]


def whole(texts: Sequence[str], vocabulary: Vocabulary) -> list[list[int]]:
    """Return the pieces of entries of codes, with their marks, cut off at the window's length."""
    start, end = vocabulary.start, vocabulary.end
    return [[start, *encoding.ids[:WINDOW], end] for encoding in vocabulary.pieces(texts)]


def _cut(
    pieces: "Encoding",
    sentences: list[tuple[int, int]],
    question: list[int],
    vocabulary: Vocabulary,
) -> Cut:
    start, end = vocabulary.start, vocabulary.end
    before = [start, *question[:QUESTION], end] if question else []
    marks = [] if question else [start]
    begins = np.array([first for first, _ in pieces.offsets], dtype=np.int64)
    ends = np.array([last for _, last in sentences], dtype=np.int64)
    of_piece = np.searchsorted(ends, begins, side="right")
    windows, of_sentence = [], []
    for first, last in _stretches(of_piece):
        windows.append(Window([*before, *marks, *pieces.ids[first:last], end], len(before)))
        of_sentence += [-1] * len(marks) + of_piece[first:last].tolist() + [-1]
    return Cut(windows, sentences, np.array(of_sentence, dtype=np.int64))


def _stretches(of_piece: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Cut the pieces, given the sentence of each, into stretches that fit a window."""
    stretches, first = [], 0
    while len(of_piece) - first > WINDOW:
        inside = of_piece[first : first + WINDOW + 1]
        # The last place where a sentence begins, or the window's end if there is none.
        begins = np.flatnonzero(np.diff(inside)) + 1
        last = first + (int(begins[-1]) if len(begins) else WINDOW)
        stretches.append((first, last))
        first = last
    if first < len(of_piece):
        stretches.append((first, len(of_piece)))
    return stretches
