"""Nobody can work out a suppressed cell, or what the writer of a published comment answered."""

from functools import cache
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pytest

from pipeline.codebook.codebook import Codebook
from pipeline.publish.comments_file import coded_comments
from pipeline.tables.copies import CampaignText
from pipeline.tables.readable import may_be_published
from pipeline.tables.spans import spans_of
from pipeline.tabulate.by_question import protected_lines
from pipeline.tabulate.crosstab import opinion_columns
from pipeline.tabulate.layout import question_table, theme_matrix
from pipeline.tabulate.quote_choices import Choices
from pipeline.tabulate.quotes import Budget, choose_quotes
from pipeline.tabulate.settings import TabulateSettings
from tests.tabulate.attack import Recovered, attack
from tests.tabulate.invented import (
    OPEN,
    assignments,
    codebook,
    comments,
    consultation,
    invent,
    question,
    tabulate,
)


class Released(NamedTuple):
    """What an outsider holds of one question."""

    counts: pd.DataFrame
    published: pd.DataFrame
    answers: tuple[str, ...]
    quotes: pd.DataFrame
    rating: dict[str, str]
    """What each comment's writer answered, which the outsider does not hold."""


class Survey(NamedTuple):
    """Responses to one question, and what they wrote about."""

    comments: pd.DataFrame
    assignments: pd.DataFrame
    codebook: Codebook
    answers: tuple[str, ...]
    groups: dict[str, tuple[str, ...]]
    published: pd.DataFrame


@cache
def random_survey(seed: int) -> Survey:
    """One small, skewed consultation of one question: the hard case for suppression."""
    random = np.random.default_rng(seed)
    answers = tuple("ABCD"[: random.integers(2, 5)])
    share = random.dirichlet(np.full(len(answers) + 1, 0.6))
    groups = {"first": answers[:2], "last": answers[2:]} if random.random() < 0.7 else {}
    people, codes = int(random.integers(6, 26)), int(random.integers(1, 4))
    rows, given = [], []
    for person in range(people):
        place = int(random.choice(len(answers) + 1, p=share))
        state = str(random.choice(["comment", "blank", "no_substance"], p=[0.7, 0.2, 0.1]))
        status = str(random.choice(["clear", "review", "withheld"], p=[0.9, 0.05, 0.05]))
        read = state == "comment" and status == "clear"
        coverage = str(random.choice(["coded", "uncertain"], p=[0.85, 0.15])) if read else None
        rows.append(
            {
                "rating": None if place == len(answers) else answers[place],
                "substance": state,
                "hate_status": status if state == "comment" else "clear",
                "coverage": coverage,
            }
        )
        if coverage == "coded":
            # Themes lean on answers, so that some are unanimous.
            chosen = random.random(codes) < np.where(np.arange(codes) % 2 == place % 2, 0.6, 0.15)
            given += [
                (f"q1-{person:010x}", f"theme_{code}", 0.9, True, "model", "")
                for code in np.flatnonzero(chosen)
            ]
    table, made, book = comments(rows), assignments(given), codebook(codes)
    published = coded_comments(table, made, codebook=book)
    return Survey(table, made, book, answers, groups, published)


def random_tables(seed: int, **settings: Any) -> Released:
    """All tables of a random consultation."""
    made = random_survey(seed)
    asked = consultation([question("q1", made.answers, made.groups)], **settings)
    tables = tabulate(made.comments, made.assignments, consultation=asked, codebook=made.codebook)
    return _released(made, tables.counts, tables.quotes)


def random_counts(seed: int, **settings: Any) -> Released:
    """What stands in those tables of counts and quotes, without all that is made beside them."""
    made = random_survey(seed)
    asked, protection = question("q1", made.answers, made.groups), TabulateSettings(**settings)
    codes = made.codebook.codes
    themes = theme_matrix(made.comments, made.assignments, codes)
    table = question_table(made.comments, themes, question=asked, codes=codes)
    quotes = choose_quotes(
        made.comments, themes, table, codes=codes, settings=protection, choices=Choices(),
        speaks=spans_of(made.assignments), letters=CampaignText(made.comments), contrary=(),
        quotable=may_be_published(made.comments) & themes.any(axis=1),
        budget=Budget(protection.quotes_limit), columns=opinion_columns(table),
    )  # fmt: skip
    return _released(
        made, *protected_lines(table, made.comments, quotes, settings=protection, follow_up=False)
    )


def _released(made: Survey, counts: pd.DataFrame, quotes: pd.DataFrame) -> Released:
    given = made.comments["rating"].fillna("no_answer")
    rating = dict(zip(made.comments["comment_id"], given, strict=True))
    return Released(counts, made.published, made.answers, quotes, rating)


