"""Read every comment that may be analysed against the codebook."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, Self, cast

import numpy as np
from numpy.typing import NDArray

from pipeline.codebook.scope import of_question, scopes
from pipeline.read.attention import Codes
from pipeline.read.entries import entries
from pipeline.read.nothing import is_coded, says_nothing
from pipeline.read.pieces import Asked, asked
from pipeline.read.reader import Reading, Sight, load_reader
from pipeline.read.settings import ReadSettings
from pipeline.read.weights import Base
from pipeline.tables.copies import own_words
from pipeline.tables.readable import models_may_read
from pipeline.workers.base import Workers
from pipeline.workers.local import Local

if TYPE_CHECKING:
    import pandas as pd

    from pipeline.codebook.codebook import Codebook

_PER_PART = 2048  # distinct comments sent to a worker at once; changes nothing


class ReadComments(NamedTuple):
    """The readings of a table's comments; each distinct text and question is kept once."""

    log_odds: NDArray[np.float32]
    """float32 [m + 1, k active codes]; the first row stands for what is not read."""
    spans: NDArray[np.int32]
    """int32 [m + 1, k, 2]: (start, end) of the sentence of `text_redacted` that speaks most for
    the code, in Unicode code points."""
    beside: NDArray[np.float32]
    """float32 [m + 1]: the highest log-odds of a topic that fills up a small codebook."""
    of_row: NDArray[np.int32]
    """int32 [n]: the reading of each row of the table, 0 where it is not read."""
    own_row: NDArray[np.int32]
    """int32 [n]: the reading of what a copy adds to the text that others sent (`own_words`), which
    is read by itself; 0 where it adds nothing."""
    base: NDArray[np.str_] = np.array("minilm")
    """str []: as in `Reading`."""

    @classmethod
    def read(cls, array: Callable[[str], NDArray[Any]]) -> Self:
        """Return the readings whose `arrays` were kept; `array` gives one of them by its name."""
        return cls(*(array(name) for name in cls._fields))

    @property
    def arrays(self) -> dict[str, NDArray[Any]]:
        """What to keep, by name."""
        return self._asdict()

    def part(self, rows: slice) -> Self:
        """Return the readings of a stretch of the table, by themselves: to be sent away."""
        both = np.stack([self.of_row[rows], self.own_row[rows]])
        numbers, places = np.unique(both, return_inverse=True)
        of_row, own_row = places.astype(np.int32).reshape(both.shape)
        return type(self)(
            self.log_odds[numbers],
            self.spans[numbers],
            self.beside[numbers],
            of_row,
            own_row,
            self.base,
        )

    @property
    def of_own_words(self) -> Self:
        """The readings of what copies add, in place of those of the whole comments."""
        return self._replace(of_row=self.own_row)

    def rows(self, chosen: Any) -> Reading:
        """Return what some rows of the table say."""
        numbers = self.of_row[chosen]
        return Reading(
            self.log_odds[numbers],
            self.spans[numbers],
            self.beside[numbers],
            cast("Base", str(self.base)),
        )


