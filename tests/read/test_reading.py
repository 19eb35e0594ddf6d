"""Comments are read for what they mean, one by one, and the sentence that says it is found."""

import numpy as np
import pandas as pd
import pytest

from pipeline.codebook.codebook import Code, Codebook
from pipeline.read.entries import entries
from pipeline.read.pieces import asked
from pipeline.read.reader import Reading, Sight, ThemeReader, load_reader
from pipeline.read.settings import ReadSettings
from pipeline.read.stage import read, read_texts

BOOK = Codebook(
    version=1,
    codes=(
        Code(id="funding", name="Funding", definition="Where the money comes from."),
        Code(id="staffing", name="Staffing", definition="Too few staff, or their training."),
        Code(id="transport", name="Transport", definition="Buses, parking and getting there."),
        Code(id="form", name="Survey form", definition="Remarks about this questionnaire."),
    ),
)
FILLER = "We moved here in the spring and the neighbours have been friendly to us all. "
COMMENTS = {
    "funding": "Who is going to pay for all this?",
    "staffing": "There was nobody behind the desk, and the one lad on duty had no idea.",
    "transport": "The 14 never turns up and there is nowhere to leave the car.",
    "form": "You ask two things in one box, so which one did I answer?",
}


@pytest.fixture(scope="module")
def reader() -> ThemeReader:
    return load_reader(threads=1)


def best(reading: Reading) -> list[str]:
    return [BOOK.ids[column] for column in reading.log_odds.argmax(axis=1)]


def of_texts(*texts: str) -> Reading:
    return read_texts(texts, [""] * len(texts), BOOK)


def test_a_code_is_found_without_its_words() -> None:
    assert best(of_texts(*COMMENTS.values())) == list(COMMENTS)


def test_the_sentence_that_speaks_for_a_code_is_found() -> None:
    text = " ".join(COMMENTS.values())
    spans = of_texts(text).spans[0]
    for code_id, (start, end) in zip(BOOK.ids, spans, strict=True):
        assert text[start:end] in COMMENTS[code_id]


def test_the_last_sentence_of_a_long_comment_is_read() -> None:
    plain, told = FILLER * 30, FILLER * 30 + COMMENTS["funding"]
    without, with_it = of_texts(plain, told).log_odds[:, 0]
    assert with_it > without + 1
    start, end = of_texts(told).spans[0, 0]
    assert told[start:end] == COMMENTS["funding"]


def test_a_short_answer_is_read_with_its_question() -> None:
    texts = ["More of it", "More of it"]
    questions = ["What should we do about buses and parking?", "Is this form too long?"]
    assert np.ptp(read_texts(texts, questions, BOOK).log_odds[:, 2]) > 0.2


def test_a_comment_is_read_alike_alone_and_in_company(reader: ThemeReader) -> None:
    comments = [asked(text, "") for text in (*COMMENTS.values(), FILLER * 30, "\ud800 ok")] * 3
    codes = reader.codes(entries(BOOK))
    together = load_reader(threads=2).read(comments, codes)
    for row, comment in enumerate(comments[:6]):
        alone = reader.read([comment], codes)
        assert alone.log_odds.tobytes() == together.log_odds[row].tobytes()
        assert alone.spans.tobytes() == together.spans[row].tobytes()


@pytest.mark.parametrize("room", [100_000, 150, 0])
def test_what_was_seen_before_is_read_alike_for_other_codes(reader: ThemeReader, room: int) -> None:
    comments = [asked(text, "") for text in (*COMMENTS.values(), "", FILLER * 30)]
    sight = Sight(room)
    reader.read(comments[:4], reader.codes(["Schools.", "Weather."]), sight=sight)
    codes = reader.codes(entries(BOOK))
    for _ in range(2):
        found, anew = reader.read(comments, codes, sight=sight), reader.read(comments, codes)
        assert all(a.tobytes() == b.tobytes() for a, b in zip(found[:3], anew[:3], strict=True))
    kept = [sight.of(comment) is not None for comment in comments]
    assert kept == {100_000: [True] * 4 + [False, True], 150: [True] * 4 + [False] * 2}.get(
        room, [False] * 6
    )


def test_a_comment_without_words_says_nothing() -> None:
    nothing = of_texts("", " \n", "Who pays?")
    assert (nothing.log_odds[:2] < nothing.log_odds[2].min() - 1).all()
    assert not nothing.spans[:2].any()


def test_equal_comments_are_read_once_and_withheld_ones_never() -> None:
    texts = [COMMENTS["funding"], COMMENTS["funding"], COMMENTS["form"], COMMENTS["staffing"]]
    table = pd.DataFrame(
        {
            "question_id": "q1",
            "text_redacted": texts,
            "substance": ["comment", "comment", "comment", "none"],
            "hate_status": ["clear", "clear", "withheld", "clear"],
        }
    ).astype("str")
    heard = []
    found = read(
        table, BOOK, {}, ReadSettings(), progress=lambda done, total: heard.append((done, total))
    )
    assert heard == [(1, 1)]
    assert found.of_row.tolist() == [1, 1, 0, 0]
    rows = found.rows([0, 1, 2, 3])
    assert rows.log_odds[0].tobytes() == rows.log_odds[1].tobytes()
    assert (rows.log_odds[2:] < rows.log_odds[0].min() - 1).all()


def answered(*said: str, book: Codebook = BOOK) -> list[bool]:
    """Which of some comments on one question are read."""
    table = pd.DataFrame(
        {
            "question_id": "q1",
            "text_redacted": said,
            "substance": "comment",
            "hate_status": "clear",
        }
    ).astype("str")
    asked = {"q1": "Is there anything that you do not like about the proposals?"}
    return (read(table, book, asked, ReadSettings()).of_row > 0).tolist()


def test_no_and_nothing_speak_for_no_theme() -> None:
    assert answered("No", "Nothing really.", "Nothing is being done") == [False, False, True]


def test_no_and_nothing_are_read_where_a_code_is_about_them() -> None:
    content = Code(id="content", name="No concerns", definition="Nothing about it is wrong.")
    book = Codebook(version=1, codes=(*BOOK.codes, content))
    assert answered("No", "Nothing really.", book=book) == [True, True]
