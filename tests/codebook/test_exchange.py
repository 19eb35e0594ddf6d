"""Codebooks go to other qualitative tools and come back: REFI-QDA .qdc."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.codebook.codebook import Code, Codebook, load_codebook
from pipeline.codebook.qdc import read_qdc, write_qdc
from pipeline.errors import UserError
from pipeline.store.resources import shipped

HERE = Path(__file__).parent


def themes(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["codebook", *map(str, arguments)])


def valid(path: Path) -> bool:
    schema = etree.XMLSchema(etree.parse(HERE / "codebook.xsd"))
    schema.assertValid(etree.parse(path))
    return True


def test_an_export_obeys_the_standards_schema_and_comes_back_whole(tmp_path: Path) -> None:
    target = tmp_path / "codebook.qdc"
    assert themes("export", shipped("annotations/codebook.yaml"), target).exit_code == 0
    assert valid(target)
    there, back = load_codebook(shipped("annotations/codebook.yaml")), read_qdc(target)
    for old, new in zip(there.active, back.codes, strict=True):
        assert (new.name, new.definition) == (old.name, " ".join(old.definition.split()))
        assert (new.include, new.exclude, new.keywords) == (old.include, old.exclude, old.keywords)
        assert new.colour.lower() == old.colour.lower()


def test_the_same_code_has_the_same_guid_in_every_export(tmp_path: Path) -> None:
    book = load_codebook(shipped("annotations/codebook.yaml"))
    write_qdc(book, tmp_path / "one.qdc")
    write_qdc(book, tmp_path / "two.qdc")
    assert (tmp_path / "one.qdc").read_bytes() == (tmp_path / "two.qdc").read_bytes()


def test_parents_become_a_tree_and_back(tmp_path: Path) -> None:
    codes = (
        Code(id="parks", name="Parks", definition="Green."),
        Code(id="play", name="Play", definition="Swings.", parent="parks"),
    )
    write_qdc(Codebook(version=1, codes=codes), tmp_path / "tree.qdc")
    assert valid(tmp_path / "tree.qdc")
    assert [(c.id, c.parent) for c in read_qdc(tmp_path / "tree.qdc").codes] == [
        ("parks", None), ("play", "parks"),
    ]  # fmt: skip


def test_a_file_that_taguette_wrote_is_read(tmp_path: Path) -> None:
    """taguette.qdc was written by Taguette 1.5.2's own export function."""
    made = themes("import", HERE / "taguette.qdc", tmp_path / "codebook.yaml")
    assert made.exit_code == 0, made.output
    book = load_codebook(tmp_path / "codebook.yaml")
    assert book.ids == ("parks", "parks_benches", "caf_bar", "money")
    assert [code.name for code in book.codes][2] == "Café & bar"


def test_a_file_in_the_shape_of_atlas_ti_is_read(tmp_path: Path) -> None:
    path = tmp_path / "atlas.qdc"
    path.write_text(
        '\ufeff<?xml version="1.0" encoding="utf-8"?>\n'
        '<CodeBook xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:schemaLocation="urn:QDA-XML:codebook:0:4 Codebook.xsd" origin="ATLAS.ti Win 23.4.0" '
        'xmlns="urn:QDA-XML:codebook:1.0"><Codes>'
        '<Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="Lighting" color="#46AA00" '
        'isCodable="true"><Description>Street lamps.\n\nAnd paths.</Description>'
        '<Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55295" name="Lighting" isCodable="true"/>'
        "</Code>"
        '</Codes><Sets><Set name="group" guid="ECA18D76-2B8B-4F26-BC1D-19ECA19FB3F0">'
        '<MemberCode guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294"/></Set></Sets></CodeBook>',
        encoding="utf-8",
    )
    first, second = read_qdc(path).codes
    assert (first.name, first.definition, first.colour) == (
        "Lighting", "Street lamps. And paths.", "#46AA00",
    )  # fmt: skip
    assert (second.name, second.parent) == ("Lighting (2)", first.id)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "not xml",
        "<CodeBook/>",
        "<Project><Codes/></Project>",
        "<CodeBook><Codes/></CodeBook>",
        '<!DOCTYPE x [<!ENTITY a "aa">]><CodeBook><Codes>&a;</Codes></CodeBook>',
        "<CodeBook><Codes>" + '<Code name="a">' * 300 + "</Code>" * 300 + "</Codes></CodeBook>",
    ],
)
def test_what_is_no_codebook_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "bad.qdc").write_text(content)
    with pytest.raises(UserError, match=r"bad\.qdc"):
        read_qdc(tmp_path / "bad.qdc")


def test_an_import_never_overwrites_what_people_wrote(tmp_path: Path) -> None:
    (tmp_path / "codebook.yaml").write_text("# mine\n")
    result = themes("import", HERE / "taguette.qdc", tmp_path / "codebook.yaml")
    assert "is there already" in str(result.exception)
    assert (tmp_path / "codebook.yaml").read_text() == "# mine\n"


@settings(max_examples=40)
@given(st.text(min_size=1, max_size=60).filter(str.strip))
def test_any_words_survive_as_valid_xml(words: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.qdc"
        code = Code(id="a", name="A", definition=words.encode("utf-8", "replace").decode())
        write_qdc(Codebook(version=1, codes=(code,)), path)
        assert valid(path)
