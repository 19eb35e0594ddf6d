"""Themes by demographic group, themes together, and themes with their sub-themes."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.publish.comments_file import coded_comments
from pipeline.tables.protection import Protection, levels
from pipeline.tables.theme_tables import NOT_STATED
from pipeline.tabulate.by_group import themes_by_group
from pipeline.tabulate.demographics import groups_of
from pipeline.tabulate.layout import theme_matrix
from tests.tabulate.attack import TABLES, Recovered, attack
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

DISTRICT = SimpleNamespace(name="district", label="", order=None)


def test_respondents_are_counted_once_whatever_they_wrote_about() -> None:
    made = invent(150, **OPEN)
    found = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).demographics
    coded = made.assignments[made.assignments["assigned"]].merge(made.comments, on="comment_id")
    for line in found[
        found["section"].eq("themes") & found["group"].ne("All respondents")
    ].itertuples():
        here = coded[
            coded["code_id"].eq(line.row_id) & coded["demographic_district"].eq(line.group)
        ]
        assert line.respondents == here["respondent_id"].nunique()
        read = made.comments[made.comments["coverage"].notna()]
        read = read[read["demographic_district"].eq(line.group)]
        assert line.base_respondents == read["respondent_id"].nunique()


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["a", "b", "Prefer not to say", NOT_STATED, None]), max_size=60))
def test_every_answer_is_a_group_of_its_own_in_the_surveys_order(said: list[str | None]) -> None:
    order = ["b", "Prefer not to say", "nobody"]
    groups = groups_of(pd.Series(said, dtype="str"), order=order)
    names = list(groups.cat.categories)
    assert names[:3] == order
    assert len(groups) == len(said)
    own = {NOT_STATED: f"{NOT_STATED} (answer)"}
    for answer, group in zip(said, groups, strict=True):
        assert group == (NOT_STATED if answer is None else own.get(answer, answer))
    assert (NOT_STATED in names) == (None in said)
    assert names[-1] == NOT_STATED or None not in said


def people_of(groups: dict[str | None, int], **settings: Any) -> pd.DataFrame:
    """The tables by district of so many people, of whom every second raised a theme."""
    said = [group for group, count in groups.items() for _ in range(count)]
    rows = comments([{"demographic_district": group} for group in said])
    made = [(comment, "theme_0", 0.9, True, "model", "") for comment in rows["comment_id"][::2]]
    asked = consultation([question("q1")], (DISTRICT,), **settings)
    return tabulate(rows, assignments(made), consultation=asked, codebook=codebook(1)).demographics


def test_who_took_part_is_counted_down_to_one_and_small_groups_have_no_themes() -> None:
    found = people_of({"North": 30, "South": 21, "Prefer not to say": 4, "Other": 1, None: 7})
    cells = found.set_index(["row_id", "group"])["respondents"]
    assert cells["responses"].to_dict() == {
        "All respondents": 63, "North": 30, "Other": 1, "Prefer not to say": 4, "South": 21,
        NOT_STATED: 7,
    }  # fmt: skip
    for group in ("Prefer not to say", "Other", NOT_STATED):
        assert pd.isna(cells["theme_0", group])
    assert cells["theme_0", "North"] == 15


def test_of_a_small_group_not_even_that_nobody_raised_a_theme_is_told() -> None:
    found = people_of({"North": 30, "South": 21, "Other": 1})  # the last, who raised none
    cells = found.set_index(["row_id", "group"])["respondents"]
    assert pd.isna(cells["theme_0", "Other"])


def test_one_small_group_alone_is_not_what_is_left_of_the_total() -> None:
    found = people_of({"North": 30, "South": 21, "Other": 3})
    cells = found.set_index(["row_id", "group"])["respondents"]
    assert pd.isna(cells["theme_0", "Other"])
    assert cells["theme_0"].isna().sum() >= 2, "else it is the total less the others"


def test_whoever_is_fewer_is_not_hidden_for_those_who_prefer_not_to_say() -> None:
    found = people_of({"No": 90, "Yes": 30, "Prefer not to say": 4})
    cells = found.set_index(["row_id", "group"])["respondents"]["theme_0"]
    assert cells["Yes"] == 15, "who is meant by the question"
    assert cells[["No", "Prefer not to say"]].isna().all(), "most of what the total tells"


def test_who_took_part_is_counted_however_unlike_their_comments_are() -> None:
    # Nearly everybody wrote of other themes than anybody else, so that nobody can simply take the
    # place of one of the few.
    random = np.random.default_rng(2)
    groups = ["Female"] * 80 + ["Male"] * 66 + ["Prefer not to say"] * 3 + [None] * 2
    rows = comments([{"demographic_district": group} for group in groups])
    made = [
        (comment, f"theme_{place}", 0.9, bool(raised), "model", "")
        for number, comment in enumerate(rows["comment_id"])
        for place in range(16)
        for raised in [
            random.random() < 0.5 * 0.82**place or (number >= 146 and (place + number) % 3 == 0)
        ]
    ]
    asked = consultation([question("q1")], (DISTRICT,))
    found = tabulate(
        rows, assignments(made), consultation=asked, codebook=codebook(16)
    ).demographics
    took_part = found[found["row_id"].eq("responses")].set_index("group")["respondents"]
    assert took_part.tolist() == [151, 80, 66, 3, 2]


def test_in_strict_small_groups_are_not_counted_either() -> None:
    found = people_of({"North": 30, "South": 21, "Other": 3, None: 2}, protection="strict")
    cells = found.set_index(["row_id", "group"])["respondents"]["responses"]
    assert cells[["Other", NOT_STATED]].isna().all()
    assert not cells.dropna().between(1, 9).any()


def test_where_nobody_said_anything_there_is_no_table() -> None:
    assert people_of({None: 12}).empty


def by_group(seed: int, protection: str) -> Recovered:
    """An outsider with the tables by group and the comments, who goes for groups of writers."""
    random = np.random.default_rng(seed)
    groups = [*"ABCD"[: random.integers(2, 5)], None]
    share = random.dirichlet(np.full(len(groups), 0.6))
    rows, given_ = [], []
    for person in range(int(random.integers(20, 36))):
        place = int(random.choice(len(groups), p=share))
        read = bool(random.random() < 0.7)
        rows.append(
            {
                "demographic_district": groups[place],
                "substance": "comment" if read else "blank",
                "coverage": "coded" if read else None,
            }
        )
        if read:
            chosen = random.random(3) < np.where(np.arange(3) % 2 == place % 2, 0.6, 0.1)
            given_ += [
                (f"q1-{person:010x}", f"theme_{code}", 0.9, True, "model", "")
                for code in np.flatnonzero(chosen)
            ]
    table, made, book = comments(rows), assignments(given_), codebook(3)
    asked = consultation([question("q1")], (DISTRICT,))
    found = themes_by_group(
        table, theme_matrix(table, made, book.codes), questionnaire=asked, codes=book.codes,
        settings=Protection(protection=protection, minimum_group=6, minimum_participation=0),
    )  # fmt: skip
    if found.empty:
        return Recovered([], [])
    names = {"All respondents": "total", NOT_STATED: "no_answer"}
    lines = found.assign(answer_id=found["group"].replace(names), answer=found["group"])
    lines["answer_kind"] = lines["answer_id"].map({"total": "total"}).fillna("answer")
    if "no_answer" not in set(lines["answer_id"]):
        nobody = {"section": "responses", "row_id": "responses", "answer_id": "no_answer"}
        nobody |= {"answer_kind": "answer", "answer": "", "respondents": 0, "status": ""}
        lines = pd.concat([lines, pd.DataFrame([nobody])], ignore_index=True)
    answers = tuple(dict.fromkeys(set(lines["answer_id"]) - {"total", "no_answer"}))
    published = coded_comments(table, made, codebook=book)
    return attack(lines, published, answers=tuple(sorted(answers)))


@pytest.mark.parametrize("protection", ["published", "strict"])
@pytest.mark.parametrize("seed", range(4))
def test_no_hidden_number_and_no_writers_group_can_be_worked_out(
    seed: int, protection: str
) -> None:
    assert by_group(seed, protection) == Recovered([], [])


@pytest.mark.slow
@pytest.mark.parametrize("protection", ["published", "strict"])
@pytest.mark.parametrize("seed", range(4, TABLES))
def test_nor_in_the_rest_of_the_tables(seed: int, protection: str) -> None:
    assert by_group(seed, protection) == Recovered([], [])


def test_groups_are_protected_at_council_as_when_published() -> None:
    """So the attack on the one is the attack on the other."""
    made = invent(120, seed=3)
    council, published = (
        themes_by_group(
            made.comments, theme_matrix(made.comments, made.assignments, made.codebook.codes),
            questionnaire=made.consultation, codes=made.codebook.codes,
            settings=Protection(protection=level),
        )
        for level in ("council", "published")
    )  # fmt: skip
    pd.testing.assert_frame_equal(council, published)
    differ = {
        name for name, value in levels()["council"].items() if value != levels()["published"][name]
    }
    assert differ == {"minimum_cell", "unlinkable"}


def test_what_everybody_says_of_themselves_is_not_told() -> None:
    """The number of the one group would tell it of each writer."""
    assert people_of({"North": 30}).empty
    assert not people_of({"North": 29, None: 1}).empty
    assert not people_of({"North": 30}, **OPEN).empty


def test_small_numbers_by_group_are_left_out() -> None:
    made = invent(150, minimum_group_cell=20)
    found = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).demographics
    crossed = found["group"].ne("All respondents") & found["section"].eq("themes")
    assert found.loc[crossed, "status"].eq("c").any()
    assert not found.loc[crossed, "respondents"].dropna().between(1, 19).any()
    assert found.loc[found["status"].eq("c"), "percent_of_respondents"].isna().all()


def test_themes_that_come_together_are_counted_by_comment() -> None:
    rows = comments([{} for _ in range(8)])
    both = [
        (comment, code, 0.9, True, "model", "")
        for comment in rows["comment_id"]
        for code in ("theme_0", "theme_1")
    ]
    found = tabulate(
        rows, assignments(both), consultation=consultation([question("q1")]), codebook=codebook(3)
    ).together.set_index(["theme_id", "with_theme_id"])
    assert found.loc[("theme_0", "theme_1"), "comments"] == 8
    assert found.loc[("theme_0", "theme_2"), "comments"] == 0


def test_a_parent_counts_every_comment_on_it_or_below_it_once() -> None:
    book = codebook(3)
    codes = [
        code.model_copy(update={"parent": None if n == 0 else "theme_0"})
        for n, code in enumerate(book.codes)
    ]
    rows = comments([{} for _ in range(6)])
    made = [(rows["comment_id"][n], f"theme_{n % 3}", 0.9, True, "model", "") for n in range(6)]
    made.append((rows["comment_id"][0], "theme_1", 0.9, True, "model", ""))
    counts = tabulate(
        rows, assignments(made), consultation=consultation([question("q1")], **OPEN),
        codebook=book.model_copy(update={"codes": tuple(codes)}),
    ).counts  # fmt: skip
    line = counts[counts["section"].eq("parents") & counts["answer_kind"].eq("total")]
    assert line["row_id"].tolist() == ["theme_0"]
    assert line["comments"].tolist() == [6]


@pytest.mark.parametrize("order", [None, ("South", "North", "West")])
def test_demographics_may_or_may_not_have_an_order(order: tuple[str, ...] | None) -> None:
    made = invent(60)
    made.consultation.demographics = (SimpleNamespace(name="district", label="", order=order),)
    found = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    ).demographics
    assert found["demographic_label"].unique().tolist() == ["district"]
