"""Who is meant by an id, and where a run's folder or the labels still know them."""

from pathlib import Path

import pandas as pd

from pipeline.annotate.samples import SAMPLE, read_sample, round_names
from pipeline.config import Consultation
from pipeline.errors import UserError
from pipeline.flag.decisions import AUDIT_CSV, INCIDENTS_CSV, LOG_CSV
from pipeline.ingest.respondent import (
    Respondent,
    respondent_in_file,
    respondent_outside_file,
)
from pipeline.labels.annotation import read_annotations
from pipeline.redact.at_risk_sheet import FILE as AT_RISK
from pipeline.redact.review import FILE as REVIEW
from pipeline.redact.to_act_on_sheet import FILE as TO_ACT_ON
from pipeline.store.erased import Erased
from pipeline.store.run_folder import RunFolder
from pipeline.tabulate.quote_sheet import SHEET

_WITH_COMMENTS = (REVIEW, AT_RISK, TO_ACT_ON, INCIDENTS_CSV, AUDIT_CSV, LOG_CSV, SHEET)


def find_respondent(
    consultation: Consultation, named: str, *, folder: RunFolder, erased: Erased
) -> Respondent:
    """Find who is meant, by the export's id or the keyed one, in the export or in what is stored.

    Raises
    ------
    UserError
        When neither the export nor anything stored knows them, nor were they erased before.
    """
    found = respondent_in_file(consultation, named)
    known = found or respondent_outside_file(consultation, named)
    stored = _stored_comments(folder, known.respondent_id)
    whole = known._replace(comment_ids=known.comment_ids | stored)
    if found or stored or bool(erased.holds([known.respondent_id])[0]):
        return whole
    if known.comment_ids & _mentioned(consultation, folder):
        return whole
    column = consultation.input.respondent
    export_id = f"as the column '{column}' has it, or " if column else ""
    raise UserError(
        f"nobody is known as '{named}', neither in {consultation.input_path} nor in {folder.path} "
        f"nor in {consultation.labels_folder}: give the id {export_id}as "
        f"{folder.path / 'restricted' / 'identifiers.csv'} has it (r-…)."
    )


def texts_of(folder: RunFolder, comment_ids: frozenset[str]) -> list[str]:
    """Return the redacted texts of comments, as the last run left them."""
    texts: list[str] = []
    for comments in _comment_tables(folder):
        if "text_redacted" in comments:
            texts += comments.loc[
                comments["comment_id"].isin(comment_ids), "text_redacted"
            ].tolist()
    return list(dict.fromkeys(texts))


def _stored_comments(folder: RunFolder, respondent_id: str) -> frozenset[str]:
    found: set[str] = set()
    for comments in _comment_tables(folder):
        if "respondent_id" in comments:
            found |= set(comments.loc[comments["respondent_id"] == respondent_id, "comment_id"])
    return frozenset(found)


def _comment_tables(folder: RunFolder) -> list[pd.DataFrame]:
    """Every stage's comments; a table that cannot be read is one that the next run replaces."""
    tables = []
    for path in sorted((folder.path / "work").glob("*/comments.parquet")):
        try:
            tables.append(pd.read_parquet(path))
        except (OSError, ValueError):
            continue
    return tables


def _mentioned(consultation: Consultation, folder: RunFolder) -> set[str]:
    """Ids of all comments that somebody has decided on or labelled."""
    mentioned: set[str] = set()
    for path in (folder.path / "restricted" / name for name in _WITH_COMMENTS):
        if path.exists():
            mentioned |= _comment_column(path)
    history = consultation.labels_folder
    for name in round_names(history):
        mentioned |= set(read_sample(history / name / SAMPLE)["comment_id"])
        for path in (history / name).glob("*.jsonl"):
            mentioned |= {said.comment_id for said in read_annotations(path)}
    return mentioned


def _comment_column(path: Path) -> set[str]:
    from pipeline.files.flat import read_table

    table = read_table(path)
    return set(table["comment_id"]) if "comment_id" in table else set()
