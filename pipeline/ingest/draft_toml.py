"""A draft as commented TOML, written for a person to go on with."""

import json
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.ingest.column_kinds import Column


@dataclass
class DraftQuestion:
    """A question and the columns that seem to belong to it."""

    text: str
    answer: Column | None = None
    comment: Column | None = None
    other: Column | None = None

    def belongs_with(self, column: Column) -> bool:
        """Whether a column stands under this question in the upper header row."""
        mine = [mine for mine in (self.answer, self.comment) if mine is not None]
        return any(one.question == column.question for one in mine)


@dataclass
class Draft:
    """What was made of an export's columns."""

    layout: str
    title: str = ""
    file: str = ""
    header_rows: int = 1
    respondent: str | None = None
    question: str | None = None
    comment: str | None = None
    answer: str | None = None
    comment_id: str | None = None
    identifying: list[str] = field(default_factory=list)
    demographics: list[Column] = field(default_factory=list)
    questions: list[DraftQuestion] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def as_toml(draft: Draft) -> str:
    """Word a draft as a consultation.toml with a comment wherever a person should look."""
    lines = [
        "# Drafted by looking at the columns of the export: read it through and correct it, then",
        "# `themes check` compares it with the file and `themes run` makes the tables.",
        "",
        f"title = {_string(draft.title)}",
        "",
        "# Keys the ids that stand for respondents. Keep it to yourself: whoever has it and the",
        "# export can link published comments to people. With another key every id changes.",
        f"id_key = {_string(secrets.token_hex(16))}",
        "",
        '# codebook = "codes.yaml"            # else codebook.yaml, here or with the labels',
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
    wide = "one row a respondent; long: one row a comment"
    lines.append(f"layout = {_string(draft.layout)}   # wide: {wide}")
    if draft.layout == "wide":
        lines.append(f"header_rows = {draft.header_rows}")
    if draft.respondent is None:
        lines.append("# No column tells respondents apart: every row counts as somebody else.")
        lines.append('# respondent = "…"')
    for setting in ("respondent", "question", "comment", "answer", "comment_id"):
        column = getattr(draft, setting)
        if column is not None:
            lines.append(f"{setting} = {_string(column)}")
    lines.append(
        "# These columns identify people: they are kept in restricted/identifiers.csv and go no"
    )
    lines.append("# further. Add what was overlooked.")
    lines += [f"identifying = {_list(draft.identifying)}", ""]
    if draft.unread:
        lines.append("# Columns that are not read, because it was not clear what they are:")
        lines += [f"#   {_comment(name)}" for name in draft.unread]
        lines.append("")
    return lines


def _questions(draft: Draft) -> list[str]:
    lines = [
        "# Questions in the survey's order. `answers` is the order of tables and charts; `groups`",
        "# are answers that a report adds up. A cell with any other answer is refused.",
    ]
    for identifier, question in zip(_ids(draft), draft.questions, strict=True):
        lines += [
            "[[questions]]",
            f"id = {_string(identifier)}",
            f"text = {_string(question.text)}",
        ]
        answer = question.answer
        if draft.layout == "wide":
            for setting, column in (("answer", answer), ("comment", question.comment)):
                if column is not None:
                    lines.append(f"{setting} = {_string(column.name)}")
            if question.other is not None:
                lines.append(f"other = {_string(question.other.name)}")
        if answer is not None:
            lines.append(f"answers = {_list(answer.answers)}")
            if answer.groups:
                lines.append("[questions.groups]")
                lines += [f"{name} = {_list(members)}" for name, members in answer.groups.items()]
        lines.append("")
    return lines


def _demographics(draft: Draft) -> list[str]:
    if not draft.demographics:
        return [
            "# Who answered: no column was recognised. Add [[demographics]] with name and column.",
            "",
        ]
    lines = ["# Who answered. `order` is the order of the tables' rows; other answers are refused."]
    names: set[str] = set()
    for column in draft.demographics:
        name, number = column.demographic, 1
        while name in names:
            number += 1
            name = f"{column.demographic}_{number}"
        names.add(name)
        label = name.replace("_", " ").capitalize()
        lines += ["[[demographics]]", f"name = {_string(name)}", f"column = {_string(column.name)}"]
        lines += [f"label = {_string(label)}", f"order = {_list(column.answers)}", ""]
    return lines


def _ids(draft: Draft) -> list[str]:
    """The survey's own numbers (`Q7. How far …`) where every question has one, else q1, q2, …"""
    own = [re.match(r"(q\d+[a-z]?)\b", question.text.lower()) for question in draft.questions]
    numbers = [match.group(1) for match in own if match]
    if len(set(numbers)) == len(draft.questions):
        return numbers
    return [f"q{number}" for number in range(1, len(draft.questions) + 1)]


def _list(values: Iterable[str]) -> str:
    quoted = [_string(value) for value in values]
    line = f"[{', '.join(quoted)}]"
    return line if len(line) < 90 else "[\n" + "".join(f"  {value},\n" for value in quoted) + "]"


def _string(value: str) -> str:
    # JSON's escapes are TOML's, except that TOML wants the delete character escaped too.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _comment(value: str) -> str:
    return "".join(character if character.isprintable() else " " for character in value)
