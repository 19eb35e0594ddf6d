"""Labels come out of REFI-QDA projects as they went in: right behind emoji and curly quotes."""

import zipfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.codebook.codebook import Code, Codebook
from pipeline.errors import UserError
from pipeline.labels.positions import Selection, locate
from pipeline.labels.qdpx import project_codebook, read_coded_project
from pipeline.labels.said import Comment
from pipeline.publish.project import write_project
from tests.labels.projects import TOOLS, Tool, project

COMMENTS = {
    "q1-a": Comment("q1", "😀😀 “More buses”, please! 🚌"),
    "q1-b": Comment("q1", "Café’s tax is too high.\nSo is mine 👩‍👩‍👧."),
    "q1-c": Comment("q1", "Nothing"),
    "q2-d": Comment("q2", "Nothing"),
    "q2-e": Comment("q2", "Parks 🌳 and buses"),
}
CODES = ["Buses", "Tax; charges", "Parks"]
BOOK = Codebook(
    version=3,
    codes=tuple(
        Code(id=f"c{n}", name=name, definition=f"About {name}.") for n, name in enumerate(CODES)
    ),
)
TEXT = "\n".join(COMMENTS[each].text for each in ("q1-a", "q1-b", "q1-c"))
ONE_TEXT = {
    "First question 😀": (
        TEXT,
        [("“More buses”", "Buses", "ann"), ("So is mine", "Tax; charges", "ann"),
         ("tax is too high", "Tax; charges", "ben")],
    ),
    "Second": ("Nothing\nParks 🌳 and buses", [("and buses", "Buses", "ben"),
                                              ("Parks 🌳", "Parks", "ben")]),
}  # fmt: skip


def read(path: Path, **options: object):
    return read_coded_project(
        path, BOOK, COMMENTS,
        **({"annotator": None, "complete": False, "questions": {"Second": "q2"}} | options),
    )  # fmt: skip


def codes_of(said) -> dict[tuple[str, str], set[str]]:
    return {(one.annotator, one.comment_id): set(one.codes) for one in said}


@pytest.mark.parametrize("tool", TOOLS)
def test_selections_stand_where_each_tool_means_them(tmp_path: Path, tool: str) -> None:
    read_ = read(project(tmp_path / "p.qdpx", TOOLS[tool], CODES, ONE_TEXT))
    assert codes_of(read_.said) == {
        ("ann", "q1-a"): {"c0"},
        ("ann", "q1-b"): {"c1"},
        ("ben", "q1-b"): {"c1"},
        ("ben", "q2-e"): {"c0", "c2"},
    }
    assert (read_.by_model, read_.elsewhere, read_.uncoded) == (0, [], 2)


def test_a_text_each_comment_is_the_same(tmp_path: Path) -> None:
    sources = {
        f"{n} respondent": (comment.text, [(comment.text[:5], "Parks", "ann")])
        for n, comment in enumerate(COMMENTS.values())
    }
    said = read(project(tmp_path / "p.qdpx", TOOLS["QualCoder"], CODES, sources)).said
    assert codes_of(said) == {("ann", each): {"c2"} for each in COMMENTS}


def test_the_same_words_belong_to_the_question_whose_text_they_stand_in(tmp_path: Path) -> None:
    sources = {"Second": ("Nothing", [("Nothing", "Tax; charges", "ann")])}
    said = read(project(tmp_path / "p.qdpx", TOOLS["QualCoder"], CODES, sources)).said
    assert codes_of(said) == {("ann", "q2-d"): {"c1"}}


def test_a_coding_without_a_user_is_of_whoever_made_the_project(tmp_path: Path) -> None:
    sources = {"x": ("Parks 🌳 and buses", [("Parks", "Parks", "")])}
    path = project(tmp_path / "p.qdpx", TOOLS["QualCoder"], CODES, sources)
    assert codes_of(read(path).said) == {("ben", "q2-e"): {"c2"}}
    assert codes_of(read(path, annotator="Eve").said) == {("Eve", "q2-e"): {"c2"}}


def test_complete_means_that_comments_without_a_code_have_none(tmp_path: Path) -> None:
    path = project(tmp_path / "p.qdpx", TOOLS["QualCoder"], CODES, ONE_TEXT)
    said = codes_of(read(path, complete=True).said)
    assert len(said) == 2 * len(COMMENTS)
    assert said["ann", "q1-c"] == said["ben", "q2-d"] == set()


