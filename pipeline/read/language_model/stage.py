"""Ask a language model which codes each comment has."""

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.codebook.scope import of_question
from pipeline.read.language_model.address import Address, address_of
from pipeline.read.language_model.answer import Answer
from pipeline.read.language_model.asking import Asked, Estimate, answers, estimate
from pipeline.read.language_model.client import Endpoint
from pipeline.read.language_model.prompt import Instructions, Prompt, user_text
from pipeline.read.language_model.reading import NOT_READ, SAID, SILENT, SecondReading
from pipeline.read.language_model.remembered import Remembered
from pipeline.read.settings import ReadSettings
from pipeline.tables.readable import at_risk, forbidden, models_may_read

if TYPE_CHECKING:
    import pandas as pd

    from pipeline.codebook.codebook import Codebook


class ToAsk(NamedTuple):
    """What is asked: each distinct text under each question once."""

    asked: list[Asked]
    second_row: NDArray[np.int32]
    """int32 [n]: one more than the number of what is asked for each row, 0 where nothing is."""


def to_ask(
    comments: "pd.DataFrame",
    codebook: "Codebook",
    questions: Mapping[str, str],
    address: Address,
) -> ToAsk:
    """Choose what is sent: redacted, clear comments in English, each with its question's text.

    Comments that are not published at their writers' wish, or to protect somebody, go to no
    endpoint outside.

    Parameters
    ----------
    comments : the comments table; question_id, text_redacted, substance, hate_status, language and
        publishing (where they are there) are read.
    questions : the text of each question by its id.
    """
    eligible = models_may_read(comments)
    if address.where == "outside":
        eligible &= ~forbidden(comments) & ~at_risk(comments)
    chosen = comments.loc[eligible, ["text_redacted", "question_id"]]
    books = {
        question: of_question(codebook, question)
        for question in dict.fromkeys(chosen["question_id"].astype(str))
    }
    instructions = {question: Instructions.of(book) for question, book in books.items()}
    second_row = np.zeros(len(comments), dtype=np.int32)
    number: dict[Asked, int] = {}
    for place, (text, question) in zip(
        np.flatnonzero(eligible).tolist(), chosen.itertuples(index=False), strict=True
    ):
        if instructions[str(question)].codes:
            user = user_text(questions.get(str(question), ""), str(text))
            one = Asked(Prompt(instructions[str(question)], user), str(text))
            second_row[place] = number.setdefault(one, len(number) + 1)
    return ToAsk(list(number), second_row)


def ask(
    comments: "pd.DataFrame",
    codebook: "Codebook",
    questions: Mapping[str, str],
    settings: ReadSettings,
    folder: Path,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[SecondReading, dict[str, Any]]:
    """Ask the language model that the settings name; nothing is sent where they name none.

    Parameters
    ----------
    comments, questions : see `to_ask`.
    folder : where answers are remembered.
    progress : told (answers that came, answers to come).

    Returns
    -------
    Readings, and what to say of them: the `model`, `where` it is, how many distinct texts it
    `read`, and how many were refused, cut, broken, invented or misquoted; nothing without a model.

    Raises
    ------
    UserError
        See `address_of` and `answers`.
    """
    remembered = Remembered(folder)
    remembered.keep_only(comments["text_redacted"].dropna().astype(str))
    if settings.model is None:
        return SecondReading.of_nothing(len(comments), len(codebook.ids)), {}
    address, model = address_of(settings), settings.model
    wanted = to_ask(comments, codebook, questions, address)
    found = answers(
        wanted.asked, model, remembered,
        lambda: Endpoint(address, model, settings.patience),
        at_once=settings.at_once, most_tokens=settings.most_tokens, progress=progress,
    )  # fmt: skip
    states = Counter(answer.state for answer in found)
    told: dict[str, Any] = {"model": model, "where": address.where, "read": 0}
    return _as_arrays(wanted, found, codebook), told | states


def estimate_of(
    comments: "pd.DataFrame",
    codebook: "Codebook",
    questions: Mapping[str, str],
    settings: ReadSettings,
    folder: Path,
) -> tuple[Address, Estimate]:
    """Say what `ask` would send, and where to, without sending anything."""
    address = address_of(settings)
    wanted = to_ask(comments, codebook, questions, address)
    return address, estimate(wanted.asked, settings.model or "", Remembered(folder))


def _as_arrays(wanted: ToAsk, found: list[Answer], codebook: "Codebook") -> SecondReading:
    column = {code: place for place, code in enumerate(codebook.ids)}
    said = np.full((len(found) + 1, len(column)), NOT_READ, dtype=np.int8)
    words = np.zeros((*said.shape, 2), dtype=np.int32)
    for row, (one, answer) in enumerate(zip(wanted.asked, found, strict=True), start=1):
        if answer.state == "read":
            said[row, [column[code] for code in one.prompt.instructions.codes]] = SILENT
            for code, span in answer.found.items():
                said[row, column[code]] = SAID
                words[row, column[code]] = span
    return SecondReading(said, words, wanted.second_row)
