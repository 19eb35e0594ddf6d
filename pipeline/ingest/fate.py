"""What becomes of every column of a file, and what looks wrong about it: `themes check`."""

import pandas as pd

from pipeline.files.flat import FlatTable
from pipeline.ingest.drafting.column import Column
from pipeline.ingest.drafting.headings import Heading, are_coded
from pipeline.ingest.drafting.kinds import kinds_of_columns
from pipeline.ingest.drafting.shape import Export
from pipeline.ingest.drafting.wishes import asks_to_keep_back, wish
from pipeline.ingest.find_columns import Columns
from pipeline.ingest.survey import Survey

_FATES = {
    "respondent": "tells them apart; in restricted/identifiers.csv only, elsewhere a keyed id",
    "identifying": "kept in restricted/identifiers.csv, and nowhere else",
    "publishing": "decides whether a comment may be published; is not published itself",
    "comment_id": "tells comments apart; only restricted/identifiers.csv has it",
    "question": "tells questions apart",
    "answered_on": "the first and the last day of all responses are told, and nothing else of it",
    "demographic": "counted by group, small groups left out; never beside a comment",
    "district": "its first half is counted by group, small groups together; the whole, where it "
    "stands under `identifying`, is kept in restricted/identifiers.csv",
    "closed": "counted; never beside a comment",
    "text": "redacted, checked for hate, then published comment by comment, and quoted",
    "both": "its answers are counted; other texts in it are redacted, then published like comments",
    "unread": "not read",
}
# Where people were asked whether they may be quoted, and no more.
_FATES_OF_QUOTED = {
    "text": "redacted, checked for hate, then quoted in part",
    "both": "its answers are counted; other texts in it are redacted, then quoted in part",
}
_OFTEN = 3
_LONG = 4  # words
_HELD = 0.1  # of the cells
_HOLDS = {"mailed": "e-mail addresses", "called": "telephone numbers"}


def roles_of(survey: Survey, columns: Columns) -> dict[str, str]:
    """What each column of the file is read as, in the file's order; a key of the fates."""
    named = survey.input
    found = {columns.find(name, "identifying"): "identifying" for name in named.identifying}
    found |= {columns.find(name, "answered_on"): "answered_on" for name in named.answered_on}
    for setting in ("respondent", "question", "comment_id"):
        if column := getattr(named, setting):
            found[columns.find(column, setting)] = setting
    if named.comment:
        found[columns.find(named.comment, "comment")] = "text"
    if named.answer:
        found[columns.find(named.answer, "answer")] = "closed"
    if named.publishing:
        found[columns.find(named.publishing.column, "publishing")] = "publishing"
    for group in survey.demographics:
        read_as = "district" if group.outward else "demographic"
        found |= {columns.find(name, group.name): read_as for name in group.columns}
    for question in survey.questions:
        texts = [*question.comment_columns, *question.other_columns]
        found |= {columns.find(name, question.id): "closed" for name in question.answer_columns}
        for name in texts:
            column = columns.find(name, question.id)
            found[column] = "both" if found.get(column) == "closed" else "text"
    return {name: found.get(name, "unread") for name in columns.names}


def fates(survey: Survey, columns: Columns) -> list[str]:
    """One line a column: its name, and what becomes of it."""
    told = _FATES | _FATES_OF_QUOTED if _only_quoted(survey) else _FATES
    return [f"{name}: {told[role]}" for name, role in roles_of(survey, columns).items()]


def _only_quoted(survey: Survey) -> bool:
    """Whether people were asked for leave to quote them, and for no more."""
    wishes = survey.input.publishing
    return wishes is not None and {*wishes.agreeing.values()} == {"quotes_only"}


def published_share(survey: Survey, table: FlatTable, columns: Columns) -> str:
    """Say which share of the file's characters is published after redaction."""
    roles = roles_of(survey, columns)
    lengths = {str(name): int(table.frame[name].str.len().sum()) for name in table.frame}
    text = sum(lengths[name] for name, role in roles.items() if role in ("text", "both"))
    share = text / max(1, sum(lengths.values()))
    many = sum(role in ("text", "both") for role in roles.values())
    becomes = "may be quoted in part" if _only_quoted(survey) else "is published"
    return (
        f"{share:.0%} of the file's text, in {many} of {len(roles)} columns, {becomes} once it is "
        "redacted; `--privacy` lists what becomes of each column."
    )


