"""Which comments are wanted: filters that follow each other, words, and what means alike."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.desk.snapshot import Snapshot
from pipeline.tabulate.demographics import groups_of

if TYPE_CHECKING:
    from pipeline.config import Consultation
    from pipeline.questionnaire.questions import Question

NAMES = (
    "question", "answer", "theme", "coverage", "cluster", "who", "campaign", "rich", "unread",
    "words", "meaning",
)  # fmt: skip
_LONGEST = 200  # characters of a search
NO_THEME = "none"

Choice = tuple[str, str, NDArray[np.bool_]]
"""A filter's choice: its value, what it is called, and the comments that it keeps, bool [n]."""
Encode = Callable[[Sequence[str]], NDArray[np.float32]]


class Wanted(NamedTuple):
    """What somebody chose; an empty string chooses nothing."""

    question: str = ""
    answer: str = ""
    theme: str = ""
    coverage: str = ""
    cluster: str = ""
    who: str = ""
    """name=group of one demographic"""
    campaign: str = ""
    """any, or a group's id"""
    rich: str = ""
    unread: str = ""
    words: str = ""
    meaning: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> "Wanted":
        """Read it from an address or a form."""
        return cls(**{name: query.get(name, "")[:_LONGEST].strip() for name in NAMES})


@dataclass(frozen=True)
class Found:
    """Which comments are meant, and how many there are."""

    rows: NDArray[np.intp]
    """In the order in which they are read: nearest first where a meaning was asked for."""
    respondents: int
    hidden: bool = False
    """So few people of the demographic that nobody may see which they are."""


class Facet(NamedTuple):
    """A filter with its choices: (value, what it is called, comments with the other filters)."""

    name: str
    label: str
    choices: list[tuple[str, str, int]]


