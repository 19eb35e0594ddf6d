"""Campaign responses: comments that several people sent in the same or almost the same words."""

import zlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from pipeline.files.yaml_data import yaml_data
from pipeline.ingest.ids import keyed_ids
from pipeline.language.folding import words_of

_MIX = np.uint64(0x9E3779B97F4A7C15)  # odd, so that no bit of a sketch is lost
_AT_ONCE = 20_000  # pairs that are looked at before it is seen again which are joined


class Duplicates(NamedTuple):
    """For each comment its group of copies, and how many respondents the group has."""

    group: pd.Series
    """str or missing [n]: `d-<10 hex>`"""
    size: pd.Series
    """int64 [n]: respondents in the group, 1 for a comment that stands alone"""


def find_duplicates(comments: pd.DataFrame, *, key: str) -> Duplicates:
    """Group comments to one question that are copies of one another, from two respondents on.

    Identical texts (but for case and punctuation) are one before anything is compared, so they cost
    nothing. Close copies are found by MinHash and confirmed word by word. Short answers that
    coincide ("More police") are no campaign: duplicates.yaml says from how many words on, and why.
    Groups do not depend on the order of the comments.

    Parameters
    ----------
    comments : columns comment_id, respondent_id, question_id, text, substance; index 0..n-1
    key : the consultation's id_key; the group's id hangs on its first comment_id
    """
    settings = _settings()
    commented = comments[comments["substance"] == "comment"]
    words = words_of(commented["text"])
    words = words[words.str.count(" ") >= settings["exact_words"] - 1]
    chosen = commented.loc[words.index, ["comment_id", "respondent_id", "question_id"]]
    chosen = chosen.assign(copies=words)
    distinct = chosen.groupby(["question_id", "copies"], sort=True).size().reset_index(name="times")
    distinct["leader"] = -1
    for _, texts in distinct.groupby("question_id", sort=False):
        leaders = _near_groups(texts["copies"].tolist(), texts["times"].to_numpy(), settings)
        distinct.loc[texts.index, "leader"] = texts.index.to_numpy()[leaders]
    chosen = chosen.reset_index(names="place").merge(distinct, on=["question_id", "copies"])
    found = chosen.groupby("leader").agg(
        first=("comment_id", "min"), size=("respondent_id", "nunique")
    )
    found = found[found["size"] > 1]
    codes = keyed_ids(found["first"].tolist(), key=key, purpose="group")
    found["group"] = [f"d-{code}" for code in codes]
    grouped = chosen.join(found[["group", "size"]], on="leader", how="inner").set_index("place")
    group = pd.Series(None, index=comments.index, dtype="str")
    size = pd.Series(1, index=comments.index, dtype="int64")
    group[grouped.index] = grouped["group"]
    size[grouped.index] = grouped["size"]
    return Duplicates(group, size)


def _near_groups(texts: Sequence[str], times: np.ndarray, settings: dict[str, Any]) -> np.ndarray:
    """Number of the first text of each text's group. int64 [len(texts)]"""
    from rapidfuzz.distance import Indel

    leader = list(range(len(texts)))

    def root(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    long_enough = [
        i for i, text in enumerate(texts) if text.count(" ") >= settings["near_words"] - 1
    ]
    if len(long_enough) < 2:
        return np.array(leader, dtype=np.int64)
    # The text sent most often first: it is the campaign's template, and the others' measure.
    long_enough.sort(key=lambda number: (-times[number], texts[number]))
    words = [texts[number].split() for number in long_enough]
    pairs = _candidate_pairs([texts[number] for number in long_enough], settings)
    place_of = np.array(long_enough, dtype=np.int64)
    for start in range(0, len(pairs), _AT_ONCE):
        some = pairs[start : start + _AT_ONCE]
        roots = _roots(leader)[place_of[some]]  # of a campaign's pairs nearly all are joined by now
        for first, second in some[roots[:, 0] != roots[:, 1]].tolist():
            one, other = root(long_enough[first]), root(long_enough[second])
            if one == other:
                continue
            similarity = Indel.normalized_similarity(words[first], words[second])
            if similarity >= settings["similarity"]:
                leader[max(one, other)] = min(one, other)
    return np.array([root(number) for number in range(len(texts))], dtype=np.int64)


def _roots(leader: list[int]) -> np.ndarray:
    """The root of each text, by leaders that point to themselves at the end. int64 [n]"""
    found = np.array(leader, dtype=np.int64)
    while not np.array_equal(further := found[found], found):
        found = further
    return found


def _candidate_pairs(texts: list[str], settings: dict[str, Any]) -> np.ndarray:
    """Pairs of texts whose MinHash sketches agree on some band, each pair once. int64 [n, 2]

    Each text is paired with the first few of its band only, so that a campaign of thousands gives
    thousands of pairs and not millions.
    """
    from datasketch import MinHash

    bands, rows, few = settings["bands"], settings["rows"], settings["representatives"]
    sketches = MinHash.bulk(
        map(_word_pairs, texts), num_perm=bands * rows, seed=settings["seed"], hashfunc=zlib.crc32
    )
    values = np.array([sketch.hashvalues for sketch in sketches], dtype=np.uint64)
    # One number a band; that two bands should share it by chance only costs a comparison.
    mixed = values.reshape(len(texts), bands, rows) @ (_MIX ** np.arange(rows, dtype=np.uint64))
    found = [np.empty(0, dtype=np.int64)]
    for band in mixed.T:
        order = np.argsort(band, kind="stable")
        starts = np.flatnonzero(np.r_[True, band[order][1:] != band[order][:-1]][: len(order)])
        start_of = np.repeat(starts, np.diff(np.r_[starts, len(order)]))
        place = np.arange(len(order))
        for nth in range(few):
            later = place[place > start_of + nth]
            # A pair as one number sorts as the pair does, many times faster.
            found.append(order[start_of[later] + nth] * len(texts) + order[later])
    return np.stack(np.divmod(np.unique(np.concatenate(found)), len(texts)), axis=1)


def _word_pairs(text: str) -> list[bytes]:
    return [f"{first} {second}".encode() for first, second in pairwise(text.split())]


@cache
def _settings() -> dict[str, Any]:
    content = (files("pipeline.ingest") / "duplicates.yaml").read_text(encoding="utf-8")
    settings: dict[str, Any] = yaml_data(content)
    return settings
