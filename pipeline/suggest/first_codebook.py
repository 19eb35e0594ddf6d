"""From a run's comments to a drafted codebook: read, choose, group what is left, write entries."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code, Codebook
from pipeline.codebook.library import stances
from pipeline.encoders.base import Encode
from pipeline.language.sentences import sentences
from pipeline.suggest.alone import CodedAlone
from pipeline.suggest.draft import (
    Drafted,
    Sentences,
    Surely,
    bare_entry,
    choose,
    enough,
    held_comments,
    scope_of,
    unexplained,
    with_examples,
)
from pipeline.suggest.overlap import Overlap, overlaps
from pipeline.suggest.own_codes import groups_of, own_code, worded_once
from pipeline.suggest.settings import DraftSettings
from pipeline.suggest.subjects import codes_of_subjects
from pipeline.suggest.unspoken import unspoken
from pipeline.tables.readable import may_be_quoted

Read = Callable[[Sequence[str], Sequence[str], Codebook], NDArray[np.float32]]
"""From n texts, the question that each answers and k codes to log-odds, float32 [n, k]."""
Phrases = Callable[[Sequence[Sequence[str]], int], list[list[str]]]
"""From groups of texts to so many phrases of each, best first."""
CodeAlone = Callable[[pd.DataFrame, Codebook], CodedAlone]
"""From comments and a codebook to what a run without labels would code."""


class Draft(NamedTuple):
    """A drafted codebook and what it would hold."""

    codebook: Codebook | None
    """None where the comments are too few for any code."""
    holds: pd.DataFrame
    """code_id, comments (int64): to how many of the comments read a run without labels would give
    the code."""
    overlaps: dict[str, Overlap]
    """Of codes that hold mostly the same comments as another, which one, and how many."""
    unspoken: frozenset[str]
    """Ids of codes of one subject of which no comment that has them speaks in their words."""
    read: int
    """Comments that were read."""
    without: int
    """Comments of them that would get no code."""


def draft_codebook(
    comments: pd.DataFrame,
    questions: Mapping[str, str],
    *,
    title: str,
    library: Codebook,
    read: Read,
    encode: Encode,
    phrases: Phrases,
    code_alone: CodeAlone,
    settings: DraftSettings,
    known: Codebook | None = None,
    subjects: Mapping[str, Codebook] | None = None,
    told_by_answers: Collection[str] = (),
) -> Draft:
    """Draft a codebook for a consultation. The same comments give the same draft.

    Only comments that may be published are read: their sentences become examples.

    Parameters
    ----------
    comments : the comments table after flag; comment_id, respondent_id, question_id and
        text_redacted are read. Copies of one text are read once.
    questions : the text of each question by its id.
    library : codes to choose from.
    known : a codebook whose codes stay as they are and come first, also headings and retired ones.
    subjects : further codes to choose from, for consultations on one subject or another.
    told_by_answers : ids of questions whose closed answer says who is for and who is against: no
        code that says that alone (`codebook/stances.yaml`) is drafted for them.
    """
    chosen_rows = _rows(comments, settings)
    units = _sentences(comments, chosen_rows)
    asked = [questions.get(str(q), "") for q in comments["question_id"].iloc[units.comment]]
    known = known or Codebook(version=1, codes=())
    first = known.active
    taken = {mark for code in known.codes for mark in (code.id, code.name.casefold())}
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
    told = np.isin(question_of, list(told_by_answers))
    of_stance = [n for n in range(len(first), len(candidates)) if candidates[n] in stances()]
    for_codes = probability.copy()
    for column in of_stance:
        for_codes[told, column] = 0
    chosen = _choose(for_codes, units.comment, question_of, settings, range(len(first)))
    drafted = [Drafted(candidates[column], for_codes[:, column]) for column in chosen]
    # What only says yes or no is explained where an answer says so: it is no group of its own.
    left = unexplained(probability, [*chosen, *of_stance], settings)
    drafted += _from_what_is_left(units, left, drafted, encode, phrases, settings)
    codes = list(known.codes)
    for one in drafted[len(first) :]:
        scope = _scope(one.probability, units.comment, question_of, settings)
        if one.code in stances():
            asked_there = scope or tuple(dict.fromkeys(question_of.tolist()))
            untold = tuple(q for q in asked_there if q not in told_by_answers)
            scope = scope if len(untold) == len(asked_there) else untold
        codes.append(bare_entry(one, units, settings).model_copy(update={"questions": scope}))
    rows = comments.iloc[chosen_rows]
    book = Codebook(version=1, title=title, selection=known.selection, codes=tuple(codes))
    if book.active:
        book = _exemplified(book, len(first), drafted, units, code_alone(rows, book), settings)
    if not book.active:
        nothing = pd.DataFrame({"code_id": [], "comments": []})
        return Draft(None, nothing, {}, frozenset(), len(rows), len(rows))
    written_for_one = {code.id for code in of_subject} - set(known.ids)
    return _told(book, code_alone(rows, book), rows, written_for_one, settings)


def _exemplified(
    bare: Codebook,
    known: int,
    drafted: Sequence[Drafted],
    units: Sentences,
    alone: CodedAlone,
    settings: DraftSettings,
) -> Codebook:
    """Give the new codes examples; those that no comment surely has are left out.

    Parameters
    ----------
    bare : the codes of `drafted` are its active ones, the new ones without examples
    known : how many of `drafted` come first and stay as they are
    alone : what a run would code with them
    """
    surely = [
        Surely(one.probability, np.minimum(one.probability, alone.probability[units.row, column]))
        for column, one in enumerate(drafted)
    ]
    kept = [
        column
        for column, (one, held) in enumerate(zip(surely, alone.assigned.sum(axis=0), strict=True))
        if column < known or (one.both.max() >= settings.likely and held >= settings.fewest)
    ]
    codes = list(bare.codes[: len(bare.codes) - len(drafted) + known])
    for column in kept[known:]:
        rivals = [(bare.active[other], surely[other]) for other in kept if other != column]
        codes.append(with_examples(bare.active[column], surely[column], rivals, units, settings))
    return Codebook(version=1, title=bare.title, selection=bare.selection, codes=tuple(codes))


def _told(
    book: Codebook,
    alone: CodedAlone,
    rows: pd.DataFrame,
    of_subject: Collection[str],
    settings: DraftSettings,
) -> Draft:
    """Say what a run would code with a draft: that is what the draft would hold."""
    assigned = alone.assigned
    return Draft(
        book,
        pd.DataFrame({"code_id": book.ids, "comments": assigned.sum(axis=0)}),
        overlaps(book, assigned, share=settings.overlap, fewest=settings.shared),
        unspoken(book, assigned, rows["text_redacted"].astype(str).tolist(), of_subject=of_subject),
        len(assigned),
        int((~assigned.any(axis=1)).sum()),
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
    rows = np.flatnonzero(may_be_quoted(comments))
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
    place = {row: number for number, row in enumerate(rows.tolist())}
    return Sentences(
        [text for text, _, _ in found],
        np.array([row for _, row, _ in found], dtype=np.int64),
        np.array([place[row] for _, row, _ in found], dtype=np.int64),
        [writer for _, _, writer in found],
    )


def _free(code: Code) -> Code:
    """A code by itself, for a codebook in which its parent may not stand."""
    return code.model_copy(update={"parent": None, "shortcut": None, "colour": None})
