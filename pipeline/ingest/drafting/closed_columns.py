"""Columns of closed answers, of respondents or of a question."""

import re
from collections.abc import Collection
from dataclasses import replace

from pipeline.ingest.drafting.cells import Cells
from pipeline.ingest.drafting.column import FEW, PROSE, Column, asks_for_another
from pipeline.ingest.drafting.come_again import come_again
from pipeline.ingest.drafting.headings import Heading, worded
from pipeline.ingest.drafting.numbers import NO_SCALE, of_question, share_of_numbers
from pipeline.ingest.drafting.ranges import are_ranges, is_range
from pipeline.ingest.drafting.several import Several, several_in
from pipeline.language.folding import comparable
from pipeline.questionnaire.closed_answers import is_mark, is_unticked
from pipeline.questionnaire.frequencies import times_a_year
from pipeline.questionnaire.scales import in_natural_order, points_of, stands_last, whole_rating

_MOST_ANSWERS = 40
_NAMED = 4  # times that an answer beside "None" is there
_SOME = 0.2  # of the cells
_TOLD = 4  # words of a sentence
_COVERED = 0.6  # share of cells that repeat, from which the others are one-off texts
_MOSTLY_NUMBERS = 0.6  # of the cells under "How many …": "14", "about 5", "it varies"
_WORDS_OF_A_NUMBER = 2.0  # in the mean: of more, people tell what they counted
_OWN = ("comment", "explanation", "anything_else", "anything_at_all", "own_words", "in_few_words")
_FEW_NUMBERS = 4  # different ones, of which bands can be made
_OFTEN = 0.7  # of the different answers to "How often …?"
_COVERED_BY_LIST = 0.9  # share of cells that repeat
_YES_NO = frozenset(["yes", "no"])
_UNSURE = frozenset(
    [
        "maybe",
        "don't know",
        "not sure",
        "unsure",
        "perhaps",
        "sometimes",
        "some of them",
        "it depends",
    ]
)
_LEAVE = re.compile(r"publi|quot|consent|permi|contact|agree|shar(e|ing)\b")  # it may be asked for
_HOW_OFTEN = re.compile(r"(how (often|frequently|regularly)|pa mor (aml|rheolaidd))\b")
_HOW_MUCH = re.compile(r"(\W*(q?\d+[a-z]?\W+)?)how \w+ (do|did|does|are|is|was|were|would|have)\b")
_IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_VIEWS = re.compile(r"\b(views?|opinions?|feedback|thoughts|comments?|suggestions?)\b")
_YES = "yes|ja|oui|sí|sì|si|sim|tak|ydw|ydy|ydi|oes|byddwn|ie"
_NO = "no|nein|non|não|nee|nej|nei|nie|nac|na|nage"
_YES_OR_NO = re.compile(
    r"(?:^\W*(?:q?\d+[a-z]?\W+)?|[,;:.?] )"
    r"(do|does|did|is|are|was|were|would|will|have|has|had|should|can|could"
    r"|(a )?(ydych|ydy|oes|yw|fyddech|fyddai|ddylai|ddylid|allwch|oeddech)|ydych)\b"
)


