"""Who agreed to be quoted, and to no more, is quoted in part and listed in no file."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.publish.reading_back import read_page
from tests.publish.drafted import publish_all
from tests.tabulate.invented import (
    Invented,
    assignments,
    codebook,
    comments,
    consultation,
    question,
)
from tests.test_any_export import stands_in

PLACES = tuple(
    f"{colour} {place}"
    for colour in ("old", "lower", "upper")
    for place in ("mill", "green", "quay", "ford", "school", "chapel", "station", "market")
)
SENTENCE = "The lights along the path to the {} have been broken since the spring."
REST = "I go round by the road behind the {} when I come home from work."
WISHES = ["quotes_only"] * 21 + ["publish", "do_not_publish", "not_said"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("publish")
    texts = [f"{SENTENCE.format(place)} {REST.format(place)}" for place in PLACES]
    rows = comments([{"rating": "Yes", "text_redacted": text} for text in texts])
    rows["publishing"] = WISHES
    given = assignments([(one, "theme_0", 0.9, True, "human", "") for one in rows["comment_id"]])
    given["span_end"] = [len(SENTENCE.format(place)) for place in PLACES]
    asked = consultation([question("q1", ("Yes", "No"), {})])
    publish_all(Invented(rows, given, asked, codebook(2)), folder)
    return folder


def test_no_file_holds_their_comments_and_quotes_are_of_theirs(folder: Path) -> None:
    for place, wish in zip(PLACES, WISHES, strict=True):
        assert bool(stands_in(folder, REST.format(place))) == (wish == "publish"), place
    quotes = pd.read_csv(folder / "quotes.csv")["quote"].tolist()
    quoted = [any(place in quote for quote in quotes) for place in PLACES]
    assert any(quoted[:21]) and not any(quoted[22:])
    listed = pd.read_csv(folder / "coded_comments.csv")["text_redacted"]
    assert len(listed) == 1 and PLACES[21] in listed[0]


def test_the_report_says_how_many_agreed_to_what(folder: Path) -> None:
    said = " ".join(text for _, text in read_page(folder / "report.html").paragraphs)
    assert (
        "One respondent did not agree to their comments being published and one respondent did not "
        "say whether theirs may be published." in said
    )
    assert "21 respondents agreed to be quoted, and were not asked about more" in said
