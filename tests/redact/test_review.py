"""Doubtful redactions are shown to a human, whose decisions hold in the next run."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.errors import UserError
from pipeline.redact.review import FILE, read_decisions
from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact
from tests.redact.test_replacement import comments

SETTINGS = RedactSettings(review_below=1.0)
TEXTS = ("my carer ngozi is kind", "please ring 07700 900123", "thanks to quarto in reception")


def decided(folder: Path, *rows: tuple[int, str, str, str]) -> pd.DataFrame | None:
    """Decisions written into a sheet as a reviewer would: (comment, words, decision, redacted)."""
    sheet = pd.DataFrame(
        [
            {
                "comment_id": f"q1-{i:010x}",
                "start": TEXTS[i].index(words),
                "end": TEXTS[i].index(words) + len(words),
                "words": words,
                "context": "",
                "entity": "PERSON",
                "score": 0.5,
                "recogniser": "tagger",
                "redacted": redacted,
                "decision": decision,
            }
            for i, words, decision, redacted in rows
        ]
    )
    sheet.to_csv(folder / FILE, index=False)
    return read_decisions(folder)


def test_the_sheet_lists_what_is_doubtful_and_not_what_is_sure() -> None:
    review = redact(comments(*TEXTS), settings=SETTINGS).review
    assert "ngozi" in review["words"].tolist()
    assert "07700 900123" not in review["words"].tolist()
    assert (review["decision"] == "").all()
    assert set(review["redacted"]) <= {"yes", "no"}


def test_kept_words_stay_and_redacted_words_go(tmp_path: Path) -> None:
    decisions = decided(tmp_path, (0, "ngozi", "keep", "yes"), (2, "reception", " Redact ", "no"))
    result = redact(comments(*TEXTS), settings=SETTINGS, decisions=decisions)
    texts = result.comments["text_redacted"].tolist()
    assert texts[0] == TEXTS[0]
    assert "reception" not in texts[2]
    assert set(result.review.loc[result.review["decision"] != "", "words"]) == {
        "ngozi",
        "reception",
    }


def test_a_decision_holds_only_while_the_words_stand_where_they_stood(tmp_path: Path) -> None:
    decisions = decided(tmp_path, (0, "ngozi", "keep", "yes"))
    changed = comments("so my carer ngozi is kind")
    result = redact(changed, settings=SETTINGS, decisions=decisions)
    assert "ngozi" not in result.comments["text_redacted"][0]


def test_no_sheet_and_no_decisions_are_nothing(tmp_path: Path) -> None:
    assert read_decisions(tmp_path) is None
    assert decided(tmp_path, (0, "ngozi", "", "yes")) is None


@pytest.mark.parametrize("word", ["perhaps", "yes"])
def test_another_word_is_told_with_its_row(tmp_path: Path, word: str) -> None:
    with pytest.raises(UserError, match=r"row 2.*keep nor redact"):
        decided(tmp_path, (0, "ngozi", word, "yes"))