def mark(heading: Heading, cells: Cells) -> Column | None:
    """A column that stands for one answer: a mark, or the answer's own words, or blank."""
    whole = (heading.codes or len(heading.halves) == 1) and not heading.name.endswith(("]", ")"))
    about_form = whole or Heading(_IN_BRACKETS.sub("", heading.name)).asks("administrative")
    own = heading.length <= FEW or re.search(r"\b(i|your|my|our|this)\b", heading.text.lower())
    if (own or heading.is_asked) and heading.asks("publishing"):
        return None
    if cells.marks_only and not (about_form and heading.asks("administrative")):
        return Column(heading, cells, "tick", "marks only")
    spelt = [cell for cell in cells.distinct if not is_unticked(cell)]
    if len(spelt) != 1:
        return None
    only = spelt[0]
    if len(heading.halves) > 1 and not heading.codes:
        stem = heading.halves[0]
        if len(stem.split()) > FEW and Heading(stem).asks("administrative"):
            return None
    if only.lower().startswith("i ") and Heading(only).asks("administrative"):
        return None  # "Privacy - I have read the notice"
    if not cells.share("number"):
        folded = comparable(only)
        named = f" {worded(only)} " in f" {worded(heading.name)} "
        if named and len(cells.distinct) > 1 and not is_mark(only):
            return Column(heading, cells, "tick", "its own answer, or a mark", answers=(only,))
        ends = [comparable(half) for half in heading.halves]
        if folded in ends or any(
            end.endswith((f" - {folded}", f"[{folded}]", f"({folded})"))
            or (cells.n >= 2 and end.endswith((f" {folded}", f"/{folded}", f".{folded}")))
            or end.startswith((f"{folded}:", f"{folded} :"))  # Alchemer: the option first
            for end in ends
        ):
            return Column(heading, cells, "tick", "its own answer or blank", answers=(only,))
    return None


def closed(heading: Heading, cells: Cells, *, separator: str = "") -> Column | None:
    """Closed answers: on a known scale, a rating, several in a cell, or few that repeat.

    Parameters
    ----------
    separator : of several answers, that the survey tool is known to write
    """
    if asks_for_another(heading) and cells.scale is None:
        return None
    if heading.asks("ranking") and (found := several_in(cells, asked=True)) and found.ranking:
        return _ranking(heading, cells, found)
    scale = cells.scale
    if scale is not None and _is_answered(heading, cells):
        typed = bool(cells.one_off) and len(scale_answers(cells)) < len(cells.distinct)
        return Column(
            heading, cells, "closed", f"a known scale ({scale.name.replace('_', ' or ')})",
            answers=scale.answers, groups=scale.groups, typed=typed,
        )  # fmt: skip
    numbers = cells.distinct if cells.share("whole") > 0.3 else ()
    points = whole_rating(numbers, heading.text, given=cells.n)
    if points and len(cells.distinct) <= 14 and not heading.asks("respondent"):
        # A 9 far above all others is none of the points, and then they are no scale with it.
        rated = points_of(points) or points_of(each for each in points if each[:1] != "9")
        low, *_, high = rated or points
        doubt = "" if high in points_of(points) or not rated else "; 9 may stand for no answer"
        return Column(
            heading, cells, "closed", f"a rating from {low} to {high}{doubt}",
            answers=points, groups=_recommending(heading, points),
        )  # fmt: skip
    if cells.share("number") >= 0.9:
        listed = cells.share("whole") >= 0.9 or cells.coverage >= 0.9
        if repeats(heading, cells) and len(cells.distinct) <= 12 and listed:
            answers = tuple(in_natural_order(cells.distinct))
            return Column(heading, cells, "closed", "few different numbers", True, answers)
        unread = Column(heading, cells, "ignored", NO_SCALE, doubt=True)
        counted = heading.asks("a_number") or (heading.is_asked and heading.length >= FEW)
        asked = of_question(unread, different=_FEW_NUMBERS) if counted else None
        return unread if asked is None else replace(asked, firm=True)
    counted = heading.asks("a_number") and cells.words <= _WORDS_OF_A_NUMBER
    offered = are_ranges(cells) or (repeats(heading, cells) and any(map(is_range, cells.core)))
    if counted and share_of_numbers(cells) >= _MOSTLY_NUMBERS and not offered:
        unread = Column(heading, cells, "ignored", NO_SCALE, doubt=True)
        return of_question(unread, least=_MOSTLY_NUMBERS, different=3) or unread
    if are_ranges(cells):
        answers = tuple(in_natural_order(cells.distinct))
        return Column(heading, cells, "closed", "ranges of numbers", answers=answers)
    if several := _several(heading, cells, separator):
        if several.ranking:
            return _ranking(heading, cells, several)
        return Column(
            heading, cells, "several", "several answers in a cell", answers=several.answers,
            separator=several.separator, typed=several.typed,
        )  # fmt: skip
    if _are_frequencies(heading, cells):
        answers = tuple(in_natural_order(cells.distinct))
        return Column(heading, cells, "closed", "how often", answers=answers)
    rare = 0 < cells.n < _NAMED <= cells.rows and cells.words <= _NAMED
    if rare and heading.asks("a_choice"):
        answers = tuple(in_natural_order(cells.distinct))
        return Column(heading, cells, "closed", "a choice that few have made", True, answers)
    if repeats(heading, cells):
        answers = tuple(in_natural_order([*cells.core, *filter(stands_last, cells.one_off)]))
        typed = len(answers) < len(cells.distinct)
        few = " Texts that come once are read as other text." if typed else ""
        return Column(
            heading, cells, "closed", f"answers that repeat.{few}", typed, answers, typed=typed
        )
    return _of_few(heading, cells)


