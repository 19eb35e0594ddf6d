"""A draft as commented TOML, written for a person to go on with."""

import json
import re
import secrets
from collections.abc import Iterable

from pipeline.ingest.drafting.draft_parts import Draft, DraftDemographic, DraftQuestion, Unread
from pipeline.ingest.drafting.headings import (
    Heading,
    demographics,
    readable,
    says_nothing_more,
    worded,
)
from pipeline.ingest.drafting.wishes import is_a_refusal_to_tick, wish
from pipeline.tables.readable import WISHES

_SHOWN = 8
_SHORT, _LABEL = 4, 90  # words of a heading that is a label itself; letters of a label
_NUMBER = re.compile(r"^(question |q ?)?\d{1,3}[a-z]?\s?[.):_-]+\s*", re.IGNORECASE)
_ALWAYS = ("age", "gender", "ethnicity", "religion", "disability", "orientation", "marital_status")
_SEX = re.compile(r"^(?!.*\b(gender|rhywedd)\b).*\b(sex|rhyw)\b")  # as the census asks it
_ASKED = re.compile(r"(what|which|how|are|is|do|does|did|have|has|where|who|when|if|please|to)\b")


def as_toml(draft: Draft) -> str:
    """Word a draft as a consultation.toml: each guess with its reason, what is doubtful says so."""
    lines = [
        "# Drafted by looking at the columns of the export: read it through and correct it, then",
        "# `themes check` compares it with the file and `themes run` makes the tables.",
        "# `themes check --privacy` lists every column with what becomes of it.",
        *(f"# {_comment(sentence)}" for sentence in draft.told),
        "",
        "# What reports are called: a guess, put the consultation's own name.",
        f"title = {_string(draft.title)}",
        "",
        "# Keys the ids that stand for respondents. Keep it to yourself: whoever has it and the",
        "# export can link published comments to people. With another key every id changes.",
        f"id_key = {_string(secrets.token_hex(16))}",
        "",
        'codebook = "codebook.yaml"         # empty for a start: the run drafts one',
        "",
        *_input(draft),
        *_questions(draft),
        *_demographics(draft),
        "# The stages' settings, each with a default that serves most consultations, go into",
        "# [redact], [flag], [embed], [cluster], [classify], [tabulate] and [publish].",
    ]
    return "\n".join(lines) + "\n"


def _input(draft: Draft) -> list[str]:
    lines = ["[input]", f"file = {_string(draft.file)}"]
    if draft.sheet is not None:
        lines.append(f"sheet = {_string(draft.sheet)}")
    wide = "one row a respondent; long: one row a comment"
    lines.append(f"layout = {_string(draft.layout)}   # wide: {wide}")
    if draft.header_row > 1:
        lines.append(f"header_row = {draft.header_row}   # what stands above is not read")
    lines.append(f"header_rows = {draft.header_rows}")
    if draft.no_answer:
        marks = ", ".join(map(_string, draft.no_answer))
        lines.append(f"no_answer = [{marks}]   # the file leaves no cell blank: it writes this")
    if draft.respondent is None:
        lines.append("# No column tells respondents apart: every row counts as somebody else.")
        lines.append('# respondent = "…"')
    for setting in ("respondent", "question", "comment", "answer", "comment_id"):
        column = getattr(draft, setting)
        if column is not None:
            lines.append(f"{setting} = {_string(column)}")
    if draft.repeated:
        rows = ", ".join(str(row) for row in draft.repeated[:_SHOWN])
        lines.append(f"# A respondent is there again, with other answers, in row {rows}: DOUBTFUL.")
        lines.append('repeated = "last"   # read the last row of each; or first, or refuse')
    if draft.answered_on:
        lines.append("# When people answered: the first and the last day of all are told.")
        lines.append(f"answered_on = {_list(draft.answered_on, one_line=True)}")
    lines += _identifying(draft)
    lines += _unread(draft)
    lines += _publishing(draft)
    return lines


