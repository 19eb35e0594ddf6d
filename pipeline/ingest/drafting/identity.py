"""Columns that lead to people: names, ids, contact details, whatever they are called."""

import re

from pipeline.ingest.drafting.cells import Cells
from pipeline.ingest.drafting.closed_columns import repeats
from pipeline.ingest.drafting.column import FEW, MOST_GROUPS, PROSE, SHORT_NAME, Column
from pipeline.ingest.drafting.demographics import is_demographic
from pipeline.ingest.drafting.headings import Heading, worded
from pipeline.language.folding import comparable
from pipeline.questionnaire.scales import whole_rating

_SHAPES = (
    ("email", 0.4, "identifying", "e-mail addresses"),
    ("ip", 0.5, "identifying", "IP addresses"),
    ("agent", 0.5, "administrative", "browsers"),
    ("json", 0.5, "administrative", "a program's own notes"),
    ("url", 0.6, "administrative", "links or files"),
    ("date", 0.8, "administrative", "dates or times"),
    ("place", 0.7, "identifying", "coordinates"),
)


_TAKEN_OUT = re.compile(
    r"[xX*#_-]{3,}"
    r"|\W{0,3}(\w{1,20} ){0,3}"
    r"(removed|redacted|deleted|anonymi[sz]ed|withheld|hidden|suppressed)\W{0,3}",
    re.IGNORECASE,
)
_ADDRESS = 25  # words of an address over several lines, its parts named
_OF_SOMEBODY = re.compile(r"\b(ids?|respondent|participant|person|user|member|response|record)\b")
_MAILED = 0.3  # of the cells: an address is there beside a name
_CARD = 12.0  # words in the mean of a name, an address and a number to call; comments have more
_MARKS = 8  # different numbers, each of several people: no ids
_AGAIN = 0.8  # of the cells
_DIGITS = 5  # of a number that is an id, in the mean
_EACH = 10  # times that an answer of a list is given, in the mean
_COUNTED = 0.9  # of the cells: numbers that come again are no addresses
_MAIL = re.compile(r"\be ?mails?\b")  # "How useful are our e-mails?" asks for no address
_HOW = re.compile(r"(\d+ )?(overall )?(how (?!many|can|do|should)\w+|to what extent)\b")
_MORE_BEHIND = re.compile(r"[(:;]|[?.!]\s+\S")  # it may ask for something else as well
_THING = re.compile(r"\b(price|cost|model|brand|make|colou?r|version|bill|tariff|handset|apps?)\b")
_REACHED = 0.2  # of the cells could be a number to call, an address, a name
_POST_CODE = re.compile(
    r"\b(post|zip|postal|eir) ?code\b|\b[cg]h?[oô]d post\b|\brouting key\b|\bfsa\b"
)
_WIDE = re.compile(r"\b(state|province|region|country|county|nation)\b")  # places of very many


def nobody(heading: Heading) -> tuple[str, str]:
    """Kind and reason for a column that nobody has filled in."""
    short = heading.length <= SHORT_NAME
    groups = ("name", "organisation", "job", "contact", "telephone", "machine")
    if short and any(heading.asks(group) for group in groups):
        # An optional e-mail that nobody gave this time may be given next time.
        return "identifying", "blank here, and asks who somebody is"
    return "ignored", "blank in every row"


def by_shape(heading: Heading, cells: Cells) -> Column | None:
    """E-mail addresses, dates, telephone numbers and the like, under any heading."""
    if cells.n and all(map(_TAKEN_OUT.fullmatch, cells.distinct)):
        return Column(heading, cells, "administrative", "its cells say that it was taken out")
    for shape, least, kind, what in _SHAPES:
        if shape == "date" and "?" in heading.text and _are_periods(cells, least):
            continue  # "When did you move in? - Year", "When did you work there?": 2016-2020
        if cells.share(shape) >= least:
            if shape == "place" and heading.asks("administrative"):
                kind, what = "administrative", "numbers about the form"
            return Column(heading, cells, kind, f"its cells are {what}")
    if cells.share("mailed") >= _MAILED and cells.words < _CARD:
        return Column(heading, cells, "identifying", "its cells hold e-mail addresses")
    if cells.share("phone") >= 0.6 and cells.variety > 0.5 and cells.length > 8:
        return Column(heading, cells, "identifying", "its cells look like telephone numbers")
    if cells.share("street") >= 0.5 and cells.words < PROSE + 3:
        return Column(heading, cells, "identifying", "its cells look like addresses")
    if cells.share("postcode") >= 0.5 and cells.words < 3:
        return Column(heading, cells, "identifying", "its cells look like postcodes")
    if cells.share("located") >= 0.2 and cells.words < PROSE:
        return Column(heading, cells, "identifying", "its cells hold postcodes")
    short = cells.words < 4.5
    if short and cells.share("person") >= 0.5 and cells.variety > 0.3 and cells.scale is None:
        many = cells.words >= 1.4 or cells.share("person") >= 0.7
        if many and len(cells.distinct) > 3:
            return Column(heading, cells, "identifying", "its cells look like names of people")
    if cells.share("addressed") >= 0.8 and len(cells.distinct) > 1:
        # Few names, each often: those who were seen, or who took the call.
        return Column(heading, cells, "identifying", "its cells look like names of people")
    if (
        cells.share("proper") >= 0.8 and cells.variety > 0.7
        and cells.n >= 4 and cells.words < PROSE and not heading.asks("explanation")
    ):  # fmt: skip
        return Column(heading, cells, "identifying", "its cells look like names", doubt=True)
    return None


