"""What somebody said of a comment in a file of another tool, before it is known which comment."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pipeline.codebook.codebook import Codebook
from pipeline.codebook.scope import limited
from pipeline.errors import UserError
from pipeline.labels.annotation import ADJUDICATED
from pipeline.labels.before_redaction import BeforeRedaction
from pipeline.labels.same_text import text_key

_ROWS_SHOWN = 8
_ANNOTATOR = re.compile(r"[^\W_](?:[\w.@+-]{0,62}[^\W_])?")


class Said(NamedTuple):
    """One annotator's codes for one comment, named by its id or by its words."""

    place: str
    """Where it stands in the file, such as `row 7`."""
    annotator: str
    codes: frozenset[str]
    comment_id: str = ""
    text: str = ""
    question: str = ""
    """Id of the question, where the file says it."""
    note: str = ""


class Comment(NamedTuple):
    """A comment that may be shown."""

    question_id: str
    text: str


class Matched(NamedTuple):
    """Which comment is meant, and what nobody may see or nobody can find."""

    found: dict[str, dict[str, Said]]
    """annotator → comment id → what they said."""
    hidden: int
    """Of comments that were withheld or erased since: left out."""
    unmatched: list[str]
    """Places of what stands in no comment."""


def match(
    said: Iterable[Said],
    comments: Mapping[str, Comment],
    *,
    hidden: frozenset[str],
    where: str,
    written: BeforeRedaction | None = None,
) -> Matched:
    """Find the comment that each statement is about: by id, else by text, as redacted or before.

    Several comments of the same words take the statements about these words in turn, in the order
    of their ids; more statements than comments are one and the same, or are refused.

    Parameters
    ----------
    comments : by id, those that may be shown.
    hidden : ids that exist and may not.
    written : finds comments by their words before redaction.

    Raises
    ------
    UserError
        One annotator says two things of one comment; names both places.
    """
    by_text = _by_text(comments)
    taken: dict[tuple[str, tuple[str, ...]], int] = defaultdict(int)
    result = Matched({}, 0, [])
    left_out = 0
    for one in said:
        comment_id: str | None = one.comment_id
        if comment_id in hidden:
            left_out += 1
            continue
        if comment_id not in comments:
            key = text_key(one.text)
            alike = by_text.get((key, one.question), []) if key else []
            if key and not alike and written:
                alike = [
                    each
                    for each in written.find(one.text)
                    if one.question in ("", comments[each].question_id)
                ]
            turn = taken[one.annotator, tuple(alike)]
            taken[one.annotator, tuple(alike)] += 1
            comment_id = alike[min(turn, len(alike) - 1)] if alike else None
        if comment_id is None:
            result.unmatched.append(one.place)
            continue
        own = result.found.setdefault(one.annotator, {})
        before = own.setdefault(comment_id, one)
        if before.codes != one.codes:
            raise UserError(
                f"{where}, {before.place} and {one.place}: “{one.annotator}” gives the same "
                "comment different codes: keep one of them."
            )
    return result._replace(hidden=left_out)


def refuse_other_questions_codes(
    found: Matched, comments: Mapping[str, Comment], codebook: Codebook, where: str
) -> None:
    """Refuse a code that is not for the question of the comment it was given to.

    Raises
    ------
    UserError
        Names the place, the code and the question.
    """
    limited_to = limited(codebook)
    for said in found.found.values():
        for comment_id, one in said.items():
            question = comments[comment_id].question_id
            for code in sorted(one.codes):
                if code in limited_to and question not in limited_to[code]:
                    raise UserError(
                        f"{where}, {one.place}: code “{codebook[code].name}” is not for question "
                        f"“{question}”: take it away there, or name the question under "
                        "`questions` of the code."
                    )


def _by_text(comments: Mapping[str, Comment]) -> dict[tuple[str, str], list[str]]:
    """(text, question or "") → ids, in order."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for comment_id in sorted(comments):
        key = text_key(comments[comment_id].text)
        found[key, ""].append(comment_id)
        found[key, comments[comment_id].question_id].append(comment_id)
    return found


def annotator_name(name: str, where: str) -> str:
    """Return the name of an annotator's file.

    Raises
    ------
    UserError
        A name that no file can have, or that is kept for decisions.
    """
    plain = re.sub(r"[^\w.@+-]+", "-", name.strip()).strip("-._@+")
    if not _ANNOTATOR.fullmatch(plain):
        raise UserError(
            f"{where}: “{name}” cannot be an annotator's name: say who coded with --annotator."
        )
    if plain.casefold() == ADJUDICATED:
        raise UserError(
            f"{where}: the name “{ADJUDICATED}” is kept for decisions: say who coded with "
            "--annotator."
        )
    return plain


def listed(places: Sequence[str]) -> str:
    """Name places in a file, the first few of many."""
    more = f" and {len(places) - _ROWS_SHOWN} more" if len(places) > _ROWS_SHOWN else ""
    return ", ".join(places[:_ROWS_SHOWN]) + more
