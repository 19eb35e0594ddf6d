"""Tabulate: counts of themes that can be published and defended."""

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code, Codebook
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.questionnaire.questions import Question
from pipeline.tables.coded_by_people import coded_by_people
from pipeline.tables.copies import CampaignText
from pipeline.tables.plain_text import in_plain_text
from pipeline.tables.protection import levels
from pipeline.tables.readable import may_be_quoted
from pipeline.tables.spans import Span, spans_of
from pipeline.tables.theme_tables import (
    ANSWERS,
    COUNTS,
    ESTIMATES,
    QUOTES,
    SUBPOINT_QUOTES,
    SUBPOINTS,
    THEN_AND_NOW,
    ThemeTables,
)
from pipeline.tabulate.answers_by_group import ANSWERS_BY_GROUP, answers_by_group
from pipeline.tabulate.authors_copy import comments_by_theme, write_authors_copy
from pipeline.tabulate.by_group import themes_by_group
from pipeline.tabulate.by_question import protected_lines
from pipeline.tabulate.campaigns import campaigns
from pipeline.tabulate.crosstab import answer_parts, opinion_columns
from pipeline.tabulate.earlier import Earlier
from pipeline.tabulate.estimates import estimate_shares
from pipeline.tabulate.layout import Laid, question_tables, tabulated, theme_matrix
from pipeline.tabulate.printed import rounded_to
from pipeline.tabulate.quality import QUALITY, quality_counts
from pipeline.tabulate.quote_choices import Choices, read_choices
from pipeline.tabulate.quotes import Budget, choose_quotes
from pipeline.tabulate.settings import TabulateSettings
from pipeline.tabulate.singled_out import singled_out
from pipeline.tabulate.stance import contrary_voices
from pipeline.tabulate.subpoints import Found, published_subpoints
from pipeline.tabulate.then_and_now import then_and_now
from pipeline.tabulate.together import themes_together

_MORE, _AT_MOST = 3, 2_000  # quotes to choose from: of each cell beyond those published; in all


