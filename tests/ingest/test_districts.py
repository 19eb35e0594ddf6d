"""Postcodes tell where respondents live by their first half; the whole goes no further."""

from pathlib import Path

import pytest

from pipeline.errors import UserError
from pipeline.ingest.fate import fates
from pipeline.ingest.find_columns import Columns
from pipeline.ingest.stage import ingest, read_responses
from pipeline.questionnaire.postcodes import district_in
from pipeline.store.erased import Erased
from tests.ingest.drafting import COMMENTS, ROWS, drafted, written

ASKED = "What is your postcode?"
STREETS = [
    f"{('AB10', 'ab9', 'AB33')[row % 3] if row < 20 else f'ZE{row}'} {row % 9}{'QX'}"
    for row in range(ROWS)
]


@pytest.mark.parametrize(
    ("cell", "district"),
    [
        ("LN8 3XX", "LN8"), ("ln83xx", "LN8"), ("SW1A 1AA", "SW1A"), ("M1 1AE, Leeds", "M1"),
        ("B33", "B33"), ("CR2 6", "CR2"), ("not telling", ""), ("90210", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_first_half_is_all_that_is_read(cell: str, district: str) -> None:
    assert district_in(cell) == district


def test_a_draft_counts_by_districts_and_joins_those_of_few(tmp_path: Path) -> None:
    export = written(tmp_path, {ASKED: STREETS, "How is the path?": COMMENTS})
    survey = drafted(export, tmp_path)
    (group,) = survey.demographics
    assert group.order == ("AB9", "AB10", "AB33")
    assert survey.input.identifying == (ASKED,)

    ingested = ingest(survey, Erased(survey.id_key))
    counted = ingested.comments["demographic_postcode_district"].value_counts()
    assert counted.to_dict() == {"AB10": 7, "AB9": 7, "AB33": 6, "Other districts": 4}
    everything = ingested.comments.to_csv().casefold()
    assert not any(whole.casefold() in everything for whole in STREETS)
    assert set(ingested.identifiers[ASKED]) == set(STREETS)


def test_no_districts_are_drafted_where_it_is_not_known_whose_postcodes_they_are(
    tmp_path: Path,
) -> None:
    columns = {ASKED: STREETS, "Postcode of the site": STREETS, "How is the path?": COMMENTS}
    assert drafted(written(tmp_path, columns), tmp_path).demographics == ()


def test_all_districts_of_few_are_no_demographic(tmp_path: Path) -> None:
    few = [f"ZE{row} 1AA" for row in range(ROWS)]
    columns = {ASKED: few, "How is the path?": COMMENTS}
    assert drafted(written(tmp_path, columns), tmp_path).demographics == ()


def test_the_list_of_columns_says_what_becomes_of_each_half(tmp_path: Path) -> None:
    survey = drafted(written(tmp_path, {ASKED: STREETS, "How is the path?": COMMENTS}), tmp_path)
    told = fates(survey, Columns(list(read_responses(survey).table.frame.columns), "the file"))
    assert f"{ASKED}: its first half is counted by group" in "\n".join(told)


def test_a_column_read_whole_is_still_refused_among_the_identifying(tmp_path: Path) -> None:
    survey = drafted(written(tmp_path, {ASKED: STREETS, "How is the path?": COMMENTS}), tmp_path)
    whole = survey.demographics[0].model_copy(update={"outward": False})
    with pytest.raises(UserError, match="is under `identifying` and is read as"):
        ingest(survey.model_copy(update={"demographics": (whole,)}), Erased(survey.id_key))