def attacked(seed: int, **settings: Any) -> Recovered:
    made = random_counts(seed, **settings)
    return attack(made.counts, made.published, answers=made.answers, quotes=made.quotes)


@pytest.mark.parametrize("seed", [124, 197, 3, 11])
def test_nothing_can_be_worked_out_where_a_lower_minimum_lets_comments_be_quoted(seed: int) -> None:
    assert attacked(seed, minimum_cell=3) == Recovered([], [])


@pytest.mark.parametrize("level", ["published", "council", "strict"])
def test_the_attack_is_given_what_a_run_tabulates(level: str) -> None:
    whole, part = random_tables(7, protection=level), random_counts(7, protection=level)
    columns = ["section", "row_id", "answer_kind", "answer_id", "respondents", "status"]
    found, expected = whole.counts[columns], part.counts[columns]
    pd.testing.assert_frame_equal(
        found.astype(object), expected.astype(object), check_column_type=False
    )
    beside_an_answer = whole.quotes[whole.quotes["answer_id"].ne("total")]
    assert beside_an_answer["quote"].tolist() == part.quotes["quote"].tolist()


def test_the_attack_is_a_real_one_it_breaks_tables_that_only_hide_small_cells() -> None:
    broken = 0
    for seed in range(4):
        counts, published, answers, *_ = random_tables(seed, **OPEN, quotes_limit=0)
        small = counts["respondents"].lt(5) & counts["answer_kind"].ne("total")
        counts["status"] = small.map({True: "c", False: ""})
        found = attack(counts, published, answers=answers)
        broken += bool(found.cells or found.comments)
    assert broken >= 3


@pytest.mark.parametrize("seed", range(4))
def test_rounded_tables_do_not_give_small_cells_away_either(seed: int) -> None:
    truth = random_tables(seed, **OPEN).counts
    counts, published, answers, quotes, _ = random_tables(
        seed, protection="strict", disclosure="round"
    )
    small = truth["respondents"].between(1, 4).to_numpy(dtype=bool)
    printed = counts["status"].eq("r")
    assert (counts["respondents"][printed] % 5 == 0).all()
    for name in ("comments", "distinct_comments", "uncertain_comments", "coded_by_people"):
        assert (counts[name].dropna() % 5 == 0).all()
    found = attack(counts, published, answers=answers, quotes=quotes, secret=small)
    assert found == Recovered([], [])


@pytest.mark.parametrize("minimum", [2, 5, 10])
def test_only_how_many_answered_what_is_printed_below_the_minimum(minimum: int) -> None:
    made = invent(80, minimum_cell=minimum, minimum_total=minimum)
    counts = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).counts
    itself = counts["row_id"].isin(["responses", "answered", "skipped"])
    assert counts.loc[itself, "respondents"].notna().all()
    printed = counts.loc[~itself, "respondents"].dropna()
    assert not printed.between(1, minimum - 1).any()
    hidden = counts[counts["status"].eq("c")]
    assert hidden[["comments", "respondents", "percent_of_comments"]].isna().all(axis=None)
    assert hidden[["distinct_comments", "coded_by_people"]].isna().all(axis=None)


def test_no_percentage_is_printed_beside_a_hidden_base() -> None:
    made = invent(150)
    counts = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).counts
    without_base = counts[counts["base_respondents"].isna()]
    assert len(without_base)
    assert without_base["percent_of_respondents"].isna().all()


def test_a_unanimous_theme_does_not_tell_how_its_writers_answered() -> None:
    rows = [{"rating": "Yes"} for _ in range(20)] + [{"rating": "No"} for _ in range(10)]
    all_yes = [(f"q1-{n:010x}", "theme_0", 0.9, True, "model", "") for n in range(8)]
    counts = tabulate(
        comments(rows), assignments(all_yes),
        consultation=consultation([question("q1", ("Yes", "No"))]), codebook=codebook(1),
    ).counts  # fmt: skip
    theme = counts[counts["row_id"].eq("theme_0")].set_index("answer_id")["respondents"]
    assert theme["total"] == 8
    assert theme[["Yes", "No"]].isna().all()


def test_a_question_of_well_filled_cells_loses_nothing() -> None:
    rows = [{"rating": rating} for rating in ("Yes", "No") for _ in range(40)]
    rows += [{"rating": None} for _ in range(10)]
    given = [(f"q1-{n:010x}", "theme_0", 0.9, True, "model", "") for n in range(0, 90, 2)]
    counts = tabulate(
        comments(rows), assignments(given),
        consultation=consultation([question("q1", ("Yes", "No"))]), codebook=codebook(1),
    ).counts  # fmt: skip
    theme = counts[counts["row_id"].eq("theme_0")].set_index("answer_id")["respondents"]
    assert theme.to_dict() == {"total": 45, "Yes": 20, "No": 20, "no_answer": 5}