def unsure(heading: Heading, cells: Cells) -> Column | None:
    """Yes, no and a third under a bare name: an answer, though the name may be of a person or form.

    Nobody is "not sure" in a list of supervisors, nor by which interview a form was filled in.
    """
    said = {comparable(cell) for cell in cells.core}
    bare = heading.length <= _TOLD and not heading.is_asked and not heading.demographic()
    if not bare or _LEAVE.search(heading.text.lower()) or not _YES_NO.issubset(said):
        return None
    if not said & _UNSURE or len(cells.distinct) > FEW or cells.coverage < _COVERED_BY_LIST:
        return None
    found = closed(heading, cells)
    return None if found is None else replace(found, firm=True)


def _of_few(heading: Heading, cells: Cells) -> Column | None:
    """A list that few people answered from, unless they were asked for words of their own."""
    if any(map(heading.asks, _OWN)) or heading.proposes() or _VIEWS.search(heading.text.lower()):
        return None
    listed = come_again(cells)
    if listed is None:
        return None
    return Column(
        heading, cells, "several" if listed.separator else "closed",
        "few answers, which come again in other cells", True,
        tuple(in_natural_order(listed.answers)), separator=listed.separator, typed=listed.typed,
    )  # fmt: skip


def _are_frequencies(heading: Heading, cells: Cells) -> bool:
    """Whether the cells say how often: "Every day", "Every week", "Never"; most where asked so."""
    told = [times_a_year(cell) is not None for cell in cells.distinct]
    least = _OFTEN if _HOW_OFTEN.match(worded(heading.text)) else 1.0
    few = 1 < len(told) <= 2 * FEW and cells.words < FEW
    return few and sum(told) >= least * len(told)


def _several(heading: Heading, cells: Cells, separator: str) -> Several | None:
    own = any(map(heading.asks, ("comment", "explanation", "anything_else", "own_words")))
    own = own or bool(_VIEWS.search(comparable(heading.text)))
    return several_in(cells, asked=heading.asks("several"), own_words=own, separator=separator)


def _ranking(heading: Heading, cells: Cells, found: Several) -> Column:
    return Column(
        heading, cells, "closed", "a ranking: the same answers in another order",
        answers=tuple(in_natural_order(found.answers)), separator=found.separator, ranked=True,
    )  # fmt: skip


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
    if len(cells.distinct) > 1 and _HOW_MUCH.match(comparable(heading.text)):
        return cells.scale is not None and set(scale_answers(cells)) == set(cells.distinct)
    words = {comparable(cell) for cell in cells.core}
    if not any(map(_is_yes_or_no, words)):
        return False
    telling = [cell for cell in cells.one_off if cell in spoken and len(cell.split()) >= _TOLD]
    if heading.asks("anything_at_all") and len(telling) >= max(2, _SOME * cells.n):
        return False  # "No" to "Was there anything unclear?", where others say what
    both = _yes_and_no(words) and cells.n >= 12 and not heading.asks("comment")
    mostly = cells.coverage > (0.8 if both else 0.9)
    return mostly or bool(_YES_OR_NO.search(comparable(heading.text)))


