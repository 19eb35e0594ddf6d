"""What is in another language than English: marked as such, for a translation, and counted."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from pipeline.publish.blocks import Block, Paragraph, Placeholder, Quote
from pipeline.publish.figures import Figures
from pipeline.publish.wording import words
from pipeline.tables.readable import in_english, may_be_read, was_read

WELSH, OTHER = "cy", "other"
IN_HTML = {WELSH: "cy", OTHER: ""}
"""The tag of BCP 47 that a page gives a language (WCAG 2.2, 3.1.2); "" where it is not known."""
IN_WORD = {WELSH: "cy-GB", OTHER: "x-none"}
"""The same in a document, where x-none is read and spelt in no language (ECMA-376, 17.3.2.20)."""
NOT_READ = ("read", "withheld", "review")
"""What is taken off those who commented: the rest waits for people who know its language."""


def left_to_people(comments: pd.DataFrame) -> dict[str, dict[str, int]]:
    """Count by question the comments of each language that nobody has coded yet.

    Parameters
    ----------
    comments : the comments table after classify
    """
    left = may_be_read(comments) & ~was_read(comments) & ~in_english(comments)
    if not left.any():
        return {}
    return {
        str(question): {str(name): int(count) for name, count in of.value_counts().items()}
        for question, of in comments[left].groupby("question_id")["language"]
    }


def in_no_count(figures: Figures, left: Mapping[str, int]) -> list[Block]:
    """That some comments on a question are in no theme's count; how many, where that is told.

    Parameters
    ----------
    left : comments of the question that nobody has coded, by language
    """
    if not left:
        return []
    say = words()["question"]
    language = say["in_welsh" if set(left) == {WELSH} else "in_other_languages"]
    told = [figures.whole(row, "comments") for row in ("commented", *NOT_READ)]
    count = sum(left.values())
    if None in told or figures.lines["status"].eq("r").any():
        return [Paragraph(say["some_left_to_people"].format(language=language))]
    return [Paragraph(say["left_to_people"][count != 1].format(count=count, language=language))]


def with_languages(blocks: Sequence[Block], published: pd.DataFrame) -> list[Block]:
    """Mark each quote with its language; below one that is not in English, a place to translate it.

    Parameters
    ----------
    published : coded_comments.csv as a table
    """
    foreign = published[~in_english(published)]
    written = [
        (str(question), str(language), " ".join(str(text).split()))
        for question, language, text in zip(
            foreign["question_id"], foreign["language"], foreign["text_redacted"], strict=True
        )
    ]
    found: list[Block] = []
    for block in blocks:
        language = _language(block, written) if isinstance(block, Quote) else ""
        if isinstance(block, Quote) and language:
            say = words()["themes"]["translate_welsh" if language == WELSH else "translate"]
            found += [replace(block, language=language), Placeholder(say)]
        else:
            found.append(block)
    return found


def _language(quote: Quote, written: Sequence[tuple[str, str, str]]) -> str:
    said = " ".join(quote.text.split())
    return next(
        (
            language
            for question, language, text in written
            if question == quote.question_id and said in text
        ),
        "",
    )
