"""Look into each theme of each question: what people mean by it, and what only one says."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
import pandas as pd

from pipeline.codebook.codebook import Codebook
from pipeline.encoders.base import Encode
from pipeline.language.keyphrases import stems
from pipeline.read.stage import ReadComments
from pipeline.subpoints.groups import group, single_views
from pipeline.subpoints.naming import names_of
from pipeline.subpoints.said_alike import in_words
from pipeline.subpoints.settings import SubpointSettings
from pipeline.tables.readable import may_be_quoted, models_may_read
from pipeline.tables.spans import Span, spans_of
from pipeline.tables.subpoints import MEMBERS, POINTS


class Subpoints(NamedTuple):
    """The sub-points of a consultation (see `pipeline.tables.subpoints`); nothing is protected."""

    points: pd.DataFrame
    members: pd.DataFrame


def find_subpoints(
    comments: pd.DataFrame,
    assignments: pd.DataFrame,
    *,
    codebook: Codebook,
    readings: ReadComments,
    encode: Encode,
    again: Encode,
    settings: SubpointSettings,
    questions: Mapping[str, str] = MappingProxyType({}),
    progress: Callable[[int, int], None] | None = None,
) -> Subpoints:
    """Group the sentences that carry each theme of each question, those of comments in English.

    The encoders tell of another language that it is one, and not what is said in it.

    Parameters
    ----------
    comments : the comments table after classify.
    assignments : comment_id, code_id, assigned, span_start and span_end are read: the words that
        speak for a code are those that quotes and every page mark.
    encode, again : two encoders, the first of which has seen the sentences before.
    readings : how sure the reader is of each code, for the order of single views.
    questions : the text of each question by its id: what it says already is no point.
    """
    rows = pd.Index(comments["comment_id"])
    given = assignments[assignments["assigned"]]
    speaks = spans_of(given)
    place = {code_id: column for column, code_id in enumerate(codebook.ids)}
    readable = models_may_read(comments)
    writer = pd.factorize(comments["respondent_id"])[0].astype(np.int64)
    question_of = comments["question_id"].astype(str).to_numpy()
    points, members = [], []
    codes = [code for code in codebook.active if code.status == "active"]
    for done, code in enumerate(codes, start=1):
        at = rows.get_indexer(pd.Index(given.loc[given["code_id"].eq(code.id), "comment_id"]))
        held = np.unique(at[at >= 0])
        held = held[readable[held]]
        for question in dict.fromkeys(question_of[held].tolist()):
            own = held[question_of[held] == question]
            # Ids are keyed digests: their order is a random one that stays the same.
            ids = comments["comment_id"].iloc[own].astype(str).to_numpy()
            own = own[np.argsort(ids, kind="stable")]
            found = _of_theme(
                comments, own, [speaks[one][code.id] for one in sorted(ids.tolist())],
                readings.rows(own).log_odds[:, place[code.id]], encode, again, writer, settings,
                stems(code.name, questions.get(question, "")),
            )  # fmt: skip
            key = {"question_id": question, "theme_id": code.id}
            points += [key | point for point in found[0]]
            members += [key | member for member in found[1]]
        if progress:
            progress(done, len(codes))
    return Subpoints(
        pd.DataFrame(points, columns=list(POINTS)), pd.DataFrame(members, columns=list(MEMBERS))
    )


def _of_theme(
    comments: pd.DataFrame,
    own: "np.ndarray",
    spans: Sequence[Span],
    log_odds: "np.ndarray",
    encode: Encode,
    again: Encode,
    writer: "np.ndarray",
    settings: SubpointSettings,
    known: frozenset[str],
) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """The sub-points of one theme in one question, and the sentences in them."""
    texts = comments["text_redacted"].iloc[own].astype(str).tolist()
    said = [
        text[start:end].strip() or text for text, (start, end) in zip(texts, spans, strict=True)
    ]
    # Copies of one text weigh once, however they are typed.
    wording = [in_words(sentence) for sentence in said]
    number = {words: row for row, words in enumerate(dict.fromkeys(wording))}
    first = np.array([number[words] for words in wording])
    once = np.unique(first, return_index=True)[1]
    distinct = [said[row] for row in once.tolist()]
    if len(distinct) < settings.fewest:
        return [], []
    vectors = encode(distinct)
    groups = group(distinct, vectors, writer[own[once]], known, again, settings)
    # A name is published: who forbade that is counted, and lends no word to it.
    allowed = may_be_quoted(comments.iloc[own])
    comment_ids = comments["comment_id"].iloc[own].astype(str).tolist()
    points: list[dict[str, object]] = []
    members: list[dict[str, object]] = []
    named = []
    called: set[str] = set()
    for each in groups:
        inside = np.flatnonzero(np.isin(first, each.rows))
        centre = vectors[each.rows].sum(axis=0, dtype=np.float64)
        near = vectors[first[inside]] @ (centre / max(float(np.linalg.norm(centre)), 1e-12))
        names = names_of([said[row] for row in inside.tolist()], near, each.saying, allowed[inside])
        order = sorted(
            zip(inside.tolist(), names, strict=True), key=lambda one: (-one[1].fitness, one[0])
        )
        phrase = next((name.phrase for _, name in order if name.phrase), "")
        # Nobody could say it to a reader, or it is said already: its people stand alone.
        if not phrase or phrase.lower() in called:
            continue
        called.add(phrase.lower())
        named.append(each)
        points.append({"point": len(points) + 1, "phrase": phrase})
        members += [
            _member(len(points), rank, comment_ids[row], said[row], name.phrase)
            for rank, (row, name) in enumerate(order, start=1)
        ]
    speaks = log_odds[once].astype(np.float64)
    for rank, row in enumerate(single_views(vectors, named, distinct, speaks, settings), start=1):
        members.append(_member(0, rank, comment_ids[once[row]], distinct[row], ""))
    return points, members


def _member(
    point: int, rank: int, comment_id: str, sentence: str, phrase: str
) -> dict[str, object]:
    return {
        "point": point,
        "rank": rank,
        "comment_id": comment_id,
        "sentence": sentence,
        "phrase": phrase,
    }
