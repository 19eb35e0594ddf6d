"""`themes init`: a first consultation.toml, drafted by understanding an export."""

import os
from pathlib import Path

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.atomic import PUBLIC_FILE, RESTRICTED_FILE, write_atomically
from pipeline.ingest.drafting.as_toml import as_toml
from pipeline.ingest.drafting.dates import find_dates
from pipeline.ingest.drafting.districts import find_districts
from pipeline.ingest.drafting.draft_parts import Draft
from pipeline.ingest.drafting.foreign import told_of_language
from pipeline.ingest.drafting.kinds import kinds_of_columns
from pipeline.ingest.drafting.long_files import long_draft
from pipeline.ingest.drafting.question_labels import find_labels
from pipeline.ingest.drafting.questions import wide_draft
from pipeline.ingest.drafting.shape import Export, understand
from pipeline.ingest.drafting.short_answers import find_short_answers
from pipeline.ingest.drafting.titles import title_of_file
from pipeline.ingest.drafting.whole import complete_answers
from pipeline.ingest.rows import responses_only

FILE_NAME = "consultation.toml"
CODEBOOK = "codebook.yaml"


def draft_consultation(
    responses: Path, folder: Path, *, sheet: str | None = None, header_rows: int | None = None
) -> Path:
    """Draft `folder`/consultation.toml for an export, an empty codebook beside it; return its path.

    Parameters
    ----------
    sheet : of a workbook; the one that looks most like responses unless given
    header_rows : 0 to 3; recognised unless given

    Raises
    ------
    UserError
        When the file cannot be read, has no header, responses or question, or a draft is there
        already.
    """
    target = folder / FILE_NAME
    if target.exists():
        raise UserError(f"{target} is there already: move it away, or choose another --out folder.")
    draft = draft_of(understand(responses, sheet=sheet, header_rows=header_rows))
    if not draft.questions:
        raise UserError(
            f"{responses} has no column that looks like a question: it needs a header row, and "
            "below it comments or closed answers."
        )
    draft.title = title_of_file(responses)
    draft.file = _relative(responses, folder)
    with write_atomically(target, RESTRICTED_FILE) as temporary:  # it holds id_key
        temporary.write_text(as_toml(draft), encoding="utf-8")
    if not (folder / CODEBOOK).exists():
        empty = (Path(__file__).parent / "empty_codebook.yaml").read_text(encoding="utf-8")
        with write_atomically(folder / CODEBOOK, PUBLIC_FILE) as temporary:
            temporary.write_text(empty, encoding="utf-8")
    return target


def draft_of(export: Export) -> Draft:
    """Understand an export's columns."""
    columns = kinds_of_columns(export)
    frame = export.table.frame
    draft = long_draft(columns, frame) or wide_draft(columns, frame, export.table.nameless)
    draft.sheet, draft.header_row = export.sheet, export.header_row
    draft.header_rows, draft.no_answer = export.header_rows, export.no_answer
    draft.told = [*export.told, *draft.told, *told_of_language(draft, frame)]
    complete_answers(draft, export)
    find_districts(draft, frame)
    find_dates(draft, columns)
    draft.put_answers_on_one_line()
    find_short_answers(draft)
    find_labels(draft)
    if draft.layout == "wide" and draft.respondent is not None:
        draft.repeated = _repeated(export, draft.respondent)
    return draft


def _repeated(export: Export, respondent: str) -> list[int]:
    """Rows of a respondent who is there before, with other answers."""
    table = responses_only(export.table, respondent=respondent).table
    ids: pd.Series = table.frame[respondent].str.strip()
    return [int(row) for row in table.rows[ids.duplicated().to_numpy()]]


def _relative(responses: Path, folder: Path) -> str:
    """Name the file by its place beside the draft, or by its whole path when far away."""
    relative = Path(os.path.relpath(responses.resolve(), folder.resolve())).as_posix()
    return responses.resolve().as_posix() if relative.startswith("../../") else relative
