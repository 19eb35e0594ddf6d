"""A small codebook, some comments, and what a scripted server is asked about them."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from pipeline.codebook.codebook import Code, Codebook
from pipeline.read.language_model.reading import SecondReading
from pipeline.read.language_model.stage import ask
from pipeline.read.settings import ReadSettings
from tests.read.language_model.scripted import Scripted

BOOK = Codebook(
    version=1,
    codes=tuple(
        Code(id=name, name=name.title(), definition=f"About {name}.", include=(f"more {name}",))
        for name in ("schools", "buses", "parks")
    ),
)
TEXTS = ["more schools and buses", "the parks", "nothing to add here", "buses", "the parks"]
QUESTIONS = {"q1": "What should change?"}


def table(texts: list[str], **columns: Any) -> pd.DataFrame:
    rows = len(texts)
    return pd.DataFrame(
        {
            "comment_id": [f"q1-{n}" for n in range(rows)],
            "respondent_id": [f"r-{n}" for n in range(rows)],
            "question_id": "q1",
            "answer": "Strongly agree",
            "text_redacted": texts,
            "substance": "comment",
            "hate_status": "clear",
            "language": "en",
            "publishing": "publish",
        }
        | columns
    )


def settings(running: Scripted, **others: Any) -> ReadSettings:
    return ReadSettings(endpoint=running.address, model="coder", **others)


def asked(
    running: Scripted, folder: Path, comments: pd.DataFrame | None = None, **others: Any
) -> tuple[SecondReading, dict[str, int]]:
    frame = table(TEXTS) if comments is None else comments
    reading, states = ask(frame, BOOK, QUESTIONS, settings(running, **others), folder)
    assert {states.pop("model"), states.pop("where")} == {"coder", "this machine"}
    return reading, states


def said(reading: SecondReading, rows: int = len(TEXTS)) -> list[list[int]]:
    return reading.rows(np.arange(rows)).tolist()


WHAT_IT_SAYS = [[1, 1, 0], [0, 0, 1], [0, 0, 0], [0, 1, 0], [0, 0, 1]]


def by_sentence(comment: str, codes: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"id": code, "words": comment} for code in codes if code in comment]
