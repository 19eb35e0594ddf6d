"""From columns to questions: what belongs together, and who was asked what."""

from collections import defaultdict
from collections.abc import Sequence

import pandas as pd

from pipeline.ingest.drafting.about_people import are_capacities, capacity_in, family_of
from pipeline.ingest.drafting.column import Column, asks_for_another
from pipeline.ingest.drafting.demographics import asked_of_people
from pipeline.ingest.drafting.draft_parts import Draft, DraftDemographic, DraftQuestion, Unread
from pipeline.ingest.drafting.follow_ups import find_asked
from pipeline.ingest.drafting.headings import Heading, worded
from pipeline.ingest.drafting.neighbours import read_together
from pipeline.ingest.drafting.rankings import as_ranking
from pipeline.ingest.drafting.same_list import answered_from_lists
from pipeline.ingest.drafting.stems import Stem, stems_of
from pipeline.ingest.drafting.ticks import Ticks
from pipeline.ingest.drafting.wording import (
    asks_another,
    asks_more,
    explains,
    in_a_grid,
    numbered_apart,
    part_of_the_same,
    says_no_more,
    stands_under,
    title_of,
)
from pipeline.questionnaire.closed_answers import other_answer
from pipeline.questionnaire.scales import in_natural_order, scale_of


def wide_draft(
    columns: Sequence[Column], frame: pd.DataFrame, nameless: Sequence[str] = ()
) -> Draft:
    """Group the columns of a wide file into questions, demographics and what is not read.

    Parameters
    ----------
    nameless : columns that the header leaves blank, by the names made for them
    """
    drafting = _Wide(columns, frame, nameless)
    for place in range(len(columns)):
        drafting.take(place)
    draft = drafting.draft
    find_asked(draft, frame)
    return draft


