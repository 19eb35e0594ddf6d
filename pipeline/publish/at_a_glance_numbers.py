"""The tables of the first page against theme_counts.csv."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pandas as pd

from pipeline.publish.blocks import HIDDEN
from pipeline.publish.disagreement import same
from pipeline.publish.reading_back import Rows
from pipeline.publish.wording import words

_NO_SHARE = (HIDDEN, "[z]")


def check_at_a_glance(
    by_scale: Sequence[Rows], given_most: Sequence[Rows], counts: pd.DataFrame
) -> int:
    """Compare each cell with the question's own lines; returns how many.

    Parameters
    ----------
    by_scale, given_most : the tables of a scale's answers, and of answers given most often
    counts : theme_counts.csv, as printed
    """
    say = words()["glance"]
    looked_at = 0
    for rows in by_scale:
        of = _by_name(counts)
        for name, *shares, answered in rows[1:]:
            asked = _next(of, name, rows[0][1:-1])
            where = f"report, {say['caption']}, {name}"
            looked_at += same(answered, asked[""]["respondents"] or HIDDEN, where)
            for answer, share in zip(rows[0][1:], shares, strict=False):
                looked_at += _share(share, asked[answer], where)
    for rows in given_most:
        of = _by_name(counts)
        for name, answer, share, answered in rows[1:]:
            asked = _next(of, name, [answer])
            where = f"report, {say['caption_commonest']}, {name}"
            looked_at += same(answered, asked[""]["respondents"] or HIDDEN, where)
            looked_at += _share(share, asked[answer], where)
            most = max(int(each["respondents"] or 0) for each in asked.values() if each["single"])
            looked_at += same(int(asked[answer]["respondents"]), most, where)
    return looked_at


Asked = dict[str, dict[Any, Any]]


def _by_name(counts: pd.DataFrame) -> defaultdict[str, list[Asked]]:
    """Of each question who answered what, by the answer's name; "" for all. Names may be shared."""
    of: defaultdict[str, list[Asked]] = defaultdict(list)
    answered = counts[counts["row_id"].eq("answered")]
    for _, lines in answered.groupby("question_id", sort=False):
        asked: Asked = {}
        for line in lines.to_dict("records"):
            whole, group = line["answer_kind"] == "total", line["answer_kind"] == "group"
            name = "" if whole else str(line["answer"])
            asked.setdefault(name, {**line, "single": not whole and not group})
        of[str(lines["question_label"].iloc[0])].append(asked)
    return of


def _next(of: defaultdict[str, list[Asked]], name: str, answers: Sequence[str]) -> Asked:
    """The next question of that name which has those answers."""
    place = next(
        place for place, asked in enumerate(of[name]) if all(each in asked for each in answers)
    )
    return of[name].pop(place)


def _share(share: str, line: dict[Any, Any], where: str) -> int:
    percent = line["percent_of_respondents"]
    if percent:
        return same(share, f"{percent}%", where)
    return same(share in _NO_SHARE, True, where)
