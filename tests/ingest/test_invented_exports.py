"""The 34 invented exports (exports/INDEX.txt): each drafts right without editing, and is read."""

import tempfile
from pathlib import Path

import pytest

from pipeline.ingest.drafting.draft import draft_consultation
from pipeline.ingest.drafting.shape import understand
from pipeline.tables.schema import check_comments
from tests.ingest.drafting import drafted, kinds
from tests.ingest.ingest_examples import ingest

EXPORTS = Path(__file__).parent / "exports"
LETTERS = {
    "respondent": "R",
    "identifying": "I",
    "open": "T",
    "closed": "C",
    "several": "S",
    "other": "O",
    "demographic": "D",
    "publishing": "P",
    "question": "Q",
    "comment": "K",
    "comment_id": "X",
    "answer": "A",
}
# What each column is, in the file's order (a point: not read), and how many questions there are.
EXPECTED = {
    "01-qualtrics-three-headers.csv": ("..I.RICTCSO", 3),
    "02-other-in-the-closed-cell.csv": (".CT", 2),
    "03-machine-ids-as-comments.csv": ("RIIII.T", 1),
    "04-name-optional.csv": (".IIIT", 1),
    "05-questions-taken-for-demographics.csv": ("RCTTD", 3),
    "06-yes-no-and-a-third-answer.csv": (".CT", 1),
    "07-tick-all-two-headers.csv": ("RSSSOT", 2),
    "08-tick-all-one-header.csv": ("RSSSSSSST", 4),
    "09-several-answers-in-one-cell.csv": (".SST", 3),
    "10-title-rows-above-header.xlsx": ("RCTI", 1),
    "11-cover-sheet-first.xlsx": ("RCTI", 1),
    "12-no-header-row.csv": (".CTI", 1),
    "13-long-file-other-names.csv": ("RQK", 2),
    "14-long-file-fft-names.csv": ("RQKX", 2),
    "15-dates-with-letters.csv": ("R..T", 1),
    "16-alchemer-system-columns.csv": ("R...I....I..III....T", 1),
    "17-limesurvey-codes.csv": ("R....I..I.COTSS", 3),
    "18-rating-scales.csv": ("RCC.T", 3),
    "19-german.csv": (".IIIIDCT", 2),
    "20-surveymonkey-contact-block.csv": ("RIIIIIIIIIT", 1),
    "21-redcap.csv": ("RI.IICTSS.", 2),
    "22-single-choice-expanded.csv": ("RCCCTDD", 1),
    "23-microsoft-forms.xlsx": ("R..II.CTSCCCS.", 6),
    "24-citizen-space-publishing-preference.csv": ("RIDIPCT", 1),
    "25-blank-rows-at-the-end.csv": ("RCT", 1),
    "26-smartsurvey-like.csv": ("R.IIII...CTSSSO", 2),
    "27-regulations-gov.csv": ("R......IIIIIIIIT.", 1),
    "28-one-respondent-twice.csv": ("RCT", 1),
    "29-yes-no-and-comment-words.csv": ("RCCC.IT", 4),
    "30-long-closed-answers.csv": ("..CT", 1),
    "31-two-headers-codes-over-text.xlsx": ("..RCTD", 1),
    "32-snake-and-camel-case.csv": ("RDDIIIIT", 1),
    "33-nameless-comment-column.csv": ("RCT", 1),
    "34-totals-row.csv": ("RCT", 1),
}
NO_HEADER = {"12-no-header-row.csv": {"header_rows": 0}}


@pytest.mark.parametrize("name", EXPECTED)
def test_each_column_is_what_its_line_in_the_index_expects(name: str, tmp_path: Path) -> None:
    export, options = EXPORTS / name, NO_HEADER.get(name, {})
    consultation = drafted(export, tmp_path, **options)
    found = kinds(consultation)
    columns = understand(export, **options).table.frame.columns
    letters = "".join(LETTERS[found[column]] if column in found else "." for column in columns)
    assert (letters, len(consultation.questions)) == EXPECTED[name]
    check_comments(ingest(consultation).comments, "ingest")


def draft(number: str) -> str:
    """The settings drafted for a file, as they are written."""
    export = next(EXPORTS.glob(f"{number}-*"))
    with tempfile.TemporaryDirectory() as folder:
        return draft_consultation(export, Path(folder)).read_text(encoding="utf-8")


