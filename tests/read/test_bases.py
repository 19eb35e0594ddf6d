"""The reader made from the larger encoder reads the same comments, with words of its own."""

from importlib.metadata import PackageNotFoundError, distribution

import pytest

from pipeline.codebook.codebook import Code, Codebook
from pipeline.encoders.mpnet_package import PACKAGES
from pipeline.read.bases import vocabulary
from pipeline.read.pieces import asked, cut, whole
from pipeline.read.reader import load_reader
from pipeline.read.settings import ReadSettings
from pipeline.read.stage import read_texts
from pipeline.read.weights import delta_path, reader_digest

BOOK = Codebook(
    version=1,
    codes=(
        Code(id="funding", name="Funding", definition="Where the money comes from."),
        Code(id="staffing", name="Staffing", definition="Too few staff, or their training."),
        Code(id="transport", name="Transport", definition="Buses, parking and getting there."),
    ),
)
COMMENTS = {
    "funding": "Who is going to pay for all this?",
    "staffing": "There was nobody behind the desk, and the one lad on duty had no idea.",
    "transport": "The 14 never turns up and there is nowhere to leave the car.",
}
MPNET = ReadSettings(base="mpnet")


@pytest.fixture(scope="module", autouse=True)
def installed() -> None:
    try:
        for package in PACKAGES:
            distribution(package)
    except PackageNotFoundError:
        pytest.skip("the mpnet encoder is not installed: make mpnet")


pytestmark = pytest.mark.mpnet


def test_a_code_is_found_without_its_words_and_so_is_the_sentence() -> None:
    texts = [*COMMENTS.values(), " ".join(COMMENTS.values())]
    reading = read_texts(texts, [""] * len(texts), BOOK, MPNET)
    best = [BOOK.ids[column] for column in reading.log_odds[:3].argmax(axis=1)]
    assert best == list(COMMENTS)
    for code_id, (start, end) in zip(BOOK.ids, reading.spans[3], strict=True):
        assert texts[3][start:end] in COMMENTS[code_id]


def test_a_comment_is_read_alike_alone_and_in_company() -> None:
    comments = [asked(text, "") for text in (*COMMENTS.values(), "", "\ud800 ok")]
    one, two = (load_reader("mpnet", threads=threads) for threads in (1, 2))
    codes = one.codes([code.name for code in BOOK.active])
    together = two.read(comments * 2, codes)
    for row, comment in enumerate(comments):
        alone = one.read([comment], codes)
        assert alone.log_odds.tobytes() == together.log_odds[row].tobytes()
        assert alone.spans.tobytes() == together.spans[row].tobytes()


def test_each_base_has_marks_and_numbers_of_its_own() -> None:
    small, large = vocabulary("minilm"), vocabulary("mpnet")
    assert whole(["the bus"], small) != whole(["the bus"], large)
    for words in (small, large):
        (found,) = cut([asked("the bus", "")], words)
        assert found.windows[0].pieces[0] == words.start
        assert found.windows[0].pieces[-1] == words.end


def test_the_weights_that_ship_are_small_and_named_by_what_they_are() -> None:
    assert delta_path("mpnet").stat().st_size <= 12_000_000
    assert reader_digest("mpnet") != reader_digest("minilm")
