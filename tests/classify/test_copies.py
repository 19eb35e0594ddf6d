"""Copies and near copies of one text are coded alike, whatever was changed in them."""

import numpy as np
import pandas as pd

from pipeline.classify.copies import labelled_copies, undecided_campaigns
from pipeline.tables.copies import as_most_sent, decided_by, each_text, own_words
from tests.classify.invented import classified, codebook, comments, given, labels

TEMPLATE = "Keep the bus and the timetable as they are"


def campaign() -> pd.DataFrame:
    """Eight comments; four are copies of one text, of which one adds what is about money."""
    table, _ = comments(8)
    table["duplicate_group"] = pd.Series([None] * 4 + ["d-1"] * 4, dtype="str")
    table.loc[4:, "text_redacted"] = [
        TEMPLATE + " money budget tax",
        TEMPLATE,
        TEMPLATE,
        TEMPLATE + " please",
    ]
    return table


def test_near_copies_get_the_codes_of_the_text_sent_most() -> None:
    table = campaign()
    result = classified(table, codebook())
    codes = given(result)
    ids = table["comment_id"].tolist()
    assert {frozenset(codes.get(cid, set())) for cid in ids[4:]} == {frozenset({"buses"})}
    assert len(set(result.comments["coverage"].iloc[4:])) == 1
    pd.testing.assert_frame_equal(result.comments.drop(columns="coverage"), table)


def test_what_decides_does_not_depend_on_the_order_of_comments() -> None:
    table = campaign()
    turned = table.iloc[::-1].reset_index(drop=True)
    one = table["text_redacted"].to_numpy()[decided_by(table)]
    other = turned["text_redacted"].to_numpy()[decided_by(turned)]
    assert (one[::-1] == other).all()
    assert decided_by(table)[:4].tolist() == [0, 1, 2, 3]


def test_what_is_held_back_decides_nothing() -> None:
    table = campaign()
    table.loc[[5, 6], "hate_status"] = "withheld"
    assert set(decided_by(table)[[4, 7]]) == {7}
    assert decided_by(table)[[5, 6]].tolist() == [5, 6]


def test_a_person_s_word_on_a_copy_stands() -> None:
    table = campaign()
    said: list[list[str]] = [["parks"]] * 8
    result = classified(table, codebook(), labels=labels(table, said, [4]))
    codes = given(result)
    assert codes[table["comment_id"].iloc[4]] == {"parks"}
    assert np.array_equal(decided_by(table.drop(columns="duplicate_group")), np.arange(8))


def test_what_people_said_of_one_copy_holds_for_all() -> None:
    table = campaign()
    table.loc[7, "hate_status"] = "withheld"
    said: list[list[str]] = [["schools", "money"]] * 8
    result = classified(table, codebook(), labels=labels(table, said, [5]))
    codes, ids = given(result), table["comment_id"].tolist()
    assert [codes.get(cid) for cid in ids[4:]] == [{"schools", "money"}] * 3 + [None]
    of_copies = result.assignments[result.assignments["comment_id"].isin(ids[4:7])]
    assert set(of_copies["source"]) == {"human"}
    reasons = of_copies[of_copies["assigned"]].groupby("comment_id")["reason"].unique().map(list)
    assert reasons[ids[5]] == ["coded by people"]
    assert reasons[ids[4]] == reasons[ids[6]] == ["coded by people, in a copy"]
    assert result.comments["coverage"].iloc[4:7].tolist() == ["coded"] * 3
    learnt = result.learnt.set_index("code_id")
    assert learnt.loc["schools", "positive"] == 1, "a text that was coded once teaches once"


