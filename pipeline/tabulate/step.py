"""The step: count themes, and leave out what could identify someone."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UserError
from pipeline.labels.rounds import read_random_sample
from pipeline.step import Context, Plan, Step
from pipeline.store.record import digest_named
from pipeline.store.work import Work
from pipeline.tables.theme_tables import TABLES
from pipeline.tabulate.earlier import SETTING, earlier_files
from pipeline.tabulate.quote_sheet import SHEET, read_sheet
from pipeline.terminal.progress import Progress
from pipeline.workers.base import here

if TYPE_CHECKING:
    import pandas as pd


def _plan(context: Context) -> Plan:
    consultation, codebook = context.consultation, context.codebook
    drawn = read_random_sample(consultation.labels_folder)
    choices: Path | None = consultation.quote_choices_path
    if consultation.tabulate.quote_choices is None and not consultation.quote_choices_path.exists():
        choices = None  # nobody has chosen yet

    named = consultation.tabulate.earlier
    earlier = None if named is None else consultation.folder / named
    if earlier is not None and context.folder.path.resolve() in (
        earlier.resolve(), earlier.resolve().parent,
    ):  # fmt: skip
        raise UserError(f"{earlier} is this run itself: name an earlier one, as {SETTING}.")
    restricted = context.folder.restricted

    def chosen() -> "pd.DataFrame | None":
        return context.erased.without(read_sheet(restricted))

    def compute(progress: Progress) -> Work:
        from pipeline.tables.coded_by_people import coded_by_people
        from pipeline.tables.plain_text import is_very_long, with_plain_text
        from pipeline.tables.theme_schema import check_theme_tables
        from pipeline.tabulate.authors_copy import FILE
        from pipeline.tabulate.earlier import read_earlier
        from pipeline.tabulate.estimates import not_verified
        from pipeline.tabulate.printed import left_out_by_answer
        from pipeline.tabulate.quote_sheet import write_sheet
        from pipeline.tabulate.quote_warnings import could_single_out
        from pipeline.tabulate.small_questions import to_be_coded_whole
        from pipeline.tabulate.stage import tabulate, write_for_the_author

        comments = with_plain_text(context.table("classify", "comments"))
        assignments = context.table("classify", "assignments")
        by_people = set(assignments.loc[assignments["source"] == "human", "comment_id"])
        waiting = context.folder.unfinished()
        begin = here if is_very_long(comments) else context.begin
        for_the_author = begin(
            partial(
                write_for_the_author,
                comments,
                assignments,
                waiting / "restricted" / FILE,
                questionnaire=consultation,
                codebook=codebook,
                settings=consultation.tabulate,
                title=consultation.title,
                date=context.folder.first_day(),
            )
        )
        tables = tabulate(
            comments,
            assignments,
            questionnaire=consultation,
            codebook=codebook,
            settings=consultation.tabulate,
            subpoints=(
                context.table("subpoints", "points"),
                context.table("subpoints", "members"),
            ),
            sample=[comment_id for comment_id in drawn if comment_id in by_people],
            quote_choices=choices,
            quotes_chosen=chosen(),
            earlier=None if earlier is None else read_earlier(earlier),
        )
        checked = check_theme_tables(tables)
        candidates = for_the_author()
        risky = could_single_out(
            candidates,
            comments,
            assignments,
            questionnaire=consultation,
            codebook=codebook,
            settings=consultation.tabulate,
        )
        # No output of the record: people write into it.
        write_sheet(candidates, checked, chosen(), restricted, risky=risky)
        wanted = not_verified(checked.estimates)
        usual = consultation.tabulate.protection == "published"
        counts = {
            "cells": len(checked.counts),
            "not_verified": wanted,
            "left_out_by_answer": left_out_by_answer(checked.counts) if usual else (0, 0),
            "to_be_coded_whole": to_be_coded_whole(
                comments,
                checked.estimates,
                wanted,
                by_people=coded_by_people(assignments),
                questionnaire=consultation,
            ),
        }
        return Work(tables=checked.frames(), waiting=waiting, counts=counts)

    setting = "quote_choices under [tabulate]"
    return Plan(
        compute,
        inputs={
            "codebook": codebook.model_dump(mode="json"),
            "sample": drawn,
            "earlier": None
            if earlier is None
            else {path.name: digest_named(path, SETTING) for path in earlier_files(earlier)},
            "quotes": None if choices is None else digest_named(choices, setting),
            "chosen": context.decided.digest(
                "quotes", chosen, [restricted / SHEET], beside=context.erased.marks
            ),
        },
    )


TABULATE = Step(
    name="tabulate",
    reads=("classify", "subpoints"),
    writes=TABLES,
    settings=("title", "name", "questions", "demographics", "tabulate"),
    plan=_plan,
)
