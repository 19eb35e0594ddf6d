"""Publish: the files that go to readers. Nothing in them can identify anyone or repeats hate."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from pipeline.codebook.codebook import Codebook
from pipeline.codebook.for_or_against import stance_of
from pipeline.codebook.qdc import write_qdc
from pipeline.codebook.scope import without_codes
from pipeline.codebook.sign_off import Standing
from pipeline.files.formulas import write_safe_csv
from pipeline.publish.answers import asked_beside
from pipeline.publish.appendix import write_comments
from pipeline.publish.blocks import Block
from pipeline.publish.by_question import by_question
from pipeline.publish.campaigns import campaigns_in
from pipeline.publish.charts import chart_table
from pipeline.publish.comments_file import coded_comments, only_quoted
from pipeline.publish.consistency import check_published
from pipeline.publish.datapackage import write_datapackage
from pipeline.publish.drawn_aside import DrawnAside
from pipeline.publish.examples import publishable_codebook
from pipeline.publish.facts import Facts, facts_of
from pipeline.publish.figures import Figures
from pipeline.publish.page import write_page
from pipeline.publish.project import write_project
from pipeline.publish.protection import protection_words
from pipeline.publish.report import figures_in, report_blocks
from pipeline.publish.settings import PublishSettings
from pipeline.publish.typed import typed_only
from pipeline.publish.word import write_report
from pipeline.publish.wording import words
from pipeline.publish.workbook import write_theme_tables
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.tables.organisations import ORGANISATIONS
from pipeline.tables.plain_text import in_plain_text
from pipeline.tables.protection import Protection
from pipeline.workers.base import Begin, here

if TYPE_CHECKING:
    from pipeline.tables.theme_tables import ThemeTables


@dataclass(frozen=True)
class Material:
    """What the files are made of, each thing once."""

    tables: "ThemeTables"
    comments: pd.DataFrame
    """One row per comment that may be shown, with its codes."""
    assignments: pd.DataFrame
    questionnaire: Questionnaire
    codebook: Codebook
    settings: PublishSettings
    facts: Facts
    blocks: list[Block]
    """The report."""
    date: datetime.date
    template: Path | None
    folder: Path
    organisations: pd.DataFrame
    questions: list[Figures]
    """The tables by question."""
    wait_for: Callable[[Path], None]
    """Returns when the file of a chart is there."""

    @property
    def title(self) -> str:
        """What the consultation is called."""
        return self.questionnaire.title

    @property
    def csv_files(self) -> dict[Path, pd.DataFrame]:
        """Each CSV file with its table."""
        tables = {name: table_of(self) for name, table_of in CSV_FILES.items()}
        if tables[BESIDE].empty:  # no earlier consultation is named
            del tables[BESIDE]
        return {self.folder / name: table for name, table in tables.items()}

    @property
    def drawn(self) -> list[Path]:
        """The files of the charts."""
        return [path for chart in figures_in(self.blocks) for path in (chart.svg, chart.png)]


def _project(made_of: Material, path: Path) -> None:
    asked = made_of.questionnaire
    named = {one.id: one.label or one.text or one.id for one in asked.questions}
    write_project(
        made_of.comments, made_of.assignments, path,
        codebook=made_of.codebook, name=asked.name, title=asked.title, questions=named,
    )  # fmt: skip


BESIDE, WORKBOOK = "then_and_now.csv", "theme_tables.xlsx"
CSV_FILES: dict[str, Callable[[Material], pd.DataFrame]] = {
    "theme_counts.csv": lambda made_of: made_of.tables.counts,
    "theme_demographics.csv": lambda made_of: made_of.tables.demographics,
    "themes_together.csv": lambda made_of: made_of.tables.together,
    "theme_estimates.csv": lambda made_of: made_of.tables.estimates,
    "subpoints.csv": lambda made_of: made_of.tables.subpoints,
    "subpoint_quotes.csv": lambda made_of: made_of.tables.subpoint_quotes,
    "organisations.csv": lambda made_of: made_of.organisations,
    BESIDE: lambda made_of: made_of.tables.then_and_now,
    "campaigns.csv": lambda made_of: made_of.tables.campaigns,
    # Beside an answer no comment's id: which comment a quote is of is not for everyone to know.
    "quotes.csv": lambda made_of: made_of.tables.quotes.drop(columns="comment_id"),
    "coded_comments.csv": lambda made_of: made_of.comments,
    "charts/alt_text.csv": lambda made_of: chart_table(figures_in(made_of.blocks)),
}
"""One line each; columns.toml says what their columns hold."""

OUTPUTS: dict[str, Callable[[Material, Path], None]] = {
    "codebook.qdc": lambda made_of, path: write_qdc(made_of.codebook, path),
    "coded.qdpx": _project,
    "comments.xlsx": lambda made_of, path: write_comments(
        made_of.questions, made_of.comments, path,
        title=made_of.title, date=made_of.date,
    ),
    # Last: each of its pictures may be there by now.
    "report.docx": lambda made_of, path: write_report(
        made_of.blocks, path,
        title=made_of.title, date=made_of.date, template=made_of.template,
        wait_for=made_of.wait_for,
    ),
}  # fmt: skip
"""One line each: its name in ``publish/``, and what writes it."""

WITH_CHARTS: dict[str, Callable[[Material, Path], None]] = {
    "report.html": lambda made_of, path: write_page(
        made_of.blocks, path, questions=made_of.questions
    ),
}  # fmt: skip
"""The same, of what is written when all charts are drawn."""


@in_plain_text()
def publish(
    tables: "ThemeTables",
    comments: pd.DataFrame,
    assignments: pd.DataFrame,
    *,
    questionnaire: Questionnaire,
    codebook: Codebook,
    settings: PublishSettings,
    protection: Protection,
    standings: Sequence[Standing] = (),
    organisations: pd.DataFrame | None = None,
    organisations_asked: Sequence[str] = (),
    second_reader: Mapping[str, Any] | None = None,
    period: Sequence[datetime.date] = (),
    unfit: str = "",
    date: datetime.date,
    template: Path | None = None,
    folder: Path,
    begin: Begin = here,
) -> list[Path]:
    """Write the public files of a run into `folder` and return their paths.

    The same tables, comments and date give the same bytes. Each file appears whole or not at all.
    Every number is read back from every file at the end.

    Parameters
    ----------
    tables : the protected tables of tabulate
    comments, assignments : as tabulate counted them
    protection : how the numbers were protected
    standings : who accepted the codes of which question
    organisations : `ORGANISATIONS` that people confirmed, or None
    organisations_asked : ids of the questions that ask for organisations
    period : the first and the last day on which somebody answered, or nothing
    second_reader : what is told of a language model that read the comments, or None
    unfit : a sentence that the codebook does not fit these comments, or ""
    date : the day that the files say they were made on
    template : a Word document whose styles the draft takes, or None for the one that ships
    folder : ``publish/`` of the run
    begin : begins what need not be waited for: the workbook

    Raises
    ------
    Disagreement
        When two files tell two numbers of one thing.
    """
    folder = Path(folder)
    codebook = publishable_codebook(codebook, comments)
    title, protected = questionnaire.title, protection_words(protection)
    facts = facts_of(
        comments, title=title, version=codebook.version,
        codes=sum(code.status == "active" for code in codebook.active),
        protection=protected, standings=standings, unfit=unfit,
        second_reader=second_reader, organisations_asked=organisations_asked, period=period,
        without_codes=without_codes(codebook, [each.id for each in questionnaire.questions]),
    )  # fmt: skip
    published = coded_comments(comments, assignments, codebook=codebook)
    campaigns = campaigns_in(tables.campaigns, comments, assignments)
    if organisations is None:
        organisations = pd.DataFrame(columns=list(ORGANISATIONS))
    stances = frozenset(code.id for code in codebook.active if stance_of(code))
    questions = by_question(tables, typed_only(questionnaire), asked_beside(questionnaire), stances)
    workbook = begin(
        partial(
            write_theme_tables, tables, folder / WORKBOOK, title=title, contact=settings.contact,
            protection=protected, date=date, stances=stances,
        )
    )  # fmt: skip
    with DrawnAside(folder / "charts") as charts:
        blocks = report_blocks(
            tables, questions, facts, published, campaigns, organisations, charts,
            minimum=protection.minimum_total,
        )  # fmt: skip
        made_of = Material(
            tables, published, assignments, questionnaire, codebook, settings, facts, blocks,
            date, template, folder, organisations, questions, charts.wait_for,
        )  # fmt: skip
        for path, table in made_of.csv_files.items():
            write_safe_csv(_as_text(table), path)
        for name, write in OUTPUTS.items():
            write(made_of, folder / name)
        charts.finish()
    for name, write in WITH_CHARTS.items():
        write(made_of, folder / name)
    workbook()
    package = folder / "datapackage.json"
    others = [*(folder / name for name in (WORKBOOK, *OUTPUTS, *WITH_CHARTS)), *made_of.drawn]
    write_datapackage(
        made_of.csv_files, others, package, name=questionnaire.name, title=title,
        description=words()["package"].format(title=title, protection=protected.tables),
        date=date, licence=settings.licence,
    )  # fmt: skip
    unlisted = only_quoted(comments, assignments, codebook=codebook)
    check_published(folder, only_quoted=_as_text(unlisted))
    return [*made_of.csv_files, package, *others]


def _as_text(frame: pd.DataFrame) -> pd.DataFrame:
    """Every cell as it is printed: whole numbers whole, a missing one an empty cell."""
    return pd.DataFrame(
        {name: ["" if pd.isna(cell) else str(cell) for cell in frame[name]] for name in frame},
        dtype="str",
    )
