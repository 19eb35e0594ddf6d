"""Which row of one file is which row of another: by id, else by text, never by mere order."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.errors import UserError
from pipeline.files.columns import require_column
from pipeline.labels.same_text import text_key

_USUAL_IDS = ("comment_id", "id")
_USUAL_TEXTS = ("text_redacted", "text", "comment")
_SHOWN = 3
_FIRST_ROW = 2  # the header is row 1


class Files(NamedTuple):
    """The two files and what to call them."""

    predicted: pd.DataFrame
    gold: pd.DataFrame
    names: tuple[str, str]


def match_rows(
    files: Files, *, id_column: str | None, text_column: str | None, no_text: Sequence[str]
) -> NDArray[np.int64]:
    """Return the row of `predicted` that belongs to each row of `gold`, int64 [n gold].

    Parameters
    ----------
    id_column, text_column : a column of both files, or `predicted's=gold's`. Without either,
        comment_id or id where both files have it; else the text.
    no_text : columns that hold codes: they are no text of a comment.

    Raises
    ------
    UserError
        Ids that stand twice or have no partner, one text with different codes, nothing to match by.
    """
    if id_column is not None:
        return _by_id(files, *_named(files, id_column))
    if text_column is not None:
        return _by_text(files, *_named(files, text_column), no_text)
    texts = _text_columns(files, no_text)
    for name in _USUAL_IDS:
        if name in files.predicted and name in files.gold:
            order = _by_id(files, name, name)
            if texts is not None:
                _refuse_other_texts(files, order, name, *texts)
            return order
    if texts is not None:
        return _by_text(files, *texts, no_text)
    raise UserError(
        f"{files.names[0]} and {files.names[1]} share neither ids nor texts by which rows belong "
        "together: name them with --id-column or --text-column (write A=B where the first file "
        "calls A what the second calls B)."
    )


def _named(files: Files, option: str) -> tuple[str, str]:
    """The columns that an option names: one name for both files, or `predicted's=gold's`."""
    own, equals, other = option.partition("=")
    if option in files.predicted and option in files.gold:
        own = other = option
    elif not equals:
        other = own
    for table, column, name in zip(files[:2], (own, other), files.names, strict=True):
        require_column(table.columns, column, name)
    return own, other


def _by_id(files: Files, own: str, other: str) -> NDArray[np.int64]:
    columns = [files.predicted[own].astype(str), files.gold[other].astype(str)]
    for ids, column, name in zip(columns, (own, other), files.names, strict=True):
        twice = ids[ids.duplicated()].drop_duplicates().tolist()
        if twice:
            shown = ", ".join(f"“{each}”" for each in twice[:_SHOWN])
            more = f" and {len(twice) - _SHOWN} more" if len(twice) > _SHOWN else ""
            raise UserError(
                f"{name}, column '{column}': {shown}{more} stand more than once: make ids unique, "
                "or name another column with --id-column or --text-column."
            )
    return _partners(files, columns[0], columns[1], f"by '{other}'")


def _by_text(files: Files, own: str, other: str, codes: Sequence[str]) -> NDArray[np.int64]:
    said, wanted = files.predicted[own].map(text_key), files.gold[other].map(text_key)
    in_step = len(said) == len(wanted) and (said.to_numpy() == wanted.to_numpy()).all()
    # Two files of one order, as far as texts can tell: so are their few repeated texts then.
    if in_step and 2 * said.nunique() > len(said):
        return np.arange(len(wanted), dtype=np.int64)
    coded = [name for name in files.predicted.columns if name in codes]
    alike = pd.DataFrame({"text": said, **{name: files.predicted[name] for name in coded}})
    different = alike.drop_duplicates()
    different = different[different["text"].duplicated(keep=False) & different["text"].isin(wanted)]
    if len(different):
        rows = [str(row + _FIRST_ROW) for row in different.index[:2]]
        raise UserError(
            f"{files.names[0]}, rows {' and '.join(rows)}: the same text with different codes, so "
            "that texts do not tell which row is which: give both files ids and name their column "
            "with --id-column."
        )
    first = said[~said.duplicated()]
    order = _partners(files, first, wanted, f"by the text in '{other}'")
    return first.index.to_numpy(dtype=np.int64)[order]


def _partners(files: Files, said: pd.Series, wanted: pd.Series, how: str) -> NDArray[np.int64]:
    order = np.asarray(pd.Index(said).get_indexer(pd.Index(wanted)), dtype=np.int64)
    missing = np.flatnonzero(order < 0)
    if len(missing):
        raise UserError(
            f"{files.names[0]} lacks {len(missing)} of the {len(wanted)} comments of "
            f"{files.names[1]} ({how}; the first is in row {int(missing[0]) + _FIRST_ROW}): "
            "classify the same comments, or name the columns that match with --id-column."
        )
    return order


def _text_columns(files: Files, no_text: Sequence[str]) -> tuple[str, str] | None:
    """The comments' columns: of a usual name, else the shared one with the longest cells."""
    usual = [name for name in _USUAL_TEXTS if name not in no_text]
    theirs = [[name for name in usual if name in table] for table in files[:2]]
    both = [name for name in theirs[0] if name in theirs[1]]
    if both:
        return both[0], both[0]
    if theirs[0] and theirs[1]:
        return theirs[0][0], theirs[1][0]
    shared = [
        str(name)
        for name in files.gold.columns
        if name in files.predicted and name not in no_text and len(files.gold[name].unique()) > 1
    ]
    lengths = {name: float(files.gold[name].astype(str).str.len().mean()) for name in shared}
    longest = max(lengths, key=lambda name: lengths[name], default=None)
    return None if longest is None else (longest, longest)


def _refuse_other_texts(
    files: Files, order: NDArray[np.int64], column: str, own: str, other: str
) -> None:
    """Ids such as row numbers may be the same in two files of different comments."""
    if own != other or not len(order):
        return
    said = files.predicted[own].iloc[order].map(text_key).to_numpy()
    differ = int((said != files.gold[other].map(text_key).to_numpy()).sum())
    if 2 * differ > len(order):
        raise UserError(
            f"{differ} of {len(order)} comments that have the same '{column}' in {files.names[0]} "
            f"and {files.names[1]} have different texts in '{own}': the ids are not of the same "
            "comments; name the columns that match with --id-column or --text-column."
        )
