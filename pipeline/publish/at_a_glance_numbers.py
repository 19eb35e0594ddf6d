"""The tables of the first page against theme_counts.csv."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from pipeline.publish.blocks import HIDDEN, NOT_APPLICABLE
from pipeline.publish.disagreement import Disagreement
from pipeline.publish.reading_back import Rows
from pipeline.publish.wording import words

Asked = dict[str, dict[Any, Any]]


def check_at_a_glance(
    by_scale: Sequence[Rows], given_most: Sequence[Rows], counts: pd.DataFrame
) -> int:
    """Compare each row with the lines of a question of that name; returns how many numbers.

    Questions may share a name, and some have no row: each row is of one that it fits.

    Parameters
    ----------
    by_scale, given_most : the tables of a scale's answers, and of answers given most often
    counts : theme_counts.csv, as printed
    """
    say = words()["glance"]
    kinds = ((by_scale, _of_a_scale, "caption"), (given_most, _of_most, "caption_commonest"))
    looked_at = 0
    for tables, fits, caption in kinds:
        of = _by_name(counts)
        for rows in tables:
            for row in rows[1:]:
                _take(of[row[0]], row, rows[0], fits, f"report, {say[caption]}, {row[0]}")
                looked_at += len(row) - 1
    return looked_at


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


def _take(
    asked: list[Asked],
    row: list[str],
    header: list[str],
    fits: Callable[[list[str], list[str], Asked], bool],
    where: str,
) -> None:
    for place, one in enumerate(asked):
        if fits(row, header, one):
            del asked[place]
            return
    raise Disagreement(f"{where}: no question of that name has these numbers in the tables.")


def _of_a_scale(row: list[str], header: list[str], asked: Asked) -> bool:
    _, *shares, answered = row
    return (
        all(answer in asked for answer in header[1:-1])
        and answered == (asked[""]["respondents"] or HIDDEN)
        and all(
            _is_share(share, asked[answer])
            for answer, share in zip(header[1:], shares, strict=False)
        )
    )


def _of_most(row: list[str], header: list[str], asked: Asked) -> bool:
    _, answer, share, answered = row
    if answer not in asked or answered != (asked[""]["respondents"] or HIDDEN):
        return False
    most = max(int(each["respondents"] or 0) for each in asked.values() if each["single"])
    given = int(asked[answer]["respondents"] or 0)
    return given == most and _is_share(share, asked[answer])


def _is_share(share: str, line: dict[Any, Any]) -> bool:
    percent = line["percent_of_respondents"]
    return share == f"{percent}%" if percent else share in (HIDDEN, NOT_APPLICABLE)
