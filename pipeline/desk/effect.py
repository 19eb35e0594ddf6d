"""What an edited code would do: which comments would gain or lose a code, before it is saved.

Comments are read and coded as a run does it, with people's labels as they are now, once with the
codebook as it is and once as it would be. What does not depend on the codes is kept in memory.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.annotate.sampling import lot
from pipeline.codebook.scope import in_scope
from pipeline.errors import UserError
from pipeline.questionnaire.questions import asked_by_id
from pipeline.tables.readable import models_may_read

if TYPE_CHECKING:
    import pandas as pd

    from pipeline.codebook.codebook import Codebook
    from pipeline.config import Consultation
    from pipeline.desk.snapshot import Snapshot
    from pipeline.read.language_model.reading import SecondReading

MOST = 300
"""Comments tried: read and coded twice while somebody waits."""
_SEED = 18
_TEXTS = 50_000  # whose vectors are kept, 1.5 kB each


class Move(NamedTuple):
    """A code, and which of the comments tried would gain or lose it."""

    code: str
    gained: list[int]
    """Rows of the snapshot."""
    lost: list[int]


class Effect(NamedTuple):
    """How an edited codebook would code the comments that were tried."""

    tried: int
    of: int
    """Different comments of the code's questions: those tried, or those they are drawn from."""
    moves: list[Move]
    """The edited code, and the others that would move."""
    left_out: bool
    """Whether a language model reads too, which is not asked about codes that changed."""


class Now(NamedTuple):
    """What decides codes beside the codebook, as it is now."""

    consultation: "Consultation"
    labels: "pd.DataFrame | None"


