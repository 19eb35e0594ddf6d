"""Quotes are typical, varied, whole sentences of people whom nobody can recognise."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from pipeline.errors import UserError
from pipeline.language.quotable import is_quotable
from pipeline.tabulate.singled_out import singled_out
from tests.tabulate.invented import (
    WORDS,
    assignments,
    codebook,
    comments,
    consultation,
    question,
    tabulate,
)

YES_NO = ("Yes", "No")


def sentence(place: int) -> str:
    return f"The {WORDS[place]} matters more than the {WORDS[-place - 1]} to people here."


def people(count: int = 24, **changes: dict[int, Any]) -> pd.DataFrame:
    rows: list[dict[str, Any]] = [
        {"rating": YES_NO[place % 2], "text_redacted": f"{sentence(place)} Too short."}
        for place in range(count)
    ]
    for name, values in changes.items():
        for place, value in values.items():
            rows[place][name] = value
    return comments(rows)


def quotes(table: pd.DataFrame, folder: Path | None = None, **settings: Any) -> pd.DataFrame:
    given = [(comment, "theme_0", 0.9, True, "model", "") for comment in table["comment_id"]]
    demographics = (SimpleNamespace(name="district", label="District", order=None),)
    asked = consultation([question("q1", YES_NO)], demographics, **settings)
    asked.folder = folder
    return tabulate(table, assignments(given), consultation=asked, codebook=codebook(1)).quotes


def test_each_theme_and_answer_gets_its_quotes_in_whole_sentences() -> None:
    found = quotes(people(), quotes_per_group=3)
    assert found.groupby("answer_id").size().to_dict() == {"Yes": 3, "No": 3}
    assert set(found["quote"]) <= {sentence(place) for place in range(24)}
    assert found["quote"].is_unique


def test_a_quote_is_the_sentence_that_speaks_for_its_theme() -> None:
    table = people()
    table["text_redacted"] = [
        f"🙂 The {WORDS[n + 20]} is somebody else's affair, I’d say. {sentence(n)}"
        for n in range(24)
    ]
    given = [(comment, "theme_0", 0.9, True, "model", "") for comment in table["comment_id"]]
    starts = [text.index(sentence(n)) for n, text in enumerate(table["text_redacted"])]
    ends = table["text_redacted"].str.len()
    asked = consultation([question("q1", YES_NO)], quotes_per_group=4)
    said = assignments(given).assign(span_start=starts, span_end=ends)
    found = tabulate(table, said, consultation=asked, codebook=codebook(1)).quotes
    assert len(found) == 8
    assert set(found["quote"]) <= {sentence(n) for n in range(24)}


def test_a_theme_without_a_number_by_answer_is_quoted_without_one() -> None:
    """All who raised it gave one answer: that number is left out, and what they said is not."""
    table = people(40)
    table["rating"] = ["Yes"] * 20 + ["No"] * 20
    given = [
        (comment, f"theme_{int(place < 12)}", 0.9, True, "model", "")
        for place, comment in enumerate(table["comment_id"])
    ]
    asked = consultation([question("q1", YES_NO)])
    made = tabulate(table, assignments(given), consultation=asked, codebook=codebook(2))
    cells = made.counts[made.counts["row_id"].eq("theme_1") & made.counts["answer_id"].eq("Yes")]
    assert cells["status"].tolist() == ["c"]
    found = made.quotes[made.quotes["theme_id"].eq("theme_1")]
    assert len(found) == 2
    assert set(found["answer_id"]) == {"total"}
    assert made.quotes["theme_id"].is_monotonic_increasing


def test_flagged_and_uncertain_comments_are_never_quoted() -> None:
    table = people(hate_status={0: "review", 2: "withheld"}, coverage={4: "uncertain"})
    table.loc[[0, 2], "coverage"] = None
    found = quotes(table, quotes_per_group=6, minimum_unlisted=0)
    assert set(found["comment_id"]).isdisjoint(table["comment_id"].iloc[[0, 2, 4]])
    assert len(found) >= 10


def test_what_may_put_somebody_at_risk_is_not_quoted_until_a_person_says_so() -> None:
    table = people().assign(risk="none")
    table.loc[[0, 2, 4], "risk"] = ["undecided", "left_out", "quote"]
    found = quotes(table, quotes_per_group=12, minimum_unlisted=0, unlinkable=False)
    assert set(found["comment_id"]).isdisjoint(table["comment_id"].iloc[[0, 2]])
    assert table["comment_id"].iloc[4] in set(found["comment_id"])


def test_nobody_is_quoted_twice() -> None:
    table = people(respondent_id=dict.fromkeys(range(0, 24, 2), "r-one") | {1: "r-one"})
    found = quotes(table, quotes_per_group=20, quotes_alike=1)
    writers = table.set_index("comment_id").loc[found["comment_id"], "respondent_id"]
    assert writers.is_unique


LETTER = "We ask the council to withdraw this plan at once. It was made behind closed doors."
OWN = "Our lane floods each time the brook rises."


def test_a_text_that_two_sent_is_quoted_once() -> None:
    table = people()
    table.loc[[0, 2], "text_redacted"] = LETTER
    table.loc[[0, 2], "duplicate_group"] = "d1"
    found = quotes(table, quotes_per_group=12, minimum_unlisted=0, unlinkable=False)
    assert found["comment_id"].isin(table["comment_id"].iloc[[0, 2]]).sum() == 1


def test_a_sentence_of_a_campaign_s_letter_is_nobody_s_own() -> None:
    table = people()
    reworded = LETTER.replace("this plan", "all of this plan").lower()
    table.loc[0:7, "text_redacted"] = [*[LETTER] * 5, reworded, f"{LETTER} {OWN}", LETTER]
    table.loc[0:6, "duplicate_group"] = "d1"
    table.loc[7, "text_redacted"] = f"{sentence(7)} {LETTER} I have lost sleep over it."
    found = quotes(table, quotes_per_group=12)["quote"]
    assert not found.str.contains("withdraw|closed doors", case=False).any()
    assert OWN in set(found), "what one adds is quoted as anybody's words are"
    assert sentence(7) in set(found)


def test_nobody_whom_demographics_single_out_is_quoted() -> None:
    table = people(demographic_district={0: "Isle", 1: "Isle"})
    found = quotes(table, quotes_per_group=20)
    assert set(found["comment_id"]).isdisjoint(table["comment_id"].iloc[[0, 1]])
    assert len(found) == 22


def test_two_common_traits_can_single_somebody_out_together() -> None:
    table = pd.DataFrame(
        {"age": ["old"] * 6 + ["young"] * 6, "town": ["North"] * 5 + ["South"] * 7}, dtype="str"
    )
    assert not singled_out(table, ["age", "town"], sets_of=1, minimum=5).any()
    assert singled_out(table, ["age", "town"], sets_of=2, minimum=5).tolist() == [
        *[False] * 5, True, *[False] * 6,
    ]  # fmt: skip


def test_what_somebody_did_not_say_cannot_single_them_out() -> None:
    table = pd.DataFrame({"age": ["old"] * 6 + [None]}, dtype="str")
    assert not singled_out(table, ["age"], sets_of=2, minimum=5).any()


def test_a_comment_that_is_one_of_few_in_another_theme_is_not_quoted() -> None:
    table = people()
    both = [(comment, "theme_0", 0.9, True, "model", "") for comment in table["comment_id"]]
    both.append((table["comment_id"][0], "theme_1", 0.9, True, "model", ""))
    asked = consultation([question("q1", YES_NO)], quotes_per_group=8)
    found = tabulate(table, assignments(both), consultation=asked, codebook=codebook(2)).quotes
    assert len(found) > 10
    assert table["comment_id"][0] not in set(found["comment_id"])


def test_nobody_is_quoted_beside_an_answer_of_few() -> None:
    assert set(quotes(people(8), minimum_cell=5)["answer_id"]) == {"total"}


def test_the_budget_is_kept_and_spread() -> None:
    found = quotes(people(), quotes_limit=4, quotes_per_group=10)
    assert found.groupby("answer_id").size().to_dict() == {"Yes": 2, "No": 2}


def test_the_same_seed_gives_the_same_quotes_whatever_the_row_order() -> None:
    table = people()
    once = quotes(table)
    turned = quotes(table.iloc[::-1].reset_index(drop=True))
    pd.testing.assert_frame_equal(once, turned)


def test_picks_come_first_and_bans_never(tmp_path: Path) -> None:
    table = people()
    usual = quotes(table)["comment_id"]
    pick = next(each for each in table["comment_id"] if each not in set(usual))
    choices = pd.DataFrame(
        [(pick, "pick"), (usual.iloc[0], "ban")], columns=["comment_id", "choice"]
    )
    choices.to_csv(tmp_path / "choices.csv", index=False)
    found = quotes(table, tmp_path, quote_choices="choices.csv")["comment_id"]
    assert pick in set(found.groupby(found.index // 2).first())
    assert usual.iloc[0] not in set(found)


@pytest.mark.parametrize(
    ("comment_id", "choice", "mending"),
    [
        ("q1-0000000000", "pick", "remove the pick"),
        ("q1-ffffffffff", "ban", "copy ids from coded_comments.csv"),
        ("q1-0000000001", "love", "write one of the two"),
    ],
)
def test_choices_that_cannot_be_followed_are_refused_with_row_and_mending(
    tmp_path: Path, comment_id: str, choice: str, mending: str
) -> None:
    (tmp_path / "choices.csv").write_text(f"comment_id,choice\n{comment_id},{choice}\n")
    table = people(hate_status={0: "withheld"})
    with pytest.raises(UserError, match=mending) as error:
        quotes(table, tmp_path, quote_choices="choices.csv")
    assert "row 2" in str(error.value)


@pytest.mark.parametrize(
    "text",
    [
        "Too short.",
        "As a wheelchair user I could not get into the building at all.",
        "I work at the library in the centre and I see this every day.",
        "My daughter was bullied for years and nobody did anything about it.",
        "[PERSON] told [PERSON] that nothing would ever be done about it.",
        "Our [PERSON] is far too small for a family of five.",
        "We have complained to [ORGANISATION 2] about the lights again and again.",
        "THIS IS WHAT EVERYBODY HERE THINKS AND NOBODY DARES TO SAY.",
        "http://a.example/1/2/3 http://b.example/4/5/6 1/2/3 4/5/6 and so on",
        "word " * 60,
        "I've been a governor of two schools for years.",
        "The leader takes backhanders from whoever builds the road.",
        "It is all going into the builders' back pockets.",
        "They have already been promised to his mates.",
        "We all know who gets the money out of the car park.",
    ],
)
def test_some_sentences_are_not_for_quoting(text: str) -> None:
    assert not is_quotable(text)


@pytest.mark.parametrize(
    "text",
    [
        "Start in primary schools, because by secondary school it is too late.",
        "The museum field will be sold to developers if nobody stops the plan.",
        "Everyone knows the buses are late on market days.",
        "Thieves take lead from the church roof every winter.",
    ],
)
def test_an_ordinary_sentence_is(text: str) -> None:
    assert is_quotable(text)


LEANING = "They would never manage that without help."


def test_a_sentence_that_leans_on_another_comes_after_those_that_can_be_read_alone() -> None:
    table = people(text_redacted=dict.fromkeys(range(0, 24, 6), f"Sigh. {LEANING}"))
    found = quotes(table, quotes_per_group=3)["quote"]
    assert len(found) == 6
    assert LEANING not in set(found)


def test_a_theme_with_no_other_sentence_is_quoted_by_one_that_leans_and_speaks_of_it() -> None:
    """One that leans and has no word of the theme tells a reader nothing."""
    table = people()
    table["text_redacted"] = [f"Sigh. They lost the {WORDS[place]} to it." for place in range(24)]
    assert quotes(table, quotes_per_group=3).empty
    table["text_redacted"] = [
        f"Sigh. They lost the {WORDS[place]} and its themes to it." for place in range(24)
    ]
    found = quotes(table, quotes_per_group=3)
    assert found.groupby("answer_id").size().to_dict() == {"Yes": 1, "No": 1}, "none comes second"


def test_the_sentence_that_a_quote_leans_on_is_quoted_with_it() -> None:
    table = people()
    table["text_redacted"] = [f"{sentence(place)} {LEANING}" for place in range(24)]
    starts = [len(sentence(place)) + 1 for place in range(24)]
    given = [(comment, "theme_0", 0.9, True, "model", "") for comment in table["comment_id"]]
    said = assignments(given).assign(span_start=starts, span_end=table["text_redacted"].str.len())
    asked = consultation([question("q1", YES_NO)], quotes_per_group=3)
    found = tabulate(table, said, consultation=asked, codebook=codebook(1)).quotes
    assert set(found["quote"]) <= set(table["text_redacted"])
    assert len(found) == 1, "what several say in the same words is quoted once"


def test_an_accusation_is_quoted_of_nobody() -> None:
    table = people()
    table["text_redacted"] = f"The {WORDS[3]} was already sold to a builder, everyone knows."
    assert quotes(table).empty


def test_a_theme_with_a_number_by_answer_is_quoted_beside_it_only() -> None:
    """Else a quote without an answer would be of somebody whose answer has no number."""
    table = people(40)
    table.loc[table.index[20:], "rating"] = None
    table.loc[table.index[:20], "text_redacted"] = "Too short."
    given = [(comment, "theme_0", 0.9, True, "model", "") for comment in table["comment_id"]]
    asked = consultation([question("q1", YES_NO)])
    made = tabulate(table, assignments(given), consultation=asked, codebook=codebook(1))
    counts = made.counts[made.counts["row_id"].eq("theme_0")].set_index("answer_id")
    assert counts.loc[["Yes", "No"], "respondents"].tolist() == [10, 10]
    assert made.quotes.empty
