"""Publish: the files that go to readers. Nothing in them can identify anyone or repeats hate."""

import datetime
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
from pipeline.publish.findings import words
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
    date: datetime.date,
    template: Path | None = None,
    folder: Path,
) -> list[Path]:
    """Write the public files of a run into `folder` and return their paths.

    The same tables, comments and date give the same bytes. Each file appears whole or not at all.

    Parameters
    ----------
    tables : the protected tables of tabulate
    comments, assignments : as tabulate counted them
    protection : how the numbers were protected
    date : the day that the files say they were made on
    template : a Word document whose styles the draft takes, or None for the one that ships
    folder : ``publish/`` of the run
    """
    folder = Path(folder)
    title, protected = questionnaire.title, protection_words(protection)
    published = coded_comments(comments, assignments, codebook=codebook)
    csv_files = {
        folder / "theme_counts.csv": tables.counts,
        folder / "theme_demographics.csv": tables.demographics,
        folder / "themes_together.csv": tables.together,
        folder / "theme_estimates.csv": tables.estimates,
        folder / "quotes.csv": tables.quotes,
        folder / "coded_comments.csv": published,
    }
    facts = facts_of(
        comments, title=title, version=codebook.version,
        codes=sum(code.status == "active" for code in codebook.active),
        protection=protected,
    )  # fmt: skip
    blocks = report_blocks(tables, facts, folder / "charts")
    charts = figures_in(blocks)
    csv_files[folder / "charts" / "alt_text.csv"] = chart_table(charts)
    for path, table in csv_files.items():
        write_safe_csv(_as_text(table), path)
    workbook = folder / "theme_tables.xlsx"
    write_theme_tables(
        tables, workbook, title=title, contact=settings.contact,
        protection=protected, date=date,
    )  # fmt: skip
    codes, project = folder / "codebook.qdc", folder / "coded.qdpx"
    write_qdc(codebook, codes)
    named = {one.id: one.label or one.text or one.id for one in questionnaire.questions}
    write_project(
        published, assignments, project,
        codebook=codebook, name=questionnaire.name, title=title, questions=named,
    )  # fmt: skip
    document, page = folder / "report.docx", folder / "report.html"
    write_report(blocks, document, title=title, date=date, template=template)
    write_page(blocks, page, questions=by_question(tables))
    drawn = [path for chart in charts for path in (chart.svg, chart.png)]
    _remove_others(folder / "charts", {*drawn, *csv_files})
    package = folder / "datapackage.json"
    others = [workbook, codes, project, document, page, *drawn]
    write_datapackage(
        csv_files, others, package, name=questionnaire.name, title=title,
        description=words()["package"].format(title=title, protection=protected.tables),
        date=date, licence=settings.licence,
    )  # fmt: skip
    return [*csv_files, package, *others]


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
