"""Codes by question: which codes a question is coded with, and comments grouped by that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pipeline.codebook.codebook import Codebook

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def of_question(codebook: Codebook, question_id: str) -> Codebook:
    """Return the codebook as one question has it: codes for all questions, and those for this one.

    Of a comment whose question nobody knows ("") nothing can be said: all codes are for it.
    """
    scopes = {code.id: codebook.scope(code.id) for code in codebook.codes}
    if not question_id or not any(scope is not None for scope in scopes.values()):
        return codebook
    own = [code for code in codebook.codes if _covers(scopes[code.id], question_id)]
    fields = {name: getattr(codebook, name) for name in Codebook.model_fields}
    return Codebook.model_validate({**fields, "codes": tuple(own)})


class Scope(NamedTuple):
    """Comments that are coded with the same codes."""

    rows: NDArray[np.int64]
    """The comments' places among all."""
    codebook: Codebook
    columns: NDArray[np.int64]
    """int64 [k of it]: the places of its active codes among those of the whole codebook."""


def scopes(codebook: Codebook, questions: Sequence[str]) -> Iterator[Scope]:
    """Group comments by the codes they are coded with: those for their question.

    Without a code of its own for any question all comments are one group, in their order.

    Parameters
    ----------
    questions : n ids, the question that each comment answers; "" where that is not known.
    """
    import numpy as np

    place = {code_id: column for column, code_id in enumerate(codebook.ids)}
    books = {question: of_question(codebook, question) for question in dict.fromkeys(questions)}
    alike: dict[tuple[str, ...], list[int]] = {}
    for row, question in enumerate(questions):
        alike.setdefault(books[question].ids, []).append(row)
    by_ids = {book.ids: book for book in books.values()}
    for ids, rows in alike.items():
        columns = np.array([place[code_id] for code_id in ids], dtype=np.int64)
        yield Scope(np.array(rows, dtype=np.int64), by_ids[ids], columns)


def in_scope(codebook: Codebook, questions: Sequence[str]) -> NDArray[np.bool_]:
    """Tell which of the k active codes are for the question of each of n comments, bool [n, k]."""
    import numpy as np

    found = np.zeros((len(questions), len(codebook.ids)), dtype=bool)
    for rows, _, columns in scopes(codebook, questions):
        found[np.ix_(rows, columns)] = True
    return found


def without_codes(codebook: Codebook, questions: Iterable[str]) -> frozenset[str]:
    """Return the questions that no active code is for: what was written there has no themes."""
    return frozenset(each for each in questions if not of_question(codebook, each).ids)


def has_codes(codebook: Codebook, questions: Sequence[str]) -> NDArray[np.bool_]:
    """Tell which of n comments answer a question that some code is for: others have no themes.

    Parameters
    ----------
    questions : n ids, the question that each comment answers; "" where that is not known.
    """
    import numpy as np

    without = without_codes(codebook, set(questions))
    return np.array([question not in without for question in questions], dtype=bool)


def limited(codebook: Codebook) -> dict[str, frozenset[str]]:
    """Return the questions of each active code that is not for all: id → ids of questions."""
    scopes = {code_id: codebook.scope(code_id) for code_id in codebook.ids}
    return {code_id: scope for code_id, scope in scopes.items() if scope is not None}


def meet(codebook: Codebook, one: str, other: str) -> bool:
    """Tell whether there is a question that both codes are for."""
    scope, rival = codebook.scope(one), codebook.scope(other)
    return scope is None or rival is None or not scope.isdisjoint(rival)


def _covers(scope: frozenset[str] | None, question_id: str) -> bool:
    return scope is None or question_id in scope