def _are_periods(cells: Cells, least: float) -> bool:
    """Whether dates are years, or few of them come again and again, as a list offers them."""
    offered = cells.n >= _MARKS and cells.coverage >= _AGAIN and len(cells.distinct) <= 2 * _MARKS
    return cells.share("whole") >= least or (offered and not any(":" in c for c in cells.distinct))


def by_heading(heading: Heading, cells: Cells) -> Column | None:
    """Headings that ask who somebody is, unless the cells are plainly answers to a question."""
    if (district := _district(heading, cells)) is not None:
        return district
    if _of_oneself(heading, cells):
        return Column(heading, cells, "identifying", "what people are, in their own words")
    if _asks_who_behind_a_dash(heading, cells):
        return Column(heading, cells, "identifying", "asks who somebody is, beside a question")
    if _part_of_who(heading):
        return Column(heading, cells, "identifying", "a part of who or where somebody is")
    listed = repeats(heading, cells) and cells.coverage > 0.9
    few = listed and len(cells.core) <= FEW
    named = re.search(r"\bnames?\b", heading.text.lower())
    rated = _rates(heading, cells)
    answered = cells.scale is not None or cells.marks_only or (few and not named) or rated
    thing = _of_a_thing(heading, cells)
    if heading.asks("asked_in_a_sentence") and not answered and cells.words < FEW and not thing:
        reason = "its heading asks who or where somebody is"
        return Column(heading, cells, "identifying", reason)
    rated = rated or (cells.scale is not None and bool(cells.scale.groups))  # "Website: very good"
    if heading.asks("contact") and heading.length <= 3 and cells.words < _ADDRESS and not rated:
        return Column(heading, cells, "identifying", "its heading asks how to reach somebody")
    if heading.length > SHORT_NAME or cells.words >= PROSE + 5 or rated:
        return None
    if cells.scale is not None and not _could_be_names(cells):
        return None
    told_apart = heading.demographic() in ("capacity", "service")
    if heading.asks("job") and not few:  # a long list of roles comes often, titles do not
        told_apart = told_apart and listed and cells.n >= _EACH * len(cells.core)
    if told_apart and is_demographic(heading, cells) and not heading.asks("represented"):
        return None
    told = "its heading asks "
    if heading.asks("name") and not _is_title_of_a_text(heading, cells):
        return Column(heading, cells, "identifying", f"{told}for a name")
    if heading.asks("something_named") and not is_demographic(heading, cells):
        return Column(heading, cells, "identifying", f"{told}for a name", doubt=True)
    one_sentence = not _MORE_BEHIND.search(heading.text)
    counted = one_sentence and repeats(heading, cells) and cells.share("number") >= _COUNTED
    about_mail = bool(_MAIL.search(worded(heading.text))) and not cells.share("email")
    if heading.asks("contact") and not (about_mail and (counted or (few and heading.is_asked))):
        return Column(heading, cells, "identifying", f"{told}how to reach or find somebody")
    attended = few and heading.demographic() == "department"  # "School" above two of them
    if (heading.asks("organisation") and not thing and not attended) or heading.asks("represented"):
        return Column(heading, cells, "identifying", f"{told}for an organisation")
    asked = heading.length > FEW // 2 and len(cells.distinct) <= FEW
    roles = few or (asked and cells.coverage >= _AGAIN)
    if heading.asks("job_title") or (heading.asks("job") and not roles):
        return Column(heading, cells, "identifying", f"{told}for a job")
    if heading.asks("machine"):
        return Column(heading, cells, "identifying", f"{told}for an id of a person or machine")
    digits = cells.share("number") >= 0.5 or cells.share("phone") >= 0.3
    if heading.asks("telephone") and digits and cells.variety > 0.5 and not thing:
        return Column(heading, cells, "identifying", f"{told}for a telephone number")
    wide = _WIDE.search(worded(heading.text)) and len(cells.core) > 1 and cells.coverage > 0.6
    if heading.asks("place") and not ((repeats(heading, cells) and cells.coverage > 0.8) or wide):
        return Column(heading, cells, "identifying", f"{told}for a place, and the answers vary")
    return None


def _rates(heading: Heading, cells: Cells) -> bool:
    """Whether it asks how much of something, in one sentence, and points of a scale answer it."""
    if not _HOW.match(worded(heading.text)) or _MORE_BEHIND.search(heading.text):
        return False
    return bool(whole_rating(cells.distinct, heading.text, given=cells.n))