class _Wide:
    """A draft in the making, column by column in the file's order."""

    def __init__(
        self, columns: Sequence[Column], frame: pd.DataFrame, nameless: Sequence[str]
    ) -> None:
        self.nameless = nameless
        self.stems: list[Stem] = stems_of(columns)
        columns = answered_from_lists(columns, self.stems)
        self.columns = columns = read_together(columns, self.stems)
        self.stems = stems_of(columns)
        kinds = ("closed", "several", "tick")
        self.closed = [each.heading for each in self.columns if each.kind in kinds]
        self.frame = frame
        self.draft = Draft()
        self.taken: set[int] = set()
        self.of_key: defaultdict[str, list[int]] = defaultdict(list)
        for place, stem in enumerate(self.stems):
            self.of_key[stem.key].append(place)
        self.ticks = Ticks(columns, frame, self.stems, self.of_key)

    def take(self, place: int) -> None:
        """Put one column where it belongs."""
        if place in self.taken:
            return
        self.taken.add(place)
        column, draft = self.columns[place], self.draft
        unread = Unread(column.name, column.kind, column.reason_told)
        if column.kind == "respondent":
            draft.respondent = column.name
        elif column.kind == "identifying":
            draft.identifying.append(unread)
        elif column.kind == "publishing" and draft.publishing is None:
            draft.publishing = (column.name, column.answers)
        elif column.kind == "publishing":
            draft.unread.append(unread)
            draft.told.append(
                f"“{column.name}” asks about publication too. It is not read: comments that are "
                "not to be published by it are yours to take out."
            )
        elif column.kind == "demographic":
            self._demographic([place], column.demographic, column.answers, column.reason)
        elif column.kind in ("closed", "several", "open") and self.ticks.are_gathered_in(place):
            reason = "the answers that stand in columns of their own beside it, in one cell"
            draft.unread.append(Unread(column.name, "ignored", reason))
        elif column.kind == "tick":
            self._ticks(place)
        elif column.kind in ("closed", "several"):
            self._closed(place)
        elif column.kind == "open":
            self._open(place)
        elif column.kind == "other":
            self._other(place)
        elif not self._blank_other(place):
            draft.unread.append(unread)

    # closed answers

    def _closed(self, place: int) -> None:
        column, stem = self.columns[place], self.stems[place]
        same = [i for i in self.of_key[stem.key] if self.columns[i].kind == "closed"]
        ranked = [(self.columns[i], self.stems[i].leaf) for i in same]
        # At its first column all of a question is looked at, once.
        first = same[:1] == [place]
        if first and (ranking := as_ranking(ranked, self.frame.iloc[:, same])) is not None:
            ranking.text, ranking.key, ranking.places = self._stem_title(place), stem.key, same
            self.taken |= set(same)
            self.draft.questions.append(ranking)
            return
        question = DraftQuestion(
            self._title(place), [f"{column.reason}"], column.doubt, [column.name], column.answers,
            dict(column.groups), column.bands, column.kind == "several", column.separator,
            column.ranked, key=stem.key, part=stem.leaf, places=[place],
        )  # fmt: skip
        if column.typed:
            question.other = [column.name]
            if other_answer(question.answers) is None:
                question.answers = (*question.answers, "Other")
        before = self._with_key(stem.key)
        if before is not None and not before.answer and before.comment and len(before.places) == 1:
            # The comment column came first.
            question.comment, question.places = before.comment, [*before.places, place]
            self.draft.questions.remove(before)
        self.draft.questions.append(question)

    def _ticks(self, place: int) -> None:
        """All columns of one question whose cells are ticks; a single one is a closed question."""
        group = self.ticks.of_question(place, self.taken - {place})
        if len(group.places) < 2:
            if self.columns[place].cells.n:
                self._single_tick(place)
            else:
                name = self.columns[place].name
                self.draft.unread.append(Unread(name, "ignored", "blank in every row"))
            return
        self.taken |= set(group.places)
        answers = group.answers
        one = self.ticks.are_one_choice(group.places)
        demographic = asked_of_people(Heading(self.stems[place].stem))
        alone = bool(group.doubt) and are_capacities(answers)
        if not demographic and (alone or capacity_in(self.stems[place].stem, answers)):
            demographic = "capacity"
        if not demographic and Heading(self.stems[place].stem).asks("asked_of_people"):
            demographic = family_of(answers)
        names = [self.columns[i].name for i in group.places]
        if demographic:
            self._demographic(
                group.places, demographic, answers, "asks about respondents, by ticks"
            )
            return
        groups = {}
        if one and (scale := scale_of(answers)):
            groups = {n: tuple(m for m in ms if m in answers) for n, ms in scale.groups.items()}
        reason = "a column for each answer" + (
            ", one of which was given" if one else ", to be ticked"
        )
        self.draft.questions.append(
            DraftQuestion(
                group.title or self._stem_title(place), [f"{reason}{group.doubt}"],
                bool(group.doubt), names, answers,
                {n: m for n, m in groups.items() if m}, several=not one,
                key=self.stems[place].key, places=group.places,
            )
        )  # fmt: skip

    def _single_tick(self, place: int) -> None:
        column = self.columns[place]
        scale = scale_of(column.cells.distinct)
        answers = scale.answers if scale else tuple(in_natural_order(column.cells.distinct))
        if demographic := column.heading.demographic():
            self._demographic([place], demographic, answers, "asks about respondents")
            return
        doubt = len(column.cells.distinct) < 2
        self.draft.questions.append(
            DraftQuestion(
                self._title(place), ["yes or no" if scale else "one mark"], doubt, [column.name],
                answers, key=self.stems[place].key, places=[place],
            )
        )  # fmt: skip

    def _demographic(
        self, places: list[int], name: str, answers: tuple[str, ...], reason: str
    ) -> None:
        names = [self.columns[place].name for place in places]
        key, others = self.stems[places[0]].key, ""
        if self.columns[places[0]].typed:
            others = other_answer(answers) or "Other"
        self.draft.demographics.append(
            DraftDemographic(
                name, names, answers, reason, others, self.columns[places[0]].bands, key, places[-1]
            )
        )  # fmt: skip

    # comments

    def _open(self, place: int) -> None:
        column, key = self.columns[place], self.stems[place].key
        owner = self._owner(place)
        if owner is not None:
            title = self._title(place)
            if not owner.comment and title != owner.text and asks_more(column.heading, owner.text):
                owner.comment_text = title
            owner.comment.append(column.name)
            owner.places.append(place)
            owner.reasons.append(f"its comment: {column.reason}")
            return
        self.draft.questions.append(
            DraftQuestion(
                self._title(place), [column.reason], column.doubt, comment=[column.name], key=key,
                part=self.stems[place].leaf, places=[place],
            )
        )  # fmt: skip

    def _owner(self, place: int) -> DraftQuestion | None:
        """The closed question that a comment column belongs to."""
        column, key = self.columns[place], self.stems[place].key
        heading = column.heading
        follows = heading.asks("follow_up")
        same = self._with_key(key)
        if (
            same is not None
            and same.answer
            and (not same.comment or follows or says_no_more(heading))
        ):
            grid = sum(question.key == key for question in self.draft.questions) > 1
            if not grid:
                return same
        before = self._before(place)
        if before is None or not before.answer:
            return None
        if heading.asks("anything_else") and self._closes(place, before):
            return None
        texts = [question.text for question in self.draft.questions if question.answer]
        grid = sum(question.key == before.key for question in self.draft.questions) > 1
        grid = grid or in_a_grid(before.text, texts)
        reasons = (
            (explains(heading) and not asks_another(heading.text, before.text))
            or follows or part_of_the_same(heading.text, before.text)
            or stands_under(heading, before.text)
            or column.name in self.nameless
        )  # fmt: skip
        if reasons and not grid and (not before.comment or follows):
            return before
        return None

    def _closes(self, place: int, before: DraftQuestion) -> bool:
        """Whether what else there is to say is said of the whole: at the end, or by its number."""
        heading = self.columns[place].heading
        if numbered_apart(heading.text, before.text):
            return True
        after = [column.kind for column in self.columns[place + 1 :]]
        alone = sum(worded(each.name) == worded(heading.name) for each in self.columns) == 1
        return alone and not {"closed", "several", "tick", "open"} & set(after)

    def _other(self, place: int) -> None:
        column, key = self.columns[place], self.stems[place].key
        owner = self._with_key(key)
        if owner is None or not owner.answer:
            if column.heading.asks("anything_else"):
                self._open(place)
                return
            owner = self._before(place)
        about = [
            each for each in self.draft.demographics if each.key == key or each.place == place - 1
        ]
        if owner is None and about:
            reason = "what people say of themselves beside a question about respondents"
            self.draft.identifying.append(Unread(column.name, "identifying", reason))
            about[-1].place = place
        elif owner is None or not owner.answer:
            self._open(place)
        else:
            owner.reasons.append(f"“Other” in a column of its own: {column.reason}")
            owner.places.append(place)
            owner.other.append(column.name)

    def _blank_other(self, place: int) -> bool:
        """Give a question its column for other answers where nobody typed one this time."""
        column = self.columns[place]
        if column.kind != "ignored" or column.cells.n or not asks_for_another(column.heading):
            return False
        owner = self._with_key(self.stems[place].key) or self._before(place)
        if owner is None or not owner.answer or owner.ranked or owner.bands:
            return False
        owner.reasons.append("“Other” in a column of its own, which nobody filled in")
        owner.places.append(place)
        owner.other.append(column.name)
        return True

    def _with_key(self, key: str) -> DraftQuestion | None:
        found = [question for question in self.draft.questions if question.key == key]
        return found[-1] if found else None

    def _before(self, place: int) -> DraftQuestion | None:
        """The question whose last column stands right before this one."""
        back = place - 1
        while back >= 0 and self.columns[back].kind == "ignored" and not self.columns[back].cells.n:
            back -= 1
        found = [question for question in self.draft.questions if back in question.places]
        return found[-1] if found else None

    # wording

    def _title(self, place: int) -> str:
        stem, heading = self.stems[place], self.columns[place].heading
        return title_of(heading, stem.stem if stem.leaf else "", stem.leaf, self.closed)

    def _stem_title(self, place: int) -> str:
        stem = self.stems[place]
        return stem.stem or self.columns[place].heading.text
