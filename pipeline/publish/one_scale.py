"""Questions that were answered on one scale: put together, and compared in sentences."""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.publish.answers import has_sides
from pipeline.publish.blocks import NOT_APPLICABLE
from pipeline.publish.figures import Column, Figures
from pipeline.publish.wording import listed, quoted, tenth, words
from pipeline.questionnaire.scales import points_of, stands_last

_WIDEST = 6  # answers side by side
_NAMED = 6  # questions in a sentence


class OneScale(NamedTuple):
    """Questions on one scale, in the survey's order, and the one whose answers are the most."""

    widest: Figures
    asked: list[Figures]

    @property
    def answers(self) -> tuple[str, ...]:
        """The answers, or groups of answers, that stand beside each other."""
        return tuple(column.label for column in self.widest.opinions)

    @property
    def name(self) -> str:
        """Its two ends; all its answers where they are few and in no groups."""
        first, last = self.sides
        if first.kind != "group" and not points_of(self.answers):
            return listed([f"“{answer}”" for answer in self.answers], "or")
        ends = self.widest.labels(first)[0], self.widest.labels(last)[-1]
        return str(words()["glance"]["ends"].format(first=ends[0], last=ends[1]))

    @property
    def sides(self) -> tuple[Column, Column]:
        """What is for something and what is against it: the ends of the scale."""
        on_it = [
            column
            for column in self.widest.opinions
            if not all(stands_last(label) for label in self.widest.labels(column))
        ]
        return (on_it or self.widest.opinions)[0], (on_it or self.widest.opinions)[-1]

    def shares(self, figures: Figures) -> list[str]:
        """What stands below each of the answers; a mark where a question has no such answer."""
        own = [_own(column, figures, self.widest) for column in self.widest.opinions]
        return [
            NOT_APPLICABLE if column is None else figures.share("answered", column.id)
            for column in own
        ]

    def percent(self, figures: Figures, column: Column) -> float | None:
        """The percentage of one of the answers; None where it is left out or not there."""
        own = _own(column, figures, self.widest)
        return None if own is None else figures.percent("answered", own.id)


def has_a_scale(figures: Figures) -> bool:
    """Whether the answers can stand side by side: they have sides, or are few points."""
    rated = bool(points_of([column.label for column in figures.opinions]))
    return (has_sides(figures) or rated) and len(figures.opinions) <= _WIDEST


def on_one_scale(questions: Sequence[Figures]) -> list[OneScale]:
    """Put together the questions with the same answers, or with some of them.

    An answer that nobody gave may be missing from a question: it is the same scale all the same.
    """
    place = {figures.question_id: number for number, figures in enumerate(questions)}
    found: list[OneScale] = []
    rated = [figures for figures in questions if has_a_scale(figures)]
    for figures in sorted(rated, key=lambda each: -len(_answers(each))):
        like = next((one for one in found if _is_part(figures, one.widest)), None)
        if like is None:
            found.append(OneScale(figures, [figures]))
        else:
            like.asked.append(figures)
    for one in found:
        one.asked.sort(key=lambda each: place[each.question_id])
    return sorted(found, key=lambda one: place[one.asked[0].question_id])


def between(one: OneScale) -> str:
    """Between which shares the first answer lies; "" where that is not told of each question."""
    first, _ = one.sides
    told = [(share, each) for each in one.asked if (share := one.percent(each, first)) is not None]
    if len(told) < max(2, len(one.asked)) or not has_sides(one.widest):
        return ""
    low, high = (pick(told, key=lambda each: each[0]) for pick in (min, max))
    if low[0] == high[0]:
        return ""
    return str(
        words()["conclusion"]["range"].format(
            answer=quoted(one.widest, first),
            low=tenth(low[0]), lowest=low[1].label, high=tenth(high[0]), highest=high[1].label,
        )
    )  # fmt: skip


def balance(one: OneScale) -> str:
    """On which questions one side was answered more than the other; "" where not all is told."""
    say = words()["conclusion"]
    sides = [tuple(one.percent(each, side) for side in one.sides) for each in one.asked]
    known = [(first, last) for first, last in sides if first is not None and last is not None]
    if len(known) < max(2, len(sides)) or not has_sides(one.widest):
        return ""
    first, last = (quoted(one.widest, side) for side in one.sides)
    against = [
        say["balance_of"].format(question=each.label, more=tenth(more), less=tenth(less))
        for each, (less, more) in zip(one.asked, known, strict=True)
        if more > less
    ]
    if not against:
        each = all(more > less for more, less in known)
        told = say["balance_each"].format(scale=one.name, more=first, less=last)
        return str(told) if each else ""
    if len(against) == len(known):
        return str(say["balance_each"].format(scale=one.name, more=last, less=first))
    if len(against) > _NAMED:
        return ""
    return str(say["balance"].format(more=last, less=first, questions=listed(against)))


def _answers(figures: Figures) -> list[Column]:
    return [column for column in figures.columns if column.kind == "answer"]


def _is_part(figures: Figures, widest: Figures) -> bool:
    """Whether each answer of a question stands among those of another, in the same group."""
    held = [_holder(column, figures, widest) for column in figures.opinions]
    found = [column for column in held if column is not None]
    places = [widest.opinions.index(column) for column in found]
    return len(found) == len(held) and places == sorted(set(places)) and len(places) > 1


def _holder(column: Column, figures: Figures, widest: Figures) -> Column | None:
    """The answer, or group of answers, of the widest that holds one of a question."""
    parts = set(figures.labels(column))
    return next((one for one in widest.opinions if parts <= set(widest.labels(one))), None)


def _own(column: Column, figures: Figures, widest: Figures) -> Column | None:
    """What a question has of an answer, or a group of answers, of the widest."""
    return next(
        (each for each in figures.opinions if _holder(each, figures, widest) == column), None
    )
