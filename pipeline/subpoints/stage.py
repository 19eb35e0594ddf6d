"""Look into each theme of each question: what people mean by it, and what only one says."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
import pandas as pd

from pipeline.codebook.codebook import Codebook
from pipeline.encoders.base import Encode
from pipeline.read.stage import ReadComments
from pipeline.subpoints.groups import Groups, group, single_views
from pipeline.subpoints.naming import holds_name, names_of
from pipeline.subpoints.settings import SubpointSettings
from pipeline.tables.readable import may_be_published, may_be_read
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
    settings: SubpointSettings,
    questions: Mapping[str, str] = MappingProxyType({}),
    progress: Callable[[int, int], None] | None = None,
) -> Subpoints:
    """Group the sentences that carry each theme of each question.

    Parameters
    ----------
    comments : the comments table after classify.
    assignments : comment_id, code_id, assigned, span_start and span_end are read: the words that
        speak for a code are those that quotes and every page mark.
    readings : how sure the reader is of each code, for the order of single views.
    questions : the text of each question by its id: its words name no point.
    """
    rows = pd.Index(comments["comment_id"])
    given = assignments[assignments["assigned"]]
    speaks = spans_of(given)
    place = {code_id: column for column, code_id in enumerate(codebook.ids)}
    readable = may_be_read(comments)
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
                readings.rows(own).log_odds[:, place[code.id]], encode, writer, settings,
                (code.name, questions.get(question, "")),
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
    writer: "np.ndarray",
    settings: SubpointSettings,
    known: Sequence[str],
) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """The sub-points of one theme in one question, and the sentences in them."""
    texts = comments["text_redacted"].iloc[own].astype(str).tolist()
    said = [
        text[start:end].strip() or text for text, (start, end) in zip(texts, spans, strict=True)
    ]
    distinct = list(dict.fromkeys(said))
    if len(distinct) < settings.fewest:
        return [], []
    number = {sentence: row for row, sentence in enumerate(distinct)}
    of_distinct = encode(distinct)
    first = np.array([number[sentence] for sentence in said])
    once = np.unique(first, return_index=True)[1]  # copies of one text weigh once
    found = group(of_distinct[first[once]], writer[own[once]], settings)
    # A phrase is published: who forbade that is counted, and lends no word to it. What nobody could
    # say in words that most of a group share is no point to a reader: its people stand alone.
    allowed = may_be_published(comments.iloc[own])
    sayable = {sentence for sentence, may in zip(said, allowed, strict=True) if may}
    names = names_of(
        [
            [distinct[row] for row in rows.tolist() if distinct[row] in sayable]
            for rows in found.rows()
        ],
        known,
    )
    kept = [
        _as_named(found, rows, name, distinct)
        for rows, name in zip(found.rows(), names, strict=True)
    ]
    people = [len(np.unique(writer[own[np.isin(first, rows)]])) for rows in kept]
    large = [place for place, count in enumerate(people) if count >= settings.smallest]
    found, names = found.only([kept[place] for place in large]), [names[place] for place in large]
    group_of = found.of_sentence[first]
    near = found.near[first]
    comment_ids = comments["comment_id"].iloc[own].astype(str).tolist()
    points: list[dict[str, object]] = []
    members: list[dict[str, object]] = []
    for point, name in enumerate(names):
        inside = np.flatnonzero(group_of == point)
        order = inside[np.lexsort((inside, -near[inside]))]
        points.append({"point": point + 1, "phrase": ", ".join(name)})
        members += [
            _member(point + 1, rank, comment_ids[row], said[row])
            for rank, row in enumerate(order.tolist(), start=1)
        ]
    alone = single_views(found, distinct, log_odds[once].astype(np.float64), settings)
    by_text = {sentence: row for row, sentence in reversed(list(enumerate(said)))}
    for rank, row in enumerate(alone, start=1):
        there = by_text[distinct[row]]
        members.append(_member(0, rank, comment_ids[there], said[there]))
    return points, members


def _as_named(
    found: Groups, rows: "np.ndarray", name: Sequence[str], sentences: Sequence[str]
) -> "np.ndarray":
    """Those of a group's sentences that are about what it is called; none where it has no name.

    They have the words, or are as near to the middle of the group as those that have are; the
    latter only where these are half of them: the report says “often in the words”.
    """
    has = np.array([holds_name(sentences[row], name) for row in rows.tolist()], dtype=bool)
    if not name or not has.any():
        return rows[:0]
    near = found.near[rows] >= found.near[rows[has]].mean()
    return rows[has | near] if has.sum() >= (has | near).sum() / 2 else rows[has]


def _member(point: int, rank: int, comment_id: str, sentence: str) -> dict[str, object]:
    return {"point": point, "rank": rank, "comment_id": comment_id, "sentence": sentence}
