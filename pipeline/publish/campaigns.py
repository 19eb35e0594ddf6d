"""Texts that several respondents sent: what they say, and the themes with and without them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from pipeline.publish.blocks import HIDDEN, Block, Heading, Paragraph, Quote, Table
from pipeline.publish.comments_file import FIXED, theme_column
from pipeline.publish.wording import caption, words

if TYPE_CHECKING:
    from pipeline.publish.figures import Figures

LEAST = 3  # copies from which a text is called one that several sent


@dataclass(frozen=True)
class Campaign:
    """A text that several sent on one question; only copies that may be published are counted.

    `themes` holds how many copies carry each theme, by its column in coded_comments.csv.
    """

    question_id: str
    text: str
    copies: int
    themes: dict[str, int]


def campaigns_in(comments: pd.DataFrame, published: pd.DataFrame) -> list[Campaign]:
    """The texts that at least `LEAST` published comments on a question repeat, largest first.

    Parameters
    ----------
    comments : the comments table, for which comments are copies of one text
    published : coded_comments.csv as a table
    """
    groups = comments.set_index("comment_id")["duplicate_group"]
    listed = published.assign(_group=published["comment_id"].map(groups))
    found = []
    for (question_id, _), copies in listed.groupby(["question_id", "_group"], sort=False):
        if len(copies) < LEAST:
            continue
        themes = {
            str(name): int(copies[name].eq(1).sum())
            for name in copies.columns.drop([*FIXED, "_group"])
        }
        text = copies["text_redacted"].value_counts(sort=False).idxmax()
        found.append(Campaign(str(question_id), str(text), len(copies), themes))
    return sorted(found, key=lambda each: -each.copies)


def campaign_blocks(figures: "Figures", campaigns: list[Campaign]) -> list[Block]:
    """A question's campaigns: each text, how many sent it, and comments with and without copies."""
    here = [each for each in campaigns if each.question_id == figures.question_id]
    if not here:
        return []
    say = words()["campaigns"]
    blocks: list[Block] = [Heading(say["heading"], 3)]
    for campaign in here:
        blocks.append(Paragraph(say["sent"].format(copies=campaign.copies)))
        blocks.append(Quote(campaign.text, figures.question_id, "", ""))
    rows, keys = [], []
    for theme, name in figures.raised:
        copies = sum(campaign.themes.get(theme_column(theme), 0) for campaign in here)
        counted = figures.comments(theme, section="themes")
        if copies:
            rest = HIDDEN if counted is None else str(counted - copies)
            rows.append((name, HIDDEN if counted is None else str(counted), rest))
            keys.append(theme)
    if rows:
        told = caption("campaigns", figures.label)
        blocks.append(Table(told, tuple(say["columns"]), tuple(rows), tuple(keys), by="theme"))
    return blocks
