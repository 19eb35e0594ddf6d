"""When people answered: two days of all responses, and no time of anybody's."""

import datetime
from pathlib import Path

import pytest

from pipeline.ingest.period import days_of
from pipeline.ingest.stage import ingest
from pipeline.store.erased import Erased
from tests.ingest.drafting import COMMENTS, ROWS, cycle, drafted, written

FIRST, LAST = datetime.date(2031, 3, 2), datetime.date(2031, 3, 25)


@pytest.mark.parametrize(
    "cells",
    [
        ["2031-03-02 09:15:00", "2031-03-25T18:01:02Z"],
        ["02/03/2031 09:15", "25/03/2031 18:01"],
        ["3/2/2031 9:15 AM", "3/25/2031 6:01 PM"],
        ["2 March 2031", "Tuesday, 25th Mar 2031"],
        ["Mar 2, 2031 at 9:15", "March 25, 2031"],
    ],
)
def test_days_are_read_as_forms_write_them(cells: list[str]) -> None:
    assert days_of(cells) == [FIRST, LAST]


@pytest.mark.parametrize(
    "cells", [["02/03/2031", "04/03/2031"], ["02/25/2031", "25/02/2031"], ["yesterday"], ["2031"]]
)
def test_what_could_be_of_two_days_or_none_is_not_guessed(cells: list[str]) -> None:
    assert days_of(cells) is None


def test_a_draft_names_the_columns_and_ingest_keeps_two_days_alone(tmp_path: Path) -> None:
    sent = [f"2031-03-{2 + row:02d} 10:{row:02d}:07" for row in range(ROWS)]
    export = written(
        tmp_path,
        {
            "Date modified": [f"2033-01-{1 + row:02d} 08:00:00" for row in range(ROWS)],
            "End Date": sent,
            "Date of your visit": cycle("2019-04-01", "2019-05-02", "2019-06-03"),
            "How is the path?": COMMENTS,
        },
    )
    survey = drafted(export, tmp_path)
    assert survey.input.answered_on == ("End Date",)
    ingested = ingest(survey, Erased(survey.id_key))
    assert ingested.period == (FIRST, LAST)
    assert "Answered from 2031-03-02 to 2031-03-25." in ingested.report
    assert "2031" not in ingested.comments.to_csv()


def test_a_column_without_an_order_of_day_and_month_is_said_to_tell_nothing(tmp_path: Path) -> None:
    export = written(
        tmp_path, {"Submitted": cycle("02/03/2031", "04/05/2031"), "How is the path?": COMMENTS}
    )
    survey = drafted(export, tmp_path)
    ingested = ingest(survey, Erased(survey.id_key))
    assert ingested.period is None
    assert any("does not tell when people answered" in line for line in ingested.report)
