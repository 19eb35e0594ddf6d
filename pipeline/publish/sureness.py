"""How sure the shares of a question's themes are, in words or, of many themes, as a table."""

import pandas as pd

from pipeline.publish.blocks import Block, Paragraph, Placeholder, Table
from pipeline.publish.figures import Figures
from pipeline.publish.wording import caption, listed, words
from pipeline.tables.verified import LEAST, NEARLY

_FEW = 20  # comments that are coded in less time than it takes to draw some of them
IN_A_SENTENCE = 6  # themes with the two ends of their shares


def sureness(estimates: pd.DataFrame, figures: Figures) -> list[Block]:
    """Between what each theme's share lies, where people coded a random sample or nearly all.

    Where the sample is too small to tell which theme came up more often, that is said too, but for
    themes whose shares lie above all others.
    """
    say = words()["themes"]
    here = estimates[estimates["question_id"].eq(figures.question_id) & estimates["low"].notna()]
    whole = here[here["answer_kind"].eq("total")]
    if whole.empty:
        return _unverified(estimates, figures)
    labelled = int(whole["labelled"].iloc[0])
    how = say["nearly_all" if whole["method"].iloc[0] == NEARLY else "interval"]
    blocks: list[Block] = [*_ends(whole, figures, how.format(labelled=labelled))]
    missing = whole["to_verify"].iloc[0]
    if not pd.isna(missing):
        more = say["to_verify_more"].format(missing=int(missing))
        first = [name for _, name in figures.ahead]
        kind = "ahead" if len(first) == 1 else "ahead_together" if first else "unranked"
        told = say[kind].format(themes=listed(first) if first else "")
        blocks += [Paragraph(told), Placeholder(more)]
    return blocks


def _ends(every: pd.DataFrame, figures: Figures, how: str) -> list[Block]:
    say = words()["themes"]
    # Of themes that none of the labels has, the ends tell how many labels there are.
    nowhere = every["people_low"].eq(0.0).fillna(False).astype(bool)
    whole = every[~nowhere] if not nowhere.all() else every
    others = f" {say['nowhere']}" if len(whole) < len(every) else ""
    if len(whole) <= IN_A_SENTENCE:
        shares = [
            say["interval_of"].format(
                theme=line.theme, percent=line.percent, low=line.low, high=line.high
            )
            for line in whole.itertuples()
        ]
        return [Paragraph(f"{how}{say['between'].format(shares='; '.join(shares))}{others}")]
    numbers = whole[["percent", "low", "high"]].to_numpy(dtype=float)
    rows = tuple(
        (str(theme), *(f"{number:.1f}%" for number in three))
        for theme, three in zip(whole["theme"], numbers, strict=True)
    )
    table = Table(
        caption("intervals", figures.label), tuple(say["interval_columns"]), rows,
        tuple(whole["theme_id"].astype(str)), figures.question_id, by="theme",
    )  # fmt: skip
    return [Paragraph(f"{how}{say['between_below']}{others}"), table]


def _unverified(estimates: pd.DataFrame, figures: Figures) -> list[Block]:
    """That people coded all comments of a question, or else what it would take to be sure."""
    say = words()["themes"]
    here = estimates[
        estimates["question_id"].eq(figures.question_id) & estimates["answer_kind"].eq("total")
    ]
    if here.empty or not figures.count("read"):
        return []
    missing = here["to_verify"].iloc[0]
    if pd.isna(missing):
        return [Paragraph(say["all_coded"])]
    if here["labelled"].iloc[0] >= LEAST:
        return [Paragraph(say["unverified_letter"]), Placeholder(say["to_decide"])]
    few = (figures.comments("read") or 0) <= _FEW
    told = say["to_code" if few else "to_verify"].format(missing=int(missing))
    return [Paragraph(say["unverified"]), Placeholder(told)]
