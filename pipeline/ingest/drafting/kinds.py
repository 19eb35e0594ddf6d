"""What each column of an unknown export is: told by its heading and by what stands in it, together.

Kinds: respondent · comment_id · identifying · administrative · publishing · demographic · closed ·
several (answers in one cell) · tick (one answer of several, or of one choice) · other (free text
beside closed answers) · open · ignored. What may be personal is never open nor closed: in doubt a
column is not read.
"""

import re
from functools import partial

from pipeline.encoders.load import load_encoder
from pipeline.encoders.settings import EncoderSettings
from pipeline.ingest.drafting.about_people import ages, told_by_answers
from pipeline.ingest.drafting.beside_other import before_other, with_blank_options
from pipeline.ingest.drafting.by_likeness import reconsidered
from pipeline.ingest.drafting.cells import Cells
from pipeline.ingest.drafting.closed_columns import closed, mark, unsure
from pipeline.ingest.drafting.column import ABOUT_FORM, FEW, PROSE, Column, asks_for_another
from pipeline.ingest.drafting.demographics import demographic
from pipeline.ingest.drafting.derived import without_derived
from pipeline.ingest.drafting.families import asked_alike
from pipeline.ingest.drafting.headings import (
    Heading,
    are_tagged,
    patterns,
    title_before,
    worded,
)
from pipeline.ingest.drafting.identity import (
    by_heading,
    by_shape,
    named_by_code,
    named_id,
    nobody,
    token,
)
from pipeline.ingest.drafting.learnt import probable
from pipeline.ingest.drafting.numbered_names import with_numbered_names
from pipeline.ingest.drafting.numbered_options import with_numbered_options
from pipeline.ingest.drafting.numbers import with_bands_alike
from pipeline.ingest.drafting.one_choice import one_choice_each
from pipeline.ingest.drafting.own_endings import with_own_endings
from pipeline.ingest.drafting.profiles import with_profiles
from pipeline.ingest.drafting.protected import never_as_texts
from pipeline.ingest.drafting.respondents import one_respondent
from pipeline.ingest.drafting.scales_alike import with_scales_alike
from pipeline.ingest.drafting.selected_choice import with_selected_choices
from pipeline.ingest.drafting.shape import Export
from pipeline.ingest.drafting.stems import stems_of
from pipeline.ingest.drafting.wishes import publishing
from pipeline.language.folding import comparable
from pipeline.questionnaire.closed_answers import other_answer
from pipeline.questionnaire.scales import in_natural_order

_QUIZ = re.compile(r"(points|feedback) - (?P<of>.+)")
_BESIDE = re.compile(r"(?P<name>\S+?)[-_.](comment|comments|oth|other|other_text|text)")
_TEXT_FIELD = re.compile(r"(?P<code>.+)_\d+_text")
_ONESELF = re.compile(r"\b(i|you|your|we|my|me|consent|agree|read|participate|hear)\b")
_TIMES, _TIMES_VARY = 0.6, 0.5  # of the cells of times: few that come again are answers
_NAMES = 0.2  # of the cells could be names or codes
_EXPRESSION = re.compile(r"\$?\{[^{}]*[({.+*/=][^{}]*\}(\.\d+)?")  # "{sum(G1.shown, G2.shown)}"
_PART_OF_A_DATE = re.compile(r" - (month|year|day|date)\b", re.IGNORECASE)
_CONSENTS = re.compile(
    r"(yes,? |no,? )?i (do not |don't |have |have not )?"
    r"(consent\b|(read|accept)\b.* (above|information|conditions?|terms|statement|notice)\b"
    r"|(agree|wish|want) to (take part|participate)( in (this|the|our) (survey|study|research))?$)"
)
_OPINIONS = ("agreement", "support", "favour", "satisfaction", "likelihood", "importance")


def kinds_of_columns(export: Export) -> list[Column]:
    """Take each column of a table of text for something. One respondent id, the likeliest."""
    separator = (export.tool or {}).get("separator", "")
    columns = [
        _of_tool(look.heading, look.cells, export) or _kind(look.heading, look.cells, separator)
        for look in looked_at(export)
    ]
    columns = with_selected_choices(_with_text_fields(with_own_endings(columns)))
    columns = with_numbered_options(columns)
    columns = _of_a_quiz(_beside_their_question(columns))
    columns = with_blank_options(one_choice_each(with_profiles(columns)))
    columns = before_other(with_numbered_names(asked_alike(columns)))
    encode = load_encoder(EncoderSettings()).encode
    columns = reconsidered(columns, probable(columns, encode))
    columns = with_bands_alike(columns, [stem.key for stem in stems_of(columns)])
    columns = never_as_texts(without_derived(with_scales_alike(columns), export.table.frame))
    return one_respondent(columns, export)


