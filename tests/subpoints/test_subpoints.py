"""What people mean by a theme: a few things in their own words, and single views."""

import numpy as np
import pandas as pd
import pytest

from pipeline.codebook.codebook import Code, Codebook
from pipeline.encoders.base import Encode
from pipeline.read.stage import ReadComments
from pipeline.subpoints.settings import SubpointSettings
from pipeline.subpoints.stage import Subpoints, find_subpoints
from pipeline.tables.subpoints import check_subpoints
from tests.tabulate import invented
from tests.tabulate.invented import consultation, question, tabulate

BOOK = Codebook(
    version=1,
    codes=tuple(Code(id=i, name=i.capitalize(), definition="d") for i in ("money", "buses")),
)
SETTINGS = SubpointSettings()
EVENING = [f"No evening bus reaches the {place}" for place in ("mill", "green", "quay", "ford")]
FARES = [f"The fares for {who} have doubled" for who in ("pupils", "families", "visitors")]
LONE = "My wheelchair has never once fitted beside the driver on that route"


def encode(texts: list[str]) -> np.ndarray:
    """Sentences of the same first two words say alike."""
    heads = {" ".join(text.split()[:2]): n for n, text in enumerate(texts)}
    vectors = np.zeros((len(texts), 40), dtype=np.float32)
    for row, text in enumerate(texts):
        vectors[row, heads[" ".join(text.split()[:2])] % 40] = 1
    return vectors


def table(texts: list[str], **columns: object) -> pd.DataFrame:
    rows = [{"text_redacted": text} for text in texts]
    return invented.comments(rows).assign(**columns)


def readings(comments: pd.DataFrame) -> ReadComments:
    """The reader's own sentence is no longer what counts: it finds every code in the first word."""
    n = len(comments)
    one = np.array([(0, 0), *[(0, 1)] * n], dtype=np.int32)
    return ReadComments(
        log_odds=np.full((n + 1, 2), 2.0, dtype=np.float32),
        spans=np.stack([one, one], axis=1),
        beside=np.zeros(n + 1, dtype=np.float32),
        of_row=np.arange(1, n + 1, dtype=np.int32),
        own_row=np.zeros(n, dtype=np.int32),
    )


def given(comments: pd.DataFrame, code: str = "buses") -> pd.DataFrame:
    return invented.assignments(
        [(each, code, 0.9, True, "model", "") for each in comments["comment_id"]]
    )


def found_in(
    comments: pd.DataFrame,
    spans: list[tuple[int, int]] | None = None,
    encode: Encode = encode,
    again: Encode = encode,
    questions: dict[str, str] | None = None,
) -> Subpoints:
    coded = given(comments)
    if spans is not None:
        coded[["span_start", "span_end"]] = spans
    found = find_subpoints(
        comments, coded, codebook=BOOK, encode=encode, again=again, settings=SETTINGS,
        readings=readings(comments), questions=questions or {},
    )  # fmt: skip
    for name, each in found._asdict().items():
        check_subpoints(name, each)
    return found


def test_sentences_that_say_alike_are_a_sub_point_named_in_their_words() -> None:
    found = found_in(table([*EVENING, *FARES, LONE]))
    assert found.points["point"].tolist() == [1, 2]
    evening, fares = found.points["phrase"]
    assert "evening bus" in evening.lower() and "fares" in fares.lower()
    sizes = found.members.groupby("point").size().to_dict()
    assert sizes == {0: 1, 1: 4, 2: 3}
    assert found.members.loc[found.members["point"].eq(0), "sentence"].tolist() == [LONE]


def test_only_the_sentence_that_carries_the_theme_is_read() -> None:
    texts = [f"Thanks for asking. {each}" for each in (*EVENING, *FARES, LONE)]
    found = found_in(table(texts), spans=[(19, len(text)) for text in texts])
    assert set(found.members["sentence"]) == {*EVENING, *FARES, LONE}


def test_one_person_who_says_it_thrice_makes_no_sub_point() -> None:
    comments = table([*EVENING, *FARES, LONE])
    comments.loc[4:6, "respondent_id"] = "r-same"
    (phrase,) = found_in(comments).points["phrase"]
    assert "evening bus" in phrase


def test_copies_of_one_text_count_and_do_not_make_a_sub_point() -> None:
    comments = table([*EVENING, *FARES, LONE, *[EVENING[0]] * 5])
    found = found_in(comments)
    assert found.members.groupby("point").size()[1] == 9
    assert not len(found_in(table([LONE] * 12)).points)


def test_too_few_comments_are_left_as_they_are() -> None:
    assert not len(found_in(table([*EVENING, *FARES])).members)


def test_what_nobody_may_read_is_in_no_sub_point() -> None:
    comments = table([*EVENING, *FARES, LONE, "No evening hate at all"])
    comments.loc[8, "hate_status"] = "withheld"
    found = found_in(comments)
    assert comments["comment_id"].iloc[8] not in set(found.members["comment_id"])


def test_what_is_in_another_language_is_in_no_sub_point_and_no_single_view() -> None:
    """The encoders see only that sentences are Welsh: all of them would say alike."""
    comments = table([*EVENING, *FARES, LONE, *["Mae pawb yn siarad yma"] * 5]).assign(
        language=["en"] * 8 + ["cy"] * 5
    )
    comments.loc[8:, "text_redacted"] = [f"Mae pawb yn siarad {each}" for each in "abcde"]
    found = found_in(comments)
    assert found.points["point"].tolist() == [1, 2]
    assert set(found.members["sentence"]) == {*EVENING, *FARES, LONE}


