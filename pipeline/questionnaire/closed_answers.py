"""Closed answers as the settings spell them, or a sentence about the cell that is none of them."""

from collections.abc import Collection, Sequence
from functools import cache
from importlib.resources import files

import numpy as np
import pandas as pd

from pipeline.errors import UserError
from pipeline.files.columns import as_first_called
from pipeline.files.yaml_data import yaml_data
from pipeline.language.folding import comparable

_SHOWN = 8


def match_answers(
    cells: pd.Series, rows: np.ndarray, allowed: Sequence[str], *, where: str, mend: str
) -> pd.Series:
    """Replace each cell by the allowed answer that it is, None where it is blank.

    Parameters
    ----------
    cells : Series of str [n]
    rows : int64 [n], where in the file each cell stands
    where : the file and column, for the message
    mend : what the user can change in the settings

    Raises
    ------
    UserError
        Names the first row with another answer. Never quotes the cell: a comment column named by
        mistake would end up in the message.
    """
    matched, unknown = recognise(cells, allowed)
    if unknown.any():
        places = rows[unknown.to_numpy()]
        others = f" (and {len(places) - 1} more rows)" if len(places) > 1 else ""
        listed = ", ".join(f"'{answer}'" for answer in allowed[:_SHOWN])
        listed += f" and {len(allowed) - _SHOWN} more" if len(allowed) > _SHOWN else ""
        raise UserError(
            f"{where}, row {places[0]}{others}: the answer is none of {listed}: correct the cell, "
            f"or {mend}."
        )
    return matched


def recognise(cells: pd.Series, allowed: Sequence[str]) -> tuple[pd.Series, pd.Series]:
    """Return the matched answers (None where blank or unknown) and which are unknown (bool)."""
    known = {comparable(answer): answer for answer in allowed}
    places, distinct = pd.factorize(cells)  # a cell comes again and again: each is looked at once
    folded = [comparable(cell) for cell in distinct]
    found = np.array([known.get(form) for form in folded], dtype=object)[places]
    said = np.array([not says_no_answer(form) for form in folded], dtype=bool)[places]
    matched = pd.Series(found, index=cells.index, dtype="str")
    return matched.where(matched.notna(), None), matched.isna() & said


def says_no_answer(cell: str) -> bool:
    """Whether a cell is blank, or holds what a program writes where nobody answered."""
    form = comparable(cell)
    return not form or form.strip("()[]<>") in _tick_words()["not_answered"]


def without_no_answer(cells: pd.Series, allowed: Collection[str] = ()) -> pd.Series:
    """Blank the cells in which a program says that nobody answered, but for allowed answers."""
    known = {comparable(answer) for answer in allowed}
    blank = {
        cell: says_no_answer(cell) and comparable(cell) not in known for cell in cells.unique()
    }
    return cells.mask(cells.map(blank).astype(bool), "")


def other_answer(answers: Sequence[str]) -> str | None:
    """The answer that stands for `Other (please specify)`, if the question has one."""
    found = [answer for answer in answers if _is_other(answer)]
    bare = [answer for answer in found if _says_other_alone(answer)]  # before "Other students"
    return next(iter([*bare, *found]), None)


def _says_other_alone(answer: str) -> bool:
    """Whether it is "Other", alone or with what to do: "Other (please say)", "Other: specify"."""
    form = comparable(answer).lstrip("-( ")
    return any(
        form.startswith(word) and not form[len(word) :].lstrip()[:1].isalnum()
        for word in _tick_words()["other"]
    )


def _is_other(answer: str) -> bool:
    return comparable(answer).lstrip("-( ").startswith(tuple(_tick_words()["other"]))


def ticked(cells: pd.Series, answer: str) -> tuple[pd.Series, pd.Series]:
    """Read a column that stands for one answer: whether it was ticked, and what is neither.

    A whole number that stands alone in it is a tick too: the option's own, of 1, 2, 3, …

    Parameters
    ----------
    cells : Series of str [n]
    answer : which a cell may spell out instead of a mark

    Returns
    -------
    bool [n] each, same index.
    """
    words = _tick_words()
    again = {comparable(as_first_called(answer))} - {*words["unticked"]}
    yes = {*words["ticked"], comparable(answer), *again}
    no = {*words["unticked"], *words["not_asked"], *words["not_answered"]} - yes
    folded = {cell: comparable(cell) for cell in cells.unique()}
    others = {form for form in folded.values() if form} - yes - no
    if len(others) == 1 and all(form.isdecimal() and len(form) < 3 for form in others):
        yes |= others
    is_yes = cells.map({cell: _among(form, yes) for cell, form in folded.items()}).astype(bool)
    is_no = cells.map({cell: not form or _among(form, no) for cell, form in folded.items()})
    is_no = is_no.astype(bool)
    return is_yes, ~is_yes & ~is_no


def is_mark(cell: str) -> bool:
    """Whether a cell is a mark of something ticked or not ticked, in any tool's manner."""
    words = _tick_words()
    return _among(comparable(cell), {*words["ticked"], *words["unticked"]})


def _among(form: str, words: Collection[str]) -> bool:
    """Whether a folded cell is one of some words, or says one in two languages: "Ydw / Yes"."""
    return form in words or (" / " in form and all(each in words for each in form.split(" / ")))


def is_ticked(cell: str) -> bool:
    """Whether a cell is a mark of something ticked."""
    return _among(comparable(cell), _tick_words()["ticked"])


def is_unticked(cell: str) -> bool:
    """Whether a cell is a mark of something that was not ticked: "Not selected"."""
    return _among(comparable(cell), _tick_words()["unticked"])


def is_not_asked(cell: str) -> bool:
    """Whether a survey program writes this where somebody was not shown a question."""
    return comparable(cell) in _tick_words()["not_asked"]


def joined(given: Sequence[str]) -> str | None:
    """Several answers as one cell of `rating`: one a line; None for none."""
    return "\n".join(given) or None


def gave(rating: pd.Series, answers: Sequence[str]) -> pd.Series:
    """Tell who gave one of these answers, alone or beside others. bool [n]"""
    wanted = set(answers)
    hits = {cell: bool(wanted & set(cell.split("\n"))) for cell in rating.dropna().unique()}
    return rating.map(hits).fillna(False).astype(bool)


@cache
def _tick_words() -> dict[str, list[str]]:
    content = (files("pipeline.questionnaire") / "ticks.yaml").read_text(encoding="utf-8")
    words: dict[str, list[str]] = yaml_data(content)
    return words
