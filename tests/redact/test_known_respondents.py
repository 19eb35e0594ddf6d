"""What the survey knows of its respondents goes, wherever it stands; what it cannot know stays."""

import pandas as pd

from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact
from tests.redact.test_replacement import comments

PEOPLE = pd.DataFrame(
    {
        "respondent_id": ["r-1", "r-2", "r-3"],
        "row": [2, 3, 4],
        "First Name": ["Zorvane", "Rose", "Quell"],
        "Last Name": ["Tibbleworth", "Green", "Ombersnade"],
        "Email Address": ["zt@somewhere.invalid", "", ""],
        "Phone": ["", "0113 496 0999", ""],
        "Organisation name": ["Parks for all", "", ""],
    }
)


def redacted(*pairs: tuple[str, str]) -> list[str]:
    table = comments(*(text for _, text in pairs), respondents=[writer for writer, _ in pairs])
    result = redact(table, settings=RedactSettings(), identifiers=PEOPLE)
    return result.comments["text_redacted"].tolist()


def test_the_writers_own_name_goes_from_their_comments_in_any_case() -> None:
    after = redacted(("r-1", "more trees. zorvane"), ("r-1", "as TIBBLEWORTH's tenant"))
    assert after == ["more trees. [PERSON]", "as [PERSON]'s tenant"]


def test_a_name_that_is_a_word_goes_with_its_capital_and_the_word_stays() -> None:
    (after,) = redacted(("r-2", "we need green space and rose beds. Mrs Green"))
    assert "green space and rose beds" in after and "Green" not in after


def test_full_names_of_all_go_from_everybodys_comments_and_single_words_do_not() -> None:
    full, single = redacted(
        ("r-2", "quell ombersnade told us so"), ("r-2", "to quell the noise at the park")
    )
    assert "ombersnade" not in full and "quell" not in full
    assert single == "to quell the noise at the park"


def test_the_writers_own_contacts_go_however_they_are_spaced() -> None:
    mail, number = redacted(("r-1", "(ZT@somewhere.invalid)"), ("r-2", "0113-4960 999 that is me"))
    assert "somewhere" not in mail.lower() and "496" not in number


def test_an_organisation_is_nobodys_name() -> None:
    assert redacted(("r-1", "parks for all of us")) == ["parks for all of us"]


def test_the_ledger_says_who_knew() -> None:
    table = comments("more trees. zorvane", respondents=["r-1"])
    ledger = redact(table, settings=RedactSettings(), identifiers=PEOPLE).ledger
    assert ledger["recogniser"].tolist() == ["known"]
