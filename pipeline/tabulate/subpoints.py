"""Sub-points as they may be published: counted, small ones without a number, with quotes."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code
from pipeline.language.quotable import is_quotable, is_well_formed
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.tables.theme_tables import SUBPOINT_QUOTES, SUBPOINTS
from pipeline.tabulate.printed import printed_totals, rounded_to
from pipeline.tabulate.settings import TabulateSettings

_QUOTES = 4  # of a sub-point
_LAST = 1000  # single views stand behind all sub-points


class Found(NamedTuple):
    """The sub-points that were found (`pipeline.tables.subpoints`)."""

    points: pd.DataFrame
    members: pd.DataFrame


def published_subpoints(
    found: Found,
    comments: pd.DataFrame,
    counts: pd.DataFrame,
    *,
    questionnaire: Questionnaire,
    codes: Sequence[Code],
    quotable: NDArray[np.bool_],
    settings: TabulateSettings,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return `SUBPOINTS` and `SUBPOINT_QUOTES`, protected as counts of a theme over all answers.

    A sub-point of fewer respondents than the minimum has no number, and none has one where the
    theme's own is left out: a part would tell of the whole. Each is quoted by different people, of
    those who may be quoted, with no sentence twice in a question; one that has neither a phrase nor
    a quote, or of whom nobody may be quoted, is left out.

    Parameters
    ----------
    counts : the protected table of counts.
    quotable : bool [n comments]
    """
    label = {each.id: each.label or each.text or each.id for each in questionnaire.questions}
    name = {code.id: code.name for code in codes}
    minimum = settings.minimum_total
    printed = printed_totals(counts)
    writer = dict(zip(comments["comment_id"], comments["respondent_id"], strict=True))
    may = set(comments.loc[quotable, "comment_id"])
    phrase = {tuple(row[:3]): row[3] for row in found.points.itertuples(index=False)}
    said: dict[str, set[str]] = {}
    lines, quotes = [], []
    for key, inside in found.members.groupby(["question_id", "theme_id", "point"], sort=False):
        question, theme, point = str(key[0]), str(key[1]), int(inside["point"].iloc[0])
        if theme not in name or question not in label:
            continue
        first = (question, label[question], theme, name[theme], point, phrase.get(key, ""))
        shown = _quoted(inside, may, writer, said.setdefault(question, set()))
        nothing = not shown and not (point and first[-1])
        if nothing or may.isdisjoint(inside["comment_id"]):
            continue
        quotes += [(*first, comment_id, sentence) for comment_id, sentence in shown]
        if point:
            people = inside["comment_id"].map(writer).nunique()
            hidden = people < minimum or (question, theme) not in printed
            lines.append((*first, len(inside), people, "c" if hidden else ""))
    places = {each: place for place, each in enumerate([*label, *name])}

    def order(line: tuple[Any, ...]) -> tuple[int, int, int]:
        return places[line[0]], places[line[2]], line[4] or _LAST

    lines.sort(key=order)
    quotes.sort(key=order)
    table = pd.DataFrame(lines, columns=list(SUBPOINTS)).astype({"status": "str"})
    for unit in ("comments", "respondents"):
        if settings.disclosure == "round":
            table[unit] = rounded_to(table[unit].to_numpy(dtype=np.int64), settings.rounding_base)
        table[unit] = table[unit].astype("Int64").mask(table["status"].eq("c"))
    if settings.disclosure == "round":
        table["status"] = table["status"].replace("", "r")
    return table, pd.DataFrame(quotes, columns=list(SUBPOINT_QUOTES))


def _quoted(
    inside: pd.DataFrame, may: set[str], writer: dict[str, str], said: set[str]
) -> list[tuple[str, str]]:
    """Sentences that read as quotes, well-formed and typical ones first; `said` grows."""
    fit = [
        (str(comment_id), str(sentence))
        for comment_id, sentence in zip(inside["comment_id"], inside["sentence"], strict=True)
        if comment_id in may and is_quotable(str(sentence))
    ]
    shown: list[tuple[str, str]] = []
    people: set[str] = set()
    for comment_id, sentence in sorted(fit, key=lambda each: not is_well_formed(each[1])):
        if writer[comment_id] not in people and sentence not in said and len(shown) < _QUOTES:
            shown.append((comment_id, sentence))
            people.add(writer[comment_id])
            said.add(sentence)
    return shown
