"""What each column of an unknown export is: told by its heading and by what stands in it, together.

Kinds: respondent · comment_id · identifying · administrative · publishing · demographic · closed ·
several (answers in one cell) · tick (one answer of several, or of one choice) · other (free text
beside closed answers) · open · ignored. What may be personal is never open nor closed: in doubt a
column is not read.
"""

import re
from dataclasses import dataclass, field, replace

from pipeline.ingest.drafting.cells import Cells
from pipeline.ingest.drafting.headings import Heading, patterns, worded
from pipeline.ingest.drafting.several import several_in
from pipeline.ingest.drafting.shape import Export
from pipeline.language.folding import comparable
from pipeline.questionnaire.scales import in_natural_order, whole_rating

_PROSE = 7.0  # words in the mean: people's own sentences, whatever the column is called
_SHORT_NAME = 10  # words: a heading that asks for a name or number, not a question about names
_MOST_ANSWERS = 40
_MOST_GROUPS = 60
_COVERED = 0.6  # share of cells that repeat, from which the others are one-off texts
_FEW = 6
_YES_OR_NO = re.compile(
    r"(\W*(q?\d+[a-z]?\W+)?)(do|does|did|is|are|was|were|would|will|have|has|had|should|can|could)\b"
)


@dataclass(frozen=True, eq=False)
class Column:
    """A column and what it was taken for, with the reason."""

    heading: Heading
    cells: Cells
    kind: str
    reason: str
    doubt: bool = False
    answers: tuple[str, ...] = ()
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    demographic: str = ""
    separator: str = ""
    typed: bool = False
    """texts were typed into the cell of the closed answer"""

    @property
    def name(self) -> str:
        """The column's name in the file."""
        return self.heading.name


def kinds_of_columns(export: Export) -> list[Column]:
    """Take each column of a table of text for something. One respondent id, the likeliest."""
    frame = export.table.frame
    columns = []
    for place, name in enumerate(frame.columns):
        heading = Heading(str(name), export.codes)
        cells = Cells(frame.iloc[:, place])
        columns.append(_of_tool(heading, cells, export) or _kind(heading, cells))
    return _one_respondent(columns, export)


def _of_tool(heading: Heading, cells: Cells, export: Export) -> Column | None:
    """What the tool is known to write there."""
    if export.tool is None:
        return None
    forms = {worded(half) for half in heading.halves}
    name = export.tool["name"]
    if forms & set(export.tool.get("identifying", ())):
        return Column(heading, cells, "identifying", f"{name} writes it of respondents")
    if forms & set(export.tool.get("administrative", ())) and cells.words < _PROSE:
        return Column(heading, cells, "administrative", f"{name} writes it about the response")
    return None


def _kind(heading: Heading, cells: Cells) -> Column:
    if not cells.n:
        kind, reason = _of_nobody(heading)
        return Column(heading, cells, kind, reason)
    for guess in (
        _mark,
        _publishing,
        _named_id,
        _shape,
        _identity,
        _form,
        _token,
        _demographic,
        _closed,
        _text,
    ):
        found = guess(heading, cells)
        if found is not None:
            return found
    return Column(heading, cells, "ignored", "not clear what it is", doubt=True)


def _of_nobody(heading: Heading) -> tuple[str, str]:
    short = heading.length <= _SHORT_NAME
    groups = ("name", "organisation", "job", "contact", "telephone", "machine")
    if short and any(heading.asks(group) for group in groups):
        # An optional e-mail that nobody gave this time may be given next time.
        return "identifying", "blank here, and asks who somebody is"
    return "ignored", "blank in every row"


def _mark(heading: Heading, cells: Cells) -> Column | None:
    """A column that stands for one answer: a mark, or the answer's own words, or blank."""
    whole = (heading.codes or len(heading.halves) == 1) and not heading.name.endswith(("]", ")"))
    if cells.marks_only and not (whole and heading.asks("administrative")):
        return Column(heading, cells, "tick", "marks only")
    only = cells.distinct[0]
    if len(cells.distinct) == 1 and cells.n >= 2 and not cells.share("number"):
        folded = comparable(only)
        ends = [comparable(half) for half in heading.halves]
        if any(
            end == folded
            or end.endswith(
                (f" {folded}", f"[{folded}]", f"({folded})", f"/{folded}", f".{folded}")
            )
            for end in ends
        ):
            return Column(heading, cells, "tick", "its own answer or blank", answers=(only,))
    return None


