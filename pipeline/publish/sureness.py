"""How sure the shares of a question's themes are, in words."""

import pandas as pd

from pipeline.publish.blocks import Block, Paragraph, Placeholder
from pipeline.publish.figures import Figures
from pipeline.publish.wording import words
from pipeline.tables.verified import NEARLY

_FEW = 20  # comments that are coded in less time than it takes to draw some of them


def sureness(estimates: pd.DataFrame, figures: Figures) -> list[Block]:
    """Between what each theme's share lies, where people coded a random sample or nearly all."""
    say = words()["themes"]
    here = estimates[estimates["question_id"].eq(figures.question_id) & estimates["low"].notna()]
    whole = here[here["answer_kind"].eq("total")]
    if whole.empty:
        return _unverified(estimates, figures)
    shares = [
        say["interval_of"].format(theme=line.theme, low=line.low, high=line.high)
        for line in whole.itertuples()
    ]
    labelled = int(whole["labelled"].iloc[0])
    how = "nearly_all" if whole["method"].iloc[0] == NEARLY else "interval"
    return [Paragraph(say[how].format(labelled=labelled, shares="; ".join(shares)))]


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
    few = (figures.comments("read") or 0) <= _FEW
    told = say["to_code" if few else "to_verify"].format(missing=int(missing))
    return [Paragraph(say["unverified"]), Placeholder(told)]
