"""What is told of comments against the file of comments: quotes, and themes that come together."""

import re

import pandas as pd

from pipeline.publish.comments_file import theme_column
from pipeline.publish.disagreement import Disagreement, same
from pipeline.publish.languages import NOT_READ
from pipeline.publish.reading_back import Read, lines_of
from pipeline.publish.wording import words


def check_quotes(quotes: pd.DataFrame, comments: pd.DataFrame, name: str) -> int:
    """Each quote stands, word for word, in a comment on its question with its theme.

    Parameters
    ----------
    quotes, comments : quotes.csv or subpoint_quotes.csv, and coded_comments.csv, as printed, with
        what may be quoted though it is not listed
    name : of the file of quotes
    """
    texts = comments["text_redacted"].map(_plain)
    listed: dict[tuple[str, str], list[str]] = {}
    for place, quote in enumerate(lines_of(quotes), start=2):
        cell = question, theme = quote["question_id"], quote["theme_id"]
        if cell not in listed:
            here = comments["question_id"].eq(question) & comments[theme_column(theme)].eq("1")
            listed[cell] = texts[here].tolist()
        sentence = _plain(quote["quote"])
        if not any(sentence in text for text in listed[cell]):
            raise Disagreement(f"{name}, row {place}: no comment that may be quoted holds it.")
    return len(quotes)


def check_together(together: pd.DataFrame, comments: pd.DataFrame, *, every: bool) -> int:
    """Pairs of themes are as many as the comments file holds; no fewer, where some are unlisted.

    Parameters
    ----------
    together, comments : themes_together.csv and coded_comments.csv, as printed
    every : whether every comment that was read is listed

    Rounded numbers are not compared.
    """
    holds = {theme: comments[theme_column(theme)].eq("1") for theme in _themes(together)}
    looked_at = 0
    for pair in lines_of(together[together["status"].eq("")]):
        held = int((holds[pair["theme_id"]] & holds[pair["with_theme_id"]]).sum())
        where = f"themes_together.csv, {pair['theme_id']} and {pair['with_theme_id']}"
        looked_at += same(
            held if every else max(held, int(pair["comments"])), pair["comments"], where
        )
    return looked_at


def left_to_people(lines: pd.DataFrame) -> set[str]:
    """Return how many comments nobody read: who commented, without what became of the others.

    Parameters
    ----------
    lines : theme_counts.csv of one question, or of several with one name
    """
    left = set()
    for _, each in lines[lines["answer_kind"].eq("total")].groupby("question_id", sort=False):
        whole = dict(zip(each["row_id"], each["comments"], strict=True))
        commented, *others = (whole.get(row, "") for row in ("commented", *NOT_READ))
        if commented and all(others):
            left.add(str(int(commented) - sum(map(int, others))))
    return left


def check_left_to_people(read: Read, counts: pd.DataFrame) -> int:
    """The sentence on comments that wait for people tells as many as nobody read."""
    forms = [re.escape(form) for form in words()["question"]["left_to_people"]]
    sentence = re.compile("|".join(re.sub(r"\\{\w+\\}", "(.+)", form) for form in forms))
    looked_at = 0
    for label, lines in counts.groupby("question_label", sort=False):
        left = left_to_people(lines)
        for section, text in read.paragraphs:
            if section == label and (found := sentence.fullmatch(text)):
                told = found[2] or "1"
                where = f"report, {section}, comments left to people"
                looked_at += same(told in left, True, where)
    return looked_at


def _themes(together: pd.DataFrame) -> set[str]:
    return {*together["theme_id"], *together["with_theme_id"]}


def _plain(text: str) -> str:
    """One space where there is any: files break lines in their own ways."""
    return " ".join(text.split())
