"""Copies of one text: which of them speaks for all, and what each says in words of its own."""

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.language.keyphrases import words_in_order
from pipeline.tables.readable import models_may_read

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

LEAST = 3  # respondents who send one text from whom on it is a campaign; two are a coincidence
_FEWEST = 4  # words of a sentence that may say something: fewer are a greeting or a name
_SHARED = 0.5  # of a sentence's pairs of neighbouring words from which it is the others' too


def decided_by(comments: "pd.DataFrame") -> "NDArray[np.int64]":
    """Return, for each row, the row whose text decides its codes: its own where it has no copies.

    In a group of copies that is the text sent most often, of those the shortest, of those the first
    in the alphabet: it depends neither on the order of the comments nor on parts of the table.

    Parameters
    ----------
    comments : text_redacted and, where it is there, duplicate_group are read; copies that models
        may not read decide nothing and are left alone.
    """
    import numpy as np
    import pandas as pd

    own = np.arange(len(comments), dtype=np.int64)
    if "duplicate_group" not in comments:
        return own
    copies = comments[["duplicate_group", "text_redacted"]].reset_index(drop=True)
    copies = copies[models_may_read(comments) & copies["duplicate_group"].notna()]
    if copies.empty:
        return own
    texts = copies.groupby(["duplicate_group", "text_redacted"], sort=True)
    distinct = texts.agg(times=("text_redacted", "size")).reset_index()
    distinct["length"] = distinct["text_redacted"].str.len()
    first = distinct.sort_values(
        ["duplicate_group", "times", "length", "text_redacted"],
        ascending=[True, False, True, True],
    ).drop_duplicates("duplicate_group")
    template = first.set_index("duplicate_group")["text_redacted"]
    is_template = copies["text_redacted"].eq(copies["duplicate_group"].map(template))
    rows = copies[is_template].drop_duplicates("duplicate_group")
    place = pd.Series(rows.index, index=rows["duplicate_group"])
    own[copies.index] = copies["duplicate_group"].map(place).to_numpy()
    return own


def own_words(comments: "pd.DataFrame") -> list[str]:
    """Return, for each row, what it adds to the text that decides its codes; "" where nothing.

    Whole sentences of its own, where they stand in the comment, with spaces in place of all others:
    a place in them is the place in the comment. A sentence that was only reworded adds nothing.

    Parameters
    ----------
    comments : as `decided_by` takes them.
    """
    texts = comments["text_redacted"].astype(str).tolist()
    found: dict[tuple[str, str], str] = {}
    own = []
    for row, deciding in enumerate(decided_by(comments).tolist()):
        text, sent_most = texts[row], texts[deciding]
        if text != sent_most and (text, sent_most) not in found:
            found[text, sent_most] = _beside(text, _pairs(sent_most))
        own.append("" if text == sent_most else found[text, sent_most])
    return own


class CampaignText:
    """The words that campaigns have in common: what stands in them is not one person's."""

    def __init__(self, comments: "pd.DataFrame") -> None:
        self._of_group: dict[str, set[tuple[str, str]]] = {}
        if "duplicate_group" not in comments:
            return
        copies = comments.loc[comments["duplicate_group"].notna()]
        for group, sent in copies.groupby("duplicate_group", sort=True):
            if sent["respondent_id"].nunique() < LEAST:
                continue
            once, shared = set[tuple[str, str]](), set[tuple[str, str]]()
            for text, times in sent["text_redacted"].value_counts().items():
                said = _pairs(str(text))
                shared |= said if times > 1 else once & said
                once |= said
            self._of_group[str(group)] = shared

    def is_of(self, group: str) -> bool:
        """Tell whether a duplicate_group is a campaign, and not the same words of two."""
        return group in self._of_group

    def holds(self, sentence: str, group: str | None) -> bool:
        """Tell whether a sentence is of a campaign's text.

        Parameters
        ----------
        group : the duplicate_group of its comment: of its own campaign also where it was reworded;
            of another's, where somebody put the letter into a text of their own, word for word.
        """
        pairs = _pairs(sentence)
        if group is not None and group in self._of_group:
            return _share(pairs, self._of_group[group]) >= _SHARED
        long_enough = len(pairs) >= _FEWEST
        return long_enough and any(pairs <= shared for shared in self._of_group.values())


def _beside(text: str, others: set[tuple[str, str]]) -> str:
    from pipeline.language.sentences import sentence_spans

    own = [" "] * len(text)
    for start, end in sentence_spans([text])[0]:
        sentence = text[start:end]
        if len(words_in_order(sentence)) >= _FEWEST and _share(_pairs(sentence), others) < _SHARED:
            own[start:end] = sentence
    return "".join(own).rstrip()


def _pairs(text: str) -> set[tuple[str, str]]:
    return set(pairwise(words_in_order(text)))


def _share(pairs: Iterable[tuple[str, str]], others: set[tuple[str, str]]) -> float:
    pairs = set(pairs)
    return len(pairs & others) / len(pairs) if pairs else 1.0
