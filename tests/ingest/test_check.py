"""`themes check` says what becomes of each column, and warns of what looks wrong."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.config import load_consultation
from pipeline.errors import UserError
from pipeline.ingest.drafting.draft import draft_consultation
from pipeline.ingest.fate import fates, published_share, roles_of, warnings
from pipeline.ingest.find_columns import Columns
from pipeline.ingest.stage import ingest, read_responses
from pipeline.ingest.survey import Survey
from pipeline.redact.answers import personal_answers
from tests.ingest.drafting import drafted

EXPORTS = Path(__file__).parent / "exports"


def looked_at(survey: Survey) -> tuple[list[str], list[str], str]:
    table = read_responses(survey).table
    columns = Columns(list(table.frame.columns), "the file")
    share = published_share(survey, table, columns)
    return fates(survey, columns), warnings(survey, table, columns), share


@pytest.mark.parametrize("export", sorted(EXPORTS.glob("[0-9]*")), ids=lambda path: path.name)
def test_a_draft_gives_no_cause_for_warnings(export: Path, tmp_path: Path) -> None:
    options = {"header_rows": 0} if export.name.startswith("12") else {}
    assert looked_at(drafted(export, tmp_path, **options))[1] == []


def test_every_column_has_its_fate(tmp_path: Path) -> None:
    survey = drafted(EXPORTS / "04-name-optional.csv", tmp_path)
    fate, _, share = looked_at(survey)
    assert len(fate) == 5
    assert "Job title: kept in restricted/identifiers.csv, and nowhere else" in fate
    assert share.endswith("what becomes of each column.")
    assert "in 1 of 5 columns" in share


def edited(tmp_path: Path, number: str, before: str, after: str) -> Survey:
    path = draft_consultation(next(EXPORTS.glob(f"{number}-*")), tmp_path)
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    return load_consultation(path)


def test_names_that_are_read_as_comments_are_warned_of(tmp_path: Path) -> None:
    more = '[[questions]]\nid = "q9"\ncomment = "Name (optional)"\n\n# Who answered'
    text = '  "Name (optional)",   # its cells look like names of people\n'
    path = draft_consultation(EXPORTS / "04-name-optional.csv", tmp_path)
    written = path.read_text(encoding="utf-8").replace(text, "").replace("# Who answered", more, 1)
    path.write_text(written, encoding="utf-8")
    survey = load_consultation(path)
    assert any("'Name (optional)' is read as comments" in line for line in looked_at(survey)[1])


def test_a_comment_column_that_is_not_read_is_warned_of(tmp_path: Path) -> None:
    survey = edited(tmp_path, "10", 'comment = "Why?"\n', "")
    assert any("'Why?' looks like comments" in line for line in looked_at(survey)[1])


def with_wishes(tmp_path: Path, asked: str, settings: str) -> Survey:
    export = tmp_path / "export.csv"
    pd.DataFrame(
        {
            "Why?": [f"The path number {row} floods whenever it rains" for row in range(20)],
            asked: ["Yes", "No"] * 10,
        }
    ).to_csv(export, index=False)
    path = draft_consultation(export, tmp_path / "drafted")
    text = path.read_text(encoding="utf-8")
    head, _, rest = text.partition("[input.publishing]")
    _, _, behind = rest.partition("\n\n")
    path.write_text(f"{head}{settings}\n\n{behind}", encoding="utf-8")
    return load_consultation(path)


def test_a_refusal_that_is_taken_for_leave_is_warned_of(tmp_path: Path) -> None:
    asked = "Would you like your response to be confidential?"
    wishes = f'[input.publishing]\ncolumn = "{asked}"\npublish = ["Yes", "No"]'
    told = looked_at(with_wishes(tmp_path, asked, wishes))[1]
    assert len(told) == 1 and "and 'Yes' stands under `publish`" in told[0]


def test_a_question_of_publication_that_is_not_read_is_warned_of(tmp_path: Path) -> None:
    told = looked_at(with_wishes(tmp_path, "May we publish your comments?", ""))[1]
    assert any("is not read" in line and "[input.publishing]" in line for line in told)


def test_it_is_said_that_comments_are_quoted_only(tmp_path: Path) -> None:
    asked = "May we quote your words?"
    wishes = (
        f'[input.publishing]\ncolumn = "{asked}"\nquotes_only = ["Yes"]\ndo_not_publish = ["No"]'
    )
    assert "may be quoted in part" in looked_at(with_wishes(tmp_path, asked, wishes))[2]


def told_of_answers(survey: Survey, folder: Path) -> list[str]:
    consultation = load_consultation(folder)
    comments = ingest(survey, consultation.erased()).comments
    return personal_answers(survey, consultation.redact, comments)


def test_a_closed_answer_with_personal_data_is_refused_and_not_quoted(tmp_path: Path) -> None:
    typed = "My carer Joan Tarnley drives me, ring 07700 900123"
    survey = edited(tmp_path, "02", '"On foot", "Other"]', f'"On foot", "Other", "{typed}"]')
    with pytest.raises(UserError, match="question 'q1', answer 5: redaction recognises") as refused:
        told_of_answers(survey, tmp_path)
    assert "Tarnley" not in str(refused.value)
    assert "07700" not in str(refused.value)


def hosted(tmp_path: Path, answers: list[str]) -> Survey:
    """A survey whose closed question was answered so."""
    rows = "".join(f'"{answer}",Fine as it is\n' for answer in answers)
    (tmp_path / "responses.csv").write_text(f"Where is it kept?,Why?\n{rows}", encoding="utf-8")
    listed = ", ".join(f'"{answer}"' for answer in dict.fromkeys(answers))
    (tmp_path / "consultation.toml").write_text(
        'title = "Hosting"\nid_key = "0123456789abcdef0123456789abcdef"\n'
        'codebook = "codebook.yaml"\n'
        '[input]\nfile = "responses.csv"\n[[questions]]\nid = "q1"\ntext = "Where is it kept?"\n'
        f'answer = "Where is it kept?"\nanswers = [{listed}]\ncomment = "Why?"\n',
        encoding="utf-8",
    )
    return load_consultation(tmp_path / "consultation.toml")


DESK = "Ask Alice Marlow at the desk"


def test_what_looks_like_a_person_in_an_answer_that_several_gave_is_told_of(tmp_path: Path) -> None:
    survey = hosted(tmp_path, [DESK, DESK, DESK, "Nowhere at all"])
    (told,) = told_of_answers(survey, tmp_path)
    assert told.startswith("question 'q1', answer 1: PERSON by its looks.")


def test_a_sentence_with_a_name_that_one_person_gave_is_refused(tmp_path: Path) -> None:
    typed = "My neighbour Joan Tarnley keeps it for all of us"
    survey = hosted(tmp_path, ["At home", "At home", "At home", typed])
    with pytest.raises(UserError, match="answer 2: redaction recognises PERSON"):
        told_of_answers(survey, tmp_path)


def test_a_name_of_everyday_words_that_one_person_gave_is_refused_too(tmp_path: Path) -> None:
    typed = "My neighbour Mark Green keeps it for all of us"
    survey = hosted(tmp_path, ["At home", "At home", "At home", typed, typed])
    with pytest.raises(UserError, match="answer 2: redaction recognises PERSON"):
        told_of_answers(survey, tmp_path)


def test_what_can_be_nothing_but_personal_is_refused_however_many_gave_it(tmp_path: Path) -> None:
    survey = hosted(tmp_path, ["Ring me on 07700 900123"] * 5 + ["At home"])
    with pytest.raises(UserError, match="answer 1: redaction recognises PHONE"):
        told_of_answers(survey, tmp_path)


def test_an_answer_in_two_languages_is_as_long_as_one_of_them(tmp_path: Path) -> None:
    both = "Borrowing books / Emprunt de livres"
    survey = edited(tmp_path, "02", '"On foot", "Other"]', f'"On foot", "Other", "{both}"]')
    assert told_of_answers(survey, tmp_path) == []


def test_a_district_is_no_person(tmp_path: Path) -> None:
    survey = drafted(EXPORTS / "05-questions-taken-for-demographics.csv", tmp_path)
    assert told_of_answers(survey, tmp_path) == []
    columns = Columns(list(read_responses(survey).table.frame.columns), "the file")
    assert roles_of(survey, columns)["Which district do you live in?"] == "demographic"


def survey_of(tmp_path: Path, columns: dict[str, list[str]], questions: str) -> Survey:
    pd.DataFrame(columns).to_csv(tmp_path / "responses.csv", index=False)
    (tmp_path / "consultation.toml").write_text(
        'title = "Paths"\nid_key = "0123456789abcdef0123456789abcdef"\n'
        f'codebook = "codebook.yaml"\n[input]\nfile = "responses.csv"\n{questions}',
        encoding="utf-8",
    )
    return load_consultation(tmp_path / "consultation.toml")


@pytest.mark.parametrize(
    ("cell", "what"),
    [
        ("Do write to me at kim{}@example.org about the path in the wood", "e-mail addresses"),
        ("Ring me any evening on 07700 9001{} about the path in the wood", "telephone numbers"),
    ],
)
def test_a_published_column_in_which_many_say_how_to_reach_them_is_warned_of(
    tmp_path: Path, cell: str, what: str
) -> None:
    said = [cell.format(10 + row) if row % 5 == 0 else f"Path {row} floods" for row in range(30)]
    settings = '[[questions]]\nid = "q1"\ncomment = "What else?"\n'
    survey = survey_of(tmp_path, {"What else?": said}, settings)
    (told,) = looked_at(survey)[1]
    assert told.startswith("'What else?' is published once it is redacted, and 20% of its cells")
    assert what in told and "identifying" in told


def test_one_address_among_many_comments_is_not(tmp_path: Path) -> None:
    said = ["Write to kim@example.org", *(f"Path {row} of 1,200,000 floods" for row in range(30))]
    settings = '[[questions]]\nid = "q1"\ncomment = "What else?"\n'
    assert looked_at(survey_of(tmp_path, {"What else?": said}, settings))[1] == []


@pytest.mark.parametrize(
    ("heading", "yes", "no"),
    [
        ("May we publish your response?", "Yes", "No"),
        ("A gawn ni gyhoeddi eich ymateb?", "Cewch", "Na chewch"),
    ],
)
def test_a_permission_that_is_an_ordinary_question_is_warned_of(
    tmp_path: Path, heading: str, yes: str, no: str
) -> None:
    settings = (
        '[[questions]]\nid = "q1"\ncomment = "What else?"\n'
        f'[[questions]]\nid = "q2"\nanswer = "{heading}"\nanswers = ["{yes}", "{no}"]\n'
    )
    said = {"What else?": [f"Path {row} floods" for row in range(20)], heading: [yes, no] * 10}
    (told,) = looked_at(survey_of(tmp_path, said, settings))[1]
    assert heading in told and "[input.publishing]" in told
