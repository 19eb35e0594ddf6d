"""What people typed beside “Other”: an answer among the answers, and a list of what it was."""

import pandas as pd

from pipeline.publish.appendix import comments_on
from pipeline.publish.blocks import Block, Heading, Paragraph
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
    blocks: list[Block] = [Heading(say["heading"], 3), Paragraph(" ".join(sentences))]
    listed = comments_on(figures, published)
    return [*blocks, listed] if listed else blocks
