"""Campaign texts are listed once, each with one decision, and small ones without a number."""

import pandas as pd

from pipeline.tables.theme_tables import ThemeTables
from tests.tabulate.invented import (
    assignments,
    codebook,
    comments,
    consultation,
    question,
    tabulate,
)

TEXT = "Please keep the night bus, which is the only one that the bakers can take."


def table(copies: int = 6, others: int = 8) -> pd.DataFrame:
    rows = [{"text_redacted": TEXT, "duplicate_group": "d-1", "duplicate_size": copies}] * copies
    return comments([*rows, *[{}] * others])


def tables(
    made: pd.DataFrame, given: dict[int, tuple[str, str]], **settings: object
) -> ThemeTables:
    """Tabulate with themes: row → (theme, who gave it)."""
    named = assignments(
        [
            (made["comment_id"].iloc[row], theme, 0.9, True, source, "")
            for row, (theme, source) in given.items()
        ]
    )
    asked = consultation([question("q1", (), {})], **settings)
    return tabulate(made, named, consultation=asked, codebook=codebook(2))


def by_model(rows: range, theme: str = "theme_0") -> dict[int, tuple[str, str]]:
    return dict.fromkeys(rows, (theme, "model"))


def test_a_text_stands_once_with_what_most_copies_have() -> None:
    found = tables(table(), by_model(range(5))).campaigns
    assert found["campaign_text"].tolist() == [TEXT]
    assert found["respondents"].tolist() == [6]
    assert found[["themes", "decided_by_people"]].to_numpy().tolist() == [["Theme 0", "no"]]


def test_what_a_person_decided_on_one_copy_is_the_decision_on_the_text() -> None:
    given = by_model(range(6)) | {2: ("theme_1", "human")}
    found = tables(table(), given, minimum_cell=0).campaigns
    assert found[["theme_ids", "decided_by_people"]].to_numpy().tolist() == [["theme_1", "yes"]]


def test_what_two_people_send_alike_is_no_campaign() -> None:
    assert tables(table(copies=2), by_model(range(2))).campaigns.empty
    assert len(tables(table(copies=3), by_model(range(3))).campaigns) == 1


def test_a_small_campaign_has_no_number() -> None:
    found = tables(table(copies=3), by_model(range(8)), minimum_total=5).campaigns
    assert found["status"].tolist() == ["c"] and found["respondents"].isna().all()


def test_a_campaign_has_no_number_where_its_theme_has_none() -> None:
    few = tables(table(copies=6), by_model(range(4)), minimum_total=7, minimum_cell=5)
    assert few.campaigns["status"].tolist() == ["c"]


def test_what_nobody_may_publish_is_not_listed() -> None:
    made = table()
    made["publishing"] = ["do_not_publish"] * 6 + ["publish"] * 8
    assert tables(made, by_model(range(6))).campaigns.empty
    made = table().assign(hate_status="withheld")
    assert tables(made, {}).campaigns.empty


ADDED = (
    "As a doula I have seen what it does for frightened women.",
    "My son works at the bakery since March.",
    "We pay our taxes like everybody else here.",
    "Who will drive my neighbour to her dialysis?",
    "I am ninety and sold the car.",
)


def with_additions(added: int, copies: int = 6) -> pd.DataFrame:
    """A letter, to which the first of its senders added a sentence each of their own."""
    own = [f"{TEXT} {sentence}" for sentence in ADDED[:added]]
    made = table(copies=copies)
    made.loc[: copies - 1, "text_redacted"] = [*own, *[TEXT] * (copies - added)]
    return made


def test_nobody_s_own_sentence_is_printed_as_what_all_sent_and_their_number_is_told() -> None:
    for added in (1, 4, 5):
        found = tables(with_additions(added), by_model(range(5)), minimum_cell=0).campaigns
        assert found["campaign_text"].tolist() == [TEXT], added
        assert found[["respondents", "respondents_adding"]].to_numpy().tolist() == [[6, added]]


def test_a_sentence_of_their_own_is_not_printed_where_the_others_refused() -> None:
    made = with_additions(2)
    made["publishing"] = ["publish"] * 2 + ["do_not_publish"] * 4 + ["publish"] * 8
    assert tables(made, by_model(range(6))).campaigns["campaign_text"].tolist() == [TEXT]


def test_what_some_add_to_a_letter_is_no_theme_of_it() -> None:
    given = by_model(range(6)) | {0: ("theme_1", "human"), 1: ("theme_1", "human")}
    found = tables(with_additions(4), given, minimum_cell=0).campaigns
    assert found[["theme_ids", "decided_by_people"]].to_numpy().tolist() == [["theme_0", "no"]]


def test_how_many_added_something_is_told_where_neither_they_nor_the_others_are_few() -> None:
    few = tables(with_additions(2), {}, minimum_total=3).campaigns
    others = tables(with_additions(4), {}, minimum_total=3).campaigns
    some = tables(with_additions(3), {}, minimum_total=3).campaigns
    assert few["respondents_adding"].isna().all() and others["respondents_adding"].isna().all()
    assert some["respondents_adding"].tolist() == [3]
