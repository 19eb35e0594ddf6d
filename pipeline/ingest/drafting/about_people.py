"""What respondents say of themselves, told by the answers where the heading does not say it."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.files.yaml_data import yaml_data
from pipeline.ingest.drafting.cells import Cells
from pipeline.ingest.drafting.column import FEW, SHORT_NAME, Column, asks_for_another
from pipeline.ingest.drafting.headings import Heading, worded
from pipeline.ingest.drafting.numbers import YEARS, banded, decades, numbers_in
from pipeline.ingest.drafting.several import Several, several_in
from pipeline.language.folding import comparable
from pipeline.questionnaire.scales import in_natural_order, stands_last

_AGES = (16, 25, 35, 45, 55, 65, 75)  # the bands of the harmonised question on age
_LIVED = range(1, 121)


def ages(heading: Heading, cells: Cells) -> Column | None:
    """Ages in years and years of birth: in bands, for a number could tell who somebody is."""
    if heading.demographic() != "age" or cells.share("whole") < 0.8 or len(cells.distinct) <= FEW:
        return None
    numbers = numbers_in(cells)
    born = [number for number in numbers if number in YEARS]
    lived = [number for number in numbers if number in _LIVED]
    if max(len(born), len(lived)) < 0.9 * len(numbers):
        return None
    if len(born) > len(lived):
        bands = decades(born)
        reason = "asks about respondents: years of birth, in decades"
    else:
        bands, reason = _AGES, "asks about respondents: ages in years, in bands"
    column = Column(heading, cells, "demographic", reason, demographic="age", firm=True)
    return banded(column, bands)


def told_by_answers(heading: Heading, cells: Cells) -> Column | None:
    """A short heading ("Are you …", "Which of these are you?") above answers that are about people.

    Nearly all answers are of one family, such as Female and Male, or bands of ages.
    """
    if asks_for_another(heading):
        return None
    if heading.length > SHORT_NAME or not cells.core or cells.coverage < 0.6:
        return None
    if any(re.search(pattern, worded(heading.text)) for pattern in _content()["not_of_people"]):
        return None
    if several := several_in(cells, asked=False):
        told = capacity_in(heading.text, several.answers)
        return of_several_capacities(heading, cells, several) if told else None
    if capacity_in(heading.text, cells.core):
        return _told(heading, cells, "capacity", "what they are")
    name = family_of(cells.core)
    return _told(heading, cells, name, name) if name else None


def of_several_capacities(heading: Heading, cells: Cells, found: Several) -> Column:
    """What people are, of which they could tick several: counted as such a question's answers."""
    return Column(
        heading, cells, "several", "what they are, with several answers in a cell",
        answers=tuple(in_natural_order(found.answers)), separator=found.separator,
        typed=found.typed, firm=True,
    )  # fmt: skip


def family_of(answers: Sequence[str]) -> str:
    """Which demographic nearly all of some answers are of, "" for none."""
    said = [comparable(answer) for answer in answers]
    own = [each for each in said if not _in_either(_content()["beside"], each)]
    for name, pattern in _content()["answers"].items():
        hits = sum(_in_either(pattern, each) for each in own)
        if hits >= 2 and hits >= 0.8 * len(own):
            return str(name)
    return ""


def _told(heading: Heading, cells: Cells, name: str, told: str) -> Column:
    return Column(
        heading, cells, "demographic", f"its answers are about respondents: {told}",
        demographic=name, answers=tuple(in_natural_order(cells.core)), typed=bool(cells.one_off),
    )  # fmt: skip


def capacity_in(stem: str, answers: Sequence[str]) -> bool:
    """Whether a question ("Are you a …") and its answers tell what people are: resident …"""
    content = _content()
    if not re.search(content["asks_what_people_are"], worded(stem)):
        return False
    own = [said for each in answers if not _in_either(content["beside"], said := comparable(each))]
    hits = sum(bool(re.search(content["capacity"], each)) for each in own)
    return hits >= 2 and hits >= 0.5 * len(own)


def are_capacities(answers: Sequence[str]) -> bool:
    """Whether nearly all answers tell what people are, with no question above them."""
    own = [
        said for each in answers if not re.fullmatch(_content()["beside"], said := comparable(each))
    ]
    hits = sum(bool(re.search(_content()["capacity"], each)) for each in own)
    return len(own) >= 3 and hits >= 0.8 * len(own)


def is_offered(answer: str, asked: str, others: Sequence[str]) -> bool:
    """Whether forms offer such an answer, though one person only gave it.

    "On behalf of an organisation", "A carer", "Prefer not to say"; "Mixed or multiple ethnic
    groups" where that is asked; what begins with "A" as all other answers do.

    Parameters
    ----------
    asked : name of the demographic
    others : the answers that several people gave
    """
    said, content = comparable(answer), _content()
    family = content["answers"].get(asked)
    words = max(len(half.split()) for half in said.split(" / "))
    if stands_last(answer) or (family and words <= 2 * FEW and _in_either(family, said)):
        return True
    article = re.compile(r"An? \S")
    alike = bool(others) and all(article.match(each) for each in (answer, *others))
    return words <= FEW and (alike or _in_either(content["offered"], said))


def _in_either(pattern: str, said: str) -> bool:
    """Whether an answer, or what it says in one of two languages, is one of a family."""
    return any(re.fullmatch(pattern, each) for each in (said, *said.split(" / ")))


@cache
def _content() -> dict[str, Any]:
    path = files("pipeline.ingest.drafting") / "about_people.yaml"
    content: dict[str, Any] = yaml_data(path.read_text(encoding="utf-8"))
    return content
