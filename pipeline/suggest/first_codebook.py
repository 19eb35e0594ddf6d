"""From a run's comments to a drafted codebook: read, choose, group what is left, write entries."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code, Codebook
from pipeline.encoders.base import Encode
from pipeline.language.sentences import sentences
from pipeline.suggest.draft import (
    Drafted,
    Sentences,
    choose,
    enough,
    entry,
    held_comments,
    holds,
    scope_of,
    unexplained,
)
from pipeline.suggest.own_codes import groups_of, own_code, worded_once
from pipeline.suggest.settings import DraftSettings
from pipeline.suggest.subjects import codes_of_subjects
from pipeline.tables.readable import may_be_published

Read = Callable[[Sequence[str], Sequence[str], Codebook], NDArray[np.float32]]
"""From n texts, the question that each answers and k codes to log-odds, float32 [n, k]."""
Phrases = Callable[[Sequence[Sequence[str]], int], list[list[str]]]
"""From groups of texts to so many phrases of each, best first."""


class Draft(NamedTuple):
    """A drafted codebook and what it would hold."""

    codebook: Codebook | None
    """None where the comments are too few for any code."""
    holds: pd.DataFrame
    """code_id, comments (int64): how many of the comments read would have the code."""
    read: int
    """Comments that were read."""
    without: int
    """Comments of them that no drafted code would hold."""


def draft_codebook(
    comments: pd.DataFrame,
    questions: Mapping[str, str],
    *,
    title: str,
    library: Codebook,
    read: Read,
    encode: Encode,
    phrases: Phrases,
    settings: DraftSettings,
    known: Codebook | None = None,
    subjects: Mapping[str, Codebook] | None = None,
) -> Draft:
    """Draft a codebook for a consultation. The same comments give the same draft.

    Only comments that may be published are read: their sentences become examples.

    Parameters
    ----------
    comments : the comments table after flag; comment_id, respondent_id, question_id and
        text_redacted are read. Copies of one text are read once.
    questions : the text of each question by its id.
    library : codes to choose from.
    known : a codebook whose active codes stay as they are and come first.
    subjects : further codes to choose from, for consultations on one subject or another.
    """
    chosen_rows = _rows(comments, settings)
    units = _sentences(comments, chosen_rows)
    asked = [questions.get(str(q), "") for q in comments["question_id"].iloc[units.comment]]
    first = known.active if known is not None else ()
    taken = {code.id for code in first} | {code.name.casefold() for code in first}
    of_subject = codes_of_subjects(units.texts, subjects or {}, encode, most=settings.subjects)
    others = []
    for code in (*library.active, *of_subject):
        if code.id not in taken and code.name.casefold() not in taken:
            taken |= {code.id, code.name.casefold()}
            others.append(code)
    candidates = (*(_free(code) for code in first), *others)
    odds = read(units.texts, asked, Codebook(version=1, codes=candidates)).astype(np.float64)
    probability = 1 / (1 + np.exp(-odds))
    question_of = comments["question_id"].astype(str).to_numpy()[units.comment]
    chosen = _choose(probability, units.comment, question_of, settings, range(len(first)))
    drafted = [Drafted(candidates[column], probability[:, column]) for column in chosen]
    drafted += _from_what_is_left(
        units, unexplained(probability, chosen, settings), drafted, encode, phrases, settings
    )
    codes = [*first]
    for place, one in enumerate(drafted[len(first) :], start=len(first)):
        rivals = [other for number, other in enumerate(drafted) if number != place]
        written = entry(one.code, one.probability, rivals, units, settings)
        scope = _scope(one.probability, units.comment, question_of, settings)
        codes.append(written.model_copy(update={"questions": scope}))
    held = np.max([one.probability >= settings.holds for one in drafted], axis=0) if drafted else []
    with_code = len(np.unique(units.comment[np.asarray(held, dtype=bool)])) if drafted else 0
    return Draft(
        Codebook(version=1, title=title, codes=tuple(codes)) if codes else None,
        holds(drafted, units.comment, settings.holds),
        len(chosen_rows),
        len(chosen_rows) - with_code,
    )


def _choose(
    probability: NDArray[np.float64],
    comment: NDArray[np.int64],
    question_of: NDArray[Any],
    settings: DraftSettings,
    first: Sequence[int],
) -> list[int]:
    """Choose codes for all comments together, and then what single questions want beside them."""
    chosen = choose(probability, comment, settings, first)
    for question in dict.fromkeys(question_of.tolist()):
        here = question_of == question
        own, there = probability[here][:, chosen], comment[here]
        if len(np.unique(there)) < settings.scope_from:
            continue  # too few to tell what this question alone is about
        held = held_comments(own, there, settings).sum(axis=0) >= enough(there, settings)
        kept = [code for code, is_held in zip(chosen, held.tolist(), strict=True) if is_held]
        for code in choose(probability[here], there, settings, kept):
            if code not in chosen:
                chosen.append(code)
    return chosen


def _scope(
    speaks: NDArray[np.float64],
    comment: NDArray[np.int64],
    question_of: NDArray[Any],
    settings: DraftSettings,
) -> tuple[str, ...]:
    held = held_comments(speaks[:, None], comment, settings)[:, 0]
    first = np.unique(comment, return_index=True)[1]
    return scope_of(held, question_of[first], settings)


def _from_what_is_left(
    units: Sentences,
    left: NDArray[np.bool_],
    drafted: Sequence[Drafted],
    encode: Encode,
    phrases: Phrases,
    settings: DraftSettings,
) -> list[Drafted]:
    """Codes for groups of sentences that no chosen code speaks for, named from their words."""
    says = np.array([len(text.split()) > 2 for text in units.texts], dtype=bool)
    rows = np.flatnonzero(left & says)
    room = settings.most - len(drafted)
    if room < 1 or len(rows) < settings.fewest:
        return []
    texts = [units.texts[row] for row in rows]
    vectors = encode(texts)
    groups = groups_of(vectors, texts, units.comment[rows], settings)[:room]
    named = phrases([worded_once([texts[row] for row in group]) for group in groups], 4)
    taken = {mark for one in drafted for mark in (one.code.id, one.code.name.casefold())}
    found = []
    for number, (group, words) in enumerate(zip(groups, named, strict=True), start=1):
        if not words:
            continue  # nothing that two of them say in the same words: a person would not see it
        code = own_code(words, number, taken)
        taken |= {code.id, code.name.casefold()}
        speaks = np.zeros(len(units.texts))
        centre = vectors[group].mean(axis=0)
        speaks[rows[group]] = 0.5 + 0.5 * np.clip(vectors[group] @ centre, 0, 1)
        found.append(Drafted(code, speaks))
    return found


def _rows(comments: pd.DataFrame, settings: DraftSettings) -> NDArray[np.int64]:
    """Comments that are read: they may be published, one of each campaign, at most so many."""
    rows = np.flatnonzero(may_be_published(comments))
    ordered = comments.iloc[rows].sort_values("comment_id", kind="stable")
    stands_for = ordered["duplicate_group"].fillna(ordered["comment_id"])
    positions = comments.index.get_indexer(ordered.index[~stands_for.duplicated().to_numpy()])
    # Ids are keyed digests: the first of them are a random draw that stays the same.
    return np.asarray(positions[: settings.sentences], dtype=np.int64)


def _sentences(comments: pd.DataFrame, rows: NDArray[np.int64]) -> Sentences:
    texts = comments["text_redacted"].iloc[rows].astype(str).tolist()
    writers = comments["respondent_id"].iloc[rows].astype(str).tolist()
    found: list[tuple[str, int, str]] = []
    for row, writer, parts in zip(rows.tolist(), writers, sentences(texts), strict=True):
        found += [(part, row, writer) for part in parts if any(c.isalpha() for c in part)]
    return Sentences(
        [text for text, _, _ in found],
        np.array([row for _, row, _ in found], dtype=np.int64),
        [writer for _, _, writer in found],
    )


def _free(code: Code) -> Code:
    """A code by itself, for a codebook in which its parent may not stand."""
    return code.model_copy(update={"parent": None, "shortcut": None, "colour": None})