def test_of_several_coded_copies_the_nearest_and_then_most_decide() -> None:
    table = campaign()
    settled = {
        "q1-0000000005": frozenset({"buses"}),
        "q1-0000000007": frozenset({"parks"}),
    }
    assert labelled_copies(table, settled) == {
        "q1-0000000004": "q1-0000000005",
        "q1-0000000006": "q1-0000000005",
    }
    table.loc[4:6, "text_redacted"] = TEMPLATE
    settled = {
        "q1-0000000003": frozenset({"schools"}),
        "q1-0000000004": frozenset({"money"}),
        "q1-0000000005": frozenset({"buses"}),
        "q1-0000000006": frozenset({"buses"}),
    }
    assert labelled_copies(table, settled) == {"q1-0000000007": "q1-0000000005"}
    assert labelled_copies(table, {}) == {}


def test_a_coded_copy_tells_nothing_about_another_s_left_out_probability() -> None:
    table, codes = comments(40)
    table["duplicate_group"] = pd.Series([None] * 38 + ["d-1"] * 2, dtype="str")
    table.loc[39, "text_redacted"] = table.loc[38, "text_redacted"]
    table.loc[39, "respondent_id"] = "r-of-another"

    def left_out(of_copy: list[str]) -> list[float]:
        said = [*codes[:38], ["buses"], of_copy]
        found = classified(table, codebook(), labels=labels(table, said, range(40))).assignments
        return found.loc[
            found["comment_id"].eq(table["comment_id"].iloc[38]), "probability"
        ].tolist()

    assert left_out(["buses"]) == left_out(["money"])


LETTER = "Keep the bus and the timetable as they are. We ask the council to think again."
OWN = "My grant was refused and the budget of this family is spent."


def with_own_words() -> pd.DataFrame:
    """Five copies of a letter: one has a sentence of its own, one was reworded, one is shorter."""
    table, _ = comments(9)
    table["respondent_id"] = [f"r-{n}" for n in range(9)]
    table["duplicate_group"] = pd.Series([None] * 4 + ["d-1"] * 5, dtype="str")
    table.loc[4:, "text_redacted"] = [
        LETTER,
        f"{LETTER} {OWN}",
        LETTER,
        LETTER.replace("council", "leader of our council").lower(),
        "Keep the bus and the timetable as they are.",
    ]
    return table


def test_what_one_adds_to_a_letter_is_read_by_itself_and_its_codes_are_added() -> None:
    table = with_own_words()
    result = classified(table, codebook())
    codes, ids = given(result), table["comment_id"].tolist()
    assert [codes.get(cid) for cid in ids[4:]] == [
        {"buses"}, {"buses", "money"}, {"buses"}, {"buses"}, {"buses"},
    ]  # fmt: skip
    added = result.assignments.set_index(["comment_id", "code_id"]).loc[(ids[5], "money")]
    words = table["text_redacted"].iloc[5][added["span_start"] : added["span_end"]]
    assert words == OWN, "the words that speak for it are its writer's"
    assert "adds" in added["reason"]


def test_where_a_comment_has_one_code_nothing_is_added_to_it() -> None:
    book = codebook().model_copy(update={"selection": "one"})
    codes = given(classified(with_own_words(), book))
    assert {len(each) for each in codes.values()} == {1}


def test_only_whole_sentences_that_the_letter_does_not_have_are_its_writer_s_own() -> None:
    table = with_own_words()
    own = own_words(table)
    assert [text.strip() for text in own[4:]] == ["", OWN, "", "", ""]
    assert table["text_redacted"].iloc[5].index(OWN) == own[5].index(OWN)
    assert own[:4] == [""] * 4


def test_the_same_addition_has_the_same_codes_whatever_the_order_of_comments() -> None:
    table = with_own_words()
    table.loc[8, "text_redacted"] = f"{LETTER} {OWN}"
    codes = given(classified(table, codebook()))
    ids = table["comment_id"].tolist()
    assert codes[ids[5]] == codes[ids[8]] == {"buses", "money"}
    turned = given(classified(table.iloc[::-1].reset_index(drop=True), codebook()))
    assert turned == codes


