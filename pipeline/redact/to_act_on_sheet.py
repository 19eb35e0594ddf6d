"""Comments that ask for somebody's action, listed for a human, who writes down what was done."""

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.redact.learnt_signs import NOTHING_NOTICED, AlikeByText
from pipeline.redact.to_act_on import actions_asked, gravest_first

if TYPE_CHECKING:  # most runs have nothing written down
    import pandas as pd

FILE = "comments_to_act_on.csv"
COLUMNS = ("comment_id", "question_id", "what", "words", "text", "dealt_with")
_BETWEEN = "; "


def list_to_act_on(
    comments: "pd.DataFrame",
    dealt_with: "pd.DataFrame | None" = None,
    alike: AlikeByText = NOTHING_NOTICED,
) -> "pd.DataFrame":
    """List what asks for action in redacted comments, whatever becomes of them otherwise.

    Comments whose writers forbade to be published are listed too: somebody may need help.

    Parameters
    ----------
    comments : the comments table after redaction.
    dealt_with : as `read_dealt_with` returns it; what it says holds as long as the comment says the
        same.
    alike : what the redacted texts are like, as `what_texts_are_like` tells it.

    Returns
    -------
    DataFrame
        `COLUMNS`, redacted text: restricted; what nobody has dealt with and is gravest comes first.
    """
    import pandas as pd

    some = comments[comments["substance"].eq("comment")]
    done = {} if dealt_with is None else dealt_with.set_index("comment_id").to_dict("index")
    rows = []
    for comment_id, question_id, text, signs in zip(
        some["comment_id"], some["question_id"], some["text_redacted"],
        actions_asked(some["text_redacted"].tolist(), alike), strict=True,
    ):  # fmt: skip
        if not signs:
            continue
        before = done.get(comment_id, {})
        # A spreadsheet-safe file has an apostrophe before texts like "-ring me".
        same = str(before.get("text", "")).removeprefix("'") == text.removeprefix("'")
        what = _BETWEEN.join(sign.said for sign in signs)
        words = _BETWEEN.join(dict.fromkeys(sign.words for sign in signs))
        said = str(before["dealt_with"]) if same else ""
        rows.append((comment_id, question_id, what, words, text, said))
    grave = {kind: place for place, kind in enumerate(gravest_first())}
    rows.sort(key=lambda row: (row[-1] != "", min(grave[each] for each in row[2].split(_BETWEEN))))
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype="str")


def open_by_kind(sheet: "pd.DataFrame") -> dict[str, int]:
    """Count the rows that nobody has dealt with: what is asked → comments, the gravest first."""
    waiting = sheet.loc[sheet["dealt_with"].eq(""), "what"].str.split(_BETWEEN)
    counts = {kind: sum(kind in each for each in waiting) for kind in gravest_first()}
    return {kind: count for kind, count in counts.items() if count}


def read_dealt_with(restricted: Path) -> "pd.DataFrame | None":
    """Return the rows of the sheet in which somebody wrote what was done, None without any.

    Raises
    ------
    UserError
        When a column is missing.
    """
    from pipeline.files.columns import require_column
    from pipeline.files.flat import read_table

    path = restricted / FILE
    if not path.exists():
        return None
    sheet = read_table(path)
    for name in ("comment_id", "text", "dealt_with"):
        require_column(sheet.columns, name, str(path))
    sheet = sheet[["comment_id", "text", "dealt_with"]].fillna("").astype("str")
    sheet["comment_id"] = sheet["comment_id"].str.strip()
    sheet["dealt_with"] = sheet["dealt_with"].str.strip()
    done = sheet[sheet["dealt_with"].ne("")].drop_duplicates("comment_id", ignore_index=True)
    return done if len(done) else None