class Filters:
    """The filters over a run's comments; what they keep is found once for each question.

    Parameters
    ----------
    names : code id → the name it has now.
    encode : the run's encoder; called only where a meaning is asked for.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        consultation: "Consultation",
        *,
        names: Mapping[str, str],
        encode: Encode,
    ) -> None:
        self.snapshot, self.consultation = snapshot, consultation
        self._names, self._encode = names, encode
        self._known: dict[str, dict[str, tuple[str, list[Choice]]]] = {}

    def question(self, wanted: Wanted) -> "Question":
        """Return the question asked for, the first where none is."""
        asked = self.consultation.questions
        return next((one for one in asked if one.id == wanted.question), asked[0])

    def find(self, wanted: Wanted, read: frozenset[str]) -> Found:
        """Return the comments that fit all filters.

        Parameters
        ----------
        read : ids of the comments that this person has marked as read.
        """
        fits = np.ones(len(self.snapshot.comments), dtype=bool)
        for mask in self._masks(wanted, read).values():
            fits &= mask
        rows = np.flatnonzero(fits)
        people = self.snapshot.comments["respondent_id"].to_numpy(dtype=object)[rows]
        respondents = len(set(people.tolist()))
        if wanted.who and 0 < respondents < self.consultation.tabulate.minimum_group:
            return Found(rows[:0], 0, hidden=True)
        if wanted.meaning and self.snapshot.vectors is not None and len(rows):
            near = self.snapshot.vectors[rows] @ self._encode([wanted.meaning])[0]
            rows = rows[np.argsort(-near, kind="stable")]
        return Found(rows, respondents)

    def facets(self, wanted: Wanted, read: frozenset[str]) -> list[Facet]:
        """Return each filter with how many comments each choice would leave.

        A demographic group is told of only where it, and those outside it, are enough people.
        """
        masks = self._masks(wanted, read)
        facets = []
        for name, (label, values) in self._choices(wanted).items():
            others = np.ones(len(self.snapshot.comments), dtype=bool)
            for other, mask in masks.items():
                if other != name:
                    others &= mask
            total, counts = int(others.sum()), []
            for value, called, mask in values:
                counts.append((value, called, int((others & mask).sum())))
            chosen = getattr(wanted, name)
            facets.append(Facet(name, label, self._told(name, counts, total, chosen, wanted)))
        return facets

    def _told(
        self, name: str, counts: list[tuple[str, str, int]], total: int, chosen: str, wanted: Wanted
    ) -> list[tuple[str, str, int]]:
        """The choices whose counts may be told."""
        least = self.consultation.tabulate.minimum_group if name == "who" or wanted.who else 1
        return [
            choice
            for choice in counts
            if choice[0] == chosen
            or (choice[2] >= least and (name != "who" or total - choice[2] >= least))
        ]

    def _masks(self, wanted: Wanted, read: frozenset[str]) -> dict[str, NDArray[np.bool_]]:
        comments = self.snapshot.comments
        masks = {"question": _equal(comments, "question_id", self.question(wanted).id)}
        for name, (_, values) in self._choices(wanted).items():
            if chosen := getattr(wanted, name):
                known = {value: mask for value, _, mask in values}
                masks[name] = known.get(chosen, np.zeros(len(comments), dtype=bool))
        if wanted.unread:
            masks["unread"] = ~comments["comment_id"].isin(read).to_numpy(dtype=bool)
        if wanted.words:
            looked_for = [
                (part.casefold().split()[0], _pattern(part))
                for part in words_of(wanted.words)
                if part.split()
            ]
            masks["words"] = np.array(
                [
                    all(word in text and one.search(text) for word, one in looked_for)
                    for text in self.snapshot.folded
                ],
                dtype=bool,
            )
        return masks

    def _choices(self, wanted: Wanted) -> dict[str, tuple[str, list[Choice]]]:
        question = self.question(wanted)
        if question.id not in self._known:
            self._known[question.id] = self._choices_of(question)
        return self._known[question.id]

    def _choices_of(self, question: "Question") -> dict[str, tuple[str, list[Choice]]]:
        """Each filter with what it is called, and its choices."""
        snapshot = self.snapshot
        comments = snapshot.comments
        themes: list[Choice] = [
            (code, self._names.get(code, code), snapshot.assigned[:, place])
            for place, code in enumerate(snapshot.codes)
        ]
        themes.append((NO_THEME, "No theme", np.asarray(~snapshot.assigned.any(axis=1))))
        coverage = [
            (name, called, _equal(comments, "coverage", name))
            for name, called in (
                ("coded", "Coded: the model is sure"),
                ("uncertain", "Uncertain: a person should look"),
                ("uncoded", "Uncoded: no theme fits"),
            )
        ]
        clusters = [
            (str(one), f"{name} ({one})", _equal(comments, "cluster_id", str(one)))
            for one, name in zip(
                snapshot.clusters["cluster_id"], snapshot.clusters["name"], strict=True
            )
        ]
        copies = comments["duplicate_group"].notna().to_numpy(dtype=bool)
        campaigns = [("any", "Copies of one text", copies)]
        here = comments.loc[copies & _equal(comments, "question_id", question.id)]
        for group, size in here["duplicate_group"].value_counts().head(20).items():
            mask = _equal(comments, "duplicate_group", str(group))
            campaigns.append((str(group), f"Campaign {group} ({size} copies)", mask))
        return {
            "answer": ("Answer", self._answers(question)),
            "theme": ("Theme", themes),
            "coverage": ("Coverage", coverage),
            "cluster": ("Comments that say alike things", clusters),
            "who": ("Who wrote", self._groups()),
            "campaign": ("Campaign", campaigns),
            "rich": (
                "Evidence",
                [("yes", "Brings figures, sources or experience", self.snapshot.rich)],
            ),
        }

    def _answers(self, question: "Question") -> list[Choice]:
        rating = self.snapshot.comments["rating"]
        given = rating.fillna("").astype(str)
        found = []
        for name, members in question.groups.items():
            if len(members) > 1:
                mask = given.isin(list(members)).to_numpy(dtype=bool)
                found.append((f"group {name}", " or ".join(members), mask))
        for answer in question.answers:
            if question.several:
                ticked = [answer in cell.split("\n") for cell in given]
            else:
                ticked = given.eq(answer).tolist()
            found.append((f"answer {answer}", answer, np.array(ticked, dtype=bool)))
        if question.answers:
            found.append(("none", "No answer given", rating.isna().to_numpy(dtype=bool)))
        return found

    def _groups(self) -> list[Choice]:
        """Demographic groups with enough respondents; smaller ones are not offered."""
        comments = self.snapshot.comments
        people = comments.drop_duplicates("respondent_id").set_index("respondent_id")
        least = self.consultation.tabulate.minimum_group
        found = []
        for asked in self.consultation.demographics:
            column = f"demographic_{asked.name}"
            if column not in people:
                continue
            groups = groups_of(people[column], order=asked.order)
            of_comment = comments["respondent_id"].map(groups.astype(str)).to_numpy(dtype=object)
            for group, size in groups.value_counts(sort=False).items():
                if size >= least:
                    label = f"{asked.label or asked.name}: {group}"
                    mask = np.array(of_comment == str(group), dtype=bool)
                    found.append((f"{asked.name}={group}", label, mask))
        return found


def words_of(search: str) -> list[str]:
    """Return what is looked for: words, and phrases in quotation marks."""
    parts = re.findall(r'"([^"]+)"|(\S+)', search.replace("“", '"').replace("”", '"'))
    return [phrase or word for phrase, word in parts if (phrase or word).strip('"')]


def _pattern(part: str) -> re.Pattern[str]:
    """A word from its beginning (“school” finds “schools”), spaces of any kind."""
    written = r"\s+".join(re.escape(word) for word in part.casefold().split())
    return re.compile(rf"(?<!\w){written}")


def _equal(comments: pd.DataFrame, column: str, value: str) -> NDArray[np.bool_]:
    return comments[column].eq(value).fillna(False).to_numpy(dtype=bool)
