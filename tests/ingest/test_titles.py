"""What a drafted consultation is called: the file's name where it says something."""

from pathlib import Path

import pytest

from pipeline.ingest.drafting.titles import title_of_file


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("/in/Budget consultation 2026.xlsx", "Budget consultation 2026"),
        ("/in/library-hours-responses-final-v2.csv", "Library hours"),
        ("/in/SaferStreets_Export_20260501.csv", "Safer Streets"),
        ("/in/school_transport/Survey Results (1).csv", "School transport"),
        ("/in/Downloads/export.csv", "Consultation"),
        ("/in/bins/Ymatebion Cymraeg.xlsx", "Bins"),
        ("/in/Welsh in schools.csv", "Welsh in schools"),
        ("/in/data/FormResponses1.csv", "Consultation"),
        ("/results-2026-05-01.csv", "Consultation"),
        (str(Path.home() / "export.csv"), "Consultation"),  # not the name of whoever works here
    ],
)
def test_a_name_that_says_nothing_gives_way_to_the_folders(file: str, title: str) -> None:
    assert title_of_file(Path(file)) == title