def looked_at(export: Export) -> list[Column]:
    """The columns as they lie, not yet taken for anything."""
    frame = export.table.frame
    names = [str(name) for name in frame.columns]
    title, tagged = title_before(names), are_tagged(names)
    return [
        Column(Heading(str(name), export.codes, title, tagged), Cells(frame.iloc[:, place]), "", "")
        for place, name in enumerate(frame.columns)
    ]


def _beside_their_question(columns: list[Column]) -> list[Column]:
    """A column called as another with "-Comment" or "-other" behind holds its other texts.

    SurveyJS writes them so, and many a program that keeps answers by the question's name.
    """
    by_name = {column.name.lower(): column for column in columns}
    found = []
    for column in columns:
        end = _BESIDE.fullmatch(column.name.lower())
        asked = by_name.get(end["name"]) if end else None
        if asked is not None and asked.answers and column.kind in ("open", "closed", "several"):
            kind = "other" if other_answer(asked.answers) else "open"
            column = Column(column.heading, column.cells, kind, f"the texts beside “{asked.name}”")
        found.append(column)
    return found


def _with_text_fields(columns: list[Column]) -> list[Column]:
    """A column whose code another has with "_4_TEXT" behind is a choice that few have made.

    Qualtrics writes so what stands in an option's text field.
    """
    fields = {
        field["code"]
        for column in columns
        if (field := _TEXT_FIELD.fullmatch(column.heading.code.lower()))
    }
    found = []
    for column in columns:
        cells = column.cells
        words = max((len(cell.split()) for cell in cells.distinct), default=PROSE)
        chosen = column.heading.code.lower() in fields and words < PROSE
        if chosen and len(cells.distinct) <= FEW and column.kind in ("open", "ignored", "tick"):
            column = Column(
                column.heading, cells, "closed", "a choice, beside the text of an option",
                answers=tuple(in_natural_order(cells.distinct)), firm=True,
            )  # fmt: skip
        found.append(column)
    return found


def _of_a_quiz(columns: list[Column]) -> list[Column]:
    """Points and feedback that a quiz keeps beside each of its questions are the form's own."""
    names = {comparable(column.name) for column in columns}
    found = []
    for column in columns:
        kept = _QUIZ.fullmatch(comparable(column.name))
        if kept is not None and kept["of"] in names:
            reason = "what a quiz keeps beside its question"
            column = Column(column.heading, column.cells, "administrative", reason)
        found.append(column)
    return found


def _of_tool(heading: Heading, cells: Cells, export: Export) -> Column | None:
    """What the tool is known to write there."""
    if export.tool is None:
        return None
    forms = {worded(half) for half in heading.halves}
    name = export.tool["name"]
    if forms & set(export.tool.get("closed", ())):
        return closed(heading, cells)
    if forms & set(export.tool.get("identifying", ())):
        return Column(heading, cells, "identifying", f"{name} writes it of respondents")
    about = forms & set(export.tool.get("administrative", ()))
    if about and (cells.words < PROSE or all(" " in form for form in about)):
        return Column(heading, cells, "administrative", f"{name} writes it about the response")
    return None


def _kind(heading: Heading, cells: Cells, separator: str) -> Column:
    if not cells.n:
        kind, reason = nobody(heading)
        return Column(heading, cells, kind, reason)
    for guess in (
        _computed,
        mark,
        unsure,
        publishing,
        ages,
        named_id,
        by_shape,
        by_heading,
        _form,
        token,
        demographic,
        told_by_answers,
        named_by_code,
        partial(closed, separator=separator),
        _text,
    ):
        found = guess(heading, cells)
        if found is not None:
            return found
    return Column(heading, cells, "ignored", "not clear what it is", doubt=True)


def _computed(heading: Heading, cells: Cells) -> Column | None:
    """What the survey program worked out: its heading is nothing but the expression."""
    if not _EXPRESSION.fullmatch(heading.name.strip()):
        return None
    reason = "its heading is what the survey program works out, and no question"
    return Column(heading, cells, "administrative", reason, firm=True)