@in_plain_text()
def tabulate(
    comments: pd.DataFrame,
    assignments: pd.DataFrame,
    *,
    questionnaire: Questionnaire,
    codebook: Codebook,
    settings: TabulateSettings,
    sample: Collection[str] = (),
    quote_choices: Path | None = None,
    quotes_chosen: pd.DataFrame | None = None,
    subpoints: tuple[pd.DataFrame, pd.DataFrame] | None = None,
    earlier: Earlier | None = None,
) -> ThemeTables:
    """Count themes by question and closed answer, and leave out what could identify someone.

    Parameters
    ----------
    comments : the comments table after classify, one row per respondent and question
    assignments : one row per comment and code (comment_id, code_id, assigned, source, span_start,
        span_end, …)
    sample : ids of comments that were drawn by lot and coded by people; their probabilities in
        `assignments` must come from models that did not learn from them
    quote_choices : a table of picked and banned quotes, or None
    quotes_chosen : what people chose in the run's own sheet, or None
    subpoints : the tables points and members of the step subpoints, or None
    earlier : a consultation whose themes are put beside these, or None

    Raises
    ------
    UserError
        When the file of quote choices cannot be used.
    """
    every = tabulated(codebook)
    all_themes = theme_matrix(comments, assignments, every)
    by_people = coded_by_people(assignments)
    quotable = _quotable(comments, all_themes, questionnaire, settings)
    by_id = pd.Series(quotable, index=comments["comment_id"])
    choices = Choices()
    if quote_choices is not None:
        choices = read_choices(quote_choices, quotable=by_id)
    choices = choices.and_those(quotes_chosen, quotable=by_id)
    letters = CampaignText(comments)
    contrary = contrary_voices(comments, all_themes, questionnaire=questionnaire, codes=every)
    counted, answered, quoted, estimated = [], [], [], []
    # The searches for what to leave out of the groups' tables go on beside those of the questions':
    # most of both is done where the interpreter is not needed.
    with ThreadPoolExecutor(1) as beside_questions:
        groups = beside_questions.submit(
            themes_by_group, comments, all_themes,
            questionnaire=questionnaire, codes=every, settings=settings,
        )  # fmt: skip
        for laid, lines, quotes in _counted_and_quoted(
            comments, all_themes, quotable, questionnaire=questionnaire, codebook=codebook,
            settings=settings, speaks=spans_of(assignments), choices=choices, letters=letters,
            contrary=contrary,
        ):  # fmt: skip
            lines = quality_counts(lines, laid.asked, laid.table, by_people=by_people)
            if settings.disclosure == "round":
                lines[list(QUALITY)] = lines[list(QUALITY)].map(
                    lambda count: rounded_to(count, settings.rounding_base), na_action="ignore"
                )
            shares = estimate_shares(
                laid.asked,
                assignments,
                laid.themes,
                laid.table,
                lines,
                codes=laid.codes,
                sample=sample,
                by_people=by_people,
            )
            counted.append(lines[list(COUNTS)])
            parts = answer_parts(laid.table).assign(question_id=laid.question.id)
            answered.append(parts[list(ANSWERS)])
            quoted.append(quotes[list(QUOTES)])
            estimated.append(_of(laid.question, shares)[list(ESTIMATES)])
    counts = _stacked(counted, COUNTS)
    points, point_quotes = _stacked([], SUBPOINTS), _stacked([], SUBPOINT_QUOTES)
    if subpoints is not None:
        points, point_quotes = published_subpoints(
            Found(*subpoints), comments, counts, questionnaire=questionnaire, codes=every,
            quotable=quotable & ~comments["comment_id"].isin(choices.bans).to_numpy(dtype=bool),
            letters=letters, contrary=contrary, quotes=_stacked(quoted, QUOTES), settings=settings,
        )  # fmt: skip
    estimates, beside = _stacked(estimated, ESTIMATES), _stacked([], THEN_AND_NOW)
    if earlier is not None:
        beside = then_and_now(
            counts, estimates, comments, codebook=codebook, earlier=earlier, settings=settings
        )
    sent_by_many = campaigns(
        comments, all_themes, counts, questionnaire=questionnaire, codes=every,
        by_people=by_people, settings=settings,
    )  # fmt: skip
    return ThemeTables(
        counts=counts,
        answers=_stacked(answered, ANSWERS),
        quotes=_stacked(quoted, QUOTES),
        demographics=groups.result(),
        together=themes_together(
            comments, all_themes, codes=every, codebook=codebook, settings=settings
        ),
        estimates=estimates,
        subpoints=points,
        subpoint_quotes=point_quotes,
        campaigns=sent_by_many,
        then_and_now=beside,
    )


@in_plain_text()
def write_for_the_author(
    comments: pd.DataFrame,
    assignments: pd.DataFrame,
    path: Path,
    *,
    questionnaire: Questionnaire,
    codebook: Codebook,
    settings: TabulateSettings,
    title: str,
    date: datetime.date,
) -> pd.DataFrame:
    """Write the same counts with nothing left out, and the comments behind them, 0600.

    Returns more quotes than are published, as `QUOTES`, for people to choose from.

    Parameters
    ----------
    comments, assignments : as `tabulate` takes them
    date : the day that the file says it was made on
    """
    nothing_hidden = {name: type(value)(0) for name, value in levels()[settings.protection].items()}
    whole = settings.model_copy(
        update={
            **nothing_hidden, "disclosure": "suppress",
            "quotes_per_group": settings.quotes_per_group and settings.quotes_per_group + _MORE,
            "quotes_limit": _AT_MOST if settings.quotes_limit else 0,
        }
    )  # fmt: skip
    codes = tabulated(codebook)
    themes = theme_matrix(comments, assignments, codes)
    counted, answered, quoted = [], [], []
    for laid, lines, quotes in _counted_and_quoted(
        comments, themes, _quotable(comments, themes, questionnaire, whole),
        questionnaire=questionnaire, codebook=codebook, settings=whole,
        speaks=spans_of(assignments), choices=Choices(), letters=CampaignText(comments),
        contrary=contrary_voices(comments, themes, questionnaire=questionnaire, codes=codes),
    ):  # fmt: skip
        counted.append(lines)
        answered.append(answers_by_group(laid, questionnaire.demographics))
        quoted.append(quotes[list(QUOTES)])
    groups = themes_by_group(
        comments, themes, questionnaire=questionnaire, codes=codes, settings=whole
    )
    listed = comments_by_theme(comments, themes, questionnaire=questionnaire, codes=codes)
    counts, answers = _stacked(counted, COUNTS), _stacked(answered, ANSWERS_BY_GROUP)
    write_authors_copy(counts, answers, groups, listed, path, title=title, date=date)
    return _stacked(quoted, QUOTES)