def _of_a_thing(heading: Heading, cells: Cells) -> bool:
    """Whether it asks about a thing that people have, not how to reach them: "Model of phone"."""
    reached = max(cells.share(shape) for shape in ("phone", "email", "person"))
    return bool(_THING.search(worded(heading.text))) and reached < _REACHED


def _of_oneself(heading: Heading, cells: Cells) -> bool:
    """Whether people said in their own words what they are: "Gender - self-describe"."""
    own = heading.asks("self_described") and heading.demographic() != ""
    return own and (cells.variety > 0.5 or cells.n < 0.3 * cells.rows)


def _part_of_who(heading: Heading) -> bool:
    """Whether the question above asks for a name or address: "Your address - Town or city"."""
    stems = [half.rsplit(" - ", 1)[0] for half in heading.halves if " - " in half]
    stems += [half.split(" (")[0] for half in heading.halves if half.endswith(")")]
    short = [Heading(stem) for stem in stems if len(stem.split()) <= FEW]
    return any(stem.asks(group) for stem in short for group in ("name", "contact"))


def _district(heading: Heading, cells: Cells) -> Column | None:
    """Districts of postcodes (SE15), thousands of homes each: where people live, coarsely."""
    answers = cells.core
    if not _POST_CODE.search(worded(heading.text)) or not 1 < len(answers) <= MOST_GROUPS:
        return None
    if cells.share("district") < 0.9 or cells.coverage < 0.5:
        return None
    return Column(
        heading, cells, "demographic", "asks about respondents: districts of postcodes",
        demographic="postcode_district", answers=tuple(sorted(answers)), typed=bool(cells.one_off),
        firm=True,
    )  # fmt: skip


def _asks_who_behind_a_dash(heading: Heading, cells: Cells) -> bool:
    """Whether a text field of another question asks it: "How do you know us? - Name of your firm".

    Its answers may repeat, for one organisation answers more than once.
    """
    if cells.scale is not None or cells.marks_only or cells.words >= PROSE:
        return False
    for half in heading.halves:
        stem, dash, leaf = half.rpartition(" - ")
        if not dash or len(stem.split()) <= FEW or len(leaf.split()) > SHORT_NAME:
            continue
        asked = Heading(leaf)
        if any(asked.asks(group) for group in ("organisation", "name", "contact", "job_title")):
            return not _says_itself(leaf, cells)
    return False


def _says_itself(leaf: str, cells: Cells) -> bool:
    """Whether the column stands for an option of that name, in its own words or others."""
    return len(cells.distinct) < 2 or comparable(leaf) in map(comparable, cells.distinct)


def _is_title_of_a_text(heading: Heading, cells: Cells) -> bool:
    """Whether "Title" is that of what people wrote, not Mr or Ms."""
    titled = any(form == "title" or form.endswith(" title") for form in heading.forms)
    return titled and cells.words >= 3 and cells.share("person") < 0.2


def _could_be_names(cells: Cells) -> bool:
    return cells.variety > 0.5


def named_id(heading: Heading, cells: Cells) -> Column | None:
    """A heading that asks for an id, and cells that could be ids: also where people come again."""
    if not (heading.asks("respondent") or heading.asks("comment_id")) or cells.words >= 6:
        return None
    if cells.scale is not None or cells.share("person") >= 0.4 or cells.share("email") >= 0.4:
        return None
    few = cells.coverage >= 0.9 and len(cells.distinct) <= _MARKS and cells.share("whole") >= 0.9
    if few and not _OF_SOMEBODY.search(worded(heading.text)):
        return None  # 20, 40, 60, 80, 100 under "Q25_num"
    digits = cells.share("token") + cells.share("whole") >= 0.5 or cells.variety > 0.9
    if digits or (cells.variety > 0.2 and cells.words < 5):
        return Column(heading, cells, "id", "its heading asks for an id")
    return None


def token(heading: Heading, cells: Cells) -> Column | None:
    """Single tokens, nearly all different: whoever they belong to, never text."""
    if cells.n < 4 or cells.variety < 0.9 or cells.words > 2.2:
        return None
    if cells.share("token") >= 0.8 and cells.share("whole") < 0.9:
        return Column(heading, cells, "identifying", "single tokens, nearly all different: ids")
    if heading.asks("a_number"):
        return None  # what something costs
    digits = [len(cell.partition(".")[0]) for cell in cells.distinct]
    if cells.share("whole") >= 0.9 and sum(digits) >= _DIGITS * len(digits):
        return Column(heading, cells, "identifying", "numbers, nearly all different: ids")
    return None


def named_by_code(heading: Heading, cells: Cells) -> Column | None:
    """Codes that come again under a name that ends in "id" or "code": of a team, of a batch."""
    if not heading.asks("an_id") or heading.length > FEW - 2 or cells.words > 1.5:
        return None
    if cells.scale is not None or cells.marks_only or cells.share("token") < 0.8:
        return None
    return Column(heading, cells, "administrative", "an id of something else than a respondent")
