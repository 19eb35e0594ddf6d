"""Comments as web pages keep them are read as they were typed."""

import time

import pytest

from pipeline.ingest.markup import as_typed


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        ("More buses<br>and trains", "More buses\nand trains"),
        ("<p>More buses</p><p class='x'>Less noise</p>", "More buses\nLess noise"),
        ("<div><b>Never</b> close it</div>", "Never close it"),
        ('Write to <a href="mailto:jo@example.org">Jo</a>', "Write to Jo"),
        ("It isn&rsquo;t &lt;b&gt;safe&lt;/b&gt; &amp; dark", "It isn’t safe & dark"),
        ("I <3 the park > the road", "I <3 the park > the road"),
        ("Close <town> hall", "Close <town> hall"),
        ("a < b and b > c", "a < b and b > c"),
        ("  two spaces", "  two spaces"),
        ("<p></p>", ""),
    ],
)
def test_what_a_program_wrote_goes_and_what_people_wrote_stays(kept: str, typed: str) -> None:
    assert as_typed(kept) == typed


@pytest.mark.parametrize("piece", ["<", "<a ", "<br", "<p class=", "&#", "</"])
def test_time_grows_with_the_length_of_a_cell(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece)) + ">"
        began = time.perf_counter()
        as_typed(text)
        return time.perf_counter() - began

    assert seconds(400_000) < 40 * seconds(40_000) + 0.05