def _form(heading: Heading, cells: Cells) -> Column | None:
    """What tells about the form: status, duration, consent, how a response came in."""
    if _came_in(heading, cells):
        return Column(heading, cells, "administrative", "its answers tell how a response came in")
    if (
        cells.core
        and cells.coverage >= 0.9
        and all(map(_CONSENTS.match, map(comparable, cells.core)))
        and not _asks_people(heading)
    ):
        return Column(heading, cells, "administrative", "its answers consent to the survey")
    if heading.asks("attention"):
        return Column(heading, cells, "administrative", "asks whether people read the questions")
    if heading.asks("by_staff"):
        reason = "its heading is about what staff made of it"
        return Column(heading, cells, "administrative", reason, firm=True)
    stem = _of_a_grid(heading)
    dated = stem is not None and "?" in stem and bool(_PART_OF_A_DATE.search(heading.text))
    if stem is not None and (len(cells.distinct) > 3 or dated):
        above = stem.partition("?")[0] + "?" if dated else stem
        heading_of_form = Heading(above).asks("administrative")
    else:
        heading_of_form = heading.asks("administrative") or _is_timed(heading, cells)
    if asks_for_another(heading) or not heading_of_form:
        return None
    if _asks_people(heading) and len(cells.distinct) > 1:
        return None
    sentence = len(cells.distinct) <= 3  # "I have read the information above and …", or yes or no
    if cells.words >= PROSE and not sentence:
        return None
    several = len(cells.distinct) > 1  # "Agree" alone is consent
    if cells.scale is not None and cells.scale.name in _OPINIONS and several:
        return None
    bare = heading.length <= 4
    scale = cells.scale if several else None
    if scale is not None and scale.name not in ("yes_no", "true_false") and not bare:
        return None
    if heading.length > 25 and not sentence:
        return None
    return Column(heading, cells, "administrative", ABOUT_FORM)


def _is_timed(heading: Heading, cells: Cells) -> bool:
    """Whether it is when something was done, or how long it took: not "Lesson time: too short"."""
    times = max(cells.share("date"), cells.share("number"), cells.share("whole"))
    return heading.asks("timed") and times >= _TIMES and cells.variety > _TIMES_VARY


def _asks_people(heading: Heading) -> bool:
    """Whether it is a question about something else than consent: "Was it fixed first time?"."""
    asked = heading.is_asked and heading.length > FEW - 2
    return asked and not _ONESELF.search(heading.text.lower())


def _came_in(heading: Heading, cells: Cells) -> bool:
    """Whether a heading of a few words stands above the ways in which responses are sent."""
    asked = heading.length > FEW - 3 or heading.is_asked
    if asked or len(cells.core) < 2 or cells.coverage < 0.9:
        return False
    ways = patterns("form_by_answers")
    return all(any(way.search(worded(cell)) for way in ways) for cell in cells.core)


def _of_a_grid(heading: Heading) -> str | None:
    """The question above a row of a grid; what the row is called says nothing about the form."""
    if len(heading.halves) > 1 and not heading.codes:
        stem = heading.halves[0]
    else:
        grid = r"(?P<stem>.*\S)\s*\[[^\[\]]+\]|(?P<dashed>.*\S)\s+[-–—]\s+[^-–—]+"
        found = re.fullmatch(grid, heading.text if heading.codes else heading.name, re.DOTALL)
        stem = (found["stem"] or found["dashed"]) if found else ""
    return stem if len(stem.split()) > FEW - 2 else None


def _text(heading: Heading, cells: Cells) -> Column | None:
    if asks_for_another(heading):
        return Column(heading, cells, "other", "free text beside closed answers")
    if cells.words >= 3:
        return Column(heading, cells, "open", "people's own words")
    single = cells.share("one_word") > 0.7
    named = max(cells.share("person"), cells.share("token")) > _NAMES
    if heading.asks("things") and not heading.asks("somebody_or_place") and not named:
        return Column(heading, cells, "open", "short answers to what was asked", doubt=True)
    if single and cells.variety > 0.8 and cells.n >= 5:
        reason = "single words, nearly all different: could be names or codes"
        return Column(heading, cells, "ignored", reason, doubt=True)
    if heading.length >= 3 or heading.asks("explanation") or heading.asks("comment"):
        return Column(heading, cells, "open", "short answers in people's own words", doubt=True)
    if cells.words >= 1.6 or not single:
        return Column(heading, cells, "open", "short texts", doubt=True)
    return Column(heading, cells, "ignored", "single words: not clear what they are", doubt=True)
