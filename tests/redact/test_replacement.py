"""What stands in place of personal data, and the ledger of it."""

import os

import pandas as pd
import pytest

from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import LEDGER_COLUMNS, redact, redact_texts


def comments(*texts: str, respondents: list[str] | None = None) -> pd.DataFrame:
    count = len(texts)
    return pd.DataFrame(
        {
            "comment_id": [f"q1-{i:010x}" for i in range(count)],
            "respondent_id": respondents or [f"r-{i:010x}" for i in range(count)],
            "text": list(texts),
            "substance": ["comment"] * count,
        }
    ).astype("str")


TEXT = "My son Oluwaseun was hit by Gurpreet Dhaliwal. Ring Oluwaseun on 07700 900123."


def test_by_type() -> None:
    assert redact_texts([TEXT], settings=RedactSettings())[0] == [
        "My son [PERSON] was hit by [PERSON]. Ring [PERSON] on [PHONE]."
    ]


def test_by_mask() -> None:
    assert redact_texts([TEXT], settings=RedactSettings(style="mask"))[0] == [
        "My son XXX was hit by XXX. Ring XXX on XXX."
    ]


def test_numbers_tell_people_apart_within_a_respondent_and_not_across() -> None:
    table = comments(
        TEXT, "gurpreet dhaliwal again", "Oluwaseun was here", respondents=["r-1", "r-1", "r-2"]
    )
    result = redact(table, settings=RedactSettings(style="numbered")).comments["text_redacted"]
    assert result.tolist() == [
        "My son [PERSON 1] was hit by [PERSON 2]. Ring [PERSON 1] on [PHONE 1].",
        "[PERSON 2] again",
        "[PERSON 1] was here",
    ]


def test_the_table_loses_its_raw_text_and_keeps_the_rest() -> None:
    table = comments(TEXT, "", "No names here.")
    result, ledger, _ = redact(table, settings=RedactSettings())
    assert list(result.columns) == [
        "comment_id", "respondent_id", "substance", "text_redacted", "redactions", "language",
    ]  # fmt: skip
    assert result["redactions"].tolist() == [4, 0, 0]
    assert result["text_redacted"].tolist()[1:] == ["", "No names here."]
    assert result["comment_id"].tolist() == table["comment_id"].tolist()
    assert list(ledger.columns) == list(LEDGER_COLUMNS)
    assert [TEXT[a:b] for a, b in zip(ledger["start"], ledger["end"], strict=True)] == [
        "Oluwaseun", "Gurpreet Dhaliwal", "Oluwaseun", "07700 900123",
    ]  # fmt: skip
    assert ledger["score"].between(0, 1).all()
    assert not ledger.astype("str").apply(lambda c: c.str.contains("Oluwaseun")).any().any()


def test_no_comments_at_all() -> None:
    result, ledger, review = redact(comments().iloc[:0], settings=RedactSettings())
    assert len(result) == len(ledger) == len(review) == 0
    assert result["redactions"].dtype == "int64"


def test_the_company_of_other_comments_changes_nothing() -> None:
    alone = redact_texts([TEXT], settings=RedactSettings())
    others = ["MARY ROBINSON SHOUTED", TEXT, "nothing", "i told piotr", TEXT.lower()]
    together = redact_texts(others, settings=RedactSettings(batch_size=2))
    assert together[0][1] == alone[0][0]
    assert together[1][1] == alone[1][0]


def test_progress_is_told() -> None:
    told = []
    redact_texts(["a", "b"], settings=RedactSettings(), progress=lambda *done: told.append(done))
    assert told[-1] == (2, 2)


@pytest.mark.skipif("THEMES_FUZZ" not in os.environ, reason="starts processes: THEMES_FUZZ=1 asks")
def test_several_processes_give_what_one_gives() -> None:
    texts = [f"{TEXT} {number}" for number in range(1100)]
    one = redact_texts(texts, settings=RedactSettings(processes=1))
    assert redact_texts(texts, settings=RedactSettings(processes=2)) == one
