"""What a codebook's examples may not tell either."""

import pytest

from pipeline.codebook.codebook import Code, Codebook
from pipeline.publish.examples import publishable_codebook
from tests.tabulate import invented

SAID = "My sister runs the kiosk by the lido."
PLAIN = "The benches by the lido are broken."


def of(*include: str, exclude: tuple[str, ...] = ()) -> Codebook:
    code = Code(id="lido", name="Lido", definition="d", include=include, exclude=exclude)
    return Codebook(version=1, codes=(code,))


@pytest.mark.parametrize(
    "column", [{"risk": "left_out"}, {"risk": "undecided"}, {"publishing": "do_not_publish"}]
)
def test_words_of_who_may_not_be_published_are_no_example(column: dict[str, str]) -> None:
    comments = invented.comments([{"text_redacted": f"Hello. {SAID}"}, {"text_redacted": PLAIN}])
    for name, value in column.items():
        comments[name] = [value, "quote" if name == "risk" else "publish"]
    (code,) = publishable_codebook(of(SAID, PLAIN, exclude=(f"{SAID} (Staff)",)), comments).codes
    assert code.include == (PLAIN,)
    assert code.exclude == ()


def test_what_others_say_too_and_a_writer_of_codebooks_invented_stays() -> None:
    comments = invented.comments([{"text_redacted": SAID}, {"text_redacted": SAID}])
    comments["risk"] = ["left_out", "none"]
    book = of(SAID, "A lido with a kiosk", "kiosk")
    assert publishable_codebook(book, comments) == book
