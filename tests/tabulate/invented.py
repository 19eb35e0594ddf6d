"""Invented consultations for the tests: comments, assignments, questions and a codebook."""

import datetime
from collections.abc import Collection, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from pipeline.codebook.codebook import Codebook
from pipeline.publish.settings import PublishSettings
from pipeline.publish.stage import publish as publish_stage
from pipeline.tables.theme_schema import check_theme_tables
from pipeline.tables.theme_tables import ThemeTables
from pipeline.tabulate.settings import TabulateSettings
from pipeline.tabulate.stage import tabulate as tabulate_stage
from pipeline.workers.base import Begin, here

ANSWERS = ("Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree", "Don't know")
GROUPS = {
    "agree": ANSWERS[:2],
    "neither": ANSWERS[2:3],
    "disagree": ANSWERS[3:5],
    "dont_know": ANSWERS[5:],
}
SHARES = (0.42, 0.38, 0.06, 0.06, 0.03, 0.05)
# Nothing is left out.
OPEN: dict[str, Any] = {
    "minimum_cell": 0, "minimum_total": 0, "minimum_unlisted": 0, "unlinkable": False,
    "minimum_group": 1, "minimum_group_cell": 0,
}  # fmt: skip
DATE = datetime.date(2031, 4, 5)
TEXTS = (
    "More lessons in schools would help. Start young.",
    "There is no money for it and there are too few officers.",
    "Support for victims must come first, whatever else happens.",
    "Question two asks three things at once, so I could not answer it.",
)


# Texts that differ, so that quotes can be chosen.
ENDS = ("ada", "eli", "omu", "ari", "esu", "inu")
WORDS = tuple(first + end for first in "bcdfgklmnp" for end in ENDS)


class Invented(NamedTuple):
    comments: pd.DataFrame
    assignments: pd.DataFrame
    consultation: Any
    codebook: Codebook


def codebook(codes: int = 4) -> Codebook:
    return Codebook.model_validate(
        {
            "version": 1,
            "codes": [
                {"id": f"theme_{n}", "name": f"Theme {n}", "definition": f"About {n}."}
                for n in range(codes)
            ],
        }
    )


class Asked(SimpleNamespace):
    """A question as the settings have it, which a test may change."""

    @property
    def in_full(self) -> str:
        return str(self.text)


def question(name: str, answers: tuple[str, ...] = ANSWERS, groups: Any = None) -> Any:
    return Asked(
        several=False,
        ranked=False,
        comment_asked_of=(),
        asked_of={},
        comment="Why?",
        comment_text="",
        other_columns=(),
        id=name,
        text=f"How far do you agree with {name}?",
        label="",
        answers=answers,
        groups=(GROUPS if answers == ANSWERS else {}) if groups is None else groups,
    )


def consultation(questions: list[Any], demographics: tuple[Any, ...] = (), **settings: Any) -> Any:
    return SimpleNamespace(
        title="Safer Somewhere",
        name="safer-somewhere",
        id_key="an invented key",
        questions=questions,
        demographics=demographics,
        tabulate=TabulateSettings(**settings),
        publish=PublishSettings(),
    )


def tabulate(
    comments: pd.DataFrame,
    assignments: pd.DataFrame,
    *,
    consultation: Any,
    codebook: Codebook,
    sample: Collection[str] = (),
) -> ThemeTables:
    """What a run tabulates, checked as in a run."""
    chosen = consultation.tabulate.quote_choices
    tables = tabulate_stage(
        comments,
        assignments,
        questionnaire=consultation,
        codebook=codebook,
        settings=consultation.tabulate,
        sample=sample,
        quote_choices=None if chosen is None else consultation.folder / chosen,
    )
    return check_theme_tables(tables)