def read(
    comments: "pd.DataFrame",
    codebook: "Codebook",
    questions: Mapping[str, str],
    settings: ReadSettings,
    progress: Callable[[int, int], None] | None = None,
    workers: Workers | None = None,
    sight: Sight | None = None,
) -> ReadComments:
    """Return the log-odds of each active code for each comment of substance that is clear.

    Equal texts under one question are read once; a reading depends on the text, its question and
    the entries of the codes for that question alone. A code for other questions is not read. A
    comment that is "No" or "Nothing" is read only where a code is about that. What a copy adds to
    the text that others sent is read by itself too.

    Parameters
    ----------
    comments : the comments table; question_id, text_redacted, substance and hate_status are read.
    questions : the text of each question by its id; an unknown one is read as none.
    progress : told (distinct comments read, distinct comments in all).
    workers : who reads; this machine unless given.
    sight : what this machine has seen of comments before, and keeps.
    """
    eligible = models_may_read(comments)
    chosen = comments.loc[eligible, ["text_redacted", "question_id"]]
    question_of = comments["question_id"].astype(str).tolist()
    of_row, own_row = np.zeros((2, len(comments)), dtype=np.int32)
    number: dict[tuple[Asked, tuple[str, ...]], int] = {}
    asked_there = chosen["question_id"].astype(str).tolist()
    books = {q: of_question(codebook, q) for q in dict.fromkeys(asked_there)}
    coded_with = {q: book.ids for q, book in books.items()}
    silent = {q for q, book in books.items() if not is_coded(book)}
    stands_for: list[str] = []
    places = np.flatnonzero(eligible).tolist()
    own = own_words(comments)
    added = [(place, own[place]) for place in places if own[place]]
    whole = zip(places, chosen["text_redacted"], strict=True)
    for readings, texts in ((of_row, whole), (own_row, added)):
        for place, text in texts:
            question = question_of[place]
            if question in silent and says_nothing(text):
                continue
            key = asked(text, questions.get(question, "")), coded_with[question]
            readings[place] = number.setdefault(key, len(number) + 1)
            if len(number) > len(stands_for):
                stands_for.append(question)
    read = _read_each(
        [comment for comment, _ in number], stands_for, codebook, settings, progress,
        workers or Local(), sight,
    )  # fmt: skip
    unread = Reading.of_nothing(1, len(codebook.ids))
    return ReadComments(
        np.concatenate([unread.log_odds, read.log_odds]),
        np.concatenate([unread.spans, read.spans]),
        np.concatenate([unread.beside, read.beside]),
        of_row,
        own_row,
        np.array(settings.base),
    )


def read_texts(
    texts: Sequence[str],
    questions: Sequence[str],
    codebook: "Codebook",
    settings: ReadSettings | None = None,
) -> Reading:
    """Return what n comments say of the codebook's active codes; equal ones are read once.

    Parameters
    ----------
    questions : what each comment answers, as its id or text; what is too short to be a question's
        text, such as a number, is not read. A code for other questions is not read.
    """
    number: dict[tuple[Asked, str], int] = {}
    rows = [
        number.setdefault((asked(text, question), question), len(number))
        for text, question in zip(texts, questions, strict=True)
    ]
    read = _read_each(
        [comment for comment, _ in number], [q for _, q in number], codebook,
        settings or ReadSettings(), None, Local(),
    )  # fmt: skip
    return read.rows(np.array(rows, dtype=np.int64))


def _read_each(
    comments: list[Asked],
    questions: list[str],
    codebook: "Codebook",
    settings: ReadSettings,
    progress: Callable[[int, int], None] | None,
    workers: Workers,
    sight: Sight | None = None,
) -> Reading:
    """Read each comment for the codes of its question."""
    read = Reading.of_nothing(len(comments), len(codebook.ids), settings.base)
    done = 0

    def told(count: int, _: int) -> None:
        if progress:
            progress(done + count, len(comments))

    for rows, book, columns in scopes(codebook, questions):
        part = _read_distinct(
            [comments[r] for r in rows.tolist()], book, settings, told, workers, sight
        )
        read.log_odds[np.ix_(rows, columns)] = part.log_odds
        read.spans[np.ix_(rows, columns)] = part.spans
        read.beside[rows] = part.beside
        done += len(rows)
    return read


def _read_distinct(
    comments: list[Asked],
    codebook: "Codebook",
    settings: ReadSettings,
    progress: Callable[[int, int], None] | None,
    workers: Workers,
    sight: Sight | None,
) -> Reading:
    base, threads = settings.base, settings.threads
    read = Reading.of_nothing(len(comments), len(codebook.ids), base)
    if not comments or not codebook.ids:
        return read
    codes = load_reader(base, threads=threads).codes(entries(codebook))
    read_part = partial(_read_part, codes=codes, base=base, threads=threads, sight=sight)
    done = 0
    for part in workers.map(read_part, _parts(comments)):
        rows = slice(done, done + len(part.log_odds))
        own = part.of_codes(len(codebook.ids))
        read.log_odds[rows], read.spans[rows], read.beside[rows] = own[:3]
        done = rows.stop
        if progress:
            progress(done, len(comments))
    return read


def _parts(comments: list[Asked]) -> Iterator[list[Asked]]:
    for start in range(0, len(comments), _PER_PART):
        yield comments[start : start + _PER_PART]


def _read_part(
    comments: list[Asked], codes: Codes, base: Base, threads: int, sight: Sight | None
) -> Reading:
    return load_reader(base, threads=threads).read(comments, codes, sight=sight)
