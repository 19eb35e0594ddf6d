"""Several answers that a program kept as a list: `["Bus","Train"]`, `['Bus', 'Train']`."""

import ast
import json

import pandas as pd


def without_lists(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the cells with each list of texts as its texts, one a line; an empty list is blank.

    Lists of anything else, and brackets that people wrote, stay as they are.
    """
    # Told by the column, not cell by cell in Python: hardly any holds one.
    found = [name for name in frame.columns if frame[name].str.lstrip().str.startswith("[").any()]
    if found:
        frame = frame.copy(deep=False)
        frame[found] = frame[found].map(_of_cell)
    return frame


def _may_be_list(cell: str) -> bool:
    bare = cell.strip()
    return bare == "[]" or (bare[:1] == "[" and bare[-2:] in ('"]', "']"))


def _of_cell(cell: str) -> str:
    if not _may_be_list(cell):
        return cell
    for read in (json.loads, ast.literal_eval):
        try:
            texts = read(cell.strip())
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        if isinstance(texts, list) and all(isinstance(text, str) for text in texts):
            return "\n".join(" ".join(text.split()) for text in texts)
    return cell