def _publishing(heading: Heading, cells: Cells) -> Column | None:
    if not heading.asks("publishing") or len(cells.distinct) > _FEW or cells.coverage < 0.9:
        return None
    return Column(
        heading, cells, "publishing", "asks whether the response may be published",
        answers=tuple(cells.distinct),
    )  # fmt: skip


_SHAPES = (
    ("email", 0.4, "identifying", "e-mail addresses"),
    ("ip", 0.5, "identifying", "IP addresses"),
    ("agent", 0.5, "administrative", "browsers"),
    ("json", 0.5, "administrative", "a program's own notes"),
    ("url", 0.6, "administrative", "links or files"),
    ("date", 0.8, "administrative", "dates or times"),
    ("place", 0.7, "identifying", "coordinates"),
)


def _shape(heading: Heading, cells: Cells) -> Column | None:
    """E-mail addresses, dates, telephone numbers and the like, under any heading."""
    for shape, least, kind, what in _SHAPES:
        if cells.share(shape) >= least:
            return Column(heading, cells, kind, f"its cells are {what}")
    if cells.share("phone") >= 0.6 and cells.variety > 0.5 and cells.length > 8:
        return Column(heading, cells, "identifying", "its cells look like telephone numbers")
    if cells.share("postcode") >= 0.5 and cells.words < 3:
        return Column(heading, cells, "identifying", "its cells look like postcodes")
    short = cells.words < 4.5
    if short and cells.share("person") >= 0.5 and cells.variety > 0.3 and cells.scale is None:
        many = cells.words >= 1.4 or cells.share("person") >= 0.7
        if many and len(cells.distinct) > 3:
            return Column(heading, cells, "identifying", "its cells look like names of people")
    if (
        cells.share("proper") >= 0.8 and cells.variety > 0.7
        and cells.n >= 4 and cells.words < _PROSE and not heading.asks("explanation")
    ):  # fmt: skip
        return Column(heading, cells, "identifying", "its cells look like names", doubt=True)
    return None


def _identity(heading: Heading, cells: Cells) -> Column | None:
    """Headings that ask who somebody is, unless the cells are plainly answers to a question."""
    if heading.length > _SHORT_NAME or cells.words >= _PROSE + 5:
        return None
    if cells.scale is not None and not _could_be_names(cells):
        return None
    if _is_demographic(heading, cells) and heading.demographic() in ("capacity", "service"):
        return None
    told = "its heading asks "
    if heading.asks("name"):
        return Column(heading, cells, "identifying", f"{told}for a name")
    if heading.asks("contact"):
        return Column(heading, cells, "identifying", f"{told}how to reach or find somebody")
    if heading.asks("organisation"):
        return Column(heading, cells, "identifying", f"{told}for an organisation")
    answers = _repeats(heading, cells) and len(cells.core) <= 15
    if heading.asks("job") and not (answers and cells.coverage > 0.9):
        return Column(heading, cells, "identifying", f"{told}for a job")
    if heading.asks("machine"):
        return Column(heading, cells, "identifying", f"{told}for an id of a person or machine")
    digits = cells.share("number") >= 0.5 or cells.share("phone") >= 0.3
    if heading.asks("telephone") and digits and cells.variety > 0.5:
        return Column(heading, cells, "identifying", f"{told}for a telephone number")
    if heading.asks("place") and not (_repeats(heading, cells) and cells.coverage > 0.8):
        return Column(heading, cells, "identifying", f"{told}for a place, and the answers vary")
    return None


def _could_be_names(cells: Cells) -> bool:
    return cells.variety > 0.5


def _form(heading: Heading, cells: Cells) -> Column | None:
    """What tells about the form: status, duration, consent."""
    if _is_other(heading) or not heading.asks("administrative"):
        return None
    sentence = len(cells.distinct) <= 3  # "I have read the information above and …", or yes or no
    if cells.words >= _PROSE and not sentence:
        return None
    bare = heading.length <= 4
    if cells.scale is not None and cells.scale.name not in ("yes_no", "true_false") and not bare:
        return None
    if heading.length > 25 and not sentence:
        return None
    return Column(heading, cells, "administrative", "its heading is about the form")


def _named_id(heading: Heading, cells: Cells) -> Column | None:
    """A heading that asks for an id, and cells that could be ids: also where people come again."""
    if not (heading.asks("respondent") or heading.asks("comment_id")) or cells.words >= 6:
        return None
    if cells.scale is not None or cells.share("person") >= 0.4 or cells.share("email") >= 0.4:
        return None
    digits = cells.share("token") + cells.share("whole") >= 0.5 or cells.variety > 0.9
    if digits or (cells.variety > 0.2 and cells.words < 5):
        return Column(heading, cells, "id", "its heading asks for an id")
    return None


