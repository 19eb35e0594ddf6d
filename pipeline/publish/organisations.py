"""Organisations that comments name, as people confirmed them, in the section of their question."""

from collections.abc import Collection, Sequence

import pandas as pd

from pipeline.publish.blocks import Block, Heading, Paragraph, Placeholder, Table
from pipeline.publish.figures import Figures
from pipeline.publish.wording import caption, listed, words


def organisations_named(figures: Figures, organisations: pd.DataFrame) -> list[Block]:
    """The organisations named on a question: a table of those that several name; others by name.

    Parameters
    ----------
    organisations : `ORGANISATIONS` that people confirmed
    """
    say = words()["organisations"]
    blocks: list[Block] = [Heading(say["heading"], 3)]
    here = organisations[organisations["question_id"].eq(figures.question_id)]
    if here.empty:
        return [*blocks, Placeholder(say["unchecked"])]
    blocks.append(Paragraph(say["intro"]))
    several = here[here["respondents"].gt(1).fillna(False).astype(bool)]
    if len(several):
        rows = tuple(
            (str(name), str(count))
            for name, count in zip(several["organisation"], several["respondents"], strict=True)
        )
        named = caption("organisations", figures.label)
        blocks.append(Table(named, tuple(say["columns"]), rows, ("",) * len(rows)))
    names = [str(name) for name in here.drop(several.index)["organisation"]]
    if names:
        text = say["others" if len(several) else "names"].format(names=listed(names))
        blocks.append(Paragraph(text))
    return blocks


def that_responded(questions: Sequence[Figures], asked: Collection[str]) -> list[Block]:
    """Where no question asks for organisations: that the author names those that responded."""
    if any(figures.question_id in asked for figures in questions):
        return []
    say = words()["organisations"]
    return [Heading(say["heading_all"], 2, "organisations"), Placeholder(say["none"])]
