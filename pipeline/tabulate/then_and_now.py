"""Themes of an earlier consultation beside those of this one: shares, and what can be told of them.

Only shares that people verified are compared, of themes that are defined alike, on questions that
were asked alike. What either of the two leaves out to protect people stays out of both, and so does
a number of the earlier one that is too small at this one's level of protection.
"""

from typing import Any, NamedTuple

import pandas as pd

from pipeline.codebook.codebook import Codebook
from pipeline.codebook.refi import describe, read_description
from pipeline.tables.protection import Protection
from pipeline.tables.theme_tables import COMPARED, THEN_AND_NOW
from pipeline.tables.verified import CODED, POWERED
from pipeline.tabulate.compare import share_comments
from pipeline.tabulate.earlier import Earlier, plain

_LEFT_OUT, _ROUNDED, _NOBODY, _UNVERIFIED = "left out", "rounded", "nobody wrote", "not verified"
_STATES = (_LEFT_OUT, _ROUNDED, _NOBODY, _UNVERIFIED)  # the first that holds of either is told


class Share(NamedTuple):
    """A theme's share of the comments read on a question, in percent, with its 95 % interval."""

    state: str
    """"" where it may be compared, else why not."""
    percent: float = 0.0
    low: float = 0.0
    high: float = 0.0
    base: int = 0


def then_and_now(
    counts: pd.DataFrame,
    estimates: pd.DataFrame,
    comments: pd.DataFrame,
    *,
    codebook: Codebook,
    earlier: Earlier,
    settings: Protection,
) -> pd.DataFrame:
    """Put the themes of two consultations side by side: the columns of `THEN_AND_NOW`.

    A question is the same where its words are, or its id and short name. Numbers stand only where
    `outcome` is “compared”.

    Parameters
    ----------
    counts, estimates : this run's protected tables
    comments : comment_id and text_redacted, to tell whether both count the same comments
    settings : this run's protection, which the earlier numbers must keep too
    """
    now_counts, now_estimates = _as_printed(counts), _as_printed(estimates)
    shares = shares_of(now_counts, now_estimates, settings)
    shares_then = shares_of(earlier.counts, earlier.estimates, settings)
    same = share_comments(comments, earlier.comments)
    meant = {code.id: read_description(describe(code)) for code in codebook.codes}
    asked, asked_then = _questions(now_counts), _questions(earlier.counts)
    pairs = matched(asked, asked_then)
    lines: list[dict[str, Any]] = []
    for question, (_, label) in asked.items():
        before = pairs.get(question)
        where = {"question_id": question, "question_label": label, "then": earlier.called}
        if before is None:
            lines.append({**where, "outcome": "question only now"})
            continue
        where["question_then"] = asked_then[before][0]
        themes, themes_then = _themes(now_counts, question), _themes(earlier.counts, before)
        for theme, name in {**themes_then, **themes}.items():
            line: dict[str, Any] = {**where, "theme_id": theme, "theme": name}
            if theme not in themes_then or theme not in themes:
                when = "now" if theme in themes else "then"
                lines.append({**line, "outcome": f"theme only {when}"})
                continue
            code = earlier.codes.get(plain(themes_then[theme]))
            means = meant.get(theme)
            known = code is not None and means is not None
            means_then = read_description(describe(code)) if code is not None else {}
            if not known or _differ(means or {}, means_then, ("definition", "exclude")):
                lines.append({**line, "outcome": "definition changed"})
                continue
            if _differ(means or {}, means_then, ("include",)):
                line["examples"] = "changed"
            own, other = shares[question, theme], shares_then[before, theme]
            line["outcome"] = "same comments" if same else _outcome(own, other)
            if line["outcome"] == "compared":
                line |= _compared(own, other)
            lines.append(line)
    for before, (text, label) in asked_then.items():
        if before not in pairs.values():
            lines.append(
                {
                    "question_label": label, "question_then": text, "then": earlier.called,
                    "outcome": "question only then",
                }
            )  # fmt: skip
    table = pd.DataFrame(lines, columns=list(THEN_AND_NOW))
    words = [name for name in THEN_AND_NOW if name not in COMPARED]
    table[words] = table[words].fillna("").astype("str")
    numbers = {name: "Int64" if name.startswith("base") else "Float64" for name in COMPARED}
    return table.astype(numbers)


def shares_of(
    counts: pd.DataFrame, estimates: pd.DataFrame, settings: Protection
) -> dict[tuple[str, str], Share]:
    """Each theme's share over a whole question, by question and theme.

    Where people coded every comment, the count with Wilson's score interval; where they coded a
    random sample, the estimate with its own.

    Parameters
    ----------
    counts, estimates : as printed, str
    """
    whole = estimates[estimates["answer_kind"].eq("total") & estimates["minus_answer_id"].eq("")]
    estimated = {(line["question_id"], line["theme_id"]): line for line in whole.to_dict("records")}
    themes = counts[counts["section"].eq("themes") & counts["answer_kind"].eq("total")]
    return {
        (key := (line["question_id"], line["row_id"])): _share(line, estimated.get(key), settings)
        for line in themes.to_dict("records")
    }


