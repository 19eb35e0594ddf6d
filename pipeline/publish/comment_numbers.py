"""What is told of comments against the file of comments: quotes, and themes that come together."""

import pandas as pd

from pipeline.publish.comments_file import theme_column
from pipeline.publish.disagreement import Disagreement, same
from pipeline.publish.reading_back import lines_of


def check_quotes(quotes: pd.DataFrame, comments: pd.DataFrame, name: str) -> int:
    """Each quote stands, word for word, in a listed comment on its question with its theme.

    Parameters
    ----------
    quotes, comments : quotes.csv or subpoint_quotes.csv, and coded_comments.csv, as printed
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
            raise Disagreement(f"{name}, row {place}: coded_comments.csv has no such comment.")
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


def _themes(together: pd.DataFrame) -> set[str]:
    return {*together["theme_id"], *together["with_theme_id"]}


def _plain(text: str) -> str:
    """One space where there is any: files break lines in their own ways."""
    return " ".join(text.split())