def _recommending(heading: Heading, points: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The three groups of the question whether people would recommend something (0 to 10)."""
    if len(points) < 11 or not heading.text.lower().count("recommend"):
        return {}
    return {"promoters": points[9:11], "passives": points[7:9], "detractors": points[:7]}


def repeats(heading: Heading, cells: Cells) -> bool:
    """Whether the cells are closed answers: few, repeated, and not people's own sentences."""
    core, said = cells.core, cells.said
    spoken = [answer for answer in core if answer in said.index]
    if are_ranges(cells):
        return True
    if not core or len(core) > _MOST_ANSWERS or said.empty:
        return False
    times = cells.n * cells.coverage / len(core)
    mean = sum(len(answer.split()) for answer in core) / len(core)
    long = mean > 12
    own = heading.asks("own_words")
    asks_why = own or heading.asks("explanation")
    # A list that was offered: nearly every cell is one of few answers, each of several people.
    listed = cells.n >= 12 and times >= 4 and cells.coverage >= 0.9 and bool(spoken)
    few = listed and len(core) < FEW
    phrases = cells.coverage == 1.0 and mean <= FEW  # nobody describes it in words of their own
    least = 6 if own and not phrases else 4
    whole = cells.n >= 12 and times >= least and (cells.coverage >= 0.97 or few)
    if mean >= 3 and asks_why and not whole:
        return False  # reasons that a few people put in the same words
    if heading.asks("in_few_words") and cells.coverage < 0.97:
        return False
    if len(core) == 1:
        mostly = bool(spoken) and cells.words <= FEW and cells.coverage >= 0.8 and times >= 5
        return (cells.coverage > 0.97 and cells.n >= 3) or listed or (mostly and not asks_why)
    if long:
        return cells.coverage >= 0.9 and times >= 3
    if cells.n < 12:
        return cells.coverage >= 0.75 and times >= 2 and len(core) <= cells.n / 2
    folded = {comparable(answer) for answer in (core if asks_why else cells.distinct)}
    asked = bool(_YES_OR_NO.search(comparable(heading.text)))
    told = _yes_and_no(folded) and (asked or (cells.coverage >= 0.9 and cells.words <= FEW))
    choice = listed and len(spoken) >= 2 and mean <= PROSE and not asks_why
    # "Yes!" and "I'm not sure" to "Are you a member?": nearly all say one of few short things.
    offered = cells.n >= 12 and cells.coverage >= 0.97 and len(core) < FEW and mean <= FEW
    told = told or (offered and asked and not asks_why)
    # "Git" and "None" to "Which … do you use?": an answer of a word, of several people.
    named = max((cells.said.get(answer, 0) for answer in spoken), default=0) >= _NAMED
    told = told or (offered and named and heading.is_asked and cells.words <= 2 and not asks_why)
    share = 1.0 if told or choice else int(said.sum()) / cells.n
    short = cells.coverage >= 0.9 and cells.words <= FEW and not asks_why
    often = times >= 3 or (times >= 2.4 and short)
    return cells.coverage >= _COVERED and often and share >= 0.4


def _is_yes_or_no(folded: str) -> bool:
    """Whether it is yes or no in some language, not "x" or "-"."""
    return folded in {"y", "n"} or (folded.isalpha() and len(folded) > 1 and is_mark(folded))


def _yes_and_no(folded: Collection[str]) -> bool:
    """Whether some answer begins with yes and some with no: "Yes, once", "No"; "Sì", "No"."""
    return all(any(re.match(rf"({word})\b", each) for each in folded) for word in (_YES, _NO))
