"""Texts that several respondents sent: what they say, and the themes with and without them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from pipeline.publish.blocks import HIDDEN, Block, Heading, Paragraph, Quote, Table
from pipeline.publish.wording import caption, words

if TYPE_CHECKING:
    from pipeline.publish.figures import Figures


@dataclass(frozen=True)
class Campaign:
    """A line of campaigns.csv; `themes` holds how many of its copies carry each theme, by id.

    `respondents` is None where no number of it is told, or none that is exact; so is `adding`, how
    many of them added a sentence of their own.
    """

    question_id: str
    text: str
    respondents: int | None
    adding: int | None
    themes: dict[str, int]


def campaigns_in(
    table: pd.DataFrame, comments: pd.DataFrame, assignments: pd.DataFrame
) -> list[Campaign]:
    """The campaigns of a table, in its order, each with the themes of its copies.

    Parameters
    ----------
    table : `CAMPAIGNS`
    comments, assignments : which comments are copies of one text, and the themes they have
    """
    copies = comments.loc[comments["duplicate_group"].isin(table["campaign"])]
    group = dict(zip(copies["comment_id"], copies["duplicate_group"], strict=True))
    given = assignments[assignments["assigned"]]
    of_campaign = given["comment_id"].map(group)
    held: dict[str, dict[str, int]] = {}
    for (name, theme), lines in given.groupby([of_campaign, "code_id"], sort=False):
        held.setdefault(str(name), {})[str(theme)] = len(lines)
    return [
        Campaign(
            line["question_id"],
            line["campaign_text"],
            None if line["status"] else int(line["respondents"]),
            None
            if line["status"] or pd.isna(line["respondents_adding"])
            else int(line["respondents_adding"]),
            held.get(line["campaign"], {}),
        )
        for line in table.to_dict("records")
    ]


def campaign_blocks(figures: "Figures", campaigns: list[Campaign], *, minimum: int) -> list[Block]:
    """A question's campaigns: each text, how many sent it, and comments with and without copies.

    Parameters
    ----------
    minimum : numbers of comments below it are not told over a whole question
    """
    here = [each for each in campaigns if each.question_id == figures.question_id]
    if not here:
        return []
    say = words()["campaigns"]
    blocks: list[Block] = [Heading(say["heading"], 3)]
    for campaign in here:
        told = say["sent" if campaign.respondents else "sent_hidden"]
        themes = " ".join(campaign.themes)
        sentences = [told.format(count=campaign.respondents)]
        if campaign.adding:
            sentences.append(say["adding"].format(count=campaign.adding))
        blocks.append(Paragraph(" ".join(sentences), themes))
        blocks.append(Quote(campaign.text, figures.question_id, themes, ""))
    rows, keys = [], []
    for theme, name in figures.raised:
        copies = sum(campaign.themes.get(theme, 0) for campaign in here)
        counted = figures.comments(theme, section="themes")
        if not copies:
            continue
        rest = None if counted is None else counted - copies
        # What is left is as much of a number as the whole.
        exact = all(each.respondents for each in here if each.themes.get(theme))
        if rest is None or not exact or 0 < rest < minimum or copies < minimum:
            rest = None
        rows.append((name, *(HIDDEN if one is None else str(one) for one in (counted, rest))))
        keys.append(theme)
    if rows:
        table = caption("campaigns", figures.label)
        blocks.append(Table(table, tuple(say["columns"]), tuple(rows), tuple(keys), by="theme"))
    return blocks
