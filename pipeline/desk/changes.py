"""What has changed since the last run, so that running again would give something else."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.config import Consultation
from pipeline.flag.decisions import AUDIT_CSV, INCIDENTS_CSV, INCIDENTS_XLSX
from pipeline.redact.at_risk_sheet import FILE as AT_RISK
from pipeline.redact.review import FILE as REVIEW
from pipeline.redact.to_act_on_sheet import FILE as TO_ACT_ON
from pipeline.store.run_folder import RunFolder
from pipeline.tabulate.quote_sheet import SHEET


def changes_since(consultation: Consultation, folder: RunFolder) -> list[str]:
    """Return a line for each file that a run reads and that is newer than the last one's end.

    Told by the files' times: running again looks closer, and does nothing again that need not be.
    """
    ended = _time(folder.path / "work" / "manifest.json")
    if ended is None:
        return []
    return [
        said
        for said, paths in _read_by_a_run(consultation, folder)
        if any((time := _time(path)) is not None and time > ended for path in paths)
    ]


def _read_by_a_run(
    consultation: Consultation, folder: RunFolder
) -> Iterator[tuple[str, list[Path]]]:
    restricted = folder.path / "restricted"
    labels = consultation.labels_folder
    yield "the settings of the consultation", [consultation.folder / "consultation.toml"]
    yield "the file of responses", [consultation.input_path]
    yield "the codebook", list(consultation.codebook_files)
    yield "people's codes", [*labels.glob("*/*.jsonl"), *labels.glob("*/sample.csv")]
    yield "the list of who was erased", [labels / "erased.csv"]
    hate = (INCIDENTS_CSV, INCIDENTS_XLSX, AUDIT_CSV)
    yield "decisions of the lead officer", [restricted / name for name in (*hate, REVIEW)]
    yield "decisions on comments that may put somebody at risk", [restricted / AT_RISK]
    yield "what was done about comments that ask for action", [restricted / TO_ACT_ON]
    yield "choices of quotes", [consultation.quote_choices_path, restricted / SHEET]


def _time(path: Path) -> int | None:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None
