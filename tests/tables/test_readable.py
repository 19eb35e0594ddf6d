"""Which comments may be published: what may be read, unless its writer did not agree."""

import pandas as pd

from pipeline.tables.readable import forbidden, may_be_published, may_be_quoted, may_be_read

COMMENTS = pd.DataFrame(
    {
        "substance": ["comment", "comment", "comment", "blank", "comment"],
        "hate_status": ["clear", "clear", "clear", "clear", "withheld"],
        "publishing": ["publish", "without_name", "do_not_publish", "publish", "publish"],
    }
)


def test_who_did_not_agree_is_read_and_not_published() -> None:
    assert may_be_read(COMMENTS).tolist() == [True, True, True, False, False]
    assert may_be_published(COMMENTS).tolist() == [True, True, False, False, False]
    assert forbidden(COMMENTS).sum() == 1


def test_who_agreed_to_be_quoted_is_quoted_and_not_listed() -> None:
    asked = COMMENTS.assign(publishing=["quotes_only", "not_said", "publish", "quotes_only", "x"])
    assert may_be_published(asked).tolist() == [False, False, True, False, False]
    assert may_be_quoted(asked).tolist() == [True, False, True, False, False]
    assert forbidden(asked).tolist() == [False, True, False, False, False]


def test_a_survey_that_did_not_ask_forbids_nothing() -> None:
    asked = COMMENTS.drop(columns="publishing")
    assert may_be_published(asked).tolist() == may_be_read(asked).tolist()
