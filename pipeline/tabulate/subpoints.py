"""Sub-points as they may be published: counted, small ones without a number, with quotes."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code
from pipeline.language.quotable import (
    is_quotable,
    is_quotable_below_a_phrase,
    is_well_formed,
)
from pipeline.language.stands_alone import standing
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.tables.copies import CampaignText
from pipeline.tables.theme_tables import SUBPOINT_QUOTES, SUBPOINTS
from pipeline.tabulate.printed import printed_totals, rounded_to
from pipeline.tabulate.quotes import as_said, each_said
from pipeline.tabulate.settings import TabulateSettings

_QUOTES = 4  # of a sub-point
_FEWEST = 2  # people to be quoted, without whom a sub-point says nothing to a reader
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
    letters: CampaignText,
    contrary: Collection[tuple[str, str]],
    quotes: pd.DataFrame,
    settings: TabulateSettings,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return `SUBPOINTS` and `SUBPOINT_QUOTES`, protected as counts of a theme over all answers.

    A sub-point of fewer respondents than the minimum has no number, and none has one where the
    theme's own is left out: a part would tell of the whole. Each is quoted by different people, of
    those who may be quoted, with no sentence that a question has among its quotes already and none
    that a campaign sent; one of which fewer than `_FEWEST` people may be quoted is left out. Its
    phrase is by one of those who may be quoted too.

    Parameters
    ----------
    counts : the protected table of counts.
    quotable : bool [n comments]
    letters, contrary : as `choose_quotes` takes them.
    quotes : `QUOTES`, those that are published.
    """
    label = {each.id: each.label or each.text or each.id for each in questionnaire.questions}
    name = {code.id: code.name for code in codes}
    minimum = settings.minimum_total
    printed = printed_totals(counts)
    writer = dict(zip(comments["comment_id"], comments["respondent_id"], strict=True))
    sent = comments.loc[comments["duplicate_group"].notna(), ["comment_id", "duplicate_group"]]
    sent_with = dict(sent.itertuples(index=False, name=None))
    may = set(comments.loc[quotable, "comment_id"])
    said: dict[str, set[str]] = {}
    for question_id, sentence in zip(quotes["question_id"], quotes["quote"], strict=True):
        said.setdefault(str(question_id), set()).update(each_said(str(sentence)))
    lines, shown_there = [], []
    for key, inside in found.members.groupby(["question_id", "theme_id", "point"], sort=False):
        question, theme, point = str(key[0]), str(key[1]), int(inside["point"].iloc[0])
        if theme not in name or question not in label:
            continue
        speak = [
            (str(comment_id), str(sentence), str(phrase))
            for comment_id, sentence, phrase in zip(
                inside["comment_id"], inside["sentence"], inside["phrase"], strict=True
            )
            if comment_id in may
            and (comment_id, theme) not in contrary
            and not letters.holds(str(sentence), sent_with.get(comment_id))
        ]
        called = next((phrase for *_, phrase in speak if phrase), "")
        if point and not called:
            continue
        first = (question, label[question], theme, name[theme], point, called)
        reads = is_quotable_below_a_phrase if point else is_quotable
        fit = [(comment_id, sentence) for comment_id, sentence, _ in speak if reads(sentence)]
        # What a point is called need not be said twice.
        fit.sort(
            key=lambda each: (
                as_said(each[1]) == as_said(called),
                standing(each[1]),
                not is_well_formed(each[1]),
            )
        )
        already = said.setdefault(question, set())
        shown = _quoted(fit, writer, already)
        # A reader meets those that stand among the quotes too.
        told = {writer[comment_id] for comment_id, _ in fit}
        if not shown or len(told) < (_FEWEST if point else 1):
            continue
        already |= {as_said(sentence) for _, sentence in shown}
        shown_there += [(*first, comment_id, sentence) for comment_id, sentence in shown]
        if point:
            people = inside["comment_id"].map(writer).nunique()
            hidden = people < minimum or (question, theme) not in printed
            lines.append((*first, len(inside), people, "c" if hidden else ""))
    places = {each: place for place, each in enumerate([*label, *name])}

    def order(line: tuple[Any, ...]) -> tuple[int, int, int]:
        return places[line[0]], places[line[2]], line[4] or _LAST

    lines.sort(key=order)
    shown_there.sort(key=order)
    table = pd.DataFrame(lines, columns=list(SUBPOINTS)).astype({"status": "str"})
    for unit in ("comments", "respondents"):
        if settings.disclosure == "round":
            table[unit] = rounded_to(table[unit].to_numpy(dtype=np.int64), settings.rounding_base)
        table[unit] = table[unit].astype("Int64").mask(table["status"].eq("c"))
    if settings.disclosure == "round":
        table["status"] = table["status"].replace("", "r")
    return table, pd.DataFrame(shown_there, columns=list(SUBPOINT_QUOTES))


def _quoted(
    fit: Sequence[tuple[str, str]], writer: Mapping[str, str], already: Collection[str]
) -> list[tuple[str, str]]:
    """The first of these comment ids and sentences, each of another person."""
    shown: list[tuple[str, str]] = []
    people: set[str] = set()
    said = set(already)
    for comment_id, sentence in fit:
        words = as_said(sentence)
        if writer[comment_id] not in people and words not in said and len(shown) < _QUOTES:
            shown.append((comment_id, sentence))
            people.add(writer[comment_id])
            said.add(words)
    return shown
