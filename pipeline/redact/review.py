"""The doubtful redactions for a human, and what the human decided, obeyed in the next run."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UserError
from pipeline.redact.settings import RedactSettings
from pipeline.redact.spans import Found, Ruling

if TYPE_CHECKING:  # most runs have decided nothing anew
    import pandas as pd

FILE = "redaction_review.csv"
COLUMNS = (
    "comment_id", "start", "end", "words", "context", "entity", "score", "recogniser", "redacted",
    "decision",
)  # fmt: skip
_KEEP = {"keep", "leave", "show"}
_REDACT = {"redact", "remove", "hide"}
_AROUND = 40  # characters of context on each side


def review_sheet(
    comment_ids: Sequence[str],
    texts: Sequence[str],
    found: Sequence[Found],
    *,
    settings: RedactSettings,
    decisions: "pd.DataFrame | None" = None,
) -> "pd.DataFrame":
    """What a human should look at: redactions less sure than `review_below`, and near misses.

    Returns
    -------
    DataFrame
        `COLUMNS`: where, the words and what is around them (raw text: restricted), what they were
        taken for and how surely, whether they are redacted now ("yes", "no"), and `decision`, empty
        or as it was decided before: "keep" or "redact". Decided rows come last.
    """
    import pandas as pd

    rows: list[tuple[object, ...]] = []
    for comment_id, text, (spans, doubts, _) in zip(comment_ids, texts, found, strict=True):
        doubtful = [(s, "yes") for s in spans if s.score < settings.review_below]
        for s, redacted in doubtful + [(s, "no") for s in doubts]:
            around = " ".join(text[max(0, s.start - _AROUND) : s.end + _AROUND].split())
            where = (comment_id, s.start, s.end, text[s.start : s.end], around)
            rows.append((*where, s.entity, round(s.score, 4), s.recogniser, redacted, ""))
    sheet = _frame(rows)
    if decisions is None:
        return sheet
    decided = dict(zip(_places(decisions), decisions["decision"], strict=True))
    sheet["decision"] = pd.array([decided.get(place, "") for place in _places(sheet)], dtype="str")
    listed = set(_places(sheet))
    gone = [place not in listed for place in _places(decisions)]
    merged = pd.concat([sheet, decisions[gone]], ignore_index=True)
    return merged.sort_values("decision", kind="stable", ignore_index=True)


def read_decisions(folder: Path) -> "pd.DataFrame | None":
    """The decided rows of `redaction_review.csv` in the restricted folder, None without any.

    Raises
    ------
    UserError
        When a column is missing, a position is no number, or a decision is neither keep nor redact.
    """
    from pipeline.files.flat import read_table

    path = folder / FILE
    if not path.exists():
        return None
    sheet = read_table(path)
    missing = [name for name in COLUMNS if name not in sheet]
    if missing:
        raise UserError(
            f"{path} lacks the column {missing[0]}; put it back, or delete the file to have it "
            "written anew."
        )
    words = sheet["decision"].fillna("").str.strip().str.lower()
    for row, word in enumerate(words, 2):
        if word and word not in _KEEP | _REDACT:
            raise UserError(
                f"{path} row {row}: the decision is neither keep nor redact; write one of the two, "
                "or leave it empty."
            )
    sheet["decision"] = words.map(lambda w: "keep" if w in _KEEP else "redact" if w else "")
    decided = sheet[words != ""].reset_index(drop=True)
    for name, number, form in (
        ("start", "whole numbers", r"[0-9]{1,9}"),
        ("end", "whole numbers", r"[0-9]{1,9}"),
        ("score", "numbers from 0 to 1", r"[01](\.[0-9]{1,20})?"),
    ):
        if not decided[name].str.fullmatch(form).all():
            raise UserError(
                f"{path}: the column {name} must hold {number}, as written; put them back, or "
                "delete the file to have it written anew."
            )
    return (
        _frame(list(decided[list(COLUMNS)].itertuples(index=False, name=None)))
        if len(decided)
        else None
    )


def rulings(
    comment_ids: Sequence[str], texts: Sequence[str], decisions: "pd.DataFrame | None"
) -> list[tuple[Ruling, ...]]:
    """For each comment the decisions that hold: those whose words still stand where they stood."""
    by_comment: dict[str, list[tuple[Ruling, str]]] = defaultdict(list)
    if decisions is not None:
        for (comment_id, start, end), words, decision in zip(
            _places(decisions), decisions["words"], decisions["decision"], strict=True
        ):
            by_comment[comment_id].append((Ruling(start, end, decision == "keep"), words))
    return [
        tuple(
            ruling
            for ruling, words in by_comment.get(comment_id, ())
            # A spreadsheet-safe file has an apostrophe before words like "=now".
            if text[ruling.start : ruling.end] in (words, words.removeprefix("'"))
        )
        for comment_id, text in zip(comment_ids, texts, strict=True)
    ]


def _places(sheet: "pd.DataFrame") -> list[tuple[str, int, int]]:
    return list(
        zip(
            sheet["comment_id"].tolist(),
            sheet["start"].tolist(),
            sheet["end"].tolist(),
            strict=True,
        )
    )


def _frame(rows: Sequence[tuple[object, ...]]) -> "pd.DataFrame":
    import pandas as pd

    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    numbers = {"start": "int64", "end": "int64", "score": "float64"}
    return frame.astype({name: numbers.get(name, "str") for name in COLUMNS})