def test_what_stands_on_no_comment_is_named_without_its_words(tmp_path: Path) -> None:
    sources = {"notes": ("Secret words\nParks 🌳 and buses", [("Secret", "Parks", "ann")])}
    found = read(project(tmp_path / "p.qdpx", TOOLS["QualCoder"], CODES, sources))
    assert found.elsewhere == ["“notes” at 0–6"]
    assert found.said == []


def test_codes_that_the_codebook_lacks_are_named(tmp_path: Path) -> None:
    sources = {"x": ("Parks 🌳 and buses", [("Parks", "Zebra", "ann")])}
    path = project(tmp_path / "p.qdpx", TOOLS["QualCoder"], [*CODES, "Zebra", "Unused"], sources)
    with pytest.raises(UserError, match="lacks or keeps as headings"):
        read(path)
    book, _ = project_codebook(path)
    assert [code.name for code in book.codes] == [*CODES, "Zebra", "Unused"]


def test_texts_that_do_not_belong_to_their_codings_are_refused(tmp_path: Path) -> None:
    shifted = Tool("QualCoder", "\n", lambda text, place: place + 7)
    path = project(tmp_path / "p.qdpx", shifted, CODES, {"First": (TEXT + "xxxxxxx", [
        ("“More buses”", "Buses", "ann"), ("tax is too high", "Buses", "ann")])})  # fmt: skip
    with pytest.raises(UserError, match="do not hold the words") as caught:
        read(path)
    assert "buses" not in str(caught.value)
    beyond = Tool("QualCoder", "\n", lambda text, place: place + 900, named=False)
    path = project(tmp_path / "q.qdpx", beyond, CODES, {"First": (TEXT, [("tax", "Buses", "ann")])})
    with pytest.raises(UserError, match="reach beyond its end"):
        read(path)


@pytest.mark.parametrize("content", [b"", b"PK", b"not a zip"])
def test_what_is_no_project_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.qdpx").write_bytes(content)
    with pytest.raises(UserError, match=r"bad\.qdpx is not a REFI-QDA project"):
        read(tmp_path / "bad.qdpx")
    with zipfile.ZipFile(tmp_path / "bad.qdpx", "w") as archive:
        archive.writestr("project.qde", '<!DOCTYPE x [<!ENTITY a "b">]><Project>&a;</Project>')
    with pytest.raises(UserError, match=r"bad\.qdpx is not a REFI-QDA project"):
        read(tmp_path / "bad.qdpx")


def test_our_own_project_gives_back_what_people_said_and_nothing_of_the_model(
    tmp_path: Path,
) -> None:
    published = pd.DataFrame(
        [(each, comment.question_id, comment.text) for each, comment in COMMENTS.items()],
        columns=["comment_id", "question_id", "text_redacted"],
    )
    assignments = pd.DataFrame(
        [("q1-a", "c0", True, "human"), ("q1-b", "c1", True, "human"),
         ("q2-e", "c2", True, "model"), ("q2-d", "c0", True, "human"),
         ("q1-c", "c1", True, "rule")],
        columns=["comment_id", "code_id", "assigned", "source"],
    ).assign(span_start=2, span_end=6)  # fmt: skip
    write_project(published, assignments, tmp_path / "coded.qdpx", codebook=BOOK, name="n",
                  title="T", questions={"q1": "First", "q2": "Second"})  # fmt: skip
    found = read(tmp_path / "coded.qdpx")
    assert codes_of(found.said) == {
        ("People", "q1-a"): {"c0"}, ("People", "q1-b"): {"c1"}, ("People", "q2-d"): {"c0"},
    }  # fmt: skip
    assert found.by_model == 2


_WORDS = st.text(st.sampled_from("aé“’😀👩 \n"), min_size=1, max_size=30)


@settings(max_examples=150)
@given(_WORDS, _WORDS, _WORDS, st.sampled_from(sorted(TOOLS)))
def test_positions_of_every_tool_lead_to_the_same_words(before, words, after, name) -> None:
    tool = TOOLS[name]
    text = "".join([before, words, after]).replace("\n", tool.line_end)
    start = len(before.replace("\n", tool.line_end))
    end = start + len(words.replace("\n", tool.line_end))
    # The words are marked so that they stand in one place only.
    text = text[:start] + "<<<<" + text[start:end] + ">>>>" + text[end:]
    end += 8
    said = text[start:end] if tool.named else ""
    one = Selection(tool.position(text, start), tool.position(text, end + tool.end), said)
    located = locate(text, [one], windows_end_is_one="ATLAS" in tool.origin)
    ((first, last),) = located.spans
    # Space at an end says nothing about where the words stand.
    assert text[first:last].strip() == text[start:end].strip()
