"""Pages of the Word draft: what lies on its side with a wide table, and what keeps together."""

from pathlib import Path

import docx
import pytest

from pipeline.publish.blocks import Block, Figure, Heading, Paragraph, Quote, Table
from pipeline.publish.word import write_report
from pipeline.publish.word_pages import kept_with_next, lying
from pipeline.publish.word_tables import widths
from tests.tabulate.invented import DATE

TEXT, NOTE, HEADING = Paragraph("Said."), Paragraph("Not shown."), Heading("Themes", 2)
CHART = Figure(Path("a.svg"), Path("a.png"), "Chart", "words")


def table(columns: int) -> Table:
    header = ("Theme", *(f"Neighbourhood{column}" for column in range(columns)))
    return Table("Caption", header, (("Roads", *"1" * columns),), ("roads",))


WIDE, NARROW = table(9), table(1)


def lies(*blocks: Block) -> str:
    """The blocks as letters, those on lying pages in capitals."""
    names = {id(TEXT): "t", id(NOTE): "n", id(HEADING): "h", id(CHART): "c", id(NARROW): "s"}
    letters = [names.get(id(block), "w") for block in blocks]
    flags = lying(blocks, lambda block: block is WIDE)
    return "".join(
        letter.upper() if flag else letter for letter, flag in zip(letters, flags, strict=True)
    )


def test_a_heading_lies_with_its_wide_table() -> None:
    assert lies(TEXT, HEADING, TEXT, WIDE, HEADING, TEXT) == "tHTWht"
    assert lies(TEXT, HEADING, HEADING, WIDE) == "tHHW"


def test_what_is_between_a_heading_and_its_table_may_be_too_much_to_turn() -> None:
    assert lies(HEADING, *[TEXT] * 9, WIDE) == "h" + "t" * 9 + "W"
    assert lies(HEADING, CHART, TEXT, WIDE) == "hctW"


def test_notes_below_a_wide_table_and_what_is_between_two_lie_too() -> None:
    assert lies(HEADING, CHART, WIDE, NOTE, HEADING) == "hcWNh"
    assert lies(CHART, WIDE, NOTE, NARROW, NOTE, WIDE, NOTE) == "cWNSNWN"
    assert lies(CHART, WIDE, TEXT, CHART) == "cWtc", "running text goes on upright"


def test_what_leads_to_a_quote_keeps_with_it() -> None:
    quote = Quote("Said.", "q1", "roads", "")
    on, point = Paragraph("On Roads:", "roads"), Paragraph("“Holes”: 4 respondents.", "roads")
    assert kept_with_next([TEXT, on, point, quote, on, TEXT]) == [0, 1, 1, 0, 0, 0]


def test_what_introduces_a_table_is_on_its_page() -> None:
    assert kept_with_next([HEADING, TEXT, NARROW, TEXT, NARROW]) == [0, 1, 0, 0, 0]


def test_no_heading_stands_alone_before_a_lying_page(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    blocks = [Heading("Title", 1), Heading("About", 2, "about"), TEXT, HEADING, TEXT, WIDE, TEXT]
    write_report(blocks, path, title="Title", date=DATE)
    document = docx.Document(str(path))
    upright, flat = document.sections
    assert upright.page_width < upright.page_height and flat.page_width > flat.page_height
    last = [each.text for each in upright.iter_inner_content() if each.text][-1]
    assert last == "Said."
    assert [each.text for each in flat.iter_inner_content() if not hasattr(each, "rows")][:2] == [
        "Themes", "Said.",
    ]  # fmt: skip


def test_a_short_table_is_whole_and_a_long_one_leaves_no_row_alone(tmp_path: Path) -> None:
    def kept(rows: int) -> str:
        """Each row as “k”, where it is on the page of the next one, or “.”."""
        cells = tuple((f"Theme {row}", "1") for row in range(rows))
        long = Table("Caption", ("Theme", "All"), cells, ("",) * rows)
        write_report([long], tmp_path / "table.docx", title="Title", date=DATE)
        (found,) = docx.Document(str(tmp_path / "table.docx")).tables
        paragraphs = [row.cells[0].paragraphs[0] for row in found.rows]
        return "".join(".k"[bool(one.paragraph_format.keep_with_next)] for one in paragraphs)

    assert kept(5) == "kkkkk."
    assert kept(20) == "kkk" + "." * 15 + "kk."


@pytest.mark.parametrize("word", ["Woman", "MWMWM", "Mumming"])
def test_a_column_is_as_wide_as_its_broadest_word_in_bold(word: str) -> None:
    arial_bold = {"W": 0.944, "M": 0.833, "m": 0.889, "o": 0.611, "a": 0.556, "n": 0.611,
                  "u": 0.611, "i": 0.278, "g": 0.611}  # fmt: skip
    table = Table("Themes", ("Theme", *[word] * 6), (("Parking", *["1"] * 6),), ("",))
    for column in widths(table, 400)[1:]:
        assert column >= 8.5 * sum(arial_bold[letter] for letter in word) + 10
