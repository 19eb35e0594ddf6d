"""coded.qdpx opens elsewhere: every coding points at the words that speak for its code."""

import zipfile
from pathlib import Path

import pandas as pd
import pytest
from defusedxml.ElementTree import fromstring

from pipeline.codebook.qdc import read_qdc, write_qdc
from pipeline.publish.comments_file import coded_comments
from pipeline.publish.project import write_project
from tests.tabulate.invented import Invented, invent

SPACE = {"q": "urn:QDA-XML:project:1.0"}


@pytest.fixture(scope="module")
def made() -> Invented:
    made = invent(60)
    shown = made.comments["substance"].eq("comment")
    made.comments.loc[shown, "text_redacted"] += " 😀\n\x00“end” <b>"
    return made._replace(assignments=_spoken_for(made))


def _spoken_for(made: Invented) -> pd.DataFrame:
    """For each code some words: a sentence, what stands behind it, from within a word, or all."""
    texts = made.comments.set_index("comment_id")["text_redacted"]
    spans = []
    for place, comment_id in enumerate(made.assignments["comment_id"]):
        text = texts[comment_id]
        stop = text.find(".") + 1
        choices = [(0, stop), (stop, len(text)), (3, len(text) - 2), (0, len(text))]
        spans.append(choices[place % 4])
    starts, ends = zip(*spans, strict=True)
    return made.assignments.assign(span_start=starts, span_end=ends)


@pytest.fixture(scope="module")
def path(made: Invented, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("project") / "coded.qdpx"
    published = coded_comments(made.comments, made.assignments, codebook=made.codebook)
    write_project(
        published, made.assignments, path, codebook=made.codebook, name="safer",
        title="Safer \x00Somewhere", questions={"q1": "First", "q2": "Second"},
    )  # fmt: skip
    return path


def test_every_coding_points_at_the_words_that_speak_for_its_code(
    made: Invented, path: Path
) -> None:
    texts = made.comments.set_index("comment_id")["text_redacted"]
    given = made.assignments[made.assignments["assigned"]]
    expected = {
        (one.comment_id, one.code_id): _flat(texts[one.comment_id][one.span_start : one.span_end])
        for one in given.itertuples()
    }
    found = {}
    with zipfile.ZipFile(path) as archive:
        project = fromstring(archive.read("project.qde"))
        names = {
            code.get("guid"): made.codebook.resolve(str(code.get("name")))
            for code in project.iterfind(".//q:Code", SPACE)
        }
        for source in project.iterfind(".//q:TextSource", SPACE):
            member = str(source.get("plainTextPath")).replace("internal://", "sources/")
            text = archive.read(member).decode("utf-8")
            for selection in source.iterfind("q:PlainTextSelection", SPACE):
                start, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
                for reference in selection.iterfind(".//q:CodeRef", SPACE):
                    code_id = names[reference.get("targetGUID")]
                    found[selection.get("name"), code_id] = text[start:end]
    assert found == expected


def _flat(text: str) -> str:
    return " ".join(text.replace("\x00", "").split())


def test_people_and_the_model_are_told_apart(made: Invented, path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        project = fromstring(archive.read("project.qde"))
    users = {user.get("guid"): user.get("name") for user in project.iterfind(".//q:User", SPACE)}
    said = [users[coding.get("creatingUser")] for coding in project.iterfind(".//q:Coding", SPACE)]
    given = made.assignments[made.assignments["assigned"]]
    assert said.count("People") == int(given["source"].eq("human").sum())


def test_codes_have_the_guids_of_the_codebook_file(made: Invented, path: Path) -> None:
    write_qdc(made.codebook, path.with_suffix(".qdc"))
    assert read_qdc(path.with_suffix(".qdc")).codebook.ids
    with zipfile.ZipFile(path) as archive:
        project = fromstring(archive.read("project.qde"))
    codebook = path.with_suffix(".qdc").read_text(encoding="utf-8")
    for code in project.iterfind(".//q:Code", SPACE):
        assert str(code.get("guid")) in codebook


def test_it_follows_the_schema_of_the_standard_as_pyrefiqda_reads_it(
    path: Path, tmp_path: Path
) -> None:
    from pyrefiqda import RefiProject

    project = RefiProject.load(path, extract_dir=str(tmp_path))
    assert [source.name for source in project.sources.text_source] == ["First", "Second"]


def test_projects_of_two_consultations_share_codes_and_nothing_else(
    made: Invented, path: Path, tmp_path: Path
) -> None:
    published = coded_comments(made.comments, made.assignments, codebook=made.codebook)
    other = tmp_path / "other.qdpx"
    write_project(
        published, made.assignments, other, codebook=made.codebook, name="another",
        title="Another", questions={"q1": "First", "q2": "Second"},
    )  # fmt: skip

    def guids(file: Path) -> dict[str, set[str]]:
        with zipfile.ZipFile(file) as archive:
            project = fromstring(archive.read("project.qde"))
        kinds = ("TextSource", "PlainTextSelection", "Coding", "Code", "User")
        return {
            kind: {str(one.get("guid")) for one in project.iterfind(f".//q:{kind}", SPACE)}
            for kind in kinds
        }

    one, two = guids(path), guids(other)
    assert one["Code"] == two["Code"]
    assert one["User"] == two["User"]
    for kind in ("TextSource", "PlainTextSelection", "Coding"):
        assert one[kind]
        assert not one[kind] & two[kind]
