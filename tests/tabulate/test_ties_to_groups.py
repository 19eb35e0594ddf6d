"""No published comment can be tied to the demographic group of its writer by all files together."""

import os
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from pipeline.publish.comments_file import coded_comments
from pipeline.tables.theme_tables import EVERYONE
from tests.tabulate.group_attack import tied_comments
from tests.tabulate.invented import (
    assignments,
    codebook,
    comments,
    consultation,
    question,
    tabulate,
)

MANY = 14 if "LONG_TESTS" not in os.environ else 20  # themes
AGES = ("Under 25", "25 to 64", "65 and over")


def released(
    seed: int,
    people: int,
    shares: tuple[float, ...],
    *,
    questions: int = 1,
    themes: int | None = None,
    unlisted: float = 0.0,
    **settings: Any,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The demographic's lines and the comments of a consultation whose themes lean on age."""
    random = np.random.default_rng(seed)
    codes = themes or int(random.integers(3, 7))
    lean = random.dirichlet(np.full(len(AGES), 0.5), size=codes)
    rows, given = [], []
    for person in range(people):
        age = int(random.choice(len(AGES), p=shares))
        for number in range(questions):
            says = random.random() < 0.75
            place = len(rows)
            rows.append(
                {
                    "respondent_id": f"r-{person:010x}",
                    "question_id": f"q{number + 1}",
                    "demographic_age": AGES[age] if random.random() < 0.93 else None,
                    "substance": "comment" if says else "blank",
                    "coverage": "coded" if says else None,
                }
            )
            chosen = random.random(codes) < np.minimum(0.9, 0.9 * lean[:, age])
            given += [
                (f"q{number + 1}-{place:010x}", f"theme_{code}", 0.9, True, "model", "")
                for code in np.flatnonzero(chosen & says)
            ]
    by_person = {row["respondent_id"]: row["demographic_age"] for row in rows}
    table = comments([{k: v for k, v in row.items() if k != "demographic_age"} for row in rows])
    ages = [by_person[respondent] for respondent in table["respondent_id"]]
    table["demographic_age"] = pd.array(ages, dtype="str")
    if unlisted:
        kept_back = [int(row["respondent_id"][2:], 16) < unlisted * people for row in rows]
        wishes = ["do_not_publish" if kept else "publish" for kept in kept_back]
        table["publishing"] = pd.array(wishes, dtype="str")
    book, made = codebook(codes), assignments(given)
    age = SimpleNamespace(name="age", label="Age", order=AGES, several=False, comment_asked_of=())
    asked = consultation(
        [question(f"q{number + 1}") for number in range(questions)], (age,), **settings
    )
    tables = tabulate(table, made, consultation=asked, codebook=book)
    return tables.demographics, coded_comments(table, made, codebook=book)


SMALL = [(seed, 30 + 3 * (seed % 11), (0.2, 0.4, 0.4)) for seed in range(6)]
LARGE = [(seed, 300, (0.06, 0.12, 0.82)) for seed in range(2)]


@pytest.mark.parametrize(("seed", "people", "shares"), [*SMALL, *LARGE])
def test_nobodys_group_can_be_worked_out(seed: int, people: int, shares: tuple[float, ...]) -> None:
    demographics, published = released(seed, people, shares)
    assert demographics.empty or tied_comments(demographics, published) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10, 70))
def test_nor_in_sixty_more_small_consultations(seed: int) -> None:
    demographics, published = released(seed, 30 + seed % 31, (0.2, 0.3, 0.5))
    assert demographics.empty or tied_comments(demographics, published) == []


@pytest.mark.parametrize("seed", range(3))
def test_nor_where_people_answer_several_questions(seed: int) -> None:
    demographics, published = released(seed, 60, (0.2, 0.3, 0.5), questions=3)
    assert demographics.empty or tied_comments(demographics, published, questions=3) == []


@pytest.mark.parametrize("seed", range(2))
def test_nor_where_nearly_every_comment_has_themes_of_its_own(seed: int) -> None:
    demographics, published = released(seed, 80, (0.2, 0.3, 0.5), themes=16)
    themes = published.filter(like="theme_").drop_duplicates()
    assert len(themes) > 0.8 * len(published)
    assert tied_comments(demographics, published) == []


@pytest.mark.slow
def test_no_total_is_left_out_that_the_questions_own_table_prints() -> None:
    demographics, _ = released(1, 80, (0.2, 0.4, 0.4), themes=MANY, unlisted=0.8)
    totals = demographics[demographics["group"].eq(EVERYONE)]
    assert totals["respondents"].notna().all()


def test_the_attack_is_a_real_one_it_ties_comments_where_nothing_is_left_out() -> None:
    broken = 0
    for seed in range(6):
        nothing = {"minimum_cell": 0, "minimum_group": 1, "minimum_group_cell": 0}
        demographics, published = released(seed, 40, (0.2, 0.3, 0.5), **nothing)
        assert demographics["respondents"].notna().all()
        broken += bool(tied_comments(demographics, published))
    assert broken >= 4


def test_a_theme_that_one_group_alone_raised_does_not_tell_of_its_writers() -> None:
    rows = [{} for _ in range(40)]
    table = comments(rows)
    old = [n < 7 or n % 2 == 0 for n in range(40)]
    table["demographic_age"] = pd.array(["65+" if o else "Under 65" for o in old], dtype="str")
    buses = [(f"q1-{n:010x}", "theme_0", 0.9, True, "model", "") for n in range(7)]
    age = SimpleNamespace(name="age", label="Age", order=(), several=False, comment_asked_of=())
    asked, book, made = consultation([question("q1")], (age,)), codebook(1), assignments(buses)
    demographics = tabulate(table, made, consultation=asked, codebook=book).demographics
    theme = demographics[demographics["row_id"].eq("theme_0")].set_index("group")["respondents"]
    assert theme[["65+", "Under 65"]].isna().all()
    published = coded_comments(table, made, codebook=book)
    assert tied_comments(demographics, published) == []