def test_the_same_comments_in_another_order_give_the_same() -> None:
    comments = table([*EVENING, *FARES, LONE])
    order = [5, 2, 7, 0, 1, 6, 3, 4]
    mixed = comments.iloc[order].reset_index(drop=True)
    pd.testing.assert_frame_equal(found_in(comments).members, found_in(mixed).members)


def test_a_single_view_has_to_read_as_a_quote() -> None:
    alone = "i was the one who wrote to the council about that route"
    found = found_in(table([*EVENING, *FARES, alone]))
    assert alone not in set(found.members["sentence"])


def test_two_encoders_have_to_put_sentences_together_that_have_no_saying_in_common() -> None:
    apart = ["Zebra crossings vanish overnight", "Those crossings by the mill are gone",
             "Crossings for schools went first", "Walkers miss the crossings"]  # fmt: skip

    def alike(texts: list[str]) -> np.ndarray:
        vectors = encode(texts)
        same = [row for row, text in enumerate(texts) if text in apart]
        vectors[same] = 0
        vectors[same, 39] = 1
        return vectors

    comments = table([*apart, *FARES, LONE])
    assert len(found_in(comments, encode=alike, again=alike).points) == 2
    for one, other in ((alike, encode), (encode, alike)):
        found = found_in(comments, encode=one, again=other)
        assert found.points["phrase"].str.contains("fares").tolist() == [True]
        alone = set(found.members.loc[found.members["point"].eq(0), "sentence"])
        assert alone <= {*apart, LONE}, "who said them stands among the single views"


def test_what_only_looks_close_is_no_point_unless_a_word_of_it_comes_again() -> None:
    close = ["Litter", "The sewage", "A smell", "Foul water"]

    def alike(texts: list[str]) -> np.ndarray:
        vectors = encode(texts)
        same = [row for row, text in enumerate(texts) if text in close]
        vectors[same] = 0
        vectors[same, 39] = 1
        return vectors

    found = found_in(table([*close, *FARES, LONE]), encode=alike, again=alike)
    assert found.points["phrase"].str.contains("fares").tolist() == [True]


def far(texts: list[str]) -> np.ndarray:
    """All sentences are a little alike: about one thing, and none the same."""
    vectors = np.eye(len(texts), 40, dtype=np.float32) * 0.8
    vectors[:, 39] = 0.6
    return vectors


def test_words_for_one_thing_make_a_sub_point_where_no_encoder_sees_it() -> None:
    dark = ["There are no lights", "It is pitch black by four", "Badly lit"]
    others = ["Dogs foul the green", "The library closes at noon", "Nobody answers letters",
              "Fences fell down", "Rents rose twice"]  # fmt: skip
    found = found_in(table([*dark, *others]), encode=far, again=far)
    assert set(found.members.loc[found.members["point"].eq(1), "sentence"]) == set(dark)
    assert found.points["phrase"].tolist() == ["lights, pitch black, lit"]


def test_a_sentence_counts_for_each_thing_that_it_says() -> None:
    both = "no lights and no pavement"
    dark = ["There are no street lights", "It is pitch black by four", both]
    narrow = ["The footway ends there", "A pavement would help us", both]
    others = [f"Rents rose {often}" for often in ("once", "twice", "again", "often")]
    found = found_in(table([*dark, *narrow[:2], *others]), encode=far, again=far)
    for said in (dark, narrow):
        assert any(set(inside["sentence"]) == set(said)
                   for _, inside in found.members.groupby("point"))  # fmt: skip


def test_what_most_comments_say_or_the_theme_is_called_is_no_point() -> None:
    dark = ["There are no street lights", "It is pitch black by four", "unlit"]
    others = ["Dogs foul the green", "The library closes at noon"]
    assert not len(found_in(table([*dark * 2, *others]), encode=far, again=far).points)
    rest = [*others, "Fences fell down", "Rents rose twice", "Trains are full"]
    comments = table([*dark, *rest])
    assert len(found_in(comments, encode=far, again=far).points) == 1
    for asked in ("What of lights on this road?", "Are the street-lights enough?"):
        found = found_in(comments, encode=far, again=far, questions={"q1": asked})
        assert not len(found.points)


def test_sentences_that_say_no_more_than_the_theme_are_no_point() -> None:
    plain = ["Yes I agree", "Yes I do", "Yes I think so", "Yes I would"]
    found = found_in(table([*plain, *FARES, LONE]))
    assert found.points["phrase"].str.contains("fares").tolist() == [True]


@pytest.mark.parametrize("count", [0, 1])
def test_without_sub_points_the_tables_are_empty_and_whole(count: int) -> None:
    comments = table([LONE] * count) if count else table([LONE]).iloc[:0]
    assert not len(found_in(comments).points)
    if count:
        tables = tabulate(
            comments, given(comments), consultation=consultation([question("q1", (), {})]),
            codebook=BOOK,
        )  # fmt: skip
        assert list(tables.subpoints) and not len(tables.subpoints)
