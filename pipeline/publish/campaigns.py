"""Texts that several respondents sent: what they say, and the themes with and without them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from pipeline.publish.blocks import HIDDEN, Block, Heading, Paragraph, Quote, Table
from pipeline.publish.wording import caption, how_counted, listed, words
from pipeline.tables.copies import each_text

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
    copies: frozenset[str] = frozenset()
    """Ids of the comments that say what all sent, and nothing of their writers' own."""


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
    ids = comments["comment_id"].astype(str).where(~each_text(comments).adds)
    alike = {
        str(name): frozenset(each.dropna())
        for name, each in ids.groupby(comments["duplicate_group"])
    }
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
            alike.get(line["campaign"], frozenset()),
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
    without = without_copies(figures, here, minimum=minimum)
    for theme, name in figures.told:
        if theme in without:
            told = (figures.comments(theme, section="themes"), without[theme])
            rows.append((name, *(HIDDEN if one is None else str(one) for one in told)))
            keys.append(theme)
    if rows:
        table = caption("campaigns", figures.label)
        head, *counts = say["columns"]
        header = (head, *(f"{each}{how_counted(figures)}" for each in counts))
        blocks.append(Table(table, header, tuple(rows), tuple(keys), by="theme"))
    return blocks


def without_copies(
    figures: "Figures", campaigns: Sequence[Campaign], *, minimum: int
) -> dict[str, int | None]:
    """The comments with each theme that copies raise, without the copies; None where not told.

    Parameters
    ----------
    minimum : numbers of comments below it are not told over a whole question
    """
    here = [each for each in campaigns if each.question_id == figures.question_id]
    found: dict[str, int | None] = {}
    for theme, _ in figures.raised:
        copies = sum(campaign.themes.get(theme, 0) for campaign in here)
        if not copies:
            continue
        counted = figures.comments(theme, section="themes")
        rest = None if counted is None else counted - copies
        # What is left is as much of a number as the whole.
        exact = all(each.respondents for each in here if each.themes.get(theme))
        hidden = rest is None or not exact or 0 < rest < minimum or copies < minimum
        found[theme] = None if hidden else rest
    return found


def counted_with_copies(figures: "Figures", campaigns: Sequence[Campaign], *, minimum: int) -> str:
    """That a question's numbers hold a text that several sent, and what came up most without it."""
    say = words()["campaigns"]
    without = without_copies(figures, campaigns, minimum=minimum)
    sent = [
        each
        for each in campaigns
        if each.question_id == figures.question_id and without.keys() & each.themes.keys()
    ]
    if not sent:
        return ""
    numbers = [str(each.respondents) for each in sent if each.respondents]
    senders = listed(numbers) if len(numbers) == len(sent) else say["several"]
    names = [name for theme, name in figures.told if theme in without]
    if not names:
        return ""
    one = "one" if len(sent) == 1 else "more"
    told = str(say[f"among_{one}"].format(senders=senders, themes=listed(names)))
    if not figures.counted or not _leading(figures) & without.keys():
        return told
    most = most_without(figures, campaigns, minimum=minimum)
    if most is None:
        return f"{told} {say[f'then_unknown_{one}']}"
    first, count = most
    kind = "still" if first <= _leading(figures) else "then"
    themes = listed([name for theme, name in figures.raised if theme in first])
    return f"{told} {say[f'{kind}_{one}'].format(themes=themes, count=count)}"


def most_without(
    figures: "Figures", campaigns: Sequence[Campaign], *, minimum: int
) -> tuple[set[str], int] | None:
    """The themes that most raised without the copies of texts, and how many; None if not known."""
    without = without_copies(figures, campaigns, minimum=minimum)
    counts: dict[str, int] = {}
    for theme, _ in figures.themes:
        own = figures.count(theme, section="themes")
        rest = without.get(theme, own)
        # Somebody may have written twice: then comments without copies are not their writers.
        twice = theme in without and own != figures.comments(theme, section="themes")
        if rest is None or twice:
            return None
        counts[theme] = rest
    most = max(counts.values(), default=0)
    return ({theme for theme, count in counts.items() if count == most}, most) if most else None


def _leading(figures: "Figures") -> set[str]:
    """The themes that most respondents raised: several where they are level."""
    counts = {theme: figures.count(theme, section="themes") or 0 for theme, _ in figures.raised}
    return {theme for theme, count in counts.items() if count == max(counts.values())}
