"""The bundled consultation holds what its key file says, and nothing of a living person."""

import csv
import json
import re
import tomllib
from collections import Counter
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

import pipeline.sample
from pipeline.codebook.codebook import load_codebook
from pipeline.store.resources import shipped

FOLDER = Path(pipeline.sample.__file__).parent
OPEN_COLUMNS = {f"q{number}": 7 + 2 * number for number in range(1, 7)}  # after 8 of metadata


@cache
def _key() -> dict[str, Any]:
    return json.loads((FOLDER / "planted.json").read_text(encoding="utf-8"))


@cache
def _rows() -> list[list[str]]:
    with (FOLDER / "responses.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@cache
def _texts() -> dict[tuple[str, str], str]:
    """Every open answer that is not blank, by respondent and question."""
    return {
        (row[0], question): row[column]
        for row in _rows()[2:]
        for question, column in OPEN_COLUMNS.items()
        if row[column]
    }


def _text(entry: dict[str, Any]) -> str:
    return _texts()[entry["respondent"], entry["question_id"]]


def _places(kind: str) -> set[tuple[str, str]]:
    return {(entry["respondent"], entry["question_id"]) for entry in _key()[kind]}


def _shingles(text: str) -> frozenset[str]:
    plain = re.sub(r"\W+", " ", text.casefold()).strip()
    return frozenset(plain[start : start + 4] for start in range(max(1, len(plain) - 3)))


def _similarity(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


def test_it_looks_like_a_survey_tools_export() -> None:
    assert (FOLDER / "responses.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    questions, parts = _rows()[:2]
    assert {len(row) for row in _rows()} == {len(questions)}
    assert "" in questions, "a question that spans columns is written over its first one only"
    assert set(parts) >= {"", "Response", "Open-Ended Response", "Other (please specify)"}
    identifiers = [row[0] for row in _rows()[2:]]
    assert len(set(identifiers)) == len(identifiers)


def test_the_counts_are_those_of_the_file() -> None:
    counts, rows = _key()["counts"], _rows()[2:]
    assert counts["respondents"] == len(rows) >= 300
    assert counts["comments"] == len(_key()["themes"]) >= 500
    assert counts["respondents_without_comment_text"] == sum(
        not any(row[column] for column in OPEN_COLUMNS.values()) for row in rows
    )
    for question, column in OPEN_COLUMNS.items():
        expected = counts["questions"][question]
        assert expected["answered"] == sum(bool(row[column - 1]) for row in rows)
        filled = {place for place in _texts() if place[1] == question}
        assert expected["comments"] == len(filled - _places("no_substance"))
        assert expected["no_substance"] == len(filled & _places("no_substance"))


def test_every_open_answer_is_either_coded_or_without_substance() -> None:
    assert _places("themes") | _places("no_substance") == set(_texts())
    assert not _places("themes") & _places("no_substance")


@pytest.mark.parametrize(
    ("kind", "field"), [("personal_data", "value"), ("hate", "sentence"), ("no_substance", "text")]
)
def test_what_is_planted_stands_where_the_key_says(kind: str, field: str) -> None:
    assert [entry for entry in _key()[kind] if entry[field] not in _text(entry)] == []


def test_the_name_and_email_columns_hold_what_the_key_says() -> None:
    by_id = {row[0]: dict(zip(_rows()[0], row, strict=True)) for row in _rows()[2:]}
    filled = {
        (respondent, column, row[column])
        for respondent, row in by_id.items()
        for column in ("Email Address", "First Name", "Last Name")
        if row[column]
    }
    key = _key()["identifying"]
    assert filled == {(one["respondent"], one["column"], one["value"]) for one in key}


def test_there_is_enough_of_each_kind() -> None:
    assert len(_places("personal_data")) >= 40
    assert len(_places("hate")) >= 10
    assert len(_places("benign_hard")) >= 15
    assert len(_places("campaign")) == 12
    assert len(_places("no_substance")) >= 30
    kinds = {"PERSON", "PHONE", "EMAIL", "POSTCODE", "ADDRESS", "VRM", "NINO", "NHS", "DOB"}
    planted = {entry["entity"] for entry in _key()["personal_data"]}
    assert planted == kinds | {"CRIME", "HANDLE_URL", "BANK"}


def test_hate_and_hard_benign_comments_are_different_comments() -> None:
    assert not _places("hate") & _places("benign_hard")


def test_hostile_cells_would_hurt_a_careless_reader() -> None:
    marks = {
        "formula": r"^[=+\-@]",
        "html": r"<script>",
        "sql": r"DROP TABLE",
        "right-to-left mark": "\u200f",
        "emoji": "[\U0001f300-\U0001faff]",
        "csv syntax": r'(?s)".*\n|\n.*"',
    }
    assert {entry["kind"] for entry in _key()["hostile_cells"]} == set(marks)
    for entry in _key()["hostile_cells"]:
        assert re.search(marks[entry["kind"]], _text(entry)), entry


def test_campaign_and_duplicates_are_alike_and_nothing_else_is() -> None:
    """Comments written one by one do not resemble each other; a template would show."""
    copies = _places("campaign") | _places("exact_duplicates")
    written = {
        place: _shingles(_texts()[place])
        for place in _places("themes") - copies
        if len(_texts()[place]) >= 12
    }
    for (one, first), (other, second) in combinations(written.items(), 2):
        shorter, longer = sorted((len(first), len(second)))
        if shorter > 0.5 * longer:
            assert _similarity(first, second) <= 0.85, (one, other)
    campaign = [_shingles(_texts()[place]) for place in sorted(_places("campaign"))]
    assert all(_similarity(campaign[0], copy) > 0.7 for copy in campaign)
    groups = Counter(entry["group"] for entry in _key()["exact_duplicates"])
    for group in groups:
        alike = {_text(one) for one in _key()["exact_duplicates"] if one["group"] == group}
        assert len(alike) == 1
        assert groups[group] >= 2


def test_phone_numbers_are_those_reserved_for_drama() -> None:
    for text in _texts().values():
        for number in re.findall(r"(?<![\d-])\+?\d[\d ]{8,}\d(?!\d)", text):
            digits = number.replace(" ", "")
            if digits.startswith(("07", "01632")) and len(digits) == 11:
                assert digits.startswith(("07700900", "01632960")), "not a drama number"
            else:
                assert not re.fullmatch(r"(0|\+44)[1237]\d{8,9}", digits), "a real phone number?"
    planted = [one["value"] for one in _key()["personal_data"] if one["entity"] == "PHONE"]
    assert all(value.replace(" ", "").startswith(("07700900", "01632960")) for value in planted)


def test_internet_addresses_are_those_reserved_for_documentation() -> None:
    whole = "\n".join(cell for row in _rows() for cell in row)
    assert set(re.findall(r"[\w.]+@([\w.]+\.\w+)", whole)) <= {"example.org", "example.com"}
    links = re.findall(r"(?:https?://|www\.|\b\w+\.)[\w.]*\.(?:com|org|net|uk)\b", whole)
    assert all("example" in link for link in links)
    addresses = {row[4].rsplit(".", 1)[0] for row in _rows()[2:]}
    assert addresses <= {"192.0.2", "198.51.100"}


def test_nhs_numbers_pass_the_modulus_11_check_and_are_test_numbers() -> None:
    for entry in _key()["personal_data"]:
        if entry["entity"] == "NHS":
            digits = [int(character) for character in entry["value"] if character.isdigit()]
            weighed = sum(digit * (10 - place) for place, digit in enumerate(digits[:9]))
            assert (11 - weighed % 11) % 11 == digits[9]
            assert digits[:3] == [9, 9, 9]


def test_closed_answers_and_demographics_are_those_of_the_settings() -> None:
    with (FOLDER / "consultation.toml").open("rb") as file:
        settings = tomllib.load(file)
    headers = _rows()[0]
    columns = {
        question["answer"].split(" | ")[0]: question["answers"]
        for question in settings["questions"]
    }
    columns |= {one["column"].split(" | ")[0]: one["order"] for one in settings["demographics"]}
    for column, answers in columns.items():
        found = {row[headers.index(column)] for row in _rows()[2:]} - {""}
        assert found <= set(answers), column


def test_a_small_group_is_small_enough_to_need_suppression() -> None:
    column = _rows()[0].index("How would you describe your gender?")
    counts = Counter(row[column] for row in _rows()[2:])
    assert 0 < counts["In another way"] < 5
    assert counts["Prefer not to say"] > 0


def test_codes_of_the_key_are_those_of_the_codebook_and_beyond() -> None:
    codebook = load_codebook(shipped("annotations/codebook.yaml"))
    assert codebook.ids == ("education", "resources", "victim_focus", "survey_design")
    used = Counter(code for entry in _key()["themes"] for code in entry["codes"])
    beyond = Counter(code for entry in _key()["themes"] for code in entry["beyond_codebook"])
    assert set(used) == set(codebook.ids)
    assert min(used.values()) >= 30
    assert set(beyond) == set(_key()["beyond_codebook"])


def test_the_codebooks_examples_are_not_taken_from_the_sample() -> None:
    codebook = load_codebook(shipped("annotations/codebook.yaml"))
    comments = {" ".join(text.casefold().split()) for text in _texts().values()}
    for code in codebook.codes:
        for example in (*code.include, *code.exclude):
            plain = re.sub(r"\s*\([^)]*\)$", "", example).casefold().rstrip(".")
            assert not any(plain in comment for comment in comments), example
