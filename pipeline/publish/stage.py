"""Publish: the files that go to readers. Nothing in them can identify anyone or repeats hate."""

from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from pipeline.codebook.codebook import Codebook
from pipeline.codebook.qdc import write_qdc
from pipeline.files.formulas import write_safe_csv
from pipeline.publish.charts import chart_table
from pipeline.publish.comments_file import coded_comments
from pipeline.publish.datapackage import write_datapackage
from pipeline.publish.figures import by_question
from pipeline.publish.page import write_page
from pipeline.publish.project import write_project
from pipeline.publish.protection import protection_words
from pipeline.publish.report import facts_of, figures_in, report_blocks
from pipeline.publish.settings import PublishSettings
from pipeline.publish.word import write_report
from pipeline.publish.workbook import write_theme_tables
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.tables.protection import Protection

if TYPE_CHECKING:
    from pipeline.tables.theme_tables import ThemeTables


def publish(
    tables: "ThemeTables",
    comments: pd.DataFrame,
    assignments: pd.DataFrame,
    *,
    questionnaire: Questionnaire,
    codebook: Codebook,
    settings: PublishSettings,
    protection: Protection,
    folder: Path,
) -> list[Path]:
    """Write the public files of a run into `folder` and return their paths.

    The same tables and comments give the same bytes. Each file appears whole or not at all.

    Parameters
    ----------
    tables : the protected tables of tabulate
    comments, assignments : as tabulate counted them
    protection : how the numbers were protected
    folder : ``publish/`` of the run
    """
    folder = Path(folder)
    csv_files = [
        (folder / "theme_counts.csv", tables.counts),
        (folder / "theme_demographics.csv", tables.demographics),
        (folder / "themes_together.csv", tables.together),
        (folder / "theme_estimates.csv", tables.estimates),
        (folder / "quotes.csv", tables.quotes),
        (folder / "coded_comments.csv", coded_comments(comments, assignments, codebook=codebook)),
    ]
    for path, table in csv_files:
        write_safe_csv(_as_text(table), path)
    title, protected = questionnaire.title, protection_words(protection)
    package = folder / "datapackage.json"
    write_datapackage(csv_files, package, name=questionnaire.name, title=title)
    workbook = folder / "theme_tables.xlsx"
    write_theme_tables(
        tables, workbook, title=title, contact=settings.contact,
        protection=protected,
    )  # fmt: skip
    codes, project = folder / "codebook.qdc", folder / "coded.qdpx"
    write_qdc(codebook, codes)
    named = {one.id: one.label or one.text or one.id for one in questionnaire.questions}
    write_project(
        csv_files[-1][1], assignments, project, codebook=codebook, title=title, questions=named
    )
    facts = facts_of(
        comments, title=title, version=codebook.version,
        codes=sum(code.status == "active" for code in codebook.active),
        protection=protected,
    )  # fmt: skip
    blocks = report_blocks(tables, facts, folder / "charts")
    charts = figures_in(blocks)
    alt_text = folder / "charts" / "alt_text.csv"
    write_safe_csv(chart_table(charts), alt_text)
    document, page = folder / "report.docx", folder / "report.html"
    write_report(blocks, document, title=title)
    write_page(blocks, page, questions=by_question(tables))
    drawn = [path for chart in charts for path in (chart.svg, chart.png)]
    _remove_others(folder / "charts", {*drawn, alt_text})
    written = [path for path, _ in csv_files]
    return [*written, package, workbook, codes, project, document, page, alt_text, *drawn]


def _remove_others(folder: Path, current: set[Path]) -> None:
    """Charts of an earlier run may show what this one leaves out."""
    for path in folder.glob("*.*"):
        if path not in current:
            path.unlink()


def _as_text(frame: pd.DataFrame) -> pd.DataFrame:
    """Every cell as it is printed: whole numbers whole, a missing one an empty cell."""
    return pd.DataFrame(
        {name: ["" if pd.isna(cell) else str(cell) for cell in frame[name]] for name in frame},
        dtype="str",
    )