def _token(heading: Heading, cells: Cells) -> Column | None:
    """Single tokens, nearly all different: whoever they belong to, never text."""
    if cells.n < 4 or cells.variety < 0.9 or cells.words > 2.2:
        return None
    if cells.share("token") >= 0.8 and cells.share("whole") < 0.9:
        return Column(heading, cells, "identifying", "single tokens, nearly all different: ids")
    if cells.share("whole") >= 0.9 and cells.length >= 5:
        return Column(heading, cells, "identifying", "numbers, nearly all different: ids")
    return None


def _demographic(heading: Heading, cells: Cells) -> Column | None:
    name = heading.demographic()
    if not _is_demographic(heading, cells) or _is_other(heading):
        return None
    scale = cells.scale
    if scale is not None and scale.groups and not scale.name.startswith("yes"):
        return None
    if name == "age" and cells.share("whole") > 0.8 and len(cells.distinct) > _FEW:
        return Column(
            heading, cells, "demographic", "asks about respondents: ages in years",
            demographic=name, answers=tuple(in_natural_order(cells.distinct)),
        )  # fmt: skip
    if several_in(cells, asked=heading.asks("several")) and heading.asks("several"):
        reason = "asks about respondents, who could give several answers: not tabulated"
        return Column(heading, cells, "ignored", reason, doubt=True)
    answers = tuple(in_natural_order([*cells.core, *cells.one_off]))
    odd = bool(cells.one_off) and cells.coverage >= _COVERED and _typed(cells)
    if len(answers) > _MOST_GROUPS or (cells.coverage < 0.5 and len(answers) > 12):
        reason = (
            "asks about respondents, with too many different answers: they could tell who it is"
        )
        return Column(heading, cells, "ignored", reason, doubt=True)
    return Column(
        heading, cells, "demographic", "asks about respondents", demographic=name,
        answers=tuple(in_natural_order(cells.core)) if odd else answers, typed=odd,
    )  # fmt: skip


def _is_demographic(heading: Heading, cells: Cells) -> bool:
    return bool(heading.demographic()) and cells.words < _PROSE + 3 and len(cells.core) > 0


def _closed(heading: Heading, cells: Cells) -> Column | None:
    if _is_other(heading) and cells.scale is None:
        return None
    if heading.asks("ranking") and (found := several_in(cells, asked=True)) and found.ranking:
        return Column(heading, cells, "ignored", "a ranking: the same answers in another order")
    scale = cells.scale
    if scale is not None and _is_answered(heading, cells):
        typed = bool(cells.one_off) and len(scale_answers(cells)) < len(cells.distinct)
        return Column(
            heading, cells, "closed", f"a known scale ({scale.name.replace('_', ' or ')})",
            answers=scale.answers, groups=scale.groups, typed=typed,
        )  # fmt: skip
    points = whole_rating(cells.distinct, heading.text) if cells.share("whole") > 0.3 else ()
    if points and len(cells.distinct) <= 14 and not heading.asks("respondent"):
        return Column(
            heading, cells, "closed", f"a rating from {points[0]} to {points[-1]}",
            answers=points, groups=_recommending(heading, points),
        )  # fmt: skip
    if cells.share("number") >= 0.9:
        if _repeats(heading, cells) and len(cells.distinct) <= 12 and cells.share("whole") >= 0.9:
            answers = tuple(in_natural_order(cells.distinct))
            return Column(heading, cells, "closed", "few different numbers", True, answers)
        return Column(heading, cells, "ignored", "numbers: no scale, and no text", doubt=True)
    if several := several_in(cells, asked=heading.asks("several")):
        if several.ranking:
            return Column(heading, cells, "ignored", "a ranking: the same answers in another order")
        return Column(
            heading, cells, "several", "several answers in a cell", answers=several.answers,
            separator=several.separator, typed=several.typed,
        )  # fmt: skip
    if _repeats(heading, cells):
        answers = tuple(in_natural_order(cells.core))
        typed = bool(cells.one_off)
        few = " Texts that come once are read as other text." if typed else ""
        return Column(
            heading, cells, "closed", f"answers that repeat.{few}", typed, answers, typed=typed
        )
    return None


def scale_answers(cells: Cells) -> set[str]:
    """Cells that are on the column's scale."""
    assert cells.scale is not None
    on = {comparable(answer) for answer in cells.scale.answers}
    return {cell for cell in cells.distinct if comparable(cell) in on}


