"""Columns to be ticked: which belong to one question, and what each stands for."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from pipeline.ingest.drafting.column import Column
from pipeline.ingest.drafting.headings import number_of, worded
from pipeline.ingest.drafting.one_choice import runs_of_marks
from pipeline.ingest.drafting.stems import Stem
from pipeline.ingest.drafting.wording import told_apart, which_of
from pipeline.language.folding import comparable
from pipeline.questionnaire.closed_answers import ticked

_OPTIONS = 3  # columns of one answer each that are one question, whatever they are called


class TickGroup(NamedTuple):
    """The columns of one question, and their answers in the same order."""

    places: list[int]
    answers: tuple[str, ...]
    title: str = ""
    """the question, where the columns' headings do not share it as programs write it"""
    doubt: str = ""
    """what is not sure about the question, as a part of a sentence"""


class Ticks:
    """The ticked columns among a file's columns.

    Parameters
    ----------
    of_key : the places of the columns that share a question's key
    """

    def __init__(
        self,
        columns: Sequence[Column],
        frame: pd.DataFrame,
        stems: Sequence[Stem],
        of_key: Mapping[str, Sequence[int]],
    ) -> None:
        self.columns = columns
        self.frame = frame
        self.stems = stems
        self.of_key = of_key
        self.runs = runs_of_marks(columns)

    def of_question(self, place: int, taken: set[int]) -> TickGroup:
        """The columns of the question that a ticked column belongs to; itself alone if to none."""
        same = self.of_key[self.stems[place].key]
        group = [i for i in same if self.columns[i].kind == "tick" and i not in taken]
        grid = any(
            self.columns[i].kind == "closed"
            and not self.columns[i].typed
            and (self.stems[i].leaf or not self.stems[place].leaf)  # not the ticks' own count
            for i in same
        )
        grid = grid or any(self.stems[i].leaf.endswith("?") for i in group)
        if grid:
            return TickGroup([place], ())
        if len(group) >= 2:
            return TickGroup(group, tuple(told_apart([self._option(i) for i in group])))
        run = self._of_one_answer_each(place, taken)
        if len(run) < 2:
            run = self._of_one_number(place, taken)
        named = self._of_one_name(place, taken)
        if len(run) < 2 and named is None:
            run = next((each for each in self.runs if each[0] == place), [])
            run = [i for i in run if i not in taken and self._is_alone(i, taken)]
        if len(run) >= 2:
            answers = tuple(told_apart([self._option(i) for i in run]))
            missing = "; the file does not hold the question itself"
            return TickGroup(run, answers, which_of(answers), missing)
        return named or TickGroup([place], ())

    def are_one_choice(self, places: Sequence[int]) -> bool:
        """Whether nobody ticked more than one, in a question that does not ask for several.

        Tools that name a column by its answer alone, and write that into it, do so for several
        answers: a single choice has one column there.
        """
        named_alone = sum(bool(self.columns[i].answers) and not self.stems[i].leaf for i in places)
        if self.columns[places[0]].heading.asks("several") or named_alone > 1:
            return False
        marks = np.array(
            [ticked(self.frame.iloc[:, i], self._cell(i))[0].to_numpy() for i in places]
        )
        if marks.any(axis=1).sum() < 2:
            return False  # where one option alone was ever ticked nobody could tick two
        count = marks.sum(axis=0)
        return bool((count <= 1).all() and (count == 1).mean() > 0.5 and len(count) >= 5)

    def are_gathered_in(self, place: int) -> bool:
        """Whether the cells only list which of the ticks beside were ticked, as KoBo writes it."""
        key = self.stems[place].key
        leaves = [self.stems[i].leaf for i in self.of_key[key] if self.columns[i].kind == "tick"]
        if len(leaves) < 2 or self.stems[place].leaf:
            return False
        words = sorted((comparable(leaf) for leaf in leaves), key=len, reverse=True)
        pattern = "|".join(map(re.escape, words))
        listed = re.compile(rf"(?:(?:{pattern})(?:[\s,;|]+|$))+")
        return all(
            listed.fullmatch(comparable(cell)) for cell in self.columns[place].cells.distinct
        )

    def _is_alone(self, place: int, taken: set[int]) -> bool:
        """Whether its heading shares no question with another's."""
        return len([i for i in self.of_key[self.stems[place].key] if i not in taken]) < 2

    def _of_one_answer_each(self, place: int, taken: set[int]) -> list[int]:
        """Columns side by side that hold one answer each and share no question: Typeform's."""
        run = []
        for i in range(place, len(self.columns)):
            column = self.columns[i]
            own = column.kind == "tick" and len(column.answers) == 1
            if not own or i in taken or not self._is_alone(i, taken):
                break
            run.append(i)
        called = all(
            comparable(self.columns[i].heading.text) == comparable(self.columns[i].answers[0])
            for i in run
        )
        return run if called or len(run) >= _OPTIONS else []

    def _of_one_number(self, place: int, taken: set[int]) -> list[int]:
        """Marks side by side whose headings are numbered as parts of one question: Q2.1, Q2.2."""
        question = number_of(self.columns[place].heading.text)
        run = []
        for i in range(place, len(self.columns)):
            column = self.columns[i]
            said = {comparable(cell) for cell in column.cells.distinct}
            if (
                not question
                or i in taken
                or column.kind != "tick"
                or not self._is_alone(i, taken)
                or number_of(column.heading.text) != question
                or said & {"yes", "no", "y", "n"}
            ):
                break
            run.append(i)
        return run

    def _of_one_name(self, place: int, taken: set[int]) -> TickGroup | None:
        """Columns side by side whose one-word names begin alike: UsesLibrary, UsesBuses, UsesParks.

        Yes and no are answers to questions of their own; a mark or none is a tick.
        """
        run: list[list[str]] = []
        for i in range(place, len(self.columns)):
            words = self._words_of_a_name(i)
            if i in taken or len(words) < 2 or (run and words[0] != run[0][0]):
                break
            run.append(words)
        if len(run) < 2:
            return None
        shared = 0
        while (
            all(len(words) > shared + 1 for words in run)
            and len({words[shared] for words in run}) == 1
        ):
            shared += 1
        if not shared or (shared < 2 and len(run) < 3):
            return None
        answers = told_apart([" ".join(words[shared:]).capitalize() for words in run])
        return TickGroup(
            list(range(place, place + len(run))), tuple(answers),
            " ".join(run[0][:shared]).capitalize(), "; their names begin alike",
        )  # fmt: skip

    def _words_of_a_name(self, place: int) -> list[str]:
        column = self.columns[place]
        said = {comparable(cell) for cell in column.cells.distinct}
        answered = bool(said & {"yes", "no", "y", "n"})
        if column.kind != "tick" or answered or " " in column.heading.text.strip():
            return []
        return worded(column.heading.text).split()

    def _option(self, place: int) -> str:
        """What a ticked column stands for: its own words where the cells hold them."""
        column, leaf = self.columns[place], self.stems[place].leaf
        if column.answers:
            return column.answers[0]
        return leaf or column.heading.text

    def _cell(self, place: int) -> str:
        return (self.columns[place].answers or ("",))[0]
