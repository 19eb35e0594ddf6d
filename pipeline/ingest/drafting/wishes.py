"""Whether what respondents wrote may be published: which column asks it, what its answers mean."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from pipeline.files.yaml_data import yaml_data
from pipeline.ingest.drafting.cells import Cells
from pipeline.ingest.drafting.column import FEW, Column
from pipeline.ingest.drafting.headings import Heading
from pipeline.language.folding import comparable
from pipeline.questionnaire.closed_answers import is_ticked, is_unticked

_LONG = 30  # words of a question
_LABEL = 2  # words of a header row that tells nothing: "Q5", "Response"
_SAID = 20  # words of an answer about publication
_ANSWERED = 0.9  # of the rows, where it was asked of everybody
_ONLY_THE_NAME = re.compile(
    r"(?!.*\b(responses?|comments?|answers?|feedback|views?|words|submissions?|repl(y|ies)|ymateb\w*)\b)"
    r".*\b(name|names|identity)\b.*"
)
_IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_SENTENCES = re.compile(r"(?<=[.?!;:])\s+|\s\|\s")
_YES = re.compile(r"(yes|y|ydw|ydy|ydi|oes|ie|hoffwn|byddwn)( please| os gwelwch yn dda)?|agreed?")
_NO = re.compile(r"(no|n|nac ydw|nac oes|nage|na)( thanks| thank you)?")
_ANSWERS_A_WISH = re.compile(
    r"\b(yes|no|publi\w+|anonym\w+|name\w*|confiden\w+|quot\w+|consent\w*"
    r"|ydw|nac|cewch|peidiwch|[cg]?h?yhoedd\w+|dd?ienw|enw)\b"
)


def publishing(heading: Heading, cells: Cells) -> Column | None:
    """A column that asks whether the response may be published, by its heading or its answers."""
    # Of a box to tick against it, one tick is enough.
    ticks = all(_is_yes(cell) is not None for cell in cells.distinct)
    asked = heading.asks("publishing") and (ticks or cells.coverage >= _ANSWERED)
    if not cells.n or len(cells.distinct) > FEW or not (asked or _told_by_answers(cells)):
        return None
    if ticks and _ONLY_THE_NAME.fullmatch(comparable(heading.text)):
        reason = "asks whether the name may be published; none ever is"
        return Column(heading, cells, "administrative", reason, firm=True)
    long = heading.length > _LONG and not asks_to_keep_back(heading.text)
    if long and not any(map(_ANSWERS_A_WISH.search, map(str.lower, cells.core))):
        return None  # a question that tells of public benefits, and of comments
    return Column(
        heading, cells, "publishing", "asks whether the response may be published",
        answers=tuple(cells.distinct),
    )  # fmt: skip


def wish(answer: str, asked: str = "") -> str:
    """What an answer about publication means; in doubt, do_not_publish.

    Who agrees to be quoted has not agreed that all they wrote is listed.

    Parameters
    ----------
    asked : the question, by which "yes" is understood.
    """
    said = "yes" if is_ticked(answer) else comparable(answer)
    if asks_to_keep_back(asked) and (yes := _is_yes(answer)) is not None:
        # "No" lets publish only where nothing else was asked or told.
        told = [each for each in _sentences(asked) if len(each.split()) > _LABEL]
        one = all(_says("asks_to_keep_back", each) for each in told)
        return "publish" if not yes and one else "do_not_publish"
    if _says("refuses", said):
        anonymous = _says("only_the_name", said) and not _says("nothing_at_all", said)
        return "without_name" if anonymous else "do_not_publish"
    for meant in ("without_name", "publish"):
        if _says(meant, said):
            return "quotes_only" if _only_of_quotes(said, comparable(asked)) else meant
    return "do_not_publish"


def asks_to_keep_back(asked: str) -> bool:
    """Whether a question asks who wants it kept back: "Please do not publish my comment"."""
    told = _sentences(asked)
    keeps = any(_says("asks_to_keep_back", each) for each in told)
    return keeps and not any(_says("asks_for_leave", each) for each in told)


def _sentences(asked: str) -> list[str]:
    """The sentences of a question or of several header rows, folded, without brackets."""
    plain = _IN_BRACKETS.sub("", comparable(asked).replace("_", " "))
    return [each for each in _SENTENCES.split(plain.strip()) if each]


def is_a_refusal_to_tick(asked: str, answers: Sequence[str]) -> bool:
    """Whether it is a box to tick against publication: who left it blank did not tick it.

    A question is none: that nobody said no does not tell what those meant who passed over it.
    """
    box = asks_to_keep_back(asked) and "?" not in asked
    return box and all(_is_yes(answer) for answer in answers)


def _is_yes(answer: str) -> bool | None:
    """Whether a short answer says yes, or is a tick; None for one in other words."""
    said = comparable(answer)
    if is_unticked(answer) or _NO.fullmatch(said):
        return False
    return True if is_ticked(answer) or _YES.fullmatch(said) else None


def _only_of_quotes(said: str, asked: str) -> bool:
    """Whether it is about quotes alone; the answer counts before the question."""
    for text in (said, asked):
        if _says("all_that_they_wrote", text):
            return False
        if _says("quotes", text):
            return True
    return False


def _told_by_answers(cells: Cells) -> bool:
    """Whether one of a few short answers speaks of publishing what somebody said."""
    if len(cells.core) < 2 or cells.coverage < _ANSWERED or cells.words > _SAID:
        return False
    return any(_says("of_publication", comparable(cell)) for cell in cells.core)


def _says(group: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns()[group])


@cache
def _patterns() -> dict[str, list[re.Pattern[str]]]:
    text = (files("pipeline.ingest.drafting") / "wishes.yaml").read_text(encoding="utf-8")
    return {name: [re.compile(each) for each in group] for name, group in yaml_data(text).items()}