def _is_answered(heading: Heading, cells: Cells) -> bool:
    """A scale by more than phrases that say nothing ("None", "No") in a comment box."""
    spoken = set(cells.said.index)
    if any(cell in spoken for cell in cells.core):
        return True
    words = {comparable(cell) for cell in cells.core}
    if not words & {"yes", "no", "true", "false", "y", "n", "ja", "nein", "oui", "non"}:
        return False
    return cells.coverage > 0.9 or bool(_YES_OR_NO.match(comparable(heading.text)))


def _recommending(heading: Heading, points: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The three groups of the question whether people would recommend something (0 to 10)."""
    if len(points) < 11 or not heading.text.lower().count("recommend"):
        return {}
    return {"promoters": points[9:11], "passives": points[7:9], "detractors": points[:7]}


def _repeats(heading: Heading, cells: Cells) -> bool:
    """Whether the cells are closed answers: few, repeated, and not people's own sentences."""
    core, said = cells.core, cells.said
    if not core or len(core) > _MOST_ANSWERS or said.empty:
        return False
    times = cells.n * cells.coverage / len(core)
    long = sum(len(answer.split()) for answer in core) / len(core) > 12
    if len(core) == 1:
        return cells.coverage > 0.97 and cells.n >= 3
    if long:
        return cells.coverage >= 0.9 and times >= 3
    if cells.n < 12:
        return cells.coverage >= 0.75 and times >= 2 and len(core) <= cells.n / 2
    folded = {comparable(answer) for answer in core}
    told = {"yes", "no"} <= folded and _YES_OR_NO.match(comparable(heading.text))
    spoken = 1.0 if told else int(said.sum()) / cells.n
    return cells.coverage >= _COVERED and times >= 3 and spoken >= 0.4


def _typed(cells: Cells) -> bool:
    """Whether what comes once is longer than the answers: typed by somebody."""
    mean = sum(len(answer) for answer in cells.core) / max(1, len(cells.core))
    return any(len(cell) > mean + 8 for cell in cells.one_off)


def _is_other(heading: Heading) -> bool:
    """Whether the end of the name asks for another answer than those offered."""
    parts = [part for half in heading.halves for part in half.split(" - ")[-2:]]
    return any(Heading(part).asks("other") for part in parts if len(part.split()) <= _SHORT_NAME)


def _text(heading: Heading, cells: Cells) -> Column | None:
    if _is_other(heading):
        return Column(heading, cells, "other", "free text beside closed answers")
    if cells.words >= 3:
        return Column(heading, cells, "open", "people's own words")
    single = cells.share("one_word") > 0.7
    if single and cells.variety > 0.8 and cells.n >= 5:
        reason = "single words, nearly all different: could be names or codes"
        return Column(heading, cells, "ignored", reason, doubt=True)
    if heading.length >= 3 or heading.asks("explanation") or heading.asks("comment"):
        return Column(heading, cells, "open", "short answers in people's own words", doubt=True)
    if cells.words >= 1.6 or not single:
        return Column(heading, cells, "open", "short texts", doubt=True)
    return Column(heading, cells, "ignored", "single words: not clear what they are", doubt=True)


def _one_respondent(columns: list[Column], export: Export) -> list[Column]:
    """The likeliest id of respondents becomes `respondent`; other ids are not read."""
    chosen = _respondent(columns, export)
    found = []
    for column in columns:
        if column is chosen:
            column = replace(column, kind="respondent", reason="tells respondents apart")
        elif column.kind == "id":
            column = replace(column, kind="administrative", reason="an id")
        found.append(column)
    return found


def _respondent(columns: list[Column], export: Export) -> Column | None:
    names = (export.tool or {}).get("respondent", [])
    candidates = [column for column in columns if tells_apart(column.cells)]
    for wanted in names:
        for column in candidates:
            if any(worded(half) == wanted for half in column.heading.halves):
                return column
    for pattern in patterns("respondent"):
        for column in candidates:
            if column.kind in ("id", "administrative", "identifying", "ignored") and any(
                pattern.search(form) for form in column.heading.forms
            ):
                if column.kind == "identifying" and not column.reason.endswith(("ids", "machine")):
                    continue
                return column
    return None


def tells_apart(cells: Cells) -> bool:
    """Whether every row has an id, with hardly a repeat."""
    repeats = cells.n - len(cells.counts)
    few = repeats <= max(1, cells.rows // 50)
    return cells.n == cells.rows and few and cells.words < 5 and cells.share("date") < 0.5
