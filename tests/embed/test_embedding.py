"""Every comment that may be analysed gets a vector; no other does."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from pipeline.embed.stage import embed
from pipeline.encoders.base import Vectors


def comments(*rows: tuple[str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["text_redacted", "substance", "hate_status"])


class Recorder:
    """An encoder of two dimensions that remembers what it was shown."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Vectors:
        self.seen.extend(texts)
        angles = np.array([len(text) for text in texts], dtype=np.float32)
        return np.stack([np.cos(angles), np.sin(angles)], axis=1)


def test_rows_that_may_not_be_analysed_are_zero_and_never_shown_to_the_encoder() -> None:
    table = comments(
        ("more police", "comment", "clear"),
        ("n/a", "no_substance", "clear"),
        ("", "blank", "clear"),
        ("withheld words", "comment", "withheld"),
        ("words in review", "comment", "review"),
    )
    encode = Recorder()
    vectors = embed(table, encode=encode)
    assert encode.seen == ["more police"]
    assert vectors.shape == (5, 2)
    assert vectors.dtype == np.float32
    assert vectors.any(axis=1).tolist() == [True, False, False, False, False]


def test_equal_texts_are_encoded_once_and_share_their_vector() -> None:
    table = comments(*[("a campaign's words", "comment", "clear"), ("own", "comment", "clear")] * 3)
    encode = Recorder()
    vectors = embed(table, encode=encode)
    assert sorted(encode.seen) == ["a campaign's words", "own"]
    assert (vectors[0] == vectors[2]).all()
    assert (vectors[1] == vectors[5]).all()


def test_a_table_without_comments_has_vectors_of_the_encoders_width() -> None:
    assert embed(comments(), encode=Recorder()).shape == (0, 2)
    assert embed(comments(("", "blank", "clear")), encode=Recorder()).shape == (1, 2)


def test_progress_reaches_all_distinct_texts() -> None:
    table = comments(*[(f"comment {n}", "comment", "clear") for n in range(2500)])
    heard: list[tuple[int, int]] = []
    embed(table, encode=Recorder(), progress=lambda done, total: heard.append((done, total)))
    assert heard[-1] == (2500, 2500)
    assert heard == sorted(heard)
