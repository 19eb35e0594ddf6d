"""A codebook is edited by hand: what is right is read, what is wrong is named with its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.codebook.codebook import Code, Codebook, load_codebook
from pipeline.codebook.keywords import keyword_hits
from pipeline.errors import UserError
from pipeline.store.resources import shipped

GOOD = """\
version: 3
selection: many
codes:
  - id: parks
    name: Parks
    definition: Parks and green spaces.
    keywords: [park*, green space*]
  - id: play
    name: Play areas
    definition: Swings, slides and playgrounds.
    parent: parks
    shortcut: p
    colour: "#1d70b8"
  - id: old
    name: Old code
    definition: No longer used.
    status: retired
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "codebook.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def complaint(folder: Path, text: str) -> str:
    with pytest.raises(UserError) as caught:
        load_codebook(written(folder, text))
    return str(caught.value)


def test_a_codebook_is_read_with_its_active_codes_in_order(tmp_path: Path) -> None:
    book = load_codebook(written(tmp_path, GOOD))
    assert book.ids == ("parks", "play")
    assert book.ancestors("play") == ("parks",)
    assert "old" in book


def test_the_shipped_codebook_has_the_four_codes_and_keys_to_press() -> None:
    book = load_codebook(shipped("annotations/codebook.yaml"))
    assert book.ids == ("education", "resources", "victim_focus", "survey_design")
    assert all(code.shortcut and code.colour for code in book.codes)


def test_a_label_may_be_an_id_or_a_name_in_any_case(tmp_path: Path) -> None:
    book = load_codebook(written(tmp_path, GOOD))
    assert book.resolve("PLAY") == book.resolve(" play  Areas ") == "play"
    assert book.resolve("playing") is None


@pytest.mark.parametrize(
    ("wrong", "instead", "line", "says"),
    [
        ("id: play", "id: parks", 8, "same id “parks”"),
        ("name: Play areas", "name: PARKS", 9, "same name"),
        ("parent: parks", "parent: green", 11, "parent “green” is not a code"),
        ("parent: parks", "parent: play", 11, "its own ancestor"),
        ("shortcut: p", "shortcut: Ctrl", 12, "a shortcut is one key"),
        ('colour: "#1d70b8"', "colour: blue", 13, "a colour is written"),
        ("definition: Parks and", "defintion: Parks and", 6, "correct its spelling"),
        ("    definition: No longer used.\n", "", 14, "`definition` of code “old” is missing"),
        ("keywords: [park*,", 'keywords: ["*",', 7, "keywords are a list"),
        ("selection: many", "selection: some", 2, "many or one"),
        ("status: retired", "status: gone", 17, "active, draft or retired"),
        ("name: Parks", "name: Parks: green", 5, "not YAML"),
        ("    name: Parks", "    id: again\n    name: Parks", 5, "`id` stands twice"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_how_to_mend_it(
    tmp_path: Path, wrong: str, instead: str, line: int, says: str
) -> None:
    message = complaint(tmp_path, GOOD.replace(wrong, instead, 1))
    assert "codebook.yaml" in message
    assert f"line {line}" in message
    assert says in message


@pytest.mark.parametrize("text", ["", "[]", "42", "codes: {a: b}", "\x00"])
def test_what_is_no_codebook_is_refused(tmp_path: Path, text: str) -> None:
    assert "codebook.yaml" in complaint(tmp_path, text)


def test_a_codebook_that_is_not_there_or_not_utf8_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no codebook at"):
        load_codebook(tmp_path / "none.yaml")
    (tmp_path / "latin.yaml").write_bytes(GOOD.replace("Parks", "Caf\xe9s").encode("latin-1"))
    with pytest.raises(UserError, match="UTF-8"):
        load_codebook(tmp_path / "latin.yaml")


@given(st.text(max_size=200))
def test_any_text_is_either_a_codebook_or_a_sentence_about_what_is_wrong(text: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "codebook.yaml"
        path.write_text(text, encoding="utf-8", errors="replace")
        try:
            assert isinstance(load_codebook(path), Codebook)
        except UserError as error:
            assert str(path) in str(error)


def test_a_changed_definition_changes_the_meaning_and_a_new_colour_does_not() -> None:
    code = Code(id="a", name="A", definition="One thing.")
    assert code.meaning != code.model_copy(update={"definition": "Another."}).meaning
    assert code.meaning == code.model_copy(update={"colour": "#000000"}).meaning


KEYWORDS = Code(
    id="a",
    name="A",
    definition="A thing.",
    keywords=("educat*", "police numbers", "multi-agency", "don't", "*ship", "cut"),
)


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("EDUCATION first", ("educat*",)),
        ("re-educated", ("educat*",)),
        ("coeducation", ()),
        ("police\n  numbers fell", ("police numbers",)),
        ("multi agency, multiagency and Multi‑Agency", ("multi-agency",)),
        ("I don’t know", ("don't",)),
        ("leadership", ("*ship",)),
        ("cut, cuts", ("cut",)),
        ("cuts", ()),
        ("", ()),
    ],
)
def test_keywords_are_found_as_people_type_them(text: str, hits: tuple[str, ...]) -> None:
    assert keyword_hits(KEYWORDS, text) == hits


@pytest.mark.parametrize("keyword", ["£", "£*"])
def test_a_currency_sign_is_a_keyword(keyword: str) -> None:
    money = Code(id="money", name="Money", definition="d", keywords=(keyword,))
    for text in ("Where will the £3m come from?", "about 3£ each", "They waste £££", "a lot of £"):
        assert keyword_hits(money, text) == (keyword,)
    assert keyword_hits(money, "3 million pounds") == ()


@given(st.text(min_size=1, max_size=30).filter(lambda k: any(c.isalnum() for c in k)), st.text())
def test_any_keyword_meets_any_text_without_harm(keyword: str, text: str) -> None:
    keyword_hits(Code.model_construct(id="a", name="A", definition="d", keywords=(keyword,)), text)
