"""The draft report: the figures of the tables, in the language of reports."""

import datetime
import re
from pathlib import Path

import docx
import pandas as pd
import pytest

from pipeline.publish.quantify import quantifier, quantifiers
from tests.publish.drafted import publish_all
from tests.publish.reading import (
    check_document_and_page,
    check_sentences,
    read_csv,
    word_tables,
)
from tests.tabulate.invented import (
    Invented,
    assignments,
    codebook,
    comments,
    consultation,
    invent,
    publish,
    question,
    tabulate,
)


def test_every_figure_in_word_and_on_the_page_is_the_figure_of_the_csv(draft: Path) -> None:
    assert check_document_and_page(draft) > 40


def test_every_number_in_the_sentences_stands_in_the_tables(draft: Path) -> None:
    assert check_sentences(draft) > 30


def test_the_findings_read_like_a_councils_report(tmp_path: Path) -> None:
    made = invent(160)
    made.assignments["source"] = "human"
    publish_all(made, tmp_path)
    document = docx.Document(str(tmp_path / "report.docx"))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert re.search(r"\d+ of 160 respondents answered \(\d+\.\d%\) and \d+ did not\.", text)
    assert re.search(r"\d+\.\d% answered “Strongly agree” or “Agree” \(\d+ of \d+\)", text)
    assert re.search(r"respondents commented, \d+\.\d% of all 160\.", text)
    assert re.search(
        r"(Most|Many|Some|Around half|More than half) of those who wrote them spoke", text
    )
    assert re.search(r"(closely )?followed by Theme \d \(\d+\)", text)
    assert "wrote about most is left out to protect them" in text
    assert re.search(
        r"between \d+\.\d% \(“How far .*”\) answered “Strongly agree” or “Agree”", text
    )
    assert re.search(r"The theme raised most was Theme \d on “How far .*” \(\d+ of \d+", text)


def test_what_no_one_verified_is_told_in_no_order(draft: Path) -> None:
    document = docx.Document(str(draft / "report.docx"))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "in the codebook's order: Theme 0 (" in text
    for word in ("most frequent", "followed by", "raised most", "spoke most", "of those who wrote",
                 "came up in every question", "respondents also spoke of"):  # fmt: skip
        assert word not in text


def test_the_draft_stands_in_the_order_of_a_countys_report(draft: Path) -> None:
    paragraphs = docx.Document(str(draft / "report.docx")).paragraphs
    headings = [each.text for each in paragraphs if each.style.name == "Heading 1"]
    asked = [text for text in headings if text.startswith("How far")]
    assert asked == ["How far do you agree with q1?", "How far do you agree with q2?"]
    assert headings == [
        "At a glance", "About this consultation", "Who took part", "Themes over all questions",
        *asked, "Organisations", "Conclusion", "You said, we did",
        "Who raised what",
        "Method and limits",
        *(["Words for shares"] if "Words for shares" in headings else []), "Appendix: the comments",
    ]  # fmt: skip
    wanted = [each.text for each in paragraphs if each.style.name == "For the author"]
    assert len(wanted) >= 6
    assert all(text.startswith("[For the author]") for text in wanted)


def test_where_people_coded_every_comment_nothing_is_called_unverified(tmp_path: Path) -> None:
    made = invent(60, questions=1)
    made.assignments["source"] = "human"
    given = set(made.assignments["comment_id"])
    read = made.comments["coverage"].notna()
    assert set(made.comments.loc[read, "comment_id"]) == given
    publish_all(made, tmp_path)
    estimates = pd.read_csv(tmp_path / "theme_estimates.csv")
    assert set(estimates["method"]) == {"coded by people"}
    text = "\n".join(each.text for each in docx.Document(str(tmp_path / "report.docx")).paragraphs)
    assert "not verified" not in text
    assert "People coded all of these comments" in text


def test_who_wrote_nothing_that_can_be_coded_is_told_behind_those_who_commented(
    tmp_path: Path,
) -> None:
    rows = [{"rating": "Yes"} for _ in range(20)] + [{"rating": "No"} for _ in range(8)]
    rows += [{"rating": "No", "substance": "no_substance", "coverage": None} for _ in range(7)]
    table = comments(rows)
    given = [(one, "theme_0", 0.9, True, "model", "") for one in table["comment_id"][:12]]
    asked = consultation([question("q1", ("Yes", "No"))])
    publish_all(Invented(table, assignments(given), asked, codebook(1)), tmp_path)
    said = [each.text for each in docx.Document(str(tmp_path / "report.docx")).paragraphs]
    (told,) = (each for each in said if each.startswith("28 respondents commented"))
    assert "Of these, 20 had answered “Yes” and 8 had answered “No”." in told
    assert told.endswith(
        "7 more wrote nothing that can be coded: “no”, “n/a”, “see above” or the like."
    )


