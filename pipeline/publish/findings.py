"""The findings in sentences: what a council's report says about each question, filled in.

Order and wording follow county consultation reports (the sentences are in ``report.toml``): the
question and its closed answers, themes by group of answers with the largest first, quotes.
"""

from collections.abc import Sequence

import pandas as pd

from pipeline.publish.answers import (
    answered,
    answers_table,
    commented,
    ends,
    mean,
    middle,
    of_several,
)
from pipeline.publish.blocks import Block, Heading, Paragraph, Placeholder, Quote
from pipeline.publish.by_answer import (
    IN_A_SENTENCE,
    followed,
    ranked_in,
    themes_by_answer,
    themes_table,
    with_counts,
)
from pipeline.publish.figures import Figures
from pipeline.publish.quantify import is_rarest, quantifier
from pipeline.publish.wording import listed, quoted, shown, tenth, words


def question_findings(
    figures: Figures,
    quotes: pd.DataFrame,
    charts: dict[str, Block],
    sureness: Sequence[Block] = (),
    meant: Sequence[Block] = (),
    copies: str = "",
    unread: str = "",
) -> list[Block]:
    """What one question found, as blocks.

    Parameters
    ----------
    figures : the question's protected figures
    quotes : the quotes of all questions
    charts : the question's figures by kind ("answers", "themes", "groups"), those there are
    sureness : how sure the themes' numbers are; said before any of them is
    meant : what people meant by each theme; stands between the tables and the quotes
    copies : that the themes' numbers hold a text that several sent
    unread : why its comments were not read for themes, or ""
    """
    blocks = closed_findings(figures, charts)
    if wrote := commented(figures):
        blocks.append(Paragraph(wrote))
    blocks += sureness
    if figures.could_comment:
        told = unread or _themes(figures)
        blocks.append(Paragraph(" ".join(text for text in (told, copies) if text)))
    if "themes" in charts:
        blocks.append(charts["themes"])
    if figures.count("read"):
        by_group = " ".join(themes_by_answer(figures))
        blocks += [Paragraph(by_group)] if by_group else []
        blocks += [charts["groups"]] if "groups" in charts else []
        blocks += themes_table(figures) if figures.told else []
    blocks += meant
    here = quotes[quotes["question_id"].eq(figures.question_id)]
    if len(here):
        blocks.append(Heading(words()["themes"]["quotes"], 3))
        blocks += _quotes(figures, here)
    return blocks


def closed_findings(figures: Figures, charts: dict[str, Block]) -> list[Block]:
    """The heading of a question's section, and what its closed answers found."""
    blocks: list[Block] = [Heading(figures.label, 2, f"question-{figures.question_id}")]
    blocks.append(Paragraph(answered(figures)))
    if "answers" in charts:
        blocks += [charts["answers"], answers_table(figures)]
        more = (of_several(figures), mean(figures), middle(figures))
        blocks += [Paragraph(text) for text in more if text]
        blocks += [Placeholder(text) for text in [ends(figures)] if text]
    return blocks


def _themes(figures: Figures) -> str:
    """How many comments were read, and their themes: largest first where that is verified."""
    say, theme = words()["question"], words()["themes"]
    read, base = figures.comments("read"), figures.count("read")
    if read == 0:
        return str(say["no_comments"])
    several = base is not None and base != read
    sentences = [say["read_of" if several else "read"].format(read=shown(read), base=base)]
    ranked = ranked_in(figures, "total")
    if not ranked or base is None:
        hidden = [figures.count(code, section="themes") is None for code, _ in figures.themes]
        return " ".join([*sentences, say["hidden" if base is None or any(hidden) else "none"]])
    if figures.estimated:
        shares = [(name, figures.theme_share(one)) for one, name in figures.told]
        kind = "estimated" if len(shares) <= IN_A_SENTENCE else "estimated_below"
        told = listed([f"{name} ({share})" for name, share in shares])
        sentences.append(theme[kind].format(themes=told))
        return " ".join([*sentences, *_beside_themes(figures)])
    if not figures.verified:
        by_people = figures.whole("read", "coded_by_people")
        kind = "counted" if len(ranked) <= IN_A_SENTENCE else "counted_below"
        counted = theme[f"{kind}_some" if by_people else kind]
        sentences.append(counted.format(by_people=by_people, themes=listed(with_counts(ranked))))
        return " ".join([*sentences, *_beside_themes(figures)])
    (name, count), *rest = ranked
    share = figures.percent(_id(figures, name), section="themes")
    word = None if share is None else quantifier(share, base)
    kind = "first_few" if word is None else "first_rare" if is_rarest(word) else "first"
    first = theme[kind].format(word=word, theme=name, count=count, base=base, percent=tenth(share))
    sentences.append(f"{first}{followed(count, rest)}.")
    if rest[1:]:
        sentences.append(theme["others"].format(themes=listed(with_counts(rest[1:]))))
    return " ".join([*sentences, *_beside_themes(figures)])


def _beside_themes(figures: Figures) -> list[str]:
    """That there are other themes, and comments without one."""
    say, sentences = words()["themes"], []
    if len(figures.told) < len(figures.raised):
        sentences.append(say["for_and_against"])
    if any(figures.count(code, section="themes") is None for code, _ in figures.themes):
        sentences.append(say["fewer" if figures.verified else "hidden"])
    if uncoded := figures.comments("uncoded"):
        sentences.append(say["uncoded"].format(uncoded=uncoded))
    return sentences


def _id(figures: Figures, name: str) -> str:
    return next(theme for theme, other in figures.themes if other == name)


def _quotes(figures: Figures, quotes: pd.DataFrame) -> list[Block]:
    say = words()["themes"]
    blocks: list[Block] = []
    columns = {column.id: column for column in figures.columns}
    for (theme_id, theme, answer_id), group in quotes.groupby(
        ["theme_id", "theme", "answer_id"], sort=False
    ):
        column = columns[str(answer_id)]
        text = say["quotes_open" if column.kind == "total" else "quotes_of"]
        told = text.format(theme=theme, answer=quoted(figures, column))
        group_id = "" if column.kind == "total" else column.id
        blocks.append(Paragraph(told, str(theme_id), group_id))
        blocks += [
            Quote(str(one.quote), str(one.question_id), str(one.theme_id), str(one.answer_id))
            for one in group.itertuples()
        ]
    return blocks
