"""Comments that may put somebody at risk, for a human, whose decisions hold in the next run."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pipeline.errors import UserError
from pipeline.redact.at_risk import risks_of
from pipeline.redact.learnt_signs import NOTHING_NOTICED, AlikeByText
from pipeline.redact.signs import Sign, signs_of
from pipeline.redact.to_act_on import actions_asked, kinds_to_act_on
from pipeline.tables.readable import forbidden

if TYPE_CHECKING:  # most runs have decided nothing
    import pandas as pd

FILE = "comments_at_risk.csv"
COLUMNS = ("comment_id", "question_id", "noticed", "sentences", "text", "decision")
LEAVE_OUT, QUOTE = "leave out", "quote"
_RISK = {LEAVE_OUT: "left_out", QUOTE: "quote", "": "undecided"}
_NEVER_QUOTED = "to_act_on"
_BETWEEN = " … "
_ELSEWHERE = (Sign("its writer tells of danger or wrongdoing in another comment", "", ""),)


class Noticed(NamedTuple):
    """What becomes of each comment, and what a human should look at."""

    comments: "pd.DataFrame"
    """with `risk` (str: one of `tables.readable.RISK`) and `threat` (bool)"""
    sheet: "pd.DataFrame"
    """`COLUMNS`, redacted text: restricted; decided rows last"""


def notice(
    comments: "pd.DataFrame",
    decisions: "pd.DataFrame | None" = None,
    alike: AlikeByText = NOTHING_NOTICED,
) -> Noticed:
    """Look for signs of risk in redacted comments, and apply what people decided on a sheet.

    Who tells of danger or wrongdoing may be known by another of their comments: those are listed
    too. "leave out" holds whatever becomes of the text, also for a comment that no sign was found
    in, and for whoever wrote the very same; "quote" for the text that it was decided on. Comments
    whose writers forbade to be published are not looked at. What asks for somebody's action is
    never picked as a quote, also where it puts nobody at risk.

    Parameters
    ----------
    comments : the comments table after redaction.
    decisions : as `read_decisions` returns them.
    alike : what the redacted texts are like, as `what_texts_are_like` tells it.
    """
    import numpy as np
    import pandas as pd

    looked_at = comments["substance"].eq("comment")
    looked_at &= ~forbidden(comments)
    some = comments[looked_at]
    decided = {} if decisions is None else decisions.set_index("comment_id").to_dict("index")
    left_out = set[str]().union(
        *(_texts(each["text"]) for each in decided.values() if each["decision"] == LEAVE_OUT)
    ) - {""}
    risk = pd.Series("none", index=comments.index, dtype="str")
    rows = []
    texts = some["text_redacted"].tolist()
    asked = actions_asked(texts, alike)
    risk[some.index[list(map(bool, asked))]] = _NEVER_QUOTED
    grave = _of_danger()
    told = [any(sign.said in grave for sign in signs) for signs in asked]
    in_danger = set(some["respondent_id"][told])
    for place, comment_id, question_id, writer, text, found in zip(
        some.index, some["comment_id"], some["question_id"], some["respondent_id"], texts,
        risks_of(texts, alike), strict=True,
    ):  # fmt: skip
        signs = found or (_ELSEWHERE if writer in in_danger else ())
        before = decided.get(comment_id, {})
        decision = LEAVE_OUT if text in left_out else str(before.get("decision", ""))
        if not signs and decision != LEAVE_OUT:
            continue
        said = _sentences(signs)
        if decision == QUOTE and text not in _texts(before["text"]):
            decision = ""
        risk[place] = _RISK[decision]
        noticed = "; ".join(sign.said for sign in signs)
        rows.append((comment_id, question_id, noticed, said, text, decision))
    sheet = pd.DataFrame(rows, columns=list(COLUMNS), dtype="str")
    if decisions is not None:
        gone = ~decisions["comment_id"].isin(sheet["comment_id"])
        sheet = pd.concat([sheet, decisions[gone]], ignore_index=True)
    sheet = sheet.sort_values("decision", kind="stable", ignore_index=True)
    every = comments["text_redacted"].tolist()
    threatens = signs_of(every, [kind for kind in kinds_to_act_on() if kind.review])
    threat = [
        says == "comment" and (bool(signs) or any(one.kind.review for one in alike.get(text, ())))
        for says, text, signs in zip(comments["substance"], every, threatens, strict=True)
    ]
    return Noticed(comments.assign(risk=risk, threat=np.array(threat, dtype=bool)), sheet)


def _of_danger() -> set[str]:
    """Of what a comment tells, in so many words, that may put its writer in danger; no threat.

    What a sentence is merely like is too seldom so for all that its writer wrote to wait.
    """
    return {kind.said for kind in kinds_to_act_on() if kind.at_risk and not kind.review}


def left_out_in_vain(sheet: "pd.DataFrame", comments: "pd.DataFrame") -> int:
    """Count decisions to leave a comment out of which none came to this table."""
    decided = sheet["decision"].eq(LEAVE_OUT)
    there = sheet["comment_id"].isin(comments["comment_id"])
    return int((decided & ~there).sum())


def read_decisions(restricted: Path) -> "pd.DataFrame | None":
    """Return the decided rows of the sheet in the restricted folder, None without any.

    Raises
    ------
    UserError
        When a column is missing, a decision is neither of the two, or a comment stands twice.
    """
    from pipeline.files.columns import require_column
    from pipeline.files.flat import read_table

    path = restricted / FILE
    if not path.exists():
        return None
    sheet = read_table(path)
    for name in COLUMNS:
        require_column(sheet.columns, name, str(path))
    sheet = sheet[list(COLUMNS)].fillna("").astype("str")
    sheet["comment_id"] = sheet["comment_id"].str.strip()
    sheet["decision"] = [
        " ".join(cell.lower().replace("_", " ").split()) for cell in sheet["decision"]
    ]
    for row, (comment_id, decision) in enumerate(
        zip(sheet["comment_id"], sheet["decision"], strict=True), start=2
    ):
        if decision not in _RISK:
            raise UserError(
                f"{path}, row {row}: the decision is neither “{LEAVE_OUT}” nor “{QUOTE}”: write "
                "one of the two, or leave the cell empty."
            )
        if decision and not comment_id:
            raise UserError(f"{path}, row {row}: a decision without a comment_id: fill it in.")
    decided = sheet[sheet["decision"].ne("")].reset_index(drop=True)
    if decided["comment_id"].duplicated().any():
        raise UserError(f"{path} decides on a comment twice: leave one of its rows.")
    return decided if len(decided) else None


def _texts(cell: str) -> set[str]:
    # A spreadsheet-safe file has an apostrophe before texts like "-he must not know".
    return {cell, cell.removeprefix("'")}


def _sentences(signs: Sequence[Sign]) -> str:
    return _BETWEEN.join(dict.fromkeys(sign.sentence for sign in signs))
