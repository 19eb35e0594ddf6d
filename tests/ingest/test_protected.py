"""Who somebody is, by what the law protects, is counted by group and never published as a text."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.config import Consultation
from pipeline.ingest.drafting.wishes import wish
from tests.ingest.drafting import drafted, kinds

ROWS = 150
COMMENTS = [f"The path number {row} floods whenever it rains hard" for row in range(ROWS)]
WHITE = "White (English, Welsh, Scottish, Northern Irish, British, Irish, Gypsy, Roma or any other)"


def draft(folder: Path, heading: str, *said: tuple[str, int]) -> Consultation:
    """A survey in which answers were given so many times."""
    cells = [answer for answer, times in said for _ in range(times)]
    cells += [""] * (ROWS - len(cells))
    path = folder / "export.csv"
    pd.DataFrame({"What of the paths?": COMMENTS, heading: cells}).to_csv(path, index=False)
    return drafted(path, folder)


@pytest.mark.parametrize(
    ("heading", "common", "rare"),
    [
        ("What is your ethnic group?", WHITE, "Black, Black British, Caribbean or African"),
        ("Ethnicity", "White British", "Mixed or multiple ethnic groups"),
        ("What is your sexual orientation?", "Straight/Heterosexual", "Gay or lesbian"),
        ("What is your religion or belief?", "No religion", "Buddhist"),
        ("Beth yw eich grŵp ethnig?", f"Gwyn{WHITE[5:]}", "Asiaidd neu Asiaidd Cymreig"),
    ],
)
def test_a_demographic_is_one_however_lopsided(
    tmp_path: Path, heading: str, common: str, rare: str
) -> None:
    said = (common, 143), (rare, 1), ("Prefer not to say", 2)
    survey = draft(tmp_path, heading, *said)
    (group,) = survey.demographics
    assert list(group.columns) == [heading]
    assert set(group.order) == {common, rare, "Prefer not to say"}
    assert not any(question.other_columns for question in survey.questions)


def test_what_somebody_typed_of_themselves_is_not_kept(tmp_path: Path) -> None:
    typed = "Half Cornish and half Breton, from the row of cottages by the old lighthouse"
    survey = draft(tmp_path, "What is your ethnic group?", ("White British", 140), (typed, 1))
    (group,) = survey.demographics
    assert (group.order, group.others) == (("White British",), "Other")


def test_what_all_put_in_words_of_their_own_is_identifying(tmp_path: Path) -> None:
    said = [(f"Kind {chr(97 + row)} of church", 1) for row in range(20)]
    read = kinds(draft(tmp_path, "What is your religion?", *said))
    assert read["What is your religion?"] == "identifying"


def test_comments_on_disability_are_comments(tmp_path: Path) -> None:
    heading = "How would the plan affect disabled people?"
    said = [(f"Step {row} is hard to climb with my chair and my two bags", 1) for row in range(40)]
    assert kinds(draft(tmp_path, heading, *said))[heading] == "open"


def test_what_lists_end_with_stays_itself_however_rare(tmp_path: Path) -> None:
    said = ("16-24", 40), ("25-64", 60), ("65 or over", 40), ("Prefer not to say", 1)
    (group,) = draft(tmp_path, "What is your age group?", *said).demographics
    assert (group.order[-1], group.others) == ("Prefer not to say", None)


def test_also_in_two_languages(tmp_path: Path) -> None:
    neither = "Gwell gennyf beidio â dweud / Prefer not to say"
    said = ("Benyw / Female", 70), ("Gwryw / Male", 70), (neither, 1)
    (group,) = draft(tmp_path, "Rhyw / Sex", *said).demographics
    assert (group.order[-1], group.others) == (neither, None)


def test_so_does_what_several_gave_word_for_word(tmp_path: Path) -> None:
    said = ("A resident", 130), ("A visitor", 5), ("An organisation or a group of residents", 2)
    (group,) = draft(tmp_path, "Are you responding as a:", *said).demographics
    assert "An organisation or a group of residents" in group.order
    assert not group.others


def test_and_in_a_question_about_the_plan(tmp_path: Path) -> None:
    said = ("By bus", 60), ("On foot", 60), ("Prefer not to say", 1), ("on an old tractor", 1)
    survey = draft(tmp_path, "Which of these did you use to get here?", *said)
    question = survey.questions[-1]
    assert set(question.answers) == {"By bus", "On foot", "Other", "Prefer not to say"}
    assert question.other_columns


def test_sex_is_called_sex_and_gender_gender(tmp_path: Path) -> None:
    for number, (heading, label) in enumerate(
        [("What is your sex?", "Sex"), ("What is your gender?", "Gender"),
         ("Beth yw eich rhyw?", "Sex"), ("Is your gender the same as your sex at birth?", "Gender")]
    ):  # fmt: skip
        folder = tmp_path / str(number)
        folder.mkdir()
        said = ("Female", 70), ("Male", 70)
        (group,) = draft(folder, heading, *said).demographics
        assert group.label == label


@pytest.mark.parametrize("heading", ["Stay in touch", "If you like, your whereabouts"])
def test_a_column_that_holds_addresses_is_identifying_whatever_it_is_called(
    tmp_path: Path, heading: str
) -> None:
    said = [(f"Kim Vole, kim{row}@example.org", 1) for row in range(20)]
    said += [(f"vole{row}@example.org", 1) for row in range(10)]
    assert kinds(draft(tmp_path, heading, *said))[heading] == "identifying"


def test_a_letter_that_ends_with_an_address_is_a_comment(tmp_path: Path) -> None:
    letter = "I object to path {} since it floods all winter and nobody sweeps it. kim@example.org"
    heading = "Your letter to us"
    said = [(letter.format(row), 1) for row in range(30)]
    assert kinds(draft(tmp_path, heading, *said))[heading] == "open"


def test_what_follows_up_who_somebody_is_in_a_few_words_is_identifying(tmp_path: Path) -> None:
    asked, more = "Do you have a disability?", "If yes, please tell us what it is"
    yes = [row % 30 == 0 for row in range(ROWS)]
    columns = {
        "What of the paths?": COMMENTS,
        asked: ["Yes" if each else "No" for each in yes],
        more: [f"hip number {row}" if each else "" for row, each in enumerate(yes)],
    }
    pd.DataFrame(columns).to_csv(tmp_path / "export.csv", index=False)
    assert kinds(drafted(tmp_path / "export.csv", tmp_path))[more] == "identifying"


def test_a_yes_that_one_person_said_is_a_yes(tmp_path: Path) -> None:
    heading = "Are you pregnant or have you given birth in the last 26 weeks?"
    (group,) = draft(tmp_path, heading, ("No", 130), ("Yes", 1)).demographics
    assert (group.order, group.others) == (("Yes", "No"), None)


def test_whoever_may_be_quoted_is_asked_for_permission(tmp_path: Path) -> None:
    heading = "I am content for my comments to be quoted"
    asked = draft(tmp_path, heading, ("Agree", 100), ("Disagree", 50)).input.publishing
    assert asked is not None
    assert asked.meaning == {"Agree": "quotes_only", "Disagree": "do_not_publish"}


@pytest.mark.parametrize(
    ("asked", "answer", "meant"),
    [
        ("Are you happy for us to quote you anonymously in our report?", "Yes", "quotes_only"),
        ("May we use extracts from your response?", "Yes", "quotes_only"),
        (
            "Consent for your feedback to be quoted in the published report",
            "I agree",
            "quotes_only",
        ),
        ("Can we quote you?", "Yes, without my name", "quotes_only"),
        ("Publishing preference", "You may quote me", "quotes_only"),
        ("Can we quote you?", "No", "do_not_publish"),
        ("Can we publish your response, or quote from it?", "Yes", "publish"),
        ("Are you happy for your comments to be published?", "Yes", "publish"),
        ("Can we quote you?", "Yes, publish my response in full", "publish"),
        ("Do you consent to publication of your answers, with quotes?", "Yes", "publish"),
    ],
)
def test_leave_to_quote_is_not_leave_to_publish_all(asked: str, answer: str, meant: str) -> None:
    assert wish(answer, asked) == meant


def test_what_the_program_worked_out_is_no_question(tmp_path: Path) -> None:
    shown = "{sum(P1.relevanceStatus, P2.relevanceStatus)}"
    asked = "How well is {street} swept?"
    columns = {
        "What of the paths?": COMMENTS,
        shown: [str(row % 4) for row in range(ROWS)],
        asked: ["Well" if row % 3 else "Badly" for row in range(ROWS)],
    }
    pd.DataFrame(columns).to_csv(tmp_path / "export.csv", index=False)
    found = kinds(drafted(tmp_path / "export.csv", tmp_path))
    assert shown not in found and found[asked] == "closed"


def test_what_else_people_come_for_is_no_follow_up_to_one_of_the_answers(tmp_path: Path) -> None:
    asked = "What do you come in for? Please tick all"
    other = f"{asked} | Other (please specify)"
    columns = {
        "What of the paths?": COMMENTS,
        f"{asked} | Books": ["Books" if row % 2 else "" for row in range(ROWS)],
        f"{asked} | Disability advice": [
            "Disability advice" if row % 3 else "" for row in range(ROWS)
        ],
        other: ["to knit and natter" if row % 30 == 0 else "" for row in range(ROWS)],
    }
    pd.DataFrame(columns).to_csv(tmp_path / "export.csv", index=False)
    assert kinds(drafted(tmp_path / "export.csv", tmp_path))[other] == "other"