def test_people_s_word_on_a_letter_holds_for_what_all_sent_and_not_for_what_one_adds() -> None:
    table = with_own_words()
    said: list[list[str]] = [["parks"]] * 9
    codes = given(classified(table, codebook(), labels=labels(table, said, [4])))
    ids = table["comment_id"].tolist()
    assert codes[ids[5]] == {"parks", "money"}
    assert codes[ids[6]] == {"parks"}
    both: list[list[str]] = [["parks", "schools"]] * 9
    coded = given(classified(table, codebook(), labels=labels(table, both, [5])))
    assert coded[ids[5]] == {"parks", "schools"}, "who was coded by people has what they gave"


def test_of_coded_copies_the_one_that_adds_nothing_speaks_for_the_others() -> None:
    table = with_own_words()
    settled = {
        table["comment_id"].iloc[5]: frozenset({"money"}),
        table["comment_id"].iloc[7]: frozenset({"buses"}),
    }
    asked = labelled_copies(table, settled)
    assert asked[table["comment_id"].iloc[8]] == table["comment_id"].iloc[7]


def test_a_copy_that_adds_words_decides_nothing_for_those_who_did_not_write_them() -> None:
    table = with_own_words()
    said: list[list[str]] = [["parks", "money"]] * 9
    result = classified(table, codebook(), labels=labels(table, said, [5]))
    codes, ids = given(result), table["comment_id"].tolist()
    assert codes[ids[5]] == {"parks", "money"}
    assert [codes[ids[row]] for row in (4, 6, 7, 8)] == [{"buses"}] * 4
    table.loc[8, "text_redacted"] = table.loc[5, "text_redacted"]
    same_words = given(classified(table, codebook(), labels=labels(table, said, [5])))
    assert same_words[ids[8]] == {"parks", "money"}


def test_a_campaign_waits_for_a_person_until_one_has_decided_on_what_all_sent() -> None:
    table = with_own_words()
    said: list[list[str]] = [["buses"]] * 9
    for labelled, waits in (([], True), ([5], True), ([0, 1], True), ([6], False), ([7], False)):
        made = labels(table, said, labelled) if labelled else None
        result = classified(table, codebook(), labels=made)
        open_ = undecided_campaigns(result.comments, result.assignments)
        assert open_ == ([("q1", 5)] if waits else []), labelled
    table["duplicate_group"] = table["duplicate_group"].where(table.index < 6)  # two are left
    result = classified(table, codebook())
    assert undecided_campaigns(result.comments, result.assignments) == []


def test_a_letter_is_what_most_sent_without_what_few_wrote_into_it() -> None:
    sent = [LETTER] * 2 + [f"{LETTER} {OWN}"] * 3 + [f"{OWN} {LETTER}"]
    assert as_most_sent(sent, set(sent)).text == f"{LETTER} {OWN}", "more than half have it"
    others = [f"{LETTER} {own}" for own in ("My sister nursed there.", "We pay our taxes for it.")]
    letter = as_most_sent([LETTER] * 2 + [f"{LETTER} {OWN}"] * 2 + others, {LETTER, *others})
    assert letter.text == LETTER and letter.adding == {f"{LETTER} {OWN}", *others}
    assert as_most_sent([f"{LETTER} {OWN}", *others], set(others)).text == LETTER
    assert as_most_sent([LETTER] * 3, set()).text == ""


def test_a_sentence_of_the_letter_in_other_words_is_no_sentence_of_its_writer_s_own() -> None:
    letter = (
        "Reopen the swimming pool. The building is still standing empty. Since it shut in March "
        "our children must travel nine miles to learn to swim."
    )
    reworded = (
        "Reopen the swimming pool. The building still stands empty. Since it shut in March our "
        "children have to travel nine miles to learn to swim."
    )
    own = f"{letter} The building my mother works in is full of rats."
    table, _ = comments(6)
    table["duplicate_group"] = "d-1"
    table["text_redacted"] = [letter, letter, letter, reworded, own, letter]
    assert own_words(table)[3] == ""
    assert own_words(table)[4].strip() == "The building my mother works in is full of rats."
    assert as_most_sent(table["text_redacted"].tolist(), {letter}).adding == {own}
    assert each_text(table).stands_for[:4].tolist() == [0] * 4
