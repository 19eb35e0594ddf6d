"""An earlier consultation as its published folder tells it: what a team has after years."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pipeline.errors import UserError

if TYPE_CHECKING:
    import pandas as pd

    from pipeline.codebook.codebook import Code

SETTING = "earlier under [tabulate]"
_COUNTS, _ESTIMATES, _COMMENTS = "theme_counts.csv", "theme_estimates.csv", "coded_comments.csv"
_CODEBOOK, _PACKAGE = "codebook.qdc", "datapackage.json"
_NEEDED = (_COUNTS, _ESTIMATES, _CODEBOOK, _PACKAGE)
_COLUMNS = {
    _COUNTS: (
        "question_id", "question", "question_label", "section", "row_id", "row", "answer_kind",
        "comments", "respondents", "base_comments", "percent_of_comments", "status",
        "percent_status",
    ),
    _ESTIMATES: (
        "question_id", "theme_id", "answer_kind", "minus_answer_id", "method", "percent", "low",
        "high", "to_verify",
    ),
    _COMMENTS: ("comment_id", "text_redacted"),
}  # fmt: skip


class Earlier(NamedTuple):
    """An earlier consultation.

    called : its title and the day its files were made
    counts, estimates : theme_counts.csv and theme_estimates.csv, as printed
    codes : its codebook's codes by name; their ids are not kept there
    comments : comment_id and text_redacted, or None where the comments are not in the folder
    """

    called: str
    counts: "pd.DataFrame"
    estimates: "pd.DataFrame"
    codes: "dict[str, Code]"
    comments: "pd.DataFrame | None"


def earlier_files(folder: Path) -> list[Path]:
    """The files that are read of an earlier run, given its folder or its publish folder.

    Raises
    ------
    UserError
        When one is missing.
    """
    place = folder / "publish" if (folder / "publish" / _COUNTS).is_file() else folder
    missing = [name for name in _NEEDED if not (place / name).is_file()]
    if missing:
        raise UserError(
            f"{folder} holds no {missing[0]}: give the folder of an earlier run, or all that it "
            f"published, and correct {SETTING}."
        )
    comments = place / _COMMENTS
    return [*(place / name for name in _NEEDED), *([comments] if comments.is_file() else [])]


def read_earlier(folder: Path) -> Earlier:
    """Read what an earlier run published.

    Raises
    ------
    UserError
        When a file is missing, damaged or of another make.
    """
    from pipeline.codebook.qdc import read_qdc

    files = {path.name: path for path in earlier_files(folder)}
    package = _package(files[_PACKAGE])
    codes = read_qdc(files[_CODEBOOK]).codebook.codes
    return Earlier(
        f"{package['title']} ({str(package['created'])[:10]})",
        _table(files[_COUNTS]),
        _table(files[_ESTIMATES]),
        {plain(code.name): code for code in codes},
        _table(files[_COMMENTS]) if _COMMENTS in files else None,
    )


def plain(text: str) -> str:
    """Text as it is compared: one space where there is any, no capitals."""
    return " ".join(text.split()).casefold()


def _package(path: Path) -> dict[str, object]:
    try:
        package = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        package = None
    if not isinstance(package, dict) or not {"title", "created"} <= set(package):
        raise UserError(
            f"{path} is not the data package of a run: take the folder as it was published, or "
            f"correct {SETTING}."
        )
    return package


def _table(path: Path) -> "pd.DataFrame":
    import pandas as pd

    from pipeline.files.formulas import without_apostrophes

    columns = _COLUMNS[path.name]
    try:
        table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except (OSError, ValueError) as error:  # undecodable, ragged or empty: pandas' own are these
        raise UserError(
            f"{path} cannot be read ({type(error).__name__}): take the folder as it was published, "
            f"or correct {SETTING}."
        ) from None
    missing = [name for name in columns if name not in table]
    if missing:
        raise UserError(
            f"{path} has no column '{missing[0]}': it is of another version of this program. Run "
            f"the earlier consultation again, or correct {SETTING}."
        )
    table = table[list(columns)]
    for name in columns:
        if name in _NUMBERS:
            _check_numbers(table[name], path)
    return table.apply(without_apostrophes) if len(table) else table


_NUMBERS = {
    "comments", "respondents", "base_comments", "percent_of_comments", "percent", "low", "high",
    "to_verify",
}  # fmt: skip


def _check_numbers(cells: "pd.Series", path: Path) -> None:
    import pandas as pd

    told = cells[cells.ne("")].str.removeprefix("'")
    wrong = told[pd.to_numeric(told, errors="coerce").isna()]
    if len(wrong):
        raise UserError(
            f"{path}, row {wrong.index[0] + 2}, column {cells.name}: no number stands there. Take "
            f"the folder as it was published, or correct {SETTING}."
        )
