"""Exports of survey tools from the file to what is published, without editing the draft.

All of them run to the redacted comments: later steps read nothing else. One of each way in which a
draft can be put together is published; by `make test-long` all are.
"""

import io
import os
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from pipeline.config import load_consultation
from pipeline.ingest.drafting.draft import draft_consultation
from pipeline.ingest.drafting.shape import understand
from pipeline.questionnaire.bands import are_bands
from pipeline.result import Result
from pipeline.run import run
from pipeline.store import libraries
from tests.ingest.shape_parts import Col, Shape, mark, near, pick, prose
from tests.ingest.shape_parts import number as number_from
from tests.ingest.test_invented_exports import EXPECTED

FOLDER = Path(__file__).parent / "ingest" / "exports"
EXPORTS = sorted(each for each in FOLDER.iterdir() if each.suffix in (".csv", ".xlsx"))
CODEBOOK = """version: 1
codes:
  - id: getting_there
    name: Getting there
    definition: Buses, cars, parking, roads and how people travel.
    keywords: [bus, car, parking, road, train, walk]
  - id: people
    name: The people who help
    definition: Staff, nurses, drivers and how kindly they help.
    keywords: [staff, nurse, driver, helpful, kind]
"""
# Three header rows and their other text · typed into the closed cell · several in one cell · long ·
# ratings · a wish not to be published · a comment without a name. Ticks: POOL.
WAYS = ("01", "02", "09", "13", "18", "24", "33")
PUBLISHED = WAYS if "LONG_TESTS" not in os.environ else tuple(each.name[:2] for each in EXPORTS)
PHONE = ("07700 900123", "07700900123", "Tarnley")  # typed into the closed cell of 02


POOL = Shape(
    "swimming-pool.csv",
    5,
    [
        Col("Reference", "R", number_from(1)),
        Col("Have you used the pool this year?", "C", pick("Yes", "No", missing=0)),
        Col("If yes, how satisfied were you with it? (0 to 10)", "C", lambda rng, i: ""),
        Col("What would you like more of? - Lanes", "S", mark("Yes", absent="No")),
        Col("What would you like more of? - Warm water", "S", mark("Yes", 0.7, absent="No")),
        Col("What would you like more of? - Parking", "S", mark("Yes", 0.6, absent="No")),
        Col("How many minutes does it take you to get there?", "C", near(3, 62)),
        Col("What else should the council do?", "T", prose("buses")),
    ],
    rows=80,
)


def number(export: Path) -> str:
    """The export's number in the index."""
    return export.name[:2]


def of(wanted: str) -> Path:
    """The export of that number."""
    return next(each for each in EXPORTS if number(each) == wanted)


def done(export: Path, folder: Path, until: str, codebook: str = CODEBOOK) -> Result:
    """Draft a consultation for an export and run it as it was drafted."""
    options = {"header_rows": 0} if number(export) == "12" else {}
    consultation = draft_consultation(export, folder, **options)  # type: ignore[arg-type]
    if codebook:
        (folder / "codebook.yaml").write_text(codebook, encoding="utf-8")
    return run(consultation, out=folder / "out", until=until)


def everything(content: bytes) -> Iterator[bytes]:
    """The bytes of a file, and of all that it holds, archives in archives too."""
    yield content
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from everything(archive.read(name))


def stands_in(folder: Path, words: str) -> list[str]:
    """The files of a folder in which words stand, also within a word processor's runs."""
    sought = [words.encode(), words.encode("utf-16-le")]
    return [
        path.name
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and any(each in part for part in everything(path.read_bytes()) for each in sought)
    ]


@pytest.fixture(scope="module")
def loaded_once() -> Iterator[None]:
    """Runs of one process share what is known of the installation."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(libraries, "_brought_by", cache(libraries._brought_by))
        yield


@pytest.fixture(scope="module")
def published(loaded_once: None, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What is published of each export, once it was asked for."""

    class Published(dict[str, Path]):
        def __missing__(self, wanted: str) -> Path:
            folder = tmp_path_factory.mktemp(f"export{wanted}")
            done(of(wanted), folder, "publish")
            self[wanted] = folder / "out" / "publish"
            return self[wanted]

    return Published()


@pytest.mark.slow
@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.stem)
def test_an_export_is_read_and_redacted_as_it_was_drafted(
    export: Path, loaded_once: None, tmp_path: Path
) -> None:
    done(export, tmp_path, "redact")
    read = pd.read_parquet(tmp_path / "out" / "work" / "redact" / "comments.parquet")
    said = load_consultation(tmp_path / "consultation.toml")
    assert len(said.questions) == EXPECTED[export.name][1]
    assert set(read["question_id"]) <= {question.id for question in said.questions}
    handed_on = read.drop(columns=["comment_id", "respondent_id"]).to_csv(index=False)
    for words in personal(export):
        assert words not in handed_on, words


@pytest.mark.slow
@pytest.mark.parametrize("wanted", PUBLISHED)
def test_an_export_is_published_as_it_was_drafted(wanted: str, published: dict[str, Path]) -> None:
    folder = published[wanted]
    assert {"theme_tables.xlsx", "coded_comments.csv", "report.html"} <= {
        path.name for path in folder.iterdir()
    }
    table = counts(folder)
    assert table["question_id"].nunique() == EXPECTED[of(wanted).name][1]
    for words in personal(of(wanted)):
        assert stands_in(folder, words) == [], words


