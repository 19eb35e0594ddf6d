"""Every comment that may be published, question by question: for the report and as a workbook."""

import datetime
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.files.atomic import write_atomically
from pipeline.publish.archive import midnight
from pipeline.publish.blocks import Block, Comment, Comments, Heading, Paragraph
from pipeline.publish.campaigns import Campaign
from pipeline.publish.comments_file import theme_column
from pipeline.publish.figures import Figures
from pipeline.publish.grids import sections
from pipeline.publish.wording import words

_MOST = 5_000  # comments that a document is still read with; more are in the workbook
_CELL, _A4 = 32_000, 9  # characters, of 32,767 that a cell holds; xlsxwriter's number for the paper


def appendix(
    questions: Sequence[Figures], published: pd.DataFrame, campaigns: Sequence[Campaign] = ()
) -> list[Block]:
    """The comments of each question, in the order of coded_comments.csv; not what is listed above.

    Parameters
    ----------
    published : coded_comments.csv as a table
    campaigns : texts that several sent: each stands once, with its number
    """
    say = words()["appendix"]
    blocks: list[Block] = [Heading(say["heading"], 2, "appendix"), Paragraph(say["intro"])]
    if len(published) > _MOST:
        return [*blocks, Paragraph(say["too_many"].format(count=len(published)))]
    for figures in questions:
        listed = None if figures.is_list else comments_on(figures, published, campaigns)
        if listed:
            blocks += [Heading(figures.label, 3, question_id=figures.question_id), listed]
    return blocks


def comments_on(
    figures: Figures, published: pd.DataFrame, campaigns: Sequence[Campaign] = ()
) -> Comments | None:
    """What may be published of what was written to a question; None where nothing may."""
    here = published[published["question_id"].eq(figures.question_id)]
    letters: dict[Any, Campaign] = {}
    for campaign in campaigns:
        copies = here["comment_id"].isin(list(campaign.copies))
        letters |= dict.fromkeys(here.index[copies][:1], campaign)
        here = here.drop(index=here.index[copies][1:])
    held = [(theme, here[theme_column(theme)].to_numpy()) for theme, _ in figures.themes]
    comments = tuple(
        Comment(
            _once(letters[row]) if row in letters else str(text),
            tuple(theme for theme, given in held if given[place]),
            "" if language == "en" else str(language),
        )
        for place, (row, text, language) in enumerate(
            zip(here.index, here["text_redacted"], here["language"], strict=True)
        )
    )
    return Comments(comments, figures.question_id) if comments else None


def _once(campaign: Campaign) -> str:
    """A text that several sent, and how many did."""
    say = words()["appendix"]
    told = say["sent" if campaign.respondents else "sent_hidden"]
    return f"{campaign.text} {told.format(count=campaign.respondents)}"


def write_comments(
    questions: Sequence[Figures],
    published: pd.DataFrame,
    path: Path,
    *,
    title: str,
    date: datetime.date,
) -> None:
    """Write the comments with their themes as a workbook, one sheet a question after the first.

    Numbered as theme_tables.xlsx is; a question on which nobody could comment has no line.

    The same comments and date give the same bytes. Text stays text: no cell runs as a formula.
    """
    import xlsxwriter

    say = words()["appendix"]
    written = io.BytesIO()  # as files/workbook.py: not into the file
    workbook = xlsxwriter.Workbook(
        written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    workbook.set_properties({"title": title, "created": midnight(date)})
    font = {"font_name": "Arial", "text_wrap": True, "valign": "top"}
    body, head = workbook.add_format(font), workbook.add_format({**font, "bold": True, "bottom": 1})
    link = workbook.add_format({**font, "underline": True, "font_color": "#1d5a93"})
    contents = workbook.add_worksheet("Contents")
    contents.set_column(0, 0, 12)
    contents.set_column(1, 1, 100)
    contents.write_row(0, 0, ["Sheet", say["of"].format(title=title)], head)
    numbered = enumerate(sections(questions), start=1)
    asked = [(number, each.lines[0]) for number, each in numbered if each.lines[0].could_comment]
    for row, (number, figures) in enumerate(asked, start=1):
        here = published[published["question_id"].eq(figures.question_id)]
        contents.write_string(row, 1, f"{figures.label} ({len(here)})", body)
        if here.empty:
            contents.write_string(row, 0, str(number), body)
            continue
        sheet = workbook.add_worksheet(f"Question {number}")
        contents.write_url(row, 0, f"internal:'{sheet.name}'!A1", link, str(number))
        sheet.write_row(0, 0, ["Comment", "Themes"], head)
        names = [(name, here[theme_column(theme)].to_numpy()) for theme, name in figures.themes]
        for place, text in enumerate(here["text_redacted"]):
            sheet.write_string(1 + place, 0, str(text)[:_CELL], body)
            themes = "; ".join(name for name, given in names if given[place])
            sheet.write_string(1 + place, 1, themes, body)
        sheet.set_column(0, 0, 100)
        sheet.set_column(1, 1, 36)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(here)), 1)
        sheet.repeat_rows(0)
    for sheet in workbook.worksheets():
        sheet.set_paper(_A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&L&A&RPage &P of &N")
    workbook.close()
    with write_atomically(path) as temporary:
        temporary.write_bytes(written.getbuffer())
