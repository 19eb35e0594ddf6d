"""Organisations that comments name: those that people confirmed, listed and not ranked alone."""

from collections.abc import Mapping

import pandas as pd

from pipeline.publish.blocks import Block, Heading, Paragraph, Placeholder, Table
from pipeline.publish.wording import listed, words


def organisations_named(organisations: pd.DataFrame, labels: Mapping[str, str]) -> list[Block]:
    """A table of those that several respondents name, by question; the others by name alone.

    Parameters
    ----------
    organisations : `ORGANISATIONS` that people confirmed
    labels : question id → how the report calls it
    """
    say = words()["organisations"]
    blocks: list[Block] = [Heading(say["heading"], 2, "organisations")]
    if organisations.empty:
        return [*blocks, Placeholder(say["none"])]
    blocks.append(Paragraph(say["intro"]))
    several = organisations[organisations["respondents"].gt(1).fillna(False).astype(bool)]
    if len(several):
        rows = tuple(
            (str(name), labels[str(question)], str(count))
            for name, question, count in zip(
                several["organisation"], several["question_id"], several["respondents"], strict=True
            )
        )
        blocks.append(Table(say["caption"], tuple(say["columns"]), rows, ("",) * len(rows)))
    others = organisations.drop(several.index)
    for question, lines in others.groupby("question_id", sort=False):
        names = listed([str(name) for name in lines["organisation"]])
        text = say["others"].format(question=labels[str(question)], names=names)
        blocks.append(Paragraph(text))
    return blocks