def test_what_people_coded_is_not_told_as_how_sure_the_model_is(tmp_path: Path) -> None:
    table = comments([{"rating": "Yes"} for _ in range(20)])
    table["coverage"] = ["coded"] * 8 + ["uncertain"] * 9 + ["uncoded"] * 3
    people = [(one, "theme_0", 1.0, True, "human", "") for one in table["comment_id"][:8]]
    model = [(one, "theme_0", 0.4, False, "model", "") for one in table["comment_id"][8:]]
    asked = consultation([question("q1", ("Yes", "No"))])
    publish_all(Invented(table, assignments(people + model), asked, codebook(1)), tmp_path)
    text = "\n".join(each.text for each in docx.Document(str(tmp_path / "report.docx")).paragraphs)
    assert (
        "Of the 12 comments that people did not code, the model is sure of the themes of 0.0%."
        in text
    )
    assert "Of 75.0% it is not" in text
    assert "25.0% fit no theme of the codebook" in text


def test_no_shares_are_made_of_rounded_numbers(tmp_path: Path) -> None:
    made = invent(160, disclosure="round", rounding_base=5)
    publish_all(made, tmp_path)
    text = "\n".join(each.text for each in docx.Document(str(tmp_path / "report.docx")).paragraphs)
    assert "the model is sure of the themes" not in text


def test_what_a_campaign_said_is_told_with_the_figures_without_it(tmp_path: Path) -> None:
    text = "Keep the library open on Saturdays, and do not charge for it."
    rows = [{"rating": "Yes", "text_redacted": text, "duplicate_group": "g"} for _ in range(7)]
    rows += [{"rating": "No"} for _ in range(20)]
    table = comments(rows)
    given = [(one, "theme_0", 0.9, True, "model", "") for one in table["comment_id"][:12]]
    asked = consultation([question("q1", ("Yes", "No"))])
    publish_all(Invented(table, assignments(given), asked, codebook(1)), tmp_path)
    read = word_tables(tmp_path / "report.docx")
    (rows_,) = (cells for name, cells in read.items() if "texts that several sent" in name)
    assert rows_[1] == ["Theme 0", "12", "5"]
    said = [each.text for each in docx.Document(str(tmp_path / "report.docx")).paragraphs]
    assert f"“{text}”" in said
    assert any(each.startswith("7 respondents sent this text") for each in said)
    sent = read_csv(tmp_path / "campaigns.csv")
    assert sent[["respondents", "campaign_text"]].to_numpy().tolist() == [["7", text]]
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    by_theme = f'<blockquote data-theme="theme_0" data-answer=""><p>{text}</p></blockquote>'
    assert by_theme in page, "the page's filter of another theme leaves it out"


def test_a_letter_is_printed_without_what_some_of_its_senders_added(tmp_path: Path) -> None:
    text = "Keep the library open on Saturdays, and do not charge for it."
    own = "As a nurse on nights I have no other day."
    rows = [{"text_redacted": f"{text} {own}", "duplicate_group": "g"}]
    rows += [{"text_redacted": text, "duplicate_group": "g"} for _ in range(6)]
    table = comments([*rows, *({} for _ in range(20))])
    given = [(one, "theme_0", 0.9, True, "model", "") for one in table["comment_id"][:7]]
    asked = consultation([question("q1", (), {})], quotes_per_group=0)
    publish_all(Invented(table, assignments(given), asked, codebook(1)), tmp_path)
    said = [each.text for each in docx.Document(str(tmp_path / "report.docx")).paragraphs]
    at = next(n for n, each in enumerate(said) if each.startswith("7 respondents sent this text"))
    assert said[at].endswith(" 1 of them added a sentence of their own.")
    assert said[at + 1] == f"“{text}”"


@pytest.mark.parametrize(("others", "rest"), [(3, "[c]"), (9, "9")])
def test_a_few_who_did_not_send_it_are_no_more_told_than_a_few_of_all(
    others: int, rest: str, tmp_path: Path
) -> None:
    rows = [{"text_redacted": "Keep it open.", "duplicate_group": "g"} for _ in range(7)]
    table = comments([*rows, *({} for _ in range(20))])
    given = [(one, "theme_0", 0.9, True, "model", "") for one in table["comment_id"][: 7 + others]]
    asked = consultation([question("q1", (), {})], protection="strict")
    publish_all(Invented(table, assignments(given), asked, codebook(1)), tmp_path)
    read = word_tables(tmp_path / "report.docx")
    (rows_,) = (cells for name, cells in read.items() if "texts that several sent" in name)
    assert rows_[1] == ["Theme 0", str(7 + others), rest]