def _counted_and_quoted(
    comments: pd.DataFrame,
    themes: NDArray[np.bool_],
    quotable: NDArray[np.bool_],
    *,
    questionnaire: Questionnaire,
    codebook: Codebook,
    settings: TabulateSettings,
    speaks: Mapping[str, Mapping[str, Span]],
    choices: Choices,
    letters: CampaignText,
    contrary: Collection[tuple[str, str]],
) -> Iterator[tuple[Laid, pd.DataFrame, pd.DataFrame]]:
    """Yield each question with its printed lines and the quotes that stand beside them."""
    budget = Budget(settings.quotes_limit)
    for laid in question_tables(comments, themes, questionnaire=questionnaire, codebook=codebook):
        choose = partial(
            choose_quotes, laid.asked, table=laid.table, quotable=quotable[laid.here],
            speaks=speaks, choices=choices, letters=letters, contrary=contrary, settings=settings,
            budget=budget,
        )  # fmt: skip
        opinions = opinion_columns(laid.table)
        chosen = choose(laid.themes, codes=laid.codes, columns=opinions)
        follow_up = bool(laid.question.asked_of)
        lines, quotes = protected_lines(
            laid.table, laid.asked, chosen, settings=settings, follow_up=follow_up
        )
        # Where no number by answer is printed, people are quoted without theirs. Where some are, a
        # quote without an answer would be of those whose answer is not.
        told = _printed_by_answer(laid, lines, opinions)
        raised = np.flatnonzero(laid.themes.any(axis=0)).tolist()
        silent = [place for place in raised if laid.codes[place].id not in told]
        if silent and opinions != [0]:
            budget.give_back(chosen[~chosen["comment_id"].isin(quotes["comment_id"])], laid.asked)
            codes = [laid.codes[place] for place in silent]
            more = choose(laid.themes[:, silent], codes=codes, columns=[0])
            quotes = _in_order(pd.concat([quotes, more], ignore_index=True), laid.codes)
        yield laid, _of(laid.question, lines), _of(laid.question, quotes)


def _printed_by_answer(laid: Laid, lines: pd.DataFrame, opinions: Sequence[int]) -> set[str]:
    """The themes that have a number for some group of answers."""
    columns = laid.table.columns.iloc[list(opinions)]
    ids = set(zip(columns["answer_kind"], columns["answer_id"], strict=True))
    themes = lines[lines["section"].eq("themes") & lines["respondents"].gt(0).fillna(False)]
    keys = zip(themes["row_id"], themes["answer_kind"], themes["answer_id"], strict=True)
    return {str(theme) for theme, *answer in keys if tuple(answer) in ids}


def _in_order(quotes: pd.DataFrame, codes: Sequence[Code]) -> pd.DataFrame:
    """Quotes by theme, in the codebook's order."""
    place = quotes["theme_id"].map({code.id: place for place, code in enumerate(codes)})
    return quotes.iloc[place.argsort(kind="stable")].reset_index(drop=True)


def _of(question: Question, part: pd.DataFrame) -> pd.DataFrame:
    """A part of a table, with the question that it is of."""
    part["question_id"], part["question"] = question.id, question.in_full or question.id
    part["question_label"] = question.label or question.text or question.id
    return part


def _quotable(
    comments: pd.DataFrame,
    themes: NDArray[np.bool_],
    questionnaire: Questionnaire,
    settings: TabulateSettings,
) -> NDArray[np.bool_]:
    """Which comments may be quoted. bool [n]"""
    demographics = [f"demographic_{each.name}" for each in questionnaire.demographics]
    people = comments.drop_duplicates("respondent_id").reset_index(drop=True)
    risky = singled_out(
        people, demographics, sets_of=settings.quotes_demographics, minimum=settings.quotes_alike
    )
    risky_ids = people.loc[risky, "respondent_id"]
    singled = comments["respondent_id"].isin(risky_ids).to_numpy(dtype=bool)
    return np.asarray(may_be_quoted(comments) & themes.any(axis=1) & ~singled)


def _stacked(parts: list[pd.DataFrame], columns: tuple[str, ...]) -> pd.DataFrame:
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=list(columns))
