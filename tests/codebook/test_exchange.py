"""Codebooks go to other qualitative tools and come back: REFI-QDA .qdc."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.codebook.codebook import Code, Codebook, load_codebook
from pipeline.codebook.ids import free_id, id_of
from pipeline.codebook.qdc import read_qdc, write_qdc
from pipeline.codebook.yaml_file import write_codebook
from pipeline.errors import UserError
from pipeline.labels.column import as_ids
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
    there, back = load_codebook(shipped("annotations/codebook.yaml")), read_qdc(target).codebook
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
    assert [(c.id, c.parent) for c in read_qdc(tmp_path / "tree.qdc").codebook.codes] == [
        ("parks", None), ("play", "parks"),
    ]  # fmt: skip


def test_a_file_that_taguette_wrote_is_read(tmp_path: Path) -> None:
    """taguette.qdc was written by Taguette 1.5.2's own export function."""
    made = themes("import", HERE / "taguette.qdc", tmp_path / "codebook.yaml")
    assert made.exit_code == 0, made.output
    book = load_codebook(tmp_path / "codebook.yaml")
    assert book.ids == ("parks", "parks_benches", "cafe_bar", "money")
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
    first, second = read_qdc(path).codebook.codes
    assert (first.name, first.definition, first.colour) == (
        "Lighting", "Street lamps. And paths.", "#46AA00",
    )  # fmt: skip
    assert (second.name, second.parent) == ("Lighting (2)", first.id)


QDC = (
    '<?xml version="1.0" encoding="utf-8"?><CodeBook origin="Elsewhere" '
    'xmlns="urn:QDA-XML:codebook:1.0"><Codes>{}</Codes>{}</CodeBook>'
)
GUID = "1ff58b12-6f6f-4b0c-8be5-bbdc91f552{:02d}"


def foreign(folder: Path, *codes: tuple[str, str], sets: str = "") -> Path:
    """A file of another tool: codes as (attributes beside guid, what is inside)."""
    written = "".join(
        f'<Code guid="{GUID.format(n)}" {attributes}>{inside}</Code>'
        for n, (attributes, inside) in enumerate(codes)
    )
    (folder / "foreign.qdc").write_text(QDC.format(written, sets), encoding="utf-8")
    return folder / "foreign.qdc"


def test_codes_keep_the_guids_by_which_the_other_tool_knows_them(tmp_path: Path) -> None:
    path = foreign(tmp_path, ('name="Parks"', ""), ('name="Money"', ""))
    made = themes("import", path, tmp_path / "codebook.yaml")
    assert made.exit_code == 0, made.exception
    assert themes("export", tmp_path / "codebook.yaml", tmp_path / "back.qdc").exit_code == 0
    assert valid(tmp_path / "back.qdc")
    codes = etree.parse(tmp_path / "back.qdc").iter("{*}Code")
    assert {code.get("guid"): code.get("name") for code in codes} == {
        GUID.format(0): "Parks", GUID.format(1): "Money",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Éducation écoles", "education_ecoles"),
        ("Straße & Łódź", "strasse_lodz"),
        ("Über-Smørrebrød", "uber_smorrebrod"),
        ("Parks", "parks"),
    ],
)
def test_accents_stay_letters_in_ids(name: str, expected: str) -> None:
    assert id_of(name) == expected


@given(st.text(min_size=1, max_size=80).filter(str.strip))
def test_any_name_has_one_stable_id_that_a_codebook_takes(name: str) -> None:
    assert id_of(name) == id_of(name)
    assert Code(id=free_id(name, {id_of(name)}), name="n", definition="d").id != id_of(name)


def test_names_of_other_scripts_have_ids_that_do_not_depend_on_the_file(tmp_path: Path) -> None:
    names = ["教育", "医疗", "🚌", "教育 schools"]
    ids = [id_of(name) for name in names]
    assert len(set(ids)) == 4 and all(each.isascii() for each in ids)
    path = foreign(tmp_path, *((f'name="{name}"', "") for name in reversed(names)))
    assert list(read_qdc(path).codebook.ids) == ids[::-1]


def test_a_code_that_is_not_codable_is_a_heading_and_goes_back_as_one(tmp_path: Path) -> None:
    inner = f'<Code guid="{GUID.format(9)}" name="Benches" isCodable="true"/>'
    path = foreign(tmp_path, ('name="Parks" isCodable="false"', inner))
    book, changes = read_qdc(path)
    assert book.ids == ("benches",)
    assert [code.id for code in book.headings] == ["parks"]
    assert book["benches"].parent == "parks"
    assert any("heading" in line for line in changes)
    write_codebook(book, tmp_path / "codebook.yaml")
    again = load_codebook(tmp_path / "codebook.yaml")
    assert again == book
    write_qdc(again, tmp_path / "back.qdc")
    assert valid(tmp_path / "back.qdc")
    codable = {
        c.get("name"): c.get("isCodable")
        for c in etree.parse(tmp_path / "back.qdc").iter("{*}Code")
    }
    assert codable == {"Parks": "false", "Benches": "true"}
    with pytest.raises(UserError, match=r"row 2.*“parks” is a heading"):
        as_ids(pd.Series(["Parks"]), book, where="f.csv", name="codes")


def test_names_are_kept_whole_and_labels_with_them_match(tmp_path: Path) -> None:
    long, joined = "Parks and " + "very " * 40 + "long names", "Fees; charges | tax"
    path = foreign(tmp_path, (f'name="{long}"', ""), (f'name="{joined}"', ""), ('name="Tax"', ""))
    book, changes = read_qdc(path)
    assert [code.name for code in book.codes] == [long, joined, "Tax"]
    assert not any("cut" in line or "was “" in line for line in changes)
    labels = pd.Series([f"{joined};{long}", "tax ; fees;charges | TAX", "Tax", "none"])
    first, second, third = book.ids
    assert as_ids(labels, book, where="f.csv", name="codes") == [
        [first, second], [second, third], [third], [],
    ]  # fmt: skip


def test_every_change_is_listed(tmp_path: Path) -> None:
    path = foreign(
        tmp_path,
        ('name="Same" color="#abc"', "<Description>Words.</Description>"),
        ('name="Same" color="red"', "<Description>Words.\n\nKeywords:\n- !!\n- word</Description>"),
        (f'name="{"x" * 600}"', "<Description>Words.</Description>"),
        ('name="  "', "<Description>Words.</Description>"),
        ('name="Été"', '<NoteRef targetGUID="n"/>'),
        sets='<Sets><Set name="group" guid="g"/></Sets>',
    )
    text = path.read_text().replace(GUID.format(3), GUID.format(2)).replace(GUID.format(4), "7")
    path.write_text(text)
    book, changes = read_qdc(path)
    assert book.codes[0].colour == "#aabbcc"
    assert changes == [
        "“Same (2)”: was “Same” there (there is another of that name)",
        "“Same (2)”: keywords with nothing to look for left out: !!",
        "“Same (2)”: its colour cannot be read, and is left out",
        f"“{'x' * 500}”: was “{'x' * 600}” there (cut to 500 characters)",
        "“Unnamed code”: was “  ” there (it had no name)",
        "“Unnamed code”: its guid belongs to another code too, and is replaced",
        "“Été”: its id is ete",
        "“Été”: has no description: its name stands in for the definition",
        "“Été”: its notes (memos) are left out",
        "“Été”: had no guid, and gets one",
        "set “group”: left out",
    ]
    said = themes("import", path, tmp_path / "codebook.yaml").output
    assert all(f"- {line}" in said for line in changes)


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