def _share(line: dict[Any, Any], estimate: dict[Any, Any] | None, settings: Protection) -> Share:
    if "c" in (line["status"], line["percent_status"]) or not line["comments"]:
        return Share(_LEFT_OUT)
    if "r" in (line["status"], line["percent_status"]):
        return Share(_ROUNDED)
    count, base = int(line["comments"]), int(line["base_comments"] or 0)
    if 0 < int(line["respondents"]) < settings.minimum_total or (0 < base < settings.minimum_total):
        return Share(_LEFT_OUT)
    if settings.disclosure == "round":
        return Share(_ROUNDED)
    if not base:
        return Share(_NOBODY)
    method = "" if estimate is None else estimate["method"]
    if method == CODED:
        low, high = wilson(count, base)
        return Share("", float(line["percent_of_comments"]), 100 * low, 100 * high, base)
    if method == POWERED and estimate is not None:
        percent, low, high = (float(estimate[name]) for name in ("percent", "low", "high"))
        return Share("", percent, low, high, base)
    return Share(_UNVERIFIED)


def wilson(count: int, base: int) -> tuple[float, float]:
    """The 95 % score interval of a share (Wilson 1927, JASA 22)."""
    from scipy.stats import binomtest

    found = binomtest(count, base).proportion_ci(0.95, "wilson")
    return float(found.low), float(found.high)


def interval_of_difference(one: Share, other: Share) -> tuple[float, float]:
    """The 95 % interval of the first share less the second, of independent people, in points.

    Newcombe's hybrid score interval (1998, Statistics in Medicine 17, method 10), which takes each
    end from the ends of the two shares; so it also serves shares that were estimated (Zou and
    Donner 2008, Statistics in Medicine 27).
    """
    gap = one.percent - other.percent
    down = ((one.percent - one.low) ** 2 + (other.high - other.percent) ** 2) ** 0.5
    up = ((one.high - one.percent) ** 2 + (other.percent - other.low) ** 2) ** 0.5
    return gap - down, gap + up


def matched(now: dict[str, tuple[str, str]], then: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Which question of then is which of now: by their words, else by id and short name.

    Parameters
    ----------
    now, then : text and short name by question id
    """
    found: dict[str, str] = {}
    texts = [plain(text) for text, _ in now.values()]
    texts_then = [plain(text) for text, _ in then.values()]
    for question, (text, label) in now.items():
        same = [one for one, (words, _) in then.items() if plain(words) == plain(text)]
        once = texts.count(plain(text)) == texts_then.count(plain(text)) == 1
        alike = question in then and plain(then[question][1]) == plain(label)
        if once:
            found[question] = same[0]
        elif alike and (not same or question in same):
            found[question] = question
    taken = list(found.values())
    return {question: one for question, one in found.items() if taken.count(one) == 1}


def _outcome(now: Share, then: Share) -> str:
    return next((state for state in _STATES if state in (now.state, then.state)), "compared")


def _compared(now: Share, then: Share) -> dict[str, Any]:
    low, high = interval_of_difference(now, then)
    return {
        "percent_now": now.percent, "base_now": now.base,
        "percent_then": then.percent, "base_then": then.base,
        "points": round(now.percent - then.percent, 1) + 0.0,  # no minus before nothing
        "low": round(low, 1) + 0.0, "high": round(high, 1) + 0.0,
    }  # fmt: skip


def _differ(one: dict[str, Any], other: dict[str, Any], fields: tuple[str, ...]) -> bool:
    def said(means: dict[str, Any], field: str) -> list[str]:
        texts = means.get(field) or []
        return sorted(plain(text) for text in ([texts] if isinstance(texts, str) else texts))

    return any(said(one, field) != said(other, field) for field in fields)


def _questions(counts: pd.DataFrame) -> dict[str, tuple[str, str]]:
    once = counts.drop_duplicates("question_id")
    rows = once[["question_id", "question", "question_label"]].itertuples(index=False)
    return {str(row[0]): (str(row[1]), str(row[2])) for row in rows}


def _themes(counts: pd.DataFrame, question: str) -> dict[str, str]:
    here = counts[counts["question_id"].eq(question) & counts["section"].eq("themes")]
    return dict(zip(here["row_id"].astype(str), here["row"].astype(str), strict=True))


def _as_printed(table: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {name: ["" if pd.isna(cell) else str(cell) for cell in table[name]] for name in table},
        dtype="str",
    )
