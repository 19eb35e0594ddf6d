"""The conclusion: what the questions have in common, what is distinctive; words that were used."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from pipeline.publish.answers import answered_by_group, has_sides
from pipeline.publish.blocks import Block, Heading, Paragraph, Placeholder
from pipeline.publish.figures import Column, Figures
from pipeline.publish.participation import anywhere
from pipeline.publish.quantify import meaning, quantifiers
from pipeline.publish.wording import listed, quoted, tenth, words

_SINGLY = 30  # questions of which each one's result is told
_FIRST = 5  # themes that a conclusion names before it tells what they share


def conclusion(questions: list[Figures], demographics: pd.DataFrame) -> list[Block]:
    """How far answers agree; the themes over all questions, common to them and of one alone.

    Which theme came up most is said only where people verified it.

    Parameters
    ----------
    demographics : `ThemeTables.demographics`, which counts who raised a theme on any question
    """
    say = words()["conclusion"]
    blocks: list[Block] = [Heading(say["heading"], 2, "conclusion")]
    told = _ranges(questions) if len(questions) > _SINGLY else _results(questions)
    blocks += [Paragraph(text) for text in told]
    commented = [figures for figures in questions if figures.count("read")]
    tops = [_top(figures) for figures in commented if figures.verified and figures.raised]
    if tops:
        blocks.append(Paragraph(say["top"].format(tops=listed(tops))))
    if not all(figures.verified for figures in commented):
        return [*blocks, Placeholder(say["unverified"])]
    if len(commented) < 2:
        return blocks
    first = most_raised(questions, demographics)
    if first:
        blocks.append(Paragraph(first))
    return [*blocks, *_of_all(commented, anywhere(demographics))]


def _top(figures: Figures) -> str:
    """The theme raised most on a question; those that are level with it, together."""
    counts = [(figures.count(theme, section="themes"), name) for theme, name in figures.raised]
    level = [name for count, name in counts if count == counts[0][0]]
    text = words()["conclusion"]["top_of" if len(level) == 1 else "top_level"]
    return str(
        text.format(
            theme=listed(level), question=figures.label, count=counts[0][0],
            base=figures.count("read"),
        )
    )  # fmt: skip


def most_raised(questions: Sequence[Figures], demographics: pd.DataFrame) -> str:
    """The themes raised most over all questions, as a sentence; none where people verified none."""
    commented = [figures for figures in questions if figures.count("read")]
    if not commented or not all(figures.verified for figures in commented):
        return ""
    overall = anywhere(demographics)
    if len(commented) == 1:
        overall = {one: commented[0].count(one, section="themes") for one, _ in commented[0].themes}
    names = _by_number(commented, overall)
    counts = [(overall[theme], name) for theme, name in names.items() if overall.get(theme)]
    if len(counts) > _FIRST:  # of those that are level, all are named or none
        next_ = counts[_FIRST][0]
        counts = [each for each in counts[:_FIRST] if each[0] > next_] or counts[:_FIRST]
    first = [f"{name} ({count})" for count, name in counts]
    text = words()["conclusion"]["overall"]
    return str(text.format(themes=listed(first))) if first else ""


def _by_number(commented: Sequence[Figures], overall: dict[str, Any]) -> dict[str, str]:
    """The names of all themes, of what most respondents raised first."""
    names = {theme: name for figures in commented for theme, name in figures.themes}
    return dict(sorted(names.items(), key=lambda each: -(overall.get(each[0]) or 0)))


def _of_all(commented: list[Figures], overall: dict[str, Any]) -> list[Block]:
    """The themes over all questions, common to them and of one alone; people verified them all.

    Parameters
    ----------
    overall : how many raised each theme on any question
    """
    say = words()["conclusion"]
    raised = [dict(figures.raised) for figures in commented]
    names = _by_number(commented, overall)
    shared = [name for one, name in names.items() if all(one in own for own in raised)]
    text = say["common"].format(themes=listed(shared)) if shared else say["none"]
    blocks: list[Block] = [Paragraph(text)]
    for figures in commented:
        others = [each for each in commented if each is not figures]
        own = [
            name
            for theme, name in figures.raised
            if all(each.count(theme, section="themes") == 0 for each in others)
        ]
        if own:
            told = say["own"].format(question=figures.label, themes=listed(own))
            blocks.append(Paragraph(told))
    return blocks


def _results(questions: list[Figures]) -> list[str]:
    """What each question's groups of answers found, or yes and no; the first page has the rest."""
    say, sentences = words()["conclusion"], []
    for figures in questions:
        groups = answered_by_group(figures) if has_sides(figures) else []
        if groups:
            sentences.append(say["result"].format(question=figures.label, groups=listed(groups)))
    return sentences


def _ranges(questions: list[Figures]) -> list[str]:
    """For questions that share their first group of answers, between which shares it lies."""
    say = words()["conclusion"]
    alike: dict[str, list[tuple[float, Figures, Column]]] = {}
    for figures in questions:
        for column in figures.opinions[:1]:
            share = figures.percent("answered", column.id)
            if column.kind == "group" and share is not None:
                alike.setdefault(column.label, []).append((share, figures, column))
    sentences = []
    for shares in alike.values():
        low, high = (pick(shares, key=lambda each: each[0]) for pick in (min, max))
        if low[0] < high[0]:
            text = say["range"].format(
                answer=quoted(low[1], low[2]),
                low=tenth(low[0]), lowest=low[1].label, high=tenth(high[0]), highest=high[1].label,
            )  # fmt: skip
            sentences.append(text)
    return sentences


def used_words(blocks: list[Block]) -> list[Block]:
    """The definition of every word for a share that the paragraphs use."""
    say = words()["words"]
    text = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    used = [each["word"] for each in quantifiers()["words"] if f"{each['word']} of those" in text]
    if not used:
        return []
    sentences = [say["sentence"].format(word=word, meaning=meaning(word)) for word in used]
    return [Heading(say["heading"], 2, "words"), *(Paragraph(each) for each in sentences)]