def test_words_for_shares_are_defined_where_they_are_used(draft: Path) -> None:
    document = docx.Document(str(draft / "report.docx"))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for each in quantifiers()["words"]:
        used = f"{each['word']} of those" in text
        assert used == (f"“{each['word']}” means {each['meaning']}" in text)


@pytest.mark.parametrize(
    ("percent", "base", "word"),
    [(90, 50, "Nearly all"), (89.9, 50, "Most"), (50, 50, "Around half"), (30, 50, "Many"),
     (9.9, 50, "A few"), (90, 19, None)],
)  # fmt: skip
def test_the_same_share_has_the_same_word(percent: float, base: int, word: str | None) -> None:
    assert quantifier(percent, base) == word


def test_quantifiers_leave_no_gap_and_stand_in_order() -> None:
    starts = [each["from"] for each in quantifiers()["words"]]
    assert starts == sorted(starts, reverse=True)
    assert starts[-1] == 0


def test_who_coded_is_said_and_nothing_is_pretended(draft: Path, tmp_path: Path) -> None:
    made = invent(60, questions=1)
    made.assignments["source"] = "model"
    publish_all(made, tmp_path)
    document = docx.Document(str(tmp_path / "report.docx"))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "model-coded, not verified" in text
    assert "people could code them all" in text


@pytest.mark.parametrize("answers", [(), ("Yes", "No")])
def test_a_consultation_in_which_nobody_commented_still_has_its_report(
    tmp_path: Path, answers: tuple[str, ...]
) -> None:
    rows = comments([{"substance": "blank", "coverage": None, "text_redacted": ""}] * 12)
    publish_all(
        Invented(rows, assignments([]), consultation([question("q1", answers)]), codebook()),
        tmp_path,
    )
    document = docx.Document(str(tmp_path / "report.docx"))
    assert any("No comments were read" in paragraph.text for paragraph in document.paragraphs)


def test_where_people_coded_a_random_sample_the_report_gives_intervals(tmp_path: Path) -> None:
    made = invent(300, questions=1)
    read = made.comments["coverage"].notna()
    sample = list(made.comments.loc[read, "comment_id"].iloc[:60])
    tables = tabulate(
        made.comments, made.assignments, consultation=made.consultation,
        codebook=made.codebook, sample=sample,
    )  # fmt: skip
    publish(
        tables, made.comments, made.assignments,
        consultation=made.consultation, codebook=made.codebook, folder=tmp_path,
    )  # fmt: skip
    text = "\n".join(each.text for each in docx.Document(str(tmp_path / "report.docx")).paragraphs)
    line = tables.estimates.iloc[0]
    share = f"{line['percent']:.1f}%"
    assert f"{line['theme']} {share} ({line['low']:.1f}% to {line['high']:.1f}%)" in text
    drawn = read_csv(tmp_path / "charts" / "alt_text.csv").set_index("svg")["alt_text"]
    assert f"{line['theme']}: {share}" in drawn["q1-themes.svg"], "the bar lies in its interval"
    assert "People coded 60 of these comments, drawn at random." in text
    assert f"Coding {line['to_verify']} more of these comments" in text


def test_what_is_left_out_is_explained_below_the_first_table_that_has_it(draft: Path) -> None:
    document = docx.Document(str(draft / "report.docx"))
    said = [each.text.startswith("[c] here and in other tables") for each in document.paragraphs]
    assert said.count(True) == 1
    body = document.element.body
    told = [each.tag.endswith("}tbl") and "[c]" in "".join(each.itertext()) for each in body]
    written = ["".join(each.itertext()) for each in body][told.index(True) + 1 :]
    assert next(filter(None, written)).startswith("[c] here and in other tables")


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (25, "Responses were made from 2 March 2031 to 25 March 2031."),
        (2, "All responses were made on 2 March 2031."),
    ],
)
def test_the_report_says_when_people_answered(tmp_path: Path, last: int, said: str) -> None:
    made = invent(40, questions=1)
    publish(
        tabulate(
            made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
        ),
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook,
        folder=tmp_path, period=[datetime.date(2031, 3, 2), datetime.date(2031, 3, last)],
    )  # fmt: skip
    document = docx.Document(str(tmp_path / "report.docx"))
    assert said in [each.text for each in document.paragraphs]