def test_a_text_that_somebody_typed_is_no_closed_answer(tmp_path: Path) -> None:
    consultation = drafted(EXPORTS / "02-other-in-the-closed-cell.csv", tmp_path)
    question = consultation.questions[0]
    assert question.answers == ("By bus", "By car", "On foot", "Other")
    assert question.other == question.answer
    ingested = ingest(consultation)
    told = [line for line in ingested.report if "none of the answers" in line]
    assert len(told) == 1
    assert "rows 6, 13 and" in told[0] or "rows 6, 13, " in told[0]
    mine = ingested.comments[ingested.comments["question_id"] == question.id]
    assert (mine["text"] != "").sum() == 3
    assert set(mine.loc[mine["text"] != "", "rating"]) == {"Other"}


def test_a_scale_is_drafted_whole(tmp_path: Path) -> None:
    first, second, _ = drafted(EXPORTS / "18-rating-scales.csv", tmp_path).questions
    assert first.answers == ("1", "2", "3", "4", "5")
    assert second.answers == tuple(str(number) for number in range(11))
    assert second.groups["promoters"] == ("9", "10")


def test_all_four_codings_of_ticks_give_the_same_answers(tmp_path: Path) -> None:
    consultation = drafted(EXPORTS / "08-tick-all-one-header.csv", tmp_path)
    comments = ingest(consultation).comments
    by_question = {
        question.id: comments[comments["question_id"] == question.id]
        .set_index("respondent_id")["rating"]
        .str.count("\n")
        for question in consultation.questions[:3]
    }
    assert consultation.questions[0].answers == ("Library", "Pool", "Park")
    assert consultation.questions[1].answers == ("Library", "Pool")
    library = comments["rating"].str.contains("Library", na=False)
    counts = library.groupby(comments["question_id"]).sum()
    assert counts["q1"] == counts["q2"] > 0
    assert set(by_question) == {"q1", "q2", "q3"}


def test_both_separators_give_the_same_answers(tmp_path: Path) -> None:
    consultation = drafted(EXPORTS / "09-several-answers-in-one-cell.csv", tmp_path)
    comments = ingest(consultation).comments
    first, second = (
        comments[comments["question_id"] == name].set_index("respondent_id")["rating"].sort_index()
        for name in ("q1", "q2")
    )
    split = [set(each.split("\n")) for each in first.dropna()]
    assert split == [set(each.split("\n")) for each in second.dropna()]
    assert any(len(each) > 1 for each in split)


def test_a_single_choice_with_a_column_each_is_one_question(tmp_path: Path) -> None:
    consultation = drafted(EXPORTS / "22-single-choice-expanded.csv", tmp_path)
    question = consultation.questions[0]
    assert not question.several
    assert question.groups["agree"] == ("Strongly agree", "Agree")
    assert consultation.demographics[0].order == ("North", "South")


def test_a_publishing_preference_is_drafted_and_a_blank_forbids(tmp_path: Path) -> None:
    consultation = drafted(EXPORTS / "24-citizen-space-publishing-preference.csv", tmp_path)
    asked = consultation.input.publishing
    assert asked is not None
    assert asked.publish == ("Publish response with name",)
    assert asked.without_name == ("Publish response only (without name)",)
    assert asked.do_not_publish == ("Do not publish response",)
    wishes = ingest(consultation).comments["publishing"].value_counts()
    assert set(wishes.index) == {"publish", "without_name", "do_not_publish"}


def test_titles_sheets_totals_and_repeats_are_told() -> None:
    assert "header_row = 4" in draft("10")
    assert 'sheet = "Responses"' in draft("11")
    assert "Read me" in draft("11")
    assert "header_rows = 3" in draft("01")
    assert "Looks like an export of Qualtrics." in draft("01")
    assert "look German" in draft("19")


def test_totals_and_rows_that_are_there_twice_are_not_respondents(tmp_path: Path) -> None:
    for name, says in (("34-totals-row", "totals"), ("28-one-respondent-twice", "word for word")):
        folder = tmp_path / name
        folder.mkdir()
        ingested = ingest(drafted(EXPORTS / f"{name}.csv", folder))
        assert ingested.comments["respondent_id"].nunique() == 8
        assert any("Row 10" in line and says in line for line in ingested.report)


def test_a_file_without_a_header_is_refused_in_one_sentence(tmp_path: Path) -> None:
    from pipeline.errors import UserError

    with pytest.raises(UserError, match=r"has no header row.*--no-header"):
        drafted(EXPORTS / "12-no-header-row.csv", tmp_path)


def test_every_guess_carries_its_reason() -> None:
    text = draft("04")
    assert '"Job title",   # its heading asks for a job' in text
    assert "# When people answered: the first and the last day of all" in text
    assert 'answered_on = ["Timestamp"]' in text
