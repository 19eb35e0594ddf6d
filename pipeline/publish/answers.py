"""What the closed answers to a question found, in sentences and as a table; and who commented.

Order and wording follow county consultation reports: the question, how many answered and what,
agreement collapsed, how many commented.
"""

import itertools
import re
from typing import NamedTuple

from pipeline.publish.blocks import HIDDEN, NOT_APPLICABLE, Table
from pipeline.publish.figures import Column, Figures
from pipeline.publish.wording import caption, in_hundred, listed, quoted, shown, tenth, words
from pipeline.questionnaire.bands import are_bands, is_band
from pipeline.questionnaire.closed_answers import other_answer
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.questionnaire.scales import points_of, scale_of


def asked_beside(questionnaire: Questionnaire) -> dict[str, str]:
    """What comments were asked for beside closed questions, by the question's id."""
    return {
        each.id: each.comment_text
        for each in questionnaire.questions
        if each.text and each.answers and each.comment_text
    }


def answered(figures: Figures) -> str:
    """The question, how many answered it, and what, answers collapsed into their groups."""
    say = words()["question"]
    asked = say["asked_beside" if figures.beside else "asked"].format(
        text=figures.question, beside=figures.beside
    )
    gave, skipped = figures.count("answered"), figures.count("skipped")
    responses = shown(figures.count("responses"))
    if gave is None or skipped is None:
        return f"{asked} {say['open'].format(responses=responses)}"
    percent = figures.percent("answered")
    text = say["answered_of_asked" if figures.is_follow_up else "answered"]
    sentences = [
        asked,
        text.format(answered=gave, responses=responses, percent=tenth(percent), skipped=skipped),
    ]
    groups = answered_by_group(figures) if len(figures.opinions) <= _IN_A_SENTENCE else []
    if groups:
        sentences.append(f"{listed(groups)}.")
        if len(groups) < len(figures.opinions):
            sentences.append(say["hidden_answers"])
    return " ".join(sentences)


def answered_by_group(figures: Figures) -> list[str]:
    """How many gave each group of answers, or each answer, as far as it is told."""
    say, gave = words()["question"], figures.count("answered")
    told: list[str] = []
    for column in figures.opinions:
        count, share = figures.count("answered", column.id), figures.percent("answered", column.id)
        if count is not None and share is not None:
            text = say["group" if told else "group_first"]
            answer = quoted(figures, column)
            told.append(
                text.format(percent=tenth(share), answer=answer, count=count, answered=gave)
            )
    return told


def has_sides(figures: Figures) -> bool:
    """Whether the answers are reported together, such as agree, or are yes and no."""
    if any(column.kind == "group" for column in figures.opinions):
        return True
    scale = scale_of([each.label for each in figures.columns if each.kind == "answer"])
    return scale is not None and scale.name == "yes_no"


def commonest(figures: Figures) -> Column | None:
    """The answer given most often, where all are told and it is one that was offered."""
    answers = [column for column in figures.columns if column.kind in ("answer", "ticked")]
    counts = [figures.count("answered", column.id) for column in answers]
    known = [count for count in counts if count is not None]
    if len(known) < max(2, len(counts)) or known.count(max(known)) > 1 or not max(known):
        return None
    top = answers[known.index(max(known))]
    return None if top.label == other_answer([each.label for each in answers]) else top


def of_several(figures: Figures) -> str:
    """That shares may add up to more than 100, where several answers could be given."""
    several = any(column.kind == "ticked" for column in figures.columns)
    return str(words()["question"]["several"]) if several else ""


_IN_A_SENTENCE = 8  # answers with their shares: the table below has them all
_HOW_MUCH = re.compile(
    r"\bhow (likely|satisfied|important|useful|helpful|easy|safe|confident|happy|concerned|worried"
    r"|strongly|much|clear|well|good|interested|familiar|aware|often)\b",
    re.IGNORECASE,
)
"""of what a question asks for more or less"""


class Mean(NamedTuple):
    """The mean of a rating, and of how many."""

    value: float
    low: int
    high: int
    """ends of the scale"""
    total: int


def mean_of(figures: Figures) -> Mean | None:
    """The mean of a rating scale, from the counts as they are printed; none if one is hidden."""
    answers = {each.label: each.id for each in figures.columns if each.kind == "answer"}
    points = points_of(answers)
    counts = {label: figures.count("answered", answers[label]) for label in points}
    if not points or any(count is None for count in counts.values()):
        return None
    total = sum(count or 0 for count in counts.values())
    if not total:
        return None
    value = sum(points[label] * (count or 0) for label, count in counts.items()) / total
    return Mean(value, min(points.values()), max(points.values()), total)