class Trial:
    """The comments of a run, ready to be coded with other codebooks.

    Parameters
    ----------
    encode : the run's encoder.
    """

    def __init__(
        self, snapshot: "Snapshot", encode: Callable[[Sequence[str]], NDArray[np.float32]]
    ) -> None:
        from pipeline.read.reader import Sight

        self.snapshot = snapshot
        self.begun = False
        """Whether somebody makes it ready, or has."""
        self._sight = Sight()
        self._encode = _Remembered(encode)
        self._coding = Lock()
        self._known: dict[bytes, NDArray[np.bool_]] = {}
        self._known_for: tuple[object, ...] = ()

    def make_ready(self, book: "Codebook", now: Now) -> None:
        """See the comments that would be tried for each code, as long as there is room."""
        if self.snapshot.vectors is None:
            return
        one_of_each = {book.scope(code): code for code in book.ids}
        for code in one_of_each.values():
            rows, _ = self.drawn(code, book)
            if len(rows) and not self._sight.full:
                with self._coding:
                    self._as_it_is(book, rows, now, frozenset())

    def effect(self, code: str, before: "Codebook", after: "Codebook", now: Now) -> Effect:
        """Code comments with two codebooks and tell which codes move.

        Parameters
        ----------
        code : the one that was edited; comments of its questions are drawn by lot, each time the
            same. Copies are one comment.

        Raises
        ------
        UserError
            When the last run ended before its comments had vectors.
        """
        if self.snapshot.vectors is None:
            raise UserError("The last run ended too early to tell: run again, then ask again.")
        rows, of = self.drawn(code, before)
        reads_too = now.consultation.read.endpoint is not None
        if not len(rows):
            return Effect(0, 0, [Move(code, [], [])], reads_too)
        edited = frozenset(one for one in before.ids if before[one].meaning != after[one].meaning)
        with self._coding:
            had = self._as_it_is(before, rows, now, edited)
            has = self._coded(after, rows, now, edited)
        moves = [
            Move(
                one,
                rows[has[:, column] & ~had[:, column]].tolist(),
                rows[had[:, column] & ~has[:, column]].tolist(),
            )
            for column, one in enumerate(before.ids)
        ]
        moves.sort(key=lambda one: one.code != code)
        return Effect(
            len(rows), of, [one for one in moves if one.code == code or one.gained or one.lost],
            reads_too,
        )  # fmt: skip

    def drawn(self, code: str, book: "Codebook") -> tuple[NDArray[np.int64], int]:
        """Return the rows that are tried for a code, in order, and how many they are drawn from."""
        comments = self.snapshot.comments
        if code not in book.ids:
            return np.zeros(0, dtype=np.int64), 0
        asked = in_scope(book, comments["question_id"].astype(str).tolist())
        may = asked[:, book.ids.index(code)] & models_may_read(comments)
        rows = np.unique(self._decided_by[may])
        ids = comments["comment_id"].to_numpy(dtype=object)[rows].tolist()
        lots = np.array([lot(one, _SEED) for one in ids])
        return np.sort(rows[np.argsort(lots, kind="stable")[:MOST]]), len(rows)

    @cached_property
    def _decided_by(self) -> NDArray[np.int64]:
        from pipeline.tables.copies import decided_by

        return decided_by(self.snapshot.comments)

    def _as_it_is(
        self, book: "Codebook", rows: NDArray[np.int64], now: Now, edited: frozenset[str]
    ) -> NDArray[np.bool_]:
        """`_coded`, remembered until something changes."""
        made_of = (book, *now)
        if len(self._known_for) != len(made_of) or any(
            one is not other for one, other in zip(made_of, self._known_for, strict=True)
        ):
            self._known, self._known_for = {}, made_of
        unasked = edited if self.snapshot.second is not None else frozenset()
        key = rows.tobytes() + ";".join(sorted(unasked)).encode()
        if key not in self._known:
            self._known[key] = self._coded(book, rows, now, edited)
        return self._known[key]

    def _coded(
        self, book: "Codebook", rows: NDArray[np.int64], now: Now, edited: frozenset[str]
    ) -> NDArray[np.bool_]:
        """Which of the k codes each of some comments gets, bool [rows, k]."""
        import pandas as pd

        from pipeline.classify.stage import classify
        from pipeline.encoders.rows import RowVectors
        from pipeline.read.stage import read

        snapshot, consultation = self.snapshot, now.consultation
        table, chosen = self._with_labelled(rows, now.labels)
        assert snapshot.vectors is not None
        of_row = np.asarray(snapshot.vectors.of_row[chosen])
        questions = asked_by_id(consultation.questions)
        found = classify(
            table,
            RowVectors(snapshot.vectors.vectors, of_row),
            codebook=book,
            settings=consultation.classify,
            encode=self._encode,
            readings=read(table, book, questions, consultation.read, sight=self._sight),
            second=self._second(book, chosen, edited),
            labels=now.labels,
        ).assignments
        given = found[found["assigned"]]
        ids = pd.Index(snapshot.comments["comment_id"].iloc[rows])
        at = ids.get_indexer(pd.Index(given["comment_id"]))
        codes = pd.Index(book.ids).get_indexer(pd.Index(given["code_id"]))
        coded = np.zeros((len(rows), len(book.ids)), dtype=bool)
        coded[at[at >= 0], codes[at >= 0]] = True
        return coded

    def _with_labelled(
        self, rows: NDArray[np.int64], labels: "pd.DataFrame | None"
    ) -> tuple["pd.DataFrame", NDArray[np.int64]]:
        """The comments in question and all that decide with them: people's, with their copies.

        Of other copies one stands for all: it decides their codes in a run as well.
        """
        comments = self.snapshot.comments
        said = [] if labels is None else labels["comment_id"].tolist()
        labelled = np.flatnonzero(comments["comment_id"].isin(said))
        groups = comments["duplicate_group"].iloc[labelled].dropna().unique().tolist()
        together = np.flatnonzero(comments["duplicate_group"].isin(groups))
        chosen = np.union1d(np.union1d(rows, labelled), together)
        table = comments.iloc[chosen].drop(columns="coverage").reset_index(drop=True)
        by_itself = ~table["duplicate_group"].isin(groups)
        return table.assign(duplicate_group=table["duplicate_group"].mask(by_itself)), chosen

    def _second(
        self, book: "Codebook", chosen: NDArray[np.int64], edited: frozenset[str]
    ) -> "SecondReading | None":
        """What a language model said of the codes that are still what it was asked about."""
        from pipeline.read.language_model.reading import NOT_READ, SecondReading

        asked, run = self.snapshot.second, self.snapshot.codebook
        if asked is None or run is None:
            return None
        kept = asked.part(chosen)
        said = np.full((len(kept.said), len(book.ids)), NOT_READ, dtype=np.int8)
        for column, one in enumerate(book.ids):
            if one in run.ids and one not in edited and run[one].meaning == book[one].meaning:
                said[:, column] = kept.said[:, run.ids.index(one)]
        words = np.zeros((*said.shape, 2), dtype=np.int32)  # which words decides no code
        return SecondReading(said, words, kept.second_row)


class _Remembered:
    """An encoder that keeps the vectors of texts in memory, as long as there is room."""

    def __init__(self, encode: Callable[[Sequence[str]], NDArray[np.float32]]) -> None:
        self._encode = encode
        self._vectors: dict[str, NDArray[np.float32]] = {}

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        new = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        if not texts or len(self._vectors) + len(new) > _TEXTS:
            return self._encode(texts)
        self._vectors |= zip(new, self._encode(new), strict=True) if new else ()
        return np.stack([self._vectors[text] for text in texts])
