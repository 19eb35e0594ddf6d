"""Tables that have questions in their rows, against theme_counts.csv: the first page's, grids'."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from pipeline.publish.blocks import HIDDEN, NOT_APPLICABLE
from pipeline.publish.disagreement import Disagreement
from pipeline.publish.reading_back import Rows
from pipeline.publish.wording import words
from pipeline.questionnaire.scales import points_of

Asked = dict[str, dict[Any, Any]]


def check_rows_of_questions(
    by_scale: Sequence[Rows],
    given_most: Sequence[Rows],
    rated: Sequence[Rows],
    grids: Sequence[Rows],
    counts: pd.DataFrame,
) -> int:
    """Compare each row with the lines of a question of that name; returns how many numbers.

    Questions may share a name, and some have no row: each row is of one that it fits.

    Parameters
    ----------
    by_scale, given_most, rated : the tables of a scale's answers, of answers given most often, and
        of the means of ratings
    grids : the tables of grids, a line a row
    counts : theme_counts.csv, as printed
    """
    say = words()
    kinds = (
        (by_scale, _of_a_scale, say["glance"]["caption"]),
        (given_most, _of_most, say["glance"]["caption_commonest"]),
        (rated, _of_a_rating, say["glance"]["caption_rated"]),
        (grids, _of_a_grid, say["charts"]["grid"]),
    )
    looked_at = 0
    for tables, fits, caption in kinds:
        of = _by_name(counts)
        for rows in tables:
            for row in rows[1:]:
                _take(of[row[0]], row, rows[0], fits, f"report, {caption}, {row[0]}")
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
        sum(_below(answer, asked) is not None for answer in header[1:-1]) > 1
        and answered == (asked[""]["respondents"] or HIDDEN)
        and all(
            share == NOT_APPLICABLE if line is None else _is_share(share, line)
            for answer, share in zip(header[1:], shares, strict=False)
            for line in [_below(answer, asked)]
        )
    )


def _below(answer: str, asked: Asked) -> dict[Any, Any] | None:
    """What a question has of an answer in a header: itself, or as much of a group as it has."""
    if answer in asked:
        return asked[answer]
    parts = set(answer.split(_OR))
    held = [each for each in asked if each and set(each.split(_OR)) < parts]
    groups = [each for each in held if not asked[each]["single"]]
    found = max(groups or held, key=lambda each: len(each.split(_OR)), default=None)
    return None if found is None else asked[found]


_OR = " or "  # between the answers of a group


def _of_a_grid(row: list[str], header: list[str], asked: Asked) -> bool:
    if header[-2] != words()["grid"]["mean"] or header[-2] in asked:
        return _of_a_scale(row, header, asked)
    *shares, mean, answered = row
    without = [*header[:-2], header[-1]]
    return _of_a_scale([*shares, answered], without, asked) and mean == _mean(asked)


def _of_a_rating(row: list[str], header: list[str], asked: Asked) -> bool:
    _, scale, mean, answered = row
    points = points_of([answer for answer in asked if asked[answer]["single"]]).values()
    return (
        scale == f"{min(points)} to {max(points)}"
        and mean == _mean(asked)
        and answered == (asked[""]["respondents"] or HIDDEN)
    )


def _mean(asked: Asked) -> str:
    points = points_of([answer for answer in asked if asked[answer]["single"]])
    counts = {answer: asked[answer]["respondents"] for answer in points}
    total = sum(int(count or 0) for count in counts.values())
    if "" in counts.values() or not total:
        return HIDDEN
    return f"{sum(points[each] * int(count) for each, count in counts.items()) / total:.1f}"


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