def warnings(survey: Survey, table: FlatTable, columns: Columns) -> list[str]:
    """What looks wrong: names or ids read as text, one-off answers, comments that are not read."""
    codes = survey.input.header_rows == 3 or are_coded(list(table.frame.columns))
    known = {each.name: each for each in kinds_of_columns(Export(table, None, codes=codes))}
    told = []
    for name, role in roles_of(survey, columns).items():
        column = known[name]
        if role in ("text", "both", "closed", "demographic") and column.kind in (
            "identifying", "respondent", "id",
        ):  # fmt: skip
            told.append(f"'{name}' is read as {_called(role)}, but {column.reason}.")
        elif role == "text" and column.kind == "administrative":
            told.append(f"'{name}' is read as comments, but {column.reason}.")
        elif role == "unread" and column.kind == "open":
            told.append(f"'{name}' looks like comments ({column.reason}) and is not read.")
        elif role in ("text", "both"):
            told += _holds(column)
        unasked = role == "unread" and survey.input.publishing is None
        read = role in ("text", "both", "closed", "demographic")
        if (read or unasked) and column.kind == "publishing":
            is_read = f"is read as {_called(role)}" if read else "is not read"
            told.append(
                f"'{name}' {is_read}, but {column.reason}: name it as `column` under "
                "[input.publishing], or comments of those who said no are published."
            )
    return told + _refused(survey) + _one_off(survey, table, columns, known)


def _refused(survey: Survey) -> list[str]:
    """Answers taken for leave to publish by which people asked for the contrary."""
    wishes = survey.input.publishing
    if wishes is None or not asks_to_keep_back(wishes.column):
        return []
    return [
        f"'{wishes.column}' asks who wants it kept back, and '{answer}' stands under `{meant}`: "
        "put it under do_not_publish, or comments of those who refused are published."
        for answer, meant in wishes.agreeing.items()
        if wish(answer, wishes.column) == "do_not_publish"
    ]


def _holds(column: Column) -> list[str]:
    """What in a column that is published leads to people, in more than a few of its cells."""
    return [
        f"'{column.name}' is published once it is redacted, and {share:.0%} of its cells hold "
        f"{what}: where it asks how to reach people, put it under `identifying`."
        for shape, what in _HOLDS.items()
        if (share := column.cells.share(shape)) > _HELD
    ]


def _one_off(
    survey: Survey, table: FlatTable, columns: Columns, known: dict[str, Column]
) -> list[str]:
    """Closed answers that hardly anybody gave, in words of their own."""
    told = []
    for question in survey.questions:
        if not isinstance(question.answer, str) or question.separator:
            continue
        name = columns.find(question.answer, question.id)
        counts: pd.Series = table.frame[name].str.strip().value_counts()
        if counts.max() < _OFTEN:
            continue
        rare = [a for a in question.answers if 0 < counts.get(a, 0) < _OFTEN]
        long = [
            number
            for number, a in enumerate(question.answers, 1)
            if a in rare and len(a.split()) > _LONG
        ]
        if long and known[name].cells.scale is None:
            numbers = ", ".join(map(str, long))
            told.append(
                f"question '{question.id}', answer {numbers}: hardly anybody gave it, it looks "
                "typed by somebody, and every table would print it."
            )
    return told


def _called(role: str) -> str:
    return {"text": "comments", "demographic": "a demographic"}.get(role, "closed answers")


def needs_words(survey: Survey) -> list[str]:
    """Questions whose text is a survey program's code, which nobody can read in a report."""
    return [
        f"question '{each.id}' is called '{each.text}': write what was asked as its `text`."
        for each in survey.questions
        if each.text and " " not in each.text and Heading(each.text).length <= 2
        and any(character.isdigit() or character == "_" for character in each.text)
    ]  # fmt: skip
