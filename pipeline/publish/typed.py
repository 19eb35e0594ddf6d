"""What people typed beside “Other”: an answer among the answers, and a list of what it was."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from pipeline.publish.appendix import comments_on
from pipeline.publish.blocks import Block, Comment, Heading, Paragraph
from pipeline.publish.figures import Figures
from pipeline.publish.wording import shown, tenth, words
from pipeline.questionnaire.questionnaire import Questionnaire


def typed_only(questionnaire: Questionnaire) -> frozenset[str]:
    """The questions on which nothing could be written but another answer."""
    return frozenset(
        each.id for each in questionnaire.questions if each.other_columns and not each.comment
    )


def typed_answers(figures: Figures, published: pd.DataFrame) -> list[Block]:
    """How many typed an answer of their own, and the answers that may be published.

    Parameters
    ----------
    published : coded_comments.csv as a table
    """
    say = words()["typed"]
    count = figures.count("commented")
    if count == 0:
        return []
    outside = figures.count("commented", "no_answer")
    told = say["hidden" if count is None else f"count{'_of_asked' * figures.is_follow_up}"]
    percent = tenth(figures.percent("commented"))
    responses = shown(figures.count("responses"))
    sentences = [told.format(count=count, percent=percent, responses=responses)]
    if count and outside:
        sentences.append(say["outside"].format(count=outside))
    listed = comments_on(figures, published)
    shown_of_them = len(listed.comments) if listed else 0
    if count and shown_of_them < count:
        some = say["listed" if shown_of_them else "none_listed"]
        sentences.append(some.format(shown=shown_of_them))
    blocks: list[Block] = [Heading(say["heading"], 3), Paragraph(" ".join(sentences))]
    return [*blocks, replace(listed, comments=_counted(listed.comments))] if listed else blocks


def _counted(comments: Sequence[Comment]) -> tuple[Comment, ...]:
    """Answers typed alike but for case, spaces and marks as one, with how many typed it."""
    alike: dict[str, list[Comment]] = {}
    for comment in comments:
        key = "".join(filter(str.isalnum, comment.text.casefold())) or comment.text
        alike.setdefault(key, []).append(comment)
    say = words()["typed"]["alike"]
    ordered = sorted(alike.values(), key=len, reverse=True)
    return tuple(
        same[0]
        if len(same) == 1
        else replace(same[0], text=say.format(text=same[0].text, count=len(same)))
        for same in ordered
    )
