"""Whatever people type arrives unchanged."""

import csv
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.config import load_consultation
from pipeline.language.folding import is_invisible
from pipeline.tables.schema import check_comments
from tests.ingest.ingest_examples import KEY, ingest

SETTINGS = """
[input]
file = "responses.csv"
respondent = "id"

[[questions]]
id = "q1"
comment = "one"

[[questions]]
id = "q2"
comment = "two"
"""


def ingest_texts(folder: Path, rows: list[tuple[str, str]]) -> pd.DataFrame:
    with (folder / "responses.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "one", "two"])
        writer.writerows([number, *texts] for number, texts in enumerate(rows))
    (folder / "consultation.toml").write_text(KEY + SETTINGS)
    result = ingest(load_consultation(folder))
    check_comments(result.comments, "ingest")
    named = result.comments.merge(result.identifiers, on="respondent_id")
    return named.set_index(["respondent", "question_id"])["text"]


def visible(text: str) -> bool:
    return not is_invisible(pd.Series([text], dtype="str"))[0]


@settings(max_examples=30)
@given(st.lists(st.tuples(st.text(), st.text()), min_size=1, max_size=6))
def test_any_text_passes_unchanged(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    texts = ingest_texts(tmp_path_factory.mktemp("wild"), rows)
    for number, row in enumerate(rows):
        for question, written in zip(("q1", "q2"), row, strict=True):
            # Who sent nothing but an id is left out, unless nobody sent more.
            there = texts.get((str(number), question), "")
            assert there == (written if visible(written) else "")


@pytest.mark.parametrize(
    "text",
    [
        "a\0b",
        "=HYPERLINK(\"http://x\",\"y\")",
        "<script>alert(1)</script>",
        "'; DROP TABLE comments; --",
        "\u202eright to left\u202c",
        "👩‍👩‍👧‍👦 family",
        "naïve cafe\u0301 ﬁne",
        "line\r\nbreaks\rof\nall kinds",
        "long " * 20_000,
    ],
)  # fmt: skip
def test_hostile_texts_pass_unchanged(tmp_path: Path, text: str) -> None:
    assert ingest_texts(tmp_path, [(text, "x")])["0", "q1"] == text