def personal(export: Path) -> set[str]:
    """Whole cells of the columns that identify people: a few of each."""
    options = {"header_rows": 0} if number(export) == "12" else {}
    frame = understand(export, **options).table.frame  # type: ignore[arg-type]
    columns = zip(frame.columns, EXPECTED[export.name][0], strict=True)
    cells = {
        cell
        for name, letter in columns
        if letter == "I"
        for cell in frame[name].str.strip().drop_duplicates().head(4)
    }
    return {cell for cell in cells if len(cell) >= 8}


def counts(folder: Path) -> pd.DataFrame:
    """The published theme counts."""
    return pd.read_csv(folder / "theme_counts.csv", dtype=str, keep_default_na=False)


@pytest.mark.slow
def test_what_was_typed_into_a_closed_cell_is_in_no_byte(published: dict[str, Path]) -> None:
    assert stands_in(published["02"], "By bus")
    for words in PHONE:
        assert stands_in(published["02"], words) == []


def refused(export: Path) -> set[str]:
    """Comments of 24 whose writers did not agree to be published, or did not say."""
    rows = pd.read_csv(export, dtype=str, keep_default_na=False)
    wish = next(name for name in rows if rows[name].str.contains("Do not publish").any())
    said = max(rows, key=lambda name: rows[name].str.len().mean())
    agreed = rows[wish].str.startswith("Publish")
    return set(rows.loc[~agreed, said]) - set(rows.loc[agreed, said]) - {""}


@pytest.mark.slow
def test_comments_that_are_not_to_be_published_are_in_no_byte(published: dict[str, Path]) -> None:
    assert refused(of("24"))
    for words in refused(of("24")):
        assert stands_in(published["24"], words) == []


@pytest.fixture(scope="module")
def pool(loaded_once: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is published of a survey with ticks, and a rating asked only of some."""
    folder = tmp_path_factory.mktemp("pool")
    export = POOL.write(folder)
    rows = export.read_text(encoding="utf-8").splitlines()
    points = ["N/A" if place % 9 == 0 else place % 11 for place in range(len(rows))]
    asked = [
        row.replace("Yes,,", f"Yes,{point},", 1) for row, point in zip(rows, points, strict=True)
    ]
    export.write_text("\n".join(asked), encoding="utf-8")
    done(export, folder, "publish")
    return folder / "out" / "publish"


@pytest.mark.slow
def test_several_answers_are_counted_of_those_who_ticked_anything(pool: Path) -> None:
    table = counts(pool)
    ticked = table[(table["answer_kind"] == "ticked") & (table["row_id"] == "answered")]
    assert set(ticked["answer"]) == {"Lanes", "Warm water", "Parking"}
    assert set(ticked["base"]) == {"those who ticked anything"}
    assert ticked["percent_of_respondents"].astype(float).sum() > 100


@pytest.mark.slow
def test_a_question_asked_only_of_some_has_them_for_its_base(pool: Path) -> None:
    table = counts(pool)
    rating = table[table["question"].str.startswith("If yes")]
    used = table[table["answer"].eq("Yes") & table["row_id"].eq("answered")]
    first = rating[(rating["row_id"] == "responses") & (rating["answer_kind"] == "total")]
    assert first["row"].tolist() == ["Were asked the question"]
    assert first["respondents"].tolist() == used["respondents"].tolist()


@pytest.mark.slow
def test_a_rating_scale_has_its_mean_in_the_report(pool: Path) -> None:
    page = (pool / "report.html").read_text(encoding="utf-8")
    said = re.search(r"The mean was \d\.\d on the scale from 0 to 10, of (\d+) respondents", page)
    rating = counts(pool).query("row_id == 'answered' and question.str.startswith('If yes')")
    given = rating.set_index("answer")["respondents"]
    assert said and int(said[1]) == int(given["All"]) - int(given["N/A"])


@pytest.mark.slow
def test_numbers_have_their_bands_in_the_tables_and_the_middle_one_in_the_report(
    pool: Path,
) -> None:
    table = counts(pool)
    minutes = table[table["question"].str.startswith("How many minutes")]
    given = minutes[(minutes["answer_kind"] == "answer") & (minutes["row_id"] == "answered")]
    bands = given["answer"].tolist()
    assert are_bands(bands)
    up_to = given["respondents"].astype(int).cumsum()
    middle = bands[int((2 * up_to > up_to.iloc[-1]).to_numpy().argmax())]
    page = (pool / "report.html").read_text(encoding="utf-8")
    assert f"the one in the middle gave “{middle}”" in page


@pytest.mark.slow
def test_of_two_questions_of_one_name_each_is_read_back_against_its_own(
    loaded_once: None, tmp_path: Path
) -> None:
    # To one of them nobody could comment: the report's tables of themes are the other's.
    settings = draft_consultation(POOL.write(tmp_path), tmp_path)
    minutes, else_ = (
        "How many minutes does it take you to get there?",
        "What else should the council do?",
    )
    drafted = settings.read_text(encoding="utf-8")
    assert f'text = "{minutes}"' in drafted and f'text = "{else_}"' in drafted
    settings.write_text(
        drafted.replace(f'text = "{minutes}"', f'text = "{else_}"'), encoding="utf-8"
    )
    (tmp_path / "codebook.yaml").write_text(CODEBOOK, encoding="utf-8")
    run(settings, out=tmp_path / "out", until="publish")
    assert set(counts(tmp_path / "out" / "publish")["question"]) >= {else_}


@pytest.mark.slow
def test_without_a_codebook_a_run_stops_after_the_clusters_and_says_so(tmp_path: Path) -> None:
    result = done(of("25"), tmp_path, "publish", codebook="")
    assert result.draft is not None
    assert not (tmp_path / "out" / "publish").exists()
    assert (tmp_path / "out" / "work" / "cluster").exists()
