"""A first codebook is drafted from the comments: chosen, exemplified, and the same every time."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
import pytest

from pipeline.codebook.codebook import Code, Codebook
from pipeline.codebook.keywords import keyword_hits
from pipeline.codebook.library import library, shipped_library, subjects
from pipeline.language.keyphrases import keyphrases
from pipeline.suggest.alone import CodedAlone
from pipeline.suggest.draft import choose
from pipeline.suggest.first_codebook import Draft, draft_codebook
from pipeline.suggest.settings import DraftSettings
from pipeline.suggest.subjects import codes_of_subjects

SETTINGS = DraftSettings(smallest=0.01)
WORDS = {"money": "pay", "buses": "bus", "staffing": "nurse"}


def shelf(*ids: str) -> Codebook:
    codes = [Code(id=i, name=i.capitalize(), definition=f"About {i}.", keywords=(i,)) for i in ids]
    return Codebook(version=1, codes=tuple(codes))


def read(texts: Sequence[str], asked: Sequence[str], book: Codebook) -> np.ndarray:
    """A reader that finds a code where its word stands."""
    found = [[WORDS.get(code.id, code.id) in text.lower() for code in book.codes] for text in texts]
    return np.where(
        np.array(found, dtype=bool).reshape(len(texts), len(book.codes)), 2.0, -4.0
    ).astype(np.float32)


def encode(texts: Sequence[str]) -> np.ndarray:
    """Texts with the same last word say alike."""
    last = sorted({text.split()[-1] for text in texts})
    vectors = np.zeros((len(texts), max(len(last), 2)), dtype=np.float32)
    for row, text in enumerate(texts):
        vectors[row, last.index(text.split()[-1])] = 1
    return vectors


def code_alone(table: pd.DataFrame, book: Codebook) -> CodedAlone:
    """A run that gives a code to comments with its word or a keyword, where it is asked."""
    has = np.zeros((len(table), len(book.ids)), dtype=bool)
    for row, (text, question) in enumerate(
        zip(table["text_redacted"], table["question_id"], strict=True)
    ):
        for column, code in enumerate(book.active):
            said = WORDS.get(code.id, code.id) in text.lower() or keyword_hits(code, text)
            has[row, column] = bool(said) and (not code.questions or question in code.questions)
    return CodedAlone(np.where(has, 0.9, 0.05), has)


def comments(texts: Sequence[str], **columns: object) -> pd.DataFrame:
    numbers = range(len(texts))
    table = {
        "comment_id": [f"q1-{n:04d}" for n in numbers],
        "respondent_id": [f"r-{n:04d}" for n in numbers],
        "question_id": "q1", "text_redacted": list(texts), "substance": "comment",
        "hate_status": "clear", "duplicate_group": None,
    }  # fmt: skip
    return pd.DataFrame({**table, **columns})


TEXTS = [
    "Who will pay for the new house",
    "Taxpayers must not pay for consultants",
    "We pay twice already and get nothing",
    "Let the developers pay",
    "They never pay their own fines",
    "I would gladly pay a pound more",
    *(f"The bus was late on day {n}. I missed the nurse that day" for n in range(4)),
    "Children splash about and everybody likes the old fountain",
    "Why would anybody switch off the old fountain",
    "On hot days we sit by the old fountain",
    "Please repair the broken tiles of the old fountain",
    "My wedding pictures show the old fountain",
]


class Written(NamedTuple):
    """A draft that has codes."""

    codebook: Codebook
    holds: pd.DataFrame
    read: int


def drafted(table: pd.DataFrame, **more: Codebook) -> Written:
    found = drafting(table, **more)
    assert found.codebook is not None
    return Written(found.codebook, found.holds, found.read)


def drafting(table: pd.DataFrame, **more: Codebook) -> Draft:
    return draft_codebook(
        table, {"q1": "What do you think?"}, title="T", read=read, encode=encode,
        library=shelf("money", "buses", "staffing", "parking"), phrases=keyphrases,
        code_alone=code_alone, settings=SETTINGS, **more,
    )  # fmt: skip


def test_codes_that_explain_comments_are_chosen_and_others_are_not() -> None:
    found = drafted(comments(TEXTS))
    ids = [code.id for code in found.codebook.codes]
    assert ids[:3] == ["money", "buses", "staffing"]
    assert "parking" not in ids
    assert dict(zip(found.holds["code_id"], found.holds["comments"], strict=True))["buses"] == 4


def test_what_no_code_explains_becomes_a_code_named_from_its_own_words() -> None:
    book = drafted(comments(TEXTS)).codebook
    (own,) = [code for code in book.codes if code.id not in ("money", "buses", "staffing")]
    assert "fountain" in own.name.lower()
    assert own.include


def test_a_sentence_that_several_copied_is_no_theme_of_its_own() -> None:
    copies = [f"Person {n} likes the old fountain" for n in range(5)]
    assert drafting(comments(copies)).codebook is None


def test_examples_are_in_different_words() -> None:
    texts = ["Who will pay for it", "who will pay for it!", "They must pay us back every penny"]
    money = drafted(comments([*texts, *TEXTS[6:]])).codebook["money"]
    assert sorted(money.include) == ["They must pay us back every penny", "Who will pay for it"]


def test_examples_are_of_different_respondents_and_hold_the_code() -> None:
    table = comments(TEXTS, respondent_id=[f"r-{n // 3}" for n in range(len(TEXTS))])
    money = drafted(table).codebook["money"]
    assert len(money.include) == 2  # six comments by two people
    assert all("pay" in example for example in money.include)


def test_what_may_not_be_published_is_not_read() -> None:
    table = comments(TEXTS)
    table.loc[:5, "hate_status"] = "review"
    found = drafted(table)
    assert found.read == len(TEXTS) - 6
    assert "money" not in found.codebook
    assert not any("pay" in text for code in found.codebook.codes for text in code.include)


def test_copies_of_one_campaign_are_read_once() -> None:
    table = comments([*TEXTS, *["Who will pay for the campaign"] * 9])
    table.loc[len(TEXTS) :, "duplicate_group"] = "d1"
    assert drafted(table).read == len(TEXTS) + 1


def test_the_same_comments_give_the_same_draft_whatever_their_order() -> None:
    table = comments(TEXTS)
    shuffled = table.sample(frac=1, random_state=3).reset_index(drop=True)
    assert drafted(shuffled).codebook == drafted(table).codebook


def test_a_codebook_that_is_known_stays_and_is_extended() -> None:
    own = Codebook(
        version=4, codes=(Code(id="money", name="Who pays", definition="Ours.", include=("x y",)),)
    )
    book = drafted(comments(TEXTS), known=own).codebook
    assert book.codes[0] == own.codes[0]
    assert [code.id for code in book.codes[1:3]] == ["buses", "staffing"]


def test_headings_and_retired_codes_of_a_known_codebook_stay() -> None:
    own = Codebook(
        version=4, selection="one",
        codes=(
            Code(id="means", name="Means", definition="Money and time.", codable=False),
            Code(id="money", name="Who pays", definition="Ours.", parent="means"),
            Code(id="buses", name="Vehicles", definition="Not any more.", status="retired"),
        ),
    )  # fmt: skip
    book = drafted(comments(TEXTS), known=own).codebook
    assert book.codes[:3] == own.codes and book.selection == "one"
    assert "staffing" in book.ids


def test_nothing_to_read_is_an_empty_draft() -> None:
    table = comments(TEXTS, substance="blank")
    assert drafting(table).codebook is None


def test_a_code_that_adds_nothing_to_another_is_not_chosen() -> None:
    probabilities = np.array([[0.9, 0.88, 0.0]] * 6 + [[0.0, 0.0, 0.7]] * 3)
    assert choose(probabilities, np.arange(9), SETTINGS) == [0, 2]


def test_a_code_is_for_the_questions_that_raise_it_where_enough_was_said_to_tell() -> None:
    q1 = [f"Who will pay for house number {n}" for n in range(40)]
    q2 = [f"The bus was late on day {n}" for n in range(40)]
    table = comments([*q1, *q2], question_id=["q1"] * 40 + ["q2"] * 40)
    few = drafted(table).codebook
    assert {code.id: code.questions for code in few.codes} == {"money": (), "buses": ()}
    told = draft_codebook(
        table, {}, title="T", read=read, encode=encode, library=shelf("money", "buses"),
        phrases=keyphrases, code_alone=code_alone,
        settings=SETTINGS.model_copy(update={"scope_from": 30}),
    ).codebook  # fmt: skip
    assert told is not None
    assert {code.id: code.questions for code in told.codes} == {"money": ("q1",), "buses": ("q2",)}


def test_what_only_one_question_raises_is_drafted_beside_what_all_do() -> None:
    money = [f"Who will pay for house number {n}" for n in range(400)]
    buses = [f"The bus was late on day {n}" for n in range(3)]
    more = [f"Somebody ought to think about thing {n}" for n in range(60)]
    asked = ["q1"] * 400 + ["q2"] * 63
    table = comments([*money, *buses, *more], question_id=asked)
    found = draft_codebook(
        table, {}, title="T", read=read, encode=encode, library=shelf("money", "buses"),
        phrases=keyphrases, code_alone=code_alone, settings=DraftSettings(),
    ).codebook  # fmt: skip
    assert found is not None and found["buses"].questions == ("q2",)


def test_a_teams_own_code_goes_before_the_shipped_one_of_its_name() -> None:
    own = Codebook(
        version=1, codes=(Code(id="funds", name="Money and funding", definition="Ours."),)
    )
    together = library([own])
    assert together.codes[0].id == "funds"
    assert "money" not in together
    assert len(together.codes) == len(shipped_library().codes)


def test_every_code_of_the_library_is_written_to_be_signed() -> None:
    for code in shipped_library().codes:
        assert len(code.include) >= 2, code.id
        assert code.definition.endswith("."), code.id
        assert 3 <= len(code.keywords) <= 7, code.id


def test_every_code_of_a_subject_is_written_to_be_signed_and_stands_once() -> None:
    codes = [code for book in subjects().values() for code in book.codes]
    every = [*codes, *shipped_library().codes]
    assert len({code.id for code in every}) == len(every)
    assert len({code.name.casefold() for code in every}) == len(every)
    for code in codes:
        assert len(code.include) >= 2 and len(code.keywords) >= 4, code.id
        assert code.definition.endswith(".") and len(code.name) <= 45, code.id


def test_the_codes_of_the_subject_that_is_spoken_of_are_read_for() -> None:
    lights = Code(id="lamps", name="Street lamps", definition="Speaks of lamps", keywords=("lamp",))
    ponds = Code(id="ponds", name="Old fountain", definition="Speaks of the fountain")
    by_subject = {
        "streets": Codebook(version=1, codes=(lights,)),
        "parks": Codebook(version=1, codes=(ponds,)),
    }
    found = codes_of_subjects(TEXTS[-5:], by_subject, encode, most=1)
    assert [code.id for code in found] == ["ponds"]
    assert codes_of_subjects(TEXTS, by_subject, encode, most=0) == ()


@pytest.mark.parametrize("most", [1, 2])
def test_no_more_codes_than_asked_for(most: int) -> None:
    probabilities = np.eye(4)[np.repeat(np.arange(4), 5)]
    assert len(choose(probabilities, np.arange(20), DraftSettings(most=most))) == most
