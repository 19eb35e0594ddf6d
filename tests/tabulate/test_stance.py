"""Who answered the contrary is not quoted for a code that is for or against a proposal."""

import pandas as pd
import pytest

from pipeline.codebook.codebook import Code, Codebook
from pipeline.codebook.for_or_against import stance_of
from tests.tabulate.invented import (
    assignments,
    comments,
    consultation,
    question,
    tabulate,
)
from tests.tabulate.test_quotes import sentence

FOR = Code(id="for", name="Supports the merger", definition="In favour of joining the colleges.")
AGAINST = Code(id="against", name="Opposition to the merger", definition="Wants it dropped.")
FARES = Code(id="fares", name="Fares", definition="What a journey costs.")
BOOK = Codebook(version=1, codes=(FOR, AGAINST, FARES))
AGREE, DISAGREE, NEITHER = "Strongly agree", "Disagree", "Neither"


@pytest.mark.parametrize(
    ("name", "definition", "side"),
    [
        ("Support for the proposals", "Agrees with what is proposed.", "for"),
        ("In favour of more onshore wind", "Wants turbines.", "for"),
        ("Accepts a rise in council tax", "Would pay it.", "for"),
        ("Backing", "The respondent is in favour of the new scheme.", "for"),
        ("General opposition to the proposals", "Wants it dropped.", "against"),
        ("Against the closure", "Says that it should stay.", "against"),
        ("Objections", "Objects to the plan.", "against"),
        ("Support for carers", "Breaks and advice for people who care.", ""),
        ("Support workers", "Caseloads and pay.", ""),
        ("Violence against women", "Fear in public places.", ""),
        ("Against the clock", "Carers have too little time.", ""),
        ("Opposition parties", "What they said in the debate.", ""),
        ("Agreement with neighbours", "Talking before building.", ""),
        ("Welcome at the door", "How staff greet people.", ""),
        ("Tourist tax", "Supports or opposes a charge on visitors.", ""),
    ],
)
def test_a_stance_is_known_by_what_codebooks_say_of_it(
    name: str, definition: str, side: str
) -> None:
    assert stance_of(Code(id="one", name=name, definition=definition)) == side


def quoted(ratings: list[str], codes: list[str]) -> pd.DataFrame:
    """Everybody says another sentence; the table of all quotes, with what its writer answered."""
    rows = comments(
        [{"rating": each, "text_redacted": sentence(n)} for n, each in enumerate(ratings)]
    )
    given = assignments(
        [
            (one, code, 0.9, True, "model", "")
            for one, code in zip(rows["comment_id"], codes, strict=True)
        ]
    )
    asked = consultation(
        [question("q1")], quotes_per_group=12, minimum_cell=0, minimum_total=0,
        minimum_unlisted=0, unlinkable=False,
    )  # fmt: skip
    found = tabulate(rows, given, consultation=asked, codebook=BOOK).quotes
    return found.merge(rows[["comment_id", "rating"]], on="comment_id")


def test_nobody_is_quoted_for_what_their_answer_denies() -> None:
    found = quoted(
        [*[AGREE] * 6, *[DISAGREE] * 3, *[NEITHER] * 2, *[DISAGREE] * 6, *[AGREE] * 2],
        [*["for"] * 11, *["against"] * 8],
    )
    assert set(found.loc[found["theme_id"].eq("for"), "rating"]) == {AGREE, NEITHER}
    assert set(found.loc[found["theme_id"].eq("against"), "rating"]) == {DISAGREE}


def test_a_yes_is_no_side_where_nobody_was_asked_for_one() -> None:
    rows = comments(
        [{"rating": "Yes" if n < 3 else "No", "text_redacted": sentence(n)} for n in range(13)]
    )
    given = assignments([(one, "against", 0.9, True, "model", "") for one in rows["comment_id"]])

    def quotes(text: str) -> int:
        asked = question("q1", ("Yes", "No"), {})
        asked.text = text
        settings = consultation(
            [asked], quotes_per_group=13, minimum_cell=0, minimum_total=0, minimum_unlisted=0,
            unlinkable=False,
        )  # fmt: skip
        return len(tabulate(rows, given, consultation=settings, codebook=BOOK).quotes)

    assert quotes("Do you use the bus to get to work?") == 13
    assert quotes("Do you agree with the merger?") == 10


def test_a_code_that_takes_no_side_is_quoted_from_all() -> None:
    found = quoted([*[AGREE] * 6, *[DISAGREE] * 6], ["fares"] * 12)
    assert set(found["rating"]) == {AGREE, DISAGREE}


def test_a_question_put_the_other_way_round_takes_nobody_s_words_away() -> None:
    found = quoted([*[AGREE] * 8, *[DISAGREE] * 2], ["against"] * 10)
    assert len(found) == 10
