"""The numbers in the report's sentences against the CSV files."""

import re

import pandas as pd

from pipeline.publish.comment_numbers import left_to_people
from pipeline.publish.disagreement import Disagreement
from pipeline.publish.reading_back import Read
from pipeline.publish.wording import caption, words
from pipeline.questionnaire.bands import is_band
from pipeline.questionnaire.scales import points_of

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_COUNTED = re.compile("comments|respondents|coded_by_people")


def check_sentences(
    read: Read,
    counts: pd.DataFrame,
    people: pd.DataFrame,
    tables: list[pd.DataFrame],
) -> int:
    """Each number of a question's sentences is one of that question's; of the others, of any.

    Returns how many numbers there are.

    Parameters
    ----------
    counts, people, tables : theme_counts.csv, theme_demographics.csv and other tables with the
        column question_label, as printed

    Raises
    ------
    Disagreement
        When a number stands in no table.
    """
    printed: dict[str, set[str]] = {}
    names: dict[str, re.Pattern[str]] = {}
    others = [dict(list(each.groupby("question_label", sort=False))) for each in tables]
    for label, lines in counts.groupby("question_label", sort=False):
        parts = [lines, *(each[label] for each in others if label in each)]
        more = {_on_the_scale(lines), *left_to_people(lines), *_without_copies(read, str(label))}
        printed[str(label)] = set().union(*map(_numbers, parts), more)
        names[str(label)] = _names(lines)
    every = set().union(*printed.values(), _numbers(people))
    names_of_all = _names(counts)
    of_all = {words()[part]["heading"] for part in ("glance", "conclusion")}
    looked_at = 0
    for section, text in read.paragraphs:
        known = printed.get(section) or _of_a_grid(section, counts, printed)
        if known is None and section not in of_all:
            continue
        left = names.get(section, names_of_all).sub(" ", text)
        for number in _NUMBER.findall(re.sub("“[^”]*”", " ", left)):
            if number not in (every if known is None else known):
                raise Disagreement(f"report, {section}: {number} stands in no table.")
            looked_at += 1
    return looked_at


def _without_copies(read: Read, label: str) -> set[str]:
    """Comments without the copies of a text, as the tables of a question tell them."""
    told = f": {caption('campaigns', label)}"
    return {row[-1] for name in read.tables if name.endswith(told) for row in read.tables[name][1:]}


def _of_a_grid(section: str, counts: pd.DataFrame, printed: dict[str, set[str]]) -> set[str] | None:
    """The numbers of the lines of a grid, whose questions begin with the name of its section."""
    asked = counts.drop_duplicates("question_id")
    lines = asked.loc[asked["question"].str.startswith(section), "question_label"]
    return set().union(*(printed[str(label)] for label in lines)) if len(lines) else None


def _on_the_scale(lines: pd.DataFrame) -> str:
    """How many gave an answer that is a number: of them the mean or the middle is told."""
    given = lines[lines["row_id"].eq("answered") & lines["answer_kind"].eq("answer")]
    points = points_of(given["answer"])
    counts = given.loc[given["answer"].isin(points) | given["answer"].map(is_band), "respondents"]
    return "" if counts.eq("").any() else str(counts.astype(int).sum())


def _numbers(table: pd.DataFrame) -> set[str]:
    columns = [name for name in table if _COUNTED.search(str(name)) or name in _ESTIMATED]
    return {cell for name in columns for cell in table[name] if cell}


_ESTIMATED = ("percent", "low", "high", "labelled", "to_verify")


def _names(counts: pd.DataFrame) -> re.Pattern[str]:
    """What holds digits and is no count: names of themes, questions and answers, fixed words."""
    themes = counts.loc[counts["section"].ne("responses"), "row"].unique()
    asked = {*counts["question"], *counts["question_label"], *counts["answer"]}
    asked -= {answer for answer in asked if answer.isdigit()}  # stand in quotation marks
    fixed = ("95% confidence", "about 5 points", "more than 100", "add up to 100")
    named = {name for name in {*map(str, themes), *asked, *fixed} if re.search(r"\d", name)}
    longest = sorted(named, key=len, reverse=True)
    scale = re.escape(words()["question"]["mean"].partition(", of")[0])
    scale = re.sub(r"\\{\w+\\}", r"\\S+", scale)  # the mean of a scale is no count
    # How many are listed is told by the list itself, beside the table of those who typed.
    listed = re.escape(words()["typed"]["listed"]).replace(r"\{shown\}", r"\d+")
    return re.compile("|".join([scale, listed, *map(re.escape, longest)]))