def _identifying(draft: Draft) -> list[str]:
    lines = [
        "# These columns identify people: they are kept in restricted/identifiers.csv and go no",
        "# further. Add what was overlooked.",
    ]
    if not draft.identifying:
        return [*lines, "identifying = []", ""]
    lines.append("identifying = [")
    lines += [f"  {_string(one.name)},   # {_comment(one.reason)}" for one in draft.identifying]
    return [*lines, "]", ""]


def _unread(draft: Draft) -> list[str]:
    if not draft.unread:
        return []
    lines = ["# Columns that are not read, and why:"]
    lines += [f"#   {_said(one)}" for one in draft.unread]
    return [*lines, ""]


def _said(one: Unread) -> str:
    kind = "" if one.kind == "ignored" else f"{one.kind}: "
    return f"{_comment(_string(one.name))}: {kind}{_comment(one.reason)}"


def _publishing(draft: Draft) -> list[str]:
    if draft.publishing is None:
        return []
    column, answers = draft.publishing
    meant: dict[str, list[str]] = {kind: [] for kind in WISHES}
    for answer in answers:
        meant[wish(answer, column)].append(answer)
    lines = [
        "# Whether respondents want what they wrote to be published. Comments of those who do not,",
        "# or who left it blank, are counted and coded, and neither listed nor quoted. In doubt an",
        "# answer stands under do_not_publish: DOUBTFUL, read the answers.",
    ]
    if meant["quotes_only"]:
        lines += [
            "# People were asked whether they may be quoted: that is no leave to list it all.",
            "# Under quotes_only comments are quoted in part and listed nowhere.",
        ]
    lines += [
        "[input.publishing]",
        f"column = {_string(column)}",
    ]
    lines += [f"{kind} = {_list(each)}" for kind, each in meant.items()]
    if is_a_refusal_to_tick(column, answers):
        lines.append('left_blank = "publish"   # a box to tick against it, which they did not tick')
    return [*lines, ""]


def _questions(draft: Draft) -> list[str]:
    lines = [
        "# Questions in the survey's order. `answers` is the order of tables and charts; `groups`",
        "# are answers that a report adds up. A cell with any other answer is refused, unless",
        "# `other` names its column too: then it is a text, redacted and coded like a comment.",
    ]
    ids = _ids(draft)
    for identifier, question in zip(ids, draft.questions, strict=True):
        doubt = "DOUBTFUL: " if question.doubt else ""
        lines += [
            "[[questions]]",
            f"# {doubt}{_comment('; '.join(question.reasons))}",
            f"id = {_string(identifier)}",
            f"text = {_string(readable(question.text))}",
        ]
        if question.label:
            lines.append(f"label = {_string(question.label)}   # what tables and charts call it")
        if question.asked_of:
            place, answers = question.asked_of
            lines.append("# Nobody else has answered it, so the base is those who were asked.")
            lines.append(f"asked_of = {{ {_key(ids[place])} = {_list(answers, one_line=True)} }}")
        lines += _columns(draft, question)
        if question.substance:
            lines.append(f"# To what is asked here, {_quoted(question.substance[0])} is an answer.")
            lines.append(f"substance = {_list(question.substance)}")
        if question.groups:
            lines.append("[questions.groups]")
            lines += [f"{name} = {_list(members)}" for name, members in question.groups.items()]
        lines.append("")
    return lines


def _columns(draft: Draft, question: DraftQuestion) -> list[str]:
    lines = []
    if draft.layout == "wide":
        lines += _named("answer", question.answer)
        lines += _named("comment", question.comment)
        if question.comment_text:
            lines.append("# The comments answer this, and are counted by the closed answers.")
            lines.append(f"comment_text = {_string(question.comment_text)}")
        if question.comment_asked_of:
            lines.append(
                "# Only those with these answers wrote here: the base of comments is them."
            )
            lines.append(f"comment_asked_of = {_list(question.comment_asked_of)}")
        lines += _named("other", question.other)
    if question.several:
        lines.append("several = true   # shares are of those who ticked anything")
    if question.ranked:
        lines.append("ranked = true   # counted is what each respondent put first")
    if question.separator:
        lines.append(f"separator = {_string(question.separator)}")
    if question.bands:
        lines.append(_bands(question.bands))
    if question.answers and (question.answer or draft.answer):
        boxes = len(question.answer) > 1 and not question.groups
        answers = map(readable, question.answers) if boxes else question.answers
        lines.append(f"answers = {_list(answers)}")
    return lines


