"""A text that several sent is printed once, with its number."""

from pathlib import Path

from pipeline.publish.reading_back import read_page, read_sheets
from tests.tabulate.invented import (
    OPEN,
    assignments,
    codebook,
    comments,
    consultation,
    publish,
    question,
    tabulate,
)

LETTER = "Please keep the night bus, which is the only one that the bakers can take to work."


def test_the_appendix_has_a_letter_once_and_what_was_added_to_it(tmp_path: Path) -> None:
    added = f"{LETTER} My own mother was left standing in the rain."
    texts = [*[LETTER] * 5, LETTER.replace("Please keep", "Do keep"), added]
    sent = [
        {"text_redacted": text, "duplicate_group": "d-1", "duplicate_size": 7} for text in texts
    ]
    made = comments([*sent, *[{}] * 4])
    asked, book = consultation([question("q1", (), {})], **OPEN), codebook(2)
    given = assignments([(each, "theme_0", 1.0, True, "human", "") for each in made["comment_id"]])
    tables = tabulate(made, given, consultation=asked, codebook=book)
    publish(tables, made, given, consultation=asked, codebook=book, folder=tmp_path)
    listed = [text for text in read_page(tmp_path / "report.html").comments if "night bus" in text]
    assert sorted(listed, key=len) == [
        added, f"{LETTER} (Sent by 7 respondents, word for word or nearly so.)",
    ]  # fmt: skip
    assert len(read_sheets(tmp_path / "comments.xlsx")["Question 1"]) == 11