def publish(
    tables: ThemeTables,
    comments: pd.DataFrame,
    assignments: pd.DataFrame,
    *,
    consultation: Any,
    codebook: Codebook,
    folder: Path,
    begin: Begin = here,
    period: Sequence[datetime.date] = (),
) -> list[Path]:
    """What a run publishes."""
    return publish_stage(
        tables,
        comments,
        assignments,
        questionnaire=consultation,
        codebook=codebook,
        settings=consultation.publish,
        protection=consultation.tabulate,
        date=DATE,
        folder=folder,
        begin=begin,
        period=period,
    )


def invent(
    people: int = 120, *, questions: int = 2, codes: int = 4, seed: int = 0, **settings: Any
) -> Invented:
    """A consultation in which answers, comments and themes fall as in county consultations."""
    random = np.random.default_rng(seed)
    book = codebook(codes)
    asked = [question(f"q{n + 1}") for n in range(questions)]
    rows, given = [], []
    for person in range(people):
        district = random.choice(["North", "South", "West"], p=[0.6, 0.35, 0.05])
        for each in asked:
            comment_id = f"{each.id}-{(person * 7919 + 13) % 999983:010x}"
            rating = None if random.random() < 0.06 else str(random.choice(ANSWERS, p=SHARES))
            substance = str(
                random.choice(["comment", "blank", "no_substance"], p=[0.5, 0.45, 0.05])
            )
            status, coverage = "clear", None
            if substance == "comment":
                status = str(random.choice(["clear", "review", "withheld"], p=[0.95, 0.03, 0.02]))
            if substance == "comment" and status == "clear":
                coverage = str(random.choice(["coded", "uncertain", "uncoded"], p=[0.8, 0.1, 0.1]))
                source = str(random.choice(["human", "model"], p=[0.2, 0.8]))
                for place, code in enumerate(book.ids):
                    assigned = coverage == "coded" and random.random() < 0.5 / (place + 1)
                    given.append((comment_id, code, 0.5, bool(assigned), source, ""))
            text = str(random.choice(TEXTS)) if substance == "comment" else ""
            row = [comment_id, f"r-{person:010x}", each.id, rating, district, substance]
            rows.append((*row, None, 1, text, 0, 0.0, status, coverage))
    return Invented(
        _comments(rows),
        assignments(given),
        consultation(
            asked,
            (
                SimpleNamespace(
                    several=False,
                    comment_asked_of=(),
                    name="district",
                    label="District",
                    order=None,
                ),
            ),
            **settings,
        ),
        book,
    )


def _comments(rows: list[tuple[Any, ...]]) -> pd.DataFrame:
    names = [
        "comment_id", "respondent_id", "question_id", "rating", "demographic_district",
        "substance", "duplicate_group", "duplicate_size", "text_redacted", "redactions",
        "hate_score", "hate_status", "coverage",
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=names)
    texts = [name for name in names if table[name].dtype != "int64" and name != "hate_score"]
    table[texts] = table[texts].astype("str")
    return table


def comments(rows: list[dict[str, Any]]) -> pd.DataFrame:
    """A comments table from what matters of each row; the rest is as in an ordinary comment."""
    filled = []
    for place, row in enumerate(rows):
        usual: dict[str, Any] = {
            "comment_id": f"{row.get('question_id', 'q1')}-{place:010x}",
            "respondent_id": f"r-{place:010x}",
            "question_id": "q1",
            "rating": None,
            "demographic_district": "North",
            "substance": "comment",
            "duplicate_group": None,
            "duplicate_size": 1,
            "text_redacted": f"This is what respondent {WORDS[place % 60]} has to say about it.",
            "redactions": 0,
            "hate_score": 0.0,
            "hate_status": "clear",
            "coverage": "coded",
        }
        filled.append(tuple((usual | row).values()))
    return _comments(filled)


def assignments(given: list[tuple[Any, ...]]) -> pd.DataFrame:
    """Assignments for which the whole comment speaks, however long it is."""
    names = ["comment_id", "code_id", "probability", "assigned", "source", "reason"]
    table = pd.DataFrame(given, columns=names).assign(span_start=0, span_end=10_000)
    return table.astype({"assigned": bool, "probability": float})