def mean(figures: Figures) -> str:
    """A sentence of the mean of a rating scale."""
    found = mean_of(figures)
    if found is None:
        return ""
    told = words()["question"]["mean"]
    return str(told.format(**{**found._asdict(), "mean": f"{found.value:.1f}"}))


def ends(figures: Figures) -> str:
    """That nobody can tell what a mean says, where the ends of the scale are bare numbers."""
    answers = [each.label for each in figures.columns if each.kind == "answer"]
    points = points_of(answers)
    if mean_of(figures) is None or not all(label.strip().isdigit() for label in points):
        return ""
    low, high = min(points.values()), max(points.values())
    if _HOW_MUCH.search(figures.question):
        return ""  # the higher, the more
    if re.search(rf"\b{low} ?(=|is|means|being|\(|–|-|:)", figures.question):
        return ""  # "… (1 = not at all, 5 = very)"
    return str(words()["question"]["ends"].format(low=low, high=high))


def middle(figures: Figures) -> str:
    """Where the median of numbers in bands lies, from the counts as printed; none if one is hidden.

    Where half are in a lower and half in a higher band there is no one band to name.
    """
    bands = [each for each in figures.columns if each.kind == "answer" and is_band(each.label)]
    counts = [figures.count("answered", each.id) for each in bands]
    known = [count for count in counts if count is not None]
    if not are_bands([each.label for each in bands]) or len(known) < len(counts):
        return ""
    up_to = list(itertools.accumulate(known))
    below = [2 * count for count in up_to]
    total = up_to[-1]
    if not total or total in below:
        return ""
    place = next(place for place, count in enumerate(below) if count > total)
    return str(words()["question"]["middle"].format(band=bands[place].label, total=total))


def commented(figures: Figures) -> str:
    """How many commented, or else were read for themes, and what they had answered."""
    say = words()["question"]
    row = "read" if figures.count("commented") is None else "commented"
    some_asked = any(line == "asked" for line in figures.lines["row_id"])
    commented, base = figures.count(row), figures.count("asked" if some_asked else "responses")
    if not commented or not base:
        return ""
    of_all = "commented" if row == "commented" else "commented_read"
    text = say[f"{of_all}_of_asked" if some_asked or figures.is_follow_up else of_all]
    percent = tenth(figures.percent("commented"))
    sentences = [text.format(commented=commented, responses=base, percent=percent)]
    if figures.alone_asked:
        answers = listed([f"“{answer}”" for answer in figures.alone_asked], "or")
        text = say["some_asked" if figures.told_apart else "all_asked"]
        sentences.append(text.format(answers=answers))
    counts = [
        (figures.count(row, column.id), quoted(figures, column)) for column in figures.told_apart
    ]
    known = [
        say["from_group"].format(count=count, answer=answer) for count, answer in counts if count
    ]
    nobody, ticked = figures.count(row, "no_answer"), figures.count("answered")
    if nobody:
        known.append(say["from_nobody"].format(count=nobody))
    elif nobody == 0 and ticked and row == "commented" and not figures.alone_asked:
        sentences.append(say["all_answered"].format(answered=ticked))
    if known:
        sentences.append(say["of_them"].format(groups=listed(known)))
    if known and any(count is None for count, _ in counts):
        sentences.append(say["hidden_answers"])
    if row == "commented" and (nothing := figures.count("no_substance")):
        sentences.append(say["nothing"].format(count=nothing))
    return " ".join(sentences)


def _typed(figures: Figures) -> str:
    """The share of those who typed another answer, where all of them are among who answered."""
    count, base = figures.count("commented"), figures.count("answered")
    if count is None or base is None:
        return HIDDEN
    if not base or figures.count("commented", "no_answer") != 0:
        return NOT_APPLICABLE
    return f"{in_hundred(count, base)}%"


def answers_table(figures: Figures) -> Table:
    """The closed answers in the survey's order, of those who answered."""
    answers = [column for column in figures.columns if column.kind in ("answer", "ticked")]
    group_of = {part: group.id for group in figures.opinions for part in group.parts}
    rows = [
        (
            column.label,
            shown(figures.count("answered", column.id)),
            figures.share("answered", column.id),
        )
        for column in answers
    ]
    keys = [group_of.get(column.id, column.id) for column in answers]
    if figures.typed and other_answer([column.label for column in answers]) is None:
        rows.append(
            (words()["typed"]["answer"], shown(figures.count("commented")), _typed(figures))
        )
        keys.append("")
    return Table(
        caption("answers", figures.label),
        ("Answer", "Respondents", "Percentage of those who answered"),
        tuple(rows),
        tuple(keys),
        figures.question_id,
        by="answer",
    )
