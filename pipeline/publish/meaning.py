"""What people meant within each theme of a question: sub-points with quotes, and single views.

A point is called by words of its people, and the section says so. Counts and quotes come protected
from the tables (`pipeline.tabulate.subpoints`), and no quote that stands among those of the
question.
"""

from typing import TYPE_CHECKING, Any

import pandas as pd

from pipeline.publish.blocks import Block, Heading, Paragraph, Placeholder, Quote
from pipeline.publish.figures import Figures
from pipeline.publish.wording import listed, words

if TYPE_CHECKING:
    from pipeline.tables.theme_tables import ThemeTables

_POINTS, _QUOTES, _SINGLE = 6, 3, 3  # at most: of a theme; of a sub-point; single views of a theme


def what_people_meant(
    figures: Figures, tables: "ThemeTables", *, in_other_languages: bool = False
) -> list[Block]:
    """The sub-points of each theme that was raised, the most frequent theme first.

    Parameters
    ----------
    in_other_languages : whether some comments are not in English; no sub-point holds them
    """
    say = words()["meaning"]
    here = tables.subpoints[tables.subpoints["question_id"].eq(figures.question_id)]
    quoted = tables.subpoint_quotes
    quoted = quoted[quoted["question_id"].eq(figures.question_id)]
    sentences = {
        (str(lines["theme_id"].iloc[0]), int(lines["point"].iloc[0])): lines["quote"].astype(str)
        for _, lines in quoted.groupby(["theme_id", "point"], sort=False)
    }
    none = pd.Series(dtype="str")
    raised = [theme for theme, _ in figures.raised]
    ordered = [*raised, *(theme for theme, _ in figures.themes if theme not in raised)]
    names = dict(figures.themes)
    blocks: list[Block] = []
    for theme in ordered:
        points = here[here["theme_id"].eq(theme)].sort_values("point", kind="stable")
        single = sentences.get((theme, 0), none).tolist()[:_SINGLE]
        if points.empty and not single:
            continue
        on = say["on_one" if len(points) == 1 else "on"]
        if points.empty:
            on = say["on_single"][len(single) > 1]
        blocks.append(Paragraph(on.format(theme=names[theme]), theme))
        for point in points.head(_POINTS).to_dict("records"):
            own = sentences.get((theme, int(point["point"])), none).tolist()
            blocks.append(Paragraph(_said(point), theme))
            blocks += [_quote(text, figures, theme) for text in own[:_QUOTES]]
        if single:
            if len(points):
                blocks.append(
                    Paragraph(say["single"][len(single) > 1].format(theme=names[theme]), theme)
                )
            blocks += [_quote(text, figures, theme) for text in single]
    if not blocks:
        return []
    heading = Heading(say["heading"], 3)
    others = [Placeholder(say["others"])] if in_other_languages else []
    if here.empty:
        return [heading, Paragraph(say["intro_single"]), *others, *blocks]
    return [heading, Paragraph(say["intro"]), Placeholder(say["author"]), *others, *blocks]


def _said(point: dict[Any, Any]) -> str:
    """What a sub-point is called, and how many made it where that is printed."""
    say = words()["meaning"]
    people = point["respondents"]
    known = "point" if pd.notna(people) else "point_hidden"
    phrases = [f"“{each}”" for each in str(point["phrase"]).split(", ")]
    return str(say[known].format(words=listed(phrases), count=people))


def _quote(text: str, figures: Figures, theme: str) -> Quote:
    return Quote(text, figures.question_id, theme, "")
