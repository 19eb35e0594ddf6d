"""The protected figures of one question, to be looked up by row and answer."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import pandas as pd

from pipeline.publish.blocks import HIDDEN, NOT_APPLICABLE
from pipeline.tables.theme_tables import ASKED

T = TypeVar("T")
_AHEAD = 3  # themes that lead together: of more no sentence is made
_LISTED = 40  # answers that people typed: more are told by their themes, as comments are


@dataclass(frozen=True)
class Column:
    """One column of a question's table: the whole question, an answer, or a group of answers."""

    kind: str
    id: str
    label: str
    parts: tuple[str, ...]
    """Ids of the single columns in it, in the survey's order; its own where it is single."""


@dataclass(frozen=True)
class Figures:
    """One question's lines of the counts; a figure that is left out is None everywhere.

    lines : the question's lines of `ThemeTables.counts`
    answers : its lines of `ThemeTables.answers`
    verified : whether an order of its themes may be told (`is_verified`)
    ends : between what each theme's share of the comments lies, where people coded enough by lot
    estimated : each theme's share of the comments, in percent, that `ends` are the ends of
    stances : ids of the themes that say who is for and who is against a proposal
    typed : whether nothing could be written but another answer, beside “Other”
    beside : what its comments were asked for, where that was asked beside the closed question
    """

    lines: pd.DataFrame
    answers: pd.DataFrame
    verified: bool
    ends: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    estimated: Mapping[str, float] = field(default_factory=dict)
    stances: Collection[str] = ()
    typed: bool = False
    beside: str = ""

    @cached_property
    def question_id(self) -> str:
        """Id of the question."""
        return str(self.lines["question_id"].iloc[0])

    @property
    def question(self) -> str:
        """The question as it was asked, without what its comments were asked for beside it."""
        asked = str(self.lines["question"].iloc[0])
        alone = asked.replace(f" {self.beside}", "", 1) if self.beside else asked
        return alone.strip()

    @cached_property
    def label(self) -> str:
        """The question in short, for headings and charts."""
        return str(self.lines["question_label"].iloc[0])

    @cached_property
    def is_follow_up(self) -> bool:
        """Whether only some respondents were asked the question."""
        return bool(self.lines["base"].eq(ASKED).any())

    @cached_property
    def could_comment(self) -> bool:
        """Whether the question had room for a comment: somebody used it, or left it blank."""
        return any(self.count(row) != 0 for row in ("commented", "no_substance", "blank"))

    @cached_property
    def is_list(self) -> bool:
        """Whether what was written is a few other answers: listed, and no finding by themes."""
        return self.typed and (self.comments("commented") or 0) <= _LISTED

    @property
    def tells_themes(self) -> bool:
        """Whether themes of comments are told of it, as far as is printed."""
        return bool(self.count("read")) and not self.is_list

    @cached_property
    def columns(self) -> list[Column]:
        """The table's columns in order, the whole question first."""
        found = self.lines[["answer_kind", "answer_id", "answer"]].drop_duplicates()
        parts = self.answers.groupby("answer_id", sort=False)["part_id"].agg(tuple)
        return [
            Column(str(kind), str(answer_id), str(label), parts[answer_id])
            for kind, answer_id, label in found.itertuples(index=False)
        ]

    @cached_property
    def themes(self) -> list[tuple[str, str]]:
        """Ids and names of the themes in the codebook's order."""
        rows = self.lines[self.lines["section"].eq("themes")]
        found = rows[["row_id", "row"]].drop_duplicates()
        return [(str(row_id), str(name)) for row_id, name in found.itertuples(index=False)]

    def has(self, theme: str) -> bool:
        """Whether a theme is one of this question's: codes may be for some questions only."""
        return any(theme == own for own, _ in self.themes)

    @cached_property
    def raised(self) -> list[tuple[str, str]]:
        """The themes that somebody raised, as far as their numbers are printed.

        Largest first, by the estimate where there is one, or in the codebook's order where that is
        not verified.
        """
        if self.verified and self.estimated:
            found = [each for each in self.themes if self.count(each[0], section="themes")]
            return sorted(found, key=lambda each: -self.estimated.get(each[0], 0.0))
        counts = [
            (self.count(theme, section="themes"), (theme, name)) for theme, name in self.themes
        ]
        known = [(count, theme) for count, theme in counts if count]
        return [theme for _, theme in self.ordered(known, by=lambda each: each[0])]

    @property
    def is_sampled(self) -> bool:
        """Whether shares of themes are known at all: by people, or by a sample that they coded."""
        return self.verified or bool(self.ends)

    @property
    def counted(self) -> bool:
        """Whether its numbers of themes are what people counted: no model's, beside an estimate."""
        return self.verified and not self.estimated

    @cached_property
    def told(self) -> list[tuple[str, str]]:
        """The raised themes whose numbers are told."""
        return [each for each in self.raised if self.is_told(each[0])]

    def is_told(self, theme: str) -> bool:
        """Whether numbers of a theme are told.

        Who is for and who is against is not told by a model alone: it may find one side better
        than the other, and turn the balance.
        """
        return self.is_sampled or theme not in self.stances

    def theme_percent(self, theme: str) -> float | None:
        """A theme's share as it is printed: the estimate, of the comments, where there is one.

        Else the percentage of respondents whose comments were read.
        """
        if self.estimated:
            return self.estimated.get(theme)
        return self.percent(theme, section="themes")

    def theme_share(self, theme: str) -> str:
        """The same as tables print it."""
        if not self.estimated:
            return self.share(theme, section="themes", whole=not self.counted)
        return as_share(self.estimated[theme]) if theme in self.estimated else HIDDEN

    def ordered(self, themes: list[T], *, by: Callable[[T], int]) -> list[T]:
        """Themes with the largest number first; as they are, where people did not count it."""
        return sorted(themes, key=lambda each: -by(each)) if self.counted else themes

    @cached_property
    def ahead(self) -> list[tuple[str, str]]:
        """The few themes that lie above all others, where only the ends of their shares are known.

        None where all is verified: then the numbers tell it.
        """
        known = {theme for theme, _ in self.themes if theme in self.ends}
        if self.verified or len(known) < len(self.themes):
            return []
        ranked = sorted(self.themes, key=lambda each: -self.ends[each[0]][0])
        for place in range(1, min(_AHEAD + 1, len(ranked))):
            lowest = self.ends[ranked[place - 1][0]][0]
            if lowest > max(self.ends[theme][1] for theme, _ in ranked[place:]):
                return ranked[:place]
        return []

    @cached_property
    def opinions(self) -> list[Column]:
        """Groups of answers in the survey's order; an answer that is in no group by itself."""
        groups = [column for column in self.columns if column.kind == "group"]
        answers = [column for column in self.columns if column.kind == "answer"]
        grouped = {part for group in groups for part in group.parts}
        alone = [column for column in answers if column.id not in grouped]
        order = [column.id for column in answers]
        return sorted(groups + alone, key=lambda column: order.index(column.parts[0]))

    @cached_property
    def told_apart(self) -> list[Column]:
        """The opinions by which comments are counted: none where all writers are of one of them."""
        read = self.lines["section"].eq("responses") & self.lines["row_id"].eq("read")
        columns = set(self.lines.loc[read, "answer_id"])
        return [column for column in self.opinions if column.id in columns]

    @cached_property
    def alone_asked(self) -> list[str]:
        """The closed answers after which alone a comment was asked for, where nobody else wrote."""
        answers = [column for column in self.columns if column.kind == "answer"]
        return [each.label for each in answers if self.count("asked", each.id)]

    def labels(self, column: Column) -> list[str]:
        """The closed answers in a column, as the survey words them."""
        named = {each.id: each.label for each in self.columns}
        return [named[part] for part in column.parts]

    def count(self, row: str, answer: str = "total", *, section: str = "responses") -> int | None:
        """Respondents in a cell."""
        return _whole(self._value(section, row, answer, "respondents"))

    def comments(self, row: str, *, section: str = "responses") -> int | None:
        """Comments in a row, over the whole question."""
        return _whole(self._value(section, row, "total", "comments"))

    def whole(self, row: str, measure: str) -> int | None:
        """Any number of a row of responses, over the whole question."""
        return _whole(self._value("responses", row, "total", measure))

    def percent(
        self, row: str, answer: str = "total", *, section: str = "responses"
    ) -> float | None:
        """Percentage of respondents, of the base that the table states."""
        value = self._value(section, row, answer, "percent_of_respondents")
        return None if value is None else float(value)

    def share(
        self, row: str, answer: str = "total", *, section: str = "responses", whole: bool = False
    ) -> str:
        """The percentage as tables print it, or the mark of why there is none.

        Parameters
        ----------
        whole : without a tenth, which a model's count is not known to
        """
        percent = self.percent(row, answer, section=section)
        if percent is not None:
            return as_share(percent, whole=whole)
        hidden = self._value(section, row, answer, "percent_status") == "c"
        return HIDDEN if hidden else NOT_APPLICABLE

    @cached_property
    def _cells(self) -> dict[tuple[str, str, str], Any]:
        keys = zip(
            self.lines["section"], self.lines["row_id"], self.lines["answer_id"], strict=True
        )
        return dict(zip(keys, self.lines.to_dict("records"), strict=True))

    def line(self, row: str, answer: str) -> dict[str, Any]:
        """All that the table holds of a cell of responses."""
        return self._cells["responses", row, answer]

    def _value(self, section: str, row: str, answer: str, measure: str) -> Any:
        cell = self._cells.get((section, row, answer))
        return None if cell is None or pd.isna(cell[measure]) else cell[measure]


def as_share(percent: float, *, whole: bool = False) -> str:
    """A percentage as it is printed, to a tenth or whole."""
    if whole:
        return "under 1%" if 0 < percent < 0.5 else f"{percent:.0f}%"
    return f"{percent:.1f}%"


def _whole(value: Any) -> int | None:
    return None if value is None else int(value)
