"""A codebook changes: people's comments in it stay, its version rises, old labels are carried."""

import shutil
from pathlib import Path

import pandas as pd
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.codebook.carry import carry
from pipeline.codebook.codebook import Code, Codebook, Migration, load_codebook
from pipeline.errors import UserError
from pipeline.labels.column import as_ids
from pipeline.labels.settled import needs_recoding, settle

BOOK = """\
# What this codebook is for.
version: 1
selection: many
codes:
  - id: parks
    name: Parks
    definition: Parks and green spaces.   # agreed in March
    include: [Plant more trees.]
    keywords: [park*, tree*]
    shortcut: p
  - id: trees
    name: Trees
    definition: Trees and hedges.
    include: [Keep the hedge.]
    keywords: [tree*, hedge*]
  - id: play
    name: Play areas
    definition: Swings, slides and playgrounds.
    parent: trees
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "codebook.yaml"
    path.write_text(BOOK, encoding="utf-8")
    return path


def themes(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["codebook", *map(str, arguments)])


def labels(*rows: tuple[str, list[str], str, str, bool]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["comment_id", "codes", "annotator", "round", "confirmed"])


def test_merge_retires_one_code_and_its_labels_count_for_the_other(book: Path) -> None:
    assert themes("merge", book, "trees", "--into", "parks").exit_code == 0
    after = load_codebook(book)
    assert after.version == 2 and after.ids == ("parks", "play")
    assert after["parks"].keywords == ("park*", "tree*", "hedge*")
    assert after["parks"].include == ("Plant more trees.", "Keep the hedge.")
    assert after["play"].parent == "parks"
    assert carry(["trees", "play"], after).codes == {"parks", "play"}
    text = book.read_text()
    assert "# What this codebook is for." in text and "# agreed in March" in text


def test_split_leaves_old_labels_open_until_somebody_codes_again(book: Path) -> None:
    result = themes("split", book, "parks", "--into", "lawns=Lawns", "--into", "ponds=Ponds")
    assert result.exit_code == 0, result.output
    after = load_codebook(book)
    assert after.ids == ("lawns", "ponds", "trees", "play")
    assert after["lawns"].status == "draft"
    said = labels(
        ("c1", ["parks"], "ann", "r1", True),
        ("c2", ["trees"], "ann", "r1", True),
        ("c3", ["parks"], "ann", "r1", True),
        ("c3", ["ponds"], "ann", "r2", True),
    )
    assert settle(said, after) == {"c2": {"trees"}, "c3": {"ponds"}}
    assert needs_recoding(said, after) == {"c1": {"parks"}}
    with pytest.raises(UserError, match=r"row 2, column 'codes': code “parks” was split"):
        as_ids(pd.Series(["parks"]), after, where="f.csv", name="codes")


def test_split_lists_the_labelled_comments_to_code_again(book: Path, tmp_path: Path) -> None:
    folder = tmp_path / "annotations/r1"
    folder.mkdir(parents=True)
    (folder / "ann.jsonl").write_text(
        '{"comment_id": "q1-7", "annotator": "ann", "round": "r1", "codes": ["parks"], '
        '"confirmed": true, "codebook_version": 1}\n'
    )
    result = themes("split", book, "parks", "--into", "a=A", "--into", "b=B", "--annotations",
                    tmp_path / "annotations")  # fmt: skip
    assert "1 labelled comments need recoding" in result.output
    assert "q1-7  parks" in result.output


def test_rename_keeps_the_labels(book: Path) -> None:
    renamed = themes("rename", book, "play", "--name", "Playgrounds")
    assert "rename play." in renamed.output  # the id is what it was
    assert carry(["play"], load_codebook(book)).codes == {"play"}
    assert themes("rename", book, "trees", "--id", "woods").exit_code == 0
    after = load_codebook(book)
    assert after["play"].parent == "woods"
    assert carry(["trees"], after).codes == {"woods"}
    assert as_ids(pd.Series(["trees;playgrounds"]), after, where="f", name="c") == [
        ["woods", "play"]
    ]


def test_retire_stops_a_code_and_keeps_its_id_from_being_used_again(book: Path) -> None:
    assert themes("retire", book, "play", "--note", "too rare").exit_code == 0
    after = load_codebook(book)
    assert after.ids == ("parks", "trees")
    assert carry(["play", "trees"], after).codes == {"trees"}
    again = themes("split", book, "parks", "--into", "play=Play", "--into", "b=B")
    assert "has been used before" in str(again.exception)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("merge", "trees", "--into", "gardens"), "“gardens” is not in the codebook"),
        (("merge", "parks", "--into", "parks"), "needs a code other than"),
        (("split", "parks", "--into", "a=A"), "at least two parts"),
        (("split", "parks", "--into", "a", "--into", "b=B"), "id=Name"),
        (("split", "parks", "--into", "Big Lawn=A", "--into", "b=B"), "an id is lower-case"),
        (("rename", "parks"), "needs a new name"),
        (("rename", "parks", "--name", "Trees"), "same name"),
        (("retire", "trees"), "codes below it (play)"),
    ],
)
def test_a_change_that_cannot_be_made_leaves_the_file_as_it_was(
    book: Path, arguments: tuple[str, ...], says: str
) -> None:
    action, *rest = arguments
    result = themes(action, book, *rest)
    assert isinstance(result.exception, UserError), result.output
    assert says in str(result.exception)
    assert book.read_text() == BOOK


def test_diff_tells_what_changed(book: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.yaml"
    shutil.copy(book, old)
    themes("merge", book, "trees", "--into", "parks")
    told = themes("diff", old, book).output
    assert "version 1 → 2" in told
    assert "~ parks, keywords: +hedge*" in told
    assert "~ trees, status: active → retired" in told
    assert "merge trees → parks" in told
    assert themes("diff", book, book).output.strip() == "no difference"


def test_check_names_what_will_trouble_coders(book: Path) -> None:
    told = themes("check", book).output
    assert "3 active codes, no mistakes" in told
    assert "keyword tree* belongs to parks and trees" in told
    assert "play: neither an example nor a keyword" in told


def test_show_reads_like_a_page(book: Path) -> None:
    told = themes("show", book).output
    assert "Parks [parks] (key p)" in told
    assert told.index("Trees [trees]") < told.index("    Play areas [play]")


def test_people_who_disagree_settle_nothing_and_an_adjudicator_settles_all(book: Path) -> None:
    codes = load_codebook(book)
    said = labels(
        ("c1", ["parks"], "ann", "r1", True),
        ("c1", ["parks", "trees"], "bob", "r1", True),
        ("c2", ["parks"], "ann", "r1", True),
        ("c2", ["trees"], "bob", "r1", True),
        ("c2", ["trees"], "adjudicated", "r1", True),
        ("c3", ["parks"], "ann", "r1", False),
        ("c4", [], "ann", "r1", True),
    )
    assert settle(said, codes) == {"c1": {"parks"}, "c2": {"trees"}, "c4": frozenset()}


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["merge", "rename", "split", "retire"]),
            st.sampled_from("abcdef"),
            st.lists(st.sampled_from("ghijkl"), min_size=1, max_size=2),
        ),
        max_size=5,
    ),
    st.sets(st.sampled_from("abcdef")),
)
def test_carried_codes_are_always_codes_of_today(
    steps: list[tuple[str, str, list[str]]], own: set[str]
) -> None:
    codebook = Codebook(
        version=9,
        codes=tuple(Code(id=c, name=c, definition=c) for c in "ghijkl"),
        migrations=tuple(
            Migration.model_validate({"version": 2, "action": a, "from": [o], "to": n})
            for a, o, n in steps
        ),
    )
    carried = carry(own, codebook)
    assert carried.codes <= set(codebook.ids)
    assert carried.open <= own


def test_the_changed_file_is_plain_yaml(book: Path) -> None:
    themes("merge", book, "trees", "--into", "parks")
    content = yaml.safe_load(book.read_text())
    assert content["migrations"] == [
        {"version": 2, "action": "merge", "from": ["trees"], "to": ["parks"]}
    ]
