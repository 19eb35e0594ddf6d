"""The conclusion: what the questions have in common, what is distinctive; words that were used."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from pipeline.publish.answers import answered_by_group, commonest, has_sides, mean_of
from pipeline.publish.blocks import Block, Heading, Paragraph, Placeholder
from pipeline.publish.campaigns import Campaign, most_without, without_copies
from pipeline.publish.figures import Figures
from pipeline.publish.one_scale import balance, between, on_one_scale
from pipeline.publish.participation import anywhere
from pipeline.publish.quantify import meaning, quantifiers
from pipeline.publish.wording import listed, tenth, words

_SINGLY = 30  # questions, up to which also those are told that have a scale of their own
_RIVALS = 3  # themes that are named as level with the first
_FIRST = 5  # themes that a conclusion names before it tells what they share


def conclusion(
    questions: list[Figures],
    demographics: pd.DataFrame,
    campaigns: Sequence[Campaign] = (),
    *,
    minimum: int = 0,
) -> list[Block]:
    """How far answers agree; the themes over all questions, common to them and of one alone.

    Which theme came up most is said only where people verified it, and of a question that few
    answered, such as what “Other” was, only where there is no larger one.

    Parameters
    ----------
    demographics : `ThemeTables.demographics`, which counts who raised a theme on any question
    campaigns : what several sent; a theme that leads by it is said to
    minimum : numbers of comments below it are not told over a whole question
    """
    say = words()["conclusion"]
    blocks: list[Block] = [Heading(say["heading"], 2, "conclusion")]
    blocks += [Paragraph(text) for text in _results(questions)]
    commented = [figures for figures in questions if figures.tells_themes]
    telling = _telling(commented)
    tops = [
        _top_estimated(figures) if figures.estimated else _top(figures, campaigns, minimum)
        for figures in telling
        if figures.verified and figures.raised
    ]
    if tops:
        blocks.append(Paragraph(say["top"].format(tops=listed(tops))))
    ahead = ahead_of_all(questions)
    if ahead:
        blocks.append(Paragraph(ahead))
    if not all(figures.verified for figures in commented):
        return [*blocks, Placeholder(say["unverified"])]
    if len(commented) < 2:
        return blocks
    first = most_raised(questions, demographics, campaigns)
    if first:
        blocks.append(Paragraph(first))
    return [*blocks, *_of_all(telling, anywhere(demographics))]


def ahead_of_all(questions: Sequence[Figures]) -> str:
    """The themes whose shares lie above all others on their questions, in a sentence.

    Empty where there are none, or where all is verified.
    """
    telling = _telling([figures for figures in questions if figures.tells_themes])
    tops = [_ahead(figures) for figures in telling if len(figures.ahead) == 1]
    return words()["conclusion"]["ahead"].format(tops=listed(tops)) if tops else ""


def first_by_estimates(questions: Sequence[Figures]) -> str:
    """The theme with the highest estimated share on each question that has them, in a sentence."""
    telling = _telling([figures for figures in questions if figures.tells_themes])
    tops = [_top_estimated(each) for each in telling if each.verified and each.estimated]
    return words()["conclusion"]["top"].format(tops=listed(tops)) if tops else ""


def _telling(commented: list[Figures]) -> list[Figures]:
    """The questions that enough were read of for a share to say something; all where none has."""
    least = quantifiers()["least"]
    return [each for each in commented if (each.count("read") or 0) >= least] or commented


def _top(figures: Figures, campaigns: Sequence[Campaign], minimum: int) -> str:
    """The theme raised most on a question; those that are level with it, together."""
    counts = {theme: figures.count(theme, section="themes") for theme, _ in figures.raised}
    count = next(iter(counts.values()))
    level = [(theme, name) for theme, name in figures.raised if counts[theme] == count]
    text = words()["conclusion"]["top_of" if len(level) == 1 else "top_level"]
    return str(
        text.format(
            theme=listed([name for _, name in level]), question=figures.label, count=count,
            base=figures.count("read"),
            copies=_copies([theme for theme, _ in level], figures, campaigns, minimum),
        )
    )  # fmt: skip


def _top_estimated(figures: Figures) -> str:
    """The theme with the highest estimate, and those that may be as frequent."""
    say = words()["conclusion"]
    names, ends = dict(figures.themes), figures.ends
    first, *others = sorted(figures.estimated, key=lambda theme: -figures.estimated[theme])
    low, high = ends[first]
    level = [names[theme] for theme in others if ends[theme][1] >= low]
    rivals = say["not_ahead"].format(rivals=listed(level)) if level else ""
    if len(level) > _RIVALS or len(figures.estimated) < len(names):
        rivals = say["not_ahead_of_all"]
    return str(
        say["top_estimated"].format(
            theme=names[first], question=figures.label, percent=figures.estimated[first],
            low=low, high=high, rivals=rivals,
        )
    )  # fmt: skip


def _ahead(figures: Figures) -> str:
    """The theme whose share lies above all others, with its ends, though no more is verified."""
    ((theme, name),) = figures.ahead
    low, high = figures.ends[theme]
    text = words()["conclusion"]["ahead_of"]
    return str(text.format(theme=name, question=figures.label, low=low, high=high))


def _copies(level: list[str], figures: Figures, campaigns: Sequence[Campaign], minimum: int) -> str:
    """That the theme raised most, or one of them, is raised by a text that several sent."""
    say = words()["campaigns"]
    without = without_copies(figures, campaigns, minimum=minimum)
    if not without.keys() & set(level):
        return ""
    most = most_without(figures, campaigns, minimum=minimum)
    if most is None or len(level) > 1:
        return str(say["leading_unknown"])
    first, count = most
    names = listed([name for theme, name in figures.themes if theme in first])
    text = say["leading" if level[0] in first else "leading_then"]
    return str(text.format(count=without[level[0]], themes=names, most=count))


def most_raised(
    questions: Sequence[Figures],
    demographics: pd.DataFrame,
    campaigns: Sequence[Campaign] = (),
) -> str:
    """The themes raised most over all questions, as a sentence; none unless people counted them."""
    commented = [figures for figures in questions if figures.tells_themes]
    if not commented or not all(figures.counted for figures in commented):
        return ""
    overall = anywhere(demographics)
    if len(commented) == 1:
        overall = {one: commented[0].count(one, section="themes") for one, _ in commented[0].themes}
    names = _by_number(commented, overall)
    counts = [(overall[theme], theme) for theme in names if overall.get(theme)]
    if len(counts) > _FIRST:  # of those that are level, all are named or none
        next_ = counts[_FIRST][0]
        counts = [each for each in counts[:_FIRST] if each[0] > next_] or counts[:_FIRST]
    first = [f"{names[theme]} ({_senders(count, theme, campaigns)})" for count, theme in counts]
    text = words()["conclusion"]["overall"]
    return str(text.format(themes=listed(first))) if first else ""


def _senders(count: int, theme: str, campaigns: Sequence[Campaign]) -> str:
    """How many raised a theme, and how many of them by a text that several sent."""
    say = words()["campaigns"]
    sent = [each for each in campaigns if each.themes.get(theme)]
    if not sent:
        return str(count)
    # Who sent two such texts would count twice.
    alone = len(sent) == 1 and sent[0].respondents == sent[0].themes[theme]
    kind = "of_one" if alone else "of_some"
    return str(say[kind].format(count=count, senders=sent[0].respondents))


def _by_number(commented: Sequence[Figures], overall: dict[str, Any]) -> dict[str, str]:
    """The names of all themes, of what most respondents raised first."""
    names = {theme: name for figures in commented for theme, name in figures.themes}
    return dict(sorted(names.items(), key=lambda each: -(overall.get(each[0]) or 0)))


def _of_all(commented: list[Figures], overall: dict[str, Any]) -> list[Block]:
    """The themes over all questions, common to them and of one alone; people verified them all.

    Of a question with estimates a theme came up where the lower end of its share says so.


    Parameters
    ----------
    overall : how many raised each theme on any question
    """
    say = words()["conclusion"]
    raised = [_certainly_raised(figures) for figures in commented]
    counted = all(figures.counted for figures in commented)
    names = _by_number(commented, overall if counted else {})
    shared = [name for one, name in names.items() if all(one in own for own in raised)]
    blocks: list[Block] = []
    if shared and len(commented) > 1:
        blocks.append(Paragraph(say["common"].format(themes=listed(shared))))
    for figures in commented:
        others = [each for each in commented if each is not figures]
        own = [
            name
            for theme, name in _certainly_raised(figures).items()
            if all(each.counted and each.count(theme, section="themes") == 0 for each in others)
        ]
        if own:
            told = say["own"].format(question=figures.label, themes=listed(own))
            blocks.append(Paragraph(told))
    return blocks


def _certainly_raised(figures: Figures) -> dict[str, str]:
    """The names of the themes that somebody raised, whatever else a model finds."""
    found = dict(figures.raised)
    if figures.counted:
        return found
    return {one: name for one, name in found.items() if figures.ends.get(one, (0.0, 0.0))[0] > 0}


def _results(questions: list[Figures]) -> list[str]:
    """What was answered: questions on one scale compared, and each of the others by itself."""
    say, many = words()["conclusion"], len(questions) > _SINGLY
    scales = {one.asked[0].question_id: one for one in on_one_scale(questions)}
    together = {each.question_id for one in scales.values() for each in one.asked}
    sentences = []
    for figures in questions:
        one = scales.get(figures.question_id)
        if one and len(one.asked) > 1:
            sentences.append((between(one) if many else "") or balance(one) or between(one))
        elif many:
            continue
        elif figures.question_id not in together:
            sentences.append(_given_most(figures))
        elif one and (groups := answered_by_group(figures) if has_sides(figures) else []):
            sentences.append(say["result"].format(question=figures.label, groups=listed(groups)))
    return [sentence for sentence in sentences if sentence]


def _given_most(figures: Figures) -> str:
    """The answer given most often to a question without a scale."""
    top = None if mean_of(figures) is not None else commonest(figures)
    if top is None:
        return ""
    share = tenth(figures.percent("answered", top.id))
    told = words()["conclusion"]["most"]
    return str(told.format(question=figures.label, answer=top.label, percent=share))


def used_words(blocks: list[Block]) -> list[Block]:
    """The definition of every word for a share that the paragraphs use."""
    say = words()["words"]
    text = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    used = [each["word"] for each in quantifiers()["words"] if f"{each['word']} of those" in text]
    if not used:
        return []
    sentences = [say["sentence"].format(word=word, meaning=meaning(word)) for word in used]
    return [Heading(say["heading"], 2, "words"), *(Paragraph(each) for each in sentences)]