def _named(setting: str, columns: list[str]) -> list[str]:
    if not columns:
        return []
    value = _string(columns[0]) if len(columns) == 1 else _list(columns)
    return [f"{setting} = {value}"]


def _bands(limits: Iterable[float]) -> str:
    return f"bands = [{', '.join(map(str, limits))}]   # each begins there"


def _demographics(draft: Draft) -> list[str]:
    if not draft.demographics:
        return [
            "# Who answered: no column was recognised. Add [[demographics]] with name and column.",
            "",
        ]
    lines = ["# Who answered. `order` is the order of the tables' rows; other answers are refused."]
    names: set[str] = set()
    for group in draft.demographics:
        name, number = group.name, 1
        while name in names:
            number += 1
            name = f"{group.name}_{number}"
        names.add(name)
        alone = sum(each.name == group.name for each in draft.demographics) == 1
        label = _label(group, name, alone=alone)
        lines += [
            "[[demographics]]",
            f"# {_comment(group.reason)}",
            f"name = {_string(name)}",
            *_named("column", group.columns),
            f"label = {_string(label)}",
        ]
        if group.bands:
            lines.append(_bands(group.bands))
        if group.order or not group.bands:
            lines.append(f"order = {_list(group.order)}")
        if group.outward:
            lines.append("outward = true   # LN8 of LN8 3XX")
            lines.append("# Districts with few respondents count together.")
        elif group.others:
            lines.append("# Answers that came once were typed by somebody: they are not kept.")
        if group.others:
            lines.append(f"others = {_string(group.others)}")
        lines.append("")
    return lines


def _label(group: DraftDemographic, name: str, *, alone: bool) -> str:
    """What tables call it: age as such; else the heading, or the name where that is a long one."""
    plain = name.replace("_", " ").capitalize()
    if name == "gender" and _SEX.search(worded(group.columns[0])):
        plain = "Sex"
    if len(group.columns) > 1 or group.outward or (alone and name in _ALWAYS):
        return plain
    halves = Heading(group.columns[0]).halves
    asked = halves[0] if says_nothing_more(halves[-1]) else halves[-1]
    text = readable(_NUMBER.sub("", asked)).rstrip(" :").strip()
    words = worded(text).split()
    if 0 < len(words) <= _SHORT and not _ASKED.match(words[0]) and any(map(str.isalpha, words)):
        label = text if " " in text else " ".join(words)
        return label[0].upper() + label[1:]
    if len(words) > _SHORT and (not alone or name not in dict(demographics())):
        return text if len(text) <= _LABEL else f"{text[:_LABEL].rsplit(' ', 1)[0]} …"
    return plain


def _ids(draft: Draft) -> list[str]:
    """The survey's own numbers (`Q7. How far …`) where every question has one, else q1, q2, …"""
    own = [re.match(r"(q\d+[a-z]?)\b", question.text.lower()) for question in draft.questions]
    numbers = [match.group(1) for match in own if match]
    if len(set(numbers)) == len(draft.questions):
        return numbers
    return [f"q{number}" for number in range(1, len(draft.questions) + 1)]


def _key(identifier: str) -> str:
    return identifier if re.fullmatch(r"[A-Za-z0-9_-]+", identifier) else _string(identifier)


def _list(values: Iterable[str], *, one_line: bool = False) -> str:
    quoted = [_string(value) for value in values]
    line = f"[{', '.join(quoted)}]"
    if one_line or len(line) < 90:
        return line
    return "[\n" + "".join(f"  {value},\n" for value in quoted) + "]"


def _string(value: str) -> str:
    # JSON's escapes are TOML's, except that TOML wants the delete character escaped too.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _quoted(phrase: str) -> str:
    return f"“{phrase.capitalize()}”"


def _comment(value: str) -> str:
    return "".join(character if character.isprintable() else " " for character in value)
